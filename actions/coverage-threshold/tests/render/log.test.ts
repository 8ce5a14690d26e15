import { expect, test } from '@jest/globals';
import { decide } from '../../src/decide/decision.ts';
import { renderReadReports, renderUnmapped, renderVerdict } from '../../src/render/log.ts';
import { barsOf, factsOf, measured, reportOver, span } from '../builders.ts';

test('each report is a line, in columns, with its remarks below', () => {
  const reports = [
    reportOver(span(1, 812).map(String), { lines: { covered: 9110, total: 10_204 } }),
    reportOver(['a'], {
      path: 'web/cobertura.xml',
      format: 'cobertura',
      lines: { covered: 1, total: 2 },
      branches: { covered: 1, total: 4 },
      warnings: [{ line: 2, message: 'header says 2 of 2 lines, its lines say 1 of 2: lines count' }],
    }),
  ];
  expect(renderReadReports(reports)).toEqual([
    '  coverage/lcov.info  LCOV       812 files  9,110 of 10,204 lines',
    '  web/cobertura.xml   Cobertura  1 file     1 of 2 lines           1 of 4 branches',
    '  ! web/cobertura.xml, line 2: header says 2 of 2 lines, its lines say 1 of 2: lines count',
  ]);
});

test('long lists end in a count', () => {
  const lines = renderUnmapped(span(1, 30).map((index) => ({ path: `/usr/include/${index}.h`, reason: 'outside' })));
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('  and 10 more files in the report');
});

test('uncovered changes come before the conditions, failed conditions before the others', () => {
  const facts = factsOf([measured('src/a.ts', { 1: 1, 2: 0, 3: 0, 5: 0 })], { 'src/a.ts': span(1, 5) });
  const decision = decide(facts, {
    bars: barsOf({ lines: '25', changedLines: '80' }),
    allowance: 0,
    unmeasuredFiles: [],
  });
  expect(renderVerdict(decision)).toEqual([
    '  src/a.ts: 3 uncovered lines (2–5)',
    '  ✗  Changed lines  25.0 % (1 of 4)  bar 80 %  3 more lines',
    '  ✓  Lines          25.0 % (1 of 4)  bar 25 %',
  ]);
});
