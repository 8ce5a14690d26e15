import { formatDay } from './day.ts';
import { failure, type Result, success } from './result.ts';

/** The last day (UTC) on which something still holds. */
export interface Expiry {
  /** As written: 2026-12-31. */
  readonly day: string;
  /** The first instant at which it holds no longer, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly endsMs: number;
}

const dayMs = 86_400_000;

/**
 * Parses a calendar day as RFC 3339 writes it (full-date); anything else, and a day that no calendar has, is an error in
 * words, without a full stop.
 */
export const parseExpiry = (text: string): Result<Expiry, string> => {
  const startMs = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(startMs) || formatDay(startMs) !== text)
    return failure(`"${text}" is not a day. Write it as 2026-12-31; it holds up to the end of that day, UTC`);
  return success({ day: text, endsMs: startMs + dayMs });
};

/** True once the day is over (UTC). */
export const isExpired = ({ endsMs }: Expiry, nowMs: number): boolean => nowMs >= endsMs;
