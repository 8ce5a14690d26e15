import { describe, expect, test } from '@jest/globals';
import type { Effect, Health, RolloutEvent, State } from '../../../src/decide/rollout/model.ts';
import { describeEffect, outcomeOf } from '../../../src/decide/rollout/outcome.ts';
import { reduce } from '../../../src/decide/rollout/reduce.ts';
import {
  at,
  baselineOf,
  cancelled,
  failedOf,
  planOf,
  play,
  playOn,
  resumedWith,
  type Twist,
  until,
} from './rollouts.ts';

const judgedAs =
  (health: Health) =>
  ({ id: effect }: Effect): RolloutEvent => ({ kind: 'judged', effect, health, message: 'as it was seen' });

const nothingServes = ({ id: effect }: Effect): RolloutEvent => ({
  kind: 'captured',
  effect,
  baselines: [baselineOf('web', null), baselineOf('worker', null)],
});

const first =
  (...twists: readonly Twist[]): Twist =>
  (effect, step) =>
    twists.map((twist) => twist(effect, step)).find((event) => event !== undefined);

const bakeFails = at('bake', judgedAs('unhealthy'));

/** The ways that show in a target or in what drives it, and where they belong: here the machine only leaves room for them. */
const elsewhere = {
  4: 'kubernetes: a rollout that is said to be done while its pods crash',
  6: 'kubernetes: what is left of the new version beside the restored one',
  10: 'kubernetes, command: a stale write of the route is refused',
  11: 'kubernetes: replicas are never written under an autoscaler',
} as const;

const shown = new Set<number>();

/** A test of one of the eighteen; those that have a number are accounted for. */
const way = (number: number, what: string, check: () => void): void => {
  shown.add(number);
  test(`${number}: ${what}`, check);
};

