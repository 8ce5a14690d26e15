import { countOf, formatBytes, formatCount } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { ByteBuffer } from '../byte-buffer.ts';
import { ByteGate } from '../byte-gate.ts';
import { type Complaint, defaultLimits, type ParseError, type Parser, type ParserLimits } from '../parser.ts';
import { WarningList } from '../warning-list.ts';
import { addSaturating } from './columns.ts';
import { FileCollector } from './file-collector.ts';
import { LcovRecord, rerun } from './lcov-record.ts';
import { type Field, isFieldKey, keywords, packedKey, quote, startOfLine } from './lcov-syntax.ts';
import type { CoverageReport } from './model.ts';

/**
 * Reads LCOV tracefiles (`man geninfo`, FILES) of versions 1.x to 2.2 and the dialects of other writers.
 * Fails on a report that is empty, cut, not UTF-8, or beyond the limits.
 */
export const createLcovParser = (limits: ParserLimits = defaultLimits): Parser<CoverageReport> =>
  new LcovParser(limits);

const newline = 10;
const comma = 44;
const colon = 58;
const hash = 35;
const letterA = 65;
const letterD = 68;
const digitZero = 48;
// DA: and nine digits, a comma, nine digits, a line end.
const longestPlainLine = 23;
const recordEnd = 'end_of_record';

const cutOff = 'The test run was probably cut off. Make it finish, or name the complete report in `files`.';

class LcovParser implements Parser<CoverageReport> {
  readonly #limits: ParserLimits;
  readonly #gate: ByteGate;
  readonly #carry = new ByteBuffer();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  readonly #files = new FileCollector(addSaturating);
  readonly #warnings = new WarningList();
  readonly #record = new LcovRecord(this.#warnings);
  #rows = 0;
  #line = 1;
  #lineStart = 0;
  #error: ParseError | null = null;

  constructor(limits: ParserLimits) {
    this.#limits = limits;
    this.#gate = new ByteGate(limits);
  }

