import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyTimes, findBrokenLaw } from './channel-model.ts';

test('however seven branches are committed to, merged and released, versions only rise and no number comes twice', () => {
  const census = { finals: 0, preReleases: 0, refused: 0 };
  fc.assert(
    fc.property(anyTimes, (times) => {
      expect(findBrokenLaw(times, census)).toBeNull();
    }),
    { seed: 42, numRuns: 250 },
  );
  expect(Math.min(census.finals, census.preReleases, census.refused)).toBeGreaterThan(200);
});
