import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportLibrary } from '@drawbridge/testkit/act/library';
import type { LogLine } from '@drawbridge/testkit/act/log';
import { type ActRun, runWorkflow } from '@drawbridge/testkit/act/run-workflow';
import { openGit } from '@drawbridge/testkit/github/git';
import { type GitHubDouble, startGitHubDouble } from '@drawbridge/testkit/github/github-double';
import { type JsonObject, textAt } from '@drawbridge/testkit/github/json';
import type { Permissions } from '@drawbridge/testkit/github/permissions';
import { type Auditor, createAuditor } from './auditor.ts';
import { createGet, type Facts, readFacts } from './facts.ts';
import { type Market, openMarket } from './market.ts';
import { openScanner, type Scanner } from './scanner.ts';
import { cloneShop, developerEnvironment, type Shop } from './shop.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const owner = 'acme';
const name = 'shop';
const repository = `${owner}/${name}`;
const longestRunMs = 300_000;

/** The pull request that the story is about. */
export const pullNumber = 1;

/** A workflow file of the shop and the event that starts it; the payload is what the double last delivered. */
export interface Performance {
  readonly workflow: string;
  readonly event: 'pull_request' | 'push';
  /** The engine has one token a run: it gets the widest that any job of the workflow asks for. */
  readonly permissions: Permissions;
  /** The same run once more, as the button "Re-run all jobs" does it. */
  readonly again?: boolean;
  /** Somebody presses "Cancel workflow" when a line of the log says this. */
  readonly cancelAt?: string;
}

/** A push to main, with the widest token that a job of main.yml asks for. */
export const onPush: Performance = {
  workflow: 'main.yml',
  event: 'push',
  permissions: { contents: 'write', 'security-events': 'write', deployments: 'write', actions: 'read' },
};

/** Where a run's files are kept, and who hears its lines. */
export interface Audience {
  readonly keepIn: string;
  readonly onLine: (line: LogLine, jobPath: string) => void;
}

/** GitHub on the loopback, the shop's developer, and the engine that runs the shop's workflows. */
export interface Stage {
  readonly double: GitHubDouble;
  readonly shop: Shop;
  readonly market: Market;
  readonly auditor: Auditor;
  /** Runs a workflow as GitHub would for the last event of its kind. */
  readonly perform: (performance: Performance, audience: Audience) => Promise<ActRun>;
  readonly openPullRequest: (head: string, title: string) => Promise<void>;
  /** What the repository holds now, read from outside. */
  readonly readFacts: () => Promise<Facts>;
  /** Stops the server and removes all folders; throws when one of the double's replies was not GitHub's. */
  readonly close: () => Promise<void>;
}

/** Sets everything up in a temporary folder. Whatever runs ends when the signal aborts, or within an hour. */
export async function openStage(signal: AbortSignal): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'drawbridge-demo-'));
  // Public: GitHub offers code scanning there without asking.
  const plan = { owner, name, visibility: 'public' } as const;
  const [double, scanner, market] = await Promise.all([
    startGitHubDouble({ repositories: [plan], contentWritesPerMinute: 10_000 }),
    openScanner(),
    openMarket(folder),
  ]);
  double.state(repository).codeScanning.pendingPolls = 0;
  const close = async (): Promise<void> => {
    await market.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    await scanner.close();
    await double.close();
  };
  try {
    return await furnish({ folder, double, scanner, market, signal, close });
  } catch (error) {
    await close();
    throw error;
  }
}

interface Room {
  readonly folder: string;
  readonly double: GitHubDouble;
  readonly scanner: Scanner;
  readonly market: Market;
  readonly signal: AbortSignal;
  readonly close: () => Promise<void>;
}

