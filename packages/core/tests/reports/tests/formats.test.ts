import { describe, expect, test } from '@jest/globals';
import type { TestFormat } from '../../../src/reports/tests/model.ts';
import { bytesOf, errorOf, modelOf } from '../reading.ts';
import { detectTests, looksPassed, outcomesOf, readTests } from './reading.ts';

const trx = (results: string, summary = '<ResultSummary outcome="Completed"/>'): string =>
  `<?xml version="1.0"?><TestRun><Results>${results}</Results><TestDefinitions><UnitTest id="1" name="a"><TestMethod className="Shop.Cart, Shop" name="a"/></UnitTest></TestDefinitions>${summary}</TestRun>`;
const trxResult = (outcome: string, inside = ''): string =>
  `<UnitTestResult testId="1" testName="Shop.Cart.a" duration="00:00:01.5000000" ${outcome}>${inside}</UnitTestResult>`;
const nunit3 = (inside: string, result = 'Passed'): string =>
  `<test-run result="${result}" failed="0"><test-suite type="TestFixture" fullname="Shop.Cart" result="${result}">${inside}</test-suite></test-run>`;
const nunit3Case = (words: string, inside = ''): string =>
  `<test-case name="a" fullname="Shop.Cart.a" classname="Shop.Cart" duration="0.5" ${words}>${inside}</test-case>`;
const nunit2 = (words: string, header = 'errors="0" failures="0"'): string =>
  `<test-results ${header}><test-suite name="Cart"><results><test-case name="Shop.Cart.a" ${words}/></results></test-suite></test-results>`;
const xunit2 = (word: string, inside = '', header = 'failed="0" errors="0"'): string =>
  `<assemblies><assembly name="shop.dll" ${header}>${inside}<collection><test type="Shop.Cart" name="Shop.Cart.a" time="0.5" result="${word}"/></collection></assembly></assemblies>`;
const ctrf = (fields: object, failed = 0): string =>
  JSON.stringify({
    results: {
      tool: { name: 'vitest' },
      summary: { tests: 1, failed },
      tests: [{ name: 'a', suite: ['f', 's'], duration: 5, ...fields }],
    },
  });
