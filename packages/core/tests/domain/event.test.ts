import { expect, test } from '@jest/globals';
import { isNewerRun } from '../../src/domain/event.ts';

test.each([
  ['1002', '1001', true],
  ['1001', '1001', false],
  ['1000', '1001', false],
  ['10000000001', '9999999999', true],
  ['9999999999', '10000000001', false],
])('run %s began after run %s: %s', (one, other, isNewer) => {
  expect(isNewerRun(one, other)).toBe(isNewer);
});