  push(bytes: Uint8Array): void {
    if (this.#error !== null) return;
    const content = this.#gate.admit(bytes);
    this.#readChunk(content, this.#gate.offset - content.length);
    this.#fail(this.#gate.problem);
  }

  end(): Result<CoverageReport, ParseError> {
    this.#readLastLine();
    if (this.#record.opened !== null)
      this.#fail({ reason: 'the report ends inside a record (no end_of_record)', fix: cutOff });
    if (this.#files.size === 0)
      this.#fail({
        reason: 'the report holds no coverage record (no SF line)',
        fix: 'Check that the tests ran with coverage switched on, and that `files` names their LCOV report.',
      });
    if (this.#error !== null) return failure(this.#error);
    return success({ format: 'lcov', sources: [], files: this.#files.files(), warnings: this.#warnings.list() });
  }

  #fail(complaint: Complaint | null): void {
    if (complaint === null || this.#error !== null) return;
    this.#error = { ...complaint, byteOffset: this.#lineStart, line: this.#line };
  }

  #readChunk(bytes: Uint8Array, base: number): void {
    let at = this.#carry.length > 0 ? this.#completeCarriedLine(bytes) : 0;
    while (at < bytes.length && this.#error === null) {
      at = this.#readPlainLines(bytes, at);
      this.#lineStart = base + at;
      const end = bytes.indexOf(newline, at);
      if (end < 0) {
        this.#keep(bytes.subarray(at));
        return;
      }
      this.#fail(this.#tooMany() ?? this.#readLine(bytes, at, end));
      if (this.#error !== null) return;
      this.#line += 1;
      at = end + 1;
      this.#lineStart = base + at;
    }
  }

  #keep(bytes: Uint8Array): void {
    this.#carry.append(bytes);
    if (this.#carry.length > this.#limits.maxTokenBytes) this.#fail(this.#tooLong());
  }

  #completeCarriedLine(bytes: Uint8Array): number {
    const end = bytes.indexOf(newline);
    this.#keep(bytes.subarray(0, end < 0 ? bytes.length : end));
    if (end < 0 || this.#error !== null) return bytes.length;
    const line = this.#carry.view();
    this.#fail(this.#readLine(line, 0, line.length));
    if (this.#error === null) {
      this.#lineStart += line.length + 1;
      this.#line += 1;
    }
    this.#carry.clear();
    return end + 1;
  }

  #readLastLine(): void {
    if (this.#error !== null) return;
    const bytes = this.#carry.view();
    const text = startOfLine(bytes, 0, bytes.length).trim();
    if (text === recordEnd) this.#fail(this.#readLine(bytes, 0, bytes.length));
    else if (text !== '' && text !== 'EOF')
      this.#fail({ reason: 'the report ends in the middle of a line', fix: cutOff });
    this.#carry.clear();
  }

  // The loop that reads most of every report: `DA:<line>,<hits>` in plain digits. Whatever differs, and what is too near
  // the end of the chunk to be read without looking over it, is left for readLine.
  #readPlainLines(bytes: Uint8Array, from: number): number {
    if (this.#record.opened === null) return from;
    const rows = this.#record.lines;
    let { keys, values, end } = rows;
    const before = rows.length;
    const lastStart = bytes.length - longestPlainLine;
    let at = from;
    while (at <= lastStart && bytes[at] === letterD && bytes[at + 1] === letterA && bytes[at + 2] === colon) {
      let cursor = at + 3;
      let digit = (bytes[cursor] ?? 0) - digitZero;
      let line = 0;
      const lineLimit = cursor + 9;
      while (digit >= 0 && digit <= 9 && cursor < lineLimit) {
        line = line * 10 + digit;
        cursor += 1;
        digit = (bytes[cursor] ?? 0) - digitZero;
      }
      if (digit !== comma - digitZero || line === 0) break;
      cursor += 1;
      const hitsStart = cursor;
      digit = (bytes[cursor] ?? 0) - digitZero;
      let hits = 0;
      const hitsLimit = cursor + 9;
      while (digit >= 0 && digit <= 9 && cursor < hitsLimit) {
        hits = hits * 10 + digit;
        cursor += 1;
        digit = (bytes[cursor] ?? 0) - digitZero;
      }
      if (digit !== newline - digitZero || cursor === hitsStart) break;
      if (end === keys.length) {
        rows.end = end;
        rows.grow();
        ({ keys, values, end } = rows);
      }
      keys[end] = line;
      values[end] = hits;
      end += 1;
      at = cursor + 1;
    }
    rows.end = end;
    this.#line += rows.length - before;
    return at;
  }

  #readLine(bytes: Uint8Array, start: number, end: number): Complaint | null {
    if (end - start > this.#limits.maxTokenBytes) return this.#tooLong();
    let stop = end;
    while (stop > start && (bytes[stop - 1] ?? 0) <= 32) stop -= 1;
    if (stop === start || bytes[start] === hash) return null;
    const field = { bytes, start, stop, key: packedKey(bytes, start, stop) };
    if (field.key === keywords.SF) return this.#openRecord(field);
    if (field.key === keywords.TN) return null;
    if (this.#record.opened === null) return this.#readBetweenRecords(field);
    if (stop - start === recordEnd.length && startOfLine(bytes, start, stop) === recordEnd) return this.#closeRecord();
    return this.#record.read(field, this.#line) ?? this.#tooMany();
  }

  #readBetweenRecords({ bytes, start, stop, key }: Field): Complaint | null {
    const text = startOfLine(bytes, start, stop);
    if (isFieldKey(key) || text === recordEnd)
      return { reason: `${quote(text)} stands outside a record (no SF line before it)`, fix: rerun };
    if (text !== 'EOF') this.#warnings.add(this.#line, `${quote(text)} is not LCOV and was skipped`);
    return null;
  }

  #openRecord({ bytes, start, stop }: Field): Complaint | null {
    const open = this.#record.opened;
    if (open !== null)
      return { reason: `the record that begins at line ${formatCount(open.line)} has no end_of_record`, fix: rerun };
    const name = bytes.subarray(start + 'SF:'.length, stop);
    if (name.length === 0) return { reason: 'SF names no file', fix: rerun };
    if (name.length > this.#limits.maxNameBytes)
      return { reason: `a file name is longer than ${formatBytes(this.#limits.maxNameBytes)}`, fix: rerun };
    try {
      this.#record.open(this.#decoder.decode(name), this.#line);
      return null;
    } catch {
      return { reason: 'a file name is not UTF-8', fix: 'Write the report as UTF-8.' };
    }
  }

  #closeRecord(): Complaint | null {
    const path = this.#record.opened?.path ?? '';
    this.#rows += this.#record.rows;
    const record = this.#record.close();
    if ('reason' in record) return record;
    this.#files.add(path, record);
    if (this.#files.size <= this.#limits.maxFiles) return null;
    return { reason: `the report names more than ${countOf(this.#limits.maxFiles, 'file')}`, fix: rerun };
  }

  #tooMany(): Complaint | null {
    if (this.#rows + this.#record.rows <= this.#limits.maxLines) return null;
    return {
      reason: `the report measures more than ${formatCount(this.#limits.maxLines)} lines, branches and functions`,
      fix: 'Split the report, for instance one for each package.',
    };
  }

  #tooLong(): Complaint {
    return { reason: `a line is longer than ${formatBytes(this.#limits.maxTokenBytes)}`, fix: rerun };
  }
}
