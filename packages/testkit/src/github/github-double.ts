import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventRequest, eventPayload } from './event-requests.ts';
import { addFault, type FaultHandle, type FaultPlan } from './faults.ts';
import {
  type CommitRequest,
  commitFiles,
  createTag,
  type MergeGroup,
  type MergeRequest,
  mergePullRequest,
  openPullRequest,
  type PullRequestRequest,
  queuePullRequest,
  requireRepository,
} from './history.ts';
import type { JsonObject } from './json.ts';
import { type Plants, plantsOf } from './plants.ts';
import { addRepository, forkRepository, type RepositoryPlan } from './repositories.ts';
import type { PullRequest, Repository } from './repository.ts';
import { createGitHubServer } from './server.ts';
import { mintToken, type TokenRequest } from './tokens.ts';
import type { RequestRecord, Violation, World } from './world.ts';

export interface GitHubDoubleOptions {
  readonly repositories: readonly RepositoryPlan[];
  /** enterprise: REST at /api/v3, GraphQL at /api/graphql; dotcom: REST at the root, GraphQL at /graphql. */
  readonly layout?: 'enterprise' | 'dotcom';
  readonly now?: () => Date;
  /** The double closes by itself this long after it is ready; an hour unless told. */
  readonly lifetimeMs?: number;
  readonly requestsPerHour?: number;
  readonly contentWritesPerMinute?: number;
  readonly guardsWorkflowsOnRefs?: boolean;
  readonly refTransactions?: World['refTransactions'];
}

export interface GitHubDouble {
  /** GITHUB_SERVER_URL; clones are at URL/OWNER/REPO.git. */
  readonly url: string;
  /** GITHUB_API_URL. */
  readonly apiUrl: string;
  /** GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string;
  /** Every request so far, in order. */
  readonly requests: readonly RequestRecord[];
  /** Every message so far that broke GitHub's published description. */
  readonly violations: readonly Violation[];
  readonly faults: { readonly add: (plan: FaultPlan) => FaultHandle };
  /** The folder of the bare repository of OWNER/REPO. */
  readonly gitDir: (repository: string) => string;
  /** What the repository of OWNER/REPO holds beside git: pull requests, comments, releases, events, rules. */
  readonly state: (repository: string) => Repository;
  /** What other tools and people would have done: check runs, jobs, reviews, deployments. */
  readonly plant: (repository: string) => Plants;
  readonly mintToken: (request: TokenRequest) => string;
  readonly commitFiles: (repository: string, request: CommitRequest) => Promise<string>;
  readonly createTag: (
    repository: string,
    request: { readonly name: string; readonly target: string; readonly message?: string; readonly date?: string },
  ) => Promise<string>;
  readonly openPullRequest: (repository: string, request: PullRequestRequest) => Promise<PullRequest>;
  readonly mergePullRequest: (repository: string, request: MergeRequest) => Promise<string>;
  readonly queuePullRequest: (repository: string, number: number) => Promise<MergeGroup>;
  /** Makes a fork under another owner, with all branches and tags. */
  readonly fork: (repository: string, owner: string) => Promise<string>;
  /** The event file that GitHub would hand to a run. */
  readonly eventPayload: (request: EventRequest) => Promise<JsonObject>;
  /** Stops the server and removes its folders; throws when one of the double's own replies was not GitHub's. */
  readonly close: () => Promise<void>;
}

const defaultLifetimeMs = 3_600_000;

const createWorld = (options: GitHubDoubleOptions, server: string): World => {
  const layout = options.layout ?? 'enterprise';
  const paths =
    layout === 'enterprise' ? { api: '/api/v3', graphql: '/api/graphql' } : { api: '', graphql: '/graphql' };
  let lastId = 1000;
  return {
    addresses: { server, api: `${server}${paths.api}`, graphql: `${server}${paths.graphql}` },
    layout,
    now: options.now ?? (() => new Date()),
    repositories: new Map(),
    tokens: new Map(),
    faults: [],
    requests: [],
    violations: [],
    budgets: new Map(),
    requestsPerHour: options.requestsPerHour,
    contentWritesPerMinute: options.contentWritesPerMinute ?? 80,
    guardsWorkflowsOnRefs: options.guardsWorkflowsOnRefs ?? false,
    refTransactions: options.refTransactions ?? 'known',
    nextId: () => {
      lastId += 1;
      return lastId;
    },
  };
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The double got no port'));
      else resolve(address.port);
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const refuseOwnViolations = ({ violations }: World): void => {
  const own = violations.filter((violation) => violation.side === 'reply');
  if (own.length === 0) return;
  throw new Error(
    `The double broke GitHub's description: ${own.map((each) => `${each.operation}: ${each.detail}`).join('; ')}`,
  );
};

/** Holds the world that a server plays: its address is known only once it listens. */
const openServer = async (
  options: GitHubDoubleOptions,
): Promise<{ readonly server: Server; readonly world: World }> => {
  const { createServer } = await import('node:http');
  const server = createServer();
  // Five seconds unless told: a process that was busy for so long would send into a connection that is just being closed.
  server.keepAliveTimeout = 0;
  const world = createWorld(options, `http://127.0.0.1:${await listen(server)}`);
  const playing = createGitHubServer(world);
  server.on('request', (request, response) => playing.emit('request', request, response));
  return { server, world };
};

/** Starts GitHub on the loopback, over real bare repositories in a temporary folder. */
export const startGitHubDouble = async (options: GitHubDoubleOptions): Promise<GitHubDouble> => {
  const { server, world } = await openServer(options);
  const root = await mkdtemp(join(tmpdir(), 'github-double-'));
  const shut = async (): Promise<void> => {
    await stop(server);
    await rm(root, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    for (const plan of options.repositories) await addRepository(world, root, plan);
  } catch (error) {
    await shut();
    throw error;
  }
  const timer = setTimeout(() => void shut(), options.lifetimeMs ?? defaultLifetimeMs).unref();
  return {
    url: world.addresses.server,
    apiUrl: world.addresses.api,
    graphqlUrl: world.addresses.graphql,
    requests: world.requests,
    violations: world.violations,
    faults: { add: (plan) => addFault(world.faults, plan) },
    gitDir: (repository) => requireRepository(world, repository).git.folder,
    state: (repository) => requireRepository(world, repository),
    plant: (repository) => plantsOf(world, repository),
    mintToken: (request) => mintToken(world, request),
    commitFiles: (repository, request) => commitFiles(world, repository, request),
    createTag: (repository, request) => createTag(world, repository, request),
    openPullRequest: (repository, request) => openPullRequest(world, repository, request),
    mergePullRequest: (repository, request) => mergePullRequest(world, repository, request),
    queuePullRequest: (repository, number) => queuePullRequest(world, repository, number),
    fork: (repository, owner) => forkRepository(world, root, repository, owner),
    eventPayload: (request) => eventPayload(world, request),
    close: async () => {
      clearTimeout(timer);
      await shut();
      refuseOwnViolations(world);
    },
  };
};
