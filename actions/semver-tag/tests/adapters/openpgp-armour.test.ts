import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dearmour } from '../../src/adapters/signing/openpgp-armour.ts';

const block = (body: string): string =>
  `-----BEGIN PGP PRIVATE KEY BLOCK-----\n${body}\n-----END PGP PRIVATE KEY BLOCK-----\n`;

// By gpg 2.2.40: `printf drawbridge | gpg --enarmor`.
const lines = ['ZHJhd2JyaWRnZQ==', '=VGzw'];
const bytes = Buffer.from('drawbridge');

test.each([
  ['with its checksum', `\n${lines.join('\n')}`],
  ['without', `\n${lines[0]}`],
  ['with headers', `Version: GnuPG v2\nComment: a key, of öthers\n\n${lines.join('\n')}`],
  ['in short lines', `\n${lines[0]?.slice(0, 4)}\n${lines[0]?.slice(4)}\n${lines[1]}`],
])('a block %s is read', (_, body) => {
  expect(Buffer.from(dearmour(`before\n${block(body)}${block('\nAAAA')}`) ?? [])).toEqual(bytes);
});

test.each([
  ['with another checksum', block(`\n${lines[0]}\n=AAAA`)],
  ['with another body', block(`\nAAAA${lines.join('\n')}`)],
  ['with nothing in it', block('\n')],
  ['without the empty line before its body', block(lines.join('\n'))],
  ['with strange signs', block('\nAA!A')],
  ['without an end', `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${lines.join('\n')}\n`],
  ['of a public key', block(`\n${lines.join('\n')}`).replaceAll('PRIVATE', 'PUBLIC')],
])('a block %s is refused', (_, text) => {
  expect(dearmour(text)).toBeUndefined();
});

test('any bytes come out as they went in, and any text is read or refused', () => {
  const given = fc.uint8Array({ minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(given, (content) => {
      const base64 = Buffer.from(content).toString('base64');
      expect(Buffer.from(dearmour(block(`\n${base64}`)) ?? [])).toEqual(Buffer.from(content));
    }),
    { seed: 19 },
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      dearmour(block(text));
    }),
    { seed: 19 },
  );
});
