import { expect, test } from '@jest/globals';
import { killTwice, pointsOf, stopAt, stops } from './act/crash-matrix.ts';

const courses = [true, false];
const stride = 8;

// The long tests stop at every point (crashes.deep.test.ts).
test.each(stops)('a run that is stopped (%s) ends as one version, concluded and unlocked', async (stop) => {
  for (const isNewGood of courses) {
    const points = await pointsOf(isNewGood);
    expect(points.length).toBeGreaterThan(70);
    for (let index = stops.indexOf(stop) % stride; index < points.length; index += stride) {
      const { faults, backAfterMs = 0 } = await stopAt(index, stop, isNewGood);
      expect({ at: `${index}, ${points[index]}, good ${isNewGood}`, faults }).toMatchObject({ faults: [] });
      expect(backAfterMs).toBeLessThan(2_000);
    }
  }
});

test('main killed, then post killed: the next run ends it', async () => {
  const points = await pointsOf(false);
  for (let first = 3; first < points.length; first += 13)
    for (let second = 1; second < 30; second += 7) {
      const faults = await killTwice(first, second, false);
      expect({ at: `${first}, ${points[first]}, then ${second}`, faults }).toMatchObject({ faults: [] });
    }
});
