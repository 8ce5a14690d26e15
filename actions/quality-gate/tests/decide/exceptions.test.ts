import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/decide/decide.ts';
import {
  makeCase,
  makeEvidence,
  makeFinding,
  makeFindings,
  makeTests,
  nowMs,
  policyOf,
  read,
  whyOf,
} from '../builders.ts';

describe('What a finding weighs', () => {
  const finding = makeFinding({ tool: 'ESLint', rule: 'no-eval', severity: 'high' });
  const evidence = makeEvidence({ reports: [read(makeFindings([finding]))] });
  const severityUnder = (rules: string) => {
    const { facts } = decide(evidence, policyOf(`severity: [${rules}]`));
    return ['critical', 'high', 'medium', 'low', 'info', 'unknown'].filter((each) => {
      const fact = facts.get(`findings.${each}`);
      return fact?.kind === 'measured' && fact.value === 1;
    });
  };

  test.each([
    ['{ tool: eslint, severity: low }', 'low'],
    ['{ rule: no-eval, severity: critical }', 'critical'],
    ['{ tool: ESLINT, rule: no-eval, severity: info }', 'info'],
    ['{ tool: eslint, rule: no-undef, severity: low }', 'high'],
    ['{ tool: pylint, rule: no-eval, severity: low }', 'high'],
    ['{ rule: No-Eval, severity: low }', 'high'],
    ['{ rule: no-eval, severity: low }, { tool: eslint, severity: critical }', 'low'],
    ['{ tool: eslint, severity: unknown }', 'unknown'],
  ])('under %s is %s', (rules, severity) => {
    expect(severityUnder(rules)).toEqual([severity]);
  });

  test('does not make another finding of it: it stays known', () => {
    const push = makeEvidence({
      ...evidence,
      event: { name: 'push', fork: false, branch: 'main', base: '', onDefaultBranch: true },
    });
    const baseline = { kind: 'known', value: decide(push, policyOf('')).nextBaseline } as const;
    const { facts } = decide({ ...evidence, baseline }, policyOf('severity: [{ tool: eslint, severity: critical }]'));
    expect(facts.get('findings.new.total')).toMatchObject({ value: 0 });
    expect(facts.get('findings.critical')).toMatchObject({ value: 1 });
  });
});

describe('A finding that its tool suppresses', () => {
  const suppressed = makeFinding({ suppressed: 'accepted in the source' });
  const evidence = makeEvidence({ reports: [read(makeFindings([suppressed]))] });

  test('does not count, is counted apart, and no waiver is used up by it', () => {
    const waive = policyOf('waivers: [{ rule: no-eval, owner: a, reason: b, expires: 2026-12-31 }]');
    const { facts, waivers } = decide(evidence, waive);
    expect(facts.get('findings.total')).toMatchObject({ value: 0 });
    expect(facts.get('findings.suppressed')).toMatchObject({ value: 1 });
    expect(waivers).toMatchObject([{ state: 'unused' }]);
  });
});

describe('Exceptions end by themselves, to the second', () => {
  const evidence = (at: string) =>
    makeEvidence({
      reports: [read(makeFindings([makeFinding()])), read(makeTests(makeCase('slow', 'failed')))],
      nowMs: Date.parse(at),
    });
  const policy = policyOf(`extends: none
conditions:
  - { name: Findings, require: findings.total == 0 }
  - { name: Tests, require: tests.failed == 0 }
  - { name: Expired, require: waivers.expired == 0 && quarantine.expired == 0 }
waivers: [{ rule: no-eval, owner: '@a', reason: r, expires: 2026-06-15 }]
quarantine: [{ test: 'cart > slow', owner: '@b', reason: s, expires: 2026-06-15 }]`);
  const marks = (at: string) =>
    Object.fromEntries(decide(evidence(at), policy).judgements.map(({ name, mark }) => [name, mark]));

  test.each([
    ['2026-06-15T23:59:59.999Z', { Findings: 'passed', Tests: 'passed', Expired: 'passed' }],
    ['2026-06-16T00:00:00.000Z', { Findings: 'failed', Tests: 'failed', Expired: 'failed' }],
  ])('at %s', (at, expected) => {
    expect(marks(at)).toEqual(expected);
  });

  test('and those who answer for them are named', () => {
    const { judgements, notices } = decide(evidence('2026-06-16T00:00:00Z'), policy);
    expect(
      judgements.find(({ name }) => name === 'Expired')?.offenders.map(({ title, message }) => [title, message]),
    ).toEqual([
      ['@a', 'r (until 2026-06-15)'],
      ['@b', 's (until 2026-06-15)'],
    ]);
    expect(notices).toEqual(
      expect.arrayContaining([
        'The waiver of no-eval (@a: r) ended on 2026-06-15: it applies no more.',
        'The quarantine of "cart > slow" (@b: s) ended on 2026-06-15: it applies no more.',
      ]),
    );
  });
});

