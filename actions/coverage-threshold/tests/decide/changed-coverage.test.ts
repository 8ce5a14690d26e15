import type { ChangedFile } from '@drawbridge/core/domain/comparison';
import { compileGlobs } from '@drawbridge/core/domain/glob';
import { expect, test } from '@jest/globals';
import { type ChangedFileCoverage, coverChange } from '../../src/decide/changed-coverage.ts';
import { measuredArea } from '../../src/decide/measured-area.ts';
import { measured, mergeBase, summarized } from '../builders.ts';

const cart = measured('src/cart.ts', { 1: 1, 2: 0, 4: 0, 5: 7 }, { 2: [1, 2], 5: [2, 4], 9: [0, 2] });
const known = [cart, summarized('src/totals.ts', 3, 4), measured('src/types.ts', {})];

type AlteredFile = Pick<ChangedFile, 'path' | 'addedLines'>;

const cover = (...files: readonly AlteredFile[]) =>
  coverChange(
    { mergeBase, files },
    {
      files: new Map(known.map((file) => [file.path, file])),
      isExpected: measuredArea([known.map(({ path }) => path)]),
      isNeverMeasured: compileGlobs(['**/*.test.*']),
    },
  );

const nothing = { covered: 0, total: 0 };

interface Row extends AlteredFile {
  readonly why: string;
  readonly expected: Omit<ChangedFileCoverage, 'path' | 'stretches'> | undefined;
}

test.each<Row>([
  {
    why: 'changed lines count where they are measured, and only they',
    path: 'src/cart.ts',
    addedLines: [1, 2, 3, 4],
    expected: {
      standing: 'measured',
      lines: { covered: 1, total: 3 },
      branches: { covered: 1, total: 2 },
      uncovered: [2, 4],
    },
  },
  {
    why: 'changed lines that hold no code (comments, blanks) do not count',
    path: 'src/cart.ts',
    addedLines: [3, 6],
    expected: { standing: 'measured', lines: nothing, branches: nothing, uncovered: [] },
  },
  {
    why: 'a file that a report names without a single line has nothing to cover',
    path: 'src/types.ts',
    addedLines: [1, 2],
    expected: { standing: 'measured', lines: nothing, branches: nothing, uncovered: [] },
  },
  {
    why: 'a new file that the reports should name counts as uncovered, every line',
    path: 'src/new.ts',
    addedLines: [1, 2, 3],
    expected: { standing: 'absent', lines: { covered: 0, total: 3 }, branches: undefined, uncovered: [1, 2, 3] },
  },
  {
    why: 'a file of which only totals are known counts as uncovered, every line',
    path: 'src/totals.ts',
    addedLines: [8, 9],
    expected: { standing: 'totals-only', lines: { covered: 0, total: 2 }, branches: undefined, uncovered: [8, 9] },
  },
  {
    why: 'a test beside the code is not expected in a report',
    path: 'src/cart.test.ts',
    addedLines: [1, 2],
    expected: { standing: 'unmeasured', lines: nothing, branches: nothing, uncovered: [] },
  },
  {
    why: 'a kind of file that nothing measures does not count',
    path: 'src/README.md',
    addedLines: [1],
    expected: { standing: 'unmeasured', lines: nothing, branches: nothing, uncovered: [] },
  },
  {
    why: 'source outside of what the reports measure does not count',
    path: 'scripts/release.ts',
    addedLines: [1],
    expected: { standing: 'unmeasured', lines: nothing, branches: nothing, uncovered: [] },
  },
  { why: 'a deleted or only renamed file adds no line', path: 'src/cart.ts', addedLines: [], expected: undefined },
])('$why', ({ path, addedLines, expected }) => {
  expect(cover({ path, addedLines }).files).toMatchObject(expected === undefined ? [] : [{ path, ...expected }]);
});

test('a change adds its files up', () => {
  const change = cover({ path: 'src/cart.ts', addedLines: [1, 2] }, { path: 'src/new.ts', addedLines: [1, 2, 3] });
  expect(change).toMatchObject({ mergeBase, lines: { covered: 1, total: 5 }, branches: { covered: 1, total: 2 } });
});

test('branches of which a report knows totals alone are unknown on changed lines', () => {
  const file = { ...cart, branches: { kind: 'summary-only', covered: 1, total: 2 } } as const;
  const surroundings = {
    files: new Map([[cart.path, file]]),
    isExpected: () => true,
    isNeverMeasured: () => false,
  };
  const { files } = coverChange({ mergeBase, files: [{ path: cart.path, addedLines: [1] }] }, surroundings);
  expect(files).toMatchObject([{ standing: 'measured', branches: undefined }]);
});

test('comments and blank lines of the change do not part a stretch of uncovered lines; anything else does', () => {
  const file = measured('src/long.ts', { 2: 0, 5: 0, 8: 1, 10: 0, 13: 0, 15: 0 });
  const surroundings = {
    files: new Map([[file.path, file]]),
    isExpected: () => true,
    isNeverMeasured: () => false,
  };
  const addedLines = [1, 2, 3, 4, 5, 7, 8, 9, 10, 13, 15];
  const { files } = coverChange({ mergeBase, files: [{ path: file.path, addedLines }] }, surroundings);
  expect(files[0]?.stretches).toEqual([
    { start: 2, end: 5, lines: 2 },
    { start: 10, end: 10, lines: 1 },
    { start: 13, end: 13, lines: 1 },
    { start: 15, end: 15, lines: 1 },
  ]);
});
