import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maxFingerprints } from '../../src/decide/baseline.ts';
import { decide } from '../../src/decide/decide.ts';
import type { Evidence } from '../../src/decide/evidence.ts';
import { factCatalogue, findEntry } from '../../src/decide/facts/catalogue.ts';
import { coverageFacts } from '../../src/decide/facts/coverage.ts';
import { findingFacts } from '../../src/decide/facts/findings.ts';
import { gateFacts } from '../../src/decide/facts/gate.ts';
import { documentationFacts, duplicationFacts } from '../../src/decide/facts/measures.ts';
import { runFacts } from '../../src/decide/facts/run.ts';
import { testFacts } from '../../src/decide/facts/tests.ts';
import { verdictFacts } from '../../src/decide/facts/verdicts.ts';
import { findingsIn, siftFindings } from '../../src/decide/findings.ts';
import { builtInPolicy } from '../../src/decide/policy/reader.ts';
import { classifyTests } from '../../src/decide/test-cases.ts';
import {
  makeBaseline,
  makeCase,
  makeEvidence,
  makeFinding,
  makeFindings,
  makeTests,
  policyOf,
  pushEvent,
  read,
  whyOf,
} from '../builders.ts';

const only = (require: string, more = '') =>
  policyOf(`extends: none\nconditions: [{ name: It, require: "${require}" }]\n${more}`);
const markOf = (evidence: Evidence, require: string, more = '') => decide(evidence, only(require, more)).verdict.mark;
const lineOf = (evidence: Evidence, policy = builtInPolicy) => whyOf(decide(evidence, policy));

const green = makeEvidence({ reports: [read(makeTests(makeCase('adds', 'passed')))] });

const coverageOf = (covered: number, total: number) =>
  read({
    kind: 'coverage',
    strays: [],
    report: {
      format: 'lcov',
      sources: [],
      warnings: [],
      files: [
        {
          path: 'src/cart.ts',
          lines: { kind: 'summary-only', covered, total },
          branches: { kind: 'summary-only', covered: 0, total: 0 },
          functions: { covered: 0, total: 0 },
        },
      ],
    },
  });
const duplicationOf = (covered: number, total: number) =>
  read({ kind: 'duplication', format: 'jscpd', lines: { covered, total }, clones: [], warnings: [] });
const documentationOf = (covered: number, total: number) =>
  read({ kind: 'documentation', format: 'interrogate', items: { covered, total }, undocumented: [], warnings: [] });
const vulnerabilities = (...findings: readonly Parameters<typeof makeFinding>[0][]) =>
  read(
    makeFindings(
      findings.map((each) => makeFinding({ tool: 'npm audit', class: 'vulnerability', ...each })),
      { format: 'npm-audit', tools: ['npm audit'] },
    ),
  );

