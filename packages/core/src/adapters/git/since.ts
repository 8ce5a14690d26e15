import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orderCommits } from '../../domain/commit-order.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { Commit, GitProblem } from '../../ports/git.ts';
import type { GitPlace } from './command.ts';
import { formatOf, readCommits } from './commit-log.ts';
import { type Content, type HistoryAccess, isUnknownThere, missingObjects, runOverNetwork } from './history.ts';
import { parseParents } from './output.ts';

type Answer<T> = Promise<Result<T, GitProblem>>;

/** A range by object names. */
export interface Since {
  readonly base: string;
  readonly head: string;
  readonly files: boolean;
}

interface Cut extends HistoryAccess {
  /** Where what is fetched lands, with the remote. */
  readonly place: GitPlace;
  /** The same objects without the remote. */
  readonly shelf: GitPlace;
  readonly remoteName: string;
  readonly content: Content;
}

const fetchInto = (cut: Cut, commit: string, more: readonly string[], settings: readonly string[] = []) => {
  const { remoteName, content, place } = cut;
  const filter = content === 'trees' ? 'blob:none' : 'tree:0';
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--refmap=', `--filter=${filter}`];
  const args = [...settings, 'fetch', ...quiet, ...more, '--stdin', remoteName];
  const input = commit
    .split(' ')
    .map((oid) => `+${oid}:refs/drawbridge/${oid}\n`)
    .join('');
  return runOverNetwork(cut, { args, input, place });
};

// The server is told that the base is here, as if with all that lies below it, and sends exactly the rest. Git itself must
// not look below the base then: a graft ends history there, and unlike a shallow file it is not told to the server, which
// would otherwise send what lies below along every other path. (`--shallow-exclude` would do for a straight line, and loses
// the branches of a merge that stands right on the base.)
const fetchRange = async (cut: Cut, { base, head }: Since): Answer<void> => {
  const first = await fetchInto(cut, base, ['--depth=1']);
  if (!first.ok) return first;
  const { folder } = cut.place;
  await rm(join(folder, 'shallow'), { force: true });
  await mkdir(join(folder, 'info'), { recursive: true });
  await writeFile(join(folder, 'info', 'grafts'), `${base}\n`);
  const second = await fetchInto(cut, head, []);
  return second.ok ? success(undefined) : second;
};

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

const listCommits = async ({ run, shelf }: Cut): Answer<readonly string[]> => {
  const format = '--batch-check=%(objecttype) %(objectname)';
  const listed = await run(shelf, { args: ['cat-file', '--batch-all-objects', '--unordered', format] });
  if (!listed.ok) return listed;
  return success(
    linesOf(listed.value.output).flatMap((line) => (line.startsWith('commit ') ? line.slice('commit '.length) : [])),
  );
};

const showArgs = (files: boolean): readonly string[] => [
  'log',
  '-z',
  '--no-walk=unsorted',
  formatOf(files),
  ...(files ? ['--name-only', '--no-renames', '--diff-merges=first-parent'] : []),
  '--encoding=UTF-8',
  '--no-color',
  '--no-notes',
  '--no-mailmap',
  '--no-show-signature',
  '--stdin',
];

const show = async (
  { run, shelf, place }: Cut,
  names: readonly string[],
  files: boolean,
): Answer<readonly Commit[]> => {
  if (names.length === 0) return success([]);
  const input = names.map((name) => `${name}\n`).join('');
  // A tree that the server thought was here comes when it is asked for.
  const call = { args: showArgs(files), input, reach: files ? 'network' : 'local', files } as const;
  return readCommits(run, files ? place : shelf, call);
};

const reachedFrom = (head: string, commits: readonly Commit[]): number => {
  const all = new Map(commits.map((commit) => [commit.oid, commit]));
  const seen = new Set<string>();
  const pending = [head];
  for (let oid = pending.pop(); oid !== undefined; oid = pending.pop()) {
    const commit = all.get(oid);
    if (commit === undefined || seen.has(oid)) continue;
    seen.add(oid);
    pending.push(...commit.parents);
  }
  return seen.size;
};

