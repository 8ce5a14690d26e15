import type { RunContext } from '@drawbridge/core/domain/event';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import { oidOf } from '@drawbridge/testkit/fakes/git';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { describe, expect, test } from '@jest/globals';
import { base, head, judge, junit, pullRequestRun, type Situation, sarif, sceneOf } from './stage.ts';

// Each is green with some reporter, gate or platform that people use; its name says where or how.

/** The verdict's mark, why (the log), and all that the action says of it. */
const told = async (situation: Situation) => {
  const { scene, outcome } = await judge(situation);
  const why = scene.runner.record.lines.join('\n');
  return { mark: outcome.verdict.mark, why, said: [why, outcome.verdict.sentence, outcome.report].join('\n') };
};

const suites = (inside: string, attributes = '') =>
  `<?xml version="1.0"?>\n<testsuites ${attributes}>${inside}</testsuites>\n`;
const passing = '<testcase classname="cart" name="adds" time="0.1"/>';
const only = (require: string) => `version: 1\nextends: none\nconditions:\n  - { name: It, require: "${require}" }\n`;

describe('a test report that shows no failure has not passed by that', () => {
  test('what is whole and has run is green: it is not the reading that fails', async () => {
    const reports = {
      'junit.xml': suites(`<testsuite name="cart" tests="1" failures="0" errors="0">${passing}</testsuite>`),
      'run.tap': 'TAP version 13\n1..1\nok 1 - a\n',
      'lint.sarif': sarif([]),
    };
    expect(await told({ reports })).toMatchObject({ mark: 'passed' });
  });

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['no file at all: exit 0', {}, /saw nothing that could be judged/],
    ['an empty file', { 'junit.xml': '' }, /junit\.xml, line 1: the report is empty/],
    ['a file of spaces', { 'junit.xml': ' \n\n ' }, /junit\.xml, line 1: the report is empty/],
    [
      'a page that a proxy put in its place',
      { 'junit.xml': '<!doctype html><html><body>502</body></html>' },
      /this looks like an HTML page/,
    ],
    [
      'a suite without a test',
      { 'junit.xml': suites('<testsuite name="cart" tests="0"/>') },
      /tests\.ran 0, wanted above 0/,
    ],
    ['no suite at all', { 'junit.xml': suites('') }, /tests\.ran 0, wanted above 0/],
    [
      'all tests skipped',
      {
        'junit.xml': suites(
          '<testsuite name="cart"><testcase classname="cart" name="adds"><skipped/></testcase></testsuite>',
        ),
      },
      /tests\.ran 0, wanted above 0/,
    ],
    [
      'a suite that broke before its first test: only its counter says so',
      {
        'junit.xml': suites(
          `<testsuite name="ok">${passing}</testsuite><testsuite name="broken" tests="0" errors="1"/>`,
        ),
      },
      /tests\.suite-failures 1/,
    ],
    [
      'a header that counts a failure which the body does not have',
      { 'junit.xml': suites(`<testsuite name="cart" tests="2" failures="1">${passing}</testsuite>`) },
      /tests\.suite-failures 1/,
    ],
    [
      'an error element on the suite itself',
      {
        'junit.xml': suites(`<testsuite name="cart" tests="1">${passing}<error message="no such module"/></testsuite>`),
      },
      /tests\.suite-failures 1/,
    ],
    [
      'a report that was cut off',
      { 'junit.xml': suites(`<testsuite name="cart">${passing}`).slice(0, -14) },
      /line 2: the report ends inside <testsuite>/,
    ],
    [
      'a report with another one behind it',
      { 'junit.xml': `${junit({ adds: undefined })}${junit({ adds: 'no' })}` },
      /a second root element follows/,
    ],
    [
      'the text of a file of the runner, by an external entity',
      {
        'junit.xml': `<!DOCTYPE testsuites [<!ENTITY x SYSTEM "file:///etc/passwd">]>${suites(`<testsuite name="&x;">${passing}</testsuite>`)}`,
      },
      /contains a DTD/,
    ],
    [
      'an entity that grows to gigabytes',
      {
        'junit.xml': `<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${suites(`<testsuite name="&b;">${passing}</testsuite>`)}`,
      },
      /contains a DTD/,
    ],
    [
      'a status that nobody knows',
      {
        'ctrf.json': JSON.stringify({
          results: {
            tool: { name: 'jest' },
            summary: { tests: 1, passed: 1, failed: 0, pending: 0, skipped: 0, other: 0, start: 0, stop: 1 },
            tests: [{ name: 'adds', status: 'exploded', duration: 1 }],
          },
        }),
      },
      /tests\.errors 1/,
    ],
    [
      'a summary without the failure that the tests have',
      {
        'ctrf.json': JSON.stringify({
          results: {
            tool: { name: 'jest' },
            summary: { tests: 1, passed: 1, failed: 0, pending: 0, skipped: 0, other: 0, start: 0, stop: 1 },
            tests: [{ name: 'adds', status: 'failed', duration: 1 }],
          },
        }),
      },
      /tests\.failed 1/,
    ],
    [
      'a plan of five tests of which three came',
      { 'run.tap': 'TAP version 13\n1..5\nok 1 - a\nok 2 - b\nok 3 - c\n' },
      /the plan of the report says 5 tests, and 3 ran/,
    ],
    [
      'a run that bailed out',
      { 'run.tap': 'TAP version 13\n1..3\nok 1 - a\nBail out! no database\n' },
      /tests\.suite-failures 1/,
    ],
    ['a run without a plan', { 'run.tap': 'TAP version 13\nok 1 - a\n' }, /has no plan/],
  ])('%s', async (_, reports, says) => {
    const { mark, why } = await told({ reports });
    expect([mark, why]).toEqual(['failed', expect.stringMatching(says)]);
  });

  test('one of several that cannot be read: the others do not speak for it', async () => {
    const { mark, said } = await told({
      reports: { 'junit.xml': junit({ adds: undefined }), 'TEST-api.xml': '<testsuites>' },
    });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('TEST-api.xml')]);
  });

  test('a package that did not build, of which go test says so outside of any test', async () => {
    const lines = [
      { Action: 'start', Package: 'shop/cart' },
      { Action: 'run', Package: 'shop/cart', Test: 'TestAdd' },
      { Action: 'pass', Package: 'shop/cart', Test: 'TestAdd', Elapsed: 0 },
      { Action: 'pass', Package: 'shop/cart', Elapsed: 0 },
      { Action: 'start', Package: 'shop/api' },
      { Action: 'output', Package: 'shop/api', Output: 'FAIL\tshop/api [build failed]\n' },
      { Action: 'fail', Package: 'shop/api', Elapsed: 0 },
    ];
    const reports = { 'go.json': lines.map((line) => `${JSON.stringify(line)}\n`).join('') };
    const { mark, said } = await told({ reports, inputs: { reports: 'go-test=go.json' } });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('tests.suite-failures 1')]);
  });

  test('two attempts of which the later skips: a retry that skips has mended nothing', async () => {
    const twice =
      '<testcase classname="cart" name="adds"><failure message="no"/></testcase><testcase classname="cart" name="adds"><skipped/></testcase>';
    const { mark } = await told({
      reports: { 'junit.xml': suites(`<testsuite name="cart">${twice}${passing.replace('adds', 'sums')}</testsuite>`) },
    });
    expect(mark).toBe('failed');
  });
});

