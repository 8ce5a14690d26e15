import type { ChangesOf } from '../dora/changes.ts';
import { countDeployments } from '../dora/deployments.ts';
import { type Failure, judgeDeployments } from '../dora/failures.ts';
import { type DoraMetrics, type Evidence, isIn, lastWeeks, measure, type Period } from '../dora/metrics.ts';
import { type Scores, score } from '../dora/quick-check.ts';
import type { History, IncidentSpan, Rollout } from '../dora/rollouts.ts';
import { type Alarm, readAlarms } from './alarms.ts';
import type { Drift } from './drift.ts';
import { type Place, readPlaces } from './places.ts';
import { readTrends, type Trends } from './trends.ts';

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
  /** How now stands against before. */
  readonly trends: Trends;
  /** The failed deployments that are counted now, newest first. */
  readonly failures: readonly Failure[];
  /** Why the commits of deployments that are counted now are not known, each reason once. */
  readonly unknownChanges: readonly string[];
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
  /** The first rollout that the log tells of; undefined: it tells of none. */
  readonly beganMs: number | undefined;
  readonly places: readonly Place[];
  /** How far environments are ahead of production. */
  readonly drifts: readonly Drift[];
  /** What a person should look at now, worst first. */
  readonly alarms: readonly Alarm[];
  /** Incidents that are not over, newest first. */
  readonly incidents: readonly IncidentSpan[];
  readonly figures: Figures;
  /** Newest first. */
  readonly timeline: readonly Rollout[];
}

const weeksShown = 12;
const dayMs = 86_400_000;

const lengthOf = ({ fromMs, toMs }: Period): number => toMs - fromMs;

/** The period just before one, of the same length. */
export const periodBefore = (period: Period): Period => ({
  fromMs: period.fromMs - lengthOf(period),
  toMs: period.fromMs,
});

/**
 * What was asked for, and where nothing was: up to the end of today (UTC), from the Monday on that makes it twelve weeks.
 * What is still to come counts for nothing: it would make every frequency too small.
 */
export const usualPeriod = (
  nowMs: number,
  asked: { readonly fromMs: number | undefined; readonly toMs: number | undefined },
): Period => {
  const endMs = (Math.floor(nowMs / dayMs) + 1) * dayMs;
  const toMs = Math.min(asked.toMs ?? endMs, endMs);
  return { fromMs: asked.fromMs ?? lastWeeks(toMs - 1, weeksShown)[0]?.fromMs ?? toMs, toMs };
};

/** What the board is made from beside the log. */
export interface Means {
  readonly nowMs: number;
  readonly period: Period;
  readonly isProduction: (environment: string) => boolean;
  readonly changes: ChangesOf;
  readonly drifts: readonly Drift[];
}

const reasonsOf = ({ deployments, changes }: Evidence, period: Period): readonly string[] => [
  ...new Set(
    deployments.flatMap(({ key, finishedMs }) => {
      const found = isIn(period, finishedMs) ? changes.get(key) : undefined;
      return found?.kind === 'unknown' ? [found.reason] : [];
    }),
  ),
];

const figuresOf = (history: History, { period, isProduction, changes }: Means): Figures => {
  const { deployments, ...uncounted } = countDeployments(history.rollouts, isProduction);
  const judged = judgeDeployments(deployments, { changes, incidents: history.incidents });
  const evidence: Evidence = { ...judged, deployments, changes };
  const measured = (within: Period): Measured => ({ period: within, metrics: measure(evidence, within) });
  const [now, before] = [measured(period), measured(periodBefore(period))];
  const trends = readTrends(now.metrics, before.metrics);
  const isWhole = (history.rollouts[0]?.startedMs ?? period.toMs) <= before.period.fromMs;
  return {
    ...{ now, before, uncounted },
    scores: score(now.metrics),
    // A log that began half way counted fewer deployments than there were.
    trends: isWhole ? trends : { ...trends, deploymentFrequency: undefined },
    failures: judged.failures.filter(({ deployment }) => isIn(period, deployment.finishedMs)).toReversed(),
    unknownChanges: reasonsOf(evidence, period),
    weeks: lastWeeks(period.toMs - 1, weeksShown).map(measured),
    production: [...new Set(deployments.flatMap(({ environments }) => environments))],
  };
};

/** Makes the board of a log. */
export const buildBoard = (history: History, means: Means): Board => {
  const places = readPlaces(history.rollouts, means.isProduction);
  return {
    ...{ places, nowMs: means.nowMs, drifts: means.drifts },
    beganMs: history.rollouts[0]?.startedMs,
    alarms: readAlarms(places),
    incidents: history.incidents.filter(({ resolvedMs }) => resolvedMs === undefined).toReversed(),
    figures: figuresOf(history, means),
    timeline: history.rollouts.toReversed(),
  };
};
