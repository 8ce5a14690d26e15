import { emptyFrontier, type Frontier, growFrontier, rootOf, type TreeHasher } from '../tree.ts';

type Leaves = readonly (Uint8Array | undefined)[];

const isPresent = (leaf: Uint8Array | undefined): leaf is Uint8Array => leaf !== undefined;

/** The frontier over all leaves; undefined where one is missing. */
export const frontierOver = (hasher: TreeHasher, leaves: Leaves): Frontier | undefined =>
  leaves.every(isPresent) ? growFrontier(hasher, emptyFrontier, leaves.filter(isPresent)) : undefined;

/** Roots of the trees of these sizes; none from the first missing leaf on, nor of what is larger than all leaves. */
export const rootsAt = (
  hasher: TreeHasher,
  leaves: Leaves,
  sizes: readonly number[],
): ReadonlyMap<number, Uint8Array> => {
  const hole = leaves.indexOf(undefined);
  const whole = leaves.slice(0, hole < 0 ? leaves.length : hole).filter(isPresent);
  const roots = new Map<number, Uint8Array>();
  let frontier = emptyFrontier;
  for (const size of [...new Set(sizes)].toSorted((a, b) => a - b)) {
    if (size > whole.length) break;
    frontier = growFrontier(hasher, frontier, whole.slice(frontier.size, size));
    roots.set(size, rootOf(hasher, frontier));
  }
  return roots;
};
