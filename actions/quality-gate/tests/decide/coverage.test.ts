import type { CoverageReportBody } from '@drawbridge/core/reports/drawbridge/coverage-report';
import { describe, expect, test } from '@jest/globals';
import { sumAllCoverage } from '../../src/decide/coverage.ts';
import { decide } from '../../src/decide/decide.ts';
import type { ReadReport } from '../../src/decide/evidence.ts';
import { makeBaseline, makeEvidence, policyOf, pushEvent, read } from '../builders.ts';

/** Files of one report: path to covered and total lines. */
type Files = Readonly<Record<string, readonly [covered: number, total: number]>>;

const rawReport = (path: string, files: Files, format: 'lcov' | 'cobertura' = 'lcov'): ReadReport =>
  read(
    {
      kind: 'coverage',
      strays: [],
      report: {
        format,
        sources: [],
        warnings: [],
        files: Object.entries(files).map(([file, [covered, total]]) => ({
          path: file,
          lines: {
            kind: 'per-line',
            numbers: Uint32Array.from({ length: total }, (_, index) => index + 1),
            hits: Uint32Array.from({ length: total }, (_, index) => (index < covered ? 1 : 0)),
          },
          branches: { kind: 'summary-only', covered: 0, total: 0 },
          functions: { covered: 0, total: 0 },
        })),
      },
    },
    path,
  );

const ratio = (covered: number, total: number) => ({ covered, total });

const bodyOf = (given: Partial<CoverageReportBody> = {}): CoverageReportBody => ({
  conditions: [],
  totals: { lines: ratio(8, 10), branches: ratio(0, 0) },
  changed: null,
  reports: [{ path: 'coverage/lcov.info', format: 'lcov', files: 1, warnings: [] }],
  unmapped: [],
  ...given,
});

const ownReport = (body: CoverageReportBody, path = 'drawbridge/coverage-threshold.json'): ReadReport =>
  read({ kind: 'coverage-verdict', verdict: { mark: 'passed', sentence: 's', enforced: true }, body }, path);

const linesOf = (...reports: readonly ReadReport[]) => {
  const sum = sumAllCoverage({ reports });
  if (sum?.kind === 'known') return sum.value.lines;
  return sum?.reason ?? 'no report';
};

const lcov = rawReport('coverage/lcov.info', { 'src/a.ts': [8, 10] });

test('what a condition lacks is told in its own unit: branches are no lines', () => {
  const file = (path: string, branches: readonly [number, number]) => ({
    path,
    lines: { kind: 'summary-only', covered: 9, total: 10 } as const,
    branches: { kind: 'summary-only', covered: branches[0], total: branches[1] } as const,
    functions: { covered: 1, total: 2 },
  });
  const files = [file('a.ts', [3, 4]), file('b.ts', [4, 4]), file('c.ts', [0, 8])];
  const report = { format: 'lcov', sources: [], warnings: [], files } as const;
  const { judgements } = decide(
    makeEvidence({ reports: [read({ kind: 'coverage', strays: [], report })] }),
    policyOf(`extends: none
conditions:
  - { name: B, require: coverage.branches.percent == 100 }
  - { name: F, require: coverage.functions.percent == 100 }`),
  );
  const said = judgements.map(({ offenders }) => offenders.map(({ path, message }) => `${path}: ${message}`));
  expect(said[0]).toEqual([
    'c.ts: No test takes 8 branches of this file.',
    'a.ts: No test takes 1 branch of this file.',
  ]);
  expect(said[1]?.[0]).toBe('a.ts: No test calls 1 function of this file.');
});

