import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { fromBase64, toBase64 } from './base64.ts';
import { type Frontier, hashBytes, type Sha256, subtreeCount } from './tree.ts';

/** Keys of the newest entries are kept beside the frontier, so that one read tells whether an entry is there already. */
export const recentCount = 16;
const markBytes = 6;

/** What the file `frontier` holds: enough to append without reading a single entry. */
export interface Standing {
  readonly frontier: Frontier;
  /** Marks of the newest entries, oldest first. */
  readonly recent: readonly string[];
}

/** A short mark of an entry's key: the first 48 bits of its SHA-256 in base64. */
export const markOf = (key: string, sha256: Sha256): string =>
  toBase64(sha256(new TextEncoder().encode(key)).subarray(0, markBytes));

const joined = (hashes: readonly Uint8Array[]): string => {
  const bytes = hashes.flatMap((hash) => [...hash]);
  return bytes.length === 0 ? '' : toBase64(Uint8Array.from(bytes));
};

/** The text of the file, three lines: size; hashes; marks. Each append sends it, so the lists are one base64 each. */
export const formatStanding = ({ frontier, recent }: Standing): string =>
  `${frontier.size}\n${joined(frontier.hashes)}\n${recent.join('')}\n`;

const pieces = <T extends { readonly length: number; slice(from: number, to: number): T }>(
  whole: T,
  length: number,
): readonly T[] =>
  Array.from({ length: Math.ceil(whole.length / length) }, (_, at) => whole.slice(at * length, (at + 1) * length));

const markCharacters = 8;

/** Reads the file strictly: only the text that `formatStanding` writes is one. */
export const parseStanding = (text: string): Result<Standing, string> => {
  const [digits = '', hashes = '', marks = ''] = text.split('\n');
  if (!/^\d{1,15}$/.test(digits)) return failure('does not begin with a size');
  const size = Number(digits);
  const bytes = hashes === '' ? new Uint8Array(0) : fromBase64(hashes);
  const count = subtreeCount(size);
  if (bytes?.length !== count * hashBytes)
    return failure(`has not ${count} hashes, which a log of ${size} entries has`);
  const standing = { frontier: { size, hashes: pieces(bytes, hashBytes) }, recent: pieces(marks, markCharacters) };
  const isWhole = standing.recent.length === Math.min(size, recentCount) && formatStanding(standing) === text;
  return isWhole ? success(standing) : failure('is not as the log writes it');
};