describe('a report that is not of this run', () => {
  const ratio = { covered: 9, total: 10 };
  const body = { conditions: [], totals: { lines: ratio, branches: ratio }, changed: null, reports: [], unmapped: [] };
  const ownReport = (given: Partial<RunContext>) => {
    const context = { ...sceneOf().context, ...given };
    const verdict = { mark: 'passed', subject: 'Coverage', sentence: 'all is covered' } as const;
    return formatReport(makeReport('coverage-threshold', { context, verdict, enforced: true, nowMs: 0 }, body));
  };
  const judgeOwn = (given: Partial<RunContext>) =>
    told({
      reports: { 'drawbridge/coverage-threshold.json': ownReport(given) },
      inputs: { reports: 'drawbridge=drawbridge/coverage-threshold.json' },
    });

  test.each<[string, Partial<RunContext>, RegExp]>([
    ['of another commit', { sha: oidOf(9) }, /another commit/],
    ['of another run', { runId: '999' }, /another run/],
    ['of another repository', { repository: 'octo/fork' }, /another repository/],
  ])('%s: an artifact that was left over', async (_, given, says) => {
    const { mark, why } = await judgeOwn(given);
    expect([mark, why]).toEqual(['failed', expect.stringMatching(says)]);
  });

  test('and one that is, passes: it is not the reading that fails', async () => {
    expect(await judgeOwn({})).toMatchObject({ mark: 'passed' });
  });

  test('checked in: it may be a fixture, stale, or made up by the change', async () => {
    const { mark, said } = await told({ git: { trackedFiles: { [head]: ['junit.xml'] } } });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('checked in')]);
  });

  test('declared and missing: fork without a report, if_not_found: success', async () => {
    const policy = 'version: 1\nreports:\n  - { name: e2e, files: e2e/*.xml }\n';
    const { mark, said } = await told({ inputs: { policy } });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('no file matches e2e/*.xml')]);
  });

  test('left over from before the check that should have written it', async () => {
    const inputs = { checks: '- { name: unit, run: npm test, report: junit.xml }\n' };
    const { mark, said } = await told({ inputs, shell: { programs: { bash: () => ({ code: 0, output: '' }) } } });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('the check did not write it')]);
  });

  test('a command that failed although its report shows nothing wrong', async () => {
    const { mark, said } = await told({
      reports: {},
      inputs: { checks: '- { name: unit, run: npm test }\n' },
      shell: { programs: { bash: () => ({ code: 1, output: '' }) } },
    });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('exit code 1')]);
  });
});

