import { failure, type Result, success } from '../../domain/result.ts';
import type { GitProblem } from '../../ports/git.ts';
import { type GitAnswer, type GitPlace, gitProblem, type RunGit } from './command.ts';
import type { Repository } from './repository.ts';

/** How much of each commit a fetch brings: never the contents of files, those come when a difference asks for them. */
export type Content = 'commits' | 'trees';

const filters = { commits: 'tree:0', trees: 'blob:none' } as const;

export interface Wait {
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

export interface HistoryAccess {
  readonly run: RunGit;
  readonly repository: Repository;
  readonly wait: Wait;
  readonly signal: AbortSignal;
}

const patience = 3;
const firstPauseMs = 1_000;

interface NetworkCall {
  readonly args: readonly string[];
  readonly input?: string;
  /** The view, unless told. */
  readonly place?: GitPlace;
  /** How often a remote that cannot be reached is asked at most; 3 unless told. */
  readonly attempts?: number;
}

/** Runs a command that talks to the remote, again after a pause when the remote could not be reached. */
export const runOverNetwork = async (
  { run, repository, wait, signal }: HistoryAccess,
  { place = repository.view, attempts = patience, ...call }: NetworkCall,
): Promise<Result<GitAnswer, GitProblem>> => {
  for (let attempt = 1; ; attempt++) {
    const answer = await run(place, { ...call, reach: 'network' });
    const passing = !answer.ok && answer.error.kind === 'unreachable' && !isUnknownThere(answer.error.message);
    if (!passing || attempt === attempts || signal.aborted) return answer;
    await wait.sleep(firstPauseMs * 2 ** (attempt - 1) * (0.5 + wait.random()), signal);
  }
};

/** The server answered, and has no such commit: asking again does not help. */
export const isUnknownThere = (message: string): boolean =>
  /not our ref|unadvertised object|couldn't find remote ref/i.test(message);

/** Enough for most pull requests, and still one small reply. */
export const firstDepth = 64;

interface Extent {
  readonly depth: number | 'all';
  readonly content: Content;
}

const fetchArgs = (remote: string, { depth, content }: Extent, isCut: boolean): readonly string[] => [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--refmap=',
  `--filter=${filters[content]}`,
  ...(isCut ? [depth === 'all' ? '--unshallow' : `--depth=${depth}`] : []),
  '--stdin',
  remote,
];

// To try again helps nobody here.
const noRemote: GitProblem = {
  kind: 'unreachable',
  command: 'git fetch',
  message:
    '`git fetch` has no remote to fetch the missing history from. Check out the whole history (`fetch-depth: 0` in actions/checkout); in a clone of your own, `git remote add origin ADDRESS`, then `git fetch --unshallow --tags`.',
};

/** Fetches commits into the view, with as much of their history as asked. */
export const fetchCommits = async (
  access: HistoryAccess,
  commits: readonly string[],
  extent: Extent,
): Promise<Result<void, GitProblem>> => {
  const { repository } = access;
  if (repository.remote === undefined) {
    return failure(noRemote);
  }
  const isCut = (await repository.boundary()).size > 0;
  const args = fetchArgs(repository.remote.name, extent, isCut);
  const wanted = commits.map((oid) => `+${oid}:refs/drawbridge/${oid}\n`).join('');
  const named = await runOverNetwork(access, { args, input: wanted });
  if (named.ok) return success(undefined);
  if (!isUnknownThere(named.error.message)) return named;
  // A commit that was never pushed: its history can still come through the branches it was made from.
  const branches = await runOverNetwork(access, { args, input: '+refs/heads/*:refs/drawbridge/heads/*\n' });
  return branches.ok ? success(undefined) : branches;
};

/** Those of the objects that are not in the view yet. */
export const missingObjects = async (
  { run, repository: { stock, present } }: Pick<HistoryAccess, 'run' | 'repository'>,
  names: readonly string[],
): Promise<Result<readonly string[], GitProblem>> => {
  const unseen = names.filter((oid) => !present.has(oid));
  if (unseen.length === 0) return success([]);
  const input = unseen.map((oid) => `${oid}\n`).join('');
  const answer = await run(stock, { args: ['cat-file', '--batch-check'], input });
  if (!answer.ok) return answer;
  const lines = answer.value.output.split('\n');
  const isMissing = (index: number): boolean => lines[index]?.endsWith(' missing') !== false;
  for (const [index, oid] of unseen.entries()) if (!isMissing(index)) present.add(oid);
  return success(unseen.filter((oid) => !present.has(oid)));
};

/** Fetches those of the commits that are not there, with a little of their history. */
export const fetchMissing = async (
  access: HistoryAccess,
  commits: readonly string[],
): Promise<Result<void, GitProblem>> => {
  const missing = await missingObjects(access, commits);
  if (!missing.ok) return missing;
  if (missing.value.length === 0) return success(undefined);
  return fetchCommits(access, missing.value, { depth: firstDepth, content: 'trees' });
};

/** Makes the whole history of the commits available; does nothing when it is. */
export const completeHistory = async (
  access: HistoryAccess,
  commits: readonly string[],
  content: Content,
): Promise<Result<void, GitProblem>> => {
  const missing = await missingObjects(access, commits);
  if (!missing.ok) return missing;
  if (missing.value.length === 0 && (await access.repository.boundary()).size === 0) return success(undefined);
  const fetched = await fetchCommits(access, commits, { depth: 'all', content });
  if (!fetched.ok) return fetched;
  const left = await missingObjects(access, commits);
  if (!left.ok) return left;
  const [first] = left.value;
  if (first !== undefined) return failure(gitProblem('unreachable', 'git fetch', `did not bring commit ${first}.`));
  return success(undefined);
};

const rootTrees = async (
  { run, repository }: HistoryAccess,
  range: string,
): Promise<Result<readonly string[], GitProblem>> => {
  const answer = await run(repository.view, {
    args: ['rev-list', '--boundary', '--format=%T', '--stdin'],
    input: range,
  });
  if (!answer.ok) return answer;
  return success(answer.value.output.split('\n').filter((line) => line !== '' && !line.startsWith('commit ')));
};

/**
 * Fetches the trees of a range (as `rev-list --stdin` takes it) in one request, where the history came without them:
 * git by itself would ask for the trees of each commit when it comes to them.
 */
export const fetchTrees = async (access: HistoryAccess, range: string): Promise<Result<void, GitProblem>> => {
  const { remote } = access.repository;
  const trees = await rootTrees(access, range);
  if (!trees.ok) return trees;
  const missing = await missingObjects(access, [...new Set(trees.value)]);
  if (!missing.ok) return missing;
  if (missing.value.length === 0 || remote === undefined) return success(undefined);
  const args = fetchArgs(remote.name, { depth: 'all', content: 'trees' }, false);
  // Told what is here, the server would leave out the trees of commits that came without them.
  const call = { args: ['-c', 'fetch.negotiationAlgorithm=noop', ...args], input: `${missing.value.join('\n')}\n` };
  const fetched = await runOverNetwork(access, call);
  return fetched.ok ? success(undefined) : fetched;
};
