import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sumCountable, withoutOverrun } from '../../../src/reports/coverage/countable.ts';
import { type CoverageFile, sumCoverage } from '../../../src/reports/coverage/model.ts';

const fileOf = (path: string, hits: Readonly<Record<number, number>>): CoverageFile => ({
  path,
  lines: {
    kind: 'per-line',
    numbers: Uint32Array.from(Object.keys(hits), Number),
    hits: Uint32Array.from(Object.values(hits)),
  },
  branches: {
    kind: 'per-line',
    numbers: Uint32Array.from(Object.keys(hits), Number),
    covered: Uint32Array.from(Object.values(hits), (hit) => Math.min(hit, 1)),
    total: Uint32Array.from(Object.values(hits), () => 2),
  },
  functions: { covered: 0, total: 0 },
});

describe('files that the repository does not have', () => {
  test.each([
    ['raise nothing', { 1: 0 }, { 1: 1, 2: 1 }, { covered: 0, total: 1 }],
    ['lower', { 1: 1 }, { 1: 0, 2: 0, 3: 0 }, { covered: 1, total: 4 }],
    ['are no percentage alone', {}, { 1: 1 }, { covered: 0, total: 0 }],
  ])('%s', (_, own, stray, lines) => {
    expect(sumCountable([fileOf('a', own)], [fileOf('b', stray)]).lines).toEqual(lines);
  });
});

describe('what ran behind the end of a file', () => {
  test('is left out, and what did not run there stays', () => {
    const cut = withoutOverrun(fileOf('a', { 1: 1, 4: 1, 5: 1, 6: 0 }), 3);
    expect(sumCoverage([cut])).toMatchObject({
      lines: { covered: 2, total: 3 },
      branches: { covered: 2, total: 7 },
    });
  });

  test.each([
    [200, 201, 3, { covered: 3, total: 4 }],
    [1, 201, 3, { covered: 0, total: 200 }],
    [3, 4, 3, { covered: 3, total: 4 }],
  ])('is as much as %i of %i lines are too many for a file of %i', (covered, total, lineCount, lines) => {
    const file: CoverageFile = { ...fileOf('a', {}), lines: { kind: 'summary-only', covered, total } };
    expect(sumCoverage([withoutOverrun(file, lineCount)]).lines).toEqual(lines);
  });

  test('raises no percentage by its absence', () => {
    const hits = fc.dictionary(fc.integer({ min: 1, max: 9 }).map(String), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(hits, fc.integer({ min: 0, max: 9 }), (lines, lineCount) => {
        const file = fileOf('a', lines);
        const before = sumCoverage([file]).lines;
        const after = sumCoverage([withoutOverrun(file, lineCount)]).lines;
        expect(after.covered * before.total).toBeLessThanOrEqual(before.covered * after.total);
      }),
      { seed: 11 },
    );
  });
});
