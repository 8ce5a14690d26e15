import { gateReportSchema } from '@drawbridge/core/reports/drawbridge/gate-report';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../src/decide/evidence.ts';
import type { Policy } from '../../src/decide/policy.ts';
import { renderOutputs, renderReport } from '../../src/render/report.ts';
import { makeCase, makeEvidence, makeFinding, makeFindings, makeTests, makeView, policyOf, read } from '../builders.ts';

const reportOf = (evidence: Evidence, policy?: Policy): unknown => JSON.parse(renderReport(makeView(evidence, policy)));

const exceptions = policyOf(`
quarantine:
  - { test: 'cart > waits*', owner: '@shop', reason: waits for a clock, expires: 2026-12-31 }
  - { test: 'cart > gone', owner: '@shop', reason: was slow, expires: 2026-12-31 }
waivers:
  - { rule: no-eval, path: 'src/**', owner: '@shop', reason: our own text, expires: 2026-12-31 }
  - { tool: eslint, rule: no-undef, owner: '@api', reason: next week, expires: 2026-06-14 }
  - { package: left-pad, owner: '@api', reason: not reachable, expires: 2026-12-31 }
`);

const everything = makeEvidence({
  reports: [
    read(makeTests(makeCase('adds', 'failed', 'passed'), makeCase('waits long', 'failed')), 'junit.xml', 'unit'),
    read(makeFindings([makeFinding(), makeFinding({ rule: 'no-undef' })]), 'eslint.json'),
  ],
  missing: [
    { name: 'types', patterns: ['mypy.txt'], place: undefined, reason: 'no file matches mypy.txt', fix: 'Run mypy.' },
    { name: undefined, patterns: ['**/*.xml'], place: 'a.xml, line 3', reason: 'it is cut', fix: 'Run it again.' },
  ],
  commands: [
    { name: 'lint', end: 'timed-out', reason: 'not done within 5 m', attempts: 2, durationMs: 300_000.4, tail: 'x' },
  ],
  changesPolicy: true,
});

describe('the report', () => {
  test('holds to its published schema, whatever there is to tell', () => {
    for (const evidence of [makeEvidence(), everything])
      expect(findSchemaProblems(gateReportSchema, reportOf(evidence, exceptions))).toEqual([]);
  });

  test('says what a condition saw, what it wanted, and who makes it fail', () => {
    expect(reportOf(everything, exceptions)).toMatchObject({
      verdict: { mark: 'failed' },
      body: {
        policy: { source: 'the built-in policy', changed: true },
        conditions: expect.arrayContaining([
          expect.objectContaining({
            name: 'Commands',
            mark: 'failed',
            seen: [{ fact: 'commands.not-passed', value: '1' }],
            offenders: [
              {
                path: null,
                line: null,
                endLine: null,
                title: 'lint',
                message: 'not done within 5 m',
                fingerprint: null,
              },
            ],
          }),
        ]),
      },
    });
  });

  test('names what is missing, in the order of the reports', () => {
    expect(reportOf(everything, exceptions)).toMatchObject({
      body: {
        missing: [
          { name: 'types', patterns: ['mypy.txt'], place: null, reason: 'no file matches mypy.txt', fix: 'Run mypy.' },
          { name: null, patterns: ['**/*.xml'], place: 'a.xml, line 3', reason: 'it is cut', fix: 'Run it again.' },
        ],
      },
    });
  });

  test('names flaky tests, and quarantined ones with who answers for them', () => {
    const place = { path: 'tests/cart.test.ts', line: 7 };
    expect(reportOf(everything, exceptions)).toMatchObject({
      body: {
        flaky: [{ suite: 'cart', name: 'adds', ...place, attempts: 2, exemption: null }],
        quarantined: [
          {
            name: 'waits long',
            attempts: 1,
            exemption: { owner: '@shop', reason: 'waits for a clock', expires: '2026-12-31' },
          },
        ],
        quarantine: [
          { test: 'cart > waits*', state: 'applied', tests: [{ title: 'cart > waits long', ...place }] },
          { test: 'cart > gone', state: 'unused', tests: [] },
        ],
      },
    });
  });

  test('names waivers: applied, expired with what they would cover, and unused', () => {
    expect(reportOf(everything, exceptions)).toMatchObject({
      body: {
        waivers: [
          { rule: 'no-eval', tool: null, path: 'src/**', state: 'applied', findings: [{ title: 'eslint: no-eval' }] },
          { rule: 'no-undef', tool: 'eslint', state: 'expired', expires: '2026-06-14', findings: [{ line: 3 }] },
          { package: 'left-pad', state: 'unused', owner: '@api', reason: 'not reachable', findings: [] },
        ],
        notices: expect.arrayContaining([expect.stringContaining('ended on 2026-06-14')]),
      },
    });
  });

  test('names the checks that were run, without what they wrote: that may hold secrets', () => {
    expect(reportOf(everything, exceptions)).toMatchObject({
      body: {
        commands: [{ name: 'lint', end: 'timed-out', reason: 'not done within 5 m', attempts: 2, durationMs: 300_000 }],
      },
    });
    expect(JSON.stringify(reportOf(everything, exceptions))).not.toContain('"tail"');
  });
});

test('a finding is waived by the fingerprint that the report names, and no other one is', () => {
  const places = [3, 9].map((line) => ({ path: 'src/cart.ts', line, endLine: undefined, column: 1 }));
  const evidence = makeEvidence({ reports: [read(makeFindings(places.map((place) => makeFinding({ place }))))] });
  const [fingerprint] = /(?<="fingerprint": ")[0-9a-f:]+/.exec(renderReport(makeView(evidence))) ?? [];
  const waive = `waivers: [{ fingerprint: '${fingerprint}', owner: a, reason: b, expires: 2026-12-31 }]`;
  expect(renderOutputs(makeView(evidence, policyOf(waive)).decision)['findings-total']).toBe('1');
});

describe('the outputs', () => {
  const outputsOf = (evidence: Evidence) => renderOutputs(makeView(evidence).decision);

  test('count what was measured', () => {
    expect(outputsOf(everything)).toEqual({
      'failed-conditions': 'Report types\nReport a.xml\nTests\nFindings\nCommands',
      'tests-total': '2',
      'tests-failed': '1',
      'findings-total': '2',
      'findings-new': '',
    });
  });

  test('are empty, not 0, where nothing was', () => {
    expect(outputsOf(makeEvidence())).toEqual({
      'failed-conditions': 'Evidence',
      'tests-total': '',
      'tests-failed': '',
      'findings-total': '',
      'findings-new': '',
    });
  });
});
