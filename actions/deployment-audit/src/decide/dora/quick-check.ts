import type { DoraMetrics, Share } from './metrics.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;
const monthMs = 30 * dayMs;

/** Longest time of each band, best first, of DORA's Quick Check (https://dora.dev/quickcheck/). */
const bandsMs = [hourMs, dayMs, weekMs, monthMs, 6 * monthMs] as const;

const scoreOfTime = (timeMs: number | null): number | null => {
  if (timeMs === null) return null;
  const band = bandsMs.findIndex((longestMs) => timeMs < longestMs);
  return band === -1 ? 0 : 10 - 2 * band;
};

const scoreOfShare = ({ hits, of }: Share): number | null => (of === 0 ? null : 10 * (1 - hits / of));

/** Scores from 0 to 10, as DORA's Quick Check gives them; null where nothing was measured. */
export interface Scores {
  readonly deploymentFrequency: number | null;
  readonly leadTime: number | null;
  readonly recoveryTime: number | null;
  readonly changeFailRate: number | null;
  readonly reworkRate: number | null;
}

/** Scores of metrics. Frequency goes by the average gap: "on demand" is less than an hour, which flatters nobody. */
export const score = (metrics: DoraMetrics): Scores => {
  const { deployments, days } = metrics.deploymentFrequency;
  return {
    deploymentFrequency: deployments === 0 ? 0 : scoreOfTime((days * dayMs) / deployments),
    leadTime: scoreOfTime(metrics.leadTime.medianMs),
    recoveryTime: scoreOfTime(metrics.recoveryTime.medianMs),
    changeFailRate: scoreOfShare(metrics.changeFailRate),
    reworkRate: scoreOfShare(metrics.reworkRate),
  };
};
