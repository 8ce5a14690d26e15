/** A commit as ordering needs it. */
export interface OrderedCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly committedMs: number;
}

interface Rank {
  /** No later than any child's: a clock that went wrong never puts a parent first. */
  readonly timeMs: number;
  /** Children above it, along the longest way. */
  readonly depth: number;
}

const countChildren = (commits: readonly OrderedCommit[]): Map<string, number> => {
  const counts = new Map(commits.map(({ oid }) => [oid, 0]));
  for (const { parents } of commits)
    for (const parent of new Set(parents)) {
      const count = counts.get(parent);
      if (count !== undefined) counts.set(parent, count + 1);
    }
  return counts;
};

const rankCommits = (commits: readonly OrderedCommit[]): ReadonlyMap<string, Rank> => {
  const all = new Map(commits.map((commit) => [commit.oid, commit]));
  const waitingFor = countChildren(commits);
  const ranks = new Map(commits.map(({ oid, committedMs }) => [oid, { timeMs: committedMs, depth: 0 }]));
  const pending = commits.filter(({ oid }) => waitingFor.get(oid) === 0);
  for (let commit = pending.pop(); commit !== undefined; commit = pending.pop()) {
    const { timeMs = 0, depth = 0 } = ranks.get(commit.oid) ?? {};
    for (const parent of new Set(commit.parents)) {
      const [below, rank, count] = [all.get(parent), ranks.get(parent), waitingFor.get(parent)];
      if (below === undefined || rank === undefined || count === undefined) continue;
      ranks.set(parent, { timeMs: Math.min(rank.timeMs, timeMs), depth: Math.max(rank.depth, depth + 1) });
      waitingFor.set(parent, count - 1);
      if (count === 1) pending.push(below);
    }
  }
  return ranks;
};

/** Commits with every child before its parents, the newest first; the same order, in whatever order they are given. */
export const orderCommits = <T extends OrderedCommit>(commits: readonly T[]): readonly T[] => {
  const ranks = rankCommits(commits);
  const none: Rank = { timeMs: 0, depth: 0 };
  return commits.toSorted((a, b) => {
    const [one, other] = [ranks.get(a.oid) ?? none, ranks.get(b.oid) ?? none];
    return other.timeMs - one.timeMs || one.depth - other.depth || (a.oid < b.oid ? -1 : 1);
  });
};
