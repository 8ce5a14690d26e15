import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { fromBase64, toBase64 } from './base64.ts';
import { type Frontier, hashBytes, type Sha256, subtreeCount } from './tree.ts';

/** Keys of the newest entries are kept beside the frontier, so that one read tells whether an entry is there already. */
export const recentCount = 24;
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

/** The text of the file: size, a hash a line, a blank line, a mark a line. */
export const formatStanding = ({ frontier, recent }: Standing): string =>
  [frontier.size, ...frontier.hashes.map(toBase64), '', ...recent].map((line) => `${line}\n`).join('');

/** Reads the file strictly: only the text that `formatStanding` writes is one. */
export const parseStanding = (text: string): Result<Standing, string> => {
  const lines = text.split('\n');
  const size = Number(lines[0]);
  if (!/^\d{1,15}$/.test(lines[0] ?? '')) return failure('does not begin with a size');
  const count = subtreeCount(size);
  const hashes = lines.slice(1, count + 1).map(fromBase64);
  const standing = {
    frontier: { size, hashes: hashes.filter((hash) => hash?.length === hashBytes) },
    recent: lines.slice(count + 2, -1),
  };
  const sound = {
    ...standing,
    frontier: { size, hashes: standing.frontier.hashes.filter((hash) => hash !== undefined) },
  };
  if (sound.frontier.hashes.length !== count)
    return failure(`has not ${count} hashes, which a log of ${size} entries has`);
  const isWhole = sound.recent.length === Math.min(size, recentCount) && formatStanding(sound) === text;
  return isWhole ? success(sound) : failure('is not as the log writes it');
};
