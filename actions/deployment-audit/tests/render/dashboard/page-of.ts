import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { type Board, buildBoard, usualPeriod } from '../../../src/decide/board/board.ts';
import type { Drift } from '../../../src/decide/board/drift.ts';
import type { ChangesOf } from '../../../src/decide/dora/changes.ts';
import { readHistory } from '../../../src/decide/dora/rollouts.ts';
import { type Page, renderPage } from '../../../src/render/dashboard/page.ts';
import { hourMs, startMs } from '../../decide/dora/log.ts';

const sound: Verdict = { subject: 'Audit', mark: 'passed', sentence: 'the log of 2 entries holds together' };

export interface Given {
  /** Hours after the start of every test's log. */
  readonly now?: number;
  readonly drifts?: readonly Drift[];
  readonly changes?: ChangesOf;
}

/** The board of a log, two days after its start unless told. */
export const boardOf = (
  entries: readonly LogEntry[],
  { now = 48, drifts = [], changes = new Map() }: Given = {},
): Board => {
  const nowMs = startMs + now * hourMs;
  const open = { fromMs: undefined, toMs: undefined };
  return buildBoard(readHistory(entries), {
    ...{ nowMs, drifts, changes },
    period: usualPeriod(nowMs, open),
    isProduction: (environment) => environment.startsWith('prod'),
  });
};

/** The page of a log that holds together, unless told. */
export const pageOf = (entries: readonly LogEntry[], given: Given & Partial<Page> = {}): string =>
  renderPage({
    board: boardOf(entries, given),
    context: { repository: 'octo/shop', serverUrl: 'https://github.example' },
    head: { size: entries.length, root: 'cm9vdA==', checkpoint: '', isSigned: false },
    verdict: sound,
    proves: ['No entry was edited.'],
    doesNotProve: ['Who wrote it.'],
    ...given,
  });
