import { describe, expect, test } from '@jest/globals';
import type { TestFormat } from '../../../src/reports/tests/model.ts';
import { modelOf } from '../reading.ts';
import { looksPassed, outcomesOf, readTests } from './reading.ts';

// Each of these is green, or loses its failure, with some reporter or gate that people use.

const suite = (inside: string, header = ''): string =>
  `<testsuites><testsuite name="s" ${header}>${inside}</testsuite></testsuites>`;
const inCase = (inside: string, attributes = ''): string =>
  suite(`<testcase name="a" ${attributes}>${inside}</testcase>`);
const trx = (outcome: string, summary = '<ResultSummary outcome="Completed"/>', inside = ''): string =>
  `<TestRun><Results><UnitTestResult testId="1" testName="a" outcome="${outcome}">${inside}</UnitTestResult></Results>${summary}</TestRun>`;
const counters = (counts: string): string => `<ResultSummary outcome="Completed"><Counters ${counts}/></ResultSummary>`;
const nunit3 = (inside: string, header = 'result="Passed" total="1" failed="0"'): string =>
  `<test-run ${header}><test-suite type="TestFixture" fullname="F" result="Passed">${inside}</test-suite></test-run>`;
const nunit3Case = (words: string): string => `<test-case name="a" fullname="F.a" classname="F" ${words}/>`;
const invalid = (result: string): string =>
  `<test-run result="${result}" total="0"><test-suite type="Assembly" fullname="x.dll" runstate="NotRunnable" result="${result}"><reason><message>it is no assembly</message></reason></test-suite></test-run>`;
const nunit2 = (words: string, header = 'total="1" errors="0" failures="0"'): string =>
  `<test-results ${header}><test-suite name="S"><results><test-case name="S.a" ${words}/></results></test-suite></test-results>`;
const xunit2 = (header: string, errors = ''): string =>
  `<assemblies><assembly name="x.dll" ${header}><errors>${errors}</errors><collection><test type="T" name="T.a" result="Pass"/></collection></assembly></assemblies>`;
const ctrf = (status: string, summary: object = {}): string =>
  JSON.stringify({
    results: {
      tool: { name: 'x' },
      summary: { tests: 1, failed: 0, ...summary },
      tests: [{ name: 'a', status, duration: 1 }],
    },
  });
const go = (...events: readonly object[]): string =>
  events.map((event) => `${JSON.stringify({ Package: 'p', ...event })}\n`).join('');
