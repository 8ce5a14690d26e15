import { rankAnnotations } from '@drawbridge/core/domain/annotation';
import { expect, test } from '@jest/globals';
import { decide } from '../../src/decide/decide.ts';
import { renderAnnotations } from '../../src/render/annotations.ts';
import {
  makeBaseline,
  makeCase,
  makeEvidence,
  makeFinding,
  makeFindings,
  makeTests,
  policyOf,
  read,
} from '../builders.ts';

const strict = policyOf(`extends: none
conditions:
  - { name: Findings, require: findings.total == 0, level: warn }
  - { name: Tests, require: tests.failed == 0 }
  - { name: Severe, require: findings.high == 0 }`);

const place = (line: number, path = 'src/cart.ts') => ({ path, line, endLine: undefined, column: undefined });

test('An offender stands at its place, with its rule as title and the condition that it breaks', () => {
  const evidence = makeEvidence({
    reports: [
      read(makeTests(makeCase('adds', 'failed'))),
      read(
        makeFindings([
          makeFinding({ place: { ...place(3), endLine: 5 } }),
          makeFinding({ place: undefined, severity: 'low' }),
        ]),
      ),
    ],
  });
  const annotations = renderAnnotations(decide(evidence, strict)).map(({ weight: _, ...rest }) => rest);
  expect(annotations).toEqual([
    {
      level: 'error',
      title: 'cart > adds',
      message: 'it failed (Tests)',
      place: { file: 'tests/cart.test.ts', startLine: 7, endLine: 7 },
    },
    {
      level: 'error',
      title: 'eslint: no-eval',
      message: 'eval can be harmful. (Severe)',
      place: { file: 'src/cart.ts', startLine: 3, endLine: 5 },
    },
    { level: 'warning', title: 'eslint: no-eval', message: 'eval can be harmful. (Findings)' },
  ]);
});

test('What holds, and what was not asked, annotates nothing', () => {
  const evidence = makeEvidence({ reports: [read(makeTests(makeCase('adds', 'failed', 'passed')))] });
  const policy = policyOf(
    'extends: none\nconditions: [{ name: A, require: tests.failed == 0 }, { name: B, require: tests.flaky == 0, when: event.fork }]',
  );
  expect(renderAnnotations(decide(evidence, policy))).toEqual([]);
});

test('Peers issue 1,000 and GitHub shows 10: the worst ten are issued, and the last says how many more there are', () => {
  const findings = [
    ...Array.from({ length: 1_000 }, (_, index) => makeFinding({ place: place(index + 1), severity: 'low' })),
    makeFinding({ rule: 'worst', severity: 'critical', place: place(1, 'z.ts') }),
    makeFinding({ rule: 'bad', severity: 'high', place: place(1, 'y.ts') }),
  ];
  const policy = policyOf('extends: none\nconditions: [{ name: It, require: findings.total == 0 }]');
  const shown = rankAnnotations(
    renderAnnotations(decide(makeEvidence({ reports: [read(makeFindings(findings))] }), policy)),
  );
  expect(shown).toHaveLength(10);
  expect(shown.slice(0, 2).map(({ title }) => title)).toEqual(['eslint: worst', 'eslint: bad']);
  expect(shown.at(-1)?.message).toMatch(/\n992 more like this; the report names them all\.$/);
});

test('What our own actions annotate in the same run is left out: GitHub shows ten of a step', () => {
  const body = {
    conditions: [],
    totals: { lines: { covered: 1, total: 2 }, branches: { covered: 0, total: 0 } },
    changed: {
      mergeBase: 'm',
      lines: { covered: 1, total: 2 },
      branches: { covered: 0, total: 0 },
      uncovered: [{ path: 'src/cart.ts', ranges: [{ start: 2, end: 2 }] }],
      notMeasured: [],
    },
    reports: [],
    unmapped: [],
  };
  const verdict = { mark: 'failed', sentence: 's', enforced: true } as const;
  const scanned = { class: 'vulnerability', newness: 'introduced' } as const;
  const findings = [
    { ...makeFinding({ rule: 'CVE-1' }), ...scanned, isAnnotated: true },
    { ...makeFinding({ rule: 'CVE-2' }), ...scanned, isAnnotated: false },
  ];
  const evidence = makeEvidence({
    reports: [
      read({ kind: 'coverage-verdict', verdict, body }, 'coverage-threshold.json'),
      read({ kind: 'scan-verdict', verdict, findings, breakdowns: [], classes: [] }),
    ],
  });
  const policy = policyOf(`extends: none
conditions:
  - { name: Own, require: verdicts.failed == 0 }
  - { name: New code, require: coverage.changed.lines.percent > 80 }
  - { name: Findings, require: findings.total == 0 }`);
  const decision = decide(evidence, policy);
  expect(decision.judgements.map(({ offenders }) => offenders.length)).toEqual([2, 1, 2]);
  expect(renderAnnotations(decision).map(({ title }) => title)).toEqual(['eslint: CVE-2']);
});

test('What two tools say of one line in the same words stands there once', () => {
  const twice = ['ESLint', 'Biome'].map((tool) => makeFinding({ tool }));
  const policy = policyOf('extends: none\nconditions: [{ name: It, require: findings.total == 0 }]');
  const shown = (findings: typeof twice) =>
    renderAnnotations(decide(makeEvidence({ reports: [read(makeFindings(findings))] }), policy));
  expect(shown(twice)).toHaveLength(1);
  expect(shown(twice.map((each) => ({ ...each, place: undefined })))).toHaveLength(2);
});

test('A new finding comes before an old one of the same severity', () => {
  const [old, fresh] = [makeFinding({ place: place(1, 'a.ts') }), makeFinding({ place: place(1, 'b.ts') })];
  const event = { name: 'push', fork: false, branch: 'main', base: '', onDefaultBranch: true };
  const before = decide(makeEvidence({ reports: [read(makeFindings([old]))], event }), policyOf('')).nextBaseline;
  const evidence = makeEvidence({
    reports: [read(makeFindings([old, fresh]))],
    baseline: { kind: 'known', value: before ?? makeBaseline() },
  });
  const policy = policyOf('extends: none\nconditions: [{ name: It, require: findings.high == 0 }]');
  expect(renderAnnotations(decide(evidence, policy)).map(({ place: at }) => at?.file)).toEqual(['b.ts', 'a.ts']);
});

test('A message beyond GitHub’s limit is cut, not dropped', () => {
  const finding = makeFinding({ message: 'x'.repeat(10_000) });
  const policy = policyOf('extends: none\nconditions: [{ name: It, require: findings.high == 0 }]');
  const [only] = rankAnnotations(
    renderAnnotations(decide(makeEvidence({ reports: [read(makeFindings([finding]))] }), policy)),
  );
  expect(only?.message).toHaveLength(4_096);
});
