import { failure, type Result, success } from '@drawbridge/core/domain/result';

const lengthBytes = 2;

/** Entries one after the other, each after its length in two bytes, the higher one first (https://c2sp.org/tlog-tiles#log-entries). */
export const formatBundle = (entries: readonly Uint8Array[]): Uint8Array => {
  const bundle = new Uint8Array(entries.reduce((sum, entry) => sum + lengthBytes + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    bundle.set([entry.length >> 8, entry.length & 0xff], at);
    bundle.set(entry, at + lengthBytes);
    at += lengthBytes + entry.length;
  }
  return bundle;
};

/** The entries of a bundle, as views into it; the error is how many were whole before it broke. */
export const splitBundle = (bundle: Uint8Array): Result<readonly Uint8Array[], { readonly whole: number }> => {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const start = at + lengthBytes;
    const end = start + (((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0));
    if (start > bundle.length || end > bundle.length) return failure({ whole: entries.length });
    entries.push(bundle.subarray(start, end));
    at = end;
  }
  return success(entries);
};

/** A tile: hashes one after the other. */
export const formatTile = (hashes: readonly Uint8Array[]): Uint8Array => {
  const tile = new Uint8Array(hashes.reduce((sum, hash) => sum + hash.length, 0));
  let at = 0;
  for (const hash of hashes) {
    tile.set(hash, at);
    at += hash.length;
  }
  return tile;
};
