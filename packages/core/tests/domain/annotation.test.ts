import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Annotation, joinRanges, rankAnnotations } from '../../src/domain/annotation.ts';

const warning = (weight: number, message = `of weight ${weight}`): Annotation => ({
  level: 'warning',
  title: 'Uncovered',
  message,
  weight,
});

test('ten of a level are shown, the weightiest first, and the last says how many more there are', () => {
  const shown = rankAnnotations(Array.from({ length: 25 }, (_, weight) => warning(weight)));
  expect(shown.map((each) => each.weight)).toEqual([24, 23, 22, 21, 20, 19, 18, 17, 16, 15]);
  expect(shown.at(-1)?.message).toBe('of weight 15\n15 more like this; the report names them all.');
});

test('how many more there are stands within the cap, however long the last message is', () => {
  const shown = rankAnnotations(Array.from({ length: 11 }, () => warning(1, 'x'.repeat(5000))));
  expect(shown.at(-1)?.message).toHaveLength(4096);
  expect(shown.at(-1)?.message).toMatch(/x…\n1 more like this; the report names them all\.$/);
});

test('levels have their own ten, less those already used', () => {
  const errors = Array.from({ length: 12 }, (_, weight): Annotation => ({ ...warning(weight), level: 'error' }));
  const shown = rankAnnotations([...errors, warning(1)], { error: 1 });
  expect(shown.map((each) => each.level)).toEqual([...Array.from({ length: 9 }, () => 'error'), 'warning']);
});

test('a message is cut at 4,096 characters and never inside a character', () => {
  const [only] = rankAnnotations([warning(1, '😀'.repeat(3000))]);
  expect(only?.message.length).toBeLessThanOrEqual(4096);
  expect(only?.message.isWellFormed()).toBe(true);
});

test('the cap holds whatever comes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100)), fc.nat(12), (weights, used) => {
      const shown = rankAnnotations(
        weights.map((weight) => warning(weight)),
        { warning: used },
      );
      expect(shown.length).toBeLessThanOrEqual(Math.max(0, 10 - used));
    }),
    { seed: 42 },
  );
});

test('consecutive lines become one range', () => {
  expect(joinRanges([3, 4, 5, 9, 11, 12])).toEqual([
    { start: 3, end: 5 },
    { start: 9, end: 9 },
    { start: 11, end: 12 },
  ]);
  expect(joinRanges([])).toEqual([]);
});
