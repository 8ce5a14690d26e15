import type { Cancellation } from '../../domain/cancellation.ts';
import { formatDuration } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { GitHubProblem } from '../../ports/github.ts';
import { valueAt } from '../json-path.ts';
import { cancelled, noToken, problemOf } from './problem.ts';
import { type GraphqlError, graphqlErrors, type Reply, replyOfError, setbackOf, TornReply } from './reply.ts';
import { nextPause } from './retry.ts';

type Octokit = ReturnType<typeof import('@actions/github').getOctokit>;

export interface GitHubLimits {
  /** For one attempt. */
  readonly attemptMs: number;
  /** For one request with all its attempts and the pauses between them. */
  readonly requestMs: number;
}

export const gitHubLimits: GitHubLimits = { attemptMs: 30_000, requestMs: 180_000 };

export interface GitHubOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** "owner/name" */
  readonly repository: string;
  readonly cancellation: Cancellation;
  readonly clock: Pick<Clock, 'nowMs' | 'sleep'>;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly debug: (line: string) => void;
  readonly limits: GitHubLimits;
}

/** What went wrong, and whether the request may have been carried out all the same. */
export interface Trouble {
  readonly problem: GitHubProblem;
  readonly lost: boolean;
}

export type Outcome<T> = Promise<Result<T, Trouble>>;

export interface GraphqlCall {
  /** As people read it, e.g. "mutation updateRefs". */
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** A field that GitHub does not find is null in the answer, and no trouble. */
  readonly mayMiss?: boolean;
}

/** GitHub's API for one repository: every request retried, bounded, logged, its failures put into words. */
export interface GitHubClient {
  readonly place: { readonly owner: string; readonly repo: string };
  /** Runs typed calls of octokit (never its `paginate`, which takes a 409 for an empty list); what they throw becomes trouble. */
  call<T>(name: string, use: (octokit: Octokit) => Promise<T>): Outcome<T>;
  /** The `data` of a GraphQL reply; errors with status 200 are trouble, too. */
  graphql(call: GraphqlCall): Outcome<unknown>;
}

interface RawReply {
  readonly status: number;
  readonly headers: object;
  readonly data: unknown;
}

/** A request that octokit is about to send. */
interface Exchange<T extends RawReply> {
  readonly name: string;
  readonly repeatable: boolean;
  send(signal: AbortSignal): Promise<T>;
}

const repeatableMethods = new Set(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']);
const isQuery = (query: unknown): boolean => typeof query === 'string' && !query.startsWith('mutation');
const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);

const replyOf = ({ status, headers, data }: RawReply): Reply => ({
  status,
  header: (name) => String(valueAt(headers, name) ?? ''),
  body: data,
  message: '',
  code: '',
});

type Attempt<T> = { readonly reply: Reply; readonly value: T } | { readonly reply: Reply; readonly error: unknown };

const attempt = async <T extends RawReply>(exchange: Exchange<T>, signal: AbortSignal): Promise<Attempt<T>> => {
  try {
    const value = await exchange.send(signal);
    return { reply: replyOf(value), value };
  } catch (error) {
    return { reply: replyOfError(error), error };
  }
};

const createExchanger = ({ clock, random, debug, cancellation, limits }: GitHubOptions) => {
  const { signal } = cancellation;
  const within = (leftMs: number): AbortSignal =>
    AbortSignal.any([signal, AbortSignal.timeout(Math.max(1, Math.min(limits.attemptMs, leftMs)))]);
  const report = (name: string, reply: Reply, elapsedMs: number): void => {
    const budget = reply.header('x-ratelimit-remaining');
    const rest = budget === '' ? '' : `, ${budget} requests left`;
    debug(`${name} → ${reply.status ?? (reply.code || 'no answer')} in ${formatDuration(elapsedMs)}${rest}`);
  };
  return async <T extends RawReply>(exchange: Exchange<T>): Promise<T> => {
    const { name, repeatable } = exchange;
    const deadlineMs = clock.nowMs() + limits.requestMs;
    for (let number = 1; ; number++) {
      const startedMs = clock.nowMs();
      const tried = await attempt(exchange, within(deadlineMs - startedMs));
      const nowMs = clock.nowMs();
      report(name, tried.reply, nowMs - startedMs);
      const setback = setbackOf(tried.reply, nowMs);
      const pause = nextPause({ setback, number, repeatable, leftMs: deadlineMs - nowMs, random: random() });
      if (pause !== undefined && !signal.aborted) {
        debug(`${name}: once more in ${formatDuration(pause)} (${setback.kind})`);
        await clock.sleep(pause, signal);
      }
      if (pause !== undefined && !signal.aborted) continue;
      if ('error' in tried) throw tried.error;
      // Limits of GraphQL come with status 200 and words of their own; an answer without an end has none.
      if (setback.kind === 'lost' && graphqlErrors(tried.reply.body).length === 0) throw new TornReply();
      return tried.value;
    }
  };
};