describe('The built-in policy', () => {
  test('passes what passed', () => {
    expect(decide(green, builtInPolicy).verdict).toEqual({
      subject: 'Gate',
      mark: 'passed',
      sentence: '2 conditions passed',
    });
  });

  test('fails a failed test, and names it, its place and its message', () => {
    const evidence = makeEvidence({
      reports: [read(makeTests(makeCase('adds', 'passed'), makeCase('sums', 'failed')))],
    });
    const { verdict, judgements } = decide(evidence, builtInPolicy);
    expect(verdict.sentence).toBe('1 of 2 conditions failed: Tests');
    expect(judgements[0]).toMatchObject({
      mark: 'failed',
      offenders: [{ path: 'tests/cart.test.ts', line: 7, title: 'cart > sums', message: 'it failed' }],
      fix: 'Mend the tests.',
    });
  });

  test.each<[string, Partial<Evidence>, string]>([
    ['a broken test', { reports: [read(makeTests(makeCase('a', 'error')))] }, 'tests.errors 1'],
    [
      'a suite that could not be loaded',
      {
        reports: [
          read({
            ...makeTests(makeCase('a', 'passed')),
            suiteFailures: [{ suite: 'x', message: '', place: undefined }],
          }),
        ],
      },
      'tests.suite-failures 1',
    ],
    ['a run that skipped all its tests', { reports: [read(makeTests(makeCase('a', 'skipped')))] }, 'tests.ran 0'],
    ['a report without a test', { reports: [read(makeTests())] }, 'tests.ran 0, wanted above 0 (1 more)'],
    ['a tool that broke', { reports: [read(makeFindings([], { breakdowns: ['crashed'] }))] }, 'findings.breakdowns 1'],
    [
      'a high finding, while there is no baseline',
      { reports: [read(makeFindings([makeFinding()]))] },
      'findings.high 1',
    ],
    [
      'a new high finding',
      { reports: [read(makeFindings([makeFinding()]))], baseline: { kind: 'known', value: makeBaseline() } },
      'findings.new.high 1',
    ],
    [
      'a command that did not pass',
      {
        commands: [
          { name: 'lint', end: 'timed-out', reason: 'no end within 5 m', attempts: 1, durationMs: 1, tail: '' },
        ],
      },
      'commands.not-passed 1',
    ],
    [
      'a verdict of ours that failed',
      {
        reports: [
          read({
            kind: 'scan-verdict',
            verdict: { mark: 'failed', sentence: 's', enforced: true },
            findings: [],
            breakdowns: [],
            classes: [],
          }),
        ],
      },
      'verdicts.failed 1',
    ],
  ])('fails %s', (_, given, said) => {
    const decision = decide(makeEvidence(given), builtInPolicy);
    expect(decision.verdict.mark).toBe('failed');
    expect(whyOf(decision)).toContain(said);
  });

  test('Wrong green of a peer: a skipped job counts as passed', () => {
    for (const result of ['skipped', 'cancelled', 'failure', '', 'in_progress'])
      expect(
        lineOf(makeEvidence({ jobs: { kind: 'known', value: [{ id: 'build', result, url: undefined }] } })),
      ).toContain('jobs.not-successful 1');
  });

  test('Wrong green of a peer: no file, exit 0. A gate that saw nothing fails', () => {
    expect(lineOf(makeEvidence())).toBe(
      '1 of 1 condition failed: Evidence\nEvidence nothing: the gate saw nothing that could be judged',
    );
  });

  test('passes old findings, and tells them from new ones', () => {
    const first = decide(
      makeEvidence({ reports: [read(makeFindings([makeFinding()]))], event: pushEvent }),
      builtInPolicy,
    );
    const baseline = { kind: 'known', value: first.nextBaseline } as const;
    const lineText = (_: string, line: number) => (line === 9 ? 'eval(input, somewhere)' : undefined);
    const again = makeEvidence({ reports: [read(makeFindings([makeFinding()]))], baseline });
    expect(decide(again, builtInPolicy).verdict.mark).toBe('passed');
    const place = { path: 'src/cart.ts', line: 9, endLine: undefined, column: 1 };
    const more = makeEvidence({
      reports: [read(makeFindings([makeFinding(), makeFinding({ place })]))],
      baseline,
      lineText,
    });
    expect(lineOf(more)).toContain('findings.new.high 1');
  });
});

