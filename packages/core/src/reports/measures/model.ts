import type { Ratio } from '../../domain/percentage.ts';
import type { ReportWarning } from '../report-warning.ts';

export type DuplicationFormat = 'jscpd';
export type DocumentationFormat = 'interrogate' | 'typedoc';
export type BenchmarkFormat =
  | 'hyperfine'
  | 'pytest-benchmark'
  | 'go-bench'
  | 'custom-smaller-is-better'
  | 'custom-bigger-is-better';

/** A stretch of a file that stands elsewhere too; lines from 1. */
export type Clone = {
  readonly lines: number;
  readonly first: { readonly path: string; readonly startLine: number; readonly endLine: number };
  readonly second: { readonly path: string; readonly startLine: number; readonly endLine: number };
};

/** How much of the code stands in it twice. */
export type DuplicationReport = {
  readonly kind: 'duplication';
  readonly format: DuplicationFormat;
  /** `covered`: duplicated lines; `total`: all lines looked at. */
  readonly lines: Ratio;
  readonly clones: readonly Clone[];
  readonly warnings: readonly ReportWarning[];
};

/** How much of the public code is documented. */
export type DocumentationReport = {
  readonly kind: 'documentation';
  readonly format: DocumentationFormat;
  /** `covered`: documented items; `total`: all items that should be. */
  readonly items: Ratio;
  /** Those that are not, where the report names them. */
  readonly undocumented: readonly { readonly path: string; readonly line: number | undefined; readonly name: string }[];
  readonly warnings: readonly ReportWarning[];
};

/** One benchmark: the figure that stands for it (mean, in the report's unit), and which way is better. */
export type Benchmark = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly better: 'smaller' | 'bigger';
  /** Spread (standard deviation) in the same unit; undefined: the report has none. */
  readonly spread: number | undefined;
};

export type BenchmarkReport = {
  readonly kind: 'benchmarks';
  readonly format: BenchmarkFormat;
  readonly benchmarks: readonly Benchmark[];
  readonly warnings: readonly ReportWarning[];
};
