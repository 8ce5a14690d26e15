import type { ChangesOf } from '../dora/changes.ts';
import { countDeployments } from '../dora/deployments.ts';
import { judgeDeployments } from '../dora/failures.ts';
import { type DoraMetrics, type Evidence, lastWeeks, measure, type Period } from '../dora/metrics.ts';
import { type Scores, score } from '../dora/quick-check.ts';
import type { History, Rollout } from '../dora/rollouts.ts';
import { type Place, readPlaces } from './places.ts';

/** The metrics of one week, or of another period. */
export interface Measured {
  readonly period: Period;
  readonly metrics: DoraMetrics;
}

/** The metrics now, against those of the period of the same length before. */
export interface Figures {
  readonly now: Measured;
  readonly before: Measured;
  readonly scores: Scores;
  /** Oldest first. */
  readonly weeks: readonly Measured[];
  /** Which environments were counted. */
  readonly production: readonly string[];
  /** Rollouts that no metric counts, and why. */
  readonly uncounted: { readonly withoutTraffic: number; readonly unknown: number; readonly inProgress: number };
}

/** Everything that a dashboard shows of a log. */
export interface Board {
  readonly nowMs: number;
  readonly places: readonly Place[];
  readonly figures: Figures;
  /** Newest first. */
  readonly timeline: readonly Rollout[];
}

const weeksShown = 12;

const lengthOf = ({ fromMs, toMs }: Period): number => toMs - fromMs;

/** The period just before one, of the same length. */
export const periodBefore = (period: Period): Period => ({
  fromMs: period.fromMs - lengthOf(period),
  toMs: period.fromMs,
});

/** The twelve weeks up to and with the one that is under way. */
export const usualPeriod = (nowMs: number): Period => {
  const [first, last] = [lastWeeks(nowMs, weeksShown)[0], lastWeeks(nowMs, 1)[0]];
  return { fromMs: first?.fromMs ?? nowMs, toMs: last?.toMs ?? nowMs };
};

/** What the board is made from beside the log. */
export interface Means {
  readonly nowMs: number;
  readonly period: Period;
  readonly isProduction: (environment: string) => boolean;
  readonly changes: ChangesOf;
}

const figuresOf = (history: History, { nowMs, period, isProduction, changes }: Means): Figures => {
  const { deployments, ...uncounted } = countDeployments(history.rollouts, isProduction);
  const judged = judgeDeployments(deployments, { changes, incidents: history.incidents });
  const evidence: Evidence = { ...judged, deployments, changes };
  const measured = (within: Period): Measured => ({ period: within, metrics: measure(evidence, within) });
  const now = measured(period);
  return {
    now,
    before: measured(periodBefore(period)),
    scores: score(now.metrics),
    weeks: lastWeeks(Math.min(nowMs, period.toMs - 1), weeksShown).map(measured),
    production: [...new Set(deployments.flatMap(({ environments }) => environments))],
    uncounted,
  };
};

/** Makes the board of a log. */
export const buildBoard = (history: History, means: Means): Board => ({
  nowMs: means.nowMs,
  places: readPlaces(history.rollouts),
  figures: figuresOf(history, means),
  timeline: history.rollouts.toReversed(),
});