describe('of the eighteen ways in which going back goes wrong', () => {
  way(1, 'undone twice, it is the captured version again and not the bad one', () => {
    const once = until(planOf(), 'settle', bakeFails);
    const twice = reduce(once.state, resumedWith(2));
    expect(twice.effect?.kind).toBe('restore');
    expect(twice.state.baselines).toBe(once.state.baselines);
    expect(playOn(twice).state.baselines?.map(({ release: served }) => served?.version)).toEqual(['1.4.0', '1.4.0']);
  });

  way(2, 'a revision that is missing is found out before anything is deployed', () => {
    const { state, effects } = play(planOf(), at('capture', failedOf));
    expect(effects).toEqual(['capture', 'unlock']);
    expect(state).toMatchObject({ phase: 'aborted', touched: false });
  });

  way(3, 'a rollback that leaves things stuck is not called rolled back', () => {
    const { state, effects } = play(planOf(), first(bakeFails, at('verify-old', judgedAs('unhealthy'))));
    expect(effects).not.toContain('discard');
    expect(state.phase).toBe('rollback-failed');
    expect(state.reason?.message).toBe('as it was seen; then taking it back failed: as it was seen');
  });

  way(5, 'what a cancel or a kill left half done is brought to its end, and not left pending', () => {
    for (const name of ['stage', 'shift', 'bake', 'commit']) {
      expect(playOn(reduce(until(planOf(), name).state, cancelled)).state.phase).toBe('rolled-back');
      expect(playOn(reduce(until(planOf(), name).state, resumedWith(2))).state.phase).toBe('rolled-back');
    }
  });

  way(7, 'a rollback is not green', () => {
    const { outcome, sentence } = outcomeOf(play(planOf(), bakeFails).state);
    expect([outcome, sentence]).toEqual(['rolled-back', '1.5.0 rolled back to 1.4.0; as it was seen']);
  });

  way(8, 'without a previous version, what was shipped is removed, and not called rolled back to something', () => {
    const { state, effects } = play(planOf(), first(at('capture', nothingServes), bakeFails));
    expect(outcomeOf(state)).toEqual({ outcome: 'rolled-back', sentence: '1.5.0 rolled back; as it was seen' });
    expect(effects).toContain('restore');
  });

  way(8, 'without a previous version and kept by policy, it is not called rolled back', () => {
    const { state, effects } = play(
      planOf({ firstDeployment: 'keep' }),
      first(at('capture', nothingServes), bakeFails),
    );
    expect(outcomeOf(state)).toEqual({
      outcome: 'rollback-failed',
      sentence: '1.5.0 was not taken back; as it was seen',
    });
    expect(effects).not.toContain('restore');
  });

  way(8, 'where only some units are new, all go back together whatever the policy is', () => {
    const mixed = at('capture', ({ id: effect }) => ({
      kind: 'captured',
      effect,
      baselines: [baselineOf('web'), baselineOf('worker', null)],
    }));
    const { state } = play(planOf({ firstDeployment: 'keep' }), first(mixed, bakeFails));
    expect(state.phase).toBe('rolled-back');
  });

  way(9, 'traffic moves only to what was found ready, and the old version stays until the commit', () => {
    const { effects } = play(planOf());
    expect(effects.indexOf('shift')).toBeGreaterThan(effects.indexOf('verify-new'));
    expect(effects.indexOf('clean')).toBeGreaterThan(effects.indexOf('commit'));
    expect(play(planOf(), at('verify-new', judgedAs('unhealthy'))).effects).not.toContain('shift');
  });

  way(12, 'missing data is not a pass', () => {
    for (const name of ['verify-new', 'bake']) {
      const { state, effects } = play(planOf(), at(name, judgedAs('inconclusive')));
      expect(effects).not.toContain('commit');
      expect(state).toMatchObject({ phase: 'rolled-back', reason: { kind: 'inconclusive' } });
    }
  });

  way(12, 'no verdict at all is not a pass either', () => {
    const silent = (name: string) => at(name, ({ id: effect }) => ({ kind: 'done', effect }));
    expect(play(planOf(), silent('verify-new')).state.phase).toBe('rolled-back');
    expect(play(planOf(), silent('bake')).state.phase).toBe('rolled-back');
    expect(play(planOf(), first(bakeFails, silent('verify-old'))).state.phase).toBe('rollback-failed');
  });

  way(13, 'the schema is contracted only after nothing goes back any more', () => {
    const { effects } = play(planOf());
    expect(effects.indexOf('hook migrate')).toBeLessThan(effects.indexOf('stage'));
    expect(effects.indexOf('hook contract')).toBeGreaterThan(effects.indexOf('commit'));
    for (const name of ['shift', 'bake', 'commit'])
      expect(play(planOf(), at(name, failedOf)).effects).not.toContain('hook contract');
  });

  way(14, 'one unit of several that fails takes all of them back', () => {
    const units: string[][] = [];
    play(planOf({ units: ['web', 'worker'] }), (effect, step) => {
      if (effect.kind === 'restore' || effect.kind === 'settle') units.push([...effect.units]);
      return at('shift', failedOf)(effect, step);
    });
    expect(units).toEqual([
      ['web', 'worker'],
      ['web', 'worker'],
    ]);
  });

  way(15, 'the lock is opened wherever a cancel met the rollout', () => {
    for (const name of ['capture', 'announce', 'hook pre', 'stage', 'shift', 'bake', 'commit', 'clean'])
      expect(playOn(reduce(until(planOf(), name).state, cancelled)).effects.at(-1)).toBe('unlock');
  });

  way(16, 'GitHub is told the true end of a cancelled rollout before the lock opens', () => {
    const told: string[] = [];
    const listen = (effect: Effect, { state }: { readonly state: State }): undefined => {
      if (effect.kind === 'conclude') told.push(describeEffect(effect, state));
    };
    for (const name of ['check', 'shift', 'clean']) playOn(reduce(until(planOf(), name).state, cancelled), listen);
    expect(told).toEqual([
      'GitHub is told: aborted (web, worker)',
      'GitHub is told: rolled-back (web, worker)',
      'GitHub is told: succeeded (web, worker)',
    ]);
  });

  way(17, 'going back never waits on itself: tried again after an abort, it ends', () => {
    let step = until(planOf(), 'restore', bakeFails);
    for (let epoch = 2; epoch < 50; epoch += 1) step = reduce(reduce(step.state, cancelled).state, resumedWith(epoch));
    expect(playOn(step).state.phase).toBe('rolled-back');
  });

  way(18, 'the new version is cleaned away only on the way back, the old one only after the commit', () => {
    expect(play(planOf()).effects).not.toContain('discard');
    expect(play(planOf(), bakeFails).effects).not.toContain('clean');
    const deployedFirst = play(planOf(), at('capture', nothingServes));
    expect(deployedFirst.effects).toEqual(expect.arrayContaining(['shift', 'bake', 'commit']));
    expect(deployedFirst.state.phase).toBe('succeeded');
  });

  test('the others belong to what carries a rollout out', () => {
    const numbers = [...shown, ...Object.keys(elsewhere).map(Number)].sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
  });
});
