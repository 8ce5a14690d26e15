import { success } from '@drawbridge/core/domain/result';
import type { CommitFact } from '../decide/facts.ts';
import { ancestorsIn, type Reading, rangeOf, rangeSince, readingOf } from '../decide/range.ts';
import type { Found, History } from './history.ts';

/** The commits since each base, by base. */
type Ranges = ReadonlyMap<string | null, readonly CommitFact[]>;

// Bases by name are bases by chance: of a row of them few are read before the oldest is, and that one holds all others.
const inOrder = (bases: readonly (string | null)[]): readonly (string | null)[] => [
  ...(bases.includes(null) ? [null] : []),
  ...[...new Set(bases)].filter((base) => base !== null).toSorted(),
];

/** Reads what `to` has and each base has not, null for all of it: few readings, however many packages there are. */
export const readRanges = async (
  history: Pick<History, 'commits'>,
  bases: readonly (string | null)[],
  to: string,
): Found<Ranges> => {
  const readings: Reading<CommitFact>[] = [];
  const ranges = new Map<string | null, readonly CommitFact[]>();
  for (const base of inOrder(bases)) {
    let range: readonly CommitFact[] | null = null;
    for (const reading of readings) range ??= rangeSince(reading, base);
    if (range === null) {
      const read = await history.commits({ from: base === null ? [] : [base], to });
      if (!read.ok) return read;
      range = read.value;
      readings.push(readingOf(base, read.value));
    }
    ranges.set(base, range);
  }
  return success(ranges);
};

/** Those of a change's commits that a base does not have; the base is in the history of the change, or of what it goes onto. */
export const leaveOut = (commits: readonly CommitFact[], base: string | null): readonly CommitFact[] => {
  if (base === null) return commits;
  const behind = ancestorsIn(rangeOf(commits), [base]);
  return behind.size === 0 ? commits : commits.filter(({ oid }) => !behind.has(oid));
};
