import { coverageReportSchema } from '@drawbridge/core/reports/drawbridge/coverage-report';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { expect, test } from '@jest/globals';
import { decide } from '../../src/decide/decision.ts';
import type { Facts } from '../../src/decide/facts.ts';
import { renderOutputs, renderReport } from '../../src/render/report.ts';
import { barsOf, factsOf, head, measured, mergeBase } from '../builders.ts';

const rules = { bars: barsOf({ lines: '60', changedLines: '80' }), allowance: 0, unmeasuredFiles: [] };
const cart = measured('src/cart.ts', { 1: 1, 2: 0, 3: 0, 4: 1 }, { 1: [1, 3] });

const reportOf = (facts: Facts): unknown =>
  JSON.parse(
    renderReport({
      decision: decide(facts, rules),
      facts,
      context: fakeContext({ sha: head }),
      nowMs: 0,
      enforced: true,
      elapsedMs: 0,
    }),
  );

test('the report says what was judged, about which commit and run, and which lines are uncovered', () => {
  const report = reportOf(factsOf([cart], { 'src/cart.ts': [1, 2, 3], 'README.md': [1] }));
  expect(findSchemaProblems(coverageReportSchema, report)).toEqual([]);
  expect(report).toMatchObject({
    action: 'coverage-threshold',
    subject: { repository: 'octo/shop', sha: head, runId: '1001', runAttempt: 1 },
    verdict: { mark: 'failed' },
    createdAt: '1970-01-01T00:00:00.000Z',
    body: {
      conditions: [
        { name: 'Lines', mark: 'failed' },
        { name: 'Changed lines', mark: 'failed', distance: '2 more lines' },
      ],
      totals: { lines: { covered: 2, total: 4 }, branches: { covered: 1, total: 3 } },
      changed: {
        mergeBase,
        lines: { covered: 1, total: 3 },
        branches: { covered: 1, total: 3 },
        uncovered: [{ path: 'src/cart.ts', ranges: [{ start: 2, end: 3 }] }],
        notMeasured: ['README.md'],
      },
    },
  });
});

test('where nothing was compared, the report says so and still holds to its schema', () => {
  const report = reportOf(factsOf([cart]));
  expect(findSchemaProblems(coverageReportSchema, report)).toEqual([]);
  expect(report).toMatchObject({ body: { changed: null } });
});

test.each([
  {
    why: 'all is known',
    facts: factsOf([cart], { 'src/cart.ts': [1, 2, 3] }),
    outputs: {
      'lines-percent': '50.00',
      'branches-percent': '33.33',
      'changed-lines-percent': '33.33',
      'changed-branches-percent': '33.33',
      'uncovered-changed-lines': '2',
    },
  },
  {
    why: 'nothing was compared and no branch is measured',
    facts: factsOf([measured('src/a.ts', { 1: 1 })]),
    outputs: {
      'lines-percent': '100.00',
      'branches-percent': '',
      'changed-lines-percent': '',
      'changed-branches-percent': '',
      'uncovered-changed-lines': '',
    },
  },
])('outputs when $why', ({ facts, outputs }) => {
  expect(renderOutputs(decide(facts, rules))).toEqual(outputs);
});
