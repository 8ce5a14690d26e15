import type { EnvironmentDeployment } from '@drawbridge/core/ports/github';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { createAnnouncer } from '../../src/act/announcer.ts';
import { planOf } from '../../src/decide/plan.ts';
import { begin } from '../../src/decide/rollout/begin.ts';
import type { State } from '../../src/decide/rollout/model.ts';
import { configOf } from '../play.ts';

const place = 'configmap shop/drawbridge';
const config = await configOf({ service: 'web' });
const release = { version: '1.5.0', artifact: 'shop@sha256:15', commit: 'c'.repeat(40) };
const baseline = {
  unit: 'app',
  release: { version: '1.4.0', artifact: 'shop@sha256:14', commit: '' },
  handle: '',
  isHealthy: true,
};
const begun: State = { ...begin(planOf(config, release, ['app']), 3).state, baselines: [baseline] };

const openDeployment = (changes: Partial<EnvironmentDeployment> = {}): EnvironmentDeployment => ({
  id: 77,
  environment: 'production',
  state: 'in_progress',
  url: '',
  commit: release.commit,
  ref: release.commit,
  task: 'deploy',
  creatorLogin: 'github-actions[bot]',
  createdMs: 0,
  updatedMs: undefined,
  payload: JSON.stringify({ journal: place, version: '1.5.0' }),
  ...changes,
});

const stage = (plan: FakeScenePlan = {}, given = config) => {
  const scene = fakeScene(plan);
  const announcer = createAnnouncer({ config: given, place, deployments: scene.github.deployments }, scene);
  return { scene, announcer };
};

const known = (deployment: EnvironmentDeployment): FakeScenePlan => ({
  github: { environments: { production: [deployment] } },
});

describe('announce', () => {
  test('makes a Deployment of the commit that is shipped, and sets it in progress', async () => {
    const { scene, announcer } = stage();
    expect(await announcer.announce(begun)).toBe(501);
    expect(scene.github.writes).toMatchObject([
      {
        deployment: {
          commit: release.commit,
          task: 'deploy',
          production: true,
          payload: {
            journal: place,
            epoch: '3',
            version: '1.5.0',
            artifact: 'shop@sha256:15',
            service: 'web',
            run: '1001/1',
          },
        },
      },
      { status: { deployment: 501, state: 'in_progress', autoInactive: false } },
    ]);
  });

  test('takes the run’s own commit where that of the release is not known', async () => {
    const { scene, announcer } = stage();
    const state = { ...begun, plan: { ...begun.plan, release: { ...release, commit: '' } } };
    await announcer.announce(state);
    expect(scene.github.writes[0]).toMatchObject({ deployment: { commit: scene.context.sha } });
  });

  test.each([
    ['production', true],
    ['prod', true],
    ['Production', true],
    ['production-eu', false],
    ['staging', false],
  ])('%s is production: %s', async (environment, production) => {
    const { scene, announcer } = stage({}, { ...config, environment });
    await announcer.announce(begun);
    expect(scene.github.writes[0]).toMatchObject({ deployment: { environment, production } });
  });

  test('begun again finds the Deployment that is there already', async () => {
    const { scene, announcer } = stage(known(openDeployment()));
    expect(await announcer.announce({ ...begun, attempts: 2 })).toBe(77);
    expect(scene.github.calls).not.toContain('deployments.create');
  });

  test.each([
    ['of another journal', { payload: JSON.stringify({ journal: 'elsewhere', version: '1.5.0' }) }],
    ['of another version', { payload: JSON.stringify({ journal: place, version: '1.4.0' }) }],
    ['that has ended', { state: 'success' }],
    ['whose payload is no JSON', { payload: '{' }],
    ['whose payload is a text', { payload: '"x"' }],
  ])('begun again leaves a Deployment %s alone', async (_, changes) => {
    const { announcer } = stage(known(openDeployment(changes)));
    expect(await announcer.announce({ ...begun, attempts: 2 })).toBe(501);
  });

  test('whose answer was lost finds what GitHub made all the same, and makes no second one', async () => {
    const { scene, announcer } = stage({
      github: {
        environments: { production: [openDeployment()] },
        problems: { 'deployments.create': gitHubProblemOf('unreachable') },
      },
    });
    await expect(announcer.announce(begun)).rejects.toThrow('GitHub did not let this run write deployments');
    expect(await announcer.announce({ ...begun, attempts: 2 })).toBe(77);
    expect(scene.github.calls.filter((each) => each === 'deployments.create')).toHaveLength(1);
  });

  test('makes none where GitHub does not tell whether there is one already', async () => {
    const { scene, announcer } = stage({
      github: { problems: { 'deployments.listIn': gitHubProblemOf('unreachable') } },
    });
    expect(await announcer.announce({ ...begun, attempts: 2 })).toBeNull();
    expect(scene.github.calls).toEqual(['deployments.listIn']);
  });

  test.each(['forbidden', 'no-token', 'rate-limited'] as const)(
    'answered %s is one line, and is not asked again',
    async (kind) => {
      const { scene, announcer } = stage({ github: { problems: { 'deployments.create': gitHubProblemOf(kind) } } });
      expect(await announcer.announce(begun)).toBeNull();
      await announcer.conclude({ ...begun, ending: 'succeeded' });
      expect(scene.github.calls).toEqual(['deployments.create']);
      expect(scene.runner.record.lines.filter((line) => line.startsWith('! '))).toHaveLength(1);
    },
  );
});

