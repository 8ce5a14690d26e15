/** A commit as ordering needs it. */
export interface OrderedCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly committedMs: number;
}

/** Where commits stand in a list. Most often a commit is followed by its parent, so names are looked up only where it is not. */
const createPlaces = (commits: readonly OrderedCommit[]) => {
  let places: ReadonlyMap<string, number> | undefined;
  return (oid: string, below: number): number | undefined => {
    if (commits[below]?.oid === oid) return below;
    places ??= new Map(commits.map((commit, place) => [commit.oid, place]));
    return places.get(oid);
  };
};

const none: readonly number[] = [];

/** Where the parents of each commit stand in the list; parents beyond it are left out. */
const placeParents = (commits: readonly OrderedCommit[]): readonly (readonly number[])[] => {
  const placeOf = createPlaces(commits);
  return commits.map(({ parents }, place) => {
    const [first] = parents;
    if (first === undefined) return none;
    if (parents.length === 1) {
      const only = placeOf(first, place + 1);
      return only === undefined ? none : [only];
    }
    const found = parents.map((parent) => placeOf(parent, place + 1)).filter((parent) => parent !== undefined);
    return found.length > 1 ? [...new Set(found)] : found;
  });
};

interface Ranks {
  /** No later than any child's: a clock that went wrong never puts a parent first. */
  readonly timeMs: Float64Array;
  /** Children above it, along the longest way. */
  readonly depth: Uint32Array;
}

const countChildren = (parents: readonly (readonly number[])[]): Uint32Array => {
  const counts = new Uint32Array(parents.length);
  for (const each of parents) for (const parent of each) counts[parent] = (counts[parent] ?? 0) + 1;
  return counts;
};

// By place and not by name: a hundred thousand commits are ordered on the way to one version.
const rankCommits = (commits: readonly OrderedCommit[]): Ranks => {
  const parents = placeParents(commits);
  const waitingFor = countChildren(parents);
  const timeMs = Float64Array.from(commits, ({ committedMs }) => committedMs);
  const depth = new Uint32Array(commits.length);
  const pending = [...waitingFor.keys()].filter((place) => waitingFor[place] === 0);
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    for (const parent of parents[place] ?? []) {
      timeMs[parent] = Math.min(timeMs[parent] ?? 0, timeMs[place] ?? 0);
      depth[parent] = Math.max(depth[parent] ?? 0, (depth[place] ?? 0) + 1);
      const left = (waitingFor[parent] ?? 0) - 1;
      waitingFor[parent] = left;
      if (left === 0) pending.push(parent);
    }
  }
  return { timeMs, depth };
};

/** True where each commit follows its only child: then there is but one order. */
export const isStraight = (commits: readonly Omit<OrderedCommit, 'committedMs'>[]): boolean =>
  commits.every(({ parents }, place) => {
    const below = commits[place + 1];
    return below === undefined || (parents.length === 1 && parents[0] === below.oid);
  });

/** Commits with every child before its parents, the newest first; the same order, in whatever order they are given. */
export const orderCommits = <T extends OrderedCommit>(commits: readonly T[]): readonly T[] => {
  if (isStraight(commits)) return commits;
  const { timeMs, depth } = rankCommits(commits);
  const compare = (a: number, b: number): number => {
    const later = (timeMs[b] ?? 0) - (timeMs[a] ?? 0) || (depth[a] ?? 0) - (depth[b] ?? 0);
    return later || ((commits[a]?.oid ?? '') < (commits[b]?.oid ?? '') ? -1 : 1);
  };
  // As git gives them, most often.
  if (commits.every((_, place) => place === 0 || compare(place - 1, place) < 0)) return commits;
  return [...commits.keys()].sort(compare).flatMap((place) => commits[place] ?? []);
};
