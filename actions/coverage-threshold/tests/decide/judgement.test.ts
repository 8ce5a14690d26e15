import { reaches } from '@drawbridge/core/domain/percentage';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judge, type Subject, unitsNeeded } from '../../src/decide/judgement.ts';
import { percent } from '../builders.ts';

const lines: Subject = { name: 'Changed lines', unit: 'line' };
const branches: Subject = { name: 'Branches', unit: 'branch' };

const judgeLines = (covered: number, total: number, bar: string, allowance = 0) =>
  judge(lines, { kind: 'ratio', ratio: { covered, total } }, { percentage: percent(bar), allowance });

describe('a ratio is held against its bar in integers', () => {
  test.each([
    {
      why: 'exactly on the bar',
      covered: 4,
      total: 5,
      bar: '80',
      mark: 'passed',
      value: '80.0 % (4 of 5)',
      distance: '',
    },
    {
      why: '2,499 of 2,500 is not 100 %',
      covered: 2499,
      total: 2500,
      bar: '100',
      mark: 'failed',
      value: '99.9 % (2,499 of 2,500)',
      distance: '1 more line',
    },
    {
      why: '79.95 % is not 80 %',
      covered: 1599,
      total: 2000,
      bar: '80',
      mark: 'failed',
      value: '79.9 % (1,599 of 2,000)',
      distance: '1 more line',
    },
    {
      why: '89.988 % is not 90 %',
      covered: 7499,
      total: 8333,
      bar: '90',
      mark: 'failed',
      value: '89.9 % (7,499 of 8,333)',
      distance: '1 more line',
    },
    {
      why: 'a bar keeps its decimals',
      covered: 795,
      total: 1000,
      bar: '79.51',
      mark: 'failed',
      value: '79.50 % (795 of 1,000)',
      distance: '1 more line',
    },
    {
      why: 'many are missing',
      covered: 8,
      total: 13,
      bar: '80',
      mark: 'failed',
      value: '61.5 % (8 of 13)',
      distance: '3 more lines',
    },
    {
      why: 'a bar of nothing passes',
      covered: 0,
      total: 9,
      bar: '0',
      mark: 'passed',
      value: '0.0 % (0 of 9)',
      distance: '',
    },
    {
      why: 'large counts stay exact',
      covered: 9_007_199_254_740_989,
      total: 9_007_199_254_740_991,
      bar: '100',
      mark: 'failed',
      value: '99.9 % (9,007,199,254,740,989 of 9,007,199,254,740,991)',
      distance: '2 more lines',
    },
  ])('$why', ({ covered, total, bar, mark, value, distance }) => {
    expect(judgeLines(covered, total, bar)).toMatchObject({ mark, value, distance, bar: `${bar} %` });
  });
});

describe('an allowance lets small changes pass', () => {
  test.each([
    { covered: 0, total: 2, allowance: 2, mark: 'passed', distance: '2 uncovered lines allowed' },
    { covered: 0, total: 1, allowance: 1, mark: 'passed', distance: '1 uncovered line allowed' },
    { covered: 0, total: 3, allowance: 2, mark: 'failed', distance: '1 more line' },
    { covered: 97, total: 100, allowance: 2, mark: 'passed', distance: '' },
    { covered: 70, total: 100, allowance: 5, mark: 'failed', distance: '10 more lines' },
  ])(
    '$covered of $total with $allowance allowed: $mark, $distance',
    ({ covered, total, allowance, mark, distance }) => {
      expect(judgeLines(covered, total, '80', allowance)).toMatchObject({ mark, distance });
    },
  );
});

describe('a condition has the words that the verdict uses', () => {
  test('one missing unit is singular', () => {
    expect(judgeLines(3, 5, '80').phrase).toBe('changed lines 60.0 % of 80 % (1 more line is needed)');
  });
  test('branches have their own plural', () => {
    const seen = { kind: 'ratio', ratio: { covered: 1, total: 10 } } as const;
    const judged = judge(branches, seen, { percentage: percent('50'), allowance: 0 });
    expect(judged.phrase).toBe('branches 10.0 % of 50 % (4 more branches are needed)');
  });
  test('n/a comes with its reason', () => {
    const seen = { kind: 'nothing', mark: 'failed', reason: 'the reports hold no branches' } as const;
    const judged = judge(branches, seen, { percentage: percent('50'), allowance: 0 });
    expect(judged).toEqual({
      mark: 'failed',
      name: 'Branches',
      value: 'n/a',
      bar: '50 %',
      distance: 'the reports hold no branches',
      phrase: 'branches n/a (the reports hold no branches)',
    });
  });
});

describe('for any ratio, bar and allowance', () => {
  const ratios = fc
    .tuple(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 50_000 }))
    .map(([covered, uncovered]) => ({ covered, total: covered + uncovered }))
    .filter(({ total }) => total > 0);
  const bars = fc.record({
    percentage: fc.integer({ min: 0, max: 100_000 }).map((thousandths) => percent((thousandths / 1000).toFixed(3))),
    allowance: fc.integer({ min: 0, max: 20 }),
  });
  const passes = (covered: number, total: number, bar: Parameters<typeof unitsNeeded>[1]): boolean =>
    judge(lines, { kind: 'ratio', ratio: { covered, total } }, bar).mark === 'passed';
  const settings = { seed: 42, numRuns: 500 };

  test('covering one more line never turns a pass into a failure', () => {
    const property = fc.property(ratios, bars, ({ covered, total }, bar) => {
      fc.pre(covered < total && passes(covered, total, bar));
      expect(passes(covered + 1, total, bar)).toBe(true);
    });
    fc.assert(property, settings);
  });

  test('so many more lines pass, and one fewer does not', () => {
    const property = fc.property(ratios, bars, (ratio, bar) => {
      const needed = unitsNeeded(ratio, bar);
      expect(passes(ratio.covered + needed, ratio.total, bar)).toBe(true);
      if (needed > 0) expect(passes(ratio.covered + needed - 1, ratio.total, bar)).toBe(false);
    });
    fc.assert(property, settings);
  });

  test('the value on show never reaches a bar that the ratio misses', () => {
    const property = fc.property(ratios, bars, ({ covered, total }, bar) => {
      fc.pre(!reaches({ covered, total }, bar.percentage));
      const { value } = judge(lines, { kind: 'ratio', ratio: { covered, total } }, bar);
      expect(Number(/^[\d.]+/.exec(value)?.[0])).toBeLessThan(Number(bar.percentage.text));
    });
    fc.assert(property, settings);
  });
});
