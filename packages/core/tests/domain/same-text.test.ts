import { expect, test } from '@jest/globals';
import { isSameText } from '../../src/domain/same-text.ts';

test.each([
  ['line ends', 'a\nb', 'a\r\nb', true],
  ['blanks around', '\n a\n\n', 'a', true],
  ['blanks inside', 'a b', 'a  b', false],
  ['an empty line inside', 'a\nb', 'a\n\nb', false],
  ['a letter', 'a', 'A', false],
])('%s', (_, left, right, expected) => {
  expect([isSameText(left, right), isSameText(right, left)]).toEqual([expected, expected]);
});
