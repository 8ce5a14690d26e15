import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyTimes, findBrokenLaw } from './channel-model.ts';

test('over 6,000 such times, too', () => {
  const census = { finals: 0, preReleases: 0, refused: 0 };
  fc.assert(
    fc.property(anyTimes, (times) => {
      expect(findBrokenLaw(times, census)).toBeNull();
    }),
    { seed: 7, numRuns: 6_000 },
  );
  process.stdout.write(
    `  ${census.finals} final versions, ${census.preReleases} pre-releases, ${census.refused} refusals\n`,
  );
  expect(Math.min(census.finals, census.preReleases, census.refused)).toBeGreaterThan(5_000);
});
