import type { PathMatcher } from '@drawbridge/core/domain/glob';
import type { Ratio } from '@drawbridge/core/domain/percentage';
import type { BranchCoverage, CoverageFile, LineCoverage } from '@drawbridge/core/reports/coverage/model';
import { addRatios, nothingCounted } from '@drawbridge/core/reports/coverage/model';
import type { ChangedFile } from './facts.ts';
import type { MeasuredArea } from './measured-area.ts';

/**
 * How a changed file stands in the reports. `measured`: its measured lines count. `absent` (a report should have named
 * it) and `totals-only` (a report names it without its lines): every changed line counts as uncovered, because nothing
 * shows that a test ran it. `unmeasured`: nobody measures such files, nothing counts.
 */
export type Standing = 'measured' | 'absent' | 'totals-only' | 'unmeasured';

export interface ChangedFileCoverage {
  readonly path: string;
  readonly standing: Standing;
  readonly lines: Ratio;
  readonly branches: Ratio;
  /** Changed lines that count as uncovered, ascending. */
  readonly uncovered: readonly number[];
}

/** The coverage of the lines that a change adds or alters; files without such lines (deleted, only renamed) are left out. */
export interface ChangedCoverage {
  readonly mergeBase: string;
  readonly lines: Ratio;
  readonly branches: Ratio;
  readonly files: readonly ChangedFileCoverage[];
}

/** What is known about measured and unmeasurable files. */
export interface Surroundings {
  readonly files: ReadonlyMap<string, CoverageFile>;
  readonly isMeasuredArea: MeasuredArea;
  readonly isNeverMeasured: PathMatcher;
}

const standingOf = (path: string, { files, isMeasuredArea, isNeverMeasured }: Surroundings): Standing => {
  const lines = files.get(path)?.lines;
  if (lines !== undefined) return lines.kind === 'per-line' ? 'measured' : 'totals-only';
  return isMeasuredArea(path) && !isNeverMeasured(path) ? 'absent' : 'unmeasured';
};

const measuredChanges = (
  lines: LineCoverage,
  added: ReadonlySet<number>,
): { readonly lines: Ratio; readonly uncovered: readonly number[] } => {
  if (lines.kind === 'summary-only') return { lines: nothingCounted, uncovered: [] };
  const uncovered: number[] = [];
  let total = 0;
  for (const [row, line] of lines.numbers.entries()) {
    if (!added.has(line)) continue;
    total += 1;
    if (lines.hits[row] === 0) uncovered.push(line);
  }
  return { lines: { covered: total - uncovered.length, total }, uncovered };
};

const changedBranches = (branches: BranchCoverage, added: ReadonlySet<number>): Ratio => {
  if (branches.kind === 'summary-only') return nothingCounted;
  const rows = [...branches.numbers.entries()].filter(([, line]) => added.has(line)).map(([row]) => row);
  return addRatios(rows.map((row) => ({ covered: branches.covered[row] ?? 0, total: branches.total[row] ?? 0 })));
};

const judgeFile = ({ path, addedLines }: ChangedFile, surroundings: Surroundings): ChangedFileCoverage => {
  const standing = standingOf(path, surroundings);
  const file = surroundings.files.get(path);
  if (standing === 'measured' && file !== undefined) {
    const added = new Set(addedLines);
    return { path, standing, ...measuredChanges(file.lines, added), branches: changedBranches(file.branches, added) };
  }
  const uncovered = standing === 'unmeasured' ? [] : addedLines;
  return { path, standing, lines: { covered: 0, total: uncovered.length }, branches: nothingCounted, uncovered };
};

/** The coverage of a change, file by file. */
export const coverChange = (
  change: { readonly mergeBase: string; readonly files: readonly ChangedFile[] },
  surroundings: Surroundings,
): ChangedCoverage => {
  const files = change.files.filter((file) => file.addedLines.length > 0).map((file) => judgeFile(file, surroundings));
  return {
    mergeBase: change.mergeBase,
    lines: addRatios(files.map((file) => file.lines)),
    branches: addRatios(files.map((file) => file.branches)),
    files,
  };
};
