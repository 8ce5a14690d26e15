import { evaluateCondition } from '@drawbridge/testkit/runner/expressions';
import { conditionsOf, withImplicitSuccess } from '@drawbridge/testkit/workflows/conditions';
import { listAt, mapAt, parseTree, type Tree } from '@drawbridge/testkit/workflows/yaml-tree';
import { expect, test } from '@jest/globals';
import { readText } from './repository-files.ts';

const workflow = parseTree(readText('.github/workflows/security-upload.yml'));
const scan = parseTree(readText('.github/workflows/security.yml'));
const naming = (of: Tree, job: string): Tree =>
  listAt(of, 'jobs', job, 'steps').find((step) => mapAt(step)['id'] === 'artifact') ?? '';

test.each([
  ['success', true],
  ['failure', true],
  ['cancelled', false],
] as const)('it runs after %s: %s, since a finding that stops a change is uploaded too', (status, runs) => {
  const conditions = conditionsOf(workflow);
  expect(conditions.map(({ place }) => place)).toEqual(['upload']);
  expect(evaluateCondition(withImplicitSuccess(conditions[0]?.condition), {}, status)).toBe(runs);
});

test('it looks for the artifact under the name that security.yml gave it', () => {
  const [kept, fetched] = [naming(scan, 'scan'), naming(workflow, 'upload')].map((step) => [
    mapAt(step)['run'],
    mapAt(step)['env'],
  ]);
  expect(kept).toEqual([expect.stringContaining('drawbridge-security'), expect.anything()]);
  expect(fetched).toEqual(kept);
});
