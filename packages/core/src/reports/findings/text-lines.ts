import { formatBytes } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { ByteBuffer } from '../byte-buffer.ts';
import { ByteGate } from '../byte-gate.ts';
import { type Complaint, defaultLimits, type ParseError, type Parser, type ParserLimits } from '../parser.ts';

/** What is done with the lines of a text report. */
export interface LineHandler<Model> {
  /** One line without its end; `line` counts from 1. */
  line(text: string, line: number): void;
  /** Called when all lines were read; whether the last one came to its end. */
  end(isLastLineWhole: boolean): Result<Model, Complaint>;
}

const notUtf8: Complaint = {
  reason: 'the line is not UTF-8',
  fix: 'Let the tool write UTF-8 (for Python, set PYTHONUTF8=1).',
};

/** A parser of reports that are lines of UTF-8 text, ended by LF or CRLF. */
export const createLineParser = <Model>(
  handler: LineHandler<Model>,
  limits: ParserLimits = defaultLimits,
): Parser<Model> => new LineParser(handler, limits);

const newline = 10;

class LineParser<Model> implements Parser<Model> {
  readonly #handler: LineHandler<Model>;
  readonly #limits: ParserLimits;
  readonly #gate: ByteGate;
  readonly #rest = new ByteBuffer();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #line = 1;
  #lineStart = 0;
  #error: ParseError | null = null;

  constructor(handler: LineHandler<Model>, limits: ParserLimits) {
    this.#handler = handler;
    this.#limits = limits;
    this.#gate = new ByteGate(limits);
  }

  push(bytes: Uint8Array): void {
    if (this.#error !== null || this.#gate.problem !== null) return;
    let content = this.#gate.admit(bytes);
    if (this.#line === 1 && this.#rest.length === 0) this.#lineStart = this.#gate.offset - content.length;
    for (let end = content.indexOf(newline); end >= 0 && this.#error === null; end = content.indexOf(newline)) {
      this.#keep(content.subarray(0, end));
      this.#takeLine();
      this.#lineStart += this.#rest.length + 1;
      this.#line += 1;
      this.#rest.clear();
      content = content.subarray(end + 1);
    }
    if (this.#error === null) this.#keep(content);
  }

  end(): Result<Model, ParseError> {
    const isLastLineWhole = this.#rest.length === 0;
    if (!isLastLineWhole && this.#error === null && this.#gate.problem === null) this.#takeLine();
    if (this.#error === null && this.#gate.problem !== null) this.#fail(this.#gate.problem, this.#gate.offset);
    if (this.#error !== null) return failure(this.#error);
    const model = this.#handler.end(isLastLineWhole);
    if (model.ok) return success(model.value);
    return failure({ ...model.error, byteOffset: this.#gate.offset, line: this.#line });
  }

  #keep(bytes: Uint8Array): void {
    this.#rest.append(bytes);
    if (this.#rest.length <= this.#limits.maxTokenBytes) return;
    const reason = `the line is longer than ${formatBytes(this.#limits.maxTokenBytes)}`;
    this.#fail({ reason, fix: 'Name the report itself, as the tool wrote it.' }, this.#lineStart);
  }

  #takeLine(): void {
    if (this.#error !== null) return;
    const text = this.#decode();
    if (text === null) this.#fail(notUtf8, this.#lineStart);
    else this.#handler.line(text.replace(/\r+$/, ''), this.#line);
  }

  #decode(): string | null {
    try {
      return this.#decoder.decode(this.#rest.view());
    } catch {
      return null;
    }
  }

  #fail(complaint: Complaint, byteOffset: number): void {
    this.#error ??= { ...complaint, byteOffset, line: this.#line };
  }
}
