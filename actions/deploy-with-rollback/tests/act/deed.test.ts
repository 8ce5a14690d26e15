import { failure, success } from '@drawbridge/core/domain/result';
import { describe, expect, test } from '@jest/globals';
import type { Crew } from '../../src/act/crew.ts';
import { performDeed } from '../../src/act/deed.ts';
import type { Order, TargetProblem } from '../../src/act/targets/target.ts';
import { state } from '../decide/journal/samples.ts';

const never = new AbortController().signal;
const reject = (): never => {
  throw new Error('not asked');
};

const idle: Crew = {
  target: {
    name: 'the test',
    capture: reject,
    check: reject,
    stage: reject,
    shift: reject,
    readiness: reject,
    restore: reject,
    settle: reject,
    discard: reject,
    clean: reject,
    rescue: () => [],
  },
  health: { verify: reject, bake: reject, seen: () => [] },
  hooks: { run: reject },
  announcer: { announce: reject, conclude: reject },
};

const effect = { id: 7, units: ['web', 'worker'], deadlineMs: 1_000 } as const;
const shift = { effect: { ...effect, kind: 'shift' }, state, deadlineMs: 42 } as const;

describe('what a target answers is what the reducer is told', () => {
  test.each<[TargetProblem['kind'], object]>([
    ['refused', { kind: 'failed', certain: true }],
    ['missing', { kind: 'failed', certain: true }],
    ['failed', { kind: 'failed', certain: true }],
    ['unknown', { kind: 'failed', certain: false }],
    ['cancelled', { kind: 'failed', certain: false }],
    ['stale', { kind: 'drifted' }],
    ['timed-out', { kind: 'timed-out' }],
  ])('%s', async (kind, event) => {
    const crew: Crew = {
      ...idle,
      target: { ...idle.target, shift: async () => failure({ kind, message: 'so it is' }) },
    };
    expect(await performDeed(crew, shift, never)).toEqual({ effect: 7, message: 'so it is', ...event });
  });

  test('done', async () => {
    const orders: Order[] = [];
    const crew: Crew = {
      ...idle,
      target: {
        ...idle.target,
        shift: async (order) => {
          orders.push(order);
          return success(undefined);
        },
      },
    };
    expect(await performDeed(crew, shift, never)).toEqual({ kind: 'done', effect: 7 });
    expect(orders).toEqual([
      {
        units: ['web', 'worker'],
        release: state.plan.release,
        baselines: state.baselines,
        strategy: 'blue-green',
        epoch: 3,
        deadlineMs: 42,
      },
    ]);
  });

  test('a message of a megabyte becomes one that a journal can bear', async () => {
    const message = '✓'.repeat(1_000_000);
    const crew: Crew = { ...idle, target: { ...idle.target, shift: async () => failure({ kind: 'failed', message }) } };
    const event = await performDeed(crew, shift, never);
    expect('message' in event ? event.message.length : 0).toBe(501);
  });
});

test.each(['shift', 'capture', 'announce', 'verify-new', 'bake', 'conclude', 'restore'] as const)(
  'a crew that throws at %s has failed, perhaps with the deed done',
  async (kind) => {
    const event = await performDeed(idle, { ...shift, effect: { ...effect, kind } }, never);
    expect(event).toEqual({ kind: 'failed', effect: 7, message: 'not asked', certain: false });
  },
);

test('a hook without a name is not run', async () => {
  const event = await performDeed(idle, { ...shift, effect: { ...effect, kind: 'hook' } }, never);
  expect(event).toMatchObject({ kind: 'failed', certain: true });
});