describe('conclude', () => {
  const ended = (changes: Partial<State>): State => ({ ...begun, deploymentId: 77, ...changes });
  const broken = { kind: 'breaker-open', message: '3 of 3 looks bad' } as const;
  const stopped = { kind: 'cancelled', message: 'the job was cancelled' } as const;

  test.each<readonly [string, Partial<State>, string, string]>([
    ['succeeded', { ending: 'succeeded' }, 'success', '1.5.0 serves, after 1.4.0'],
    ['nothing to do', { ending: 'nothing-to-do' }, 'success', '1.5.0 serves already'],
    ['rolled back', { ending: 'rolled-back', reason: broken }, 'failure', 'Rolled back to 1.4.0: 3 of 3 looks bad'],
    [
      'rolled back on cancel',
      { ending: 'rolled-back', reason: stopped },
      'failure',
      'Rolled back to 1.4.0: the job was cancelled',
    ],
    [
      'rollback failed',
      { ending: 'rollback-failed', reason: broken },
      'failure',
      'ROLLBACK TO 1.4.0 FAILED, a person is needed: 3 of 3 looks bad',
    ],
    [
      'aborted by a fault',
      { ending: 'aborted', reason: { kind: 'failed', message: 'no disk' } },
      'error',
      '1.5.0 was not shipped: no disk',
    ],
    [
      'aborted by a person',
      { ending: 'aborted', reason: stopped },
      'inactive',
      '1.5.0 was not shipped: the job was cancelled',
    ],
    ['superseded', { ending: 'superseded' }, 'inactive', 'Another run goes on with 1.5.0'],
  ])('%s', async (_, changes, state, description) => {
    const { scene, announcer } = stage(known(openDeployment()));
    await announcer.conclude(ended(changes));
    const logUrl = 'https://github.example/octo/shop/actions/runs/1001/attempts/1';
    expect(scene.github.writes).toMatchObject([
      { status: { deployment: 77, state, description, logUrl, autoInactive: state === 'success' } },
    ]);
  });

  test('finds a Deployment whose number nobody wrote down before the kill', async () => {
    const { scene, announcer } = stage(known(openDeployment()));
    await announcer.conclude(ended({ deploymentId: null, ending: 'rolled-back', reason: stopped }));
    expect(scene.github.writes).toMatchObject([{ status: { deployment: 77, state: 'failure' } }]);
  });

  test('says so where GitHub does not take it, and where it does not tell whether there is one', async () => {
    const problems = (method: 'deployments.setStatus' | 'deployments.listIn') => ({
      github: { problems: { [method]: gitHubProblemOf('unreachable') } },
    });
    expect(await stage(problems('deployments.setStatus')).announcer.conclude(ended({ ending: 'succeeded' }))).toBe(
      false,
    );
    const unknown = ended({ deploymentId: null, ending: 'succeeded' });
    expect(await stage(problems('deployments.listIn')).announcer.conclude(unknown)).toBe(false);
    expect(await stage().announcer.conclude(unknown)).toBe(true);
  });

  test('says nothing where there is none', async () => {
    const { scene, announcer } = stage();
    await announcer.conclude(ended({ deploymentId: null, ending: 'rolled-back', reason: stopped }));
    expect(scene.github.writes).toEqual([]);
  });
});
