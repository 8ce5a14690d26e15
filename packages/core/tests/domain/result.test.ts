import { expect, test } from '@jest/globals';
import { failure, success } from '../../src/domain/result.ts';

test('a success holds its value, a failure its error', () => {
  expect(success(1)).toEqual({ ok: true, value: 1 });
  expect(failure('why')).toEqual({ ok: false, error: 'why' });
});
