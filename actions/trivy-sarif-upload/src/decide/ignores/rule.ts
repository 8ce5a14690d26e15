import type { Expiry } from '@drawbridge/core/domain/expiry';
import type { FindingClass } from '../../inputs/config.ts';

/** One line of an ignore file: what is accepted, where, until when, and why. */
export interface IgnoreRule {
  /** The only class that it speaks of; undefined: any. */
  readonly class: FindingClass | undefined;
  readonly id: string;
  /** Globs from the scanned folder or the repository's top; none: everywhere. */
  readonly paths: readonly string[];
  /** Package URLs, with a version or for all of them; none: every package. */
  readonly purls: readonly string[];
  readonly expiry: Expiry | undefined;
  /** Empty: none is given. */
  readonly reason: string;
  readonly file: string;
  readonly line: number;
}

/** What is wrong with an ignore file, and where. */
export interface IgnoreProblem {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly fix: string;
}
