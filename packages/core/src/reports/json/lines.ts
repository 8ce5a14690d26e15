import type { Result } from '../../domain/result.ts';
import { ByteLineParser, type LineComplaint } from '../byte-lines.ts';
import { type Complaint, defaultLimits, type Parser, type ParserLimits } from '../parser.ts';
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

const openObject = 0x7b;

const readLine = <Model>(handler: JsonLinesHandler<Model>, bytes: Uint8Array, line: number): LineComplaint | null => {
  const first = bytes.find((byte) => byte > 32);
  if (first === undefined) return null;
  if (first !== openObject && handler.other !== undefined) {
    handler.other(new TextDecoder().decode(bytes).trim(), line);
    return null;
  }
  const read = readJsonBytes(bytes, (root) => handler.line(root, line));
  return read.ok ? null : { reason: read.error.reason, fix: read.error.fix, byteInLine: read.error.byteOffset };
};

/** A parser of reports with one JSON document a line (https://github.com/ndjson/ndjson-spec); blank lines are passed over. */
export const createJsonLinesParser = <Model>(
  handler: JsonLinesHandler<Model>,
  limits: ParserLimits = defaultLimits,
): Parser<Model> =>
  new ByteLineParser({ line: (bytes, line) => readLine(handler, bytes, line), end: () => handler.end() }, limits);
