import { type CoverageReport, sumCoverage } from '@drawbridge/core/reports/coverage/model';
import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/decide/decision.ts';
import { mapReports } from '../../src/decide/mapping.ts';
import { describeOverrun } from '../../src/decide/overrun.ts';
import { barsOf, factsOf, measured, reportOver } from '../builders.ts';

const reportTo = (lastLine: number) => reportOver([], { measuredFiles: [{ path: 'src/a.ts', lastLine }] });

test.each([
  ['inside the file', 2, 2, undefined],
  ['the empty line behind the last line break, as llvm-cov does', 3, 2, undefined],
  [
    'beyond the end',
    4,
    2,
    'coverage/lcov.info measures line 4 of src/a.ts, which has 2 lines: the report is of another version of the file; run the tests on this commit',
  ],
  [
    'far beyond the end of one line',
    9_000,
    1,
    'coverage/lcov.info measures line 9,000 of src/a.ts, which has 1 line: the report is of another version of the file; run the tests on this commit',
  ],
  ['a file to which nothing was added', 900, undefined, undefined],
])('a report that measures %s', (_, lastLine, lineCount, expected) => {
  expect(describeOverrun([reportTo(lastLine)], [{ path: 'src/a.ts', lineCount }])).toBe(expected);
});

test('what a report measures of files that did not change is not looked at', () => {
  expect(describeOverrun([reportTo(900)], [{ path: 'src/b.ts', lineCount: 2 }])).toBeUndefined();
});

describe('a stale report among others', () => {
  const a = measured('src/a.ts', { 1: 1, 2: 1 }, { 900: [1, 2] });
  const parsed: CoverageReport = { format: 'lcov', sources: [], files: [a], warnings: [] };
  const repository = { trackedFiles: ['src/a.ts'], prefix: '', root: '/shop' };
  const { reports } = mapReports([{ path: 'old.info', report: parsed }], repository);
  const facts = factsOf([a], { 'src/a.ts': [1, 2] }, { reports: [reportTo(2), ...reports] });

  test('is named, and fails every condition on the change; the totals are judged', () => {
    const bars = barsOf({ lines: '80', branches: '50', changedLines: '0', changedBranches: '0' });
    const { judgements, changed, totals } = decide(facts, { bars, allowance: 9, unmeasuredFiles: [] });
    expect(judgements.map(({ name, mark }) => [name, mark])).toEqual([
      ['Lines', 'passed'],
      ['Branches', 'passed'],
      ['Changed lines', 'failed'],
      ['Changed branches', 'failed'],
    ]);
    expect(judgements[2]?.distance).toContain('old.info measures line 900 of src/a.ts, which has 99 lines');
    expect([changed, totals]).toEqual([undefined, sumCoverage([a])]);
  });
});
