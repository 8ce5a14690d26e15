import { describe, expect, test } from '@jest/globals';
import { defaultLimits } from '../../../src/reports/parser.ts';
import { errorOf, modelOf } from '../reading.ts';
import { outcomesOf, readTests } from './reading.ts';

const suite = (cases: string, attributes = ''): string =>
  `<testsuites><testsuite name="s" ${attributes}>${cases}</testsuite></testsuites>`;
const failed = '<failure message="boom">at c.D.a(D.java:17)</failure>';

describe('a case', () => {
  test.each([
    ['passed', ''],
    ['failed', failed],
    ['error', '<error type="X"/>'],
    ['skipped', '<skipped/>'],
    ['failed', `<skipped/>${failed}`],
    ['flaky', '<flakyFailure message="once"/>'],
    ['flaky', '<flakyError message="once"/>'],
    ['failed', `${failed}<rerunFailure message="again"><stackTrace>x</stackTrace></rerunFailure>`],
    ['error', `${failed}<rerunError message="again"/>`],
    ['failed', '<rerunFailure message="again"/>'],
    ['failed', '<flakyFailure message="once"/><skipped/>'],
    ['passed', '<system-out>&lt;failure/&gt;</system-out><properties><property name="a" value="b"/></properties>'],
  ])('is %s: %s', (outcome, inside) => {
    expect(outcomesOf('junit', suite(`<testcase classname="c.D" name="a">${inside}</testcase>`))).toEqual([
      `${outcome}: c.D | a`,
    ]);
  });

  test.each([
    ['passed', 'status="run" result="completed"'],
    ['skipped', 'status="notrun" result="suppressed"'],
    ['skipped', 'status="run" result="skipped"'],
    ['failed', 'status="FAILED"'],
    ['error', 'status="timed-out-somehow"'],
    ['error', 'status="passed" result="nonsense"'],
  ])('is %s by its words: %s', (outcome, words) => {
    expect(outcomesOf('junit', suite(`<testcase name="a" ${words}/>`))).toEqual([`${outcome}: s | a`]);
  });

  test.each([
    ['1.5', 1500],
    ['0,012', 12],
    ['1,234.5', 1_234_500],
    ['1.234,5', 1_234_500],
    ['12,345,678', 12_345_678_000],
    ['1e-05', 0.01],
    ['', undefined],
    ['-1', undefined],
    ['NaN', undefined],
    ['soon', undefined],
  ])('with time="%s" took %s ms', (time, durationMs) => {
    const [found] = modelOf(readTests('junit', suite(`<testcase name="a" time="${time}"/>`))).cases;
    expect(found?.attempts[0].durationMs).toBe(durationMs);
  });

  test('tells the first line of its failure, its stack, and where its own class stands in it', () => {
    const [found] = modelOf(
      readTests(
        'junit',
        suite(
          '<testcase classname="c.D" name="a"><failure message="&#10; one&#10;two"><![CDATA[at x.Y.z(Y.java:1)\nat c.D.a(D.java:17)]]></failure></testcase>',
        ),
      ),
    ).cases;
    expect(found?.attempts[0]).toMatchObject({ message: 'one', details: 'at x.Y.z(Y.java:1)\nat c.D.a(D.java:17)' });
    expect(found?.place).toEqual({ path: 'c/D.java', line: 17 });
  });

  test('keeps no more than 4,096 characters of a failure', () => {
    const [found] = modelOf(
      readTests('junit', suite(`<testcase name="a"><failure>${'x'.repeat(200_000)}</failure></testcase>`)),
    ).cases;
    expect(found?.attempts[0].details).toHaveLength(4096);
    expect(found?.attempts[0].message).toHaveLength(500);
  });
});

