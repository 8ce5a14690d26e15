import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { derivedForms } from '../../src/domain/secret.ts';

const masked = (text: string, secret: string): string =>
  derivedForms(secret)
    .toSorted((a, b) => b.length - a.length)
    .reduce((shown, form) => shown.replaceAll(form, '***'), text);

const secret = 'ghs_Made+Up/Value"<&>0123456789';

test.each([
  ['itself', secret],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['in base64 as part of a basic header', Buffer.from(`x-access-token:${secret}`).toString('base64')],
  ['in base64 one byte further', Buffer.from(`x${secret}y`).toString('base64')],
  ['in URL-safe base64', Buffer.from(secret).toString('base64url')],
  ['in a URL', encodeURIComponent(secret)],
  ['in JSON', JSON.stringify({ secret })],
  ['in XML', secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')],
  ['in hexadecimal', Buffer.from(secret).toString('hex')],
])('a secret is masked %s', (_, text) => {
  expect(masked(text, secret)).toContain('***');
});

test('each line of a secret of many lines is masked', () => {
  const key = '-----BEGIN KEY-----\nfirstlinefirstline\nsecondlinesecond\n-----END KEY-----';
  expect(masked('found firstlinefirstline here', key)).toBe('found *** here');
});

test('base64 is masked at whatever offset the secret stands', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12, maxLength: 60 }), fc.string(), fc.string(), (value, before, after) => {
      fc.pre(value.trim() === value && !/[\r\n]/.test(value) && value.isWellFormed());
      const encoded = Buffer.from(`${before}${value}${after}`).toString('base64');
      expect(masked(encoded, value)).toContain('***');
    }),
    { seed: 42 },
  );
});

test('no secret, or one too short to hide without blotting out words, gives no mask', () => {
  expect([derivedForms(''), derivedForms('  '), derivedForms('abc').includes('abc')]).toEqual([[], [], false]);
});
