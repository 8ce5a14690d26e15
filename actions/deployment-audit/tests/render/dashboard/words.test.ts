import { describe, expect, test } from '@jest/globals';
import { formatAge, formatFrequency, formatShare, formatTime, shorten } from '../../../src/render/dashboard/words.ts';

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

describe('an age has two units at most, none below a minute, and days alone from ten on', () => {
  test.each([
    [-5 * minute, 'just now'],
    [59 * second, 'just now'],
    [minute, '1 m ago'],
    [3 * minute + 40 * second, '3 m ago'],
    [hour, '1 h ago'],
    [2 * hour + 5 * minute + 59 * second, '2 h 5 m ago'],
    [day + 23 * hour + 54 * minute, '1 d 23 h ago'],
    [10 * day + 5 * hour, '10 d ago'],
    [400 * day, '400 d ago'],
  ])('%d ms is "%s"', (ageMs, words) => expect(formatAge(0, ageMs)).toBe(words));
});

test('a time is in UTC, to the minute', () => {
  expect(formatTime(Date.UTC(2026, 10, 21, 14, 2, 59))).toBe('2026-11-21 14:02 UTC');
});

describe('a share of what should be few is cut upwards, so that it never looks smaller', () => {
  test.each([
    [0, 0, 'n/a'],
    [0, 7, '0.0 %'],
    [1, 3, '33.4 %'],
    [1, 1_000_000, '0.1 %'],
    [7, 7, '100.0 %'],
  ])('%d of %d is %s', (hits, of, words) => expect(formatShare({ hits, of })).toBe(words));
});

describe('a frequency is cut downwards, in the unit in which it is at least one', () => {
  test.each([
    [0, 84, 'none'],
    [168, 84, '2 a day'],
    [167, 84, '1.9 a day'],
    [43, 84, '3.5 a week'],
    [11, 84, '11 in 84 days'],
    [1, 1, '1 a day'],
  ])('%d in %d days is "%s"', (deployments, days, words) => expect(formatFrequency(deployments, days)).toBe(words));
});

describe('a long text', () => {
  test.each([
    ['short', 10, 'short'],
    ['0123456789', 10, '0123456789'],
    ['0123456789x', 10, '012345678…'],
    ['🚀🚀🚀', 3, '🚀🚀🚀'],
    ['🚀🚀🚀🚀', 3, '🚀🚀…'],
  ])('%s in %d', (text, most, expected) => expect(shorten(text, most)).toBe(expected));
});
