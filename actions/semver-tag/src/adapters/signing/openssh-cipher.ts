import { createDecipheriv } from 'node:crypto';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import bcrypt from 'bcrypt-pbkdf';
import type { KeyFault } from '../../ports/version-ports.ts';
import { createWireReader } from './wire.ts';

interface Locked {
  readonly key: Buffer;
  readonly iv: Buffer;
  readonly sealed: Buffer;
  readonly tag: Buffer;
}

interface Cipher {
  readonly keyBytes: number;
  readonly ivBytes: number;
  /** What stands behind the sealed bytes. */
  readonly tagBytes: number;
  open(locked: Locked): Buffer;
}

const openWith =
  (algorithm: string): Cipher['open'] =>
  ({ key, iv, sealed }) => {
    const stream = createDecipheriv(algorithm, key, iv).setAutoPadding(false);
    return Buffer.concat([stream.update(sealed), stream.final()]);
  };

const openAuthenticated =
  (algorithm: 'aes-128-gcm' | 'aes-256-gcm'): Cipher['open'] =>
  ({ key, iv, sealed, tag }) => {
    const stream = createDecipheriv(algorithm, key, iv).setAuthTag(tag);
    return Buffer.concat([stream.update(sealed), stream.final()]);
  };

// OpenSSH’s own ChaCha20: two keys, of which a file uses the first, from its second block on. Its proof is not looked at:
// like those of AES-CTR, the numbers are held to one another when they are read.
const openChaCha: Cipher['open'] = ({ key, sealed }) => {
  const secondBlock = Buffer.alloc(16);
  secondBlock.writeUInt32LE(1);
  const stream = createDecipheriv('chacha20', key.subarray(0, 32), secondBlock);
  return Buffer.concat([stream.update(sealed), stream.final()]);
};

const aes = (bits: number, mode: 'cbc' | 'ctr'): Cipher => ({
  keyBytes: bits / 8,
  ivBytes: 16,
  tagBytes: 0,
  open: openWith(`aes-${bits}-${mode}`),
});

/** Those of `ssh-keygen -Z` (https://man.openbsd.org/ssh-keygen#Z). */
const ciphers: ReadonlyMap<string, Cipher> = new Map([
  ['aes256-ctr', aes(256, 'ctr')],
  ['aes192-ctr', aes(192, 'ctr')],
  ['aes128-ctr', aes(128, 'ctr')],
  ['aes256-cbc', aes(256, 'cbc')],
  ['aes192-cbc', aes(192, 'cbc')],
  ['aes128-cbc', aes(128, 'cbc')],
  ['aes128-gcm@openssh.com', { keyBytes: 16, ivBytes: 12, tagBytes: 16, open: openAuthenticated('aes-128-gcm') }],
  ['aes256-gcm@openssh.com', { keyBytes: 32, ivBytes: 12, tagBytes: 16, open: openAuthenticated('aes-256-gcm') }],
  ['chacha20-poly1305@openssh.com', { keyBytes: 64, ivBytes: 0, tagBytes: 16, open: openChaCha }],
  ['3des-cbc', { keyBytes: 24, ivBytes: 8, tagBytes: 0, open: openWith('des-ede3-cbc') }],
]);

/** A private key as its file seals it. */
export interface Sealed {
  readonly cipher: string;
  /** How the passphrase becomes a key. */
  readonly stretching: string;
  readonly options: Buffer;
  readonly sealed: Buffer;
  readonly tag: Buffer;
}

// ssh-keygen takes 16 or 24; a thousand stop this process for some twenty seconds.
const mostRounds = 1_000;

const stretch = (passphrase: string, options: Buffer, byteCount: number): Result<Buffer, KeyFault> => {
  const fields = createWireReader(options);
  const [salt, rounds] = [fields.string(), fields.uint32()];
  if (rounds > mostRounds) return failure('slow');
  const secret = Buffer.from(passphrase);
  const key = Buffer.alloc(byteCount);
  const code = bcrypt.pbkdf(secret, secret.length, salt, salt.length, key, byteCount, rounds);
  return code === 0 ? success(key) : failure('unreadable');
};

const tryOpen = (cipher: Cipher, locked: Locked): Result<Buffer, KeyFault> => {
  try {
    return success(cipher.open(locked));
  } catch {
    // Only what proves itself can fail here, and by nothing but a wrong key.
    return failure('passphrase');
  }
};

/** What was sealed by a passphrase, or why not; whether it is right shows where nothing proves it only in what comes out. */
export const unseal = (
  { cipher: name, stretching, options, sealed, tag }: Sealed,
  passphrase: string,
): Result<Buffer, KeyFault> => {
  const cipher = ciphers.get(name);
  if (cipher === undefined || stretching !== 'bcrypt') return failure('sealed');
  if (tag.length !== cipher.tagBytes || sealed.length % 8 !== 0) return failure('unreadable');
  if (passphrase === '') return failure('passphrase');
  const key = stretch(passphrase, options, cipher.keyBytes + cipher.ivBytes);
  if (!key.ok) return key;
  const [own, iv] = [key.value.subarray(0, cipher.keyBytes), key.value.subarray(cipher.keyBytes)];
  return tryOpen(cipher, { key: own, iv, sealed, tag });
};
