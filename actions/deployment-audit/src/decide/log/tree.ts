/** SHA-256; it does not keep the bytes that it is given. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Hashes of a Merkle tree (https://www.rfc-editor.org/rfc/rfc9162#section-2.1.1): leaves and nodes are told apart by their first byte. */
export interface TreeHasher {
  readonly leaf: (entry: Uint8Array) => Uint8Array;
  readonly node: (left: Uint8Array, right: Uint8Array) => Uint8Array;
  readonly empty: () => Uint8Array;
}

/** Bytes of every hash here. */
export const hashBytes = 32;

const ownRoom = 4_096;

/** Makes the hashes of a tree from SHA-256. */
export const createTreeHasher = (sha256: Sha256): TreeHasher => {
  // Written over with every hash: a new buffer for each would take a third of the time.
  const room = new Uint8Array(ownRoom);
  const pair = new Uint8Array(1 + 2 * hashBytes);
  pair[0] = 1;
  return {
    leaf: (entry) => {
      const bytes = entry.length < ownRoom ? room.subarray(0, entry.length + 1) : new Uint8Array(entry.length + 1);
      bytes[0] = 0;
      bytes.set(entry, 1);
      return sha256(bytes);
    },
    node: (left, right) => {
      pair.set(left, 1);
      pair.set(right, 1 + hashBytes);
      return sha256(pair);
    },
    empty: () => sha256(new Uint8Array(0)),
  };
};

/** What is needed to go on with a tree: the roots of its complete subtrees, the largest (the oldest) first. */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** How many complete subtrees a tree of this size has: the ones in its binary digits. */
export const subtreeCount = (size: number): number => {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
};

/** Sizes of the complete subtrees of a tree, the largest first. */
export const subtreeSizes = (size: number): readonly number[] => {
  const sizes: number[] = [];
  let power = 1;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) sizes.unshift(power);
    power *= 2;
  }
  return sizes;
};

/** The frontier after more leaves, given by their hashes. */
export const growFrontier = (hasher: TreeHasher, frontier: Frontier, leaves: readonly Uint8Array[]): Frontier => {
  const hashes = [...frontier.hashes];
  let { size } = frontier;
  for (const leaf of leaves) {
    let hash = leaf;
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = hashes.pop();
      if (left !== undefined) hash = hasher.node(left, hash);
    }
    hashes.push(hash);
    size += 1;
  }
  return { size, hashes };
};

/** Root of a tree; of the empty one, the hash of nothing. */
export const rootOf = (hasher: TreeHasher, { hashes }: Frontier): Uint8Array => {
  const last = hashes.at(-1);
  if (last === undefined) return hasher.empty();
  return hashes.slice(0, -1).reduceRight((right, left) => hasher.node(left, right), last);
};
