import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orderCommits } from '../../domain/commit-order.ts';
import { type Result, success } from '../../domain/result.ts';
import type { Commit, CommitsSince, GitProblem } from '../../ports/git.ts';
import type { GitPlace } from './command.ts';
import { formatOf, readCommits } from './commit-log.ts';
import { type Content, type HistoryAccess, isUnknownThere, missingObjects, runOverNetwork } from './history.ts';

type Answer<T> = Promise<Result<T, GitProblem>>;

/** A range by object names; it begins at the oldest of the bases. */
export interface Since {
  readonly bases: readonly string[];
  readonly head: string;
  readonly files: boolean;
}

/** The range as it is fetched. */
interface Range {
  readonly base: Commit;
  readonly head: string;
}

interface Cut extends HistoryAccess {
  /** Where what is fetched lands, with the remote. */
  readonly place: GitPlace;
  /** The same objects without the remote. */
  readonly shelf: GitPlace;
  readonly remoteName: string;
  readonly content: Content;
}

const ownRef = (oid: string): string => `refs/drawbridge/${oid}`;

interface Wanted {
  /** As git takes them: an object name, and behind a colon the ref that shall hold it. */
  readonly refspecs: readonly string[];
  readonly more?: readonly string[];
  readonly settings?: readonly string[];
}

const fetchInto = (cut: Cut, { refspecs, more = [], settings = [] }: Wanted) => {
  const { remoteName, content, place } = cut;
  const filter = content === 'trees' ? 'blob:none' : 'tree:0';
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--refmap=', `--filter=${filter}`];
  const args = [...settings, 'fetch', ...quiet, ...more, '--stdin', remoteName];
  return runOverNetwork(cut, { args, input: refspecs.map((refspec) => `${refspec}\n`).join(''), place });
};

