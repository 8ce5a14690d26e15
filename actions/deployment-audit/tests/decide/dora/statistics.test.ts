import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { median, quantile, wilsonInterval } from '../../../src/decide/dora/statistics.ts';

describe('a quantile', () => {
  test.each([
    [[], null],
    [[7], 7],
    [[3, 1], 2],
    [[9, 1, 5], 5],
    [[1, 2, 3, 100], 2.5],
  ])('in the middle of %j is %p', (values, expected) => expect(median(values)).toBe(expected));

  test('lies between two of the values, and rises with its fraction', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    const fractions = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(values, fractions, (list, [one, other]) => {
        const [low, high] = [quantile(list, Math.min(one, other)) ?? 0, quantile(list, Math.max(one, other)) ?? 0];
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
        expect(low).toBeLessThanOrEqual(high);
      }),
      { seed: 5 },
    );
  });
});

describe("Wilson's interval", () => {
  test('of nothing is nothing', () => expect(wilsonInterval(0, 0)).toBeNull());

  test('of 1 in 10 is 1.8 % to 40.4 %', () => {
    const { low = 0, high = 0 } = wilsonInterval(1, 10) ?? {};
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.018', '0.404']);
  });

  test('holds the share, and stays between 0 and 1', () => {
    const trials = fc
      .integer({ min: 1, max: 500 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(trials, ([hits, of]) => {
        const { low = 1, high = 0 } = wilsonInterval(hits, of) ?? {};
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / of + 1e-12);
        expect(high).toBeGreaterThanOrEqual(hits / of - 1e-12);
      }),
      { seed: 5 },
    );
  });
});