const passed = [
  { Action: 'run', Test: 'A' },
  { Action: 'pass', Test: 'A' },
] as const;
const tap = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const table: readonly (readonly [TestFormat, string, string, string])[] = [
  [
    'junit',
    'an <error> of a suite that has no test case',
    suite('<error message="boom"/>', 'tests="0"'),
    'suite failed: s | boom',
  ],
  ['junit', 'a test case both skipped and failed', inCase('<skipped/><failure/>'), 'failed: s | a'],
  ['junit', 'a test case both failed and skipped', inCase('<failure/><skipped/>'), 'failed: s | a'],
  ['junit', 'a rerunFailure, which is no flakyFailure', inCase('<rerunFailure message="x"/>'), 'failed: s | a'],
  ['junit', 'a rerunError without a failure before it', inCase('<rerunError message="x"/>'), 'error: s | a'],
  ['junit', 'a failure beside a flakyFailure', inCase('<failure/><flakyFailure/>'), 'failed: s | a'],
  [
    'junit',
    'a failed case of parameters that has the name of a passed one',
    suite('<testcase name="a"/><testcase name="a"><failure/></testcase>'),
    'failed: s | a (2)',
  ],
  [
    'junit',
    'a failed case right below <testsuites>',
    '<testsuites><testcase name="a"><failure/></testcase></testsuites>',
    'failed:  | a',
  ],
  ['junit', 'a failure that is told by the word of its status only', inCase('', 'status="failed"'), 'failed: s | a'],
  ['junit', 'a failing element in other letters', inCase('<Failure/>'), 'failed: s | a'],
  ['junit', 'a failing element with a prefix', inCase('<x:failure message="no"/>'), 'failed: s | a'],
  ['junit', 'an element that nobody knows and that sounds like a failure', inCase('<testFailed/>'), 'error: s | a'],
  ['junit', 'a failure inside what nobody knows', inCase('<outcome><x:failure/></outcome>'), 'error: s | a'],
  [
    'junit',
    'PHPUnit, a class without tests',
    inCase(
      '<warning type="PHPUnit\\Framework\\Warning">Warning\nNo tests found in class "C".</warning>',
      'assertions="0"',
    ),
    'error: s | a',
  ],
  [
    'junit',
    'failures that only the root counts',
    `<testsuites failures="2">${suite('<testcase name="a"/>').slice(12)}`,
    'suite failed:  | the header says 2 failures and errors, the suite holds 0',
  ],
  [
    'junit',
    'failures counted in a way that is no plain number',
    suite('<testcase name="a"/>', 'failures=" 2.0 "'),
    'suite failed: s | the header says 2 failures and errors, the suite holds 0',
  ],
  [
    'junit',
    'failures beyond what a number of nine digits says',
    suite('<testcase name="a"/>', 'errors="9999999999"'),
    'suite failed: s | the header says 9,999,999,999 failures and errors, the suite holds 0',
  ],
  ...[
    'Aborted',
    'Timeout',
    'Error',
    'PassedButRunAborted',
    'NotRunnable',
    'InProgress',
    'Disconnected',
    'passed',
    '',
  ].map((word) => ['trx', `the outcome ${word || 'of no word'}`, trx(word), 'error:  | a'] as const),
  [
    'trx',
    'failures that only the counters tell',
    trx('Passed', counters('failed="0" timeout="1"')),
    'suite failed: the run | the header says 1 failure or error, the report holds 0',
  ],
  [
    'trx',
    'a run that never came to its end',
    trx('Passed', '<ResultSummary outcome="InProgress"/>'),
    'suite failed: the run | the header says 1 failure or error, the report holds 0',
  ],
  [
    'trx',
    'a run without a test, whose host could not start',
    '<TestRun><ResultSummary outcome="Failed"><RunInfos><RunInfo outcome="Error"><Text>no host</Text></RunInfo></RunInfos></ResultSummary></TestRun>',
    'suite failed: the run | no host',
  ],
  [
    'trx',
    'a result of a kind that is rarely seen',
    '<TestRun><Results><OrderedTestResult testName="a" outcome="Failed"/></Results></TestRun>',
    'failed:  | a',
  ],
  [
    'nunit3',
    'a case that could not be run',
    nunit3(nunit3Case('result="Skipped" runstate="NotRunnable"')),
    'error: F | a',
  ],
  [
    'nunit3',
    'an invalid case that counts as skipped',
    nunit3(nunit3Case('result="Skipped" label="Invalid"')),
    'error: F | a',
  ],
  ...['Skipped', 'Inconclusive', 'Failed'].map(
    (word) =>
      [
        'nunit3',
        `an assembly that could not be loaded, ${word}`,
        invalid(word),
        'suite failed: x.dll | it is no assembly',
      ] as const,
  ),
  [
    'nunit3',
    'failures that only the run counts',
    nunit3(nunit3Case('result="Passed"'), 'total="1" failed="1.0"'),
    'suite failed:  | the header says 1 failure or error, the report holds 0',
  ],
  ['nunit2', 'a case that could not be run', nunit2('result="NotRunnable" executed="False"'), 'error: S | a'],
  ['nunit2', 'a success that says that it was none', nunit2('result="Success" success="False"'), 'error: S | a'],
  [
    'nunit2',
    'invalid tests that only the header counts',
    nunit2('result="Success"', 'total="1" errors="0" failures="0" invalid="2"'),
    'suite failed:  | the header says 2 failures and errors, the report holds 0',
  ],
  [
    'xunit2',
    'an error of the assembly beside tests that pass',
    xunit2('errors="1"', '<error type="assembly-cleanup"><failure><message>boom</message></failure></error>'),
    'suite failed: assembly-cleanup | boom',
  ],
  [
    'xunit2',
    'errors that only the header counts',
    xunit2('failed="0" errors="2"'),
    'suite failed: x.dll | the header says 2 failures and errors, the report holds 0',
  ],
  ['ctrf', 'the status other', ctrf('other'), 'error:  | a'],
  ['ctrf', 'a status in other letters', ctrf('Passed'), 'error:  | a'],
  [
    'ctrf',
    'others that only the summary counts',
    ctrf('passed', { other: 3 }),
    'suite failed:  | the summary says 3 failures, the report holds 0',
  ],
  [
    'go-test',
    'a package that fails although its tests pass',
    go({ Action: 'start' }, ...passed, { Action: 'fail' }),
    'suite failed: p | the package failed without a failed test',
  ],
  [
    'go-test',
    'a package that fails without a test',
    go({ Action: 'start' }, { Action: 'fail' }),
    'suite failed: p | the package failed without a failed test',
  ],
  [
    'go-test',
    'a test that began and never ended, in a package that passes',
    go({ Action: 'start' }, { Action: 'run', Test: 'A' }, { Action: 'pass' }),
    'error: p | A',
  ],
  [
    'go-test',
    'a failed test in a package that passes',
    go({ Action: 'start' }, { Action: 'fail', Test: 'A' }, { Action: 'pass' }),
    'failed: p | A',
  ],
  [
    'go-test',
    'a package that was not built, told in plain text',
    `${go({ Action: 'start' }, ...passed, { Action: 'pass' })}FAIL\tq [build failed]\n`,
    'suite failed: q | FAIL\tq [build failed]',
  ],
  ['tap', 'a bail out', tap('1..1', 'ok 1', 'Bail out! no database'), 'suite failed:  | Bail out! no database'],
  ['tap', 'a failed test that was marked to be skipped', tap('1..1', 'not ok 1 - a # SKIP x'), 'failed:  | a'],
  ['tap', 'a word that only begins like a directive', tap('1..1', 'not ok 1 - a # todont'), 'failed:  | a # todont'],
  [
    'tap',
    'a failed subtest below a test that passes',
    tap('1..1', '    not ok 1 - a', '    1..1', 'ok 1 - b'),
    'failed: b | a',
  ],
  [
    'tap',
    'failures that only the counts at the end tell',
    tap('ok 1 - a', '1..1', '# tests 1', '# pass 0', '# fail 1'),
    'suite failed:  | the counts at its end say 1 failure, the report holds none',
  ],
];

