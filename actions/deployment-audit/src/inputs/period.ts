import { failure, type Result, success } from '@drawbridge/core/domain/result';

/** A stretch of time in milliseconds since 1970-01-01T00:00:00Z; `toMs` is the first that is no part of it. undefined: open. */
export interface Period {
  readonly fromMs: number | undefined;
  readonly toMs: number | undefined;
}

const dayMs = 86_400_000;
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

const isOnDay = (text: string, ms: number): boolean => new Date(ms).toISOString().startsWith(text.slice(0, 10));

const readMs = (text: string): number | undefined => {
  const ms = day.test(text) || instant.test(text) ? Date.parse(text) : Number.NaN;
  // Some days are none, and are read as one of the next month.
  return Number.isNaN(ms) || !isOnDay(text, ms) ? undefined : ms;
};

const complaint = (text: string): string =>
  `"${text}" is no day and no time. Write one in UTC, e.g. 2026-03-31 or 2026-03-31T16:00:00Z.`;

/** Where a period begins: a day from its first moment, a time by itself; undefined for no text. */
export const parseFrom = (text: string): Result<number | undefined, string> => {
  const ms = readMs(text);
  return text === '' ? success(undefined) : ms === undefined ? failure(complaint(text)) : success(ms);
};

/** Where a period ends, as the first moment after it: a day is part of it whole; undefined for no text. */
export const parseTo = (text: string): Result<number | undefined, string> => {
  const ms = readMs(text);
  if (text === '') return success(undefined);
  return ms === undefined ? failure(complaint(text)) : success(day.test(text) ? ms + dayMs : ms);
};