describe('The preset `delivery`', () => {
  const all = [coverageOf(81, 100), vulnerabilities(), duplicationOf(4, 100), documentationOf(91, 100)];
  const policy = policyOf('extends: delivery');

  test('passes when all four are measured and within their bars', () => {
    expect(decide(makeEvidence({ reports: all }), policy).verdict.mark).toBe('passed');
  });

  test.each([
    [0, 'Coverage above 80 % cannot be judged'],
    [1, 'No high or critical finding cannot be judged'],
    [2, 'Duplication below 5 % cannot be judged'],
    [3, 'Documentation above 90 % cannot be judged'],
  ])('fails when report %d is not there', (gone, said) => {
    expect(lineOf(makeEvidence({ reports: all.filter((_, index) => index !== gone) }), policy)).toContain(said);
  });

  test.each([
    [[coverageOf(80, 100)], 'coverage.lines.percent 80.0 %, wanted above 80 % (1 more line)'],
    [[coverageOf(0, 0)], 'coverage.lines.percent was not measured: the reports hold no lines'],
    [[duplicationOf(5, 100)], 'duplication.percent 5.0 %, wanted below 5 % (1 fewer duplicated line)'],
    [[documentationOf(90, 100)], 'documentation.percent 90.0 %, wanted above 90 % (1 more documented item)'],
    [[vulnerabilities({ severity: 'critical' })], 'findings.critical 1'],
  ])('fails at the bar itself, and on nothing of nothing (%#)', (replaced, said) => {
    const kinds = new Set(replaced.map(({ report }) => report.kind));
    const reports = [...all.filter(({ report }) => !kinds.has(report.kind)), ...replaced];
    expect(lineOf(makeEvidence({ reports }), policy)).toContain(said);
  });
});

test('No finding of a linter is not "no vulnerability"', () => {
  const evidence = makeEvidence({ reports: [read(makeFindings([]))] });
  expect(markOf(evidence, 'findings.lint.total == 0')).toBe('passed');
  expect(markOf(evidence, 'findings.vulnerabilities.critical == 0')).toBe('failed');
  expect(markOf(evidence, 'findings.tools.eslint.total == 0')).toBe('passed');
  expect(markOf(evidence, 'findings.tools.ESLint.total == 0')).toBe('passed');
  expect(markOf(evidence, 'findings.tools.ruff.total == 0')).toBe('failed');
  const [judgement] = decide(evidence, only('findings.tools.Ruff.total == 0')).judgements;
  expect(judgement?.fix).toBe('Tools that were read: eslint.');
});

test('Wrong green of a peer: if_not_found. A missing report fails, whatever the conditions say', () => {
  const missing = [
    { name: 'unit', patterns: ['a.xml'], place: undefined, reason: 'no file fits a.xml', fix: 'Run the tests.' },
  ];
  const { verdict, judgements } = decide({ ...green, missing }, only('tests.failed == 0'));
  expect(verdict.sentence).toBe('1 of 2 conditions failed: Report unit');
  expect(judgements[0]?.fix).toBe('Run the tests.');
});

test('A report that is there and cannot be used is unreadable, not missing, and goes by its path', () => {
  const cut = { name: undefined, patterns: ['**/*.xml'], place: 'a.xml, line 1,204', reason: 'it is cut', fix: 'Run.' };
  const { judgements } = decide({ ...green, missing: [cut] }, only('tests.failed == 0'));
  expect(judgements[0]).toMatchObject({ name: 'Report a.xml', value: 'unreadable', distance: 'it is cut' });
});

test('The verdict names six conditions, and how many more there are', () => {
  const of = (level: string) =>
    policyOf(
      `extends: none\nconditions:\n${Array.from({ length: 8 }, (_, index) => `  - { name: c${index}, require: tests.total > 99, level: ${level} }\n`).join('')}`,
    );
  expect(decide(green, of('fail')).verdict.sentence).toBe(
    '8 of 8 conditions failed: c0, c1, c2, c3, c4, c5 and 2 more',
  );
  expect(decide(green, of('warn')).verdict.sentence).toBe(
    '0 of 8 conditions passed, 8 warn: c0, c1, c2, c3, c4, c5 and 2 more',
  );
});

test('A condition at level warn needs attention, also when it cannot be judged', () => {
  const warn = (require: string) =>
    policyOf(`extends: none\nconditions: [{ name: It, require: ${require}, level: warn }]`);
  expect(decide(green, warn('tests.total > 5')).verdict.mark).toBe('attention');
  expect(decide(green, warn('findings.total == 0')).verdict.mark).toBe('attention');
});

