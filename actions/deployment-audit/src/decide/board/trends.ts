import type { DoraMetrics, Share } from '../dora/metrics.ts';

/** How a metric moved, seen by those who depend on it; undefined: one of the two was not measured. */
export type Trend = 'better' | 'worse' | 'same' | undefined;

export interface Trends {
  readonly deploymentFrequency: Trend;
  readonly leadTime: Trend;
  readonly recoveryTime: Trend;
  readonly changeFailRate: Trend;
  readonly reworkRate: Trend;
}

const fewer = (now: number | null, before: number | null): Trend => {
  if (now === null || before === null) return undefined;
  if (now === before) return 'same';
  return now < before ? 'better' : 'worse';
};

// Of nothing there is no share; two shares are compared crosswise, so that no rounding decides.
const fewerOf = (now: Share, before: Share): Trend =>
  now.of === 0 || before.of === 0 ? undefined : fewer(now.hits * before.of, before.hits * now.of);

type Frequency = DoraMetrics['deploymentFrequency'];

const moreOften = (now: Frequency, before: Frequency): Trend =>
  now.deployments + before.deployments === 0
    ? undefined
    : fewer(before.deployments * now.days, now.deployments * before.days);

/** Compares the metrics of two periods. */
export const readTrends = (now: DoraMetrics, before: DoraMetrics): Trends => ({
  deploymentFrequency: moreOften(now.deploymentFrequency, before.deploymentFrequency),
  leadTime: fewer(now.leadTime.medianMs, before.leadTime.medianMs),
  recoveryTime: fewer(now.recoveryTime.medianMs, before.recoveryTime.medianMs),
  changeFailRate: fewerOf(now.changeFailRate, before.changeFailRate),
  reworkRate: fewerOf(now.reworkRate, before.reworkRate),
});
