import { expect, test } from '@jest/globals';
import { formatKilobytes, formatRows } from '../src/bench/row.ts';

test('a size on show is never smaller than it is', () => {
  expect(formatKilobytes(150_001)).toBe('150.1 KB');
  expect(formatKilobytes(150_000)).toBe('150 KB');
  expect(formatKilobytes(1_234_567)).toBe('1,234.6 KB');
});

test('rows line up, and a broken bound is marked', () => {
  const rows = [
    { what: 'a', seen: '1 KB', bound: '2 KB', holds: true },
    { what: 'long', seen: '30 KB', bound: '2 KB', holds: false },
    { what: 'b', seen: '1 s', bound: '', holds: true },
  ];
  expect(formatRows(rows)).toBe('✓ a      1 KB  at most 2 KB\n✗ long  30 KB  at most 2 KB\n✓ b       1 s');
});
