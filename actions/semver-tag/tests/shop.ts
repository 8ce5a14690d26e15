import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventRequest } from '@drawbridge/testkit/github/event-requests';
import { openGit } from '@drawbridge/testkit/github/git';
import { type GitHubDouble, startGitHubDouble } from '@drawbridge/testkit/github/github-double';
import { parseJson } from '@drawbridge/testkit/github/json';
import type { Permissions } from '@drawbridge/testkit/github/permissions';
import type { RepositoryPlan } from '@drawbridge/testkit/github/repositories';
import { type ActionResult, runAction } from '@drawbridge/testkit/runner/job';
import type { StepResult } from '@drawbridge/testkit/runner/model';

export const repository = 'octo/shop';
const action = join(import.meta.dirname, '..');
export const mayRelease: Permissions = { contents: 'write', 'pull-requests': 'write' };

/** One run of the bundle, as a workflow would start it; by default for a push to main, from a whole checkout. */
interface Job {
  readonly ref?: string;
  readonly event?: EventRequest;
  readonly inputs?: Readonly<Record<string, string>>;
  /** 0 checks everything out. */
  readonly depth?: number;
  readonly token?: string;
  readonly actor?: string;
  /** A checkout that is there already. */
  readonly workspace?: string;
  /** The address of what stands between the run and GitHub. */
  readonly via?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Ran {
  readonly main: StepResult;
  readonly result: ActionResult;
  readonly workspace: string;
  /** What was asked of GitHub's API to be written, with its answer's status. */
  readonly written: readonly string[];
}

/** A shop on a GitHub of its own, and a runner with a fresh workspace for each job. */
export interface Shop {
  readonly github: GitHubDouble;
  token(permissions: Permissions, fromFork?: boolean): string;
  /** Checks out as actions/checkout does: one ref, detached, without keeping credentials. */
  checkOut(ref: string, depth?: number): Promise<string>;
  commit(message: string, branch?: string, files?: Readonly<Record<string, string>>): Promise<string>;
  /** Runs git in the shop's bare repository. */
  git(...args: readonly string[]): Promise<string>;
  /** Tags as name -> commit. */
  tags(): Promise<Readonly<Record<string, string>>>;
  run(job?: Job): Promise<Ran>;
  close(): Promise<void>;
}

/** The report that a run left, or undefined. */
export const readReport = async (workspace: string): Promise<unknown> => {
  const text = await readFile(join(workspace, 'drawbridge/semver-tag.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseJson(text);
};

const listTags = (output: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', peeled = '', own = ''] = line.split(' ');
        return [name, peeled === '' ? own : peeled];
      }),
  );

const checkOutIn = async (
  folder: string,
  address: string,
  { ref, depth, token }: { readonly ref: string; readonly depth: number; readonly token: string },
) => {
  const workspace = await mkdtemp(join(folder, 'workspace-'));
  const git = openGit(workspace);
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  await git.text(['init', '--quiet']);
  await git.text(['remote', 'add', 'origin', address]);
  const extent = depth === 0 ? ['--tags'] : ['--no-tags', `--depth=${depth}`];
  const header = `http.extraheader=AUTHORIZATION: basic ${credentials}`;
  await git.text(['-c', header, 'fetch', '--quiet', ...extent, 'origin', `+${ref}:refs/remotes/${ref}`]);
  await git.text(['checkout', '--quiet', '--detach', `refs/remotes/${ref}`]);
  return workspace;
};

let runs = 0;

/** Opens the shop with a first commit on main, and what else the plan says. */
export const openShop = async (plan: Partial<RepositoryPlan> = {}): Promise<Shop> => {
  const github = await startGitHubDouble({
    repositories: [{ owner: 'octo', name: 'shop', files: { 'README.md': 'shop\n' }, ...plan }],
    lifetimeMs: 300_000,
  });
  const folder = await mkdtemp(join(tmpdir(), 'semver-tag-'));
  const bare = openGit(github.gitDir(repository));
  const token: Shop['token'] = (permissions, fromFork = false) =>
    github.mintToken({ kind: 'job', repository, permissions, fromFork });
  const checkOut: Shop['checkOut'] = (ref, depth = 0) =>
    checkOutIn(folder, `${github.url}/${repository}`, { ref, depth, token: token({ contents: 'read' }) });
  const run: Shop['run'] = async (job = {}) => {
    runs += 1;
    const runId = String(runs);
    const ref = job.ref ?? 'refs/heads/main';
    const event = job.event ?? { repository, event: 'push', ref };
    const workspace = job.workspace ?? (await checkOut(ref, job.depth ?? 0));
    const server = job.via ?? github.url;
    if (job.via !== undefined)
      await openGit(workspace).text(['remote', 'set-url', 'origin', `${server}/${repository}`]);
    const before = github.requests.length;
    const result = await runAction({
      step: { action, with: job.inputs ?? {}, env: job.env ?? {} },
      workspace,
      event: { name: event.event, payload: await github.eventPayload(event) },
      github: {
        repository,
        sha: (await openGit(workspace).attempt(['rev-parse', 'HEAD'])).stdout.toString('utf8').trim() || '1'.repeat(40),
        ref,
        serverUrl: server,
        apiUrl: github.apiUrl.replace(github.url, server),
        graphqlUrl: github.graphqlUrl.replace(github.url, server),
        runId,
        ...(job.actor === undefined ? {} : { actor: job.actor }),
      },
      token: job.token ?? token(mayRelease),
    });
    const written = github.requests
      .slice(before)
      .filter(
        ({ method, operation }) =>
          method !== 'GET' &&
          !['git', 'refsByName', 'viewer', 'refs'].some((name) => operation.split(' ').includes(name)),
      )
      .map(({ operation, status }) => `${operation} ${status}`);
    return { main: result.main, result, workspace, written };
  };
  return {
    github,
    token,
    checkOut,
    run,
    commit: (message, branch = 'main', files = {}) => github.commitFiles(repository, { branch, message, files }),
    git: (...args) => bare.text(args),
    tags: async () =>
      listTags(
        await bare.text(['for-each-ref', '--format=%(refname:strip=2) %(*objectname) %(objectname)', 'refs/tags']),
      ),
    close: async () => {
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