test('Conditions of which none is asked judge nothing, and fail', () => {
  const policy = policyOf(
    "extends: none\nconditions: [{ name: It, require: tests.failed == 0, when: event.name == 'push' }]",
  );
  expect(decide(green, policy).verdict).toMatchObject({
    mark: 'failed',
    sentence: expect.stringContaining('nothing to judge'),
  });
});

describe('A test that passed on retry', () => {
  const evidence = makeEvidence({ reports: [read(makeTests(makeCase('slow', 'failed', 'passed')))] });

  test('is flaky, or failed where the policy says so; it is told either way', () => {
    expect(markOf(evidence, 'tests.failed == 0 && tests.flaky == 1')).toBe('passed');
    expect(markOf(evidence, 'tests.failed == 0', 'flaky: { retried: failed }')).toBe('failed');
    expect(decide(evidence, builtInPolicy).flaky).toMatchObject([{ name: 'slow', attempts: 2 }]);
  });

  test('has failed where nothing marks that as a retry, unless the policy says that it is one', () => {
    const twice = { ...makeCase('slow', 'failed', 'passed'), isRetryUnmarked: true };
    const repeated = makeEvidence({ reports: [read(makeTests(twice))] });
    const decision = decide(repeated, builtInPolicy);
    expect([decision.verdict.mark, decision.flaky]).toEqual(['failed', []]);
    expect(decision.notices.join()).toContain(
      '1 test failed and passed under one name, and nothing in the report marks',
    );
    expect(markOf(repeated, 'tests.failed == 0 && tests.flaky == 1', 'flaky: { repeated: retried }')).toBe('passed');
    const both = 'flaky: { repeated: retried, retried: failed }';
    expect(markOf(repeated, 'tests.failed == 0', both)).toBe('failed');
  });

  test('does not count in quarantine, until its day is over; then that is told', () => {
    const failed = makeEvidence({ reports: [read(makeTests(makeCase('slow', 'failed')))] });
    const entry = (expires: string, pattern = 'cart > sl*') =>
      policyOf(`quarantine: [{ test: '${pattern}', owner: a, reason: b, expires: ${expires} }]`);
    expect(decide(failed, entry('2026-06-15')).verdict.mark).toBe('passed');
    expect(decide(failed, entry('2026-06-15')).quarantined).toMatchObject([
      { name: 'slow', exemption: { owner: 'a' } },
    ]);
    expect(decide(failed, entry('2026-06-14')).verdict.mark).toBe('failed');
    expect(decide(failed, entry('2026-06-14')).notices).toContain(
      'The quarantine of "cart > sl*" (a: b) ended on 2026-06-14: it applies no more.',
    );
    expect(decide(failed, entry('2026-12-31', 'cart > slowe*')).verdict.mark).toBe('failed');
  });
});

describe('A waiver', () => {
  const high = makeFinding();
  const other = makeFinding({ rule: 'no-undef', place: { path: 'api/x.ts', line: 1, endLine: undefined, column: 1 } });
  const evidence = makeEvidence({ reports: [read(makeFindings([high, other]))] });
  const waive = (what: string, expires = '2026-12-31') =>
    policyOf(`extends: none
conditions: [{ name: It, require: findings.total == 0 }]
waivers: [{ ${what}, owner: a, reason: b, expires: ${expires} }]`);
  const distanceOf = (what: string, expires?: string) => decide(evidence, waive(what, expires)).judgements[0]?.value;

  test.each([
    ['rule: no-eval', 'findings.total 1'],
    ['rule: no-eval, path: src/**', 'findings.total 1'],
    ['rule: no-eval, path: api/**', 'findings.total 2'],
    ['tool: ESLint, rule: no-undef', 'findings.total 1'],
    ['tool: eslint', 'findings.total 0'],
    ['package: left-pad', 'findings.total 2'],
    ['rule: no-ev*', 'findings.total 2'],
    [`fingerprint: '${'0'.repeat(32)}'`, 'findings.total 2'],
  ])('of { %s } leaves %s', (what, left) => {
    expect(distanceOf(what)).toBe(left);
  });

  test('that is over applies no more, and names what it covered', () => {
    const decision = decide(evidence, waive('rule: no-eval', '2026-06-14'));
    expect(whyOf(decision)).toContain('findings.total 2');
    expect(decision.waivers).toMatchObject([{ state: 'expired', subjects: [{ title: 'eslint: no-eval' }] }]);
  });

  test('that fits nothing is told', () => {
    expect(decide(evidence, waive('rule: gone')).notices).toContainEqual(
      expect.stringContaining('fits nothing any more'),
    );
  });
});

