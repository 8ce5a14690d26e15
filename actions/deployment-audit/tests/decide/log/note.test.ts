import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkSignature, formatCheckpoint, parseCheckpoint } from '../../../src/decide/log/checkpoint.ts';
import { formatNote, keyIdOf, parseNote, parsePublicKey } from '../../../src/decide/log/note.ts';
import { checkpointOf, cryptography, newSigner, origin, publicKeyOf, sampleLog } from './sample-log.ts';

const { sha256, verifyEd25519 } = cryptography;

// The example that Go's package golang.org/x/mod/sumdb/note publishes: key, text and signature.
const text =
  'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n'.replace(
    '’',
    "'",
  );
const signerKey = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const verifierKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const published = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

const value = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string },
): T => {
  if (result.ok) return result.value;
  throw new Error(result.error);
};

test('a note is signed as other implementations sign it, byte for byte', () => {
  const signer = value(cryptography.openSigner(`${signerKey}\n`, 'unused'));
  const signature = signer.sign(new TextEncoder().encode(text));
  expect(publicKeyOf(signer)).toBe(verifierKey);
  expect(formatNote({ text, signatures: [{ name: signer.name, id: keyIdOf(signer, sha256), signature }] })).toBe(
    published,
  );
});

test('a note that others signed is verified, and is not once a character of it is another', () => {
  const key = value(parsePublicKey(verifierKey, sha256));
  const check = (note: string) => checkSignature(value(parseNote(note)), key, { sha256, verifyEd25519 });
  expect(check(published)).toBe('valid');
  expect(check(published.replace('think', 'thank'))).toBe('invalid');
  expect(check(published.replace('— PeterNeumann', '— PaulNeumann'))).toBe('by-others');
  expect(check(text)).toBe('none');
});

describe('keys', () => {
  test.each([
    ['nothing', '', /is not of the form/],
    ['a name with a blank', verifierKey.replace('Peter', 'Peter '), /is not of the form/],
    ['another name', verifierKey.replace('Peter', 'Paul'), /was not copied whole/],
    ['a shorter key', verifierKey.slice(0, -4), /holds no Ed25519 key/],
    ['another type', verifierKey.replace('+AR', '+BR'), /holds no Ed25519 key/],
  ])('%s is no public key', (_, written, reason) => {
    expect(parsePublicKey(written, sha256)).toMatchObject({ ok: false, error: expect.stringMatching(reason) });
  });

  test.each([
    ['nothing', '', /is no private key in PEM/],
    ['a public key', verifierKey, /is no private key in PEM/],
    ['a key with another name', signerKey.replace('Peter', 'Paul'), /was not copied whole/],
    ['a key cut short', signerKey.slice(0, -6), /is no C2SP signer key/],
  ])('%s is no signing key, and is not quoted', (_, written, reason) => {
    const opened = cryptography.openSigner(written, origin);
    expect(opened).toMatchObject({ ok: false, error: expect.stringMatching(reason) });
    if (!opened.ok && written !== '') expect(opened.error).not.toContain(written.slice(-20));
  });
});

describe('a checkpoint', () => {
  const signer = newSigner();
  const { checkpoint, standing } = sampleLog(5, signer);

  test('is read as it was written, signed or bare', () => {
    const signed = value(parseCheckpoint(checkpoint));
    expect(signed).toMatchObject({ origin, size: 5 });
    expect(formatNote(signed.note)).toBe(checkpoint);
    const bare = value(parseCheckpoint(checkpointOf(standing)));
    expect(formatCheckpoint(bare)).toBe(checkpointOf(standing));
    expect(bare.note.signatures).toEqual([]);
  });

  test.each([
    ['without its last line break', checkpoint.slice(0, -1), /cut off/],
    ['with a carriage return', checkpoint.replace('\n', '\r\n'), /control character/],
    ['without a name', checkpoint.replace(origin, ''), /names no log/],
    ['with a size that begins with 0', checkpoint.replace('\n5\n', '\n05\n'), /where the size belongs/],
    ['with a negative size', checkpoint.replace('\n5\n', '\n-5\n'), /where the size belongs/],
    ['with a short root', checkpointOf(standing).replace(/.{4}\n$/, '\n'), /no root hash/],
    ['with a line more', checkpointOf(standing).replace(/\n$/, '\nextra\n'), /where nothing belongs/],
    ['with a line that is no signature', `${checkpoint}signed, me\n`, /is no signature/],
    ['that is empty', '', /cut off/],
  ])('%s is refused', (_, written, reason) => {
    expect(parseCheckpoint(written)).toMatchObject({ ok: false, error: expect.stringMatching(reason) });
  });

  test('with any character changed is refused, is another one, or is not signed', () => {
    fc.assert(
      fc.property(fc.nat(checkpoint.length - 1), fc.constantFrom('A', '0', '\n', ' ', '—', '='), (at, character) => {
        const changed = `${checkpoint.slice(0, at)}${character}${checkpoint.slice(at + 1)}`;
        const read = parseCheckpoint(changed);
        if (changed === checkpoint || !read.ok) return;
        const state = checkSignature(read.value.note, signer, { sha256, verifyEd25519 });
        expect(state).not.toBe('valid');
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
