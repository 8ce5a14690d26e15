import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGit } from './github/git.ts';
import { type GitHubDouble, type GitHubDoubleOptions, startGitHubDouble } from './github/github-double.ts';
import type { Permissions } from './github/permissions.ts';
import type { RepositoryPlan } from './github/repositories.ts';
import type { GitHubFacts } from './runner/model.ts';

/** The repository that actions are tried on. */
export const shopName = 'octo/shop';

/** What a job finds: a folder with the checkout, and the commit in it. */
export interface Checkout {
  readonly workspace: string;
  readonly sha: string;
}

/** A repository on a GitHub of its own, and a fresh workspace for each job. */
export interface Shop {
  readonly github: GitHubDouble;
  /** Where a job of this repository finds GitHub. */
  readonly addresses: Pick<GitHubFacts, 'repository' | 'serverUrl' | 'apiUrl' | 'graphqlUrl'>;
  /** A job's token with these permissions. */
  token(permissions: Permissions, fromFork?: boolean): string;
  /** Checks out as actions/checkout does: one ref, detached, of this depth (0: everything), without keeping credentials. */
  checkOut(ref: string, depth?: number): Promise<Checkout>;
  close(): Promise<void>;
}

interface Remote {
  readonly address: string;
  readonly token: string;
}

const checkOutIn = async (
  workspace: string,
  { address, token }: Remote,
  { ref, depth }: { readonly ref: string; readonly depth: number },
): Promise<Checkout> => {
  const git = openGit(workspace);
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  await git.text(['init', '--quiet']);
  await git.text(['remote', 'add', 'origin', address]);
  const extent = depth === 0 ? ['--tags'] : ['--no-tags', `--depth=${depth}`];
  const header = `http.extraheader=AUTHORIZATION: basic ${credentials}`;
  await git.text(['-c', header, 'fetch', '--quiet', ...extent, 'origin', `+${ref}:refs/remotes/${ref}`]);
  await git.text(['checkout', '--quiet', '--detach', `refs/remotes/${ref}`]);
  return { workspace, sha: await git.text(['rev-parse', 'HEAD']) };
};

/** Opens the shop with a first commit on main, and what else the plan says; it closes by itself after an hour. */
export const openShop = async (
  plan: Partial<RepositoryPlan> = {},
  options: Pick<GitHubDoubleOptions, 'refTransactions' | 'guardsWorkflowsOnRefs'> = {},
): Promise<Shop> => {
  const [owner = '', name = ''] = shopName.split('/');
  const github = await startGitHubDouble({
    repositories: [{ owner, name, files: { 'README.md': 'shop\n' }, ...plan }],
    ...options,
  });
  const folder = await mkdtemp(join(tmpdir(), 'shop-'));
  const token: Shop['token'] = (permissions, fromFork = false) =>
    github.mintToken({ kind: 'job', repository: shopName, permissions, fromFork });
  const { url, apiUrl, graphqlUrl } = github;
  return {
    github,
    addresses: { repository: shopName, serverUrl: url, apiUrl, graphqlUrl },
    token,
    checkOut: async (ref, depth = 1) => {
      const remote = { address: `${url}/${shopName}`, token: token({ contents: 'read' }) };
      return checkOutIn(await mkdtemp(join(folder, 'workspace-')), remote, { ref, depth });
    },
    close: async () => {
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
