import { formatCount } from '@drawbridge/core/domain/quantity';
import { shortText } from '../../short-text.ts';
import { bundlePath, bundleSize, entryPath, tilePath } from '../layout.ts';
import type { Frontier, TreeHasher } from '../tree.ts';
import { type BundleView, viewBundle } from './bundles.ts';
import { faultOf, joinIndexes } from './fault.ts';
import { type Fault, nameRange } from './model.ts';
import { frontierOver } from './roots.ts';
import type { Shelves } from './shelves.ts';

/** What stands at the places of a log of one size; undefined where nothing does. */
export interface Contents {
  readonly size: number;
  readonly bundles: readonly BundleView[];
  readonly entries: readonly (Uint8Array | undefined)[];
  readonly leaves: readonly (Uint8Array | undefined)[];
  /** As `leaves`, but by the tiles where there are any: a second witness of what was logged. */
  readonly tiled: readonly (Uint8Array | undefined)[];
  /** Over all leaves; undefined where one is missing. */
  readonly frontier: Frontier | undefined;
  readonly faults: readonly Fault[];
}

// A checkpoint can claim any size: beyond what the files can hold, places are not walked one by one.
const slack = 65_536;

/** The file that an entry stands in, in a log of this size. */
export const fileAt = (index: number, end: number): string =>
  index < end - (end % bundleSize) ? bundlePath(Math.floor(index / bundleSize)) : entryPath(index);

const gapFaults = (missing: readonly number[], end: number): readonly Fault[] =>
  joinIndexes(missing).map((entries) => {
    const file = fileAt(entries.first, end);
    const isTail = entries.last === end - 1;
    const says = isTail ? 'the tail of the log is cut off' : 'the log goes on behind';
    const verb = entries.first === entries.last ? 'is' : 'are';
    return faultOf(
      isTail ? 'truncated' : 'dropped',
      { file, entries },
      `${file}: ${nameRange(entries)} ${verb} missing; ${says}.`,
    );
  });

// A branch can hold a million files that do not belong there: a person reads the first ones.
const mostNamed = 100;

const nameFirst = <T>(strays: readonly T[], name: (stray: T) => Fault, size: number): readonly Fault[] => {
  const more = strays.length - mostNamed;
  const rest = `${formatCount(more)} more files are no part of a log of ${size} entries.`;
  return [...strays.slice(0, mostNamed).map(name), ...(more > 0 ? [faultOf('foreign', {}, rest)] : [])];
};

const strayFaults = (shelves: Shelves, size: number): readonly Fault[] => {
  const full = Math.floor(size / bundleSize);
  const beyond = [...shelves.singles.keys()].filter((index) => index >= size).toSorted((a, b) => a - b);
  const left = [...shelves.singles.keys()].filter((index) => index < full * bundleSize);
  const numbered = [
    ...[...shelves.bundles.keys()].filter((number) => number >= full).map(bundlePath),
    ...[...shelves.tiles.keys()].filter((number) => number >= full).map(tilePath),
  ];
  const nameBeyond = (index: number): Fault => {
    const place = { file: entryPath(index), entries: { first: index, last: index } };
    return faultOf('inserted', place, `${place.file} stands behind the end of the log, which has ${size} entries.`);
  };
  const nameForeign = (file: string): Fault =>
    faultOf('foreign', { file }, `${shortText(file, 200)} is no part of a log of ${size} entries.`);
  const nameOdd = (file: string): Fault =>
    faultOf('foreign', { file }, `${shortText(file, 200)} is a link, a submodule or a program, and no plain file.`);
  return [
    ...nameFirst(beyond, nameBeyond, size),
    ...nameFirst([...left.map(entryPath), ...numbered, ...shelves.foreign], nameForeign, size),
    ...nameFirst(shelves.odd, nameOdd, size),
  ];
};

/** Puts the files in the order of the log, and tells what is missing and what does not belong there. */
export const layOut = (hasher: TreeHasher, shelves: Shelves, size: number): Contents => {
  const capacity = shelves.bundles.size * bundleSize + shelves.singles.size;
  const end = Math.min(size, capacity + slack);
  const full = Math.floor(end / bundleSize);
  const bundles = Array.from({ length: full }, (_, number) =>
    viewBundle(hasher, number, { bundle: shelves.bundles.get(number), tile: shelves.tiles.get(number) }),
  );
  const singles = Array.from({ length: end - full * bundleSize }, (_, offset) =>
    shelves.singles.get(full * bundleSize + offset),
  );
  const open = singles.map((bytes) => (bytes === undefined ? undefined : hasher.leaf(bytes)));
  const none: readonly (Uint8Array | undefined)[] = Array.from({ length: bundleSize }, () => undefined);
  const entries = [...bundles.flatMap((view) => (view.isWhole ? view.entries : none)), ...singles];
  const leaves = [...bundles.flatMap((view) => (view.isWhole ? view.leaves : none)), ...open];
  const tiled = [...bundles.flatMap((view) => view.tile ?? (view.isWhole ? view.leaves : none)), ...open];
  const held = (index: number): boolean =>
    index < full * bundleSize ? shelves.bundles.has(Math.floor(index / bundleSize)) : entries[index] !== undefined;
  const missing = entries.flatMap((_, index) => (held(index) ? [] : [index]));
  const cut =
    end < size
      ? [
          faultOf(
            'truncated',
            { file: 'checkpoint', entries: { first: end, last: size - 1 } },
            `checkpoint tells of ${size} entries, and the branch holds at most ${capacity}.`,
          ),
        ]
      : [];
  return {
    size,
    bundles,
    entries,
    leaves,
    tiled,
    frontier: frontierOver(hasher, leaves),
    faults: [...gapFaults(missing, end), ...cut, ...strayFaults(shelves, size)],
  };
};
