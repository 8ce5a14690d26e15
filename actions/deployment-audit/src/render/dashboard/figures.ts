import { formatDay } from '@drawbridge/core/domain/day';
import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import type { Board, Figures, Measured } from '../../decide/board/board.ts';
import type { Trend } from '../../decide/board/trends.ts';
import type { DoraMetrics, Share } from '../../decide/dora/metrics.ts';
import { wilsonInterval } from '../../decide/dora/statistics.ts';
import { type Column, plotBars, plotLines } from './plots.ts';
import { formatFrequency, formatShare, formatSpan, shorten } from './words.ts';

/** One metric: what it is now, what that was counted from, how it stood before, and its weeks. */
export interface Figure {
  readonly title: string;
  readonly value: string;
  readonly counted: string;
  readonly before: string;
  readonly trend: Trend;
  readonly score: number | null;
  readonly plot: typeof plotLines;
  /** What the plot shows, in words. */
  readonly legend: string;
  /** A value of the plot, in words. */
  readonly scale: (value: number) => string;
  readonly columns: readonly Column[];
}

type Read = (metrics: DoraMetrics) => Omit<Column, 'label' | 'isBefore' | 'isUnderWay'>;

const nothing = { value: null, words: 'before this log' } as const;

const columnsOf = ({ figures, beganMs, nowMs }: Board, read: Read): readonly Column[] =>
  figures.weeks.map(({ period, metrics }: Measured) => {
    const isBefore = beganMs === undefined || period.toMs <= beganMs;
    return {
      ...(isBefore ? nothing : read(metrics)),
      ...{ label: formatDay(period.fromMs).slice(5), isBefore, isUnderWay: nowMs < period.toMs },
    };
  });

const frequency = (board: Board): Figure => {
  const { now, before, scores, trends } = board.figures;
  const { deployments, days, medianGapMs } = now.metrics.deploymentFrequency;
  const earlier = before.metrics.deploymentFrequency;
  const gap = medianGapMs === null ? '' : `; half of the gaps under ${formatSpan(medianGapMs)}`;
  return {
    title: 'Deployment frequency',
    value: formatFrequency(deployments, days),
    counted: `${countOf(deployments, 'deployment')}${gap}`,
    before: formatFrequency(earlier.deployments, earlier.days),
    trend: trends.deploymentFrequency,
    score: scores.deploymentFrequency,
    plot: plotBars,
    legend: 'a week',
    scale: formatCount,
    columns: columnsOf(board, ({ deploymentFrequency }) => ({
      value: deploymentFrequency.deployments,
      words: countOf(deploymentFrequency.deployments, 'deployment'),
    })),
  };
};

const whyNoLead = ({ unknownChanges, now }: Figures): string => {
  const [reason] = unknownChanges;
  if (reason !== undefined) return `what was deployed is not known from git: ${shorten(reason, 160)}`;
  return now.metrics.deploymentFrequency.deployments === 0
    ? 'nothing was deployed'
    : 'no deployment brought a commit that the log can compare (a first one has none)';
};

const countLead = (figures: Figures): string => {
  const { p90Ms, commits, negative, incomplete } = figures.now.metrics.leadTime;
  const flaws = [
    ...(negative === 0 ? [] : [`${formatCount(negative)} dated after their deployment left out`]),
    ...(incomplete === 0 ? [] : [`commits of ${countOf(incomplete, 'deployment')} not (all) known`]),
  ];
  const told = commits === 0 ? whyNoLead(figures) : `median of ${countOf(commits, 'commit')}; p90 ${formatSpan(p90Ms)}`;
  return [told, ...flaws].join('; ');
};

const leadTime = (board: Board): Figure => {
  const { now, before, scores, trends } = board.figures;
  return {
    title: 'Change lead time',
    value: formatSpan(now.metrics.leadTime.medianMs),
    counted: countLead(board.figures),
    before: formatSpan(before.metrics.leadTime.medianMs),
    trend: trends.leadTime,
    score: scores.leadTime,
    plot: plotLines,
    legend: 'p90 paler',
    scale: formatSpan,
    columns: columnsOf(board, ({ leadTime: { medianMs, p90Ms } }) => ({
      value: medianMs,
      beside: p90Ms,
      words: medianMs === null ? 'n/a, no commit' : `median ${formatSpan(medianMs)}, p90 ${formatSpan(p90Ms)}`,
    })),
  };
};

const countRecovery = ({ p90Ms, recovered, open }: DoraMetrics['recoveryTime']): string => {
  if (recovered + open === 0) return 'nothing failed';
  const mended =
    recovered === 0 ? 'none mended' : `median of ${formatCount(recovered)} mended; p90 ${formatSpan(p90Ms)}`;
  return open === 0 ? mended : `${mended}; ${formatCount(open)} still open`;
};

const recovery = (board: Board): Figure => {
  const { now, before, scores, trends } = board.figures;
  return {
    title: 'Failed deployment recovery time',
    value: formatSpan(now.metrics.recoveryTime.medianMs),
    counted: countRecovery(now.metrics.recoveryTime),
    before: formatSpan(before.metrics.recoveryTime.medianMs),
    trend: trends.recoveryTime,
    score: scores.recoveryTime,
    plot: plotLines,
    legend: 'hollow: open',
    scale: formatSpan,
    columns: columnsOf(board, ({ recoveryTime }) => ({
      value: recoveryTime.medianMs,
      open: recoveryTime.open,
      words:
        recoveryTime.recovered + recoveryTime.open === 0
          ? 'nothing failed'
          : `median ${formatSpan(recoveryTime.medianMs)}, ${formatCount(recoveryTime.open)} open`,
    })),
  };
};

const percent = (part: number): string => `${(part * 100).toFixed(0)} %`;

const countShare = ({ hits, of }: Share, rollbacks: number): string => {
  const interval = wilsonInterval(hits, of);
  if (interval === null) return 'nothing was deployed';
  const some = rollbacks === 0 ? '' : ` (${formatCount(rollbacks)} of them rollbacks by hand)`;
  return `${formatCount(hits)} of ${countOf(of, 'deployment')}${some}; 95 % sure: ${percent(interval.low)} to ${percent(interval.high)}`;
};

const share = (board: Board, name: 'changeFailRate' | 'reworkRate', title: string): Figure => {
  const { now, before, scores, trends } = board.figures;
  return {
    title,
    value: formatShare(now.metrics[name]),
    counted: countShare(now.metrics[name], now.metrics.rollbacks),
    before: formatShare(before.metrics[name]),
    trend: trends[name],
    score: scores[name],
    plot: plotLines,
    legend: 'band: 95 % sure',
    scale: percent,
    columns: columnsOf(board, ({ [name]: { hits, of } }) => ({
      value: of === 0 ? null : hits / of,
      band: wilsonInterval(hits, of),
      words: of === 0 ? 'n/a, nothing was deployed' : `${formatShare({ hits, of })} (${hits} of ${of})`,
    })),
  };
};

/** The five metrics in DORA's order: throughput, then instability. */
export const describeFigures = (board: Board): readonly Figure[] => [
  leadTime(board),
  frequency(board),
  recovery(board),
  share(board, 'changeFailRate', 'Change fail rate'),
  share(board, 'reworkRate', 'Deployment rework rate'),
];

/** How a metric stands against the period before, in words. */
export const describeTrend = ({ trend, before }: Pick<Figure, 'trend' | 'before'>): string => {
  if (trend === undefined) return before === 'n/a' || before === 'none' ? 'nothing to compare with' : `was ${before}`;
  return trend === 'same' ? 'the same as before' : `${trend}, was ${before}`;
};
