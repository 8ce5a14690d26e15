import type { Complaint } from '../parser.ts';
import type { WarningList } from '../warning-list.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import { ColumnBuilder, foldHits, foldMarks, keepLarger, markValue, sortColumns } from './columns.ts';
import type { FileRecord } from './file-collector.ts';
import { readHitCount } from './hit-count.ts';
import { hashName } from './lcov-functions.ts';
import { nothingCounted } from './model.ts';

const highestLine = 0xffff_ffff;
const mostBranchesOfLine = 65_535;
const noClaims = { lines: nothingCounted, branches: nothingCounted, functions: nothingCounted };
const broken = 'Run the tests that write it again, or name the complete report in `files`.';

/** Lines and branches as one list of <line> elements states them. */
class LineList {
  readonly lines = new ColumnBuilder();
  readonly branches = new ColumnBuilder();

  get rows(): number {
    return this.lines.length + this.branches.length;
  }
}

/**
 * The class that is being read; one object serves all classes, so that its memory is reused. A class lists its lines,
 * and each of its methods again its own; only where the class has no list are those of its methods used, since some
 * tools put the method's own count there.
 */
export class CoberturaClass {
  readonly #own = new LineList();
  readonly #ofMethods = new LineList();
  readonly #functions = new ColumnBuilder();
  readonly #encoder = new TextEncoder();
  readonly #warnings: WarningList;
  #path: string | null = null;
  #name = '';
  #method: { readonly name: string; firstLine: number; isHit: boolean; hasEvidence: boolean } | null = null;

  constructor(warnings: WarningList) {
    this.#warnings = warnings;
  }

  get isOpen(): boolean {
    return this.#path !== null;
  }

  /** Lines, branches and functions read so far. */
  get rows(): number {
    return this.#own.rows + this.#ofMethods.rows + this.#functions.length;
  }

  /** Begins a class; false when one is open already. */
  open(path: string, name: string): boolean {
    if (this.#path !== null) return false;
    this.#path = path;
    this.#name = name;
    return true;
  }

  openMethod(attributes: XmlAttributes): void {
    if (this.#path === null || this.#method !== null) return;
    const hits = attributes.text('hits');
    const count = hits === undefined ? 'unreadable' : readHitCount(hits);
    this.#method = {
      name: `${attributes.text('name') ?? ''}\n${attributes.text('signature') ?? ''}`,
      firstLine: 0,
      isHit: typeof count === 'number' && count > 0,
      hasEvidence: count !== 'unreadable',
    };
  }

  /** Ends a method; one that says nothing about its lines or hits is not counted. */
  closeMethod(): void {
    const method = this.#method;
    this.#method = null;
    if (method === null || !method.hasEvidence) return;
    const bytes = this.#encoder.encode(`${this.#name}\n${method.name}\n${method.firstLine}`);
    const [key, name] = hashName(bytes, 0, bytes.length);
    this.#functions.push(key, markValue(name, method.isHit));
  }

  addLine(attributes: XmlAttributes): Complaint | null {
    const number = this.#readNumber(attributes);
    if (number < 0) return { reason: 'a <line> has no number', fix: broken };
    const hits = this.#readHits(attributes);
    if (this.#method !== null) this.#noteMethodLine(number, hits);
    if (number === 0) {
      this.#warnings.add(null, 'line 0 is no line of a file and was skipped');
      return null;
    }
    const list = this.#method === null ? this.#own : this.#ofMethods;
    list.lines.push(number, hits);
    return attributes.is('branch', 'false') ? null : addBranches(list, number, attributes.text('condition-coverage'));
  }

  /** Ends the class. */
  close(): { readonly path: string; readonly record: FileRecord } {
    const list = this.#own.lines.length > 0 ? this.#own : this.#ofMethods;
    const record = {
      lines: foldHits(sortColumns(list.lines.take()), keepLarger),
      branches: foldMarks(sortColumns(list.branches.take())),
      functions: foldMarks(sortColumns(this.#functions.take())),
      claimed: noClaims,
    };
    this.#ofMethods.lines.drop();
    this.#ofMethods.branches.drop();
    this.#own.branches.drop();
    const path = this.#path ?? '';
    this.#path = null;
    this.#method = null;
    return { path, record };
  }

  #noteMethodLine(number: number, hits: number): void {
    const method = this.#method;
    if (method === null) return;
    if (method.firstLine === 0) method.firstLine = number;
    if (hits > 0) method.isHit = true;
    method.hasEvidence = true;
  }

  #readNumber(attributes: XmlAttributes): number {
    const number = attributes.natural('number');
    if (number >= 0) return number;
    const text = attributes.text('number') ?? '';
    return /^\d{1,10}$/.test(text) && Number(text) <= highestLine ? Number(text) : -1;
  }

  #readHits(attributes: XmlAttributes): number {
    const hits = attributes.natural('hits');
    if (hits >= 0) return hits;
    const count = readHitCount(attributes.text('hits') ?? '');
    if (typeof count === 'number') return count;
    this.#warnings.add(null, 'a line without a readable count was read as not hit');
    return 0;
  }
}

// `condition-coverage="50% (1/2)"`: which of them is not said, so the first ones stand for those that were taken;
// the union of two such statements is then the larger covered of the larger total.
const addBranches = (list: LineList, number: number, conditions: string | undefined): Complaint | null => {
  const [, coveredDigits, totalDigits] = /\(\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*\)/.exec(conditions ?? '') ?? [];
  if (coveredDigits === undefined || totalDigits === undefined) return null;
  const covered = Number(coveredDigits);
  const total = Number(totalDigits);
  if (covered > total || total > mostBranchesOfLine)
    return { reason: `a <line> claims ${covered} of ${total} branches`, fix: broken };
  for (let branch = 0; branch < total; branch += 1) list.branches.push(number, markValue(branch, branch < covered));
  return null;
};
