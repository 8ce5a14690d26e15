import type { Ratio } from '../../domain/percentage.ts';
import {
  type BranchCoverage,
  type CoverageFile,
  type CoverageTotals,
  type LineCoverage,
  sumCoverage,
} from './model.ts';

// llvm-cov measures the empty line behind the last line break: https://github.com/llvm/llvm-project/issues/120071
const linesBehindEnd = 1;

const isLower = (left: Ratio, right: Ratio): boolean =>
  BigInt(left.covered) * BigInt(right.total) < BigInt(right.covered) * BigInt(left.total);

// Nothing of the repository is no percentage, whatever stands beside it.
const lowered = (own: Ratio, all: Ratio): Ratio => (own.total > 0 && isLower(all, own) ? all : own);

/**
 * Totals over files of the repository and over `strays`, files that it does not have: those can lower a percentage, since
 * they may be its own under another name, and never raise it. Where no line of its own is measured, 0 of 0.
 */
export const sumCountable = (files: readonly CoverageFile[], strays: readonly CoverageFile[]): CoverageTotals => {
  const own = sumCoverage(files);
  const all = sumCoverage([...files, ...strays]);
  return {
    lines: lowered(own.lines, all.lines),
    branches: lowered(own.branches, all.branches),
    functions: lowered(own.functions, all.functions),
  };
};

// So many lines as a total counts, a file must have.
const lastOfLines = (lines: LineCoverage): number =>
  lines.kind === 'per-line' ? (lines.numbers.at(-1) ?? 0) : lines.total;

const lastOfBranches = (branches: BranchCoverage): number =>
  branches.kind === 'per-line' ? (branches.numbers.at(-1) ?? 0) : 0;

/** The highest line that a report says a file has; 0 where it says nothing of its lines. */
export const lastLineOf = ({ lines, branches }: CoverageFile): number =>
  Math.max(lastOfLines(lines), lastOfBranches(branches));

/** Whether a report that names this line is of another version of a file with so many lines. */
export const isBeyondEnd = (lastLine: number, lineCount: number): boolean => lastLine > lineCount + linesBehindEnd;

/** A file without what ran behind its end, where it has no lines: the rest counts, and what did not run still does. */
export const withoutOverrun = (file: CoverageFile, lineCount: number): CoverageFile => {
  if (!isBeyondEnd(lastLineOf(file), lineCount)) return file;
  return { ...file, lines: cutLines(file.lines, lineCount), branches: cutBranches(file.branches, lineCount) };
};

const cutLines = (lines: LineCoverage, lineCount: number): LineCoverage => {
  if (lines.kind === 'summary-only') {
    const beyond = Math.min(lines.covered, Math.max(0, lines.total - lineCount - linesBehindEnd));
    return { kind: 'summary-only', covered: lines.covered - beyond, total: lines.total - beyond };
  }
  const { numbers, hits } = lines;
  const counts = (row: number): boolean => !isBeyondEnd(numbers[row] ?? 0, lineCount) || hits[row] === 0;
  return {
    kind: 'per-line',
    numbers: numbers.filter((_, row) => counts(row)),
    hits: hits.filter((_, row) => counts(row)),
  };
};

const cutBranches = (branches: BranchCoverage, lineCount: number): BranchCoverage => {
  if (branches.kind === 'summary-only') return branches;
  const { numbers, covered, total } = branches;
  const isBeyond = (row: number): boolean => isBeyondEnd(numbers[row] ?? 0, lineCount);
  return {
    kind: 'per-line',
    numbers,
    covered: covered.map((count, row) => (isBeyond(row) ? 0 : count)),
    total: total.map((count, row) => (isBeyond(row) ? count - (covered[row] ?? 0) : count)),
  };
};
