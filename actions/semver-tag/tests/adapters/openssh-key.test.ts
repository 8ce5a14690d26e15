import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { openSshKey } from '../../src/adapters/signing/openssh.ts';
import { createWireReader, writeInteger, writeString, writeUint32 } from '../../src/adapters/signing/wire.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const jwk = privateKey.export({ format: 'jwk' });
const halves = [jwk.x, jwk.d].map((text) => Buffer.from(text ?? '', 'base64url'));
const [open = Buffer.alloc(0), seed = Buffer.alloc(0)] = halves;
const openKey = Buffer.concat([writeString('ssh-ed25519'), writeString(open)]);
const fields = Buffer.concat([writeString(open), writeString(Buffer.concat([seed, open])), writeString('a comment')]);

interface File {
  readonly magic?: string;
  readonly cipher?: string;
  readonly stretching?: string;
  readonly options?: Buffer;
  readonly keys?: number;
  readonly open?: Buffer;
  readonly checks?: readonly [number, number];
  readonly type?: string;
  readonly fields?: Buffer;
  readonly behind?: Buffer;
}

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.from(Array.from({ length: (8 - (bytes.length % 8)) % 8 }, (_, index) => index + 1))]);

/** A file of an ed25519 key as PROTOCOL.key describes it, but for what a test makes otherwise. */
const fileWith = (plan: File = {}): Buffer => {
  const [check, again] = plan.checks ?? [7, 7];
  const type = writeString(plan.type ?? 'ssh-ed25519');
  const secret = padded(Buffer.concat([writeUint32(check), writeUint32(again), type, plan.fields ?? fields]));
  const head = [plan.cipher ?? 'none', plan.stretching ?? 'none', plan.options ?? ''].map(writeString);
  const tail = [writeUint32(plan.keys ?? 1), writeString(plan.open ?? openKey), writeString(secret)];
  const magic = Buffer.from(plan.magic ?? 'openssh-key-v1\0');
  return Buffer.concat([magic, ...head, ...tail, plan.behind ?? Buffer.alloc(0)]);
};

const armoured = (bytes: Buffer): string =>
  `-----BEGIN OPENSSH PRIVATE KEY-----\n${bytes.toString('base64')}\n-----END OPENSSH PRIVATE KEY-----\n`;

const openBytes = (bytes: Buffer, passphrase = '') =>
  openSshKey({ kind: 'openssh', text: armoured(bytes), passphrase });

const faultOf = (bytes: Buffer, passphrase = ''): string => {
  const opened = openBytes(bytes, passphrase);
  return opened.ok ? 'opened' : opened.error;
};

const bcrypt = (rounds: number): File => ({
  cipher: 'aes256-ctr',
  stretching: 'bcrypt',
  options: Buffer.concat([writeString(Buffer.alloc(16, 1)), writeUint32(rounds)]),
});

test('what is made so is a key that signs', async () => {
  const opened = openBytes(fileWith());
  const signature = opened.ok ? await opened.value('a tag') : opened;
  expect(signature.ok && signature.value).toMatch(/^-----BEGIN SSH SIGNATURE-----\n[A-Za-z0-9+/=\n]+\n-----END SSH/);
});

test('cut off at any byte it is refused, without a crash', () => {
  const whole = fileWith();
  const lengths = Array.from(whole, (_, length) => length).filter((length) => length > 0);
  expect(lengths.filter((length) => faultOf(whole.subarray(0, length)) !== 'unreadable')).toEqual([]);
});

test('with any bit changed it is refused, but in its comment', async () => {
  const whole = fileWith();
  const accepted: number[] = [];
  for (const at of whole.keys()) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(whole.readUInt8(at) ^ 1, at);
    const opened = openBytes(changed);
    if (opened.ok && (await opened.value('a tag')).ok) accepted.push(at);
  }
  const comment = whole.indexOf('a comment');
  expect(accepted.map((at) => at - comment)).toEqual(Array.from('a comment', (_, index) => index));
});

