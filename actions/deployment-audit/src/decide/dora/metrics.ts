import { type ChangesOf, commitsOf } from './changes.ts';
import type { Deployment } from './deployments.ts';
import type { Failure, Judged } from './failures.ts';
import { median, quantile } from './statistics.ts';

/** From `fromMs` (included) to `toMs` (excluded), epoch milliseconds. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A share as it was counted. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/**
 * DORA's five metrics (https://dora.dev/guides/dora-metrics/, definitions of 2025). null: there was nothing to measure.
 */
export interface DoraMetrics {
  /** Successful deployments; `medianGapMs` is the time between two of them. */
  readonly deploymentFrequency: {
    readonly deployments: number;
    readonly days: number;
    readonly medianGapMs: number | null;
  };
  /** From the first commit of a change to the end of the deployment that brought it, for each commit but merges. */
  readonly leadTime: {
    readonly medianMs: number | null;
    readonly p90Ms: number | null;
    readonly commits: number;
    /** Commits that say they were made after they were deployed. */
    readonly negative: number;
    /** Deployments whose commits are not known, or of which the oldest are cut off. */
    readonly incomplete: number;
  };
  /** From the failure of a deployment to its remedy. */
  readonly recoveryTime: {
    readonly medianMs: number | null;
    readonly p90Ms: number | null;
    readonly recovered: number;
    readonly open: number;
  };
  /** Deployments that needed intervention, of all that reached users. */
  readonly changeFailRate: Share;
  /** Unplanned deployments that a failure caused, of all that reached users. */
  readonly reworkRate: Share;
  /** Successful deployments that put an older release back; some leave them out of what a rate is of. */
  readonly rollbacks: number;
}

/** Everything that the metrics are counted from. */
export interface Evidence extends Judged {
  readonly deployments: readonly Deployment[];
  readonly changes: ChangesOf;
}

const dayMs = 86_400_000;

/** Whether a moment lies within a period. */
export const isIn = ({ fromMs, toMs }: Period, atMs: number): boolean => atMs >= fromMs && atMs < toMs;

const gaps = (deployments: readonly Deployment[]): readonly number[] =>
  deployments.flatMap(({ finishedMs }, index) => {
    const before = deployments[index - 1];
    return before === undefined ? [] : [finishedMs - before.finishedMs];
  });

interface Span {
  readonly deployment: Deployment;
  readonly leadMs: number;
}

// A commit that was taken back and comes again was delivered the first time.
const leadSpans = ({ deployments, changes }: Evidence): readonly Span[] => {
  const delivered = new Set<string>();
  return deployments.flatMap((deployment) =>
    commitsOf(changes, deployment).flatMap(({ oid, parents, authoredMs }) => {
      if (parents.length > 1 || delivered.has(oid)) return [];
      delivered.add(oid);
      return [{ deployment, leadMs: deployment.finishedMs - authoredMs }];
    }),
  );
};

const measureLeadTime = (evidence: Evidence, period: Period): DoraMetrics['leadTime'] => {
  const spans = leadSpans(evidence).filter(({ deployment }) => isIn(period, deployment.finishedMs));
  const leads = spans.map(({ leadMs }) => leadMs).filter((leadMs) => leadMs >= 0);
  const incomplete = evidence.deployments.filter((deployment) => {
    const found = evidence.changes.get(deployment.key);
    const isWhole = found?.kind === 'first' || (found?.kind === 'known' && !found.isCut);
    return deployment.isSuccessful && isIn(period, deployment.finishedMs) && !isWhole;
  });
  return {
    medianMs: median(leads),
    p90Ms: quantile(leads, 0.9),
    commits: leads.length,
    negative: spans.length - leads.length,
    incomplete: incomplete.length,
  };
};

const measureRecovery = (failures: readonly Failure[]): DoraMetrics['recoveryTime'] => {
  const times = failures.flatMap(({ failedMs, recoveredMs }) =>
    recoveredMs === undefined ? [] : [Math.max(0, recoveredMs - failedMs)],
  );
  return {
    medianMs: median(times),
    p90Ms: quantile(times, 0.9),
    recovered: times.length,
    open: failures.length - times.length,
  };
};

/** The five metrics of the deployments that finished within a period. */
export const measure = (evidence: Evidence, period: Period): DoraMetrics => {
  const all = evidence.deployments.filter(({ finishedMs }) => isIn(period, finishedMs));
  const successful = all.filter(({ isSuccessful }) => isSuccessful);
  const failures = evidence.failures.filter(({ deployment }) => isIn(period, deployment.finishedMs));
  const rework = evidence.rework.filter(({ finishedMs }) => isIn(period, finishedMs));
  return {
    deploymentFrequency: {
      deployments: successful.length,
      days: (period.toMs - period.fromMs) / dayMs,
      medianGapMs: median(gaps(successful)),
    },
    leadTime: measureLeadTime(evidence, period),
    recoveryTime: measureRecovery(failures),
    changeFailRate: { hits: failures.length, of: all.length },
    reworkRate: { hits: rework.length, of: all.length },
    rollbacks: evidence.rollbacks.filter(({ finishedMs }) => isIn(period, finishedMs)).length,
  };
};

const weekMs = 7 * dayMs;
// 1970-01-05 was a Monday.
const firstMondayMs = 4 * dayMs;

/** The last whole ISO weeks (Monday to Sunday, UTC) and the one that is under way, oldest first. */
export const lastWeeks = (nowMs: number, count: number): readonly Period[] => {
  const thisWeekMs = Math.floor((nowMs - firstMondayMs) / weekMs) * weekMs + firstMondayMs;
  return Array.from({ length: count }, (_, index) => {
    const fromMs = thisWeekMs - (count - 1 - index) * weekMs;
    return { fromMs, toMs: fromMs + weekMs };
  });
};
