import { addSaturating, type Columns, foldHits, joinColumns, noColumns } from './columns.ts';
import {
  type BranchCoverage,
  type CoverageFile,
  type LineCoverage,
  largerRatio,
  nothingCounted,
  tallyBranches,
  tallyLines,
} from './model.ts';

/**
 * One list of files from the files of many reports, by path: hits of a line are added; of its branches the larger
 * number taken and the larger total count, because reports do not say which ones they mean; so with functions.
 * Where one report measured lines and another gave totals alone, the lines count. The order of reports is irrelevant.
 */
export const mergeCoverage = (reports: readonly (readonly CoverageFile[])[]): readonly CoverageFile[] => {
  const byPath = new Map<string, CoverageFile[]>();
  for (const file of reports.flat()) {
    const same = byPath.get(file.path);
    if (same === undefined) byPath.set(file.path, [file]);
    else same.push(file);
  }
  return [...byPath.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, files]) => mergeFiles(path, files));
};

const mergeFiles = (path: string, files: readonly CoverageFile[]): CoverageFile => {
  const [only] = files;
  if (only !== undefined && files.length === 1) return only;
  return {
    path,
    lines: mergeLines(files.map((file) => file.lines)),
    branches: mergeBranches(files.map((file) => file.branches)),
    functions: files.map((file) => file.functions).reduce(largerRatio, nothingCounted),
  };
};

const mergeLines = (parts: readonly LineCoverage[]): LineCoverage => {
  const measured = parts.flatMap((part) => (part.kind === 'per-line' ? [part] : []));
  const claimed = parts.filter((part) => part.kind === 'summary-only').map(tallyLines);
  const rows = joinColumns(measured.map(({ numbers, hits }) => ({ keys: numbers, values: hits })));
  if (rows.keys.length === 0 && claimed.length > 0)
    return { kind: 'summary-only', ...claimed.reduce(largerRatio, nothingCounted) };
  const { keys, values } = foldHits(rows, addSaturating);
  return { kind: 'per-line', numbers: keys, hits: values };
};

const mergeBranches = (parts: readonly BranchCoverage[]): BranchCoverage => {
  const measured = parts.flatMap((part) => (part.kind === 'per-line' ? [part] : []));
  const claimed = parts.filter((part) => part.kind === 'summary-only').map(tallyBranches);
  const covered = largest(measured.map((part) => ({ keys: part.numbers, values: part.covered })));
  const total = largest(measured.map((part) => ({ keys: part.numbers, values: part.total })));
  if (total.keys.length === 0 && claimed.length > 0)
    return { kind: 'summary-only', ...claimed.reduce(largerRatio, nothingCounted) };
  return { kind: 'per-line', numbers: total.keys, covered: covered.values, total: total.values };
};

const largest = (columns: readonly Columns[]): Columns =>
  columns.length === 0 ? noColumns : foldHits(joinColumns(columns), Math.max);
