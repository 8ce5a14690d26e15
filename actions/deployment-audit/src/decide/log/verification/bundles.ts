import { isSameBytes, toBase64 } from '../base64.ts';
import { splitBundle } from '../bundle.ts';
import { bundlePath, bundleSize, tilePath } from '../layout.ts';
import { hashBytes, type TreeHasher } from '../tree.ts';
import { faultOf, joinIndexes } from './fault.ts';
import { type Fault, nameRange } from './model.ts';

/** A bundle and its tile as they were found: the same hashes, or something to explain. */
export interface BundleView {
  readonly number: number;
  /** Fewer or more than 256 where it is broken. */
  readonly entries: readonly Uint8Array[];
  readonly leaves: readonly Uint8Array[];
  /** undefined: there is none, or it is not 256 hashes. */
  readonly tile: readonly Uint8Array[] | undefined;
  readonly isWhole: boolean;
  readonly agrees: boolean;
}

const splitTile = (bytes: Uint8Array | undefined): readonly Uint8Array[] | undefined =>
  bytes?.length === bundleSize * hashBytes
    ? Array.from({ length: bundleSize }, (_, at) => bytes.subarray(at * hashBytes, (at + 1) * hashBytes))
    : undefined;

/** Reads a bundle beside its tile. */
export const viewBundle = (
  hasher: TreeHasher,
  number: number,
  held: { readonly bundle: Uint8Array | undefined; readonly tile: Uint8Array | undefined },
): BundleView => {
  const split = splitBundle(held.bundle ?? new Uint8Array(0));
  const entries = split.ok ? split.value : [];
  const leaves = entries.map(hasher.leaf);
  const tile = splitTile(held.tile);
  const isWhole = split.ok && entries.length === bundleSize;
  const isTold = tile?.every((hash, at) => isSameBytes(hash, leaves[at] ?? hash.subarray(1))) === true;
  return { number, entries, leaves, tile, isWhole, agrees: isWhole && isTold };
};

const at = (view: BundleView, offsets: readonly number[]): readonly Pick<Fault, 'entries' | 'file'>[] =>
  joinIndexes(offsets).map(({ first, last }) => ({
    file: bundlePath(view.number),
    entries: { first: view.number * bundleSize + first, last: view.number * bundleSize + last },
  }));

const offsetsOf = (left: readonly string[], right: readonly string[]): readonly number[] =>
  left.flatMap((hash, offset) => (hash === right[offset] ? [] : [offset]));

const isPermutation = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.toSorted().join() === right.toSorted().join();

type Finding = { readonly kind: 'edited' | 'dropped' | 'inserted' | 'duplicated' | 'reordered'; readonly says: string };

const firstOf = (found: readonly string[], logged: readonly string[]): readonly number[] => {
  const [first = 0] = offsetsOf(found, logged);
  return [first];
};

const nameChange = (found: readonly string[], logged: readonly string[]): [Finding, readonly number[]] => {
  if (isPermutation(found, logged))
    return [{ kind: 'reordered', says: 'not in the order in which it was logged' }, offsetsOf(found, logged)];
  if (found.length < logged.length) {
    const first = logged.findIndex((hash, offset) => hash !== found[offset]);
    return [{ kind: 'dropped', says: 'gone, with the rest moved up' }, [first]];
  }
  const changed = found.length > logged.length ? firstOf(found, logged) : offsetsOf(found, logged);
  const isCopy = changed.some((offset) => logged.indexOf(found[offset] ?? '') >= 0);
  if (isCopy) return [{ kind: 'duplicated', says: 'a copy of another entry' }, changed];
  return found.length > logged.length
    ? [{ kind: 'inserted', says: 'put in between' }, changed]
    : [{ kind: 'edited', says: 'not what was logged' }, changed];
};

const sameHashes = (left: readonly Uint8Array[], right: readonly Uint8Array[]): boolean =>
  left.length === right.length && left.every((hash, offset) => isSameBytes(hash, right[offset] ?? hash.subarray(1)));

const otherOf = (views: readonly BundleView[], view: BundleView): BundleView | undefined =>
  views.find(({ number, tile }) => number !== view.number && tile !== undefined && sameHashes(tile, view.leaves));

const explainBroken = ({ number, entries, tile }: BundleView): Fault => {
  const file = bundlePath(number);
  const range = { first: number * bundleSize, last: (number + 1) * bundleSize - 1 };
  return faultOf(
    'edited',
    { file, entries: range },
    tile === undefined
      ? `${file} is not 256 entries with their lengths (${entries.length} can be read), and there is no tile to compare with.`
      : `${file} is not 256 entries with their lengths: it was cut off, or written over.`,
  );
};

/** Says what became of the entries of a bundle, by the hashes that its tile still holds. */
export const explainEntries = (view: BundleView, all: readonly BundleView[]): readonly Fault[] => {
  if (view.tile === undefined || view.entries.length === 0) return view.isWhole ? [] : [explainBroken(view)];
  const [found, logged] = [view.leaves.map(toBase64), view.tile.map(toBase64)];
  const other = otherOf(all, view);
  const file = bundlePath(view.number);
  if (other !== undefined) {
    const entries = { first: view.number * bundleSize, last: (view.number + 1) * bundleSize - 1 };
    return [faultOf('swapped', { file, entries }, `${file} holds the entries of ${bundlePath(other.number)}.`)];
  }
  const [{ kind, says }, offsets] = nameChange(found, logged);
  return at(view, offsets).map((place) => {
    const range = place.entries ?? { first: 0, last: 0 };
    const verb = range.first === range.last ? 'is' : 'are';
    return faultOf(
      kind,
      place,
      `${file}: ${nameRange(range)} ${verb} ${says}: the hash in ${tilePath(view.number)} is another.`,
    );
  });
};

/** Says what is wrong with a tile whose entries are known to be right. */
export const explainTile = (view: BundleView, all: readonly BundleView[]): Fault => {
  const file = tilePath(view.number);
  if (view.tile === undefined) return faultOf('tile', { file }, `${file} is missing, or is not 256 hashes.`);
  const { tile } = view;
  const other = all.find(({ number, leaves }) => number !== view.number && sameHashes(leaves, tile));
  if (other !== undefined)
    return faultOf('tile', { file }, `${file} holds the hashes of ${bundlePath(other.number)}: tiles were swapped.`);
  const [first = 0] = offsetsOf(view.leaves.map(toBase64), view.tile.map(toBase64));
  const index = view.number * bundleSize + first;
  return faultOf(
    'tile',
    { file, entries: { first: index, last: index } },
    `${file} has another hash than entry ${index}, which is as it was logged.`,
  );
};