test('A finding stays known when its line moves or its file is renamed; a second copy of the line is new', () => {
  const at = (path: string, line: number) => makeFinding({ place: { path, line, endLine: undefined, column: 1 } });
  const lineText = () => 'eval(something);';
  const first = makeEvidence({ reports: [read(makeFindings([at('src/a.ts', 3)]))], event: pushEvent, lineText });
  const baseline = { kind: 'known', value: decide(first, builtInPolicy).nextBaseline } as const;
  const renamed = { path: 'src/b.ts', previousPath: 'src/a.ts', status: 'renamed', addedLines: [80] } as const;
  const change = { kind: 'known', value: { mergeBase: 'm', files: [renamed] } } as const;
  const now = (...lines: readonly number[]) =>
    makeEvidence({
      reports: [read(makeFindings(lines.map((line) => at('src/b.ts', line))))],
      baseline,
      change,
      lineText,
    });
  expect(markOf(now(40), 'findings.new.total == 0')).toBe('passed');
  const { judgements } = decide(now(80, 90), only('findings.new.total == 0'));
  expect(judgements[0]?.offenders).toMatchObject([{ path: 'src/b.ts', line: 80 }]);
});

describe('The baseline', () => {
  const findings = makeEvidence({ reports: [read(makeFindings([makeFinding()]))], event: pushEvent });

  test.each<[string, Evidence['event']]>([
    ['a pull request', makeEvidence().event],
    ['a fork', { ...pushEvent, fork: true }],
    ['another branch', { ...pushEvent, onDefaultBranch: false }],
    ['pull_request_target', { ...pushEvent, name: 'pull_request_target' }],
    ['workflow_run', { ...pushEvent, name: 'workflow_run' }],
    ['a schedule', { ...pushEvent, name: 'schedule' }],
    ['workflow_dispatch', { ...pushEvent, name: 'workflow_dispatch' }],
  ])('Poisoned ratchet of a peer: it is not written by %s', (_, event) => {
    expect(decide({ ...findings, event }, builtInPolicy).nextBaseline).toBeUndefined();
  });

  const duplication = { kind: 'duplication', format: 'jscpd', clones: [], warnings: [] } as const;
  const before = makeBaseline({ ratios: new Map([['duplication', { covered: 1, total: 9 }]]) });
  const after = (more: Partial<Evidence>, baseline: typeof before | undefined = before) => {
    const measured = read({ ...duplication, lines: { covered: 5, total: 9 } }, 'jscpd.json');
    const reports = [...findings.reports, measured, ...(more.reports ?? [])];
    const { verdict, nextBaseline } = decide(
      { ...findings, baseline: { kind: 'known', value: baseline }, ...more, reports },
      builtInPolicy,
    );
    return { mark: verdict.mark, next: nextBaseline };
  };

  test('is written by a push that fails, too: what is on the default branch is not new', () => {
    for (const baseline of [before, undefined]) {
      const { mark, next } = after({}, baseline);
      expect([mark, next?.fingerprints.get('eslint')?.length]).toEqual(['failed', 1]);
      expect(next?.ratios.get('duplication')).toEqual({ covered: 5, total: 9 });
    }
  });

  test.each<[string, Partial<Evidence>]>([
    ['a test failed', { reports: [read(makeTests(makeCase('adds', 'failed')))] }],
    ['a test broke', { reports: [read(makeTests(makeCase('adds', 'error')))] }],
    [
      'a suite could not be loaded',
      { reports: [read({ ...makeTests(), suiteFailures: [{ suite: 's', message: 'm', place: undefined }] })] },
    ],
    [
      'a command failed',
      { commands: [{ name: 'unit', end: 'failed', reason: 'exit code 1', attempts: 1, durationMs: 1, tail: '' }] },
    ],
  ])('takes findings only, where %s: what was measured may be a part', (_, more) => {
    const { mark, next } = after(more);
    expect([mark, next?.fingerprints.get('eslint')?.length]).toEqual(['failed', 1]);
    expect(next?.ratios).toEqual(before.ratios);
  });

  test.each<[string, Partial<Evidence>]>([
    [
      'a report is missing',
      { missing: [{ name: 'unit', patterns: ['a.xml'], place: undefined, reason: 'no file fits a.xml', fix: '' }] },
    ],
    ['a tool stumbled', { reports: [read(makeFindings([], { breakdowns: ['it crashed'] }), 'b.json')] }],
  ])('stays as it was where %s', (_, more) => {
    for (const baseline of [before, undefined])
      expect(after(more, baseline)).toEqual({ mark: 'failed', next: undefined });
  });

  test('does not take in what is waived: it counts again when the waiver is over', () => {
    const waive = (expires: string) =>
      policyOf(`waivers: [{ rule: no-eval, owner: a, reason: b, expires: ${expires} }]`);
    const next = decide(findings, waive('2026-12-31')).nextBaseline;
    expect(next?.fingerprints.get('eslint')).toEqual([]);
    const later = { ...findings, baseline: { kind: 'known', value: next } } as const;
    expect(decide(later, waive('2026-06-14')).verdict.mark).toBe('failed');
  });

  test('keeps what was not measured this time', () => {
    const before = makeBaseline({
      fingerprints: new Map([['ruff', ['f'.repeat(32)]]]),
      ratios: new Map([['duplication', { covered: 1, total: 9 }]]),
    });
    const next = decide(
      { ...green, event: pushEvent, baseline: { kind: 'known', value: before } },
      builtInPolicy,
    ).nextBaseline;
    expect(next?.fingerprints).toEqual(before.fingerprints);
    expect(next?.ratios).toEqual(before.ratios);
  });

  describe('that holds no more', () => {
    const full = makeBaseline({ fingerprints: new Map([['eslint', Array.from({ length: maxFingerprints }, String)]]) });
    const lint = (tool: string) =>
      read(makeFindings([makeFinding({ tool, severity: 'low' })], { tools: [tool] }), tool);
    const pushed = (tool: string, before = full) =>
      makeEvidence({ reports: [lint(tool)], event: pushEvent, baseline: { kind: 'known', value: before } });

    test('says whose findings are left out, and keeps that in mind until the tool is read again', () => {
      const { nextBaseline, notices } = decide(pushed('ruff'), builtInPolicy);
      expect(nextBaseline?.fingerprints.get('ruff')).toEqual([]);
      expect(nextBaseline?.incomplete).toEqual(['ruff']);
      expect(notices).toContainEqual(
        expect.stringMatching(/holds 100,000 findings and no more: some of ruff are left out/),
      );
      expect(decide(pushed('zlint', nextBaseline), builtInPolicy).nextBaseline?.incomplete).toEqual(['ruff', 'zlint']);
      expect(decide(pushed('eslint', nextBaseline), builtInPolicy).nextBaseline?.incomplete).toEqual(['ruff']);
      const small = makeBaseline({ incomplete: ['ruff'] });
      const clean = { ...pushed('ruff', small), reports: [read(makeFindings([], { tools: ['ruff'] }))] };
      expect(decide(clean, builtInPolicy).nextBaseline?.incomplete).toEqual([]);
    });

    test('leaves open whether a finding of such a tool is new, which fails; of the others it is known', () => {
      const baseline = { kind: 'known', value: makeBaseline({ incomplete: ['ruff'] }) } as const;
      const of = (tool: string) => makeEvidence({ reports: [lint(tool)], baseline });
      const decision = decide(of('Ruff'), builtInPolicy);
      const { facts, verdict } = decision;
      expect(verdict.mark).toBe('failed');
      expect(whyOf(decision)).toContain('it does not tell whether these are new: 1 finding of Ruff');
      expect(facts.get('findings.new.total')).toMatchObject({ kind: 'unmeasured' });
      expect(decide(of('eslint'), builtInPolicy).facts.get('findings.new.total')).toMatchObject({ value: 1 });
    });

    test('still knows what it has kept of the tool', () => {
      const { nextBaseline } = decide(pushed('ruff', makeBaseline()), builtInPolicy);
      const before = makeBaseline({ fingerprints: nextBaseline?.fingerprints ?? new Map(), incomplete: ['ruff'] });
      const again = makeEvidence({ reports: [lint('ruff')], baseline: { kind: 'known', value: before } });
      expect(decide(again, builtInPolicy).facts.get('findings.new.total')).toMatchObject({ value: 0 });
    });
  });

  test('that cannot be read leaves "new" unmeasured, and all findings count', () => {
    const evidence = {
      ...findings,
      baseline: { kind: 'unknown', reason: 'GitHub did not answer', fix: 'Run again.' },
    } as const;
    expect(lineOf(evidence, only('findings.new.total == 0'))).toContain('GitHub did not answer');
    expect(lineOf(evidence)).toContain('findings.high 1');
    expect(decide(evidence, builtInPolicy).nextBaseline).toBeUndefined();
  });

  test('tells how far a benchmark got worse, and refuses to compare units', () => {
    const bench = (value: number, unit = 'ms') =>
      read({
        kind: 'benchmarks',
        format: 'hyperfine',
        benchmarks: [{ name: 'sort 1k', value, unit, better: 'smaller', spread: 0.1 }],
        warnings: [],
      });
    const before = makeBaseline({ benchmarks: [{ name: 'sort 1k', value: 1.1, unit: 'ms', better: 'smaller' }] });
    const run = (report: ReturnType<typeof bench>, require: string) =>
      decide(makeEvidence({ reports: [report], baseline: { kind: 'known', value: before } }), only(require));
    expect(run(bench(1.21), 'benchmarks.worst-change-percent <= 10').verdict.mark).toBe('passed');
    expect(run(bench(1.22), 'benchmarks.worst-change-percent <= 10').verdict.mark).toBe('failed');
    expect(run(bench(1.22), "benchmarks['sort 1k'].change-percent <= 10").verdict.mark).toBe('failed');
    expect(run(bench(1.19), 'benchmarks.regressions == 0').verdict.mark).toBe('passed');
    expect(run(bench(1.22), 'benchmarks.regressions == 0').verdict.mark).toBe('failed');
    expect(whyOf(run(bench(1, 's'), 'benchmarks.worst-change-percent <= 10'))).toContain('it was in ms and is in s');
  });
});

