import type { CommitPlace } from './facts.ts';

/** The commits since the base, by object name, in the order gathered. */
export type Range = ReadonlyMap<string, CommitPlace>;

/** Indexes commits by object name. */
export const rangeOf = (commits: readonly CommitPlace[]): Range =>
  new Map(commits.map((commit) => [commit.oid, commit]));

/** The commits of the range that are one of `starts` or an ancestor of one. Linear in the range. */
export const ancestorsIn = (range: Range, starts: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const pending = [...starts];
  for (let oid = pending.pop(); oid !== undefined; oid = pending.pop()) {
    const commit = range.get(oid);
    if (commit === undefined || seen.has(oid)) continue;
    seen.add(oid);
    for (const parent of commit.parents) pending.push(parent);
  }
  return seen;
};

/** What a merge brought into the first-parent line, the merge included; for any other commit, just that commit. */
export const broughtBy = (range: Range, commit: CommitPlace): readonly string[] => {
  const [first, ...others] = commit.parents;
  if (first === undefined || others.length === 0) return [commit.oid];
  const before = ancestorsIn(range, [first]);
  return [commit.oid, ...[...ancestorsIn(range, others)].filter((oid) => !before.has(oid))];
};
