import { isSameBytes } from '../base64.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { decodeEntry } from '../entry.ts';
import { bundleSize } from '../layout.ts';
import type { Standing } from '../standing.ts';
import { emptyFrontier, type Frontier, growFrontier, rootOf, subtreeSizes, type TreeHasher } from '../tree.ts';
import { explainEntries, explainTile } from './bundles.ts';
import { type Contents, fileAt } from './contents.ts';
import { faultOf, joinIndexes } from './fault.ts';
import { type EntryRange, type Fault, nameRange } from './model.ts';
import { frontierOver } from './roots.ts';

/** What the log says of itself beside its entries, as far as it can be read. */
export interface Claims {
  readonly checkpoint: Checkpoint;
  readonly standing: Standing | undefined;
}

type Leaves = Contents['leaves'];

const leadsTo = (hasher: TreeHasher, frontier: Frontier | undefined, { size, root }: Checkpoint): boolean =>
  frontier?.size === size && isSameBytes(rootOf(hasher, frontier), root);

const isPresent = (leaf: Uint8Array | undefined): leaf is Uint8Array => leaf !== undefined;

/** Ranges of entries whose subtree is another than the frontier's; the frontier is known to lead to the checkpoint's root. */
const differingRanges = (hasher: TreeHasher, leaves: Leaves, { frontier }: Standing): readonly EntryRange[] => {
  const ranges: EntryRange[] = [];
  let first = 0;
  for (const [order, size] of subtreeSizes(frontier.size).entries()) {
    const within = leaves.slice(first, first + size).filter(isPresent);
    const root = rootOf(hasher, growFrontier(hasher, emptyFrontier, within));
    if (within.length < size || !isSameBytes(root, frontier.hashes[order] ?? hasher.empty()))
      ranges.push({ first, last: first + size - 1 });
    first += size;
  }
  return ranges;
};

const timeOf = (bytes: Uint8Array | undefined): number => {
  const entry = bytes === undefined ? undefined : decodeEntry(bytes);
  return entry?.ok === true ? Date.parse(entry.value.at) : Number.NaN;
};

/** The order of time, if that is the order that was logged: what stands elsewhere was moved. */
const movedEntries = (hasher: TreeHasher, { entries, leaves }: Contents, checkpoint: Checkpoint): readonly number[] => {
  const times = entries.map(timeOf);
  if (times.some(Number.isNaN)) return [];
  const order = times.map((_, index) => index).toSorted((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
  const logged = order.map((index) => leaves[index]);
  return leadsTo(hasher, frontierOver(hasher, logged), checkpoint)
    ? order.flatMap((index, at) => (index === at ? [] : [at]))
    : [];
};

const perBundle = ({ first, last }: EntryRange): readonly EntryRange[] =>
  Array.from({ length: (last + 1 - first) / bundleSize }, (_, at) => ({
    first: first + at * bundleSize,
    last: first + (at + 1) * bundleSize - 1,
  }));

const explainMoved = (moved: readonly number[], size: number): readonly Fault[] => {
  const ranges = joinIndexes(moved);
  if (ranges.every(({ first, last }) => first % bundleSize === 0 && (last + 1) % bundleSize === 0))
    return ranges.flatMap(perBundle).map((entries) => {
      const file = fileAt(entries.first, size);
      return faultOf(
        'swapped',
        { file, entries },
        `${file} holds the entries of another bundle, and so does its tile.`,
      );
    });
  return ranges.map((entries) => {
    const file = fileAt(entries.first, size);
    const verb = entries.first === entries.last ? 'is' : 'are';
    const says = `${nameRange(entries)} ${verb} not in the order in which it was logged: in the order of time the root is right`;
    return faultOf('reordered', { file, entries }, `${file}: ${says}.`);
  });
};

const overlaps = (range: EntryRange, { entries }: Fault): boolean =>
  entries !== undefined && entries.first <= range.last && entries.last >= range.first;

const explainRange = (entries: EntryRange, size: number): Fault => {
  const file = fileAt(entries.first, size);
  const among =
    entries.first === entries.last ? `entry ${entries.first} is` : `at least one of ${nameRange(entries)} is`;
  const which =
    entries.first === entries.last ? '' : ' Files alone tell no more; the history of the branch, or `since`, may.';
  return faultOf(
    'edited',
    { file, entries },
    `${file}: ${among} not what was logged: the frontier has another hash for ${entries.first === entries.last ? 'it' : 'them'}.${which}`,
  );
};

const explainNotes = (hasher: TreeHasher, contents: Contents, { checkpoint, standing }: Claims): Fault => {
  const own = contents.frontier;
  const fitsFrontier =
    own !== undefined &&
    standing?.frontier.size === own.size &&
    own.hashes.every((hash, at) => isSameBytes(hash, standing.frontier.hashes[at] ?? hasher.empty()));
  const entries = { first: 0, last: Math.max(0, checkpoint.size - 1) };
  return fitsFrontier
    ? faultOf(
        'checkpoint',
        { file: 'checkpoint' },
        'checkpoint has another root than entries and frontier, which fit each other.',
      )
    : faultOf(
        'rewritten',
        { file: 'checkpoint', entries },
        'entries, frontier and checkpoint are of three different logs: what was logged cannot be told from them.',
      );
};

const isExplained = (range: EntryRange, faults: readonly Fault[]): boolean =>
  faults.some((fault) => overlaps(range, fault));

const rangeOf = (number: number): EntryRange => ({ first: number * bundleSize, last: (number + 1) * bundleSize - 1 });

const locate = (hasher: TreeHasher, contents: Contents, claims: Claims): readonly Fault[] => {
  const { checkpoint, standing } = claims;
  const { bundles, faults } = contents;
  const areTilesRight = leadsTo(hasher, frontierOver(hasher, contents.tiled), checkpoint);
  const moved = areTilesRight ? [] : movedEntries(hasher, contents, checkpoint);
  if (moved.length > 0) return explainMoved(moved, contents.size);
  const doubtful = bundles.filter(({ agrees, number }) => !agrees && !isExplained(rangeOf(number), faults));
  const known = doubtful.flatMap((view) => explainEntries(view, bundles));
  const isWitness = standing !== undefined && leadsTo(hasher, standing.frontier, checkpoint);
  const ranges = isWitness ? differingRanges(hasher, contents.tiled, standing) : [];
  const rest = ranges.filter((range) => !isExplained(range, [...known, ...faults]));
  const located = [...known, ...rest.map((range) => explainRange(range, contents.size))];
  return located.length > 0 || faults.length > 0 ? located : [explainNotes(hasher, contents, claims)];
};

/**
 * Whether the entries have the root that the checkpoint tells of; where not, who is to blame, by asking the other
 * witnesses: the tiles, the frontier, the order of time.
 */
export const hearWitnesses = (
  hasher: TreeHasher,
  contents: Contents,
  claims: Claims,
): { readonly isIntact: boolean; readonly faults: readonly Fault[] } => {
  const { bundles } = contents;
  const isIntact = leadsTo(hasher, contents.frontier, claims.checkpoint);
  if (!isIntact) return { isIntact, faults: locate(hasher, contents, claims) };
  return { isIntact, faults: bundles.filter(({ agrees }) => !agrees).map((view) => explainTile(view, bundles)) };
};
