import type { JsonWebKey } from 'node:crypto';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { KeyFault } from '../../ports/version-ports.ts';
import { type Sealed, unseal } from './openssh-cipher.ts';
import { createWireReader, trimZeros, type WireReader } from './wire.ts';

const magic = 'openssh-key-v1\0';

const base64Url = (bytes: Buffer): string => bytes.toString('base64url');

const readEd25519 = (fields: WireReader): JsonWebKey => {
  const [open, secret] = [fields.string(), fields.string()];
  const [seed, again] = [secret.subarray(0, 32), secret.subarray(32)];
  if (!again.equals(open)) throw new RangeError('The public half stands there twice, and differs.');
  return { kty: 'OKP', crv: 'Ed25519', x: base64Url(open), d: base64Url(seed) };
};

const remainder = (number: Buffer, prime: Buffer): Buffer => {
  const [whole, by] = [number, prime].map((bytes) => BigInt(`0x0${bytes.toString('hex')}`));
  const hex = ((whole ?? 0n) % ((by ?? 0n) - 1n)).toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
};

const readRsa = (fields: WireReader): JsonWebKey => {
  const integer = (): Buffer => trimZeros(fields.string());
  const [n, e, d, inverse, p, q] = [integer(), integer(), integer(), integer(), integer(), integer()];
  const numbers = { n, e, d, p, q, dp: remainder(d, p), dq: remainder(d, q), qi: inverse };
  const texts = Object.entries(numbers).map(([name, bytes]) => [name, base64Url(bytes)] as const);
  return { kty: 'RSA', ...Object.fromEntries(texts) };
};

/** What JWK calls the curves that SSH names. */
const curves: ReadonlyMap<string, string> = new Map([
  ['nistp256', 'P-256'],
  ['nistp384', 'P-384'],
  ['nistp521', 'P-521'],
]);

const readEcdsa = (fields: WireReader): JsonWebKey => {
  const [curve, point, secret] = [fields.name(), fields.string(), trimZeros(fields.string())];
  const byteCount = (point.length - 1) / 2;
  const padded = Buffer.concat([Buffer.alloc(byteCount - secret.length), secret]);
  const [x, y] = [point.subarray(1, 1 + byteCount), point.subarray(1 + byteCount)];
  return { kty: 'EC', crv: curves.get(curve) ?? '', x: base64Url(x), y: base64Url(y), d: base64Url(padded) };
};

const readFields: ReadonlyMap<string, (fields: WireReader) => JsonWebKey> = new Map([
  ['ssh-ed25519', readEd25519],
  ['ssh-rsa', readRsa],
  ...[...curves.keys()].map((curve) => [`ecdsa-sha2-${curve}`, readEcdsa] as const),
]);

/** A private key that was in a file of OpenSSH. */
export interface OpenSshKey {
  readonly secret: JsonWebKey;
  /** The public key as its file names it, in SSH’s wire format. */
  readonly open: Buffer;
}

type File = Sealed & { readonly open: Buffer };

const isPadding = (bytes: Buffer): boolean => bytes.every((byte, index) => byte === index + 1);

const readSecret = (bytes: Buffer, { cipher, open }: File): Result<OpenSshKey, KeyFault> => {
  const fields = createWireReader(bytes);
  // Two equal numbers: what tells a right passphrase from a wrong one.
  const [check, again] = [fields.uint32(), fields.uint32()];
  if (check !== again) return failure(cipher === 'none' ? 'unreadable' : 'passphrase');
  const read = readFields.get(fields.name());
  if (read === undefined) return failure('unreadable');
  const secret = read(fields);
  fields.string();
  return isPadding(fields.rest()) ? success({ secret, open }) : failure('unreadable');
};

const readFile = (bytes: Buffer): File | undefined => {
  const fields = createWireReader(bytes);
  if (fields.take(magic.length).toString('latin1') !== magic) return undefined;
  const [cipher, stretching, options] = [fields.name(), fields.name(), fields.string()];
  // OpenSSH itself has never written more than one key into a file, and reads no other.
  if (fields.uint32() !== 1) return undefined;
  return { cipher, stretching, options, open: fields.string(), sealed: fields.string(), tag: fields.rest() };
};

const judgeType = (open: Buffer): KeyFault | undefined => {
  const type = createWireReader(open).name();
  if (type.startsWith('sk-')) return 'hardware';
  return readFields.has(type) ? undefined : 'unsupported';
};

const readUnsealed = ({ stretching, options, sealed, tag }: Sealed): Result<Buffer, KeyFault> =>
  stretching === 'none' && options.length + tag.length === 0 ? success(sealed) : failure('unreadable');

/**
 * Reads the bytes of a private key as ssh-keygen writes it
 * (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key).
 */
export const readOpenSshKey = (bytes: Buffer, passphrase: string): Result<OpenSshKey, KeyFault> => {
  try {
    const file = readFile(bytes);
    if (file === undefined) return failure('unreadable');
    const fault = judgeType(file.open);
    if (fault !== undefined) return failure(fault);
    const opened = file.cipher === 'none' ? readUnsealed(file) : unseal(file, passphrase);
    return opened.ok ? readSecret(opened.value, file) : opened;
  } catch {
    return failure('unreadable');
  }
};
