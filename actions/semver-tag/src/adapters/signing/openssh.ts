import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { KeyFault, PrivateKey, Sign } from '../../ports/version-ports.ts';
import { readOpenSshKey } from './openssh-key.ts';
import { writeInteger, writeString, writeUint32 } from './wire.ts';

/** How keys of a kind sign, and what SSH calls that. */
interface Scheme {
  /** The public key in SSH’s wire format. */
  readonly open: Buffer;
  readonly algorithm: string;
  readonly hash: string | null;
  /** From what node answers to what stands in the signature. */
  readonly format: (signature: Buffer) => Buffer;
}

const asIs = (signature: Buffer): Buffer => signature;

const twoIntegers = (signature: Buffer): Buffer => {
  const half = signature.length / 2;
  return Buffer.concat([writeInteger(signature.subarray(0, half)), writeInteger(signature.subarray(half))]);
};

const field = (key: JsonWebKey, name: 'x' | 'y' | 'n' | 'e'): Buffer => Buffer.from(key[name] ?? '', 'base64url');

const ecdsa: ReadonlyMap<string, { readonly curve: string; readonly hash: string }> = new Map([
  ['P-256', { curve: 'nistp256', hash: 'sha256' }],
  ['P-384', { curve: 'nistp384', hash: 'sha384' }],
  ['P-521', { curve: 'nistp521', hash: 'sha512' }],
]);

// OpenSSH signs with none that is shorter (SSH_RSA_MINIMUM_MODULUS_SIZE).
const leastRsaBits = 1024;

const rsaScheme = (key: JsonWebKey): Scheme | undefined => {
  const [n, e] = [field(key, 'n'), field(key, 'e')];
  if (n.length * 8 < leastRsaBits) return undefined;
  const open = Buffer.concat([writeString('ssh-rsa'), writeInteger(e), writeInteger(n)]);
  return { open, algorithm: 'rsa-sha2-512', hash: 'sha512', format: asIs };
};

const ecdsaScheme = (key: JsonWebKey): Scheme | undefined => {
  const found = ecdsa.get(key.crv ?? '');
  if (found === undefined) return undefined;
  const algorithm = `ecdsa-sha2-${found.curve}`;
  const point = Buffer.concat([Buffer.of(4), field(key, 'x'), field(key, 'y')]);
  const open = Buffer.concat([algorithm, found.curve, point].map(writeString));
  return { open, algorithm, hash: found.hash, format: twoIntegers };
};

const ed25519Scheme = (key: JsonWebKey): Scheme => {
  const algorithm = 'ssh-ed25519';
  return { open: Buffer.concat([algorithm, field(key, 'x')].map(writeString)), algorithm, hash: null, format: asIs };
};

const schemeOf = (secret: KeyObject): Scheme | undefined => {
  const describe = (): JsonWebKey => createPublicKey(secret).export({ format: 'jwk' });
  if (secret.asymmetricKeyType === 'ed25519') return ed25519Scheme(describe());
  if (secret.asymmetricKeyType === 'rsa') return rsaScheme(describe());
  const { namedCurve } = secret.asymmetricKeyDetails ?? {};
  const isKnown = ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve ?? '');
  return secret.asymmetricKeyType === 'ec' && isKnown ? ecdsaScheme(describe()) : undefined;
};

const magic = Buffer.from('SSHSIG');
const version = 1;
const lineLength = 70;
/** What `git verify-tag` asks for. */
const namespace = 'git';

const armour = (bytes: Buffer): string => {
  const lines = bytes.toString('base64').match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''].join('\n');
};

const signBytes = (secret: KeyObject, hash: string | null, bytes: Buffer): Buffer | undefined => {
  try {
    const made = sign(hash, bytes, { key: secret, dsaEncoding: 'ieee-p1363' });
    // A key whose halves do not belong together signs too, and a slip in the sum would give the key away.
    const holds = verify(hash, bytes, { key: createPublicKey(secret), dsaEncoding: 'ieee-p1363' }, made);
    return holds ? made : undefined;
  } catch {
    return undefined;
  }
};

/** Signs as `ssh-keygen -Y sign -n git` (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig). */
const signWith =
  (secret: KeyObject, { open, algorithm, hash, format }: Scheme): Sign =>
  async (payload) => {
    const digest = createHash('sha512').update(payload, 'utf8').digest();
    const frame = [namespace, '', 'sha512'].map(writeString);
    const made = signBytes(secret, hash, Buffer.concat([magic, ...frame, writeString(digest)]));
    if (made === undefined) return failure('unreadable');
    const signature = writeString(Buffer.concat([algorithm, format(made)].map(writeString)));
    return success(armour(Buffer.concat([magic, writeUint32(version), writeString(open), ...frame, signature])));
  };

const openHead = '-----BEGIN OPENSSH PRIVATE KEY-----';

const readOwnForm = (block: string, passphrase: string): Result<KeyObject, KeyFault> => {
  const base64 = block.split('\n').slice(1, -1).join('');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return failure('unreadable');
  const read = readOpenSshKey(Buffer.from(base64, 'base64'), passphrase);
  if (!read.ok) return read;
  const secret = createPrivateKey({ key: read.value.secret, format: 'jwk' });
  const derived = Object.entries(createPublicKey(secret).export({ format: 'jwk' }));
  const told = new Map(Object.entries(read.value.secret));
  const agree = derived.every(([name, value]) => told.get(name) === value);
  return agree && schemeOf(secret)?.open.equals(read.value.open) === true ? success(secret) : failure('unreadable');
};

/** PKCS#1, SEC1 and PKCS#8, with a passphrase or without. */
const readPem = (block: string, passphrase: string): Result<KeyObject, KeyFault> => {
  try {
    const secret = passphrase === '' ? { key: block } : { key: block, passphrase };
    return success(createPrivateKey({ ...secret, format: 'pem' }));
  } catch {
    if (!block.includes('ENCRYPTED')) return failure('unreadable');
    // A wrong passphrase seems right to one PEM of 256, until what comes out is read.
    return failure(passphrase === '' ? 'passphrase' : 'unopened');
  }
};

const readSecret = (text: string, passphrase: string): Result<KeyObject, KeyFault> => {
  const block = /-----BEGIN [A-Z ]*PRIVATE KEY-----\n.*?\n-----END [A-Z ]*PRIVATE KEY-----/s.exec(text)?.[0];
  if (block === undefined) return failure('unreadable');
  return block.startsWith(openHead) ? readOwnForm(block, passphrase) : readPem(block, passphrase);
};

/** Opens a private key of OpenSSH, in its own form or as PEM. */
export const openSshKey = ({ text, passphrase }: PrivateKey): Result<Sign, KeyFault> => {
  try {
    const secret = readSecret(text, passphrase);
    if (!secret.ok) return secret;
    const scheme = schemeOf(secret.value);
    return scheme === undefined ? failure('unsupported') : success(signWith(secret.value, scheme));
  } catch {
    return failure('unreadable');
  }
};