describe('a job or a check that has not succeeded', () => {
  const passed = { 'junit.xml': junit({ adds: undefined }) };

  test.each(['failure', 'cancelled', 'skipped'])('of the result %s in `needs`', async (result) => {
    const needs = JSON.stringify({ build: { result: 'success', outputs: {} }, test: { result, outputs: {} } });
    const { mark, said } = await told({ reports: passed, inputs: { needs } });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('jobs.not-successful 1')]);
  });

  test.each(['{}', 'null', '[]', '{"build":{}}', '{"build":{"result":"passed"}}', '{"build":{"result":"success"}'])(
    '`needs` that says nothing is a wrong input: %s',
    async (needs) => {
      await expect(told({ reports: passed, inputs: { needs } })).rejects.toThrow(/no job|JSON|no result/);
    },
  );

  test.each([undefined, 'neutral', 'skipped', 'stale', 'action_required', 'startup_failure', 'a word of tomorrow'])(
    'a check run that is %s',
    async (conclusion) => {
      const { mark } = await told({
        reports: passed,
        inputs: { policy: only("checks.build.conclusion == 'success'") },
        github: { checkRuns: { [head]: [{ name: 'build', app: 'ci', status: 'completed', conclusion, url: '' }] } },
      });
      expect(mark).toBe('failed');
    },
  );

  test('a failed one behind a passed one of the same name', async () => {
    const run = (conclusion: string) => ({ name: 'build', app: 'ci', status: 'completed', conclusion, url: '' });
    for (const order of [
      ['success', 'failure'],
      ['failure', 'success'],
    ]) {
      const { mark } = await told({
        reports: passed,
        inputs: { policy: only("checks.build.conclusion == 'success'") },
        github: { checkRuns: { [head]: order.map(run) } },
      });
      expect(mark).toBe('failed');
    }
  });
});

describe('a run that nobody thought of', () => {
  const bad = { 'junit.xml': junit({ adds: 'no' }) };

  test.each([
    'push',
    'pull_request',
    'merge_group',
    'schedule',
    'workflow_dispatch',
    'release',
    'workflow_run',
    'repository_dispatch',
  ])('exit green on any event but one: %s is judged', async (eventName) => {
    const about =
      eventName === 'pull_request'
        ? pullRequestRun
        : eventName === 'merge_group'
          ? { mergeGroup: { baseSha: base, headSha: head } }
          : {};
    const { mark } = await told({ reports: bad, context: { ...about, eventName } });
    expect(mark).toBe('failed');
  });

  test('a pull request that lowers its own bar', async () => {
    const strict = 'version: 1\nconditions:\n  - { name: Many, require: tests.total >= 5 }\n';
    const { mark, said } = await told({
      policies: { base: strict, head: only('tests.total >= 0') },
      context: pullRequestRun,
    });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('takes effect after the merge')]);
  });

  test('a pull request that moves its own baseline', async () => {
    const { scene } = await judge({ reports: { 'lint.sarif': sarif([['no-x', 3]]) }, context: pullRequestRun });
    expect(scene.store.writes).toEqual([]);
  });

  test('a comment that was refused: exit 0 with nothing judged', async () => {
    const { mark, said } = await told({
      reports: bad,
      context: pullRequestRun,
      github: { problems: { 'comments.list': gitHubProblemOf('forbidden') } },
    });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('! No comment')]);
  });

  test('a report file that names another pull request: the comment goes to the event’s own', async () => {
    const { scene } = await judge({
      reports: { ...bad, 'drawbridge/pr.json': '{"number": 99}' },
      context: { ...pullRequestRun, pullRequest: { ...pullRequestRun.pullRequest, headSha: oidOf(2) } },
    });
    expect(scene.github.writes).toMatchObject([{ kind: 'comment-created', issue: 7 }]);
  });
});