describe('coverage of several reports is counted once', () => {
  test('a report alone is itself', () => {
    expect(linesOf(lcov)).toEqual(ratio(8, 10));
  });

  test('two reports of the same file are merged line by line, not added', () => {
    expect(linesOf(lcov, rawReport('e2e/lcov.info', { 'src/a.ts': [9, 10] }))).toEqual(ratio(9, 10));
  });

  test('a report that coverage-threshold has read is not counted beside its total', () => {
    expect(linesOf(ownReport(bodyOf()), lcov)).toEqual(ratio(8, 10));
    expect(linesOf(lcov, ownReport(bodyOf()))).toEqual(ratio(8, 10));
  });

  test('also where coverage-threshold has run in a folder of its own', () => {
    expect(linesOf(ownReport(bodyOf()), rawReport('api/coverage/lcov.info', { 'src/a.ts': [8, 10] }))).toEqual(
      ratio(8, 10),
    );
  });

  test('a report that it has not read is added to its total', () => {
    expect(linesOf(ownReport(bodyOf()), rawReport('web/cobertura.xml', { 'web/b.ts': [1, 2] }, 'cobertura'))).toEqual(
      ratio(9, 12),
    );
  });

  test.each([
    ['of another format', rawReport('coverage/lcov.info', { 'src/a.ts': [8, 10] }, 'cobertura')],
    ['with other files', rawReport('coverage/lcov.info', { 'src/a.ts': [8, 10], 'src/b.ts': [0, 1] })],
  ])('a report %s under the same name is another one', (_, other) => {
    expect(linesOf(ownReport(bodyOf()), other)).not.toEqual(ratio(8, 10));
  });

  test('two that it may have read cannot be told apart, and nothing is guessed', () => {
    const twins = ['a', 'b'].map((folder) => rawReport(`${folder}/coverage/lcov.info`, { 'src/a.ts': [8, 10] }));
    expect(linesOf(ownReport(bodyOf()), ...twins)).toBe(
      'coverage-threshold has counted coverage/lcov.info, which may be a/coverage/lcov.info or b/coverage/lcov.info',
    );
    const policy = policyOf('extends: none\nconditions: [{ name: It, require: coverage.lines.percent >= 0 }]');
    expect(decide(makeEvidence({ reports: [ownReport(bodyOf()), ...twins] }), policy).verdict.mark).toBe('failed');
  });

  test('of two, the one of the very path is meant', () => {
    const other = rawReport('b/coverage/lcov.info', { 'src/b.ts': [1, 10] });
    expect(linesOf(ownReport(bodyOf()), lcov, other)).toEqual(ratio(9, 20));
  });
});

describe('changed lines', () => {
  const changed = { mergeBase: 'm', lines: ratio(3, 4), branches: ratio(0, 0), notMeasured: [] };
  const uncovered = [{ path: 'src/a.ts', ranges: [{ start: 7, end: 8 }] }];
  const policy = policyOf('extends: none\nconditions: [{ name: It, require: coverage.changed.lines.percent >= 80 }]');
  const judge = (...reports: readonly ReadReport[]) => decide(makeEvidence({ reports }), policy).judgements[0];

  test('are those of coverage-threshold, each stretch an offender', () => {
    expect(judge(ownReport(bodyOf({ changed: { ...changed, uncovered } })))).toMatchObject({
      reasons: ['coverage.changed.lines.percent 75.0 %, wanted at least 80 % (1 more changed line)'],
      offenders: [{ path: 'src/a.ts', line: 7, endLine: 8, message: 'No test runs lines 7 to 8.' }],
    });
  });

  test('are added up over several, and unknown where one of them compared with nothing', () => {
    const one = ownReport(bodyOf({ changed: { ...changed, uncovered } }), 'a/coverage-threshold.json');
    const two = ownReport(bodyOf({ changed: { ...changed, lines: ratio(6, 6), uncovered: [] }, reports: [] }), 'b');
    expect(judge(one, two)).toMatchObject({ mark: 'passed' });
    expect(judge(one, ownReport(bodyOf({ reports: [] }), 'b'))?.reasons).toEqual([
      'coverage.changed.lines.percent was not measured: coverage-threshold had nothing to compare with',
    ]);
  });

  test('are not measured by a coverage report alone', () => {
    expect(judge(lcov)?.reasons).toEqual([
      'coverage.changed.lines.percent was not measured: no report of coverage-threshold was read',
    ]);
  });
});