/** True when these are the commits from base to head, and the base lies before the head. */
const isWhole = async ({ run, shelf }: Cut, { base, head }: Since, commits: readonly Commit[]): Answer<boolean> => {
  const raw = await run(shelf, { args: ['cat-file', 'commit', base] });
  if (!raw.ok) return raw;
  const below = new Set(parseParents(raw.value.output));
  return success(
    commits.some(({ parents }) => parents.includes(base)) &&
      reachedFrom(head, commits) === commits.length &&
      // Where dates go backwards, a server sends what lies before the base as well, down to the first commit.
      commits.every(({ parents }) => parents.length > 0) &&
      // What lies below the base is here: git looked there, so nothing tells any more what the server sent for the range.
      !commits.some(({ oid }) => below.has(oid)),
  );
};

// What a commit changes is told against its first parent, which may lie beside the range.
const fetchFirstParents = async (cut: Cut, { base }: Since, commits: readonly Commit[]): Answer<void> => {
  const here = new Set([base, ...commits.map(({ oid }) => oid)]);
  const beside = new Set(
    commits.flatMap(({ parents: [first] }) => (first === undefined || here.has(first) ? [] : first)),
  );
  if (beside.size === 0) return success(undefined);
  const noop = ['-c', 'fetch.negotiationAlgorithm=noop'];
  const fetched = await fetchInto(cut, [...beside].join(' '), ['--depth=1'], noop);
  return fetched.ok ? success(undefined) : fetched;
};

const openCut = async (history: HistoryAccess, { files }: Since): Promise<Cut | undefined> => {
  const { remote } = history.repository;
  if (remote === undefined) return undefined;
  const { place, shelf } = await history.repository.makeSpare();
  return { ...history, place, shelf, remoteName: remote.name, content: files ? 'trees' : 'commits' };
};

const isHere = async (history: HistoryAccess, { base, head }: Since): Answer<boolean> => {
  const missing = await missingObjects(history, [base, head]);
  if (!missing.ok) return missing;
  return success(missing.value.length === 0 && (await history.repository.boundary()).size === 0);
};

const readCut = async (cut: Cut, since: Since): Answer<readonly Commit[] | undefined> => {
  const fetched = await fetchRange(cut, since);
  if (!fetched.ok) return fetched;
  const listed = await listCommits(cut);
  if (!listed.ok) return listed;
  const names = listed.value.filter((name) => name !== since.base);
  const commits = await show(cut, names, false);
  if (!commits.ok) return commits;
  const whole = await isWhole(cut, since, commits.value);
  if (!whole.ok || !whole.value) return whole.ok ? success(undefined) : whole;
  if (!since.files) return commits;
  const beside = await fetchFirstParents(cut, since, commits.value);
  return beside.ok ? show(cut, names, true) : beside;
};

const isForAll = ({ kind, message }: GitProblem): boolean =>
  kind === 'cancelled' ||
  kind === 'denied' ||
  kind === 'timeout' ||
  (kind === 'unreachable' && !isUnknownThere(message));

/**
 * The commits that `head` has and `base` has not, the newest first, with no more fetched than these, into a repository of
 * its own: the view stays as it is. undefined: all is here already, the base does not lie before the head, or the remote
 * cannot be asked so; then nothing is known.
 */
export const readSince = async (history: HistoryAccess, since: Since): Answer<readonly Commit[] | undefined> => {
  const here = await isHere(history, since);
  if (!here.ok || here.value || since.base === since.head) return here.ok ? success(undefined) : here;
  const cut = await openCut(history, since);
  if (cut === undefined) return success(undefined);
  const commits = await readCut(cut, since);
  if (!commits.ok) return isForAll(commits.error) ? failure(commits.error) : success(undefined);
  if (commits.value === undefined) return success(undefined);
  return success(orderCommits(commits.value));
};
