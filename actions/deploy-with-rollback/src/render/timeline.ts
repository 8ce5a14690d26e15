import { codeBlock, type Markdown } from '@drawbridge/core/domain/markdown';
import type { JournalEntry } from '../decide/journal/document.ts';

/** More bars than these are no picture any more; the journal has all. */
const barsShown = 40;

// What stands in a diagram is read as its language: only words, numbers and the plainest signs stay.
const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} .,()/→-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 70)
    .toWellFormed();

const isOnTheWayBack = ({ phase }: JournalEntry): boolean =>
  ['rolling-back', 'traffic-restored', 'verifying-old', 'rolled-back', 'rollback-failed'].includes(phase);

const barOf = (entry: JournalEntry): string => {
  const durationMs = Math.max(1, Math.round(entry.durationMs));
  const sign = isOnTheWayBack(entry) ? 'crit, ' : '';
  // Why it ended so stands in the journal; a bar has room for a name.
  return `  ${plain(entry.what.replace(/;.*/s, ''))} :${sign}${Math.round(entry.atMs)}, ${durationMs}ms`;
};

/** A rollout as a diagram (https://mermaid.js.org/syntax/gantt.html), the way back in red; undefined where nothing was done. */
export const renderTimeline = (entries: readonly JournalEntry[]): Markdown | undefined => {
  const shown = entries.slice(-barsShown);
  if (shown.length === 0) return undefined;
  const lines: string[] = ['gantt', '  dateFormat x', '  axisFormat %H:%M:%S'];
  let section = '';
  for (const entry of shown) {
    if (entry.phase !== section) lines.push(`  section ${plain(entry.phase)}`);
    section = entry.phase;
    lines.push(barOf(entry));
  }
  return codeBlock(lines.join('\n'), 'mermaid');
};
