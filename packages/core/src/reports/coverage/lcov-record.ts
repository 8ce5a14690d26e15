import type { Ratio } from '../../domain/percentage.ts';
import { formatCount } from '../../domain/quantity.ts';
import type { Complaint } from '../parser.ts';
import type { WarningList } from '../warning-list.ts';
import { addSaturating, ColumnBuilder, foldHits, foldMarks, markValue, sortColumns } from './columns.ts';
import { type FileRecord, tallyHits, tallyMarks } from './file-collector.ts';
import { compareHeader } from './header-claim.ts';
import { readHitCount } from './hit-count.ts';
import { hashName, LcovFunctions } from './lcov-functions.ts';
import {
  branchIdentity,
  type Claim,
  claimOf,
  type Field,
  keywords,
  quote,
  readNatural,
  readTaken,
  startOfLine,
} from './lcov-syntax.ts';

const comma = 44;
const highestLine = 0xffff_ffff;

/** What to do about a report that is broken rather than badly configured. */
export const rerun = 'Run the tests that write it again, or name the complete report in `files`.';

/** What is said about line 0, which some compilers attribute code to. */
const lineZero = 'line 0 is no line of a file and was skipped';

/** The record between `SF` and `end_of_record`; one object serves all records, so that its memory is reused. */
export class LcovRecord {
  readonly lines = new ColumnBuilder();
  readonly #branches = new ColumnBuilder();
  readonly #functions = new LcovFunctions();
  readonly #claims = new Map<Claim, { readonly count: number; readonly line: number }>();
  readonly #warnings: WarningList;
  #opened: { readonly path: string; readonly line: number } | null = null;

  constructor(warnings: WarningList) {
    this.#warnings = warnings;
  }

  /** The file and the first line of the record that is open. */
  get opened(): { readonly path: string; readonly line: number } | null {
    return this.#opened;
  }

  /** Lines, branches and functions read so far. */
  get rows(): number {
    return this.lines.length + this.#branches.length + this.#functions.size;
  }

  open(path: string, line: number): void {
    this.#opened = { path, line };
  }

  /** Takes in one field; returns why it cannot. */
  read(field: Field, line: number): Complaint | null {
    const { key } = field;
    if (key === keywords.BRDA) return this.#readBranch(field, line);
    if (key === keywords.DA) return this.#readLine(field, line);
    if (key === keywords.FN) return this.#readFunction(field);
    if (key === keywords.FNDA) return this.#readCall(field);
    if (key === keywords.FNL || key === keywords.FNA) return this.#readIndexed(field);
    const claim = claimOf.get(key);
    if (claim !== undefined) return this.#readClaim(claim, field, line);
    // A keyword of a later version is no reason to refuse the rest.
    return /^[A-Z][A-Z0-9_]*:/.test(textOf(field)) ? null : notAField(field);
  }

