import type { Ratio } from '../../domain/percentage.ts';
import type { ReportWarning } from '../report-warning.ts';

/**
 * The lines of one file: numbers ascending from 1, hits beside them (a count beyond 32 bits stays at 4,294,967,295).
 * A report that holds totals alone says nothing about single lines, so it cannot judge changed ones.
 */
export type LineCoverage =
  | { readonly kind: 'per-line'; readonly numbers: Uint32Array; readonly hits: Uint32Array }
  | { readonly kind: 'summary-only'; readonly covered: number; readonly total: number };

/** The branches of one file: for each line that has some, how many were taken of how many. */
export type BranchCoverage =
  | {
      readonly kind: 'per-line';
      readonly numbers: Uint32Array;
      readonly covered: Uint32Array;
      readonly total: Uint32Array;
    }
  | { readonly kind: 'summary-only'; readonly covered: number; readonly total: number };

/** What a report says about one file, under the path as the report writes it. */
export type CoverageFile = {
  readonly path: string;
  readonly lines: LineCoverage;
  readonly branches: BranchCoverage;
  readonly functions: Ratio;
};

export type CoverageFormat = 'lcov' | 'cobertura';

/** One report: files by ascending path, each once; `sources` are the folders its relative paths may start from. */
export type CoverageReport = {
  readonly format: CoverageFormat;
  readonly sources: readonly string[];
  readonly files: readonly CoverageFile[];
  readonly warnings: readonly ReportWarning[];
};

export type CoverageTotals = { readonly lines: Ratio; readonly branches: Ratio; readonly functions: Ratio };

export const nothingCounted: Ratio = { covered: 0, total: 0 };

/** Covered and measured lines of one file. */
export const tallyLines = (lines: LineCoverage): Ratio => {
  if (lines.kind === 'summary-only') return { covered: lines.covered, total: lines.total };
  return { covered: countNonZero(lines.hits), total: lines.hits.length };
};

/** Taken and existing branches of one file. */
export const tallyBranches = (branches: BranchCoverage): Ratio =>
  branches.kind === 'summary-only'
    ? { covered: branches.covered, total: branches.total }
    : { covered: sum(branches.covered), total: sum(branches.total) };

/** Totals over files, summed from their lines: 0 of 0 where nothing was measured. */
export const sumCoverage = (files: readonly CoverageFile[]): CoverageTotals => ({
  lines: addRatios(files.map((file) => tallyLines(file.lines))),
  branches: addRatios(files.map((file) => tallyBranches(file.branches))),
  functions: addRatios(files.map((file) => file.functions)),
});

/** The sum of ratios. */
export const addRatios = (ratios: readonly Ratio[]): Ratio => ({
  covered: ratios.reduce((covered, ratio) => covered + ratio.covered, 0),
  total: ratios.reduce((total, ratio) => total + ratio.total, 0),
});

/** The larger of two ratios, part by part: what is known when two counts cannot be told apart. */
export const largerRatio = (left: Ratio, right: Ratio): Ratio => ({
  covered: Math.max(left.covered, right.covered),
  total: Math.max(left.total, right.total),
});

const countNonZero = (counts: Uint32Array): number => {
  let found = 0;
  for (const count of counts) if (count > 0) found += 1;
  return found;
};

const sum = (counts: Uint32Array): number => {
  let total = 0;
  for (const count of counts) total += count;
  return total;
};