describe('refused is', () => {
  test.each<readonly [string, File, string]>([
    ['another format', { magic: 'openssh-key-v2\0' }, 'unreadable'],
    ['a file of two keys', { keys: 2 }, 'unreadable'],
    ['check numbers that differ', { checks: [1, 2] }, 'unreadable'],
    ['a type within that is not the one without', { type: 'ssh-rsa' }, 'unreadable'],
    [
      'a secret of another public key',
      { open: Buffer.concat([writeString('ssh-ed25519'), writeString(Buffer.alloc(32))]) },
      'unreadable',
    ],
    ['something behind the end', { behind: Buffer.of(0) }, 'unreadable'],
    ['a handle of a device', { open: writeString('sk-ssh-ed25519@openssh.com') }, 'hardware'],
    ['a handle of a device with ECDSA', { open: writeString('sk-ecdsa-sha2-nistp256@openssh.com') }, 'hardware'],
    ['DSA', { open: writeString('ssh-dss') }, 'unsupported'],
    ['a type that nobody knows', { open: writeString('ssh-new') }, 'unsupported'],
    ['a cipher that nobody knows', { ...bcrypt(1), cipher: 'rot13' }, 'sealed'],
    ['a stretching that nobody knows', { ...bcrypt(1), stretching: 'argon2' }, 'sealed'],
    ['a stretching without end', bcrypt(4_000_000_000), 'slow'],
    ['no salt', { ...bcrypt(1), options: Buffer.concat([writeString(''), writeUint32(1)]) }, 'unreadable'],
    ['no rounds', bcrypt(0), 'unreadable'],
    ['a wrong passphrase', bcrypt(1), 'passphrase'],
  ])('%s', (_, plan, fault) => {
    expect(faultOf(fileWith(plan), 'sesame')).toBe(fault);
  });

  test('a lock without a passphrase', () => {
    expect(faultOf(fileWith(bcrypt(1)))).toBe('passphrase');
  });

  test.each([
    ['nothing in its armour', '-----BEGIN OPENSSH PRIVATE KEY-----\n-----END OPENSSH PRIVATE KEY-----\n'],
    ['what is no base64', armoured(fileWith()).replace('b3Bl', 'b3-l')],
    ['PEM of nothing', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'],
    ['no block', 'a secret\n'],
  ])('%s', (_, text) => {
    expect(openSshKey({ kind: 'openssh', text, passphrase: '' })).toEqual({ ok: false, error: 'unreadable' });
  });

  const pemOf = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();
  test.each<readonly [string, KeyObject]>([
    ['RSA of 1,016 bits', generateKeyPairSync('rsa', { modulusLength: 1016 }).privateKey],
    ['a curve that SSH has not', generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey],
    ['Ed448', generateKeyPairSync('ed448').privateKey],
    ['a key that only agrees on keys', generateKeyPairSync('x25519').privateKey],
  ])('%s', (_, key) => {
    const opened = openSshKey({ kind: 'openssh', text: pemOf(key), passphrase: '' });
    expect(opened).toEqual({ ok: false, error: 'unsupported' });
  });
});

test('ed25519 as PKCS#8 signs, and what is signed is what PROTOCOL.sshsig says', async () => {
  const text = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const opened = openSshKey({ kind: 'openssh', text, passphrase: '' });
  const signature = opened.ok ? await opened.value('a ✓ tag\n') : opened;
  const lines = signature.ok ? signature.value.split('\n') : [];
  const reader = createWireReader(Buffer.from(lines.slice(1, -2).join(''), 'base64'));
  expect(reader.take(6).toString()).toBe('SSHSIG');
  expect(reader.uint32()).toBe(1);
  expect(reader.string()).toEqual(openKey);
  expect([reader.name(), reader.name(), reader.name()]).toEqual(['git', '', 'sha512']);
  const inner = createWireReader(reader.string());
  expect(inner.name()).toBe('ssh-ed25519');
  // SHA-512 by coreutils 9.1: printf 'a ✓ tag\n' | sha512sum
  const digest = Buffer.from(
    'a83846b81b7c9e92fb24090645dae1f2ac4dd3c1bd4d33c326d237b79cb6075d7273d7459623611692b62267eea749e2d66971daab5775494e3de677ea2f7250',
    'hex',
  );
  const message = Buffer.concat([Buffer.from('SSHSIG'), ...['git', '', 'sha512', digest].map(writeString)]);
  expect(verify(null, message, createPublicKey(privateKey), inner.string())).toBe(true);
  expect([inner.rest(), reader.rest()].map(({ length }) => length)).toEqual([0, 0]);
});

test('a key whose halves do not belong together hands out no signature', async () => {
  const [one, other] = [1, 2].map(() =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  );
  const mixed = createPrivateKey({ key: { ...one, d: other?.d ?? '' }, format: 'jwk' });
  const text = mixed.export({ format: 'pem', type: 'pkcs8' }).toString();
  const opened = openSshKey({ kind: 'openssh', text, passphrase: '' });
  expect(opened.ok ? await opened.value('a tag') : opened).toEqual({ ok: false, error: 'unreadable' });
});

test.each<readonly [string, string]>([
  ['', '00000000'],
  ['00', '00000000'],
  ['7f', '000000017f'],
  ['80', '000000020080'],
  ['0009a378f9b2e332a7', '0000000809a378f9b2e332a7'],
])('the positive number %s is written as RFC 4251 has it', (magnitude, written) => {
  expect(writeInteger(Buffer.from(magnitude, 'hex')).toString('hex')).toBe(written);
});
