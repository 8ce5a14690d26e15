import { expect, test } from '@jest/globals';
import { describeEffect, isRestoring, outcomeOf } from '../../../src/decide/rollout/outcome.ts';
import { reduce } from '../../../src/decide/rollout/reduce.ts';
import { at, baselineOf, cancelled, failedOf, nameOf, planOf, play, release, type Twist, until } from './rollouts.ts';

const log = (twist: Twist): readonly string[] => {
  const lines: string[] = [];
  play(planOf({ units: ['web'] }), (effect, step) => {
    lines.push(describeEffect(effect, step.state));
    return twist(effect, step);
  });
  return lines;
};

test('a rollout that is taken back reads as what it did', () => {
  expect(log(at('bake', failedOf))).toEqual([
    'what serves now (web)',
    'GitHub is told of 1.5.0 (web)',
    '1.5.0 as the target would take it (web)',
    'hook pre (web)',
    'hook migrate (web)',
    '1.5.0 up without traffic (web)',
    'health of 1.5.0 (web)',
    'hook smoke (web)',
    'traffic to 1.5.0 (web)',
    'health of 1.5.0 under traffic (web)',
    'traffic back to 1.4.0 (web)',
    'hook on-rollback (web)',
    '1.4.0 made whole (web)',
    'health of 1.4.0 (web)',
    '1.5.0 goes (web)',
    'GitHub is told: rolled-back (web)',
    'the lock opens (web)',
  ]);
});

test('a rollout that succeeds ends with what it did to the old version', () => {
  expect(log(() => undefined).slice(10)).toEqual([
    '1.5.0 joins what was good (web)',
    '1.4.0 goes (web)',
    'hook contract (web)',
    'hook post (web)',
    'GitHub is told: succeeded (web)',
    'the lock opens (web)',
  ]);
});

test('only what brings traffic back may begin before it is journalled', () => {
  const restoring = new Set<string>();
  play(planOf(), (effect, step) => {
    if (isRestoring(effect)) restoring.add(nameOf(effect));
    return at('bake', failedOf)(effect, step);
  });
  expect([...restoring]).toEqual(['restore']);
});

test.each([
  ['succeeded', '1.5.0 serves in place of 1.4.0', () => undefined],
  ['rolled-back', '1.5.0 rolled back to 1.4.0; it broke', at('shift', failedOf)],
  ['aborted', '1.5.0 was not shipped; nothing was changed; it broke', at('check', failedOf)],
  [
    'nothing-to-do',
    '1.5.0 already serves',
    at('capture', ({ id: effect }) => ({
      kind: 'captured',
      effect,
      baselines: ['web', 'worker'].map((unit) => baselineOf(unit, release('1.5.0'))),
    })),
  ],
  [
    'rollback-failed',
    '1.5.0 was not taken back to 1.4.0; it broke; then taking it back failed: it broke',
    (effect, step) => at('shift', failedOf)(effect, step) ?? at('settle', failedOf)(effect, step),
  ],
  [
    'superseded',
    '1.5.0 is in the hands of another run, which holds the lock; gone',
    at('shift', () => ({ kind: 'lock-lost', message: 'gone' })),
  ],
] satisfies readonly (readonly [string, string, Twist])[])('%s is told as: %s', (outcome, sentence, twist) => {
  expect(outcomeOf(play(planOf(), twist).state)).toEqual({ outcome, sentence });
});

test('units that went back to different versions are told with all of them', () => {
  const mixed = at('capture', ({ id: effect }) => ({
    kind: 'captured',
    effect,
    baselines: [baselineOf('web'), baselineOf('worker', release('1.3.9'))],
  }));
  const { state } = play(planOf(), (effect, step) => mixed(effect, step) ?? at('bake', failedOf)(effect, step));
  expect(outcomeOf(state).sentence).toBe('1.5.0 rolled back to 1.4.0, 1.3.9; it broke');
});

test('what has not ended is unfinished, and says where it stands and why', () => {
  expect(outcomeOf(until(planOf(), 'bake').state)).toEqual({
    outcome: 'unfinished',
    sentence: '1.5.0 is not at its end (baking)',
  });
  expect(outcomeOf(reduce(until(planOf(), 'bake').state, cancelled).state).sentence).toBe(
    '1.5.0 is not at its end (rolling-back); the job was cancelled',
  );
});
