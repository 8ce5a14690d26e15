import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assignCategories, splitRuns } from '../../../src/decide/foreign/categories.ts';
import { filterRun } from '../../../src/decide/foreign/filter.ts';
import { readForeignFindings } from '../../../src/decide/foreign/findings.ts';
import { objectAt, objectsAt, textAt } from '../../../src/decide/foreign/json.ts';
import { addFingerprints, type ForeignRun, filesToHash } from '../../../src/decide/foreign/run.ts';
import { decisionOn } from '../../builders.ts';
import { logOf, repairAll, repairOne, resultAt, resultOf, ruleOf, runOf } from '../../foreign-logs.ts';

const everything = { paths: ['**'], rules: ['**'] };
const rulesOf = ({ run }: ForeignRun): readonly string[] =>
  objectsAt(run, 'results').map((each) => textAt(each, 'ruleId'));
const pathsOf = ({ run }: ForeignRun): readonly string[] =>
  objectsAt(run, 'results').map((each) => JSON.stringify(each).match(/"uri":"([^"]*)"/)?.[1] ?? '');

describe('the filter', () => {
  const foreign = repairOne(
    runOf([resultAt({ uri: 'src/main.ts' }), resultAt({ uri: 'lib/main.ts' }), resultOf({ ruleId: 'no-alert' })], {
      tool: { driver: { name: 'Lint', rules: [ruleOf(), ruleOf({ id: 'no-alert' })] } },
    }),
  );

  test('takes paths and rules by glob, the last match decides, and tells how many it left out', () => {
    const filtered = filterRun(foreign, { paths: ['**', '!lib/**'], rules: ['**'] });
    expect(pathsOf(filtered)).toEqual(['src/main.ts', 'src/main.ts']);
    expect(filtered.repairs).toEqual(['1 result left out by `paths` and `rules`']);
    expect(rulesOf(filterRun(foreign, { paths: ['**'], rules: ['no-*', '!no-eval'] }))).toEqual(['no-alert']);
    expect(rulesOf(filterRun(foreign, { paths: ['test/**'], rules: ['**'] }))).toEqual([]);
  });

  test('that takes everything tells nothing', () => {
    expect(filterRun(foreign, everything)).toEqual(foreign);
  });

  test.each([
    ['a result that passed', { kind: 'pass' }],
    ['one that does not apply', { kind: 'notApplicable' }],
    ['one that is open', { kind: 'open' }],
    ['one that is gone since the baseline of the tool', { baselineState: 'absent' }],
  ])('leaves out %s, and says so', (_, changes) => {
    const filtered = filterRun(repairOne(runOf([resultOf(changes), resultOf()])), everything);
    expect(rulesOf(filtered)).toEqual(['no-eval']);
    expect(filtered.repairs).toEqual(['1 result left out: no failure is claimed (passed, open, absent)']);
  });

  test.each([{ kind: 'fail' }, { kind: 'review' }, { kind: 'informational' }, { baselineState: 'unchanged' }])(
    'keeps %o',
    (changes) => {
      expect(rulesOf(filterRun(repairOne(runOf([resultOf(changes)])), everything))).toEqual(['no-eval']);
    },
  );

  test('makes no results of a run that has none', () => {
    expect(filterRun(repairOne(runOf(null)), everything).run).not.toHaveProperty('results');
  });
});

describe('a fingerprint', () => {
  const hashOf = ({ run }: ForeignRun, at = 0): string =>
    textAt(objectAt(objectsAt(run, 'results')[at] ?? {}, 'partialFingerprints'), 'primaryLocationLineHash');

  test('of the file is kept', () => {
    const run = repairOne(runOf([resultOf({ partialFingerprints: { primaryLocationLineHash: 'abc:1', other: 'x' } })]));
    expect(filesToHash([run])).toEqual([]);
    expect(addFingerprints(run, () => ['wrong:1'])).toEqual(run);
  });

  test('is that of its line where the file is here', () => {
    const run = repairOne(runOf([resultOf()]));
    expect(filesToHash([run])).toEqual(['src/main.ts']);
    const hashed = addFingerprints(run, (path) => (path === 'src/main.ts' ? ['a:1', 'b:1', 'c:1'] : undefined));
    expect(hashOf(hashed)).toBe('c:1');
    expect(hashed.repairs).toEqual(['1 fingerprint computed from the lines of files']);
  });

  test.each([
    ['the file is not here', undefined],
    ['the file is shorter', ['a:1']],
  ])('is that of what is said where %s; alike results are numbered', (_, hashes) => {
    const hashed = addFingerprints(repairOne(runOf([resultOf(), resultOf()])), () => hashes);
    expect(hashOf(hashed, 0)).toMatch(/^[0-9a-f]{32}:1$/);
    expect(hashOf(hashed, 1)).toBe(hashOf(hashed, 0).replace(/1$/, '2'));
    expect(hashed.repairs).toEqual(['2 fingerprints computed from what is said, as there is no such line here']);
  });
});