async function furnish(room: Room): Promise<Stage> {
  const { folder, double, market, close } = room;
  const permissions: Permissions = { contents: 'write', 'pull-requests': 'write', workflows: 'write' };
  const token = double.mintToken({ kind: 'user', login: owner, repository, permissions });
  const library = path.join(folder, 'library');
  await exportLibrary(root, library);
  const shop = await cloneShop(path.join(folder, 'clone'), `${double.url}/${repository}.git`, token);
  const get = createGet(`${double.apiUrl}/repos/${repository}`, token);
  return {
    double,
    shop,
    market,
    auditor: createAuditor({
      ...{ shop, folder, repository },
      ...{ serverUrl: double.url, apiUrl: double.apiUrl, graphqlUrl: double.graphqlUrl },
      mintToken: () =>
        double.mintToken({ kind: 'job', repository, permissions: { contents: 'write', actions: 'read' } }),
    }),
    perform: createPerform(room, { library, token }),
    openPullRequest: async (head, title) => {
      await double.openPullRequest(repository, { head, title });
    },
    readFacts: () => readFacts({ listRemote: () => shop.run('ls-remote', 'origin'), get }, pullNumber),
    close,
  };
}

interface Props {
  readonly library: string;
  readonly token: string;
}

function createPerform({ folder, double, scanner, market, signal }: Room, { library, token }: Props): Stage['perform'] {
  let runs = 0;
  let runId = 0;
  return async (performance, { keepIn, onLine }) => {
    signal.throwIfAborted();
    runs += 1;
    const isAgain = performance.again === true;
    runId = isAgain ? runId : randomInt(1_000_000, 2 ** 47);
    const checkout = await checkOut({ double, token, folder: path.join(folder, `run-${runs}`) }, performance.event);
    // GitHub knows of a run before its first job begins.
    if (!isAgain)
      double.plant(repository).run({ id: runId, commit: await openGit(checkout).text(['rev-parse', 'HEAD']) });
    return runWorkflow({
      checkout,
      repository,
      workflow: `.github/workflows/${performance.workflow}`,
      event: { name: performance.event, payload: lastEvent(double, performance.event) },
      github: {
        serverUrl: double.url,
        apiUrl: double.apiUrl,
        graphqlUrl: double.graphqlUrl,
        token: double.mintToken({ kind: 'job', repository, permissions: performance.permissions }),
      },
      repositories: new Map([['drawbridge-ci/drawbridge', library]]),
      variables: { ...scanner.variables, ...market.variables },
      timeoutMs: longestRunMs,
      actor: owner,
      ...{ runId, runAttempt: isAgain ? 2 : 1 },
      ...cancelling(performance),
      keepIn,
      onLine,
      signal,
    });
  };
}

const cancelling = ({ cancelAt }: Performance) =>
  cancelAt === undefined
    ? {}
    : { cancelWhen: (line: LogLine) => line.kind === 'output-line' && line.text.includes(cancelAt) };

function lastEvent(double: GitHubDouble, name: Performance['event']) {
  const found = double
    .state(repository)
    .events.findLast(({ event, startsWorkflow, payload }) => event === name && startsWorkflow && !isOfTag(payload));
  if (found === undefined) throw new Error(`Nothing that happened in ${repository} starts a workflow on ${name}`);
  return found.payload;
}

// The shop's workflows start on pushes to main; tags that come along are events of their own.
const isOfTag = (payload: JsonObject): boolean => textAt(payload, 'ref')?.startsWith('refs/tags/') === true;

interface CheckoutPlace {
  readonly double: GitHubDouble;
  readonly token: string;
  readonly folder: string;
}

// What actions/checkout with fetch-depth 0 brings: all branches and tags, and for a pull request its test merge commit.
async function checkOut({ double, token, folder }: CheckoutPlace, event: Performance['event']): Promise<string> {
  const environment = developerEnvironment(token);
  const remote = `${double.url}/${repository}.git`;
  await openGit(path.dirname(folder)).text(['clone', '--quiet', '--bare', remote, folder], { environment });
  if (event === 'push') return folder;
  const git = openGit(folder);
  const merge = `refs/pull/${pullNumber}/merge`;
  await git.text(['fetch', '--quiet', 'origin', `+${merge}:${merge}`], { environment });
  await git.text(['update-ref', '--no-deref', 'HEAD', await git.text(['rev-parse', merge])]);
  return folder;
}
