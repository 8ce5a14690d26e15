import type { Ratio } from '../../domain/percentage.ts';
import { type Columns, type Combine, foldHits, foldMarks, joinColumns } from './columns.ts';
import { type BranchCoverage, type CoverageFile, type LineCoverage, largerRatio } from './model.ts';

/** What one record of a report says about a file: lines with hits, branches by line and functions as marks. */
export type FileRecord = {
  readonly lines: Columns;
  readonly branches: Columns;
  readonly functions: Columns;
  /** Totals that the record claims; they count only where it measures nothing itself. */
  readonly claimed: { readonly lines: Ratio; readonly branches: Ratio; readonly functions: Ratio };
};

type Entry = { merged: FileRecord; pending: FileRecord[]; pendingRows: number };

const countRows = (record: FileRecord): number =>
  record.lines.keys.length + record.branches.keys.length + record.functions.keys.length;

// What a record costs beside its rows: a report of ever new records of one line each must not outgrow the memory of its rows.
const rowsWorthARecord = 16;

/** Brings the records of one report together, file by file, however often it repeats one. */
export class FileCollector {
  readonly #entries = new Map<string, Entry>();
  readonly #combineHits: Combine;

  constructor(combineHits: Combine) {
    this.#combineHits = combineHits;
  }

  get size(): number {
    return this.#entries.size;
  }

  add(path: string, record: FileRecord): void {
    const entry = this.#entries.get(path);
    if (entry === undefined) {
      this.#entries.set(path, { merged: record, pending: [], pendingRows: 0 });
      return;
    }
    entry.pending.push(record);
    entry.pendingRows += countRows(record) + rowsWorthARecord;
    // Merging only when the rest has grown as large keeps the sum of all merges near n log n.
    if (entry.pendingRows > countRows(entry.merged) + 256) this.#settle(entry);
  }

  /** Every file once, by ascending path. */
  files(): readonly CoverageFile[] {
    const paths = [...this.#entries.keys()].sort();
    return paths.flatMap((path) => {
      const entry = this.#entries.get(path);
      if (entry === undefined) return [];
      if (entry.pending.length > 0) this.#settle(entry);
      return [describeFile(path, entry.merged)];
    });
  }

  #settle(entry: Entry): void {
    const records = [entry.merged, ...entry.pending];
    entry.merged = {
      lines: foldHits(joinColumns(records.map((record) => record.lines)), this.#combineHits),
      branches: foldMarks(joinColumns(records.map((record) => record.branches))),
      functions: foldMarks(joinColumns(records.map((record) => record.functions))),
      claimed: {
        lines: records.map((record) => record.claimed.lines).reduce(largerRatio),
        branches: records.map((record) => record.claimed.branches).reduce(largerRatio),
        functions: records.map((record) => record.claimed.functions).reduce(largerRatio),
      },
    };
    entry.pending = [];
    entry.pendingRows = 0;
  }
}

const describeFile = (path: string, record: FileRecord): CoverageFile => ({
  path,
  lines: describeLines(record),
  branches: describeBranches(record),
  functions: record.functions.keys.length > 0 ? tallyMarks(record.functions) : record.claimed.functions,
});

const describeLines = ({ lines, claimed }: FileRecord): LineCoverage =>
  lines.keys.length === 0 && claimed.lines.total > 0
    ? { kind: 'summary-only', ...claimed.lines }
    : { kind: 'per-line', numbers: lines.keys, hits: lines.values };

const describeBranches = ({ branches, claimed }: FileRecord): BranchCoverage =>
  branches.keys.length === 0 && claimed.branches.total > 0
    ? { kind: 'summary-only', ...claimed.branches }
    : countByLine(branches);

/** Lines hit and measured. */
export const tallyHits = (lines: Columns): Ratio => {
  let covered = 0;
  for (const hits of lines.values) if (hits > 0) covered += 1;
  return { covered, total: lines.values.length };
};

/** Marks taken and in all. */
export const tallyMarks = (marks: Columns): Ratio => {
  let covered = 0;
  for (const value of marks.values) covered += value & 1;
  return { covered, total: marks.values.length };
};

const countByLine = ({ keys, values }: Columns): BranchCoverage => {
  let lineCount = 0;
  let previous = 0;
  for (const line of keys) {
    if (line !== previous) lineCount += 1;
    previous = line;
  }
  const numbers = new Uint32Array(lineCount);
  const covered = new Uint32Array(lineCount);
  const total = new Uint32Array(lineCount);
  let at = -1;
  previous = 0;
  for (let row = 0; row < keys.length; row += 1) {
    const line = keys[row] ?? 0;
    if (line !== previous) at += 1;
    previous = line;
    numbers[at] = line;
    covered[at] = (covered[at] ?? 0) + ((values[row] ?? 0) & 1);
    total[at] = (total[at] ?? 0) + 1;
  }
  return { kind: 'per-line', numbers, covered, total };
};
