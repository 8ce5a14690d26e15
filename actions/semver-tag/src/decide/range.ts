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

/** All commits that some commit has and `since` has not; null: those of the whole history. In the order gathered. */
export type Reading<T extends CommitPlace = CommitPlace> = {
  readonly since: string | null;
  readonly commits: readonly T[];
  /** Made when it is first asked for: most readings are never cut. */
  readonly range: () => Range;
};

/** A reading, ready to be cut. */
export const readingOf = <T extends CommitPlace>(since: string | null, commits: readonly T[]): Reading<T> => {
  let range: Range | null = null;
  return {
    since,
    commits,
    range: () => {
      range ??= rangeOf(commits);
      return range;
    },
  };
};

/**
 * What a commit has of a reading; null where it may lack some of what stands below. Whoever descends from `since` has all
 * that it has, and there is a way from the one to the other inside the reading. Linear in the reading.
 */
export const partBehind = (reading: Reading, oid: string): ReadonlySet<string> | null => {
  const { since } = reading;
  if (oid === since) return new Set();
  const range = reading.range();
  if (!range.has(oid)) return null;
  const behind = ancestorsIn(range, [oid]);
  const reachesSince = [...behind].some((each) => range.get(each)?.parents.some((parent) => parent === since) === true);
  return since === null || reachesSince ? behind : null;
};

/** Cuts the commits since another base out of a reading; null where they reach beyond it. Linear in the reading. */
export const rangeSince = <T extends CommitPlace>(reading: Reading<T>, base: string | null): readonly T[] | null => {
  const { since, commits } = reading;
  if (base === since) return commits;
  const behind = base === null ? null : partBehind(reading, base);
  return behind === null ? null : commits.filter(({ oid }) => !behind.has(oid));
};

/** What a merge brought into the first-parent line, the merge included; for any other commit, just that commit. */
export const broughtBy = (range: Range, commit: CommitPlace): readonly string[] => {
  const [first, ...others] = commit.parents;
  if (first === undefined || others.length === 0) return [commit.oid];
  const before = ancestorsIn(range, [first]);
  return [commit.oid, ...[...ancestorsIn(range, others)].filter((oid) => !before.has(oid))];
};

type Stretch = { readonly line: CommitPlace[]; readonly by: string | null };

/**
 * Tells for each commit which of the merges that `isOwner` names brought it into the branch, the innermost one; null: none.
 * A commit that two merges could have brought belongs to the older. Linear in the range.
 */
export const findOwners = (range: Range, isOwner: (oid: string) => boolean): ReadonlyMap<string, string | null> => {
  const owners = new Map<string, string | null>();
  const stretches: Stretch[] = [];
  const walk = (tip: string | undefined, by: string | null): void => {
    const line: CommitPlace[] = [];
    for (let oid = tip; oid !== undefined && !owners.has(oid); ) {
      const commit = range.get(oid);
      if (commit === undefined) break;
      owners.set(oid, by);
      line.push(commit);
      oid = commit.parents[0];
    }
    stretches.push({ line, by });
  };
  for (const tip of range.keys()) {
    walk(tip, null);
    for (let stretch = stretches.at(-1); stretch !== undefined; stretch = stretches.at(-1)) {
      const oldest = stretch.line.pop();
      if (oldest === undefined) stretches.pop();
      else for (const other of oldest.parents.slice(1)) walk(other, isOwner(oldest.oid) ? oldest.oid : stretch.by);
    }
  }
  return owners;
};
