import { expect, test } from '@jest/globals';
import { reduce } from '../../../src/decide/rollout/reduce.ts';
import { createDice } from './dice.ts';
import { playTrace } from './traces.ts';

const traces = 100_000;

test('keeps every invariant in 100,000 rollouts that anything may happen to', () => {
  const broken: (readonly [number, string])[] = [];
  for (let seed = 1_000_000; seed < 1_000_000 + traces; seed += 1) {
    const name = playTrace(reduce, createDice(seed));
    if (name !== null) broken.push([seed, name]);
  }
  expect(broken).toEqual([]);
});