  /** What the record says, and a fresh start for the next one; or why it contradicts itself. */
  close(): FileRecord | Complaint {
    const record = {
      lines: foldHits(sortColumns(this.lines.take()), addSaturating),
      branches: foldMarks(sortColumns(this.#branches.take())),
      functions: foldMarks(sortColumns(this.#functions.take())),
      claimed: {
        lines: this.#claimed('LF', 'LH'),
        branches: this.#claimed('BRF', 'BRH'),
        functions: this.#claimed('FNF', 'FNH'),
      },
    };
    const complaint = this.#compareClaims(record);
    this.#claims.clear();
    this.#opened = null;
    return complaint ?? record;
  }

  #readLine(field: Field, line: number): Complaint | null {
    const [, digits = '', count = ''] = /^DA:(\d{1,10}),([^,]+)(?:,|$)/.exec(textOf(field)) ?? [];
    const hits = readHitCount(count);
    const number = Number(digits);
    if (digits === '' || hits === 'unreadable' || number > highestLine) return notAField(field);
    if (hits === 'negative') this.#warnings.add(line, 'a negative count was read as not hit');
    if (number === 0) this.#warnings.add(line, lineZero);
    else this.lines.push(number, hits === 'negative' ? 0 : hits);
    return null;
  }

  #readBranch(field: Field, line: number): Complaint | null {
    const { bytes, stop } = field;
    const start = field.start + 'BRDA:'.length;
    const afterLine = bytes.indexOf(comma, start) + 1;
    const beforeTaken = bytes.lastIndexOf(comma, stop - 1);
    if (afterLine <= start + 1 || beforeTaken <= afterLine) return notAField(field);
    const number = readNatural(bytes, start, afterLine - 1);
    const taken = readTaken(bytes, beforeTaken + 1, stop);
    if (number < 0 || number > highestLine || taken === null) return notAField(field);
    if (number === 0) this.#warnings.add(line, lineZero);
    else this.#branches.push(number, markValue(branchIdentity(bytes, afterLine, beforeTaken), taken));
    return null;
  }

  #readFunction(field: Field): Complaint | null {
    // LCOV 2 writes the last line too; a name cannot begin with a number and a comma.
    const head = /^FN:\d+,(?:\d+,(?=.))?(?=.)/.exec(textOf(field))?.[0];
    if (head === undefined) return notAField(field);
    this.#functions.declare(hashName(field.bytes, field.start + head.length, field.stop));
    return null;
  }

  #readCall(field: Field): Complaint | null {
    const [head, count = ''] = /^FNDA:([^,]+),(?=.)/.exec(textOf(field)) ?? [];
    const calls = readHitCount(count);
    if (head === undefined || calls === 'unreadable') return notAField(field);
    this.#functions.call(
      hashName(field.bytes, field.start + head.length, field.stop),
      calls !== 'negative' && calls > 0,
    );
    return null;
  }

  #readIndexed(field: Field): Complaint | null {
    const [head, index = '', count = ''] = /^FN[LA]:(\d{1,10}),([^,]+)/.exec(textOf(field)) ?? [];
    const calls = readHitCount(count);
    if (head === undefined || calls === 'unreadable') return notAField(field);
    if (field.key === keywords.FNL) {
      const place = hashName(field.bytes, field.start + 'FNL:,'.length + index.length, field.stop);
      this.#functions.declareIndexed(Number(index), place);
      return null;
    }
    const isKnown = this.#functions.callIndexed(Number(index), calls !== 'negative' && calls > 0);
    return isKnown ? null : notAField(field);
  }

  #readClaim(claim: Claim, field: Field, line: number): Complaint | null {
    const count = readNatural(field.bytes, field.start + claim.length + 1, field.stop);
    if (count < 0) return notAField(field);
    this.#claims.set(claim, { count, line });
    return null;
  }

  #claimed(total: Claim, covered: Claim): Ratio {
    return { covered: this.#claims.get(covered)?.count ?? 0, total: this.#claims.get(total)?.count ?? 0 };
  }

  #compareClaims({ lines, branches, functions, claimed }: FileRecord): Complaint | null {
    if (lines.keys.length > 0) this.#compare(['LF', 'LH'], 'lines', tallyHits(lines));
    else if (claimed.lines.covered > claimed.lines.total) return impossible('LH', claimed.lines);
    if (branches.keys.length > 0) this.#compare(['BRF', 'BRH'], 'branches', tallyMarks(branches));
    else if (claimed.branches.covered > claimed.branches.total) return impossible('BRH', claimed.branches);
    if (functions.keys.length === 0 && claimed.functions.covered > claimed.functions.total)
      return impossible('FNH', claimed.functions);
    return null;
  }

  #compare([total, covered]: readonly [Claim, Claim], what: 'lines' | 'branches', body: Ratio): void {
    const claim = this.#claims.get(total);
    if (claim === undefined || !this.#claims.has(covered)) return;
    compareHeader(this.#warnings, { line: claim.line, what, header: this.#claimed(total, covered), body });
  }
}

const textOf = ({ bytes, start, stop }: Field): string => startOfLine(bytes, start, stop);

const notAField = (field: Field): Complaint => ({
  reason: `${quote(textOf(field))} is not a line of an LCOV record`,
  fix: rerun,
});

const impossible = (keyword: string, { covered, total }: Ratio): Complaint => ({
  reason: `${keyword} claims ${formatCount(covered)} of ${formatCount(total)}`,
  fix: rerun,
});
