import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '@drawbridge/core/adapters/clock';
import { createGitHub } from '@drawbridge/core/adapters/github';
import { createGitHubClient, gitHubLimits } from '@drawbridge/core/adapters/github/client';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { openGit } from '@drawbridge/testkit/github/git';
import { openShop, shopName } from '@drawbridge/testkit/shop';
import { type Making, makeTagObjects, type Style } from '../src/act/tag-objects.ts';
import { createVersionPorts } from '../src/adapters/version-ports.ts';
import { readSigningKey } from '../src/inputs/signing-key.ts';

const tagger = { name: 'Release Bot', email: 'bot@example.org' } as const;

/** What was made for a test, and the programs that made it. */
export interface Bench {
  readonly folder: string;
  run(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

/** A folder for keys, short enough for the sockets of an agent. */
export const openBench = async (): Promise<Bench> => {
  const folder = await mkdtemp(join(tmpdir(), 'sign-'));
  await chmod(folder, 0o700);
  const execute = promisify(execFile);
  return {
    folder,
    run: async (program, args, env = {}) => {
      const { stdout, stderr } = await execute(program, [...args], { cwd: folder, env: { ...process.env, ...env } });
      return `${stdout}${stderr}`;
    },
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
};

export interface SshKey {
  readonly secret: string;
  readonly open: string;
}

/** A key pair of OpenSSH, made now; `how` are options of ssh-keygen. */
export const makeSshKey = async (
  { folder, run }: Bench,
  {
    name,
    passphrase = '',
    how = '-t ed25519',
  }: { readonly name: string; readonly passphrase?: string; readonly how?: string },
): Promise<SshKey> => {
  const file = join(folder, name);
  await run('ssh-keygen', ['-q', ...how.split(' '), '-N', passphrase, '-C', name, '-f', file]);
  return { secret: await readFile(file, 'utf8'), open: (await readFile(`${file}.pub`, 'utf8')).trim() };
};

/** A home of GnuPG, where keys are made and signatures verified. */
export interface PgpHome {
  readonly home: string;
  /** Runs gpg in it; the passphrase is that of its keys. */
  gpg(...args: readonly string[]): Promise<string>;
  /** A new primary key with an algorithm and a usage by gpg’s names, of the tagger unless told; resolves to its fingerprint. */
  addKey(how: string, plan?: { readonly of?: string; readonly made?: string }): Promise<string>;
  /** The fingerprints of all keys and subkeys, in gpg’s order. */
  fingerprints(): Promise<readonly string[]>;
  exportSecret(...keys: readonly string[]): Promise<string>;
}

/** Opens a home with one passphrase for all of its keys, which is stretched as little as gpg lets us, unless told. */
export const openPgpHome = async (
  { folder, run }: Bench,
  { name, passphrase = '', isStretched = false }: PgpPlan,
): Promise<PgpHome> => {
  const home = join(folder, name);
  await mkdir(home, { mode: 0o700 });
  if (!isStretched) await writeFile(join(home, 'gpg-agent.conf'), 's2k-count 65536\n');
  const fixed = ['--homedir', home, '--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', passphrase];
  const gpg: PgpHome['gpg'] = (...args) => run('gpg', [...fixed, ...args]);
  const fingerprints = async (): Promise<readonly string[]> =>
    [...(await gpg('--with-colons', '--list-keys')).matchAll(/^fpr:+(\w+):$/gm)].map(([, found = '']) => found);
  return {
    home,
    gpg,
    fingerprints,
    addKey: async (how, { of = tagger.email, made = '' } = {}) => {
      const past = made === '' ? [] : ['--faked-system-time', made];
      await gpg(...past, '--quick-generate-key', `${tagger.name} <${of}>`, ...how.split(' '));
      return (await fingerprints()).at(-1) ?? '';
    },
    exportSecret: (...keys) => gpg('--armor', '--export-secret-keys', ...keys),
  };
};

interface PgpPlan {
  readonly name: string;
  readonly passphrase?: string;
  readonly isStretched?: boolean;
}

/** A home with one key that signs. */
export const makePgpKey = async (
  bench: Bench,
  { algorithm = 'ed25519', ...plan }: PgpPlan & { readonly algorithm?: string },
): Promise<PgpHome & { readonly secret: string; readonly fingerprint: string }> => {
  const home = await openPgpHome(bench, plan);
  const fingerprint = await home.addKey(`${algorithm} sign never`);
  return { ...home, fingerprint, secret: await home.exportSecret() };
};

/** A shop whose tags are signed by the real adapters. */
export const openSigningShop = async () => {
  const shop = await openShop();
  const { github } = shop;
  const commit = await github.commitFiles(shopName, { branch: 'main', message: 'feat: a cart', files: { a: '1\n' } });
  const controller = new AbortController();
  const client = createGitHubClient({
    token: shop.token({ contents: 'write' }),
    ...shop.addresses,
    cancellation: { signal: controller.signal, reason: undefined, deadlineMs: undefined },
    clock: systemClock,
    random: () => 0,
    debug: () => undefined,
    limits: gitHubLimits,
  });
  const scene: Making = {
    github: createGitHub(client),
    context: fakeContext(),
    clock: systemClock,
    ports: createVersionPorts(),
  };
  /** Makes the objects of tags, signed with a key; their messages are two lines. */
  const make = (key: string, { passphrase = '', tags = ['v1.1.0'] } = {}) => {
    const read = readSigningKey(key);
    if (!read.ok) throw new Error(read.error);
    const style: Style = {
      annotated: true,
      tagger,
      signing: { key: read.value, passphrase },
      messageOf: (name) => `Version ${name} ✓\n\nMade by a test\n`,
    };
    return makeTagObjects(
      tags.map((name) => ({ name, role: 'release', before: null, from: null, to: commit })),
      style,
      scene,
    );
  };
  /** A clone of the shop in which the tag stands. */
  const cloneWith = async (name: string, object: string) => {
    await openGit(github.gitDir(shopName)).text(['update-ref', `refs/tags/${name}`, object]);
    const { workspace: clone } = await shop.checkOut('refs/heads/main', 0);
    return clone;
  };
  return {
    github,
    commit,
    make,
    cloneWith,
    cancel: () => controller.abort(),
    close: () => shop.close(),
  };
};

/** Verifies a tag in a clone with git and ssh-keygen, for which the key is the tagger’s; rejects where it does not hold. */
export const verifyBySsh = async (
  { folder, run }: Bench,
  clone: string,
  name: string,
  key: string,
): Promise<string> => {
  const signers = join(folder, 'allowed-signers');
  await writeFile(signers, `${tagger.email} ${key}\n`);
  const config = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${signers}`];
  return run('git', ['-C', clone, ...config, 'tag', '-v', name]);
};

/** Verifies a tag in a clone with git and gpg, and tells what gpg says of it; rejects where it does not hold. */
export const verifyByPgp = ({ run }: Bench, clone: string, name: string, { home }: PgpHome): Promise<string> =>
  run('git', ['-C', clone, 'verify-tag', '--raw', name], { GNUPGHOME: home });
