import { isSameBytes } from './base64.ts';
import { formatBundle, formatTile } from './bundle.ts';
import { bundlePath, bundleSize, entryPath, tilePath } from './layout.ts';
import { markOf, recentCount, type Standing } from './standing.ts';
import { emptyFrontier, growFrontier, type Sha256, type TreeHasher } from './tree.ts';

/** An entry on its way into the log. */
export interface NewEntry {
  readonly key: string;
  readonly bytes: Uint8Array;
}

type NewFile = { readonly path: string; readonly text: string } | { readonly path: string; readonly bytes: Uint8Array };

/** What a commit changes beside checkpoint and frontier, and where the log stands after it. */
export interface Addition {
  readonly additions: readonly NewFile[];
  readonly deletions: readonly string[];
  readonly standing: Standing;
}

export interface LogTools {
  readonly hasher: TreeHasher;
  readonly sha256: Sha256;
}

const startOfOpen = (size: number): number => size - (size % bundleSize);

/** Indexes of the entries that have to be read before so many are appended: those that their bundle will take in. */
export const entriesToBundle = (size: number, added: number): readonly number[] => {
  const start = startOfOpen(size);
  if (size + added < start + bundleSize) return [];
  return Array.from({ length: size - start }, (_, at) => start + at);
};

/** True when the entries are those that the frontier tells of: nobody's change of them gets into a bundle. */
export const fitsFrontier = ({ hasher }: LogTools, { frontier }: Standing, open: readonly Uint8Array[]): boolean => {
  if (open.length === 0) return true;
  const { hashes } = growFrontier(hasher, emptyFrontier, open.map(hasher.leaf));
  const last = frontier.hashes.slice(-hashes.length);
  return hashes.every((hash, at) => isSameBytes(hash, last[at] ?? hasher.empty()));
};

const decoder = new TextDecoder();
const single = (bytes: Uint8Array, index: number): NewFile => ({ path: entryPath(index), text: decoder.decode(bytes) });

const bundleFiles = (hasher: TreeHasher, number: number, entries: readonly Uint8Array[]): readonly NewFile[] => [
  { path: bundlePath(number), bytes: formatBundle(entries) },
  { path: tilePath(number), bytes: formatTile(entries.map(hasher.leaf)) },
];

/** Files for the entries from `start` on: bundles as long as 256 are there, the rest by itself. */
const filesFrom = (hasher: TreeHasher, start: number, entries: readonly Uint8Array[]): readonly NewFile[] => {
  const full = entries.length - (entries.length % bundleSize);
  const bundles = Array.from({ length: full / bundleSize }, (_, at) => at * bundleSize);
  return [
    ...bundles.flatMap((at) => bundleFiles(hasher, (start + at) / bundleSize, entries.slice(at, at + bundleSize))),
    ...entries.slice(full).map((bytes, at) => single(bytes, start + full + at)),
  ];
};

/** Plans what appending changes; `open` are the entries that `entriesToBundle` asked for. */
export const planAddition = (
  { hasher, sha256 }: LogTools,
  { standing, open }: { readonly standing: Standing; readonly open: readonly Uint8Array[] },
  entries: readonly NewEntry[],
): Addition => {
  const { frontier, recent } = standing;
  const bytes = entries.map((entry) => entry.bytes);
  const bundled = entriesToBundle(frontier.size, entries.length);
  const marks = entries.map(({ key }) => markOf(key, sha256));
  return {
    additions:
      bundled.length === 0 && frontier.size % bundleSize !== 0
        ? bytes.map((each, at) => single(each, frontier.size + at))
        : filesFrom(hasher, startOfOpen(frontier.size), [...open, ...bytes]),
    deletions: bundled.map(entryPath),
    standing: {
      frontier: growFrontier(hasher, frontier, bytes.map(hasher.leaf)),
      recent: [...recent, ...marks].slice(-recentCount),
    },
  };
};
