import { describe, expect, test } from '@jest/globals';
import { countOfTests, formatTotals, isGood, readTotals, sumTotals } from '../src/test-totals.ts';

const result = {
  numPassedTests: 5,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 2,
  numTodoTests: 1,
};

describe('the closing line', () => {
  test('sums the runs, and counts planned tests as skipped', () => {
    const totals = sumTotals([readTotals(JSON.stringify(result)), readTotals(JSON.stringify(result))]);
    expect(formatTotals(totals)).toBe('10 passed, 0 failed, 6 skipped');
    expect(countOfTests(totals)).toBe(16);
    expect(isGood(totals)).toBe(true);
  });

  test('a file that could not be loaded is a failure, although none of its tests is known', () => {
    const totals = readTotals(JSON.stringify({ ...result, numRuntimeErrorTestSuites: 1 }));
    expect(totals.failed).toBe(1);
    expect(isGood(totals)).toBe(false);
  });

  test.each([
    ['no file', undefined],
    ['an empty file', ''],
    ['a torn file', JSON.stringify(result).slice(0, 40)],
    ['another document', '{"numPassedTests": 3}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a count that is no number', JSON.stringify({ ...result, numPassedTests: '5' })],
    ['a negative count', JSON.stringify({ ...result, numFailedTests: -1 })],
  ])('%s instead of a result is a failure', (_, json) => {
    expect(isGood(readTotals(json))).toBe(false);
    expect(readTotals(json).failed).toBe(1);
  });

  test('a run in which nothing passed is not good', () => {
    expect(isGood(readTotals(JSON.stringify({ ...result, numPassedTests: 0 })))).toBe(false);
  });
});
