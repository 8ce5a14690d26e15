import { describe, expect, test } from '@jest/globals';
import { findCurrent, readDeployment, readReplicaSet } from '../../../src/decide/kubernetes/objects.ts';
import { countReady, judgeUnit } from '../../../src/decide/kubernetes/readiness.ts';
import { deploymentJson, podJson, setJson, viewOf } from './objects.ts';

const nowMs = Date.parse('2026-01-01T00:01:00Z');
const ready = { conditions: [{ type: 'Ready', status: 'True' }], containerStatuses: [{ name: 'web', ready: true }] };
const waitingFor = (reason: string) => ({
  containerStatuses: [{ name: 'web', ready: false, state: { waiting: { reason, message: 'why' } } }],
});
const ended = (reason: string, exitCode: number) => ({ terminated: { reason, exitCode } });
const unplaced = (since: string) => ({
  conditions: [
    {
      type: 'PodScheduled',
      status: 'False',
      reason: 'Unschedulable',
      message: '0/2 nodes fit',
      lastTransitionTime: since,
    },
  ],
});

const judge = (status: Parameters<typeof viewOf>[0], pods: Parameters<typeof viewOf>[1]) => {
  const view = viewOf(status, pods);
  return judgeUnit(view, findCurrent(view.deployment, view.sets), nowMs);
};

describe('a unit', () => {
  test('is ready when all of its pods are available and no other is left', () => {
    expect(judge({}, [podJson('new', ready)])).toEqual({ kind: 'ready', message: '3 of 3 pods ready' });
  });

  test.each([
    ['the controller has not seen the change', { observedGeneration: 1 }, [], /not seen the change yet/],
    ['pods are not updated', { updatedReplicas: 1 }, [], /1 of 3 updated, 3 available/],
    ['pods are not available', { availableReplicas: 2 }, [], /3 of 3 updated, 2 available/],
    ['old pods are counted', { replicas: 4 }, [], /1 other pod still there/],
    ['old pods are still going', {}, [podJson('old', ready, { deletionTimestamp: 'now' })], /1 other pod still there/],
    ['a pod just starts', { availableReplicas: 2 }, [podJson('new', waitingFor('ContainerCreating'))], /2 available/],
    [
      'an old pod crashes while it goes',
      { availableReplicas: 2 },
      [podJson('old', waitingFor('CrashLoopBackOff'))],
      /2 available/,
    ],
    [
      'a new pod that crashed is going',
      { availableReplicas: 2 },
      [podJson('new', waitingFor('CrashLoopBackOff'), { deletionTimestamp: 'now' })],
      /2 available/,
    ],
    [
      'a pod has waited for a node for a little while',
      { availableReplicas: 2 },
      [podJson('new', unplaced('2026-01-01T00:00:40Z'))],
      /2 available/,
    ],
    [
      'a quota refuses a pod',
      {
        updatedReplicas: 2,
        conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message: 'exceeded quota' }],
      },
      [],
      /FailedCreate: exceeded quota/,
    ],
  ])('is waited for where %s', (_, status, pods, message) => {
    expect(judge(status, pods)).toEqual({ kind: 'waiting', message: expect.stringMatching(message) });
  });

  test.each([
    ['CrashLoopBackOff', waitingFor('CrashLoopBackOff'), 'CrashLoopBackOff, why'],
    ['ImagePullBackOff', waitingFor('ImagePullBackOff'), 'ImagePullBackOff, why'],
    ['ErrImagePull', waitingFor('ErrImagePull'), 'ErrImagePull, why'],
    ['InvalidImageName', waitingFor('InvalidImageName'), 'InvalidImageName, why'],
    ['CreateContainerConfigError', waitingFor('CreateContainerConfigError'), 'CreateContainerConfigError, why'],
    [
      'OOMKilled',
      { containerStatuses: [{ ready: false, state: ended('OOMKilled', 137) }] },
      'OOMKilled, exit code 137',
    ],
    [
      'a crash loop for want of memory',
      {
        containerStatuses: [
          { ready: false, state: { waiting: { reason: 'CrashLoopBackOff' } }, lastState: ended('OOMKilled', 137) },
        ],
      },
      'CrashLoopBackOff, exit code 137, OOMKilled',
    ],
    [
      'an init container',
      { initContainerStatuses: [{ ready: false, state: { waiting: { reason: 'CrashLoopBackOff' } } }] },
      'CrashLoopBackOff',
    ],
    ['a node that there is not', unplaced('2026-01-01T00:00:20Z'), 'Unschedulable, 0/2 nodes fit'],
    ['a pod that failed', { phase: 'Failed', reason: 'Evicted', message: 'low on disk' }, 'Evicted low on disk'],
  ])('is given up for %s', (_, status, reason) => {
    expect(judge({ availableReplicas: 2 }, [podJson('new', status)])).toEqual({
      kind: 'failed',
      message: `2 of 3 pods ready; web-new-1: ${reason}`,
    });
  });

  test('is given up when the deadline of its Deployment is over', () => {
    const conditions = [
      { type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded', message: 'timed out' },
    ];
    expect(judge({ updatedReplicas: 1, conditions }, []).kind).toBe('failed');
    expect(judge({ observedGeneration: 1, conditions }, []).kind).toBe('waiting');
  });

  test('scaled to nothing is never ready', () => {
    const { sets, pods } = viewOf({}, []);
    const json = { ...deploymentJson('shop:new'), spec: { replicas: 0 } };
    expect(judgeUnit({ deployment: readDeployment(json), sets, pods }, sets[1], nowMs).kind).toBe('failed');
  });

  test('whose ReplicaSet is not made yet is waited for', () => {
    const { deployment, pods } = viewOf({}, []);
    expect(judgeUnit({ deployment, sets: [], pods }, undefined, nowMs).kind).toBe('waiting');
  });
});

describe('the ReplicaSet that serves', () => {
  const deployment = readDeployment(deploymentJson('shop:new'));
  test.each([
    ['has the same template', [setJson('shop:old', 'a', 9), setJson('shop:new', 'b', 1)], 'web-b'],
    ['is the latest of equals', [setJson('shop:new', 'a', 3), setJson('shop:new', 'b', 12)], 'web-b'],
    ['is of the same Deployment', [{ ...setJson('shop:new', 'a'), metadata: { name: 'web-a', uid: 'a' } }], undefined],
    ['may not be there', [setJson('shop:old', 'a')], undefined],
  ])('%s', (_, sets, name) => {
    expect(findCurrent(deployment, sets.map(readReplicaSet))?.name).toBe(name);
  });

  test('counts pods that are ready and stay', () => {
    const view = viewOf({}, [
      podJson('new', ready),
      podJson('new', ready, { deletionTimestamp: 'now' }),
      podJson('new', {}),
      podJson('old', ready),
    ]);
    const set = findCurrent(view.deployment, view.sets);
    expect(set && countReady(view, set)).toBe(1);
  });
});
