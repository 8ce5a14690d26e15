import { formatDay } from '@drawbridge/core/domain/day';
import { type Block, type Document, paragraph } from '@drawbridge/core/domain/document';
import { tableOf } from '@drawbridge/core/domain/listing';
import { code, codeBlock, md } from '@drawbridge/core/domain/markdown';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { Board } from '../../decide/board/board.ts';
import type { Place } from '../../decide/board/places.ts';
import type { Rollout } from '../../decide/dora/rollouts.ts';
import type { LogHead } from '../../decide/kept.ts';
import { describeStart } from '../../decide/starters.ts';
import { describeAlarms } from '../../render/dashboard/alarms.ts';
import { describeFigures, describeTrend } from '../../render/dashboard/figures.ts';
import {
  describeApproval,
  describeOutcome,
  formatAge,
  formatTime,
  nameOfPlace,
  nameOfVersion,
  shorten,
} from '../../render/dashboard/words.ts';

const when = (ms: number | undefined, nowMs: number): string =>
  ms === undefined ? 'n/a, not in this log' : `${formatTime(ms)}, ${formatAge(ms, nowMs)}`;

const byWhom = (rollout: Rollout): string =>
  [shorten(describeStart(rollout), 90), describeApproval(rollout)].filter((part) => part !== '').join(', ');

const lastOf = ({ last, open }: Place): string => {
  const [running] = open;
  const told = running ?? last;
  if (told === undefined) return 'none';
  const { mark, words } = describeOutcome(told);
  return `${mark} ${nameOfVersion(told.release)} ${words}`;
};

const attention = (board: Board): readonly Block[] => {
  const lines = describeAlarms(board).map(({ place, words }) => md`! **${place}**: ${words}`);
  return tableOf(['Needs attention'], lines, (line) => [line]);
};

const placeTable = ({ places, nowMs }: Board): readonly Block[] =>
  tableOf(['Environment', 'Version', 'Last deployed', 'Deployed by', 'Last rollout'], places, (place) => [
    md`${nameOfPlace(place)}`,
    md`${place.current === null ? 'not known' : nameOfVersion(place.current)}`,
    md`${when(place.broughtBy?.finishedMs, nowMs)}`,
    md`${place.broughtBy === undefined ? 'n/a, not in this log' : byWhom(place.broughtBy)}`,
    md`${lastOf(place)}`,
  ]);

const figureTable = (board: Board): readonly Block[] =>
  tableOf(['Metric', 'Now', 'Trend', 'Quick Check', 'Counted'], describeFigures(board), (figure) => [
    md`${figure.title}`,
    md`${figure.value}`,
    md`${describeTrend(figure)}`,
    md`${figure.score === null ? 'n/a, nothing measured' : `${figure.score.toFixed(1)} of 10`}`,
    md`${figure.counted}`,
  ]);

// GitHub draws mermaid in a summary, and strips inline SVG.
const weekChart = ({ figures, beganMs = 0 }: Board): readonly Block[] => {
  const known = figures.weeks.filter(({ period }) => period.toMs > beganMs);
  const counts = known.map(({ metrics }) => metrics.deploymentFrequency.deployments);
  if (counts.every((count) => count === 0)) return [];
  const weeks = known.map(({ period }) => `"${formatDay(period.fromMs).slice(5)}"`);
  const chart = [
    'xychart-beta',
    '  title "Deployments to production by week"',
    `  x-axis [${weeks.join(', ')}]`,
    `  y-axis "deployments" 0 --> ${Math.max(...counts)}`,
    `  bar [${counts.join(', ')}]`,
  ];
  return [paragraph(codeBlock(chart.join('\n'), 'mermaid'))];
};

const timelineTable = (timeline: readonly Rollout[]): readonly Block[] =>
  tableOf(['Outcome', 'When', 'Environment', 'Version', 'By', 'Why'], timeline, (rollout) => [
    md`${describeOutcome(rollout).mark} ${describeOutcome(rollout).words}`,
    md`${formatTime(rollout.finishedMs ?? rollout.startedMs)}`,
    md`${nameOfPlace(rollout)}`,
    md`${nameOfVersion(rollout.release)}`,
    md`${byWhom(rollout)}`,
    md`${shorten(rollout.reason ?? '', 240)}`,
  ]);

/** How it stands, in one sentence; a broken log is said first, for then nothing else is certain. */
export const concludeReport = (board: Board, verification: Verdict, path: string): Verdict => {
  const { places, timeline } = board;
  const told = `${countOf(places.length, 'environment')}, ${countOf(timeline.length, 'deployment')}; dashboard in ${path}`;
  if (verification.mark === 'failed') return { ...verification, sentence: `${verification.sentence}; ${told}` };
  return { ...verification, sentence: told };
};

/** The step's summary: environments, figures, the timeline folded. */
export const renderSummary = (
  verdict: Verdict,
  board: Board,
  { head, path }: { head: LogHead; path: string },
): Document => ({
  verdict,
  conditions: [],
  changes: [
    ...attention(board),
    ...placeTable(board),
    ...figureTable(board),
    ...weekChart(board),
    paragraph(md`The whole dashboard is in ${code(path)}.`),
  ],
  details: [
    { title: `Timeline (${countOf(board.timeline.length, 'deployment')})`, blocks: timelineTable(board.timeline) },
  ],
  foot: md`${countOf(head.size, 'entry', 'entries')} of the log, root ${code(head.root)}`,
});
