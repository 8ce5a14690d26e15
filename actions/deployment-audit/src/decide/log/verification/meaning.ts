import { formatDuration } from '@drawbridge/core/domain/quantity';
import type { Intent, LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { findSwap } from '../../shipped.ts';
import { isSameBytes } from '../base64.ts';
import { decodeEntry, keyOf } from '../entry.ts';
import { type Contents, fileAt } from './contents.ts';
import { faultOf } from './fault.ts';
import type { Fault } from './model.ts';

/** Writers wait for each other, and their clocks differ: so much earlier than one before it an entry may be. */
const backdateToleranceMs = 15 * 60_000;

/** What the entries say, and what is wrong with them by themselves. */
export interface Meaning {
  readonly entries: readonly { readonly index: number; readonly entry: LogEntry }[];
  readonly faults: readonly Fault[];
  readonly remarks: readonly Fault[];
}

const createReader = ({ size, leaves }: Contents) => {
  const entries: { readonly index: number; readonly entry: LogEntry }[] = [];
  const faults: Fault[] = [];
  const remarks: Fault[] = [];
  const seen = new Map<string, number>();
  const intents = new Map<string, { readonly index: number; readonly intent: Intent }>();
  let latestMs = Number.NEGATIVE_INFINITY;
  const placeOf = (index: number) => ({
    file: fileAt(index, size),
    entries: { first: index, last: index },
  });
  const leafAt = (index: number) => leaves[index] ?? new Uint8Array(0);
  const checkTwins = (index: number, entry: LogEntry): void => {
    const key = keyOf(entry);
    const before = seen.get(key);
    const place = placeOf(index);
    if (before === undefined) seen.set(key, index);
    else if (isSameBytes(leafAt(index), leafAt(before)))
      faults.push(faultOf('duplicated', place, `${place.file}: entry ${index} is a copy of entry ${before}.`));
    else if (entry.kind !== 'finding')
      remarks.push(
        faultOf(
          'repeated',
          place,
          `${place.file}: entry ${index} tells again, and otherwise, of what entry ${before} told (${key.slice(0, 100)}).`,
        ),
      );
  };
  const checkTime = (index: number, entry: LogEntry): void => {
    const atMs = Date.parse(entry.at);
    const place = placeOf(index);
    if (atMs < latestMs - backdateToleranceMs)
      remarks.push(
        faultOf(
          'backdated',
          place,
          `${place.file}: entry ${index} says ${entry.at}, which is ${formatDuration(latestMs - atMs)} before an entry that was logged earlier.`,
        ),
      );
    latestMs = Math.max(latestMs, atMs);
  };
  // What was approved and judged is the intent: what was shipped in its place is worth a look, whoever wrote it.
  const checkShipped = (index: number, entry: LogEntry): void => {
    if (entry.kind === 'intent') intents.set(entry.id, { index, intent: entry });
    if (entry.kind !== 'result') return;
    const begun = intents.get(entry.intent);
    const swap = begun === undefined ? undefined : findSwap(begun.intent.release, entry);
    if (begun === undefined || swap === undefined) return;
    const place = placeOf(index);
    const told = `${place.file}: entry ${index} ends entry ${begun.index}, but what was shipped is ${swap}`;
    remarks.push(faultOf('swapped-release', place, `${told.slice(0, 400)}.`));
  };
  const take = (index: number, bytes: Uint8Array): void => {
    const decoded = decodeEntry(bytes);
    if (!decoded.ok) {
      const place = placeOf(index);
      faults.push(
        faultOf(decoded.error.kind, place, `${place.file}: entry ${index} cannot be taken: ${decoded.error.reason}.`),
      );
      return;
    }
    entries.push({ index, entry: decoded.value });
    checkTwins(index, decoded.value);
    checkTime(index, decoded.value);
    checkShipped(index, decoded.value);
  };
  return { take, end: (): Meaning => ({ entries, faults, remarks }) };
};

/** Reads every entry that is there, strictly. */
export const readMeaning = (contents: Contents): Meaning => {
  const reader = createReader(contents);
  for (const [index, bytes] of contents.entries.entries()) if (bytes !== undefined) reader.take(index, bytes);
  return reader.end();
};
