import type { Result } from '@drawbridge/core/domain/result';

/** The journal's text and the version that a write compares with. */
export interface JournalText {
  readonly text: string;
  readonly version: string;
}

/** `conflict`: somebody else wrote. `unknown`: the answer was lost, so that it may have been written. */
export interface JournalProblem {
  readonly kind: 'conflict' | 'unknown' | 'refused' | 'failed' | 'cancelled';
  readonly message: string;
}

/** One durable text with compare-and-swap, kept where the target is; the lock is a part of it. */
export interface JournalStore {
  /** Where it is, as a person would look it up, e.g. "configmap shop/drawbridge-web". */
  readonly place: string;
  /** undefined: there is none yet. */
  read(): Promise<Result<JournalText | undefined, JournalProblem>>;
  /** Answers the new version; `expected` undefined: there must be none. */
  write(text: string, expected: string | undefined): Promise<Result<string, JournalProblem>>;
}
