import { evaluateCondition, evaluateTemplate } from '@drawbridge/testkit/runner/expressions';
import { conditionsOf, jobRuns, type NeedResult, withImplicitSuccess } from '@drawbridge/testkit/workflows/conditions';
import { listAt, mapAt, parseTree, textAt } from '@drawbridge/testkit/workflows/yaml-tree';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from './repository-files.ts';
import { defaultInputs, runScript } from './scripted-step.ts';

const workflow = parseTree(readText('.github/workflows/security.yml'));
const conditions = new Map(conditionsOf(workflow).map(({ place, condition }) => [place, condition]));
const defaults = defaultInputs(workflow);
const template = (...keys: readonly string[]): string => textAt(workflow, ...keys) ?? '';

describe('conditions of security', () => {
  test('all have their table below', () => {
    expect([...conditions.keys()]).toEqual([
      'scan, Event is one that shows the change',
      'scan, Keep SARIF and report',
      'result',
    ]);
  });

  test.each([
    ['pull_request_target', true],
    ['pull_request', false],
    ['push', false],
    ['schedule', false],
  ])('on %s the run is stopped before the scan: %s', (event, runs) => {
    const condition = withImplicitSuccess(conditions.get('scan, Event is one that shows the change'));
    expect(evaluateCondition(condition, { github: { event_name: event } }, 'success')).toBe(runs);
  });

  test.each([
    ['success', true, 'scan.json', true],
    ['failure', true, 'scan.json', true],
    ['cancelled', true, 'scan.json', false],
    ['failure', true, '', false],
    ['success', false, 'scan.json', false],
  ] as const)('the artifact after %s, wanted: %s, file: %j', (status, wanted, file, runs) => {
    const contexts = { inputs: { 'upload-report': wanted }, steps: { scan: { outputs: { 'report-file': file } } } };
    const condition = withImplicitSuccess(conditions.get('scan, Keep SARIF and report'));
    expect(evaluateCondition(condition, contexts, status)).toBe(runs);
  });

  test.each(['success', 'failure', 'cancelled', 'skipped'] as const)('result always runs, also after %s', (result) => {
    expect(jobRuns(conditions.get('result'), { needs: {} }, [result])).toBe(true);
  });

  test.each([
    ['success', 'drawbridge-security'],
    ['failure', ''],
    ['skipped', ''],
  ])('an artifact that ended as %s is told as %j', (outcome, told) => {
    const steps = { keep: { outcome }, artifact: { outputs: { name: 'drawbridge-security' } } };
    expect(evaluateTemplate(template('jobs', 'scan', 'outputs', 'artifact'), { steps })).toBe(told);
  });
});

test.each([
  ['pull_request', 'refs/pull/7/merge', 'true'],
  ['push', '41', 'false'],
  ['schedule', '41', 'false'],
])('only a newer push to the same pull request cancels: %s', (event, key, cancels) => {
  const github = { event_name: event, ref: 'refs/pull/7/merge', repository: 'acme/shop', run_id: '41', workflow: 'CI' };
  const contexts = { github, inputs: { ...defaults, key: 'a' } };
  expect(evaluateTemplate(template('concurrency', 'group'), contexts)).toBe(
    `drawbridge-security:acme/shop:CI:${key}:.:a`,
  );
  expect(evaluateTemplate(template('concurrency', 'cancel-in-progress'), contexts)).toBe(cancels);
});

describe('result of security', () => {
  const compare = listAt(workflow, 'jobs', 'result', 'steps')[0];
  const isGreen = (result: NeedResult, verdict: string): boolean =>
    runScript(compare, { needs: { scan: { result, outputs: { verdict } } } }).status === 0;

  test('needs every other job', () => {
    const others = Object.keys(mapAt(workflow, 'jobs')).filter((id) => id !== 'result');
    expect(listAt(workflow, 'jobs', 'result', 'needs')).toEqual(others);
  });

  test.each([
    ['success', 'passed', true],
    ['success', 'attention', true],
    ['success', 'failed', true],
    ['success', 'not-judged', false],
    ['success', '', false],
    ['failure', 'failed', false],
    ['failure', 'passed', false],
    ['cancelled', 'passed', false],
    ['skipped', '', false],
  ] as const)('scan %s with the verdict %j is green: %s', (result, verdict, green) => {
    expect(isGreen(result, verdict)).toBe(green);
  });

  test('is never green without a scan that ended well and judged', () => {
    const results = fc.constantFrom<NeedResult>('success', 'failure', 'cancelled', 'skipped');
    const verdicts = fc.constantFrom(
      'passed',
      'failed',
      'attention',
      'not-judged',
      '',
      'passed failed',
      '*',
      '$(true)',
    );
    fc.assert(
      fc.property(results, verdicts, (result, verdict) => {
        const judged = result === 'success' && ['passed', 'failed', 'attention'].includes(verdict);
        expect(isGreen(result, verdict)).toBe(judged);
      }),
      { seed: 42, numRuns: 100 },
    );
  });
});
