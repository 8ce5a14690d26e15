import { placeOf } from '../layout.ts';
import type { LogFiles } from './model.ts';

/** The files of a log by what they are. */
export interface Shelves {
  readonly checkpoint: Uint8Array | undefined;
  readonly frontier: Uint8Array | undefined;
  readonly singles: ReadonlyMap<number, Uint8Array>;
  readonly bundles: ReadonlyMap<number, Uint8Array>;
  readonly tiles: ReadonlyMap<number, Uint8Array>;
  readonly foreign: readonly string[];
  /** Links, submodules and programs. */
  readonly odd: readonly string[];
}

/** Sorts the files of a branch by what their paths say. */
export const shelve = ({ files, odd }: LogFiles): Shelves => {
  const shelves = {
    entry: new Map<number, Uint8Array>(),
    bundle: new Map<number, Uint8Array>(),
    tile: new Map<number, Uint8Array>(),
  };
  const notes = new Map<'checkpoint' | 'frontier', Uint8Array>();
  const foreign: string[] = [];
  for (const [path, bytes] of files) {
    const place = placeOf(path);
    if (place.kind === 'foreign') foreign.push(path);
    else if (place.kind === 'entry') shelves.entry.set(place.index, bytes);
    else if (place.kind === 'bundle' || place.kind === 'tile') shelves[place.kind].set(place.number, bytes);
    else notes.set(place.kind, bytes);
  }
  const { entry: singles, bundle: bundles, tile: tiles } = shelves;
  const [checkpoint, frontier] = [notes.get('checkpoint'), notes.get('frontier')];
  return { checkpoint, frontier, singles, bundles, tiles, foreign: foreign.toSorted(), odd };
};
