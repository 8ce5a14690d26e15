import { escapeHtml, joinMarkdown, type Markdown, md, prose } from './markdown.ts';
import { countOf, formatCount } from './quantity.ts';
import { suiteVersion } from './suite.ts';
import { type Condition, signOf, type Verdict, verdictLine, worstFirst } from './verdict.ts';

/**
 * A table whose rows come worst first; where room is short, rows beyond the first hundred go, and that is said. A last
 * column without a name is left out where no row uses it.
 */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Markdown[])[];
  /** Rows that were never written, because no document has room for so many; the report has them. */
  readonly more?: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Markdown;
}

export type Block = Table | Paragraph;

/** A folded part of a document. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A summary or a comment: verdict, conditions, what changed, folded details (worst first), foot line. */
export interface Document {
  readonly verdict: Verdict;
  readonly conditions: readonly Condition[];
  readonly changes: readonly Block[];
  readonly details: readonly Section[];
  readonly foot: Markdown;
}

/** How much room there is: GitHub counts a summary in UTF-8 bytes and a comment in characters. */
export interface Room {
  readonly size: number;
  readonly unit: 'bytes' | 'characters';
}

/** A step's summary beyond this is dropped whole by the runner. */
export const summaryRoom: Room = { size: 1_048_576, unit: 'bytes' };
/** The API refuses a longer comment. */
export const commentRoom: Room = { size: 65_536, unit: 'characters' };

const keptRows = 100;
const encoder = new TextEncoder();

/** A paragraph block. */
export const paragraph = (text: Markdown): Paragraph => ({ kind: 'paragraph', text });

const sizeOf = (text: string, unit: Room['unit']): number =>
  unit === 'bytes' ? encoder.encode(text).length : text.length;

const usedColumns = ({ columns, rows }: Table): readonly string[] => {
  const last = columns.length - 1;
  return columns[last] === '' && rows.every((row) => row[last]?.markdown === '') ? columns.slice(0, last) : columns;
};

const renderTable = (table: Table, rowLimit: number): string => {
  const shown = table.rows.slice(0, rowLimit);
  const columns = usedColumns(table);
  const cells = shown.map((row) => row.slice(0, columns.length).map((cell) => cell.markdown));
  const rows = [columns, columns.map(() => '---'), ...cells];
  const more = table.rows.length - shown.length + (table.more ?? 0);
  const tail = more > 0 ? `\n\nand ${countOf(more, 'more row')} in the report` : '';
  return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}${tail}`;
};

const renderBlock = (block: Block, rowLimit: number): string =>
  block.kind === 'table' ? renderTable(block, rowLimit) : block.text.markdown;

const renderSection = (section: Section, rowLimit: number): string =>
  [
    '<details>',
    `<summary>${escapeHtml(section.title)}</summary>`,
    '',
    section.blocks.map((block) => renderBlock(block, rowLimit)).join('\n\n'),
    '',
    '</details>',
  ].join('\n');

// The dotted name of a fact has no place to break, and would push what is missing off the screen of a phone.
const breakable = (text: string): Markdown =>
  text.includes('`') ? prose(text) : joinMarkdown(text.split(/(?<=[a-z]\.)(?=[a-z])/).map(prose), '<wbr>');

const conditionTable = (conditions: readonly Condition[]): Table => ({
  kind: 'table',
  columns: ['', 'Condition', 'Value', 'Distance', 'Bar'],
  rows: worstFirst(conditions).map((each) => [
    md`${signOf(each.mark)}`,
    ...[each.name, each.value, each.distance].map(breakable),
    prose(each.bar),
  ]),
});

// What was not judged says why, but it decides nothing: it stands in the way of what does, unless there is nothing else.
const renderConditions = (conditions: readonly Condition[], rowLimit: number): readonly string[] => {
  const { folded = [], shown = [] } = Object.groupBy(conditions, ({ mark }) =>
    mark === 'not-judged' ? 'folded' : 'shown',
  );
  if (conditions.length === 0) return [];
  if (shown.length === 0 || folded.length === 0) return [renderTable(conditionTable(conditions), rowLimit)];
  const title = `Not judged (${formatCount(folded.length)})`;
  return [
    renderTable(conditionTable(shown), rowLimit),
    renderSection({ title, blocks: [conditionTable(folded)] }, rowLimit),
  ];
};

interface Cut {
  readonly sections: number;
  readonly rowLimit: number;
  readonly conditionLimit?: number;
  readonly withChanges?: boolean;
}

const everyRow = Number.POSITIVE_INFINITY;

const describeLoss = ({ changes, details }: Document, { sections, withChanges = true }: Cut): string => {
  const dropped = details.length - sections;
  const lost = [
    ...(withChanges || changes.length === 0 ? [] : ['What changed']),
    ...(dropped === 0 ? [] : [countOf(dropped, 'folded detail')]),
  ];
  return lost.length === 0 ? '' : `${lost.join(' and ')} left out for room; the report has all.`;
};

const renderCut = (document: Document, cut: Cut): string => {
  const { sections, rowLimit, conditionLimit = everyRow, withChanges = true } = cut;
  const { verdict, conditions, changes, details, foot } = document;
  const parts = [
    `### ${prose(verdictLine(verdict)).markdown}`,
    ...renderConditions(conditions, conditionLimit),
    ...(withChanges ? changes : []).map((block) => renderBlock(block, rowLimit)),
    ...details.slice(0, sections).map((section) => renderSection(section, rowLimit)),
    describeLoss(document, cut),
    `<sub>${foot.markdown} · Drawbridge ${suiteVersion}</sub>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

// No verdict of ours is so long; one that quotes others must not cost the whole summary.
const renderVerdict = ({ verdict }: Document, fits: (text: string) => boolean): string => {
  const line = verdictLine(verdict);
  let text = `### ${prose(line).markdown}\n`;
  for (let length = line.length; !fits(text) && length > 0; length = Math.floor(length / 2))
    text = `### ${prose(`${line.slice(0, length).toWellFormed()}…`).markdown}\n`;
  return text;
};

/**
 * Renders a document within its room by rule: first folded details go (the last first), then rows beyond the worst
 * hundred, then all changes; the verdict and the conditions stay, the worst hundred of them if there are more than fit.
 */
export const renderDocument = (document: Document, room: Room): string => {
  const fits = (text: string): boolean => sizeOf(text, room.unit) <= room.size;
  const count = document.details.length;
  const cuts: readonly Cut[] = [
    ...Array.from({ length: count + 1 }, (_, dropped) => ({
      sections: count - dropped,
      rowLimit: everyRow,
    })),
    { sections: 0, rowLimit: keptRows },
    { sections: 0, rowLimit: 0, withChanges: false },
    { sections: 0, rowLimit: 0, withChanges: false, conditionLimit: keptRows },
  ];
  for (const each of cuts) {
    const text = renderCut(document, each);
    if (fits(text)) return text;
  }
  return renderVerdict(document, fits);
};
