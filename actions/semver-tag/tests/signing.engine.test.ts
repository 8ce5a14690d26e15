import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shopName } from '@drawbridge/testkit/shop';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openShop, type Shop } from './shop.ts';
import {
  type Bench,
  makePgpKey,
  makeSshKey,
  openBench,
  openPgpHome,
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

const made = async (answer: ReturnType<typeof shop.make>) => {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.what} ${result.error.fix}`);
  return result.value;
};

/** Signs v1.1.0 and resolves to a clone that has the tag. */
const signed = async (...of: Parameters<typeof shop.make>): Promise<string> => {
  const [tag] = await made(shop.make(...of));
  expect(tag?.signature).toEqual({ verified: false, reason: 'unknown_key' });
  return shop.cloneWith('v1.1.0', tag?.oid ?? '');
};

const refused = async (...of: Parameters<typeof shop.make>): Promise<string> => {
  const result = await shop.make(...of);
  if (result.ok) throw new Error('it was signed');
  expect(await shop.github.state(shopName).git.text(['for-each-ref', 'refs/tags'])).toBe('');
  const [key, { passphrase = '' } = {}] = of;
  const said = `${result.error.what} ${result.error.fix}`;
  for (const line of key.split('\n').filter((part) => /^[\w+/=]{8,}$/.test(part))) expect(said).not.toContain(line);
  if (passphrase !== '') expect(said).not.toContain(passphrase);
  return result.error.what;
};

const odd = 'a passphrase with "signs" $HOME & ünïcode';
const wrongPassphrase = '`signing-passphrase` does not open `signing-key`.';
const unreadable = '`signing-key` cannot be read.';

/** The text without some lines in its middle. */
const tear = (text: string): string => {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  return [...lines.slice(0, middle), ...lines.slice(middle + 1)].join('\n');
};

describe('a key of OpenSSH', () => {
  test.each([
    ['-t ed25519', ''],
    ['-t ed25519', odd],
    ['-t rsa -b 2048', ''],
    ['-t rsa -b 2048', 'short'],
    ['-t ecdsa', ''],
    ['-t ecdsa -b 384', 'short'],
    ['-t ecdsa -b 521', ''],
    ['-t rsa -b 2048 -m PEM', ''],
    ['-t rsa -b 2048 -m PEM', odd],
    ['-t ecdsa -m PEM', ''],
    ['-t ecdsa -m PEM', 'short'],
    ['-t rsa -b 2048 -m PKCS8', ''],
    ['-t ecdsa -b 521 -m PKCS8', odd],
  ])('(ssh-keygen %s, passphrase "%s") makes a tag that git verifies', async (how, passphrase) => {
    const key = await makeSshKey(bench, { name: `${how}-${passphrase.length}`, how, passphrase });
    const clone = await signed(key.secret, { passphrase });
    expect(await verifyBySsh(bench, clone, 'v1.1.0', key.open)).toContain('Good "git" signature for bot@example.org');
  });

  const unopened = '`signing-passphrase` does not open `signing-key`, or the key is damaged.';

  test.each([
    ['RFC4716', wrongPassphrase, unreadable],
    ['PEM', unopened, unopened],
    ['PKCS8', unopened, unopened],
  ])('as %s, with a wrong passphrase, with none, or damaged, tags nothing', async (form, wrong, damaged) => {
    const how = `-t ecdsa -m ${form}`;
    const { secret } = await makeSshKey(bench, { name: `locked-${form}`, how, passphrase: 'right' });
    expect(await refused(secret, { passphrase: 'wrong' })).toBe(wrong);
    expect(await refused(secret)).toBe(wrongPassphrase);
    expect(await refused(tear(secret), { passphrase: 'right' })).toBe(damaged);
  });

  test.each(['PEM', 'PKCS8'])('as %s without a passphrase, and damaged, cannot be read', async (form) => {
    const { secret } = await makeSshKey(bench, { name: `torn-${form}`, how: `-t ecdsa -m ${form}` });
    expect(await refused(tear(secret))).toBe(unreadable);
  });

  test('that needs no passphrase is opened all the same when one is given', async () => {
    const key = await makeSshKey(bench, { name: 'open' });
    expect(await made(shop.make(key.secret, { passphrase: 'nobody asked' }))).toHaveLength(1);
  });

  test('of DSA is refused by its name', async () => {
    const { secret } = await makeSshKey(bench, { name: 'dsa', how: '-t dsa' });
    expect(await refused(secret)).toBe('`signing-key` is of a type that cannot sign here.');
  });

  test('another one does not verify the tag', async () => {
    const [key, other] = [await makeSshKey(bench, { name: 'one' }), await makeSshKey(bench, { name: 'other' })];
    const clone = await signed(key.secret);
    await expect(verifyBySsh(bench, clone, 'v1.1.0', other.open)).rejects.toThrow();
  });

  test('signs the tags of many packages, each for itself', async () => {
    const key = await makeSshKey(bench, { name: 'many' });
    const tags = ['api/v1.0.0', 'web/v2.0.0', 'cli/v3.0.0', 'db/v4.0.0', 'mail/v5.0.0'];
    const all = await made(shop.make(key.secret, { tags }));
    expect(all.map(({ name }) => name)).toEqual(tags);
    for (const { name, oid } of all) {
      const clone = await shop.cloneWith(name, oid);
      expect(await verifyBySsh(bench, clone, name, key.open)).toContain(`Version ${name} ✓`);
    }
  });
});

describe('a key of OpenPGP', () => {
  test.each([
    ['ed25519', ''],
    ['ed25519', odd],
    ['rsa2048', 'short'],
    ['nistp256', ''],
    ['nistp521', 'short'],
  ])('(%s, passphrase "%s") makes a tag that git verifies', async (algorithm, passphrase) => {
    const isStretched = passphrase === odd;
    const key = await makePgpKey(bench, {
      name: `${algorithm}-${passphrase.length}`,
      algorithm,
      passphrase,
      isStretched,
    });
    const clone = await signed(key.secret, { passphrase });
    const said = await verifyByPgp(bench, clone, 'v1.1.0', key);
    expect(said).toContain('[GNUPG:] GOODSIG');
    expect(said).toContain(`[GNUPG:] VALIDSIG ${key.fingerprint}`);
    expect(said).not.toContain('NOTATION');
  });

  test.each(['', 'short'])(
    'of which only the subkeys were exported (passphrase "%s") signs with the newest that can',
    async (passphrase) => {
      const home = await openPgpHome(bench, { name: `subkeys-${passphrase.length}`, passphrase });
      const primary = await home.addKey('ed25519 cert never', { made: '20240101T000000' });
      await home.gpg('--faked-system-time', '20240102T000000', '--quick-add-key', primary, 'rsa2048', 'sign', 'never');
      await home.gpg('--quick-add-key', primary, 'ed25519', 'sign', 'never');
      await home.gpg('--quick-add-key', primary, 'cv25519', 'encr', 'never');
      const clone = await signed(await home.gpg('--armor', '--export-secret-subkeys'), { passphrase });
      const said = await verifyByPgp(bench, clone, 'v1.1.0', home);
      expect(said).toContain(`[GNUPG:] VALIDSIG ${(await home.fingerprints())[2]}`);
    },
  );

  test('is the first of a file, whatever stands behind it', async () => {
    const home = await openPgpHome(bench, { name: 'several' });
    const first = await home.addKey('ed25519 sign never');
    const second = await home.addKey('ed25519 sign never', { of: 'second@example.org' });
    const [one, two] = [await home.exportSecret(first), await home.exportSecret(second)];
    for (const [text, fingerprint] of [
      [await home.exportSecret(), first],
      [`${one}${two}`, first],
      [`${two}\n${one}`, second],
    ] as const) {
      const clone = await signed(text);
      expect(await verifyByPgp(bench, clone, 'v1.1.0', home)).toContain(`VALIDSIG ${fingerprint}`);
    }
  });

  test('and a wrong passphrase, none, or a damaged key are told apart, and nothing is tagged', async () => {
    const { secret } = await makePgpKey(bench, { name: 'gpg-locked', passphrase: 'right' });
    expect(await refused(secret, { passphrase: 'wrong' })).toBe(wrongPassphrase);
    expect(await refused(secret)).toBe(wrongPassphrase);
    expect(await refused(tear(secret), { passphrase: 'right' })).toBe(unreadable);
  });

  test('that has expired, was revoked, or is for something else is refused', async () => {
    const unusable = '`signing-key` has no key that may sign now: it is expired, revoked, or for something else.';
    const home = await openPgpHome(bench, { name: 'unusable' });
    const old = await home.addKey('ed25519 sign 1w', { made: '20240101T000000', of: 'old@example.org' });
    expect(await refused(await home.exportSecret(old))).toBe(unusable);
    const certifier = await home.addKey('ed25519 cert never');
    expect(await refused(await home.exportSecret(certifier))).toBe(unusable);
    await home.gpg('--quick-add-key', certifier, 'ed25519', 'sign', 'never');
    expect(await made(shop.make(await home.exportSecret(certifier)))).toHaveLength(1);
    const revocation = join(home.home, 'openpgp-revocs.d', `${certifier}.rev`);
    // gpg keeps a colon before it, so that nobody imports it by mistake.
    await writeFile(revocation, (await readFile(revocation, 'utf8')).replace(/^:-/m, '-'));
    await home.gpg('--import', revocation);
    expect(await refused(await home.exportSecret(certifier))).toBe(unusable);
  });

  test('whose own secret was left out is told from one that may not sign', async () => {
    const home = await openPgpHome(bench, { name: 'absent' });
    const primary = await home.addKey('ed25519 sign never');
    await home.gpg('--quick-add-key', primary, 'cv25519', 'encr', 'never');
    expect(await refused(await home.gpg('--armor', '--export-secret-subkeys'))).toContain(
      'lacks the secret of the key',
    );
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
  expect(await refused(key.secret)).toBe('POST /repos/{owner}/{repo}/git/tags was stopped with the job.');
});

describe('the bundle', () => {
  let own: Shop | undefined;

  afterEach(async () => {
    await own?.close();
    own = undefined;
  });

  test('has the library of OpenPGP in a file of its own', async () => {
    const dist = join(import.meta.dirname, '../dist');
    const files = (await readdir(dist)).filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(files.map((name) => readFile(join(dist, name), 'utf8')));
    const holders = texts.filter((text) => text.includes('GPG4Browsers - An OpenPGP implementation in javascript'));
    expect(holders).toHaveLength(1);
    // The only module of its chunk.
    expect(holders.join('').match(/^\/\*{3}\/ \d+:/gm)).toHaveLength(1);
    expect(holders.join('')).not.toContain('semver-tag');
  });

  test.each<'openssh' | 'openpgp'>(['openssh', 'openpgp'])(
    'signs with a key of %s where no program but git is there, and tells nothing of it',
    async (kind) => {
      const programs = join(bench.folder, `programs-${kind}`);
      await mkdir(programs);
      const git = (await bench.run('which', ['git'])).trim();
      await symlink(git, join(programs, 'git'));
      const ssh = await makeSshKey(bench, { name: `bundle-${kind}`, passphrase: 'sesame' });
      const pgp = await makePgpKey(bench, { name: `bundle-home-${kind}`, passphrase: 'sesame' });
      own = await openShop();
      await own.commit('feat: a cart');
      const { main, workspace } = await own.run({
        inputs: {
          'signing-key': kind === 'openssh' ? ssh.secret : pgp.secret,
          'signing-passphrase': 'sesame',
          tagger: 'Release Bot <bot@example.org>',
        },
        env: { PATH: programs, RUNNER_DEBUG: '1' },
      });
      expect(main.exitCode).toBe(0);
      await bench.run('git', ['-C', workspace, 'fetch', '-q', '--tags', own.github.gitDir(shopName)]);
      const name = `v${main.outputs['version']}`;
      if (kind === 'openssh') await verifyBySsh(bench, workspace, name, ssh.open);
      else expect(await verifyByPgp(bench, workspace, name, pgp)).toContain('GOODSIG');
      const log = main.log.join('\n');
      for (const text of ['sesame', ssh.secret.split('\n')[2] ?? '', pgp.secret.split('\n')[3] ?? '']) {
        expect(log).not.toContain(text);
      }
    },
  );
});
