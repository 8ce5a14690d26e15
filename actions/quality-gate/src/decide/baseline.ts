import type { Ratio } from '@drawbridge/core/domain/percentage';

/** A benchmark as it was on the default branch; `better` tells which way is up. */
export interface BaselineBenchmark {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly better: 'smaller' | 'bigger';
}

/** Totals that changes are told by, as facts name them. */
export const baselineRatios = ['coverage.lines', 'coverage.branches', 'duplication', 'documentation'] as const;

export type BaselineRatio = (typeof baselineRatios)[number];

/** What was known on the default branch: everything that "new" and "change" are told by. */
export interface Baseline {
  readonly commit: string;
  readonly createdMs: number;
  /** By tool (lower case), sorted, each once. A tool that is not among them was never read: all it finds is new. */
  readonly fingerprints: ReadonlyMap<string, readonly string[]>;
  /** Tools (lower case, sorted) with more findings than are kept: what of theirs is not known may be new or not. */
  readonly incomplete: readonly string[];
  /** Absent: was not measured. */
  readonly ratios: ReadonlyMap<BaselineRatio, Ratio>;
  readonly benchmarks: readonly BaselineBenchmark[];
}

/** So many fingerprints are kept of all tools together: some 4 MB, which the store still gives back in one piece. */
export const maxFingerprints = 100_000;
