import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/decide/decide.ts';
import { renderMissing, renderPolicySource, renderReadReports, renderVerdict } from '../../src/render/log.ts';
import { makeCase, makeEvidence, makeFinding, makeFindings, makeTests, policyOf, read } from '../builders.ts';

test('by what is judged is the first line, and what people should know about it the second', () => {
  expect(renderPolicySource({ source: 'the built-in policy', notice: '' })).toEqual(['Judged by the built-in policy.']);
  expect(renderPolicySource({ source: 'gate.yml at 4f1c2aa', notice: 'It is new.' })).toEqual([
    'Judged by gate.yml at 4f1c2aa.',
    '! It is new.',
  ]);
});

describe('the reports', () => {
  test('are lined up by what they are about, with remarks below', () => {
    const warnings = [
      { line: 41_022, message: 'a test stands there twice' },
      { line: null, message: 'the tool does not say its name' },
    ];
    const reports = [
      read({ ...makeTests(makeCase('a', 'passed'), makeCase('b', 'failed', 'passed')), warnings }, 'build/junit.xml'),
      read(makeFindings([makeFinding()], { breakdowns: ['crashed'] }), 'eslint.json'),
      read(makeTests(makeCase('c', 'skipped')), 'e2e.xml'),
    ];
    expect(renderReadReports(reports)).toEqual([
      '  tests     build/junit.xml  JUnit   2 tests, 1 flaky',
      '  tests     e2e.xml          JUnit   1 test, 1 skipped',
      '  findings  eslint.json      ESLint  1 finding of eslint, 1 breakdown',
      '  ! build/junit.xml, line 41,022: a test stands there twice',
      '  ! build/junit.xml, the tool does not say its name',
    ]);
  });

  test('that are none are told as none', () => {
    expect(renderReadReports([])).toEqual(['  – no report was read']);
  });

  test('that are missing are told with the name, the place and the reason', () => {
    const missing = { patterns: ['a.xml'], fix: 'Run.' };
    expect(
      renderMissing([
        { ...missing, name: 'unit', place: undefined, reason: 'no file matches a.xml' },
        { ...missing, name: undefined, place: 'a.xml, line 3', reason: 'it is cut' },
      ]),
    ).toEqual(['  ✗ unit: no file matches a.xml', '  ✗ a.xml, line 3: it is cut']);
  });

  test('of which there are very many are told in twenty lines', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => read(makeTests(makeCase('a', 'passed')), `${index}.xml`));
    const lines = renderReadReports(many);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toMatch(/2,980 more reports/);
  });
});

describe('the verdict', () => {
  const policy = policyOf(`extends: none
conditions:
  - { name: Tests, require: tests.failed == 0, fix: Mend the tests. }
  - { name: Slow, require: tests.duration-seconds < 0.01, level: warn }
  - { name: Ran, require: tests.ran > 0 }
  - { name: Release, require: tests.ran > 9, when: event.base == 'release' }`);
  const judge = (failures: number) =>
    renderVerdict(
      decide(
        makeEvidence({
          reports: [
            read(makeTests(...Array.from({ length: failures }, (_, index) => makeCase(`t${100 + index}`, 'failed')))),
          ],
        }),
        policy,
      ),
    );

  test('is one line for each condition, the failed ones first, with reasons, offenders and the way out', () => {
    expect(judge(2)).toEqual([
      '  ✗  Tests    tests.failed 2                 2 fewer',
      '    tests.failed 2, wanted 0 (2 fewer)',
      '    tests/cart.test.ts:7: cart > t100: it failed',
      '    tests/cart.test.ts:7: cart > t101: it failed',
      '    Mend the tests.',
      '  !  Slow     tests.duration-seconds 0.02 s  0.010 s apart',
      '    tests.duration-seconds 0.02 s, wanted below 0.01 s (0.010 s apart)',
      "  –  Release  event.base main                only when event.base == 'release'",
      '  ✓  Ran      tests.ran 2',
    ]);
  });

  test('names ten flaky tests, and how many more there are', () => {
    const flaky = Array.from({ length: 12 }, (_, index) => makeCase(`t${100 + index}`, 'failed', 'passed'));
    const lines = renderVerdict(decide(makeEvidence({ reports: [read(makeTests(...flaky))] }), policy));
    expect(lines.at(-1)).toMatch(
      /^! Passed only after a failure: cart > t100, .*, cart > t109 and 2 more in the report$/,
    );
  });

  test('says why a failure does not count: it is in quarantine, with its last day', () => {
    const exceptions = policyOf(`
quarantine: [{ test: 'cart > wa*', owner: a, reason: b, expires: 2026-12-31 }]
waivers: [{ rule: no-eval, path: 'src/**', owner: a, reason: b, expires: 2026-10-31 }]`);
    const reports = [
      read(makeTests(makeCase('waits', 'failed'), makeCase('adds', 'passed'))),
      read(makeFindings([makeFinding(), makeFinding({ message: 'again' })])),
    ];
    const lines = renderVerdict(decide(makeEvidence({ reports }), exceptions));
    expect(lines).toContain('! 1 quarantined test failed: cart > waits (until 2026-12-31)');
    expect(lines).toContain('! 2 findings waived: no-eval in src/** (until 2026-10-31)');
  });

  test('names ten offenders, and how many more there are', () => {
    const lines = judge(41);
    expect(lines.filter((line) => line.includes('cart > t'))).toHaveLength(10);
    expect(lines).toContain('    and 31 more in the report');
  });
});
