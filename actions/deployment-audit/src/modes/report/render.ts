import { type Block, type Document, paragraph } from '@drawbridge/core/domain/document';
import { tableOf } from '@drawbridge/core/domain/listing';
import { code, md } from '@drawbridge/core/domain/markdown';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { Board } from '../../decide/board/board.ts';
import type { Place } from '../../decide/board/places.ts';
import type { Rollout } from '../../decide/dora/rollouts.ts';
import type { LogHead } from '../../decide/kept.ts';
import { describeFigures } from '../../render/dashboard/figures.ts';
import { describeOutcome, formatAge, formatTime } from '../../render/dashboard/words.ts';

const when = (ms: number | undefined, nowMs: number): string =>
  ms === undefined ? 'n/a, not in this log' : `${formatTime(ms)}, ${formatAge(ms, nowMs)}`;

const nameOf = ({ environment, service }: Pick<Place, 'environment' | 'service'>): string =>
  service === '' ? environment : `${environment} · ${service}`;

const placeTable = ({ places, nowMs }: Board): readonly Block[] =>
  tableOf(['Environment', 'Version', 'Last deployed', 'Deployed by', 'Last outcome'], places, (place) => [
    md`${nameOf(place)}`,
    md`${place.current?.version ?? 'not known'}`,
    md`${when(place.broughtBy?.finishedMs, nowMs)}`,
    md`${place.broughtBy?.actor ?? 'n/a'}`,
    place.last === undefined ? md`none` : md`${describeOutcome(place.last).mark} ${describeOutcome(place.last).words}`,
  ]);

const figureTable = ({ figures }: Board): readonly Block[] =>
  tableOf(['Metric', 'Now', 'Before', 'Score', 'Counted'], describeFigures(figures), (figure) => [
    md`${figure.title}`,
    md`${figure.value}`,
    md`${figure.before}`,
    md`${figure.score === null ? 'n/a' : figure.score.toFixed(1)}`,
    md`${figure.counted}`,
  ]);

const timelineTable = (timeline: readonly Rollout[]): readonly Block[] =>
  tableOf(['', 'When', 'Environment', 'Version', 'By', 'Why'], timeline, (rollout) => [
    md`${describeOutcome(rollout).mark} ${describeOutcome(rollout).words}`,
    md`${formatTime(rollout.finishedMs ?? rollout.startedMs)}`,
    md`${nameOf(rollout)}`,
    md`${rollout.release.version}`,
    md`${rollout.actor}`,
    md`${rollout.reason ?? ''}`,
  ]);

/** How it stands, in one sentence; a broken log is said first, for then nothing else is certain. */
export const concludeReport = (board: Board, verification: Verdict, path: string): Verdict => {
  const { places, timeline } = board;
  const told = `${countOf(places.length, 'environment')}, ${countOf(timeline.length, 'deployment')}; dashboard in ${path}`;
  if (verification.mark === 'failed') return { ...verification, sentence: `${verification.sentence}; ${told}` };
  return { ...verification, mark: verification.mark, sentence: told };
};

/** The step's summary: environments, figures, the timeline folded. */
export const renderSummary = (
  verdict: Verdict,
  board: Board,
  { head, path }: { head: LogHead; path: string },
): Document => ({
  verdict,
  conditions: [],
  changes: [...placeTable(board), ...figureTable(board), paragraph(md`The whole dashboard is in ${code(path)}.`)],
  details: [
    { title: `Timeline (${countOf(board.timeline.length, 'deployment')})`, blocks: timelineTable(board.timeline) },
  ],
  foot: md`${countOf(head.size, 'entry', 'entries')} of the log, root ${code(head.root)}`,
});
