import { expect, test } from '@jest/globals';
import { countOf, formatBytes, formatCount, formatDuration, joinWords } from '../../src/domain/quantity.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [41_022, '41,022'],
  [1_234_567, '1,234,567'],
])('the count %i reads %s', (count, shown) => {
  expect(formatCount(count)).toBe(shown);
});

test.each([
  [0, '0.0 s'],
  [240, '0.2 s'],
  [1_999, '1.9 s'],
  [9_999, '9.9 s'],
  [10_000, '10 s'],
  [38_000, '38 s'],
  [60_000, '1 m'],
  [98_000, '1 m 38 s'],
  [3_600_000, '1 h'],
  [3_660_000, '1 h 1 m'],
  [90_061_000, '1 d 1 h'],
])('%i ms reads %s', (ms, shown) => {
  expect(formatDuration(ms)).toBe(shown);
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [1536, '1.5 KiB'],
  [1_048_575, '1023.9 KiB'],
  [1_048_576, '1.0 MiB'],
])('%i bytes read %s', (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown);
});

test('nouns and lists are words a person would say', () => {
  expect([countOf(1, 'line'), countOf(2, 'line'), countOf(1200, 'branch', 'branches')]).toEqual([
    '1 line',
    '2 lines',
    '1,200 branches',
  ]);
  expect([joinWords([]), joinWords(['a']), joinWords(['a', 'b']), joinWords(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
