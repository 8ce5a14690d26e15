import { at, listAt, mapAt, parseTree, textAt } from '@drawbridge/testkit/workflows/yaml-tree';
import { describe, expect, test } from '@jest/globals';
import { readText } from './repository-files.ts';
import { runScript } from './scripted-step.ts';

const workflow = parseTree(readText('.github/workflows/suite-ci.yml'));
const jobs = mapAt(workflow, 'jobs');
const judged = Object.keys(jobs).filter((id) => id !== 'result');
const usedBy = (id: string): readonly string[] =>
  listAt(jobs[id], 'steps').flatMap((step) => textAt(step, 'uses') ?? []);

describe('the workflow of this repository', () => {
  test('has each of its actions judge it', () => {
    const used = judged.concat('result').flatMap(usedBy);
    for (const name of ['coverage-threshold', 'quality-gate', 'trivy-sarif-upload', 'semver-tag'])
      expect(used).toContain(`$/actions/${name}`);
  });

  test('may write nothing but findings to code scanning', () => {
    const scopes = Object.keys(jobs).flatMap((id) => Object.entries(mapAt(jobs[id], 'permissions')));
    const written = scopes.filter(([, access]) => access !== 'read');
    expect(written).toEqual([['security-events', 'write']]);
  });

  test('judges by the gate also when tests failed: it says which', () => {
    const steps = listAt(jobs['tests'], 'steps').filter((step) => /^\$\//.test(textAt(step, 'uses') ?? ''));
    expect(steps.map((step) => textAt(step, 'if'))).toEqual(['success() || failure()', 'success() || failure()']);
  });
});

describe('its result', () => {
  const script = listAt(jobs['result'], 'steps').find((step) => textAt(step, 'run') !== undefined);
  const statusOf = (results: readonly string[]): number | null =>
    runScript(script, { needs: Object.fromEntries(judged.map((id, index) => [id, { result: results[index] ?? '' }])) })
      .status;
  const allGood = judged.map(() => 'success');

  test('waits for every job, and comes whatever became of them', () => {
    expect(at(jobs['result'], 'needs')).toEqual(judged);
    expect(textAt(jobs['result'], 'if')).toBe('always()');
  });

  test('is green when every job passed', () => {
    expect(statusOf(allGood)).toBe(0);
  });

  test.each(
    judged.flatMap((id, index) =>
      ['failure', 'cancelled', 'skipped', ''].map((result) => [id, result, allGood.with(index, result)] as const),
    ),
  )('is red when %s ended with "%s", without asking the gate', (_id, _result, results) => {
    expect(statusOf(results)).toBe(1);
  });
});
