import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assignCategories, splitRuns } from '../../../src/decide/foreign/categories.ts';
import { filterRun } from '../../../src/decide/foreign/filter.ts';
import { isObject, objectsAt } from '../../../src/decide/foreign/json.ts';
import { addFingerprints, type ForeignRun, repairRuns } from '../../../src/decide/foreign/run.ts';
import { decisionOn } from '../../builders.ts';
import { logOf, readLog, repository, resultAt, resultOf, ruleOf, runOf } from '../../foreign-logs.ts';

const rich = logOf(
  runOf(
    [
      resultOf({ ruleIndex: 0, partialFingerprints: { primaryLocationLineHash: 'abc:1' } }),
      resultAt({ uri: 'main.ts', uriBaseId: 'SRC', index: 0 }, { startLine: 1, endLine: 2, startColumn: 1 }),
      resultOf({ message: { id: 'm', arguments: ['x'] }, suppressions: [{ kind: 'external', justification: 'y' }] }),
      resultOf({ rule: { index: 0, toolComponent: { index: 0 } }, kind: 'fail', baselineState: 'new' }),
    ],
    {
      tool: {
        driver: {
          name: 'Lint',
          rules: [
            ruleOf({
              messageStrings: { m: { text: '{0}' } },
              properties: { tags: ['security'], 'security-severity': '5.0' },
              defaultConfiguration: { level: 'error' },
            }),
          ],
        },
        extensions: [{ name: 'plugin', rules: [ruleOf({ id: 'p' })] }],
      },
      automationDetails: { id: 'lint/1' },
      artifacts: [{ location: { uri: 'src/main.ts' } }],
      originalUriBaseIds: { SRC: { uri: 'file:///home/runner/work/shop/shop/src/', uriBaseId: 'SRC' } },
      invocations: [
        { executionSuccessful: true, toolExecutionNotifications: [{ message: { text: 'n' }, level: 'note' }] },
      ],
    },
  ),
);

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, path: Path = []): readonly Path[] => {
  const below = Array.isArray(value)
    ? value.flatMap((each: unknown, index) => pathsOf(each, [...path, index]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))
      : [];
  return [path, ...below];
};

const replace = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (index === key ? replace(each, rest, by) : each));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === key ? replace(each, rest, by) : each]),
  );
};

const prepare = (runs: readonly ForeignRun[]): readonly ForeignRun[] =>
  splitRuns(
    assignCategories(
      runs.map((run) => addFingerprints(filterRun(run, { paths: ['**'], rules: ['**'] }), () => undefined)),
      'lint/{target}',
    ),
  );

const strange: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  '',
  'x',
  '../../..',
  'file:///etc/passwd',
  '%',
  '\ud800',
  [],
  [null],
  {},
  { text: 1 },
  true,
  '::error::x',
];

const checkRun = ({ run }: ForeignRun): void => {
  for (const result of objectsAt(run, 'results'))
    for (const uri of JSON.stringify(result).matchAll(/"artifactLocation":\{"uri":"([^"]*)"/g))
      expect(uri[1]).toMatch(/^(?!\/|\.\.|[a-z]+:)./i);
};

test('whatever one value of a log is, it is refused, judged as failed, or mended without losing a result', () => {
  for (const path of pathsOf(rich))
    for (const value of strange) {
      const changed = replace(rich, path, value);
      const read = repairRuns(changed, { repository, reportPath: 'a.sarif' });
      if (!read.ok) {
        expect(read.error).not.toBe('');
        continue;
      }
      const runs = prepare(read.value);
      runs.forEach(checkRun);
      const { totals, verdict, targets } = decisionOn(
        [],
        { 'sarif-files': 'a', 'fail-on': 'unknown' },
        { foreign: runs },
      );
      const told = totals.total + targets.reduce((sum, { suppressed }) => sum + suppressed.length, 0);
      const isGone = /kind|baselineState|results$/.test(path.filter((each) => typeof each === 'string').join('.'));
      if (!isGone && targets.every(({ breakdowns }) => breakdowns.length === 0))
        expect(`${JSON.stringify([path, value])} ${told}`).toBe(`${JSON.stringify([path, value])} 4`);
      if (totals.total > 0) expect(verdict.mark).toBe('failed');
    }
});

test('whatever the bytes are, the reading ends in runs or in a reason', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(rich));
  const edit = fc.record({ at: fc.nat(bytes.length - 1), by: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const copy = bytes.slice();
      for (const { at, by } of edits) copy[at] = by;
      const read = readLog(copy);
      if (read.ok) decisionOn([], { 'sarif-files': 'a' }, { foreign: prepare(read.value) });
      else expect(read.error).not.toBe('');
    }),
    { seed: 16, numRuns: 3_000 },
  );
});

test('cut at any byte a log is refused', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(rich));
  for (let length = 0; length < bytes.length; length += 1) expect(readLog(bytes.subarray(0, length)).ok).toBe(false);
});