test.each(table)('%s: %s is no pass', (format, _, report, line) => {
  expect(looksPassed(readTests(format, report))).toBe(false);
  expect(outcomesOf(format, report)).toContain(line);
});

describe('what is not judged is not taken for a pass', () => {
  test.each<[TestFormat, string, string]>([
    ['trx', 'NotExecuted', trx('NotExecuted')],
    ['trx', 'Inconclusive', trx('Inconclusive')],
    ['nunit3', 'Inconclusive', nunit3(nunit3Case('result="Inconclusive"'))],
    ['nunit2', 'Inconclusive', nunit2('result="Inconclusive"')],
    ['ctrf', 'pending', ctrf('pending')],
    ['tap', 'todo', tap('1..1', 'not ok 1 - a # Todo later')],
    ['tap', 'a plan of nothing', tap('1..0 # skip all')],
    ['go-test', 'no test files', go({ Action: 'start' }, { Action: 'skip' })],
    ['junit', 'no test case', '<testsuites tests="3"/>'],
    ['junit', 'disabled', inCase('<disabled/>')],
  ])('%s: %s', (format, _, report) => {
    const { cases, suiteFailures } = modelOf(readTests(format, report));
    expect(cases.map(({ attempts }) => attempts[0].status).filter((status) => status !== 'skipped')).toEqual([]);
    expect(suiteFailures).toEqual([]);
    expect(looksPassed(readTests(format, report))).toBe(false);
  });
});

describe('a contradiction is told', () => {
  test.each<[TestFormat, string, string]>([
    ['junit', suite('<testcase name="a"/>', 'tests="0"'), 'the header of "s" says 0 tests, the suite holds 1'],
    ['junit', suite('<testcase name="a"/>', 'tests="5"'), 'the header of "s" says 5 tests, the suite holds 1'],
    ['junit', suite('<testcase name="a"/>', 'failures="-1"'), 'a header says failures="-1", which is no count'],
    ['junit', suite('<testcase name="a"/>', 'tests="many"'), 'a header says tests="many", which is no count'],
    ['junit', inCase('<warning>old</warning>', 'assertions="1"'), '1 test case passed with a warning of PHPUnit'],
    ['junit', inCase('<outcome><good/></outcome>'), '1 element in test cases not known, and passed over'],
    ['trx', trx('Passed', counters('total="5"')), 'the header says 5 tests, the report holds 1'],
    [
      'nunit3',
      nunit3(nunit3Case('result="Passed"'), 'total="7" failed="0"'),
      'the header says 7 tests, the report holds 1',
    ],
    ['nunit2', nunit2('result="Success"', 'total="9"'), 'the header says 9 tests, the report holds 1'],
    ['xunit2', xunit2('total="5"'), 'the header says 5 tests, the report holds 1'],
    ['ctrf', ctrf('passed', { tests: 9 }), 'the summary says 9 tests, the report holds 1'],
  ])('%s: %s', (format, report, warning) => {
    expect(modelOf(readTests(format, report)).warnings).toEqual([{ line: null, message: warning }]);
  });
});

test('suites in suites are counted once, by name and by header', () => {
  const nested =
    '<testsuites tests="1" failures="1"><testsuite name="o" tests="1" failures="1"><testsuite name="i" tests="1" failures="1"><testcase name="a"><failure/></testcase></testsuite></testsuite></testsuites>';
  const { cases, suiteFailures, warnings } = modelOf(readTests('junit', nested));
  expect([cases.length, suiteFailures, warnings]).toEqual([1, [], []]);
});

test('a case without a class is one of its suite', () => {
  expect(outcomesOf('junit', inCase(''))).toEqual(['passed: s | a']);
});

test('what a compiler warns of while it builds tests that then run is a warning, not a failure', () => {
  const built = (...events: readonly object[]): string =>
    go({ Action: 'build-output', ImportPath: 'p [p.test]', Output: '# p\nld: warning: old\n' }, ...events);
  const ran = built({ Action: 'start' }, ...passed, { Action: 'pass' });
  expect(outcomesOf('go-test', ran)).toEqual(['passed: p | A']);
  expect(modelOf(readTests('go-test', ran)).warnings).toEqual([
    { line: null, message: 'p [p.test]: ld: warning: old' },
  ]);
  expect(
    looksPassed(
      readTests(
        'go-test',
        `${go({ Action: 'start' }, ...passed, { Action: 'pass' }).replaceAll('"p"', '"q"')}${built()}`,
      ),
    ),
  ).toBe(false);
});
