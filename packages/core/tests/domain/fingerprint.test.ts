import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprintOf, type Identity, numberFingerprints } from '../../src/domain/fingerprint.ts';

const finding: Identity = {
  tool: 'ESLint',
  rule: 'no-unused-vars',
  path: 'src/cart.ts',
  lineText: '  const total = sum(items);',
  message: "'total' is assigned but never used.",
  packageName: '',
};

describe('A finding stays the same one', () => {
  test.each<[string, Partial<Identity>]>([
    ['re-indented', { lineText: '\t\tconst total   = sum(items);  ' }],
    ['in other words of the tool', { message: 'other words' }],
    ['with the tool in other letters', { tool: 'eslint' }],
  ])('when it is %s', (_, change) => {
    expect(fingerprintOf({ ...finding, ...change })).toBe(fingerprintOf(finding));
  });

  test('when another version of the package has it, whatever line of the lock file names it', () => {
    const about = { ...finding, packageName: 'left-pad', lineText: '"left-pad": "1.0.0"', message: 'left-pad 1.0.0' };
    expect(fingerprintOf({ ...about, lineText: undefined, message: 'left-pad 1.1.0' })).toBe(fingerprintOf(about));
  });
});

describe('It is another one', () => {
  test.each<[string, Partial<Identity>]>([
    ['with another rule', { rule: 'no-undef' }],
    ['of another tool', { tool: 'biome' }],
    ['in another file', { path: 'src/basket.ts' }],
    ['on another line of code', { lineText: 'const total = product(items);' }],
    ['of another package', { packageName: 'left-pad' }],
  ])('%s', (_, change) => {
    expect(fingerprintOf({ ...finding, ...change })).not.toBe(fingerprintOf(finding));
  });

  test('with other words, where the line is a mere brace or is not known', () => {
    for (const lineText of ['}', undefined])
      expect(fingerprintOf({ ...finding, lineText, message: 'other' })).not.toBe(
        fingerprintOf({ ...finding, lineText }),
      );
  });

  test('when the parts are the same letters, split elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), fc.nat(), (text, at) => {
        const cut = 1 + (at % (text.length - 1));
        const split = { ...finding, rule: text.slice(0, cut), path: text.slice(cut) };
        expect(fingerprintOf(split)).not.toBe(fingerprintOf({ ...finding, rule: text, path: '' }));
      }),
      { seed: 44, numRuns: 100 },
    );
  });
});

test('It has 32 hexadecimal digits, also of broken text', () => {
  expect(fingerprintOf({ ...finding, lineText: '\ud800 lonely half' })).toMatch(/^[0-9a-f]{32}$/);
});

test('Those that are alike are numbered, so that one more of them is new', () => {
  expect(numberFingerprints(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a:2', 'a:3']);
});

test('It is the first half of the SHA-256 of its fields, however long they are and whatever came before', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(2_680, 2_690, 12_000).map((length) => 'é'.repeat(length)),
  );
  fc.assert(
    fc.property(text, (message) => {
      const fields = JSON.stringify([
        '1',
        'eslint',
        finding.rule,
        finding.path,
        '',
        '',
        message.replace(/\s+/gu, ' ').trim(),
      ]);
      const wanted = createHash('sha256').update(fields).digest('hex').slice(0, 32);
      expect(fingerprintOf({ ...finding, lineText: undefined, message })).toBe(wanted);
    }),
    { seed: 45, numRuns: 200 },
  );
});
