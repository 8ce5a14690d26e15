import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openGit } from '@drawbridge/testkit/github/git';
import { type GitHubDouble, startGitHubDouble } from '@drawbridge/testkit/github/github-double';
import type { Permissions } from '@drawbridge/testkit/github/permissions';
import { type ActionResult, runAction } from '@drawbridge/testkit/runner/job';
import type { GitHubFacts } from '@drawbridge/testkit/runner/model';

export const repository = 'octo/shop';
const action = join(import.meta.dirname, '..');

/** Ten lines, each a statement of its own. */
export const source = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** An LCOV report of one file: hits by line. */
export const lcov = (path: string, hits: readonly number[]): string =>
  [`SF:${path}`, ...hits.map((hit, index) => `DA:${index + 1},${hit}`), 'end_of_record', ''].join('\n');

/** What GitHub hands to a job: its event, what the `github` context says of it, and its token. */
export interface Start {
  readonly event: { readonly name: string; readonly payload: unknown };
  readonly facts: Partial<GitHubFacts> & { readonly sha: string; readonly ref: string };
  readonly token: string;
}

/** A shop on a GitHub of its own, and a runner with a fresh workspace for each job. */
export interface Shop {
  readonly github: GitHubDouble;
  /** A job's token with these permissions. */
  token(permissions: Permissions, fromFork?: boolean): string;
  /** Checks out as actions/checkout does: one ref, detached, of this depth (0: everything), without keeping credentials. */
  checkOut(ref: string, depth?: number): Promise<{ readonly workspace: string; readonly sha: string }>;
  run(job: {
    readonly start: Start;
    readonly workspace: string;
    readonly reports?: Readonly<Record<string, string | Uint8Array>>;
    readonly inputs?: Readonly<Record<string, string>>;
  }): Promise<ActionResult>;
  close(): Promise<void>;
}

const writeFiles = async (folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
};

/** The text of a file, or undefined where there is none. */
export const readIfThere = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);

/** Opens the shop with these files on main. */
export const openShop = async (files: Readonly<Record<string, string>>): Promise<Shop> => {
  const github = await startGitHubDouble({
    repositories: [{ owner: 'octo', name: 'shop', files }],
    lifetimeMs: 300_000,
  });
  const folder = await mkdtemp(join(tmpdir(), 'coverage-threshold-'));
  const token: Shop['token'] = (permissions, fromFork = false) =>
    github.mintToken({ kind: 'job', repository, permissions, fromFork });
  const checkOut: Shop['checkOut'] = async (ref, depth = 1) => {
    const workspace = await mkdtemp(join(folder, 'workspace-'));
    const git = openGit(workspace);
    const credentials = Buffer.from(`x-access-token:${token({ contents: 'read' })}`).toString('base64');
    await git.text(['init', '--quiet']);
    await git.text(['remote', 'add', 'origin', `${github.url}/${repository}`]);
    const depths = depth === 0 ? [] : [`--depth=${depth}`];
    const header = `http.extraheader=AUTHORIZATION: basic ${credentials}`;
    await git.text(['-c', header, 'fetch', '--quiet', '--no-tags', ...depths, 'origin', `+${ref}:refs/remotes/${ref}`]);
    await git.text(['checkout', '--quiet', '--detach', `refs/remotes/${ref}`]);
    return { workspace, sha: await git.text(['rev-parse', 'HEAD']) };
  };
  return {
    github,
    token,
    checkOut,
    run: async ({ start, workspace, reports = {}, inputs = {} }) => {
      await writeFiles(workspace, reports);
      return runAction({
        step: { action, with: inputs },
        workspace,
        event: start.event,
        github: {
          repository,
          serverUrl: github.url,
          apiUrl: github.apiUrl,
          graphqlUrl: github.graphqlUrl,
          ...start.facts,
        },
        token: start.token,
      });
    },
    close: async () => {
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
