import { formatBytes } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { ByteBuffer } from '../byte-buffer.ts';
import { ByteGate } from '../byte-gate.ts';
import { type Complaint, defaultLimits, type ParseError, type Parser, type ParserLimits } from '../parser.ts';
import type { JsonCursor } from './cursor.ts';
import { readJsonBytes } from './document.ts';

/** Reads one document after the other; what it refuses (JsonCursor.refuse) ends the report. */
export interface JsonLinesHandler<Model> {
  line(root: JsonCursor, line: number): void;
  /** Called once all lines are read; the failure's place is the report's end. */
  end(): Result<Model, Complaint>;
  /** A line that does not begin with "{": tools print such ones between (build errors). Absent: it ends the reading. */
  other?(text: string, line: number): void;
}

/** A parser of reports with one JSON document a line (https://github.com/ndjson/ndjson-spec); blank lines are passed over. */
export const createJsonLinesParser = <Model>(
  handler: JsonLinesHandler<Model>,
  limits: ParserLimits = defaultLimits,
): Parser<Model> => new JsonLinesParser(handler, limits);

const newline = 10;
const openObject = 0x7b;

const firstOf = (bytes: Uint8Array): number | undefined => bytes.find((byte) => byte > 32);

class JsonLinesParser<Model> implements Parser<Model> {
  readonly #handler: JsonLinesHandler<Model>;
  readonly #limits: ParserLimits;
  readonly #gate: ByteGate;
  readonly #carry = new ByteBuffer();
  #line = 1;
  #lineStart = 0;
  #error: ParseError | null = null;

  constructor(handler: JsonLinesHandler<Model>, limits: ParserLimits) {
    this.#handler = handler;
    this.#limits = limits;
    this.#gate = new ByteGate(limits);
  }

  push(bytes: Uint8Array): void {
    if (this.#error !== null || this.#gate.problem !== null) return;
    let content = this.#gate.admit(bytes);
    if (this.#line === 1 && this.#carry.length === 0) this.#lineStart = this.#gate.offset - content.length;
    for (let end = content.indexOf(newline); end >= 0 && this.#error === null; end = content.indexOf(newline)) {
      this.#readLine(content.subarray(0, end));
      content = content.subarray(end + 1);
    }
    if (this.#error === null) this.#keep(content);
  }

  end(): Result<Model, ParseError> {
    if (this.#error === null && this.#gate.problem === null) this.#read(this.#carry.view());
    if (this.#error !== null) return failure(this.#error);
    const model = this.#gate.problem === null ? this.#handler.end() : failure(this.#gate.problem);
    if (model.ok) return success(model.value);
    const { reason, fix } = model.error;
    return failure({ reason, fix, line: this.#line, byteOffset: this.#gate.offset });
  }

  #keep(bytes: Uint8Array): void {
    this.#carry.append(bytes);
    this.#checkLength(this.#carry.length);
  }

  #readLine(bytes: Uint8Array): void {
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
    const first = firstOf(bytes);
    if (first === undefined || this.#error !== null) return;
    if (first !== openObject && this.#handler.other !== undefined) {
      this.#handler.other(new TextDecoder().decode(bytes).trim(), this.#line);
      return;
    }
    const read = readJsonBytes(bytes, (root) => this.#handler.line(root, this.#line));
    if (read.ok) return;
    this.#error = { ...read.error, line: this.#line, byteOffset: this.#lineStart + read.error.byteOffset };
  }

  #checkLength(bytes: number): void {
    if (bytes <= this.#limits.maxTokenBytes) return;
    this.#error = {
      reason: `a line is longer than ${formatBytes(this.#limits.maxTokenBytes)}`,
      fix: 'Check that this is the report itself, with one JSON document a line.',
      line: this.#line,
      byteOffset: this.#lineStart,
    };
  }
}
