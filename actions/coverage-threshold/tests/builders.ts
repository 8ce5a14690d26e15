import { type Percentage, parsePercentage } from '@drawbridge/core/domain/percentage';
import type { CoverageFile } from '@drawbridge/core/reports/coverage/model';
import type { Facts, ReadReport } from '../src/decide/facts.ts';
import type { Bars } from '../src/inputs.ts';

/** A percentage that a test wrote right. */
export const percent = (text: string): Percentage => {
  const parsed = parsePercentage(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};

/** Bars for the four conditions; what is not given is not judged. */
export const barsOf = (texts: { readonly [Name in keyof Bars]?: string }): Bars => {
  const bar = (text: string | undefined): Percentage | undefined => (text === undefined ? undefined : percent(text));
  return {
    lines: bar(texts.lines),
    branches: bar(texts.branches),
    changedLines: bar(texts.changedLines),
    changedBranches: bar(texts.changedBranches),
  };
};

type Hits = Readonly<Record<number, number>>;
type Branches = Readonly<Record<number, readonly [covered: number, total: number]>>;

/** A measured file: hits by line, and branches (taken, existing) by line. */
export const measured = (path: string, hits: Hits, branches: Branches = {}): CoverageFile => ({
  path,
  lines: {
    kind: 'per-line',
    numbers: Uint32Array.from(Object.keys(hits), Number),
    hits: Uint32Array.from(Object.values(hits)),
  },
  branches: {
    kind: 'per-line',
    numbers: Uint32Array.from(Object.keys(branches), Number),
    covered: Uint32Array.from(Object.values(branches), ([covered]) => covered),
    total: Uint32Array.from(Object.values(branches), ([, total]) => total),
  },
  functions: { covered: 0, total: 0 },
});

/** A file of which a report knows totals alone. */
export const summarized = (path: string, covered: number, total: number): CoverageFile => ({
  path,
  lines: { kind: 'summary-only', covered, total },
  branches: { kind: 'summary-only', covered: 0, total: 0 },
  functions: { covered: 0, total: 0 },
});

/** A report over these files of the repository. */
export const reportOver = (measuredPaths: readonly string[], changes: Partial<ReadReport> = {}): ReadReport => ({
  path: 'coverage/lcov.info',
  format: 'lcov',
  lines: { covered: 0, total: 0 },
  branches: { covered: 0, total: 0 },
  warnings: [],
  fileCount: measuredPaths.length,
  measuredFiles: measuredPaths.map((path) => ({ path, lastLine: 0 })),
  ...changes,
});

export const head = 'a'.repeat(40);
export const mergeBase = 'b'.repeat(40);

/** Facts of one report over these files, and of a change that adds these lines by path. */
export const factsOf = (
  files: readonly CoverageFile[],
  added?: Readonly<Record<string, readonly number[]>>,
  changes: Partial<Facts> = {},
): Facts => ({
  files,
  reports: [reportOver(files.map(({ path }) => path))],
  strays: [],
  unmapped: [],
  head,
  comparison:
    added === undefined
      ? { kind: 'not-compared', reason: 'a run by schedule has nothing to compare with' }
      : {
          kind: 'compared',
          mergeBase,
          source: 'the commit before the push',
          files: Object.entries(added).map(([path, addedLines]) => ({
            path,
            addedLines,
            lineCount: addedLines.length > 0 ? 99 : undefined,
          })),
        },
  ...changes,
});

/** Consecutive numbers, both ends included. */
export const span = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start + 1 }, (_, index) => start + index);