// The server is told that the base is here, as if with all that lies below it, and sends exactly the rest: that is what the
// ref of the base is for, and why the other bases have none. Git itself must not look below the base then: a graft ends
// history there, and unlike a shallow file it is not told to the server, which would otherwise send what lies below along
// every other path. (`--shallow-exclude` would do for a straight line, and loses the branches of a merge that stands right
// on the base.)
const fetchRange = async (cut: Cut, { base: { oid }, head }: Range): Answer<void> => {
  const { folder } = cut.place;
  await rm(join(folder, 'shallow'), { force: true });
  await mkdir(join(folder, 'info'), { recursive: true });
  await writeFile(join(folder, 'info', 'grafts'), `${oid}\n`);
  await mkdir(join(folder, 'refs', 'drawbridge'));
  await writeFile(join(folder, ownRef(oid)), `${oid}\n`);
  const fetched = await fetchInto(cut, { refspecs: [`+${head}:${ownRef(head)}`] });
  return fetched.ok ? success(undefined) : fetched;
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

const reachedFrom = (head: string, commits: readonly Commit[]): readonly Commit[] => {
  const all = new Map(commits.map((commit) => [commit.oid, commit]));
  const seen = new Set<Commit>();
  const pending = [head];
  for (let oid = pending.pop(); oid !== undefined; oid = pending.pop()) {
    const commit = all.get(oid);
    if (commit === undefined || seen.has(commit)) continue;
    seen.add(commit);
    pending.push(...commit.parents);
  }
  return [...seen];
};

const standsOn = (base: Commit, commits: readonly Commit[]): boolean =>
  commits.some(({ parents }) => parents.includes(base.oid));

/** The commits from base to head out of all that came; undefined where they are not whole, or the base does not lie before the head. */
const findWhole = (came: readonly Commit[], { base, head }: Range, { bases }: Since): readonly Commit[] | undefined => {
  const others = came.filter(({ oid }) => oid !== base.oid);
  const commits = reachedFrom(head, others);
  const reached = new Set(commits.map(({ oid }) => oid));
  const isWhole =
    standsOn(base, commits) &&
    others.every(({ oid }) => reached.has(oid) || bases.includes(oid)) &&
    // Another base was asked for by name: that it is here does not tell that it is not older than this one.
    bases.every((oid) => !reached.has(oid) || standsOn(base, reachedFrom(oid, commits))) &&
    // Where dates go backwards, a server sends what lies before the base as well, down to the first commit.
    commits.every(({ parents }) => parents.length > 0) &&
    // What lies below the base is here: git looked there, so nothing tells any more what the server sent for the range.
    !base.parents.some((oid) => reached.has(oid));
  return isWhole ? commits : undefined;
};

// What a commit changes is told against its first parent, which may lie beside the range.
const fetchFirstParents = async (cut: Cut, { base }: Range, commits: readonly Commit[]): Answer<void> => {
  const here = new Set([base.oid, ...commits.map(({ oid }) => oid)]);
  const beside = new Set(
    commits.flatMap(({ parents: [first] }) => (first === undefined || here.has(first) ? [] : first)),
  );
  if (beside.size === 0) return success(undefined);
  const fetched = await fetchInto(cut, {
    refspecs: [...beside].map((oid) => `+${oid}:${ownRef(oid)}`),
    more: ['--depth=1'],
    settings: ['-c', 'fetch.negotiationAlgorithm=noop'],
  });
  return fetched.ok ? success(undefined) : fetched;
};

const openCut = async (history: HistoryAccess, { files }: Since): Promise<Cut | undefined> => {
  const { remote } = history.repository;
  if (remote === undefined) return undefined;
  const { place, shelf } = await history.repository.makeSpare();
  return { ...history, place, shelf, remoteName: remote.name, content: files ? 'trees' : 'commits' };
};

const isHere = async (history: HistoryAccess, { bases, head }: Since): Answer<boolean> => {
  const missing = await missingObjects(history, [...bases, head]);
  if (!missing.ok) return missing;
  return success(missing.value.length === 0 && (await history.repository.boundary()).size === 0);
};

/**
 * Fetches the bases alone, and tells which of them is the oldest by its date: whether it is, the range shows. The head is
 * never among them, for of a head that is here git fetches nothing more.
 */
const findOldest = async (cut: Cut, { bases, head }: Since): Answer<Commit | undefined> => {
  const others = bases.filter((oid) => oid !== head);
  if (others.length === 0) return success(undefined);
  const fetched = await fetchInto(cut, { refspecs: others, more: ['--depth=1'] });
  if (!fetched.ok) return fetched;
  const commits = await show(cut, others, false);
  if (!commits.ok) return commits;
  return success(commits.value.toSorted((one, other) => one.committedMs - other.committedMs)[0]);
};

const readRange = async (cut: Cut, range: Range, since: Since): Answer<readonly Commit[] | undefined> => {
  const fetched = await fetchRange(cut, range);
  if (!fetched.ok) return fetched;
  const listed = await listCommits(cut);
  if (!listed.ok) return listed;
  const came = await show(cut, listed.value, false);
  if (!came.ok) return came;
  const commits = findWhole(came.value, range, since);
  if (commits === undefined || !since.files) return success(commits);
  const beside = await fetchFirstParents(cut, range, commits);
  if (!beside.ok) return beside;
  const names = commits.map(({ oid }) => oid);
  return show(cut, names, true);
};

const readCut = async (cut: Cut, since: Since): Answer<CommitsSince | undefined> => {
  const base = await findOldest(cut, since);
  if (!base.ok) return base;
  if (base.value === undefined) return success(undefined);
  const { oid } = base.value;
  const commits = await readRange(cut, { base: base.value, head: since.head }, since);
  if (!commits.ok || commits.value === undefined) return commits.ok ? success(undefined) : commits;
  return success({ base: oid, commits: orderCommits(commits.value) });
};

const isForAll = ({ kind, message }: GitProblem): boolean =>
  kind === 'cancelled' ||
  kind === 'denied' ||
  kind === 'timeout' ||
  (kind === 'unreachable' && !isUnknownThere(message));

/**
 * The commits that `head` has and the oldest of `bases` has not, the newest first, with no more fetched than these, into a
 * repository of its own: the view stays as it is. undefined: all is here already, the oldest does not lie before the head,
 * or the remote cannot be asked so; then nothing is known.
 */
export const readSince = async (history: HistoryAccess, since: Since): Answer<CommitsSince | undefined> => {
  const here = await isHere(history, since);
  if (!here.ok || here.value) return here.ok ? success(undefined) : here;
  const cut = await openCut(history, since);
  if (cut === undefined) return success(undefined);
  const commits = await readCut(cut, since);
  return commits.ok || isForAll(commits.error) ? commits : success(undefined);
};
