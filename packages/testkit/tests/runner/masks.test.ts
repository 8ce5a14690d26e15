import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createMasker } from '../../src/runner/masks.ts';

const maskerOf = (...secrets: readonly string[]) => {
  const masker = createMasker();
  for (const secret of secrets) masker.add(secret);
  return masker;
};
const secret = `p"a's<s>&w/o+rd?`;

test.each([
  ['as it is', secret],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['in base64 behind one byte', Buffer.from(secret).subarray(2).toString('base64')],
  ['in base64 behind two bytes', Buffer.from(secret).subarray(1).toString('base64')],
  ['escaped for JSON', JSON.stringify(secret).slice(1, -1)],
  ['escaped for a URI', encodeURIComponent(secret).replaceAll("'", '%27')],
  ['escaped for XML', 'p&quot;a&apos;s&lt;s&gt;&amp;w/o+rd?'],
  ['escaped for an expression', secret.replaceAll("'", "''")],
  ['escaped for a command line', secret.replaceAll('"', '\\"')],
])('a secret is hidden %s', (_how, form) => {
  expect(maskerOf(secret).mask(`before ${form} after`)).toBe('before *** after');
});

test('other derivations of a secret are shown: the runner does not know them', () => {
  const hex = Buffer.from('hunter2-hunter2').toString('hex');
  expect(maskerOf('hunter2-hunter2').mask(hex)).toBe(hex);
});

test.each([
  ['touch', 'secretsecret', '***'],
  ['stand apart', 'secret secret', '*** ***'],
  ['do not occur', 'nothing', 'nothing'],
])('secrets that %s give the right number of masks', (_what, text, masked) => {
  expect(maskerOf('secret').mask(text)).toBe(masked);
});

test('secrets that overlap are hidden as one', () => {
  expect(maskerOf('abcdef', 'defghi').mask('xabcdefghix')).toBe('x***x');
});

test('an empty secret hides nothing', () => {
  expect(maskerOf('').mask('text')).toBe('text');
});

test('no secret survives in any text', () => {
  const property = fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (hidden, before, after) => {
    fc.pre(!hidden.includes('*'));
    expect(maskerOf(hidden).mask(`${before}${hidden}${after}`)).not.toContain(hidden);
  });
  fc.assert(property, { seed: 42, numRuns: 500 });
});
