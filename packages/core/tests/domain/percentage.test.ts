import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  floorPercent,
  type Percentage,
  parsePercentage,
  percentBeside,
  reaches,
  unitsMissing,
} from '../../src/domain/percentage.ts';

const percent = (text: string): Percentage => {
  const parsed = parsePercentage(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};

test.each(['80', '80 %', '80%', '0', '100', '79.5', '99.999999999', '100.0'])('%s is a percentage', (text) => {
  expect(parsePercentage(text).ok).toBe(true);
});

test.each([
  '',
  'eighty',
  '-1',
  '101',
  '100.1',
  '1e2',
  '80,5',
  '.5',
  '80.',
  '+80',
  '0x50',
  'NaN',
  '80 % %',
  '1'.repeat(99),
])('%j is not a percentage, and the message says what is', (text) => {
  expect(parsePercentage(text)).toEqual({
    ok: false,
    error: `"${text}" is not a percentage. Write a number from 0 to 100, e.g. 80 or 79.5.`,
  });
});

describe('a threshold is compared in integers', () => {
  test.each([
    { covered: 2499, total: 2500, bar: '100', passes: false },
    { covered: 7995, total: 10_000, bar: '80', passes: false },
    { covered: 8000, total: 10_000, bar: '80', passes: true },
    { covered: 795, total: 1000, bar: '79.5', passes: true },
    { covered: 89_988, total: 100_000, bar: '90', passes: false },
    { covered: 0, total: 5, bar: '0', passes: true },
    { covered: 0, total: 0, bar: '0', passes: false },
    { covered: 0, total: 0, bar: '100', passes: false },
    { covered: 2 ** 52, total: 2 ** 52 + 1, bar: '100', passes: false },
  ])('$covered of $total reaches $bar %: $passes', ({ covered, total, bar, passes }) => {
    expect(reaches({ covered, total }, percent(bar))).toBe(passes);
  });
});

const ratios = fc
  .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([covered, total]) => ({ covered: Math.min(covered, total), total }));
const bars = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => percent((thousandths / 1000).toFixed(3)));

test('covering exactly the missing units reaches the bar, one less does not', () => {
  fc.assert(
    fc.property(ratios, bars, (ratio, bar) => {
      const missing = unitsMissing(ratio, bar);
      expect(reaches({ ...ratio, covered: ratio.covered + missing }, bar)).toBe(true);
      if (missing > 0) expect(reaches({ ...ratio, covered: ratio.covered + missing - 1 }, bar)).toBe(false);
    }),
    { seed: 42 },
  );
});

test('a shown percentage never flatters: what misses the bar does not look like the bar', () => {
  fc.assert(
    fc.property(ratios, bars, (ratio, bar) => {
      const shown = percent(percentBeside(ratio, bar));
      const looksReached = shown.units * bar.scale >= bar.units * shown.scale;
      expect(looksReached && !reaches(ratio, bar)).toBe(false);
    }),
    { seed: 42 },
  );
});

test.each([
  [{ covered: 7996, total: 10_000 }, 1, '79.9'],
  [{ covered: 9999, total: 10_000 }, 1, '99.9'],
  [{ covered: 1, total: 1000 }, 1, '0.1'],
  [{ covered: 1, total: 2000 }, 1, '0.0'],
  [{ covered: 3, total: 3 }, 0, '100'],
  [{ covered: 0, total: 0 }, 1, 'n/a'],
])('%j is shown with %i decimals as %s', (ratio, decimals, shown) => {
  expect(floorPercent(ratio, decimals)).toBe(shown);
});
