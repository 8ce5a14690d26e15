import { describe, expect, test } from '@jest/globals';
import type { Effect, EffectKind, HookName, RolloutEvent, State, Step } from '../../../src/decide/rollout/model.ts';
import { reduce } from '../../../src/decide/rollout/reduce.ts';
import { createDice } from './dice.ts';
import { baselineOf, friendly, type Reduce } from './rollouts.ts';
import { playTrace } from './traces.ts';

const under = (step: Step, effect: Effect, different: Partial<State> = {}): Step => ({
  state: { ...step.state, ...different, underWay: effect },
  effect,
});

/** A machine that begins another effect where the right one begins `kind`. */
const instead =
  (kind: EffectKind, other: EffectKind, different: Partial<State> = {}, hook?: HookName): Reduce =>
  (state, event) => {
    const step = reduce(state, event);
    if (step.effect?.kind !== kind || step.state.nextEffect === state.nextEffect) return step;
    return under(step, { ...step.effect, kind: other, ...(hook !== undefined && { hook }) }, different);
  };

/** A machine that takes `kind` for done without doing it. */
const without =
  (kind: EffectKind): Reduce =>
  (state, event) => {
    const step = reduce(state, event);
    return step.effect?.kind === kind ? reduce(step.state, friendly(step.effect, step.state)) : step;
  };

const withEvent =
  (change: (event: RolloutEvent, state: State) => RolloutEvent): Reduce =>
  (state, event) =>
    reduce(state, change(event, state));

const withEffect =
  (change: (effect: Effect) => Effect): Reduce =>
  (state, event) => {
    const step = reduce(state, event);
    return step.effect === null || step.effect === state.underWay ? step : under(step, change(step.effect));
  };

const withState =
  (change: (state: State, before: State) => State): Reduce =>
  (before, event) => {
    const step = reduce(before, event);
    return { ...step, state: change(step.state, before) };
  };

const takeAnyVerdict = withEvent((event) =>
  event.kind === 'judged' && event.health === 'inconclusive' ? { ...event, health: 'healthy' } : event,
);

/** A machine that goes on after an answer that says no. */
const deafTo = (isIgnored: (event: RolloutEvent) => boolean): Reduce =>
  withEvent((event, state) =>
    isIgnored(event) && state.underWay !== null && 'effect' in event && event.effect === state.underWay.id
      ? friendly(state.underWay, state)
      : event,
  );

const restoreOnCancel: Reduce = (state, event) =>
  event.kind === 'cancelled' && state.phase === 'verifying-old'
    ? reduce(state, { kind: 'resumed', epoch: state.epoch + 1, message: '' })
    : reduce(state, event);

const goOnWhereItWas: Reduce = (state, event) => {
  const isBack = state.phase === 'traffic-restored' || state.phase === 'verifying-old';
  if (event.kind !== 'resumed' || event.epoch <= state.epoch || !isBack || state.underWay === null)
    return reduce(state, event);
  const effect = { ...state.underWay, id: state.nextEffect };
  return under({ state, effect }, effect, { epoch: event.epoch, nextEffect: effect.id + 1 });
};

const takeBackWhatIsCommitted: Reduce = (state, event) =>
  event.kind === 'resumed' && state.phase === 'cleaning'
    ? reduce({ ...state, phase: 'baking', ending: null }, event)
    : reduce(state, event);

const forgetTheTouch = withState((state) => ({ ...state, touched: false }));

const mutants: readonly (readonly [string, Reduce, string])[] = [
  ['forgets what served', withState((state) => ({ ...state, baselines: null })), 'I1'],
  ['shifts before it has verified', instead('verify-new', 'shift', { phase: 'shifting' }), 'I2'],
  [
    'goes back to what serves now',
    withState((state, { baselines }) =>
      state.phase === 'rolling-back' && baselines !== null
        ? { ...state, baselines: baselines.map(({ unit }) => baselineOf(unit)) }
        : state,
    ),
    'I3',
  ],
  ['does not look at the old version', without('verify-old'), 'I3'],
  ['commits without a bake', instead('bake', 'commit'), 'I7'],
  ['tells nobody of the end', without('conclude'), 'I4'],
  [
    'calls a rollback a success',
    withState((state) => (state.phase === 'rolled-back' ? { ...state, phase: 'succeeded' } : state)),
    'I14',
  ],
  [
    'is silent about a doubtful commit',
    withState((state) => (state.remarks.length > 0 ? { ...state, remarks: [] } : state)),
    'I4',
  ],
  ['goes on with a way back where it was', goOnWhereItWas, 'I5'],
  ['begins a way back again when it is cancelled', restoreOnCancel, 'I6'],
  ['cleans before the commit', instead('commit', 'clean', { phase: 'committed' }), 'I7'],
  ['discards before traffic is back', instead('restore', 'discard', { phase: 'verifying-old' }), 'I7'],
  [
    'lets an old epoch go on',
    withEvent((event, { epoch }) => (event.kind === 'resumed' ? { ...event, epoch: epoch + 1 } : event)),
    'I8',
  ],
  [
    'does not mind losing the lock',
    withEvent((event) =>
      event.kind === 'lock-lost' ? { kind: 'cancelled', reason: 'cancelled', message: '' } : event,
    ),
    'I8',
  ],
  ['takes missing data for health', takeAnyVerdict, 'I9'],
  ['does not bring traffic back', without('restore'), 'I10'],
  ['settles before traffic is back', instead('restore', 'settle', { phase: 'traffic-restored' }), 'I10'],
  ['waits without a deadline', withEffect((effect) => ({ ...effect, deadlineMs: 0 })), 'I11'],
  ['tries without end', withState((state) => (state.attempts > 1 ? { ...state, attempts: 1 } : state)), 'I11'],
  ['contracts before the commit', instead('commit', 'hook', {}, 'contract'), 'I12'],
  ['moves one unit of several', withEffect((effect) => ({ ...effect, units: effect.units.slice(0, 1) })), 'I13'],
  ['takes back what is committed', takeBackWhatIsCommitted, 'I14'],
  ['takes a lost answer for done', deafTo((event) => event.kind === 'failed' && !event.certain), 'I2'],
  ['goes on after a no', deafTo((event) => event.kind === 'failed' && event.certain), 'I2'],
  ['goes on when its time is up', deafTo((event) => event.kind === 'timed-out'), 'I9'],
  ['goes on over what somebody else changed', deafTo((event) => event.kind === 'drifted'), 'I2'],
  ['does not open the lock', without('unlock'), 'I4'],
  [
    'does not tell GitHub of what it gave up before it began',
    (state, event) =>
      event.kind === 'cancelled' && !state.touched
        ? reduce({ ...state, underWay: state.underWay && { ...state.underWay, kind: 'capture' } }, event)
        : reduce(state, event),
    'I4',
  ],
  ['forgets that it changed something', forgetTheTouch, 'I14'],
];

const traces = 1_000;

const whatBreaks = (mutant: Reduce): readonly string[] => {
  const broken = new Set<string>();
  for (let seed = 0; seed < traces; seed += 1) {
    const name = playTrace(mutant, createDice(seed));
    if (name !== null) broken.add(name);
  }
  return [...broken];
};

describe('a machine', () => {
  test.each(mutants)('that %s is caught', (_what, mutant, invariant) => {
    expect(whatBreaks(mutant)).toContain(invariant);
  });
});
