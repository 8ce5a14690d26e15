import { expect, test } from '@jest/globals';
import {
  compareRationals,
  divide,
  exactly,
  floorText,
  parseDecimal,
  quotient,
  subtract,
} from '../../src/domain/rational.ts';

test.each([
  [0.1, '1/10'],
  [-2.5, '-25/10'],
  [1e21, `${10n ** 21n}/1`],
  [1e-7, `1/${10n ** 7n}`],
  [3, '3/1'],
])('%d is exactly %s', (value, text) => {
  const exact = exactly(value);
  expect(`${exact?.numerator}/${exact?.denominator}`).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d is no number', (value) => {
  expect(exactly(value)).toBeUndefined();
});

test.each(['', '1e3', '0x1', '1.', '.5', '1.0000000001', '1,5', '1'.repeat(16)])('%j is no decimal', (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});

test('Differences and quotients are exact, whatever the signs', () => {
  const [third, half] = [quotient(1n, 3n), quotient(-1n, -2n)];
  expect(compareRationals(third, half)).toBe(-1);
  expect(compareRationals(subtract(third, half), quotient(1n, -6n))).toBe(0);
  const divided = divide(third, half);
  expect(divided === undefined ? undefined : compareRationals(divided, quotient(2n, 3n))).toBe(0);
  expect(divide(third, quotient(0n, 5n))).toBeUndefined();
});

test.each([
  [quotient(7999n, 100n), 1, '79.9'],
  [quotient(-1n, 3n), 2, '-0.34'],
  [quotient(5n, 1n), 0, '5'],
  [quotient(1n, 200n), 1, '0.0'],
])('A number on show is cut downwards', (value, decimals, text) => {
  expect(floorText(value, decimals)).toBe(text);
});