describe('arithmetic', () => {
  const lcov = (covered: number, total: number, path = 'src/cart.ts') =>
    `SF:${path}\n${Array.from({ length: total }, (_, index) => `DA:${index + 1},${index < covered ? 1 : 0}`).join('\n')}\nend_of_record\n`;
  const coverage = (report: string, require: string) =>
    told({
      reports: { 'lcov.info': report },
      inputs: { policy: only(require) },
      git: { trackedFiles: { [head]: ['src/a.ts', 'src/b.ts', 'src/cart.ts'] } },
    });

  test.each([
    ['rounded to a tenth: 79.95 is 80', lcov(1599, 2000), 'coverage.lines.percent >= 80', '79.95 %'],
    ['rounded to a whole: 2,499 of 2,500 is 100', lcov(2499, 2500), 'coverage.lines.percent >= 100', '99.96 %'],
    ['a threshold cut to a whole: 80.5 is 80', lcov(4, 5), 'coverage.lines.percent >= 80.5', '80.0 %'],
    [
      'rates averaged over files: 1 of 1 and 0 of 9 is 50',
      `${lcov(1, 1, 'src/a.ts')}${lcov(0, 9, 'src/b.ts')}`,
      'coverage.lines.percent >= 50',
      '10.0 %',
    ],
    [
      'a file that stands there twice is counted twice',
      `${lcov(9, 10)}${lcov(9, 10)}`,
      'coverage.lines.covered >= 18',
      'coverage.lines.covered 9',
    ],
    ['no branch is all branches', lcov(1, 1), 'coverage.branches.percent >= 80', 'the reports hold no branches'],
    ['no changed line measured is 100 %', lcov(1, 1), 'coverage.changed.lines.percent >= 80', 'was not measured'],
    [
      'a fact that nobody has is null, and null is below 80',
      lcov(1, 1),
      'coverage.functions.percent < 80',
      'was not measured',
    ],
  ])('%s', async (_, report, require, says) => {
    const { mark, said } = await coverage(report, require);
    expect([mark, said]).toEqual(['failed', expect.stringContaining(says)]);
  });

  test('"ignored below 20 new lines": one uncovered line of one fails', async () => {
    const { mark } = await coverage(lcov(0, 1), 'coverage.lines.percent >= 80');
    expect(mark).toBe('failed');
  });
});

describe('a failure beside a pass of the same name', () => {
  const both = `<testcase classname="cart" name="adds"><failure message="no"/></testcase>${passing}`;

  test('is no retry where nothing says so: rows of a table may share a name', async () => {
    const { mark, said } = await told({
      reports: { 'junit.xml': suites(`<testsuite name="cart">${both}</testsuite>`) },
    });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('flaky: { repeated: retried }')]);
  });

  test('is one where the policy says so, and is named in the log', async () => {
    const { mark, said } = await told({
      reports: { 'junit.xml': suites(`<testsuite name="cart">${both}</testsuite>`) },
      inputs: { policy: 'version: 1\nflaky: { repeated: retried }\n' },
    });
    expect([mark, said]).toEqual(['passed', expect.stringContaining('! Passed only after a failure: cart > adds')]);
  });
});

describe('findings', () => {
  const log = (run: object) => ({
    'lint.sarif': JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Scanner' } }, ...run }] }),
  });

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'a tool that broke down and found nothing',
      log({ results: [], invocations: [{ executionSuccessful: false }] }),
      /findings\.breakdowns 1/,
    ],
    ['a log of no run', { 'lint.sarif': JSON.stringify({ version: '2.1.0', runs: [] }) }, /findings\.breakdowns 1/],
    ['a log whose results were left out', log({}), /findings\.breakdowns 1/],
    [
      'a log of another version',
      { 'lint.sarif': JSON.stringify({ version: '1.0.0', runs: [] }) },
      /version is "1\.0\.0"/,
    ],
    ['a log that was cut off', { 'lint.sarif': log({ results: [] })['lint.sarif'].slice(0, -3) }, /it was cut off/],
  ])('%s', async (_, reports, says) => {
    const { mark, why } = await told({ reports });
    expect([mark, why]).toEqual(['failed', expect.stringMatching(says)]);
  });

  test('an error of a scanner that nobody knows', async () => {
    const reports = log({ results: [{ ruleId: 'sqli', level: 'error', message: { text: 'SQL injection' } }] });
    const { mark, why } = await told({ reports });
    expect([mark, why]).toEqual(['failed', expect.stringMatching(/findings\.high 1/)]);
  });

  test('none of a linter is none of a vulnerability scanner', async () => {
    const { mark, said } = await told({
      reports: { 'lint.sarif': sarif([]) },
      inputs: { policy: only('findings.vulnerabilities.critical == 0') },
    });
    expect([mark, said]).toEqual([
      'failed',
      expect.stringContaining('no report that was read looks for vulnerabilities'),
    ]);
  });

  test('new ones without a baseline: none is known, so all count', async () => {
    const { mark, said } = await told({
      reports: { 'lint.sarif': sarif([['no-x', 3]]) },
      context: pullRequestRun,
      inputs: { policy: only('findings.new.total == 0') },
    });
    expect([mark, said]).toEqual(['failed', expect.stringContaining('there is no baseline yet')]);
  });
});
