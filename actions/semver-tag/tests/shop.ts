import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventRequest } from '@drawbridge/testkit/github/event-requests';
import { openGit } from '@drawbridge/testkit/github/git';
import { parseJson } from '@drawbridge/testkit/github/json';
import type { Permissions } from '@drawbridge/testkit/github/permissions';
import { type ActionResult, runAction } from '@drawbridge/testkit/runner/job';
import type { StepResult } from '@drawbridge/testkit/runner/model';
import { type Shop as EmptyShop, openShop as openEmptyShop, shopName as repository } from '@drawbridge/testkit/shop';

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

/** The shop, and a runner that starts the action's bundle in it. */
export interface Shop extends EmptyShop {
  commit(message: string, branch?: string, files?: Readonly<Record<string, string>>): Promise<string>;
  /** Runs git in the shop's bare repository. */
  git(...args: readonly string[]): Promise<string>;
  /** Tags as name -> commit. */
  tags(): Promise<Readonly<Record<string, string>>>;
  run(job?: Job): Promise<Ran>;
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

let runs = 0;

/** Opens the shop with a first commit on main, and what else the plan and the options of its GitHub say. */
export const openShop = async (...plan: Parameters<typeof openEmptyShop>): Promise<Shop> => {
  const shop = await openEmptyShop(...plan);
  const { github } = shop;
  const bare = openGit(github.gitDir(repository));
  const run: Shop['run'] = async (job = {}) => {
    runs += 1;
    const runId = String(runs);
    const ref = job.ref ?? 'refs/heads/main';
    const event = job.event ?? { repository, event: 'push', ref };
    const workspace = job.workspace ?? (await shop.checkOut(ref, job.depth ?? 0)).workspace;
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
      token: job.token ?? shop.token(mayRelease),
    });
    const written = github.requests
      .slice(before)
      .filter(
        ({ method, operation }) =>
          method !== 'GET' &&
          !['git', 'refsByName', 'releaseByTag', 'releaseTags', 'viewer', 'refs'].some((name) =>
            operation.split(' ').includes(name),
          ),
      )
      .map(({ operation, status }) => `${operation} ${status}`);
    return { main: result.main, result, workspace, written };
  };
  return {
    ...shop,
    run,
    commit: (message, branch = 'main', files = {}) => github.commitFiles(repository, { branch, message, files }),
    git: (...args) => bare.text(args),
    tags: async () =>
      listTags(
        await bare.text(['for-each-ref', '--format=%(refname:strip=2) %(*objectname) %(objectname)', 'refs/tags']),
      ),
  };
};
