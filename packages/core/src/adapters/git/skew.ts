import { isStraight } from '../../domain/commit-order.ts';
import { type Result, success } from '../../domain/result.ts';
import type { Commit, GitProblem } from '../../ports/git.ts';
import type { RunGit } from './command.ts';
import type { Repository } from './repository.ts';
import { findOnWalk } from './walk.ts';

type Answer<T> = Promise<Result<T, GitProblem>>;

interface Access {
  readonly run: RunGit;
  readonly repository: Repository;
}

/** More than these are asked by one walk of the whole history: git compares each with each. */
const mostCompared = 100;

/** The ends of the range that may lie before its begin: what stands right on a commit of `from` does not. */
const listDoubtful = (from: readonly string[], commits: readonly Commit[]): readonly string[] => {
  const last = commits.at(-1);
  if (last !== undefined && isStraight(commits))
    return last.parents.some((parent) => from.includes(parent)) ? [] : [last.oid];
  let inside: ReadonlySet<string> | undefined;
  const isInside = (parent: string): boolean => {
    inside ??= new Set(commits.map(({ oid }) => oid));
    return inside.has(parent);
  };
  // Most often a commit is followed by its parent, so names are looked up only where it is not.
  const doubtful = commits.filter(({ parents }, place) => {
    const below = commits[place + 1]?.oid;
    return !parents.some((parent) => parent === below || from.includes(parent) || isInside(parent));
  });
  return doubtful.map(({ oid }) => oid);
};

const findBefore = async (
  { run, repository }: Access,
  from: readonly string[],
  wanted: readonly string[],
): Answer<ReadonlySet<string>> => {
  const input = from.map((oid) => `${oid}\n`).join('');
  return findOnWalk(run, repository, { args: ['rev-list', '--stdin'], input, wanted: new Set(wanted) });
};

const isClean = async (access: Access, from: readonly string[], ends: readonly string[]): Answer<boolean> => {
  if (ends.length > mostCompared) {
    const before = await findBefore(access, from, ends);
    return before.ok ? success(before.value.size === 0) : before;
  }
  const { run, repository } = access;
  const answer = await run(repository.view, { args: ['merge-base', '--independent', ...from, ...ends] });
  if (!answer.ok) return answer;
  const kept = new Set(answer.value.output.split('\n'));
  return success(ends.every((oid) => kept.has(oid)));
};

/**
 * Leaves out of a range what `from` has after all. Git walks by date, and where parents are younger than their children for
 * a while it ends the walk too early: then a range holds commits from before it. If it holds any, it holds one of which no
 * parent is in the range, so only those are looked at.
 */
export const leaveOutBefore = async (
  access: Access,
  from: readonly string[],
  commits: readonly Commit[],
): Answer<readonly Commit[]> => {
  const ends = from.length === 0 ? [] : listDoubtful(from, commits);
  if (ends.length === 0) return success(commits);
  const clean = await isClean(access, from, ends);
  if (!clean.ok || clean.value) return clean.ok ? success(commits) : clean;
  const oids = commits.map(({ oid }) => oid);
  const before = await findBefore(access, from, oids);
  return before.ok ? success(commits.filter(({ oid }) => !before.value.has(oid))) : before;
};
