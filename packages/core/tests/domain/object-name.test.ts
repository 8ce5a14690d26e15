import { expect, test } from '@jest/globals';
import { isObjectName, shortSha } from '../../src/domain/object-name.ts';

test.each([
  ['SHA-1', 'a1'.repeat(20), true],
  ['SHA-256', 'a1'.repeat(32), true],
  ['too short', 'a'.repeat(39), false],
  ['between the two', 'a'.repeat(41), false],
  ['capitals', 'A'.repeat(40), false],
  ['a branch', 'main', false],
  ['nothing', '', false],
  ['a line more', `${'a'.repeat(40)}\n`, false],
])('%s', (_, text, expected) => {
  expect(isObjectName(text)).toBe(expected);
});

test('people read seven characters', () => {
  expect(shortSha('0123456789'.repeat(4))).toBe('0123456');
});
