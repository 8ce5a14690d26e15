import { shopName } from '@drawbridge/testkit/shop';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type Bench,
  makePgpKey,
  makeSshKey,
  openBench,
  openSigningShop,
  writeAllowedSigners,
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

afterEach(async () => {
  await shop.close();
});

const made = async (answer: ReturnType<typeof shop.make>) => {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.what} ${result.error.fix}`);
  return result.value;
};

const refused = async (answer: ReturnType<typeof shop.make>): Promise<string> => {
  const result = await answer;
  if (result.ok) throw new Error('it was signed');
  expect(await shop.github.state(shopName).git.text(['for-each-ref', 'refs/tags'])).toBe('');
  return result.error.what;
};

describe('a key of OpenSSH', () => {
  test.each([
    ['ed25519', ''],
    ['ed25519', 'a passphrase with "signs" $HOME & ünïcode'],
    ['rsa', ''],
    ['ecdsa', 'short'],
  ])('(%s, passphrase "%s") makes a tag that git verifies', async (type, passphrase) => {
    const key = await makeSshKey(bench, { name: `${type}-${passphrase.length}`, type, passphrase });
    const [tag] = await made(shop.make(key.secret, { passphrase }));
    expect(tag?.signature).toEqual({ verified: false, reason: 'unknown_key' });
    const clone = await shop.cloneWith('v1.1.0', tag?.oid ?? '');
    const signers = await writeAllowedSigners(bench, key.open);
    const config = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${signers}`];
    expect(await bench.run('git', ['-C', clone, ...config, 'tag', '-v', 'v1.1.0'])).toContain(
      'Good "git" signature for bot@example.org',
    );
  });

  test('and a wrong passphrase, none, or a damaged key are told apart, and nothing is tagged', async () => {
    const { secret } = await makeSshKey(bench, { name: 'locked', passphrase: 'right' });
    const wrong = '`signing-passphrase` does not open `signing-key`.';
    expect(await refused(shop.make(secret, { passphrase: 'wrong' }))).toBe(wrong);
    expect(await refused(shop.make(secret))).toBe(wrong);
    const lines = secret.split('\n');
    const torn = [...lines.slice(0, 2), ...lines.slice(3)].join('\n');
    expect(await refused(shop.make(torn, { passphrase: 'right' }))).toBe('`signing-key` cannot be read.');
  });

  test('another one does not verify the tag', async () => {
    const [key, other] = [await makeSshKey(bench, { name: 'one' }), await makeSshKey(bench, { name: 'other' })];
    const [tag] = await made(shop.make(key.secret));
    const clone = await shop.cloneWith('v1.1.0', tag?.oid ?? '');
    const signers = await writeAllowedSigners(bench, other.open);
    const config = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${signers}`];
    await expect(bench.run('git', ['-C', clone, ...config, 'verify-tag', 'v1.1.0'])).rejects.toThrow();
  });

  test('signs the tags of many packages, each for itself', async () => {
    const key = await makeSshKey(bench, { name: 'many' });
    const tags = ['api/v1.0.0', 'web/v2.0.0', 'cli/v3.0.0', 'db/v4.0.0', 'mail/v5.0.0'];
    const all = await made(shop.make(key.secret, { tags }));
    expect(all.map(({ name }) => name)).toEqual(tags);
    const signers = await writeAllowedSigners(bench, key.open);
    const config = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${signers}`];
    for (const { name, oid } of all) {
      const clone = await shop.cloneWith(name, oid);
      expect(await bench.run('git', ['-C', clone, ...config, 'tag', '-v', name])).toContain(`Version ${name} ✓`);
    }
  });
});

describe('a key of OpenPGP', () => {
  test.each(['', 'a passphrase with "signs" $HOME & ünïcode'])(
    '(passphrase "%s") makes a tag that git verifies',
    async (passphrase) => {
      const key = await makePgpKey(bench, { name: `gpg-${passphrase.length}`, passphrase });
      const [tag] = await made(shop.make(key.secret, { passphrase }));
      expect(tag?.signature).toEqual({ verified: false, reason: 'unknown_key' });
      const clone = await shop.cloneWith('v1.1.0', tag?.oid ?? '');
      const verified = await bench.run('git', ['-C', clone, 'verify-tag', '--raw', 'v1.1.0'], { GNUPGHOME: key.home });
      expect(verified).toContain('[GNUPG:] GOODSIG');
    },
  );

  test('and a wrong passphrase, or a damaged key are told apart, and nothing is tagged', async () => {
    const { secret } = await makePgpKey(bench, { name: 'gpg-locked', passphrase: 'right' });
    expect(await refused(shop.make(secret, { passphrase: 'wrong' }))).toBe(
      '`signing-passphrase` does not open `signing-key`.',
    );
    const lines = secret.split('\n');
    const torn = [...lines.slice(0, 4), ...lines.slice(6)].join('\n');
    expect(await refused(shop.make(torn, { passphrase: 'right' }))).toBe('`signing-key` cannot be read.');
  });
});

test('what GitHub says of a signature is told as it is', async () => {
  const key = await makeSshKey(bench, { name: 'known' });
  shop.github.state(shopName).verification = { verified: true, reason: 'valid' };
  expect((await made(shop.make(key.secret)))[0]?.signature).toEqual({ verified: true, reason: 'valid' });
});

test('a job that is cancelled makes no tag', async () => {
  const key = await makeSshKey(bench, { name: 'cancelled' });
  shop.cancel();
  expect(await refused(shop.make(key.secret))).toBe('POST /repos/{owner}/{repo}/git/tags was stopped with the job.');
});