describe('Facts of the run', () => {
  const known = <T>(value: T) => ({ kind: 'known', value }) as const;
  const check = (name: string, conclusion: string | undefined) => ({ name, app: 'ci', conclusion, url: '' });
  const review = (verdict: 'approved' | 'changes-requested', commit: string, canWrite = true) =>
    ({ reviewer: 'r', verdict, commit, canWrite, url: '' }) as const;
  const evidence = makeEvidence({
    jobs: known([{ id: 'unit-tests', result: 'success', url: undefined }]),
    checkRuns: known([check('lint', 'success'), check('lint', 'failure'), check('e2e (ubuntu)', undefined)]),
    reviews: known([
      review('approved', 'd'.repeat(40)),
      review('approved', 'old'),
      review('approved', 'd'.repeat(40), false),
    ]),
    deployments: known([
      { environment: 'staging', state: 'success', url: '' },
      { environment: 'staging', state: 'failure', url: '' },
    ]),
  });

  test.each([
    "jobs.unit-tests.result == 'success'",
    "checks.lint.conclusion == 'failure'",
    "checks['e2e (ubuntu)'].conclusion == 'pending'",
    'reviews.approvals == 1 && reviews.stale-approvals == 1',
    "deployments.staging.state == 'success'",
    "event.base == 'main' && !event.fork",
    'reports.total == 0 && !baseline.known',
  ])('%s', (require) => {
    expect(markOf(evidence, require)).toBe('passed');
  });

  test.each([
    ["jobs.unit-test.result == 'success'", 'there is no such job'],
    ["deployments.production.state == 'success'", 'the commit was not deployed there'],
    ['change.files < 10', 'it was not asked for'],
    ['commands.lint.passed', '`checks` has no such command'],
  ])('%s cannot be judged: %s', (require, reason) => {
    expect(lineOf(evidence, only(require))).toContain(reason);
  });
});

