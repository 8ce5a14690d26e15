import { expect, test } from '@jest/globals';
import type { Phase } from '../../../src/decide/rollout/model.ts';
import { reduce } from '../../../src/decide/rollout/reduce.ts';
import { createDice } from './dice.ts';
import type { Reduce } from './rollouts.ts';
import { playTrace } from './traces.ts';

const traces = 5_000;
const open: readonly Phase[] = [
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
];
const troubles = ['failed', 'timed-out', 'drifted', 'cancelled', 'resumed'];
const ends: readonly Phase[] = [
  'succeeded',
  'nothing-to-do',
  'rolled-back',
  'rollback-failed',
  'aborted',
  'superseded',
];

test('keeps every invariant in 5,000 rollouts that anything may happen to, at any time, to any end', () => {
  const seen = new Set<string>();
  const watched: Reduce = (state, event) => {
    const step = reduce(state, event);
    // Without words it is a question of the test, not a part of the rollout.
    if (!('message' in event) || event.message !== '') seen.add(`${state.phase} ${event.kind}`);
    seen.add(step.state.phase);
    return step;
  };
  const broken = Array.from({ length: traces }, (_, seed) => [seed, playTrace(watched, createDice(seed))]);
  expect(broken.filter(([, name]) => name !== null)).toEqual([]);
  const expected = [...open.flatMap((phase) => troubles.map((trouble) => `${phase} ${trouble}`)), ...ends];
  expect(expected.filter((each) => !seen.has(each))).toEqual([]);
});