describe('a change without a line that could be covered', () => {
  const empty = { mergeBase: 'm', lines: ratio(0, 0), branches: ratio(0, 0), uncovered: [], notMeasured: [] };
  const policy = (when = '') =>
    policyOf(`extends: none\nconditions: [{ name: It, require: coverage.changed.lines.percent >= 80${when} }]`);
  const guarded = policy(', when: coverage.changed.lines.total > 0');
  const documentation = ownReport(bodyOf({ changed: empty }));
  const notCompared = ownReport(bodyOf());

  test('has no percentage, and the way out is one that works', () => {
    expect(decide(makeEvidence({ reports: [documentation] }), policy()).judgements[0]).toMatchObject({
      mark: 'failed',
      reasons: ['coverage.changed.lines.percent was not measured: the change has no line that could be covered'],
      fix: "Ask for `coverage.verdict == 'passed'`, or add `when: coverage.changed.lines.total > 0`.",
    });
    expect(decide(makeEvidence({ reports: [documentation] }), guarded).judgements[0]?.mark).toBe('not-judged');
  });

  test.each(['push', 'schedule', 'workflow_dispatch'])('is that of a %s without a base, too', (name) => {
    const evidence = makeEvidence({ reports: [notCompared], event: { ...pushEvent, name } });
    expect(decide(evidence, guarded).judgements[0]?.mark).toBe('not-judged');
    expect(decide(evidence, policy()).judgements[0]?.fix).toContain('coverage.changed.lines.total > 0');
  });

  const failedForChange = { mark: 'failed', name: 'Changed lines', value: 'n/a', bar: '80 %', distance: '' } as const;
  const known = { kind: 'known', value: { mergeBase: 'm', files: [] } } as const;
  test.each([
    ['on a pull request', makeEvidence({ reports: [notCompared] })],
    ['where the gate itself could compare', makeEvidence({ reports: [notCompared], event: pushEvent, change: known })],
    [
      'where coverage-threshold refused to compare',
      makeEvidence({ reports: [ownReport(bodyOf({ conditions: [failedForChange] }))], event: pushEvent }),
    ],
    ['without coverage-threshold', makeEvidence({ reports: [lcov], event: pushEvent })],
    [
      'where the reports hold no line at all',
      makeEvidence({
        reports: [ownReport(bodyOf({ changed: empty, totals: { lines: ratio(0, 0), branches: ratio(0, 0) } }))],
      }),
    ],
  ])('is not taken for granted %s', (_, evidence) => {
    expect(decide(evidence, guarded).judgements[0]).toMatchObject({
      mark: 'failed',
      reasons: [expect.stringContaining('coverage.changed.lines.total was not measured')],
    });
  });
});

describe('the change since the baseline', () => {
  const before = (covered: number, total: number) =>
    makeBaseline({ ratios: new Map([['coverage.lines', ratio(covered, total)]]) });
  const judge = (baseline: ReturnType<typeof makeBaseline> | undefined, require: string) =>
    decide(
      makeEvidence({ reports: [lcov], baseline: { kind: 'known', value: baseline } }),
      policyOf(`extends: none\nconditions: [{ name: It, require: "${require}" }]`),
    ).judgements[0];

  test.each([
    [8, 10, 'coverage.lines.change == 0', 'passed'],
    [79, 100, 'coverage.lines.change == 1', 'passed'],
    [2, 3, 'coverage.lines.change > 13.333333333 && coverage.lines.change < 13.333333334', 'passed'],
    [81, 100, 'coverage.lines.change >= 0', 'failed'],
    [81, 100, 'coverage.lines.change >= -1', 'passed'],
    [800_000_001, 1_000_000_000, 'coverage.lines.change >= 0', 'failed'],
  ])('from %d of %d to 8 of 10: %s %s', (covered, total, require, mark) => {
    expect(judge(before(covered, total), require)?.mark).toBe(mark);
  });

  test('is told in points, and never as none where there is one', () => {
    expect(judge(before(81, 100), 'coverage.lines.change >= 0')?.reasons).toEqual([
      'coverage.lines.change -1.0 points, wanted at least 0 points (1.000 points apart)',
    ]);
    expect(judge(before(800_000_001, 1_000_000_000), 'coverage.lines.change >= 0')?.value).toBe(
      'coverage.lines.change -0.001 points',
    );
  });

  test.each([
    ['there is no baseline', undefined],
    ['it was not measured then', makeBaseline()],
    ['there was nothing to cover then', before(0, 0)],
  ])('cannot be judged when %s', (_, baseline) => {
    expect(judge(baseline, 'coverage.lines.change >= -100')?.reasons).toEqual([
      'coverage.lines.change was not measured: the baseline has nothing to compare it with',
    ]);
  });

  test('of duplication and documentation likewise', () => {
    const reports = [
      read({ kind: 'duplication', format: 'jscpd', lines: ratio(6, 100), clones: [], warnings: [] }),
      read({ kind: 'documentation', format: 'interrogate', items: ratio(9, 10), undocumented: [], warnings: [] }),
    ];
    const value = makeBaseline({
      ratios: new Map([
        ['duplication', ratio(5, 100)],
        ['documentation', ratio(8, 10)],
      ]),
    });
    const evidence = makeEvidence({ reports, baseline: { kind: 'known', value } });
    const policy = policyOf(`extends: none
conditions:
  - { name: Duplication, require: duplication.change <= 0 }
  - { name: Documentation, require: documentation.change == 10 }`);
    expect(decide(evidence, policy).judgements.map(({ name, mark }) => [name, mark])).toEqual([
      ['Duplication', 'failed'],
      ['Documentation', 'passed'],
    ]);
  });
});
