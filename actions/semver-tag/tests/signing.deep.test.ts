import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { dearmour } from '../src/adapters/signing/openpgp-armour.ts';
import { createVersionPorts } from '../src/adapters/version-ports.ts';
import {
  type Bench,
  makePgpKey,
  makeSshKey,
  openBench,
  openSigningShop,
  verifyByPgp,
  verifyBySsh,
} from './signing-bench.ts';

let bench: Bench;
let shop: Awaited<ReturnType<typeof openSigningShop>>;

beforeAll(async () => {
  bench = await openBench();
});

afterAll(() => bench.close());

beforeEach(async () => {
  shop = await openSigningShop();
});

afterEach(() => shop.close());

const signed = async (...of: Parameters<typeof shop.make>): Promise<string> => {
  const answer = await shop.make(...of);
  if (!answer.ok) throw new Error(answer.error.what);
  return shop.cloneWith('v1.1.0', answer.value[0]?.oid ?? '');
};

const good = 'Good "git" signature for bot@example.org';

test.each([
  'aes128-ctr',
  'aes192-ctr',
  'aes256-ctr',
  'aes128-cbc',
  'aes192-cbc',
  'aes256-cbc',
  'aes128-gcm@openssh.com',
  'aes256-gcm@openssh.com',
  'chacha20-poly1305@openssh.com',
  '3des-cbc',
])('an OpenSSH key that %s seals signs, and a wrong passphrase does not open it', async (cipher) => {
  const key = await makeSshKey(bench, { name: cipher, how: `-t ed25519 -a 2 -Z ${cipher}`, passphrase: 'sesame' });
  expect(await verifyBySsh(bench, await signed(key.secret, { passphrase: 'sesame' }), 'v1.1.0', key.open)).toContain(
    good,
  );
  const wrong = await shop.make(key.secret, { passphrase: 'sesam' });
  expect(wrong.ok ? '' : wrong.error.what).toBe('`signing-passphrase` does not open `signing-key`.');
});

test('twenty keys of each kind sign: their numbers begin with zeros now and then', async () => {
  const { openKey } = createVersionPorts();
  for (const how of ['-t ed25519', '-t ecdsa -b 256', '-t ecdsa -b 384', '-t ecdsa -b 521', '-t rsa -b 1024']) {
    for (let index = 0; index < 20; index += 1) {
      const { secret } = await makeSshKey(bench, { name: `many-${how.replaceAll(' ', '')}-${index}`, how });
      const opened = await openKey({ kind: 'openssh', text: secret, passphrase: '' });
      expect([how, opened.ok && (await opened.value('a tag')).ok]).toEqual([how, true]);
    }
  }
});

test.each(['rsa1024', 'rsa4096', 'dsa1024', 'dsa3072', 'nistp384'])(
  'an OpenPGP key of %s signs what gpg verifies',
  async (algorithm) => {
    const key = await makePgpKey(bench, { name: algorithm, algorithm, passphrase: 'sesame' });
    const clone = await signed(key.secret, { passphrase: 'sesame' });
    expect(await verifyByPgp(bench, clone, 'v1.1.0', key)).toContain(`[GNUPG:] VALIDSIG ${key.fingerprint}`);
  },
);

test.each(['brainpoolP256r1', 'secp256k1'])('an OpenPGP key of %s is refused by its kind', async (algorithm) => {
  const { secret } = await makePgpKey(bench, { name: algorithm, algorithm });
  const answer = await shop.make(secret);
  expect(answer.ok ? '' : answer.error.what).toBe('`signing-key` is of a type that cannot sign here.');
});

describe('an OpenPGP key cut off at any byte', () => {
  test.each(['', 'sesame'])('(passphrase "%s") is refused, without a crash', async (passphrase) => {
    const { openKey } = createVersionPorts();
    const { secret } = await makePgpKey(bench, { name: `cut-${passphrase.length}`, passphrase });
    const whole = Buffer.from(dearmour(secret) ?? []);
    const open = (bytes: Buffer) => {
      const armour = (part: string): string => `-----${part} PGP PRIVATE KEY BLOCK-----`;
      const text = `${armour('BEGIN')}\n\n${bytes.toString('base64')}\n${armour('END')}\n`;
      return openKey({ kind: 'openpgp', text, passphrase });
    };
    expect((await open(whole)).ok).toBe(true);
    for (let length = 1; length < whole.length; length += 1) {
      expect([length, (await open(whole.subarray(0, length))).ok]).toEqual([length, false]);
    }
  });
});
