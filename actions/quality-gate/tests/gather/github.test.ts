import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { readPolicy } from '../../src/decide/policy/reader.ts';
import type { Policy } from '../../src/decide/policy.ts';
import { askedFacts, gatherGitHub } from '../../src/gather/github.ts';
import { pullRequestRun } from '../stage.ts';

const policyOf = (require: string, when = 'event.fork == false'): Policy => {
  const policy = readPolicy(`version: 1\nconditions:\n  - name: Own\n    require: "${require}"\n    when: "${when}"\n`);
  if (!policy.ok) throw new Error(JSON.stringify(policy.error));
  return policy.value;
};

describe('GitHub is asked only for what conditions name', () => {
  test.each([
    ['tests.failed == 0', []],
    ["jobs.build.result == 'success'", ['jobs']],
    ["checks['ci / build'].conclusion == 'success'", ['checkRuns']],
    ['reviews.approvals >= 1', ['reviews']],
    ["deployments.staging.state == 'success'", ['deployments']],
  ])('%s', (require, asked) => {
    expect([...askedFacts(policyOf(require))]).toEqual(asked);
  });

  test('also in `when`', () => {
    expect([...askedFacts(policyOf('tests.failed == 0', 'reviews.approvals > 0'))]).toEqual(['reviews']);
  });
});

const gather = (asked: readonly ('jobs' | 'checkRuns' | 'reviews' | 'deployments')[], plan: FakeScenePlan = {}) => {
  const scene = fakeScene(plan);
  const request = { needs: undefined, asked: new Set(asked), commit: scene.context.sha };
  return gatherGitHub(request, scene).then((facts) => ({ facts, scene }));
};

test('nothing that was not named is asked', async () => {
  const { facts, scene } = await gather([]);
  expect(scene.github.calls).toEqual([]);
  expect(facts.checkRuns).toMatchObject({ kind: 'unknown', reason: 'no condition names it' });
  expect(facts.jobs).toMatchObject({ kind: 'unknown', reason: 'no job results were handed in' });
});

test.each([
  ['checkRuns', 'checkRuns.list', 'checks: read'],
  ['deployments', 'deployments.list', 'deployments: read'],
  ['jobs', 'jobs.list', 'actions: read'],
] as const)(
  '%s that the token may not read are unknown, with the permission that is missing',
  async (kind, method, scope) => {
    const { facts } = await gather([kind], { github: { problems: { [method]: gitHubProblemOf('forbidden') } } });
    expect(facts[kind]).toMatchObject({ kind: 'unknown', fix: expect.stringContaining(scope) });
  },
);

test('reviews outside of a pull request are unknown', async () => {
  const { facts, scene } = await gather(['reviews']);
  expect(facts.reviews).toMatchObject({ kind: 'unknown', reason: 'this run is not about a pull request' });
  expect(scene.github.calls).toEqual([]);
});

test('reviews of a pull request are asked for', async () => {
  const { facts, scene } = await gather(['reviews'], { context: pullRequestRun });
  expect(facts.reviews).toMatchObject({ kind: 'known', value: [] });
  expect(scene.github.calls).toEqual(['reviews.list']);
});

describe('jobs that are asked for, since `needs` was not handed in', () => {
  const job = (
    name: string,
    conclusion: string | undefined,
    status = conclusion === undefined ? 'in_progress' : 'completed',
  ) => ({
    name,
    status,
    conclusion,
    url: `https://github.example/${name}`,
  });
  const jobsOf = async (...jobs: readonly ReturnType<typeof job>[]) => {
    const { facts } = await gather(['jobs'], { context: { job: 'gate' }, github: { jobs: { '1001/1': jobs } } });
    return facts.jobs;
  };

  test('are all that have ended; the one that asks is the one that has not', async () => {
    expect(await jobsOf(job('build', 'success'), job('The gate', undefined), job('docs', 'skipped'))).toEqual({
      kind: 'known',
      value: [
        { id: 'build', result: 'success', url: 'https://github.example/build' },
        { id: 'docs', result: 'skipped', url: 'https://github.example/docs' },
      ],
    });
  });

  test.each(['failure', 'cancelled', 'skipped', 'timed_out', 'action_required', 'stale', 'neutral', 'startup_failure'])(
    'with the conclusion %s are told in that word: nothing becomes success',
    async (conclusion) => {
      expect(await jobsOf(job('build', conclusion), job('gate', undefined))).toMatchObject({
        value: [{ result: conclusion }],
      });
    },
  );

  test('Wrong green of a peer: a job that continues on error is `success` in `needs`; the API says how it ended', async () => {
    expect(await jobsOf(job('flaky e2e', 'failure'), job('gate', undefined))).toMatchObject({
      value: [{ id: 'flaky e2e', result: 'failure' }],
    });
  });

  test('that have not ended yet leave it open, by name', async () => {
    expect(
      await jobsOf(job('build', undefined), job('lint', undefined, 'queued'), job('gate', undefined)),
    ).toMatchObject({
      kind: 'unknown',
      reason: 'build and lint had not ended when this job looked',
      fix: expect.stringContaining('needs: ${{ toJSON(needs) }}'),
    });
  });

  test('of which there is no other than this one say nothing: none failed because none ran', async () => {
    const noOther = { kind: 'unknown', reason: 'the run has no other job that has ended' };
    expect(await jobsOf(job('gate', undefined))).toMatchObject(noOther);
    expect(await jobsOf()).toMatchObject(noOther);
  });

  test('of which one has no conclusion although it has ended are no success', async () => {
    expect(await jobsOf(job('build', undefined, 'completed'), job('gate', undefined))).toMatchObject({
      value: [{ id: 'build', result: '' }],
    });
  });
});