test('Every fact of the catalogue says what it means and where it comes from, and is found by its name', () => {
  for (const { name, meaning, source } of factCatalogue) {
    expect(meaning).toMatch(/[.…]$/);
    expect(source).not.toBe('');
    expect(findEntry(name.replace('<severity>', 'high').replace('<class>', 'lint').split('.'))).toBeDefined();
  }
});

test('Every fact that is measured is in the catalogue', () => {
  const scan = read({
    kind: 'scan-verdict',
    verdict: { mark: 'passed', sentence: 's', enforced: true },
    findings: [{ ...makeFinding(), newness: 'introduced', isAnnotated: true }],
    breakdowns: [],
    classes: ['secret'],
  });
  const evidence = makeEvidence({
    reports: [
      ...green.reports,
      coverageOf(1, 2),
      duplicationOf(1, 2),
      documentationOf(1, 2),
      vulnerabilities({}),
      scan,
    ],
    commands: [{ name: 'lint', end: 'passed', reason: '', attempts: 1, durationMs: 1, tail: '' }],
    jobs: { kind: 'known', value: [{ id: 'build', result: 'success', url: undefined }] },
    change: { kind: 'known', value: { mergeBase: 'm', files: [] } },
    baseline: { kind: 'known', value: makeBaseline() },
  });
  const named = [
    ...testFacts(evidence, classifyTests(evidence, builtInPolicy)),
    ...coverageFacts(evidence),
    ...findingFacts(evidence, builtInPolicy, siftFindings(findingsIn(evidence), builtInPolicy, evidence)),
    ...verdictFacts(evidence),
    ...duplicationFacts(evidence),
    ...documentationFacts(evidence),
    ...runFacts(evidence),
    ...gateFacts(evidence, { waivers: [], quarantine: [] }),
  ];
  const plain = (name: string) => name.replaceAll(/\['([^']*)'\]/g, '.$1').split('.');
  expect(named.map(([name]) => name).filter((name) => findEntry(plain(name)) === undefined)).toEqual([]);
  expect(named.length).toBeGreaterThan(100);
});

test('The order of the reports makes no difference', () => {
  const reports = [
    read(makeTests(makeCase('a', 'failed'), makeCase('b', 'failed', 'passed')), 'one'),
    read(makeTests(makeCase('c', 'error')), 'two'),
    read(makeFindings([makeFinding(), makeFinding()]), 'three'),
    vulnerabilities({ severity: 'critical' }, { severity: 'unknown' }),
    coverageOf(10, 30),
    duplicationOf(9, 10),
  ];
  const policy = policyOf('extends: delivery');
  const expected = decide(makeEvidence({ reports }), policy);
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
      expect(decide(makeEvidence({ reports: shuffled }), policy)).toEqual(expected);
    }),
    { seed: 46, numRuns: 30 },
  );
});
