import { countOf, formatDuration } from '@drawbridge/core/domain/quantity';
import { signOf } from '@drawbridge/core/domain/verdict';
import { wrapText } from './layout.ts';

/** One expectation, compared. */
export interface Row {
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
}

/** A chapter as it came out. */
export interface PlayedChapter {
  readonly title: string;
  readonly durationMs: number;
  readonly rows: readonly Row[];
}

const widths = [24, 24, 26] as const;
const tableWidth = 80;
const rule = '─'.repeat(tableWidth);

/** True when what was seen is what was expected. */
export const agrees = ({ expected, seen }: Row): boolean => expected === seen;

/** True when all rows of a chapter agree; a chapter without any has shown nothing. */
export const isGood = ({ rows }: PlayedChapter): boolean => rows.length > 0 && rows.every(agrees);

const mark = (good: boolean): string => signOf(good ? 'passed' : 'failed');

const joinCells = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('  ')
    .trimEnd();

const formatRow = (row: Row): readonly string[] => {
  const cells = [row.what, row.expected, row.seen].map((cell, index) => wrapText(cell, widths[index] ?? tableWidth));
  const height = Math.max(...cells.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, at) => joinCells(cells.map((lines) => lines[at] ?? '')));
  return lines.map((line, at) => `${at === 0 ? mark(agrees(row)) : ' '} ${line}`);
};

const formatHead = (left: string, right: string): string => `${left.padEnd(tableWidth - right.length)}${right}`;

const formatChapter = (chapter: PlayedChapter, index: number): readonly string[] => [
  rule,
  formatHead(`${index + 1} ${chapter.title}`, formatDuration(chapter.durationMs)),
  ...chapter.rows.flatMap(formatRow),
];

/** The story as a table of 80 columns: each step with its time, below it what was expected and what was seen. */
export const formatTable = (chapters: readonly PlayedChapter[]): readonly string[] => [
  formatHead(`  ${joinCells(['Step', 'Expected', 'Seen'])}`, 'Time'),
  ...chapters.flatMap(formatChapter),
  rule,
];

const explainShortfall = (rows: readonly Row[], unreached: number): string => {
  const wrong = rows.filter((row) => !agrees(row)).length;
  const unmet = `${wrong} of ${countOf(rows.length, 'expectation')} not met`;
  return unreached === 0 ? unmet : `${unmet}, ${countOf(unreached, 'step')} not reached`;
};

/** The verdict over all chapters that were planned, in one sentence. */
export function formatVerdict(chapters: readonly PlayedChapter[], planned: number, durationMs: number): string {
  const rows = chapters.flatMap((chapter) => chapter.rows);
  const good = chapters.length === planned && chapters.every(isGood);
  const said = good
    ? `${countOf(rows.length, 'expectation')} met by what git and the API hold`
    : explainShortfall(rows, planned - chapters.length);
  return `${mark(good)} Demo: ${said}; ${formatDuration(durationMs)}`;
}
