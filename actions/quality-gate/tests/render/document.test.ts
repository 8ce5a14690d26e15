import { commentRoom, renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../src/decide/evidence.ts';
import type { Policy } from '../../src/decide/policy.ts';
import { renderComment, renderSummary } from '../../src/render/document.ts';
import {
  makeBaseline,
  makeCase,
  makeEvidence,
  makeFinding,
  makeFindings,
  makeTests,
  makeView,
  policyOf,
  read,
} from '../builders.ts';

const summaryOf = (evidence: Evidence, policy?: Policy): string =>
  renderDocument(renderSummary(makeView(evidence, policy)), summaryRoom);

const policy = policyOf(`extends: none
conditions:
  - { name: Tests, require: tests.failed == 0, when: reports.tests > 0, fix: Mend the tests. }
  - { name: Never, require: tests.failed == 0, when: event.name == 'push' }
  - { name: Ran, require: tests.ran > 1 }
  - { name: Quick, require: tests.duration-seconds < 0.01, level: warn }
  - { name: Coverage, require: coverage.lines.percent > 80 }`);
const failed = makeEvidence({
  reports: [read(makeTests(makeCase('adds', 'passed'), makeCase('sums', 'failed')), 'junit.xml')],
});

test('The summary is the verdict, one table with the worst first, the failed conditions explained, and what was read', () => {
  const sha = 'c'.repeat(40);
  expect(summaryOf(failed, policy)).toBe(`### ✗ Gate: 2 of 4 conditions failed: Tests, Coverage

|  | Condition | Value | Distance | Bar |
| --- | --- | --- | --- | --- |
| ✗ | Tests | tests.<wbr>failed 1 | 1 fewer | tests.failed == 0 |
| ✗ | Coverage | cannot be judged | coverage.<wbr>lines.<wbr>percent was not measured: no coverage report that tells it was read | coverage.lines.percent &gt; 80 |
| ! | Quick | tests.<wbr>duration-seconds 0.02 s | 0.010 s apart | tests.duration-seconds &lt; 0.01 |
| ✓ | Ran | tests.<wbr>ran 2 |  | tests.ran &gt; 1 |

<details>
<summary>Not judged (1)</summary>

|  | Condition | Value | Distance | Bar |
| --- | --- | --- | --- | --- |
| – | Never | event.<wbr>name pull\\_request | only when event.<wbr>name == 'push' | tests.failed == 0 |

</details>

<details>
<summary>✗ Tests (1)</summary>

\`tests.failed == 0\`

\`tests.failed\` 1

tests.failed 1, wanted 0 (1 fewer)

Mend the tests.

| Place | What | Why |
| --- | --- | --- |
| [\`tests/cart.test.ts:7\`](<https://github.example/octo/shop/blob/${sha}/tests/cart.test.ts#L7>) | cart &gt; sums | it failed |

</details>

<details>
<summary>✗ Coverage</summary>

\`coverage.lines.percent > 80\`

coverage.lines.percent was not measured: no coverage report that tells it was read

Let its tool write a report where the gate finds it, or name it in \`reports:\`.

</details>

<details>
<summary>! Quick</summary>

\`tests.duration-seconds < 0.01\`

\`tests.duration-seconds\` 0.02 s

tests.duration-seconds 0.02 s, wanted below 0.01 s (0.010 s apart)

</details>

<details>
<summary>Reports (1)</summary>

| Report | About | Format | Says |
| --- | --- | --- | --- |
| \`junit.xml\` | tests | JUnit | 2 tests, 1 failed |

</details>

<sub>1 report of commit [\`ccccccc\`](<https://github.example/octo/shop/commit/${sha}>), judged by the built-in policy in 1.2 s · Drawbridge 0.1.0</sub>
`);
});

describe('What else there is to know is folded, each with its table', () => {
  const exceptions = policyOf(`
quarantine: [{ test: 'cart > waits', owner: '@shop', reason: a clock, expires: 2026-12-31 }]
waivers:
  - { rule: no-eval, path: 'src/**', owner: '@shop', reason: our own text, expires: 2026-12-31 }
  - { package: left-pad, tool: npm audit, owner: '@api', reason: old, expires: 2026-06-14 }`);
  const evidence = makeEvidence({
    reports: [
      read({
        ...makeTests(makeCase('adds', 'failed', 'passed'), makeCase('waits', 'failed')),
        warnings: [{ line: 1_204, message: 'it names a test twice' }],
      }),
      read(makeFindings([makeFinding()])),
    ],
    missing: [{ name: 'types', patterns: ['mypy.txt'], place: undefined, reason: 'no file matches', fix: 'Run mypy.' }],
    commands: [
      { name: 'unit', end: 'passed', reason: 'exit code 0', attempts: 2, durationMs: 98_000, tail: '' },
      {
        name: 'style',
        end: 'passed',
        reason: 'exit code 1, which its report explains',
        attempts: 1,
        durationMs: 1,
        tail: '',
      },
      { name: 'lint', end: 'timed-out', reason: 'not done within 5 m', attempts: 1, durationMs: 300_000, tail: '' },
      { name: 'e2e', end: 'cancelled', reason: 'the job was cancelled', attempts: 1, durationMs: 0, tail: '' },
    ],
    baseline: { kind: 'known', value: makeBaseline() },
    change: { kind: 'known', value: { mergeBase: 'a'.repeat(40), files: [] } },
  });
  const text = summaryOf(evidence, exceptions);

  test.each([
    ['missing reports', '| types |  | no file matches | Run mypy. |'],
    ['flaky tests', '| cart &gt; adds | [`tests/cart.test.ts:7`]'],
    ['quarantined tests with who answers for them', '| 1 | @\u2060shop | 2026-12-31 | a clock |'],
    ['waivers that are used', '| used | no-eval in src/\\*\\* | 1 | @\u2060shop | 2026-12-31 | our own text |'],
    ['waivers that are over', '| ! expired | npm audit package left-pad | 0 |'],
    ['checks: a flaky one', '| ! | unit | exit code 0 after a failure: flaky | 2 | 1 m 38 s |'],
    [
      'checks: one that its report explains, marked as in the log',
      '| ! | style | exit code 1, which its report explains | 1 |',
    ],
    ['checks: one that took too long', '| ✗ | lint | not done within 5 m | 1 | 5 m |'],
    ['checks: one that was cancelled', '| – | e2e | the job was cancelled | 1 | 0.0 s |'],
    ['remarks', '| `report` | line 1,204: it names a test twice |'],
    ['what new is told by', 'New is what the baseline of [`bbbbbbb`]'],
    ['what it was compared with', 'The change since [`aaaaaaa`]'],
  ])('%s', (_, expected) => {
    expect(text).toContain(expected);
  });

  test('and nothing where there is nothing', () => {
    const nothing = summaryOf(makeEvidence({ reports: [read(makeTests(makeCase('adds', 'passed')))] }));
    for (const title of ['Flaky', 'Quarantined', 'Waivers', 'Checks', 'Remarks', 'missing', 'null', 'undefined'])
      expect(nothing).not.toContain(title);
  });
});

test('A file outside of the repository is named without a link', () => {
  const paths = ['/usr/lib/x.js', 'C:\\x.js', 'src/x.js'];
  const findings = paths.map((path) =>
    makeFinding({ place: { path, line: 1, endLine: undefined, column: undefined } }),
  );
  const text = summaryOf(makeEvidence({ reports: [read(makeFindings(findings))] }));
  expect(text).toContain('| `/usr/lib/x.js:1` |');
  expect(text).toContain('| `C:\\x.js:1` |');
  expect(text).toContain('| [`src/x.js:1`](<');
});

test('The comment is the same whenever the same commit is judged', () => {
  const comment = (elapsedMs: number, nowMs: number) =>
    renderDocument(renderComment(makeView(failed, policy, { elapsedMs, nowMs })), commentRoom);
  expect(comment(1, 1)).toBe(comment(99_000, 2));
  expect(comment(1, 1)).not.toContain(' in 0.0 s');
});

test('A policy that could not be taken as it stands is told on top', () => {
  const text = renderDocument(
    renderSummary(makeView(failed, policy, { policyNotice: 'gate.yml is new: the preset judged.' })),
    summaryRoom,
  );
  expect(text.indexOf('! gate.yml is new')).toBeGreaterThan(text.indexOf('| ✓ | Ran'));
  expect(text.indexOf('! gate.yml is new')).toBeLessThan(text.indexOf('<summary>✗ Tests'));
});

describe('Peers cut raw text at 65,536, or send more and are refused', () => {
  const many = makeEvidence({
    reports: [
      read(
        makeTests(
          ...Array.from({ length: 3_000 }, (_, index) => makeCase(`test ${index} ${'x'.repeat(900)}`, 'failed')),
        ),
      ),
    ],
  });

  test('a comment over many failures stays within GitHub’s limit, with verdict and table whole', () => {
    const text = renderDocument(renderComment(makeView(many)), commentRoom);
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/^### ✗ Gate: 1 of 2 conditions failed: Tests\n/);
    expect(text).toContain('| ✗ | Tests | tests.<wbr>failed 3,000 |');
    expect(text).toContain('| ✓ | Tests ran |');
    expect(text).toContain('the report has all');
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
  });

  test('a summary tells the first hundred and how many more there are', () => {
    const text = summaryOf(many);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_048_576);
    expect(text).toMatch(/2,900 more/);
  });
});

