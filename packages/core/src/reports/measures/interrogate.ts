import { countOf, formatCount } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { Complaint, Parser, ParserLimits } from '../parser.ts';
import { createLineParser, type LineHandler } from '../text-lines.ts';
import { WarningList } from '../warning-list.ts';
import type { DocumentationReport } from './model.ts';

type Row = { readonly name: string; readonly total: number; readonly missed: number; readonly covered: number };

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

const again = 'Run `interrogate -v` (or `-vv`) anew, let it finish, and keep all that it prints.';

/** The cells of a table's row; undefined for what is none. */
const cellsOf = (text: string): readonly string[] | undefined => {
  const line = text.replace(colours, '').trim();
  if (!line.startsWith('| ') || !line.endsWith(' |')) return undefined;
  return line
    .slice(1, -1)
    .split(' | ')
    .map((cell) => cell.trim());
};

const count = /^\d{1,9}$/;
const percent = /^\d{1,3}(?:\.\d+)?%$/;

/** A name with a " | " in it is cut into several cells, so that the others are counted from the end. */
const readRow = (cells: readonly string[]): Row | undefined => {
  const [total = '', missed = '', covered = '', share = ''] = cells.slice(-4);
  if (cells.length < 5 || ![total, missed, covered].every((cell) => count.test(cell)) || !percent.test(share))
    return undefined;
  const name = cells.slice(0, -4).join(' | ');
  return { name, total: Number(total), missed: Number(missed), covered: Number(covered) };
};

const describeRow = ({ total, missed, covered }: Row): string =>
  `${formatCount(covered)} of ${formatCount(total)} (${formatCount(missed)} missed)`;

class InterrogateReader implements LineHandler<DocumentationReport> {
  readonly #warnings = new WarningList();
  readonly #undocumented: { path: string; line: number | undefined; name: string }[] = [];
  readonly #rows: Row[] = [];
  #path = '';
  #totals: Row | undefined;

  line(text: string, line: number): Complaint | null {
    const cells = cellsOf(text);
    if (cells === undefined) return null;
    const row = readRow(cells);
    if (row === undefined) return this.#readDetail(cells);
    if (row.total !== row.missed + row.covered)
      return { reason: `the row of ${row.name} does not add up: ${describeRow(row)}`, fix: again };
    return row.name === 'TOTAL' ? this.#readTotals(row, line) : this.#readFile(row);
  }

  end(): Result<DocumentationReport, Complaint> {
    if (this.#totals === undefined)
      return failure({
        reason: 'the report ends before its row of totals: it was cut off, or has no table',
        fix: again,
      });
    const { covered, total } = this.#totals;
    return success({
      kind: 'documentation',
      format: 'interrogate',
      items: { covered, total },
      undocumented: this.#undocumented,
      warnings: this.#warnings.list(),
    });
  }

  // "pkg/cart.py (module)", then "Cart.add (L4)"; the file has no status where modules need no documentation.
  #readDetail(cells: readonly string[]): null {
    const status = cells.at(-1) ?? '';
    const name = cells.slice(0, -1).join(' | ');
    const item = / \((?:L(\d{1,9})|module)\)$/.exec(name);
    const bare = item === null ? name : name.slice(0, item.index);
    const line = item?.[1];
    if (line === undefined) this.#path = bare;
    if (status === 'MISSED')
      this.#undocumented.push({ path: this.#path, line: line === undefined ? undefined : Number(line), name: bare });
    return null;
  }

  #readFile(row: Row): Complaint | null {
    if (this.#totals !== undefined)
      return {
        reason: `${row.name} stands below the totals: these are several reports`,
        fix: 'Keep each in its own file.',
      };
    this.#rows.push(row);
    return null;
  }

  // Files without a miss may be left out of the table (--omit-covered-files), so that only misses have to agree.
  #readTotals(row: Row, line: number): Complaint | null {
    if (this.#totals !== undefined) return { reason: 'these are several reports', fix: 'Keep each in its own file.' };
    const missed = this.#rows.reduce((sum, file) => sum + file.missed, 0);
    if (missed !== row.missed)
      return {
        reason: `the totals count ${countOf(row.missed, 'miss', 'misses')}, the files above ${formatCount(missed)}`,
        fix: again,
      };
    const covered = this.#rows.reduce((sum, file) => sum + file.covered, 0);
    if (covered > row.covered)
      return { reason: `the files above count ${formatCount(covered)} documented items, the totals fewer`, fix: again };
    if (this.#undocumented.length > 0 && this.#undocumented.length !== missed)
      this.#warnings.add(
        line,
        `${formatCount(missed)} are missed, ${formatCount(this.#undocumented.length)} are named`,
      );
    this.#totals = row;
    return null;
  }
}

/** Reads the table that `interrogate -v` prints; with `-vv` it names what is not documented. Its rounded percentages play no part. */
export const createInterrogateParser = (limits?: ParserLimits): Parser<DocumentationReport> =>
  createLineParser(new InterrogateReader(), limits);
