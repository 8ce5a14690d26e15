import type { DoraReport } from '@drawbridge/core/reports/drawbridge/dora';
import type { Board, Measured } from '../decide/board/board.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

const describe = ({ period, metrics }: Measured): DoraReport['now'] => ({
  from: iso(period.fromMs),
  to: iso(period.toMs),
  ...metrics,
});

/** The five metrics as data for other tools, by their published schema: times in milliseconds, shares as counts. */
export const renderDoraJson = ({ nowMs, figures }: Board): string => {
  const { now, before, scores, weeks, production, uncounted } = figures;
  const data: DoraReport = {
    schema: 1,
    at: iso(nowMs),
    environments: [...production],
    ...{ now: describe(now), before: describe(before), scores, uncounted },
    weeks: weeks.map(describe),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
};
