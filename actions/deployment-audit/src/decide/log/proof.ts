import { isSameBytes } from './base64.ts';
import { emptyFrontier, growFrontier, rootOf, subtreeSizes, type TreeHasher } from './tree.ts';

/** The root that a proof has to lead to, and the size of the tree below it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

type Hashes = readonly Uint8Array[];

/** The largest power of two below a size of at least 2. */
const splitOf = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

const rootOfLeaves = (hasher: TreeHasher, leaves: Hashes): Uint8Array =>
  rootOf(hasher, growFrontier(hasher, emptyFrontier, leaves));

/** Proves that the leaf at `index` is in the tree of these leaves (https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.1). */
export const proveInclusion = (hasher: TreeHasher, leaves: Hashes, index: number): Hashes => {
  if (leaves.length < 2) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...proveInclusion(hasher, left, index), rootOfLeaves(hasher, right)]
    : [...proveInclusion(hasher, right, index - split), rootOfLeaves(hasher, left)];
};

const proveSubtree = (hasher: TreeHasher, leaves: Hashes, [size, isWhole]: readonly [number, boolean]): Hashes => {
  if (size === leaves.length) return isWhole ? [] : [rootOfLeaves(hasher, leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return size <= split
    ? [...proveSubtree(hasher, left, [size, isWhole]), rootOfLeaves(hasher, right)]
    : [...proveSubtree(hasher, right, [size - split, false]), rootOfLeaves(hasher, left)];
};

/** Proves that the tree of the first `size` leaves (at least 1) is the beginning of the whole one (section 2.1.4.1). */
export const proveConsistency = (hasher: TreeHasher, leaves: Hashes, size: number): Hashes =>
  proveSubtree(hasher, leaves, [size, true]);

/** True when the proof leads from the leaf's hash to the root (section 2.1.3.2). */
export const verifyInclusion = (
  hasher: TreeHasher,
  { leaf, index, proof }: { readonly leaf: Uint8Array; readonly index: number; readonly proof: Hashes },
  head: TreeHead,
): boolean => {
  if (!(index >= 0 && index < head.size)) return false;
  let [at, last, hash] = [index, head.size - 1, leaf];
  for (const other of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = hasher.node(other, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else hash = hasher.node(hash, other);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSameBytes(hash, head.root);
};

/** True when the proof shows that the older tree is the beginning of the newer one (section 2.1.4.2). */
export const verifyConsistency = (hasher: TreeHasher, older: TreeHead, newer: TreeHead, proof: Hashes): boolean => {
  if (!(older.size > 0 && older.size <= newer.size)) return false;
  if (older.size === newer.size) return proof.length === 0 && isSameBytes(older.root, newer.root);
  const isPower = subtreeSizes(older.size).length === 1;
  const [first, ...rest] = isPower ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [left, right] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [left, right] = [hasher.node(other, left), hasher.node(other, right)];
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else right = hasher.node(right, other);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSameBytes(left, older.root) && isSameBytes(right, newer.root);
};
