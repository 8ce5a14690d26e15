import { formatBytes } from '../domain/quantity.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { ByteGate } from './byte-gate.ts';
import type { Complaint, ParseError, Parser, ParserLimits } from './parser.ts';

/** What is wrong in a line; `byteInLine` is 0 where it is the line as a whole. */
export type LineComplaint = Complaint & { readonly byteInLine: number };

/** What is done with the lines of a report. */
export interface ByteLineHandler<Model> {
  /** One line without its LF; `line` counts from 1. The bytes are valid during the call; a complaint ends the reading. */
  line(bytes: Uint8Array, line: number): LineComplaint | null;
  /** Called when all lines were read; whether the last one came to its end. The failure's place is the report's end. */
  end(isLastLineWhole: boolean): Result<Model, Complaint>;
}

const newline = 10;

/** A parser of reports whose lines stand for themselves. */
export class ByteLineParser<Model> implements Parser<Model> {
  readonly #handler: ByteLineHandler<Model>;
  readonly #limits: ParserLimits;
  readonly #gate: ByteGate;
  readonly #carry = new ByteBuffer();
  #line = 1;
  #lineStart = 0;
  #error: ParseError | null = null;

  constructor(handler: ByteLineHandler<Model>, limits: ParserLimits) {
    this.#handler = handler;
    this.#limits = limits;
    this.#gate = new ByteGate(limits);
  }

  push(bytes: Uint8Array): void {
    if (this.#error !== null || this.#gate.problem !== null) return;
    let content = this.#gate.admit(bytes);
    if (this.#line === 1 && this.#carry.length === 0) this.#lineStart = this.#gate.offset - content.length;
    for (let end = content.indexOf(newline); end >= 0 && this.#error === null; end = content.indexOf(newline)) {
      this.#endLine(content.subarray(0, end));
      content = content.subarray(end + 1);
    }
    if (this.#error !== null) return;
    this.#carry.append(content);
    this.#checkLength(this.#carry.length);
  }

  end(): Result<Model, ParseError> {
    const isLastLineWhole = this.#carry.length === 0;
    if (this.#error === null && this.#gate.problem === null && !isLastLineWhole) this.#read(this.#carry.view());
    if (this.#error !== null) return failure(this.#error);
    const model = this.#gate.problem === null ? this.#handler.end(isLastLineWhole) : failure(this.#gate.problem);
    if (model.ok) return success(model.value);
    return failure({ ...model.error, line: this.#line, byteOffset: this.#gate.offset });
  }

  #endLine(bytes: Uint8Array): void {
    if (this.#carry.length > 0) this.#carry.append(bytes);
    const line = this.#carry.length > 0 ? this.#carry.view() : bytes;
    this.#read(line);
    if (this.#error !== null) return;
    this.#lineStart += line.length + 1;
    this.#line += 1;
    this.#carry.clear();
  }

  #read(bytes: Uint8Array): void {
    this.#checkLength(bytes.length);
    if (this.#error !== null) return;
    const complaint = this.#handler.line(bytes, this.#line);
    if (complaint === null) return;
    const { reason, fix, byteInLine } = complaint;
    this.#error = { reason, fix, line: this.#line, byteOffset: this.#lineStart + byteInLine };
  }

  #checkLength(bytes: number): void {
    if (bytes <= this.#limits.maxTokenBytes) return;
    const reason = `the line is longer than ${formatBytes(this.#limits.maxTokenBytes)}`;
    const fix = 'Name the report itself, as the tool wrote it.';
    this.#error = { reason, fix, line: this.#line, byteOffset: this.#lineStart };
  }
}
