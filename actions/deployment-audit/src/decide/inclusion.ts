import type { TreeHasher } from './log/tree.ts';

type Hashes = readonly Uint8Array[];

const makeLevels = (hasher: TreeHasher, leaves: Hashes): readonly Hashes[] => {
  const levels: Hashes[] = [leaves];
  for (let below = leaves; below.length > 1; ) {
    const pairs = Math.floor(below.length / 2);
    const source = below;
    below = Array.from({ length: pairs }, (_, at) =>
      hasher.node(source[2 * at] ?? hasher.empty(), source[2 * at + 1] ?? hasher.empty()),
    );
    levels.push(below);
  }
  return levels;
};

const splitOf = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

interface Range {
  readonly start: number;
  readonly size: number;
}

const halve = ({ start, size }: Range): readonly [Range, Range] => {
  const split = splitOf(size);
  return [
    { start, size: split },
    { start: start + split, size: size - split },
  ];
};

/**
 * Makes inclusion proofs (https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.1) for many leaves of one tree: every node
 * is hashed once, however many are asked for. The index is that of a leaf.
 */
export const createProver = (hasher: TreeHasher, leaves: Hashes): ((index: number) => Hashes) => {
  const levels = makeLevels(hasher, leaves);
  const rootOf = (range: Range): Uint8Array => {
    const level = Math.log2(range.size);
    const whole = Number.isInteger(level) ? levels[level]?.[range.start / range.size] : undefined;
    if (whole !== undefined) return whole;
    const [left, right] = halve(range);
    return hasher.node(rootOf(left), rootOf(right));
  };
  const prove = (index: number, range: Range): Hashes => {
    if (range.size < 2) return [];
    const [left, right] = halve(range);
    return index < right.start ? [...prove(index, left), rootOf(right)] : [...prove(index, right), rootOf(left)];
  };
  return (index) => prove(index, { start: 0, size: leaves.length });
};