test.each([
  ['Fail', 1],
  ['FAIL', 1],
  ['bogus', 1],
  [7, 1],
  [null, 1],
  ['fail', 1],
  ['review', 1],
  ['pass', 0],
  ['Pass', 0],
  ['notapplicable', 0],
])('a result of the kind %j is counted %d times', (kind, count) => {
  const { level: _, ...bare } = Object(resultOf({ kind }));
  const filtered = filterRun(repairOne(runOf([bare])), { paths: ['**'], rules: ['**'] });
  const found = readForeignFindings({ ...filtered, category: 'lint' });
  const severities = found.ok ? found.value.entries.map(({ finding }) => finding.severity) : [];
  expect(severities).toHaveLength(count);
  if (kind !== 'review') expect(severities).not.toContain('info');
});

describe('a category', () => {
  const named = (id: string): object => runOf([], { automationDetails: { id } });
  const categoriesOf = (runs: readonly ForeignRun[]): readonly string[] =>
    assignCategories(runs, 'lint/{target}').map(({ category }) => category);

  test.each([
    ['a run that has none has one after its file', [runOf([])], ['lint/lint']],
    ['one without a slash is none', [named('nightly')], ['lint/lint']],
    ['what stands before the last slash is kept', [named('a/b/run-7')], ['a/b']],
    ['two of one name are told apart', [named('a/'), named('a/'), named('a/')], ['a', 'a-2', 'a-3']],
    ['also beside one that has the next name', [named('a/'), named('a/'), named('a-2/')], ['a', 'a-2', 'a-2-2']],
  ])('%s', (_, runs, categories) => {
    const assigned = assignCategories(repairAll(logOf(...runs)), 'lint/{target}');
    expect(assigned.map(({ category }) => category)).toEqual(categories);
    expect(assigned.map(({ run }) => textAt(objectAt(run, 'automationDetails'), 'id'))).toEqual(
      categories.map((each) => `${each}/`),
    );
  });

  test.each([
    ['Lint', '{tool}/{target}', 'lint/lint'],
    ['Trivy', '{tool}/{target}', 'trivy/lint'],
    ['GitHub CodeQL', '{tool}', 'github-codeql'],
    ['../../..//::x', 'a/{tool}', 'a/x'],
    ['\u{1F600}', '{tool}', 'sarif'],
    ['{target}', '{tool}/{target}', 'target/lint'],
    ['x'.repeat(500), '{tool}', 'x'.repeat(60)],
  ])('of %s by %s is %s', (name, template, category) => {
    const [run] = assignCategories(repairAll(logOf(runOf([], { tool: { driver: { name } } }))), template);
    expect(run?.category).toBe(category);
  });

  test('that a scanned target has is not given to the run of another tool, nor is its part', () => {
    const runs = repairAll(logOf(named('trivy/fs/'), named('fs/')));
    const assigned = assignCategories(runs, '{tool}/{target}', ['fs', 'trivy/fs']);
    expect(assigned.map(({ category }) => category)).toEqual(['trivy/fs-2', 'fs-2']);
  });

  test('is short, and one line', () => {
    const [run] = assignCategories(repairAll(logOf(named(`a\n::error::\u001b[31m\u202e${'x'.repeat(5_000)}/`))), '');
    expect(run?.category).toMatch(/^a-::error::-\[31m-x+$/);
    expect(run?.category.length).toBe(200);
  });

  test('is never shared, whatever the runs name', () => {
    const id = fc.constantFrom('', 'a', 'a/', 'a-2/', 'a-2-2/', 'a-3/x', 'b/', 'a-part-2/');
    fc.assert(
      fc.property(fc.array(id, { minLength: 1, maxLength: 12 }), (ids) => {
        const categories = categoriesOf(repairAll(logOf(...ids.map(named))));
        expect(new Set(categories).size).toBe(ids.length);
      }),
      { seed: 14, numRuns: 200 },
    );
  });
});

describe('a run of more results than GitHub shows', () => {
  const all = Array.from({ length: 6_000 }, (_, index) =>
    resultOf({
      message: { text: `eval number ${index}` },
      partialFingerprints: { primaryLocationLineHash: `${index.toString(16)}:1` },
    }),
  );
  const [whole] = assignCategories([repairOne(runOf(all))], '{target}');
  const many = (count: number): ForeignRun => {
    if (whole === undefined) throw new Error('no run');
    return { ...whole, run: { ...whole.run, results: objectsAt(whole.run, 'results').slice(0, count) } };
  };

  test('is spread over categories without losing or doubling one, and that is told', () => {
    const parts = splitRuns([many(6_000)]);
    expect(parts.map(({ category }) => category)).toEqual(['lint', 'lint-part-2']);
    expect(parts[0]?.repairs.at(-1)).toBe('6,000 results spread over 2 categories, as GitHub shows 5,000 of each');
    const texts = parts.flatMap(({ run }) =>
      objectsAt(run, 'results').map((each) => textAt(objectAt(each, 'message'), 'text')),
    );
    expect(texts).toHaveLength(6_000);
    expect(new Set(texts).size).toBe(6_000);
    for (const { run } of parts) expect(objectsAt(run, 'results').length).toBeLessThanOrEqual(5_000);
  });

  test('puts each result where it was before, when another comes', () => {
    const where = (parts: readonly ForeignRun[]): ReadonlyMap<string, string> =>
      new Map(
        parts.flatMap(({ run, category }) =>
          objectsAt(run, 'results').map((each) => [textAt(objectAt(each, 'message'), 'text'), category] as const),
        ),
      );
    const [before, after] = [where(splitRuns([many(5_500)])), where(splitRuns([many(5_501)]))];
    for (const [text, category] of before) expect(after.get(text)).toBe(category);
  });

  test('takes no category that another run has', () => {
    const other = { ...many(1), category: 'lint-part-2' };
    expect(splitRuns([many(6_000), other]).map(({ category }) => category)).toEqual([
      'lint',
      'lint-part-2-2',
      'lint-part-2',
    ]);
  });

  test('stays one up to that number', () => {
    expect(splitRuns([many(5_000)])).toHaveLength(1);
  });
});

describe('the findings of a run', () => {
  const prepared = (...runs: readonly object[]): readonly ForeignRun[] =>
    assignCategories(
      repairAll(logOf(...runs)).map((run) => addFingerprints(run, () => undefined)),
      'lint/{target}',
    );
  const inputs = { 'sarif-files': 'out/*.sarif' };
  const decideOn = (runs: readonly ForeignRun[], changes = {}) =>
    decisionOn([], { ...inputs, ...changes }, { foreign: runs });

  test('are judged as all else, and the upload holds what the file held', () => {
    const { verdict, conditions, sources } = decideOn(
      prepared(runOf([resultOf({ level: 'error' }), resultOf({ ruleId: 'b' })])),
      {
        'fail-on': 'medium',
      },
    );
    expect(verdict.mark).toBe('failed');
    expect(conditions.map(({ mark, name }) => [mark, name])).toEqual([['failed', 'lint/lint: other findings']]);
    const built = sources[0]?.build(5_000);
    expect(JSON.parse(built?.upload ?? '').runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'no-eval',
      'b',
    ]);
    expect(built?.leftOut).toBe(0);
  });

  test.each([
    ['an empty list of results passes: the tool has looked', runOf([]), 'passed'],
    ['results that are null fail: it has not', runOf(null), 'failed'],
    ['results that are absent fail as well', runOf(undefined), 'failed'],
    [
      'an invocation that failed fails',
      runOf([], { invocations: [{ executionSuccessful: false, exitCodeDescription: 'out of memory' }] }),
      'failed',
    ],
    ['rules with one that is null fail', runOf([], { tool: { driver: { name: 'Lint', rules: [null] } } }), 'failed'],
    ['rules that are a text fail', runOf([], { tool: { driver: { name: 'Lint', rules: 'all' } } }), 'failed'],
  ])('%s', (_, run, mark) => {
    expect(decideOn(prepared(run)).verdict.mark).toBe(mark);
  });

  test('that the tool suppressed do not count, are not uploaded, and stay in the file', () => {
    const suppressions = [{ kind: 'inSource', status: 'accepted', justification: 'a test' }];
    const { totals, sources } = decideOn(prepared(runOf([resultOf({ suppressions }), resultOf({ ruleId: 'b' })])));
    const built = sources[0]?.build(5_000);
    expect(totals.total).toBe(1);
    expect(JSON.parse(built?.upload ?? '').runs[0].results).toHaveLength(1);
    expect(JSON.parse(built?.file ?? '').runs[0].results).toHaveLength(2);
  });

  test('beyond the room go from the mildest on, and the rest keeps its order', () => {
    const level = fc.constantFrom('error', 'warning', 'note');
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 25 }), fc.integer({ min: 0, max: 25 }), (levels, room) => {
        const run = runOf(levels.map((each, index) => resultOf({ level: each, message: { text: `number ${index}` } })));
        const built = decideOn(prepared(run)).sources[0]?.build(room);
        const kept: readonly { level: string; message: { text: string } }[] = JSON.parse(built?.upload ?? '').runs[0]
          .results;
        const rank = (each: string): number => ['error', 'warning', 'note'].indexOf(each);
        const left = levels.filter((_, index) => !kept.some(({ message }) => message.text === `number ${index}`));
        expect(kept.length + (built?.leftOut ?? 0)).toBe(levels.length);
        const mildest = Math.max(...kept.map((each) => rank(each.level)), 0);
        for (const each of left) expect(rank(each)).toBeGreaterThanOrEqual(mildest);
        const order = kept.map(({ message }) => Number(message.text.slice(7)));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
      { seed: 15, numRuns: 100 },
    );
  });

  test('come with the warnings of their tool as remarks, and every breakdown of it is counted', () => {
    const notify = (level: string, text: string) => ({ level, message: { text } });
    const toolExecutionNotifications = [notify('warning', 'slow'), notify('error', 'one'), notify('error', 'two')];
    const run = runOf([], { invocations: [{ executionSuccessful: true, toolExecutionNotifications }] });
    const { targets, conditions, verdict } = decideOn(prepared(run));
    expect(targets[0]?.remarks.some((each) => each.includes('slow'))).toBe(true);
    expect(conditions[0]).toMatchObject({
      mark: 'failed',
      name: "lint/lint: the tool's work",
      value: 'n/a',
      distance: expect.stringMatching(/one, and 1 more breakdown$/),
    });
    expect(verdict.sentence).toContain("lint/lint: the tool's work n/a");
  });

  test('with a security-severity are as severe as it says', () => {
    const rules = [ruleOf({ properties: { 'security-severity': '9.8', tags: ['security'] } })];
    const { targets } = decideOn(
      prepared(runOf([resultOf({ level: 'note' })], { tool: { driver: { name: 'Lint', rules } } })),
    );
    expect(targets[0]?.judged.map(({ finding }) => finding.severity)).toEqual(['critical']);
  });

  test('stand for one another in number and order with the results of the run', () => {
    const [run] = prepared(runOf([resultOf(), resultOf(), resultOf({ ruleId: 'b', kind: 'review' })]));
    const found = run === undefined ? undefined : readForeignFindings(run);
    expect(found).toMatchObject({ ok: true });
    expect(found?.ok === true && found.value.entries.map(({ finding }) => finding.rule)).toEqual([
      'no-eval',
      'no-eval',
      'b',
    ]);
    expect(found?.ok === true && new Set(found.value.entries.map(({ finding }) => finding.identity)).size).toBe(3);
  });
});

