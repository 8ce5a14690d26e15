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

/** A key pair of OpenSSH, made now. */
export const makeSshKey = async (
  { folder, run }: Bench,
  {
    name,
    passphrase = '',
    type = 'ed25519',
  }: { readonly name: string; readonly passphrase?: string; readonly type?: string },
): Promise<SshKey> => {
  const file = join(folder, name);
  await run('ssh-keygen', ['-q', '-t', type, '-N', passphrase, '-C', name, '-f', file]);
  return { secret: await readFile(file, 'utf8'), open: (await readFile(`${file}.pub`, 'utf8')).trim() };
};

export interface PgpKey {
  readonly secret: string;
  readonly open: string;
  /** Where a verifier keeps the public key. */
  readonly home: string;
}

/** A key of OpenPGP for the tagger, made now. */
export const makePgpKey = async (
  { folder, run }: Bench,
  { name, passphrase = '' }: { readonly name: string; readonly passphrase?: string },
): Promise<PgpKey> => {
  const home = join(folder, name);
  await mkdir(home, { mode: 0o700 });
  const gpg = (args: readonly string[]) => run('gpg', ['--homedir', home, '--batch', '--quiet', ...args]);
  const secret = ['--pinentry-mode', 'loopback', '--passphrase', passphrase];
  await gpg([...secret, '--quick-generate-key', `${tagger.name} <${tagger.email}>`, 'ed25519', 'sign', 'never']);
  return {
    secret: await gpg([...secret, '--armor', '--export-secret-keys']),
    open: await gpg(['--armor', '--export']),
    home,
  };
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

/** A file of who may sign, as `gpg.ssh.allowedSignersFile` wants it. */
export const writeAllowedSigners = async ({ folder }: Bench, key: string): Promise<string> => {
  const file = join(folder, 'allowed-signers');
  await writeFile(file, `${tagger.email} ${key}\n`);
  return file;
};
