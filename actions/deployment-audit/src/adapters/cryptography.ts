import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Cryptography, Signer } from '../ports/cryptography.ts';

// Ed25519 keys in DER are these bytes and the 32 of the key (https://www.rfc-editor.org/rfc/rfc8410#section-7).
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');
const seedBytes = 32;
const ed25519 = 0x01;

const hashBytes = 32;

// A log of 100,000 entries takes 200,000 hashes: as characters and into a small array they cost half of what buffers do.
const sha256 = (bytes: Uint8Array): Uint8Array => {
  const characters = hash('sha256', bytes, 'binary');
  const digest = new Uint8Array(hashBytes);
  for (let at = 0; at < hashBytes; at += 1) digest[at] = characters.charCodeAt(at);
  return digest;
};

const publicBytes = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicHead.length);

const signerOf = (name: string, key: KeyObject): Signer => ({
  name,
  key: new Uint8Array(publicBytes(key)),
  sign: (message) => new Uint8Array(sign(null, message, key)),
});

const readPem = (text: string): KeyObject | undefined => {
  try {
    return createPrivateKey(text);
  } catch {
    return undefined;
  }
};

const openPem = (text: string, name: string): Result<Signer, string> => {
  const key = readPem(text);
  if (key === undefined) return failure('is no private key in PEM (PKCS#8, without a passphrase)');
  if (key.asymmetricKeyType === 'ed25519') return success(signerOf(name, key));
  return failure(`is a key of type ${key.asymmetricKeyType ?? 'unknown'}, not Ed25519`);
};

const openNoteKey = (text: string): Result<Signer, string> => {
  const [, name = '', id = '', encoded = ''] = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== seedBytes + 1 || bytes[0] !== ed25519)
    return failure('is no C2SP signer key of Ed25519 (PRIVATE+KEY+name+hash+base64)');
  const der = Buffer.concat([privateHead, bytes.subarray(1)]);
  const signer = signerOf(name, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  const named = sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), signer.key]));
  if (Buffer.from(named.subarray(0, 4)).toString('hex') === id) return success(signer);
  return failure('has a hash that is not that of its name and key: it was not copied whole');
};

const isSignedBy = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
  try {
    const opened = createPublicKey({ key: Buffer.concat([publicHead, key]), format: 'der', type: 'spki' });
    return verify(null, message, opened, signature);
  } catch {
    return false;
  }
};

/** SHA-256 and Ed25519 by Node itself. */
export const createCryptography = (): Cryptography => ({
  sha256,
  verifyEd25519: isSignedBy,
  openSigner: (keyText, name) => {
    const text = keyText.trim();
    return text.startsWith('PRIVATE+KEY+') ? openNoteKey(text) : openPem(text, name);
  },
});
