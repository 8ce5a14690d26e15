import { expect, test } from '@jest/globals';
import { killTwice, pointsOf, type Stop, stopAt, stops } from './act/crash-matrix.ts';

const courses = [
  ['of a release that is good', true],
  ['of a release that is taken back', false],
] as const;

const cases = courses.flatMap(([name, isNewGood]) =>
  stops.map((stop): [Stop, string, boolean] => [stop, name, isNewGood]),
);

test.each(cases)('stopped (%s) at every point %s, a run converges', async (stop, _, isNewGood) => {
  const points = await pointsOf(isNewGood);
  const strays: string[] = [];
  let slowestMs = 0;
  for (const [index, point] of points.entries()) {
    const { faults, backAfterMs = 0 } = await stopAt(index, stop, isNewGood);
    slowestMs = Math.max(slowestMs, backAfterMs);
    if (faults.length > 0) strays.push(`${index} (${point}): ${faults.join('; ')}`);
  }
  expect(points.length).toBeGreaterThan(70);
  expect(strays).toEqual([]);
  expect(slowestMs).toBeLessThan(2_000);
});

test.each(courses)(
  'main killed at every fifth point %s, then post at every third: it converges',
  async (_, isNewGood) => {
    const points = await pointsOf(isNewGood);
    const strays: string[] = [];
    for (let first = 0; first < points.length; first += 5)
      for (let second = 0; second < 40; second += 3) {
        const faults = await killTwice(first, second, isNewGood);
        if (faults.length > 0) strays.push(`${first} (${points[first]}), then ${second}: ${faults.join('; ')}`);
      }
    expect(strays).toEqual([]);
  },
);