const go = (...events: readonly object[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');
const begun = { Action: 'start', Package: 'p' };
const run = { Action: 'run', Package: 'p', Test: 'A' };
const tap = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const table: readonly (readonly [TestFormat, string, string, readonly string[]])[] = [
  ['trx', 'passed', trx(trxResult('outcome="Passed"')), ['passed: Shop.Cart | a']],
  [
    'trx',
    'failed',
    trx(trxResult('outcome="Failed"', '<Output><ErrorInfo><Message>boom</Message></ErrorInfo></Output>')),
    ['failed: Shop.Cart | a'],
  ],
  ['trx', 'not executed', trx(trxResult('outcome="NotExecuted"')), ['skipped: Shop.Cart | a']],
  ['trx', 'without an outcome', trx(trxResult('')), ['error: Shop.Cart | a']],
  ['trx', 'an unknown outcome', trx(trxResult('outcome="Splendid"')), ['error: Shop.Cart | a']],
  [
    'trx',
    'rows of data',
    trx(
      trxResult(
        'outcome="Passed"',
        `<InnerResults>${trxResult('outcome="Passed"')}${trxResult('outcome="Failed"')}</InnerResults>`,
      ),
    ),
    ['passed: Shop.Cart | a', 'failed: Shop.Cart | a (2)'],
  ],
  [
    'trx',
    'a run that failed by itself',
    trx(
      trxResult('outcome="Passed"'),
      '<ResultSummary outcome="Failed"><RunInfos><RunInfo outcome="Error"><Text>host died</Text></RunInfo></RunInfos></ResultSummary>',
    ),
    ['passed: Shop.Cart | a', 'suite failed: the run | host died'],
  ],
  [
    'trx',
    'a summary that failed for no told reason',
    trx(trxResult('outcome="Passed"'), '<ResultSummary outcome="Aborted"/>'),
    ['passed: Shop.Cart | a', 'suite failed: the run | the header says 1 failure or error, the report holds 0'],
  ],
  ['nunit3', 'passed', nunit3(nunit3Case('result="Passed"')), ['passed: Shop.Cart | a']],
  ['nunit3', 'inconclusive', nunit3(nunit3Case('result="Inconclusive"')), ['skipped: Shop.Cart | a']],
  [
    'nunit3',
    'an error by its label',
    nunit3(nunit3Case('result="Failed" label="Error"', '<failure><message>boom</message></failure>'), 'Failed'),
    ['error: Shop.Cart | a'],
  ],
  ['nunit3', 'an unknown result', nunit3(nunit3Case('result="Great"')), ['error: Shop.Cart | a']],
  [
    'nunit3',
    'a set-up that failed',
    nunit3(`<failure><message>no database</message></failure>${nunit3Case('result="Passed"')}`, 'Failed'),
    ['passed: Shop.Cart | a', 'suite failed: Shop.Cart | no database'],
  ],
  ['nunit2', 'passed', nunit2('result="Success" executed="True" success="True"'), ['passed: Shop.Cart | a']],
  ['nunit2', 'ignored', nunit2('result="Ignored" executed="False"'), ['skipped: Shop.Cart | a']],
  ['nunit2', 'failed, in words of 2.4', nunit2('executed="True" success="False"'), ['failed: Shop.Cart | a']],
  ['nunit2', 'an unknown result', nunit2('result="Odd" success="True"'), ['error: Shop.Cart | a']],
  [
    'nunit2',
    'failures that no case holds',
    nunit2('result="Success"', 'errors="0" failures="2"'),
    ['passed: Shop.Cart | a', 'suite failed:  | the header says 2 failures and errors, the report holds 0'],
  ],
  ['xunit2', 'passed', xunit2('Pass'), ['passed: Shop.Cart | a']],
  ['xunit2', 'skipped', xunit2('Skip'), ['skipped: Shop.Cart | a']],
  ['xunit2', 'an unknown result', xunit2('Maybe'), ['error: Shop.Cart | a']],
  [
    'xunit2',
    'an error outside of the tests',
    xunit2(
      'Pass',
      '<errors><error type="fatal"><failure><message>no host</message></failure></error></errors>',
      'failed="0" errors="1"',
    ),
    ['passed: Shop.Cart | a', 'suite failed: fatal | no host'],
  ],
  ['ctrf', 'passed', ctrf({ status: 'passed' }), ['passed: f > s | a']],
  ['ctrf', 'pending', ctrf({ status: 'pending' }), ['skipped: f > s | a']],
  ['ctrf', 'other', ctrf({ status: 'other', rawStatus: 'interrupted' }), ['error: f > s | a']],
  ['ctrf', 'an unknown status', ctrf({ status: 'fine' }), ['error: f > s | a']],
  ['ctrf', 'flaky', ctrf({ status: 'passed', flaky: true }), ['flaky: f > s | a']],
  ['ctrf', 'retried', ctrf({ status: 'passed', retries: 2 }), ['flaky: f > s | a']],
  [
    'ctrf',
    'a summary that knows more',
    ctrf({ status: 'passed' }, 1),
    ['passed: f > s | a', 'suite failed:  | the summary says 1 failure, the report holds 0'],
  ],
  [
    'go-test',
    'passed',
    go(begun, run, { Action: 'pass', Package: 'p', Test: 'A', Elapsed: 0.1 }, { Action: 'pass', Package: 'p' }),
    ['passed: p | A'],
  ],
  [
    'go-test',
    'a panic',
    go(
      begun,
      run,
      { Action: 'output', Package: 'p', Test: 'A', Output: 'panic: boom\n' },
      { Action: 'fail', Package: 'p' },
    ),
    ['error: p | A'],
  ],
  [
    'go-test',
    'a build that failed',
    go(
      { Action: 'build-output', ImportPath: 'p', Output: './a.go:3:1: undefined: x\n' },
      { Action: 'build-fail', ImportPath: 'p' },
      begun,
      { Action: 'fail', Package: 'p', FailedBuild: 'p' },
    ),
    ['suite failed: p | undefined: x'],
  ],
  [
    'go-test',
    'a package that fails without a test',
    go(begun, { Action: 'output', Package: 'p', Output: 'TestMain: no database\n' }, { Action: 'fail', Package: 'p' }),
    ['suite failed: p | TestMain: no database'],
  ],
  [
    'go-test',
    'a retry in a second run',
    go(
      begun,
      run,
      { Action: 'fail', Package: 'p', Test: 'A' },
      { Action: 'fail', Package: 'p' },
      begun,
      run,
      { Action: 'pass', Package: 'p', Test: 'A' },
      { Action: 'pass', Package: 'p' },
    ),
    ['flaky: p | A'],
  ],
  [
    'go-test',
    'the same test twice in one run, which is no retry',
    go(
      begun,
      run,
      { Action: 'fail', Package: 'p', Test: 'A' },
      run,
      { Action: 'pass', Package: 'p', Test: 'A' },
      { Action: 'fail', Package: 'p' },
    ),
    ['failed: p | A', 'passed: p | A (2)'],
  ],
  [
    'tap',
    'all words',
    tap(
      'TAP version 14',
      '1..5',
      'ok 1 - a',
      'not ok 2 - b',
      'ok 3 # SKIP no',
      'not ok 4 - d # Todo later',
      'ok 5 - \\# hash',
    ),
    ['passed:  | a', 'failed:  | b', 'skipped:  | test 3', 'skipped:  | d', 'passed:  | # hash'],
  ],
  ['tap', 'subtests', tap('TAP version 14', '    ok 1 - in', '    1..1', 'ok 1 - out', '1..1'), ['passed: out | in']],
  [
    'tap',
    'a subtest that failed by itself',
    tap('TAP version 14', '    ok 1 - in', '    1..1', 'not ok 1 - out', '1..1'),
    ['passed: out | in', 'suite failed: out | it failed, and none of its tests did'],
  ],
  [
    'tap',
    'bail out',
    tap('1..3', 'ok 1 - a', 'Bail out! no database'),
    ['passed:  | a', 'suite failed:  | Bail out! no database'],
  ],
  ['tap', 'a plan of nothing', tap('TAP version 13', '1..0 # SKIP not here'), []],
];

describe.each(table)('%s, %s', (format, _, report, expected) => {
  test('is known by its structure, and read as it is', () => {
    expect(detectTests(report)).toBe(format);
    expect(outcomesOf(format, report)).toEqual(expected);
  });

  test('gives the same in any pieces', () => {
    const whole = readTests(format, report);
    for (const bytes of [1, 2, 3, 7, 64]) expect(readTests(format, report, bytes)).toEqual(whole);
  });
});

// TAP cut between its last test and what follows is the same report; events of go test cut after a whole package too.
describe.each(table.filter(([format]) => format !== 'ctrf'))('%s, %s, cut after any byte', (format, _, report) => {
  test('is an error, or fails, or tells all that the whole report tells', () => {
    const bytes = bytesOf(report.trimEnd());
    const whole = JSON.stringify(readTests(format, `${report.trimEnd()}\n`));
    for (let length = 0; length < bytes.length; length += 1) {
      const result = readTests(format, bytes.subarray(0, length));
      if (looksPassed(result) && JSON.stringify(result) !== whole) throw new Error(`cut after ${length} bytes passes`);
    }
  });
});

test.each([
  ['no plan', tap('ok 1 - a'), /has no plan/],
  ['fewer tests than planned', tap('1..2', 'ok 1 - a'), /says 2 tests, and 1 ran/],
  ['more tests than planned', tap('1..1', 'ok 1 - a', 'ok 2 - b'), /says 1 test, and 2 ran/],
  ['one number twice', tap('1..2', 'ok 1 - a', 'ok 1 - b'), /stands there twice/],
  ['a number beyond the plan', tap('1..2', 'ok 1 - a', 'ok 3 - b'), /is not in the plan/],
  ['two plans', tap('1..1', 'ok 1 - a', '1..1'), /a second plan/],
  ['a subtest without its test point', tap('1..0', '    ok 1 - a'), /inside a subtest/],
  ['a last line without its end', '1..1\nok 1 - a', /inside a line/],
  ['details without their end', tap('1..1', 'ok 1 - a', '  ---', '  a: b'), /inside the details/],
])('TAP with %s is refused', (_, report, reason) => {
  expect(errorOf(readTests('tap', report)).reason).toMatch(reason);
});

test.each([
  ['a package that has not ended', go(begun, run), /before package "p" has ended/],
  ['an action that is not known', go({ Action: 'explode', Package: 'p' }), /no action of go test/],
  ['a line that is cut', '{"Action":"start","Pack', /cut off/],
])('events of go test with %s are refused', (_, report, reason) => {
  expect(errorOf(readTests('go-test', report)).reason).toMatch(reason);
});

describe('what made other readers pass is no pass here', () => {
  test('EnricoMi: an external entity in NUnit results is never read', () => {
    const report =
      '<!DOCTYPE test-run [<!ENTITY x SYSTEM "file:///etc/passwd">]><test-run><test-case result="Failed"><failure><message>&x;</message></failure></test-case></test-run>';
    expect(errorOf(readTests('nunit3', report)).reason).toMatch(/DTD/);
  });

  test('mikepenz: tests that were all skipped are told as none that passed', () => {
    expect(
      looksPassed(readTests('junit', '<testsuite tests="1"><testcase name="a"><skipped/></testcase></testsuite>')),
    ).toBe(false);
  });

  test('dorny: an empty report holds no case, and an empty file is no report', () => {
    expect(modelOf(readTests('junit', '<testsuites/>')).cases).toEqual([]);
    expect(errorOf(readTests('junit', '')).reason).toBe('the report is empty');
  });

  test('ctrf#218: what Gradle repeats is one case, whose failure counts: another may have its name', () => {
    const report =
      '<testsuite name="T" tests="2" failures="1"><testcase name="a()" classname="T"><failure message="x"/></testcase><testcase name="a()" classname="T"/></testsuite>';
    expect(outcomesOf('junit', report)).toEqual(['failed: T | a()']);
  });
});
