import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import { gitProblemOf } from '@drawbridge/testkit/fakes/git';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { judge, junit, pullRequestRun, refusalOf, type Situation, sarif } from './stage.ts';

interface Loss {
  readonly situation: Situation;
  readonly verdict: 'passed' | 'failed';
  /** In the log or the summary. */
  readonly says: readonly string[];
}

const refused: GitHubProblem = gitHubProblemOf('forbidden');
const condition = (require: string) =>
  `version: 1\nextends: none\nconditions:\n  - { name: It, require: "${require}" }\n  - { name: Tests, require: tests.failed == 0 }\n`;
const lint = { 'lint.sarif': sarif([['no-x', 3]]) };

/** What the table promises, feature by feature: the same run with the permission, and without it. */
const losses: Readonly<Record<string, Loss>> = {
  'Reading the policy, the baseline and the change': {
    situation: {
      reports: lint,
      inputs: { policy: condition('findings.new.total == 0') },
      store: { problems: { 'store.read': refused } },
    },
    verdict: 'failed',
    says: ['contents: read', 'Every finding counts, old ones too'],
  },
  'Keeping the baseline on a push to the default branch': {
    situation: {
      reports: lint,
      inputs: { policy: condition('findings.total == 1').replace('tests.failed == 0', 'findings.total > 0') },
      store: { problems: { 'store.write': refused } },
    },
    verdict: 'passed',
    says: ['! Baseline not kept', 'contents: write'],
  },
  'The comment on the pull request': {
    situation: {
      context: pullRequestRun,
      github: { problems: { 'comments.list': refused, 'comments.create': refused } },
    },
    verdict: 'passed',
    says: ['! No comment, the summary says the same', 'pull-requests: write'],
  },
  'Conditions on `checks`': {
    situation: {
      inputs: { policy: condition("checks.build.conclusion == 'success'") },
      github: { problems: { 'checkRuns.list': refused } },
    },
    verdict: 'failed',
    says: ['cannot be judged', 'checks: read'],
  },
  'Conditions on `jobs` where `needs` is not handed in': {
    situation: {
      inputs: { policy: condition("jobs.build.result == 'success'") },
      github: { problems: { 'jobs.list': refused } },
    },
    verdict: 'failed',
    says: ['cannot be judged', 'actions: read'],
  },
  'Conditions on `reviews`': {
    situation: {
      context: pullRequestRun,
      inputs: { policy: condition('reviews.approvals >= 1') },
      github: { problems: { 'reviews.list': refused } },
    },
    verdict: 'failed',
    says: ['cannot be judged', 'pull-requests: read'],
  },
  'Conditions on `deployments`': {
    situation: {
      inputs: { policy: condition("deployments.staging.state == 'success'") },
      github: { problems: { 'deployments.list': refused } },
    },
    verdict: 'failed',
    says: ['cannot be judged', 'deployments: read'],
  },
};

const table: unknown = parse(readFileSync(join(import.meta.dirname, '../permissions.yml'), 'utf8'));
const features = Array.isArray(table) ? table.map((row: unknown) => String(Object(row).feature)) : [];

test('every row of permissions.yml has its loss here', () => {
  expect(features.toSorted()).toEqual(Object.keys(losses).toSorted());
});

describe('without the permission', () => {
  test.each(Object.entries(losses))('%s: what the table says happens', async (_, { situation, verdict, says }) => {
    const { scene, outcome } = await judge(situation);
    const told = [...scene.runner.record.lines, JSON.stringify(outcome.summary), outcome.verdict.sentence].join('\n');
    expect([outcome.verdict.mark, told]).toEqual([verdict, told]);
    for (const each of says) expect(told).toContain(each);
  });

  test('to read the repository at all, the policy is not known, and nothing is judged', async () => {
    const git = { problems: { readText: gitProblemOf('denied', 'the remote refused to show 1111111.') } };
    expect(await refusalOf({ git, context: pullRequestRun })).toContain('refused');
  });
});

test('what asks GitHub for nothing calls it for nothing', async () => {
  const { scene } = await judge({
    reports: { 'junit.xml': junit({ adds: undefined }) },
    inputs: { 'policy-file': 'none', baseline: 'never', comment: 'never' },
  });
  expect(scene.github.calls).toEqual([]);
  expect(scene.store.calls).toEqual([]);
});
