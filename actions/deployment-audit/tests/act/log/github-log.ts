import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '@drawbridge/core/adapters/clock';
import { openWorld } from '@drawbridge/core/adapters/world';
import type { World } from '@drawbridge/core/ports/platform';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { type GitHubDouble, startGitHubDouble } from '@drawbridge/testkit/github/github-double';
import type { LogAccess } from '../../../src/act/log/access.ts';
import type { Signer } from '../../../src/ports/cryptography.ts';
import { cryptography, origin, tools } from '../../decide/log/sample-log.ts';

export const shop = 'octo/shop';
export const logBranch = 'deployment-log';

const environment = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Octo Cat',
  GIT_AUTHOR_EMAIL: 'octo@github.example',
  GIT_COMMITTER_NAME: 'Octo Cat',
  GIT_COMMITTER_EMAIL: 'octo@github.example',
};

/** Runs git as a user would; returns what it printed, trimmed. */
export const git = async (folder: string, ...args: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)('git', [...args], { cwd: folder, env: environment });
  return stdout.trim();
};

/** A folder for one test, gone afterwards. */
export const makeFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'drawbridge-log-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};

export const writeFiles = async (folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> => {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
};

/** The double with one repository, which takes as many writes as come. */
export const startShop = (): Promise<GitHubDouble> =>
  startGitHubDouble({
    repositories: [{ owner: 'octo', name: 'shop', files: { 'README.md': 'shop\n' } }],
    contentWritesPerMinute: 10_000,
  });

/** The real world of a job of that repository. */
export const openJob = (double: GitHubDouble, workspace: string): Promise<World> =>
  openWorld({
    context: fakeContext({
      workspace,
      repository: shop,
      temporaryFolder: workspace,
      apiUrl: double.apiUrl,
      graphqlUrl: double.graphqlUrl,
      serverUrl: double.url,
    }),
    token: double.mintToken({ kind: 'job', repository: shop, permissions: { contents: 'write' } }),
    workingDirectory: '.',
    cancellation: { signal: new AbortController().signal, reason: undefined, deadlineMs: undefined },
    debug: () => {},
  });

export const accessLog = (world: World, signer?: Signer): LogAccess => ({
  branch: world.branch(logBranch),
  origin,
  signer,
  cryptography,
  tools,
  clock: systemClock,
  random: Math.random,
  signal: new AbortController().signal,
});
