import type { Ratio } from '@drawbridge/core/domain/percentage';

/** A benchmark as it was on the default branch; `better` tells which way is up. */
export type BaselineBenchmark = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly better: 'smaller' | 'bigger';
};

/** What was known on the default branch: everything that "new" and "change" are told by. */
export type Baseline = {
  readonly commit: string;
  readonly createdMs: number;
  /** Sorted, each once. */
  readonly fingerprints: readonly string[];
  /** Totals by fact, e.g. "coverage.lines"; absent: was not measured. */
  readonly ratios: Readonly<Record<string, Ratio>>;
  readonly benchmarks: readonly BaselineBenchmark[];
};