describe('a case that stands there again', () => {
  const again = (...inside: readonly string[]): readonly string[] =>
    outcomesOf('junit', suite(inside.map((each) => `<testcase classname="c" name="a">${each}</testcase>`).join('')));

  test.each([
    ['after a failure may be its retry, and has failed', [failed, ''], ['failed: c | a']],
    ['after two failures', [failed, failed, ''], ['failed: c | a']],
    ['after an error', ['<error message="no"/>', ''], ['error: c | a']],
    ['and fails to the end', [failed, failed], ['failed: c | a']],
    ['after it passed is another case', ['', failed], ['passed: c | a', 'failed: c | a (2)']],
    ['and again, each with what may be its retry', [failed, '', failed, ''], ['failed: c | a', 'failed: c | a (2)']],
    ['as skipped hides no failure', [failed, '<skipped/>'], ['failed: c | a', 'skipped: c | a (2)']],
  ])('%s', (_, inside, expected) => {
    expect(again(...inside)).toEqual(expected);
  });

  test('in another suite of that name is another case: a matrix is no retry', () => {
    const one = (inside: string): string => `<testsuite name="s"><testcase name="a">${inside}</testcase></testsuite>`;
    expect(outcomesOf('junit', `<testsuites>${one(failed)}${one('')}</testsuites>`)).toEqual([
      'failed: s | a',
      'passed: s | a (2)',
    ]);
  });

  test.each(['jest tests', 'vitest tests', 'Mocha Tests'])(
    'is another case in a report named %s, which does not repeat retries',
    (name) => {
      const report = `<testsuites name="${name}"><testsuite name="s"><testcase name="a">${failed}</testcase><testcase name="a"/></testsuite></testsuites>`;
      expect(outcomesOf('junit', report)).toEqual(['failed: s | a', 'passed: s | a (2)']);
    },
  );

  test('after a failure is its retry where the writer is known to repeat retries', () => {
    const properties = '<properties><property name="go.version" value="go1.24"/></properties>';
    const report = suite(
      `${properties}<testcase classname="c" name="a">${failed}</testcase><testcase classname="c" name="a"/>`,
    );
    expect(outcomesOf('junit', report)).toEqual(['flaky: c | a']);
  });

  test('was run again because it had failed in a report of pytest, where pytest-rerunfailures leaves the reason out', () => {
    const report = (last: string): string =>
      `<testsuites name="pytest tests"><testsuite name="pytest" tests="3" failures="0"><testcase classname="t" name="a"/><testcase classname="t" name="a"/><testcase classname="t" name="a">${last}</testcase></testsuite></testsuites>`;
    expect(outcomesOf('junit', report(''))).toEqual(['flaky: t | a']);
    expect(outcomesOf('junit', report(failed))).toEqual(['failed: t | a']);
  });
});

describe('what only a header or a suite tells', () => {
  test.each([
    [
      'failures that no case holds',
      suite('<testcase name="a"/>', 'tests="1" failures="1" errors="1"'),
      'the header says 2 failures and errors, the suite holds 0',
    ],
    [
      'an error in a suite without cases',
      suite('', 'tests="0" errors="1"'),
      'the header says 1 failure or error, the suite holds 0',
    ],
    ['an error of the suite itself', suite('<error message="no such module"/>'), 'no such module'],
  ])('%s is a failure of the suite', (_, report, message) => {
    expect(outcomesOf('junit', report)).toContain(`suite failed: s | ${message}`);
  });

  test('is told once, not by every suite around it', () => {
    const report =
      '<testsuites failures="1"><testsuite name="o" failures="1"><testsuite name="i" failures="1"><testcase name="a"/></testsuite></testsuite></testsuites>';
    expect(outcomesOf('junit', report)).toEqual([
      'passed: i | a',
      'suite failed: i | the header says 1 failure or error, the suite holds 0',
    ]);
  });

  test('another number of tests is a warning', () => {
    const { warnings } = modelOf(readTests('junit', suite('<testcase name="a"/>', 'tests="7"')));
    expect(warnings).toEqual([{ line: null, message: 'the header of "s" says 7 tests, the suite holds 1' }]);
  });
});

test('a report without a case is a report without a case', () => {
  expect(modelOf(readTests('junit', '<testsuites/>'))).toMatchObject({ cases: [], suiteFailures: [], warnings: [] });
});

test.each([
  ['an external entity', '<!DOCTYPE testsuites [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuites/>', /DTD/],
  ['an entity that nobody declared', suite('<testcase name="&x;"/>'), /reference/],
  ['elements in each other', `<testsuites>${'<testsuite>'.repeat(100)}`, /nested deeper than 64/],
  ['a case in a case', suite('<testcase name="a"><testcase name="b"/></testcase>'), /inside a <testcase>/],
  ['another root', '<html/>', /root element/],
  ['nothing', '', /is empty/],
  ['a NUL', suite('\0'), /NUL/],
  [
    'bytes that are no UTF-8',
    new Uint8Array([
      0x3c, 0x74, 0x65, 0x73, 0x74, 0x73, 0x75, 0x69, 0x74, 0x65, 0x20, 0x6e, 0x61, 0x6d, 0x65, 0x3d, 0x22, 0xff, 0x22,
      0x2f, 0x3e,
    ]),
    /encoding does not allow/,
  ],
  ['a name beyond the limit', suite(`<testcase name="${'x'.repeat(20_000)}"/>`), /name is longer/],
])('%s is refused with a way out', (_, report, reason) => {
  const error = errorOf(readTests('junit', report));
  expect(error.reason).toMatch(reason);
  expect(error.fix).toMatch(/\.$/);
});

test('a name beyond the limit is told with a way out that helps: running again does not', () => {
  const error = errorOf(readTests('junit', suite(`<testcase name="${'x'.repeat(20_000)}"/>`)));
  expect(error.fix).toContain('give it a short name of its own');
});

test('more cases than the limit are refused', () => {
  const limits = { ...defaultLimits, maxLines: 3 };
  const many = suite(Array.from({ length: 4 }, (_, at) => `<testcase name="${at}"/>`).join(''));
  expect(errorOf(readTests('junit', many, undefined, limits)).reason).toBe('the report holds more than 3 test cases');
});
