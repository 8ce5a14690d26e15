import { type Block, paragraph } from './document.ts';
import { type Markdown, md } from './markdown.ts';
import { countOf, formatCount } from './quantity.ts';

const linesShown = 20;
const rowsShown = 100;

/** Rows of the log as columns, indented by two spaces; all rows have the columns of the first. */
export const alignColumns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
};

/** The first twenty lines, and how many more ("more file") there are in the report. */
export const firstLines = (lines: readonly string[], more: string): readonly string[] => {
  const hidden = lines.length - linesShown;
  return hidden > 0 ? [...lines.slice(0, linesShown), `  and ${countOf(hidden, more)} in the report`] : lines;
};

/**
 * A table of the first hundred items, and how many more there are; nothing for no items. The worst come first: beyond a
 * hundred nobody reads on, and the details of a large change would be dropped whole.
 */
export const tableOf = <Item>(
  columns: readonly string[],
  items: readonly Item[],
  rowOf: (item: Item) => readonly Markdown[],
): readonly Block[] => {
  const more = items.length - rowsShown;
  if (items.length === 0) return [];
  const table: Block = { kind: 'table', columns, rows: items.slice(0, rowsShown).map(rowOf) };
  return more > 0 ? [table, paragraph(md`and ${formatCount(more)} more in the report`)] : [table];
};
