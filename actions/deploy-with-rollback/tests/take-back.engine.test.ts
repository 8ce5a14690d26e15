import { expect, test } from '@jest/globals';
import { measureTakeBacks } from './take-back.ts';

test('a version that turns bad under traffic is taken back soon after the look that says so', async () => {
  const durations = await measureTakeBacks(3);
  expect(durations).toHaveLength(3);
  // The promise is of the bench; here a machine may be busy with other tests.
  expect(Math.max(...durations)).toBeLessThan(2_000);
});