const isOctokitError = (error: unknown): boolean =>
  error instanceof TornReply || valueAt(error, 'request') !== undefined || valueAt(error, 'name') === 'AbortError';

const openOctokit = async (options: GitHubOptions): Promise<Octokit> => {
  const { getOctokit } = await import('@actions/github');
  const { debug } = options;
  // Octokit's own log would go to standard output, past the frame that keeps commands out of it.
  const log = { debug: () => {}, info: () => {}, warn: debug, error: debug };
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl, userAgent: 'drawbridge', log });
  const exchange = createExchanger(options);
  octokit.hook.wrap('request', (send, request) =>
    exchange({
      name: `${request.method} ${pathOf(octokit.request.endpoint(request).url)}`,
      repeatable:
        repeatableMethods.has(request.method) || isQuery(request['query']) || request.request['repeatable'] === true,
      send: async (signal) => {
        // The hook below this one was bound to this very object: it sees what is written into it, and no other.
        request.request.signal = signal;
        return send(request);
      },
    }),
  );
  return octokit;
};

/** Makes the client; octokit is loaded at the first call. */
export const createGitHubClient = (options: GitHubOptions): GitHubClient => {
  const [owner = '', repo = ''] = options.repository.split('/');
  const { signal } = options.cancellation;
  let opening: Promise<Octokit> | undefined;
  const call = async <T>(name: string, use: (octokit: Octokit) => Promise<T>): Outcome<T> => {
    if (options.token === '') return failure({ problem: noToken(name), lost: false });
    if (signal.aborted) return failure({ problem: cancelled(name), lost: false });
    opening ??= openOctokit(options);
    const octokit = await opening;
    try {
      return success(await use(octokit));
    } catch (error) {
      if (!isOctokitError(error)) throw error;
      const reply = replyOfError(error);
      const lost = setbackOf(reply, options.clock.nowMs()).kind === 'lost';
      return failure({ problem: signal.aborted ? cancelled(name) : problemOf(name, reply), lost });
    }
  };
  const graphql = async ({ name, query, variables, mayMiss = false }: GraphqlCall): Outcome<unknown> => {
    const sent = await call(name, (octokit) =>
      octokit.request({ method: 'POST', url: options.graphqlUrl, query, variables }),
    );
    if (!sent.ok) return sent;
    const reply = replyOf(sent.value);
    const data = valueAt(reply.body, 'data');
    const hasData = typeof data === 'object' && data !== null;
    const isMiss = ({ type }: GraphqlError): boolean => mayMiss && type === 'NOT_FOUND';
    const errors = graphqlErrors(reply.body);
    if (hasData && errors.every(isMiss)) return success(data);
    if (errors.length === 0) return failure({ problem: problemOf(name, replyOfError(new TornReply())), lost: true });
    const lost = setbackOf(reply, options.clock.nowMs()).kind === 'lost';
    return failure({ problem: problemOf(name, reply), lost });
  };
  return { place: { owner, repo }, call, graphql };
};

/** Leaves only what callers of a port see. */
export const settle = async <T>(outcome: Outcome<T>): Promise<Result<T, GitHubProblem>> => {
  const result = await outcome;
  return result.ok ? result : failure(result.error.problem);
};
