import type { ChangedFile } from '@drawbridge/core/domain/comparison';
import type { PathMatcher } from '@drawbridge/core/domain/glob';
import type { Ratio } from '@drawbridge/core/domain/percentage';
import {
  addRatios,
  type BranchCoverage,
  type CoverageFile,
  nothingCounted,
} from '@drawbridge/core/reports/coverage/model';
import { joinStretches, type Stretch } from './stretches.ts';

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
  /** undefined: the changed lines may have branches of which nothing is known. */
  readonly branches: Ratio | undefined;
  /** Changed lines that count as uncovered, ascending, and the same as a person sees them. */
  readonly uncovered: readonly number[];
  readonly stretches: readonly Stretch[];
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
  /** Whether a report should name it. */
  readonly isExpected: PathMatcher;
  readonly isNeverMeasured: PathMatcher;
}

type AlteredFile = Pick<ChangedFile, 'path' | 'addedLines'>;

type Judged = Omit<ChangedFileCoverage, 'path'>;

const unmeasured: Judged = {
  standing: 'unmeasured',
  lines: nothingCounted,
  branches: nothingCounted,
  uncovered: [],
  stretches: [],
};

const countAll = (standing: Standing, added: readonly number[]): Judged => ({
  standing,
  lines: { covered: 0, total: added.length },
  branches: undefined,
  uncovered: added,
  stretches: joinStretches(added, () => false),
});

const countBranches = (branches: BranchCoverage, added: ReadonlySet<number>): Ratio | undefined => {
  if (branches.kind === 'summary-only') return branches.total === 0 ? nothingCounted : undefined;
  const rows = [...branches.numbers.entries()].filter(([, line]) => added.has(line)).map(([row]) => row);
  return addRatios(rows.map((row) => ({ covered: branches.covered[row] ?? 0, total: branches.total[row] ?? 0 })));
};

const countMeasured = ({ lines, branches }: CoverageFile, added: readonly number[]): Judged => {
  if (lines.kind === 'summary-only') return countAll('totals-only', added);
  const hits = new Map([...lines.numbers].map((line, row) => [line, lines.hits[row] ?? 0]));
  const counted = added.filter((line) => hits.has(line));
  const uncovered = counted.filter((line) => hits.get(line) === 0);
  const changed = new Set(added);
  return {
    standing: 'measured',
    lines: { covered: counted.length - uncovered.length, total: counted.length },
    branches: countBranches(branches, changed),
    uncovered,
    // Blank lines, comments and braces of the change hold no code; they do not part what stands around them.
    stretches: joinStretches(uncovered, (line) => changed.has(line) && !hits.has(line)),
  };
};

const judgeFile = ({ path, addedLines }: AlteredFile, surroundings: Surroundings): Judged => {
  const file = surroundings.files.get(path);
  if (file !== undefined) return countMeasured(file, addedLines);
  const isExpected = surroundings.isExpected(path) && !surroundings.isNeverMeasured(path);
  return isExpected ? countAll('absent', addedLines) : unmeasured;
};

/** The coverage of a change, file by file. */
export const coverChange = (
  change: { readonly mergeBase: string; readonly files: readonly AlteredFile[] },
  surroundings: Surroundings,
): ChangedCoverage => {
  const files = change.files
    .filter((file) => file.addedLines.length > 0)
    .map((file) => ({ path: file.path, ...judgeFile(file, surroundings) }));
  return {
    mergeBase: change.mergeBase,
    lines: addRatios(files.map(({ lines }) => lines)),
    branches: addRatios(files.map(({ branches }) => branches ?? nothingCounted)),
    files,
  };
};
