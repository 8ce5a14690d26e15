import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Effect, EffectKind, HookName, Phase, RolloutEvent, State } from '../../../src/decide/rollout/model.ts';
import { isTerminal } from '../../../src/decide/rollout/outcome.ts';
import { reduce } from '../../../src/decide/rollout/reduce.ts';
import { baselineOf, planOf } from './rollouts.ts';

const phases: readonly Phase[] = [
  'locked',
  'captured',
  'prepared',
  'staging',
  'verifying',
  'shifting',
  'baking',
  'committed',
  'cleaning',
  'rolling-back',
  'traffic-restored',
  'verifying-old',
  'succeeded',
  'nothing-to-do',
  'rolled-back',
  'rollback-failed',
  'aborted',
  'superseded',
];
const kinds: readonly EffectKind[] = [
  'capture',
  'announce',
  'check',
  'hook',
  'stage',
  'verify-new',
  'shift',
  'bake',
  'commit',
  'clean',
  'restore',
  'settle',
  'verify-old',
  'discard',
  'conclude',
  'unlock',
];
const hooks: readonly HookName[] = ['pre', 'migrate', 'smoke', 'contract', 'post', 'on-rollback'];

const anyId = fc.integer({ min: 1, max: 4 });
const plain = <T>(model: { readonly [key in keyof T]: fc.Arbitrary<T[key]> }): fc.Arbitrary<T> =>
  fc.record<T>(model, { noNullPrototype: true });

const anyEvent: fc.Arbitrary<RolloutEvent> = fc.oneof(
  plain({ kind: fc.constant('done' as const), effect: anyId }),
  plain({
    kind: fc.constant('captured' as const),
    effect: anyId,
    baselines: fc.array(fc.constantFrom(baselineOf('web'), baselineOf('worker'), baselineOf('', null)), {
      maxLength: 3,
    }),
  }),
  plain({ kind: fc.constant('announced' as const), effect: anyId, deploymentId: fc.constantFrom(null, 7) }),
  plain({
    kind: fc.constant('judged' as const),
    effect: anyId,
    health: fc.constantFrom('healthy' as const, 'unhealthy' as const, 'inconclusive' as const, 'breaker-open' as const),
    message: fc.string(),
  }),
  plain({ kind: fc.constant('failed' as const), effect: anyId, message: fc.string(), certain: fc.boolean() }),
  plain({ kind: fc.constantFrom('drifted' as const, 'timed-out' as const), effect: anyId, message: fc.string() }),
  plain({
    kind: fc.constant('cancelled' as const),
    reason: fc.constantFrom('cancelled' as const, 'timed-out' as const, 'shutdown' as const),
    message: fc.string(),
  }),
  plain({ kind: fc.constant('resumed' as const), epoch: fc.integer({ min: 0, max: 4 }), message: fc.string() }),
  plain({ kind: fc.constant('lock-lost' as const), message: fc.string() }),
);

const anyEffect: fc.Arbitrary<Effect> = fc.record(
  {
    id: anyId,
    kind: fc.constantFrom(...kinds),
    units: fc.constant(['web', 'worker']),
    deadlineMs: fc.constant(1),
    hook: fc.constantFrom(...hooks),
  },
  { requiredKeys: ['id', 'kind', 'units', 'deadlineMs'], noNullPrototype: true },
);

/** Also states that no rollout ever comes to: whoever reads a journal may meet them. */
const anyState: fc.Arbitrary<State> = plain({
  phase: fc.constantFrom(...phases),
  plan: fc
    .record({
      strategy: fc.constantFrom('blue-green' as const, 'rolling' as const, 'recreate' as const),
      hooks: fc.subarray([...hooks]),
      firstDeployment: fc.constantFrom('remove' as const, 'keep' as const),
      force: fc.boolean(),
    })
    .map(planOf),
  epoch: fc.integer({ min: 1, max: 3 }),
  baselines: fc.constantFrom(null, [], [baselineOf('web'), baselineOf('worker')], [baselineOf('web', null)]),
  underWay: fc.option(anyEffect),
  attempts: fc.integer({ min: 0, max: 6 }),
  nextEffect: fc.constant(5),
  touched: fc.boolean(),
  trafficMoved: fc.boolean(),
  ending: fc.option(
    fc.constantFrom('succeeded' as const, 'rolled-back' as const, 'rollback-failed' as const, 'aborted' as const),
  ),
  reason: fc.constantFrom(null, { kind: 'failed' as const, message: 'it broke' }),
  remarks: fc.constant([]),
  deploymentId: fc.constantFrom(null, 7),
});

describe('for every state and every event', () => {
  const settings = { seed: 55, numRuns: 2_500 };

  test('one effect follows exactly while the rollout is open, ids rise, and the state is plain JSON', () => {
    const property = fc.property(anyState, anyEvent, (state, event) => {
      const frozen = JSON.stringify(state);
      const step = reduce(state, event);
      expect(step.effect === null).toBe(isTerminal(step.state.phase));
      if (isTerminal(state.phase)) expect(step.state).toBe(state);
      else expect(step.state.underWay).toEqual(step.effect);
      expect(step.state.nextEffect).toBeGreaterThanOrEqual(state.nextEffect);
      if (step.effect !== null && step.effect.id !== state.underWay?.id) expect(step.effect.id).toBe(state.nextEffect);
      expect(JSON.parse(JSON.stringify(step))).toStrictEqual(step);
      expect(JSON.stringify(state)).toBe(frozen);
    });
    fc.assert(property, settings);
  });

  test('a state that was journalled and read goes on as the one in memory', () => {
    const property = fc.property(anyState, anyEvent, (state, event) => {
      const read: State = JSON.parse(JSON.stringify(state));
      expect(reduce(read, event)).toStrictEqual(reduce(state, event));
    });
    fc.assert(property, { ...settings, numRuns: 1_000 });
  });
});
