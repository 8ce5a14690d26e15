/** What stood in the way of one attempt. */
export type Setback =
  /** The connection was refused or the name unknown: GitHub never saw the request. */
  | { readonly kind: 'not-sent' }
  /** No answer, or an answer that does not tell (5xx): the request may have been carried out. */
  | { readonly kind: 'lost' }
  /** A limit: the request was not carried out. `waitMs` is what GitHub asked for. */
  | { readonly kind: 'limited'; readonly waitMs: number | undefined }
  /** An answer that asking again does not change. */
  | { readonly kind: 'final' };

export interface Attempt {
  readonly setback: Setback;
  /** From 1. */
  readonly number: number;
  /** True when doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
  /** Until the deadline of the whole request. */
  readonly leftMs: number;
  /** From 0 to 1; spreads the attempts of many runs. */
  readonly random: number;
}

const attempts = 5;
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** What GitHub asks to wait at least when it names no time (docs: rate limits, "exceeding the rate limit"). */
const unnamedLimitMs = 60_000;

const backoffMs = (number: number, random: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** (number - 1)) * (0.5 + random / 2);

const pauseMs = ({ setback, number, random }: Attempt): number => {
  if (setback.kind !== 'limited') return backoffMs(number, random);
  // A moment more than asked, differing between runs that were all told the same second.
  return (setback.waitMs ?? unnamedLimitMs * 2 ** (number - 1)) + random * firstPauseMs;
};

/** Milliseconds to wait before asking again; undefined: it ends here. Never waits beyond the deadline. */
export const nextPause = (attempt: Attempt): number | undefined => {
  const { setback, number, repeatable, leftMs } = attempt;
  if (setback.kind === 'final' || number >= attempts) return undefined;
  if (setback.kind === 'lost' && !repeatable) return undefined;
  const pause = pauseMs(attempt);
  return pause < leftMs ? pause : undefined;
};
