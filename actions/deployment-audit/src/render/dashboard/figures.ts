import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import type { Figures, Measured } from '../../decide/board/board.ts';
import type { DoraMetrics, Share } from '../../decide/dora/metrics.ts';
import { wilsonInterval } from '../../decide/dora/statistics.ts';
import { type Html, html } from './html.ts';
import { type Column, plotBars, plotLines } from './plots.ts';
import { formatFrequency, formatShare, formatSpan } from './words.ts';

/** One metric as a card: what it is now, how it stood before, and its weeks. */
interface Figure {
  readonly title: string;
  readonly value: string;
  readonly counted: string;
  readonly before: string;
  readonly score: number | null;
  readonly plot: (title: string, columns: readonly Column[]) => Html;
  readonly columns: readonly Column[];
}

const labelOf = ({ period }: Measured): string => new Date(period.fromMs).toISOString().slice(5, 10);

const columnsOf = ({ weeks }: Figures, read: (metrics: DoraMetrics) => Omit<Column, 'label'>): readonly Column[] =>
  weeks.map((week) => ({ label: labelOf(week), ...read(week.metrics) }));

const frequency = (figures: Figures): Figure => {
  const { deployments, days, medianGapMs } = figures.now.metrics.deploymentFrequency;
  const earlier = figures.before.metrics.deploymentFrequency;
  return {
    title: 'Deployment frequency',
    value: formatFrequency(deployments, days),
    counted: `${countOf(deployments, 'deployment')}; ${medianGapMs === null ? 'fewer than two' : `half of the gaps under ${formatSpan(medianGapMs)}`}`,
    before: formatFrequency(earlier.deployments, earlier.days),
    score: figures.scores.deploymentFrequency,
    plot: plotBars,
    columns: columnsOf(figures, ({ deploymentFrequency }) => ({
      value: deploymentFrequency.deployments,
      words: countOf(deploymentFrequency.deployments, 'deployment'),
    })),
  };
};

const leadTime = (figures: Figures): Figure => {
  const { medianMs, p90Ms, commits, negative, incomplete } = figures.now.metrics.leadTime;
  const flaws = [
    ...(negative === 0 ? [] : [`${formatCount(negative)} dated after their deployment left out`]),
    ...(incomplete === 0 ? [] : [`commits of ${countOf(incomplete, 'deployment')} not (all) known`]),
  ];
  return {
    title: 'Change lead time',
    value: formatSpan(medianMs),
    counted: [`median of ${countOf(commits, 'commit')}; p90 ${formatSpan(p90Ms)}`, ...flaws].join('; '),
    before: formatSpan(figures.before.metrics.leadTime.medianMs),
    score: figures.scores.leadTime,
    plot: plotLines,
    columns: columnsOf(figures, ({ leadTime: week }) => ({
      value: week.medianMs,
      beside: week.p90Ms,
      words: week.medianMs === null ? 'n/a' : `median ${formatSpan(week.medianMs)}, p90 ${formatSpan(week.p90Ms)}`,
    })),
  };
};

const recovery = (figures: Figures): Figure => {
  const { medianMs, p90Ms, recovered, open } = figures.now.metrics.recoveryTime;
  return {
    title: 'Failed deployment recovery time',
    value: formatSpan(medianMs),
    counted: `median of ${formatCount(recovered)} recovered; p90 ${formatSpan(p90Ms)}; ${formatCount(open)} open`,
    before: formatSpan(figures.before.metrics.recoveryTime.medianMs),
    score: figures.scores.recoveryTime,
    plot: plotLines,
    columns: columnsOf(figures, ({ recoveryTime }) => ({
      value: recoveryTime.medianMs,
      words:
        recoveryTime.recovered + recoveryTime.open === 0
          ? 'nothing failed'
          : `median ${formatSpan(recoveryTime.medianMs)}, ${formatCount(recoveryTime.open)} open`,
    })),
  };
};

const bounds = ({ hits, of }: Share): string => {
  const interval = wilsonInterval(hits, of);
  if (interval === null) return 'no deployment';
  const percent = (part: number): string => (part * 100).toFixed(0);
  return `${formatCount(hits)} of ${countOf(of, 'deployment')}; 95 % between ${percent(interval.low)} and ${percent(interval.high)} %`;
};

const share = (
  title: string,
  figures: Figures,
  [name, value]: readonly ['changeFailRate' | 'reworkRate', number | null],
): Figure => ({
  title,
  value: formatShare(figures.now.metrics[name]),
  counted: bounds(figures.now.metrics[name]),
  before: formatShare(figures.before.metrics[name]),
  score: value,
  plot: plotLines,
  columns: columnsOf(figures, (metrics) => {
    const { hits, of } = metrics[name];
    return { value: of === 0 ? null : hits / of, words: `${formatShare({ hits, of })} (${hits} of ${of})` };
  }),
});

/** The five metrics in DORA's order: throughput, then instability. */
export const describeFigures = (figures: Figures): readonly Figure[] => [
  leadTime(figures),
  frequency(figures),
  recovery(figures),
  share('Change fail rate', figures, ['changeFailRate', figures.scores.changeFailRate]),
  share('Deployment rework rate', figures, ['reworkRate', figures.scores.reworkRate]),
];

const weekTable = (columns: readonly Column[]): Html => {
  const rows = columns.map(({ label, words }) => html`<tr><td class="tight">${label}</td><td>${words}</td></tr>`);
  return html`<details><summary>By week</summary><table><thead><tr><th>Week of</th><th>Value</th></tr></thead><tbody>${rows}</tbody></table></details>`;
};

const scoreText = (value: number | null): string => (value === null ? 'not scored' : `score ${value.toFixed(1)} of 10`);

/** One metric as a card. */
export const renderFigure = ({ title, value, counted, before, score, plot, columns }: Figure): Html => html`
<article class="card"><h3>${title}</h3><p class="big">${value}</p>
<p class="small quiet">${counted}</p><p class="small">before: ${before} · ${scoreText(score)}</p>
${plot(title, columns)}${weekTable(columns)}</article>`;
