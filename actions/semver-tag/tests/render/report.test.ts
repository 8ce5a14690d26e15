import { versionReportSchema } from '@drawbridge/core/reports/drawbridge/version-report';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { expect, test } from '@jest/globals';
import { play, pullRequestOf, type Situation } from '../stage.ts';

const history = { messages: ['a', 'feat: b', 'docs: c'], tags: { 'v1.0.0': 1 } };

test.each<{ readonly name: string; readonly situation: Situation; readonly outcome: string }>([
  { name: 'a release', situation: history, outcome: 'release' },
  { name: 'a dry run', situation: { ...history, inputs: { 'dry-run': 'true' } }, outcome: 'release' },
  { name: 'a finished one', situation: { ...history, tags: { 'v1.0.0': 1, 'v1.1.0': 3 } }, outcome: 'finish' },
  {
    name: 'one that was there',
    situation: { ...history, tags: { 'v1.0.0': 3, v1: 3, 'v1.0': 3 }, inputs: { release: 'false' } },
    outcome: 'already-released',
  },
  { name: 'nothing', situation: { messages: ['a', 'docs: b'], tags: { 'v1.0.0': 1 } }, outcome: 'nothing-to-release' },
  {
    name: 'a refusal',
    situation: { ...history, inputs: { 'release-as': '1.0.0', 'maintenance-line': '2.x' } },
    outcome: 'refused',
  },
  {
    name: 'a failure',
    situation: { ...history, github: { problems: { 'refs.update': gitHubProblemOf('forbidden') } } },
    outcome: 'failed',
  },
  {
    name: 'a preview',
    situation: { ...history, context: pullRequestOf({ base: 1, head: 3, title: 'fix: x' }) },
    outcome: 'release',
  },
])('the report of $name holds to its schema and agrees with the outputs', async ({ situation, outcome: expected }) => {
  const { outcome, report } = await play(situation);
  expect(findSchemaProblems(versionReportSchema, JSON.parse(outcome.report))).toEqual([]);
  expect([report['outcome'], outcome.outputs['outcome']]).toEqual([expected, expected]);
  expect([report['version'] ?? '', report['tag'] ?? '']).toEqual([outcome.outputs['version'], outcome.outputs['tag']]);
  expect(report['previousVersion'] ?? '').toBe(outcome.outputs['previous-version']);
});

test('a preview that a squash would change says both versions', async () => {
  const context = pullRequestOf({ base: 1, head: 3, title: 'fix: x' });
  const { report } = await play({ ...history, context });
  expect(report).toMatchObject({ preview: true, version: '1.1.0', squashedVersion: '1.0.1', commit: null });
});