describe('Nothing that a report says becomes markup', () => {
  const hostile = [
    '</details><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '| a | b |',
    '[click](javascript:alert(1))',
    '@octo/team #1 octo/shop#2',
    '`code`` more`',
    '# title\n\n---\n',
    '![](https://evil.example/p.png)',
    '\u202Edrow',
    '<!-- drawbridge -->',
  ];

  test.each(hostile)('%j', (text) => {
    const evidence = makeEvidence({
      reports: [
        read(makeTests({ ...makeCase(text, 'failed'), suite: text }), text),
        read(
          makeFindings(
            [
              makeFinding({
                rule: text,
                message: text,
                tool: text,
                place: { path: text, line: 1, endLine: undefined, column: undefined },
              }),
            ],
            {
              tools: [text],
              breakdowns: [text],
            },
          ),
        ),
      ],
      missing: [{ name: text, patterns: [text], place: text, reason: text, fix: text }],
      commands: [{ name: text, end: 'failed', reason: text, attempts: 1, durationMs: 1, tail: text }],
      jobs: { kind: 'known', value: [{ id: text, result: text, url: undefined }] },
    });
    const rendered = summaryOf(evidence);
    // What stands in a code span or behind a backslash is text.
    const live = rendered.replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '').replaceAll(/\\[^\w\s]/g, '');
    expect(live).not.toMatch(/<(?!\/?(?:details|summary|sub|wbr)>|https:\/\/github\.example\/)/);
    expect(live).not.toMatch(/@(?=\w)|#(?=\d)/);
    expect(live.replaceAll(/<summary>.*/g, '')).not.toMatch(/\]\((?!<https:\/\/github\.example\/)/);
    expect(live).not.toContain('\u202E');
    expect(live).not.toMatch(/^# title/m);
    const table = live.split('\n').slice(2, live.split('\n').indexOf('', 2));
    for (const row of table) expect([row, row.match(/\|/g)?.length]).toEqual([row, 6]);
  });
});
