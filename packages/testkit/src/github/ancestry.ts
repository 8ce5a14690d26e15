import type { Git } from './git.ts';
import { type CommitRecord, readCommit, readCommits } from './git-objects.ts';
import { isObjectId } from './object-store.ts';

// Most histories in tests are this short; git itself looks at longer ones.
const longestWalk = 64;

const textOf = (outcome: { readonly exitCode: number; readonly stdout: Buffer }): string | undefined =>
  outcome.exitCode === 0 ? outcome.stdout.toString('utf8').trim() : undefined;

// Undefined: too far to tell.
const walkTo = async (git: Git, ancestor: string, from: string): Promise<boolean | undefined> => {
  const seen = new Set([from]);
  for (const oid of seen) {
    if (oid === ancestor) return true;
    if (seen.size > longestWalk) return undefined;
    for (const parent of (await readCommit(git, oid)).parents) seen.add(parent);
  }
  return false;
};

/** Is a commit the same as another, or among its ancestors? Both are given by their ids. */
export const isAncestor = async (git: Git, ancestor: string, descendant: string): Promise<boolean> => {
  if (!isObjectId(ancestor) || !isObjectId(descendant)) return false;
  const walked = await walkTo(git, ancestor, descendant).catch(() => undefined);
  return walked ?? (await git.attempt(['merge-base', '--is-ancestor', ancestor, descendant])).exitCode === 0;
};

/** The best common ancestor of two commits, or undefined for unrelated histories. */
export const mergeBase = async (git: Git, base: string, head: string): Promise<string | undefined> => {
  if (await isAncestor(git, base, head)) return base;
  if (await isAncestor(git, head, base)) return head;
  return textOf(await git.attempt(['merge-base', base, head]));
};

// Undefined: not one straight line, or too long a one.
const walkBack = async (git: Git, before: string, after: string): Promise<readonly CommitRecord[] | undefined> => {
  const commits: CommitRecord[] = [];
  for (let oid = after; oid !== before; ) {
    const commit = await readCommit(git, oid);
    const [parent, ...others] = commit.parents;
    if (parent === undefined || others.length > 0 || commits.length === longestWalk) return undefined;
    commits.unshift(commit);
    oid = parent;
  }
  return commits;
};

/** The commits that `after` has and `before` has not, oldest first; both are given by their ids. */
export const readRange = async (git: Git, before: string, after: string): Promise<readonly CommitRecord[]> =>
  (await walkBack(git, before, after).catch(() => undefined)) ??
  readCommits(git, ['--reverse', after, `^${before}`, '--']);
