/** Entries in one bundle, hashes in one tile (https://c2sp.org/tlog-tiles). */
export const bundleSize = 256;

export const checkpointPath = 'checkpoint';
export const frontierPath = 'frontier';

const padded = (number: number): string => String(number).padStart(3, '0');

/** A tile's number in path elements of three digits, all but the last with an "x" before: 1234067 is x001/x234/067. */
const numberPath = (number: number): string => {
  const rest = Math.floor(number / 1_000);
  const lead = rest === 0 ? '' : `${numberPath(rest).replace(/(\d{3})$/, 'x$1')}/`;
  return `${lead}${padded(number % 1_000)}`;
};

/** Where an entry stands until its bundle is full: entries/000/017.json. */
export const entryPath = (index: number): string =>
  `entries/${numberPath(Math.floor(index / bundleSize))}/${padded(index % bundleSize)}.json`;

/** Where 256 entries stand together: tile/entries/000. */
export const bundlePath = (number: number): string => `tile/entries/${numberPath(number)}`;

/** Where the hashes of 256 entries stand: tile/0/000. */
export const tilePath = (number: number): string => `tile/0/${numberPath(number)}`;

/** What a file of the branch is, by its path alone. */
export type FilePlace =
  | { readonly kind: 'checkpoint' | 'frontier' | 'foreign' }
  | { readonly kind: 'entry'; readonly index: number }
  | { readonly kind: 'bundle' | 'tile'; readonly number: number };

const numbered = /^(entries|tile\/entries|tile\/0)\/((?:x\d{3}\/){0,4}\d{3})(?:\/(\d{3})\.json)?$/;

const parseNumbered = (path: string): FilePlace => {
  const [, folder, digits = '', within] = numbered.exec(path) ?? [];
  const number = Number(digits.replaceAll(/[x/]/g, ''));
  if (folder === 'entries' && within !== undefined)
    return { kind: 'entry', index: number * bundleSize + Number(within) };
  if (folder === 'tile/entries' && within === undefined) return { kind: 'bundle', number };
  return folder === 'tile/0' && within === undefined ? { kind: 'tile', number } : { kind: 'foreign' };
};

const pathOf = (place: FilePlace): string | undefined => {
  if (place.kind === 'entry') return entryPath(place.index);
  if (place.kind === 'bundle') return bundlePath(place.number);
  return place.kind === 'tile' ? tilePath(place.number) : undefined;
};

/** Tells what a path holds; what this log would not write there itself is foreign, however alike. */
export const placeOf = (path: string): FilePlace => {
  if (path === checkpointPath) return { kind: 'checkpoint' };
  if (path === frontierPath) return { kind: 'frontier' };
  const place = parseNumbered(path);
  return pathOf(place) === path ? place : { kind: 'foreign' };
};