test.each(['..', '../../x', './a', 'a/./b', 'a b', '@octo/no-eval', 'C#1/2', '*', '[x]', '!x'])(
  'a rule of the strange name %s is not left out by default',
  (ruleId) => {
    expect(rulesOf(filterRun(repairOne(runOf([resultOf({ ruleId })])), everything))).toEqual([ruleId]);
  },
);

test('of more rules than GitHub takes only those stay that something names, each result pointing at its own', () => {
  const rules = Array.from({ length: 25_001 }, (_, index) => ruleOf({ id: `rule-${index}` }));
  const results = [resultOf({ ruleId: 'rule-25000', ruleIndex: 25_000 }), resultOf({ ruleId: 'rule-7', ruleIndex: 7 })];
  const foreign = [repairOne(runOf(results, { tool: { driver: { name: 'Lint', rules } } }))];
  const { sources } = decisionOn([], { 'sarif-files': 'a.sarif' }, { foreign });
  const { runs }: { runs: readonly unknown[] } = JSON.parse(sources[0]?.build(5_000).upload ?? '');
  expect(runs).toMatchObject([
    {
      tool: { driver: { rules: [{ id: 'rule-7' }, { id: 'rule-25000' }] } },
      results: [
        { ruleId: 'rule-25000', ruleIndex: 1 },
        { ruleId: 'rule-7', ruleIndex: 0 },
      ],
    },
  ]);
});