describe('A quarantine', () => {
  const suite = (...cases: readonly ReturnType<typeof makeCase>[]) =>
    makeEvidence({ reports: [read(makeTests(...cases))] });
  const only = policyOf("quarantine: [{ test: 'cart > slow*', owner: a, reason: b, expires: 2026-12-31 }]");

  test.each([
    ['failed', makeCase('slow', 'failed'), 1],
    ['broken', makeCase('slower', 'error'), 1],
    ['flaky', makeCase('slow', 'failed', 'passed'), 1],
    ['passed', makeCase('slow', 'passed'), 0],
    ['skipped', makeCase('slow', 'skipped'), 0],
  ])('of a test that %s', (_, test_, count) => {
    const { facts, quarantine, verdict } = decide(suite(test_, makeCase('adds', 'passed')), only);
    expect(facts.get('tests.quarantined')).toMatchObject({ value: count });
    expect(quarantine).toMatchObject([{ state: count === 1 ? 'applied' : 'unused' }]);
    expect(verdict.mark).toBe('passed');
  });

  test('that nobody needs any more is told, with who answers for it', () => {
    expect(decide(suite(makeCase('slow', 'passed')), only).notices).toContain(
      'The quarantine of "cart > slow*" (a: b) fits nothing any more: take it out of the policy.',
    );
  });

  test('covers no suite that could not be loaded', () => {
    const report = {
      ...makeTests(makeCase('slow', 'failed')),
      suiteFailures: [{ suite: 'cart', message: 'm', place: undefined }],
    };
    expect(whyOf(decide(makeEvidence({ reports: [read(report)] }), only))).toContain('tests.suite-failures 1');
  });

  test('does not make a run of quarantined failures alone a run without tests', () => {
    expect(decide(suite(makeCase('slow', 'failed')), only).verdict.mark).toBe('passed');
  });
});

describe('A retried test', () => {
  const outcomes = (...attempts: Parameters<typeof makeCase>) => {
    const { facts } = decide(makeEvidence({ reports: [read(makeTests(makeCase(...attempts)))], nowMs }), policyOf(''));
    return ['passed', 'failed', 'errors', 'skipped', 'flaky'].filter((each) => {
      const fact = facts.get(`tests.${each}`);
      return fact?.kind === 'measured' && fact.value === 1;
    });
  };

  test.each([
    [['passed'], 'passed'],
    [['failed', 'passed'], 'flaky'],
    [['error', 'passed'], 'flaky'],
    [['failed', 'failed', 'passed'], 'flaky'],
    [['failed', 'failed'], 'failed'],
    [['passed', 'failed'], 'failed'],
    [['failed', 'error'], 'errors'],
    [['failed', 'skipped'], 'failed'],
    [['skipped', 'passed'], 'passed'],
    [['skipped', 'skipped'], 'skipped'],
  ] as const)('with the attempts %j is %s', ([first, ...more], outcome) => {
    expect(outcomes('slow', first, ...more)).toEqual([outcome]);
  });
});
