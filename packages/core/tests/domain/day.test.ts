import { expect, test } from '@jest/globals';
import { formatDay } from '../../src/domain/day.ts';

test.each([
  { ms: 0, expected: '1970-01-01' },
  { ms: Date.UTC(2026, 11, 31, 23, 59, 59, 999), expected: '2026-12-31' },
  { ms: Date.UTC(2027, 0, 1), expected: '2027-01-01' },
  // Years beyond four digits have a sign and six of them.
  { ms: Date.UTC(12026, 0, 1), expected: '+012026-01-01' },
])('$ms is a moment of $expected', ({ ms, expected }) => {
  expect(formatDay(ms)).toBe(expected);
});
