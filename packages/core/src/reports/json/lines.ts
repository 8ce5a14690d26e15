import { failure, type Result, success } from '../../domain/result.ts';
import { ByteBuffer } from '../byte-buffer.ts';
import { ByteGate } from '../byte-gate.ts';
import { defaultLimits, type ParseError, type Parser, type ParserLimits } from '../parser.ts';
import type { JsonCursor } from './cursor.ts';
import { readJsonBytes } from './document.ts';

/** Reads one document after the other; what it refuses (JsonCursor.refuse) ends the report. */
export interface JsonLinesHandler<Model> {
  line(root: JsonCursor, line: number): void;
  /** Called once all lines are read; the failure's place is the report's end. */
  end(): Result<Model, { readonly reason: string; readonly fix: string }>;
  /** A line that does not begin with "{": tools print such ones between (build errors). Absent: it ends the reading. */
  other?(text: string, line: number): void;
}

/** A parser of reports with one JSON document a line (https://github.com/ndjson/ndjson-spec); blank lines are passed over. */
export const createJsonLinesParser = <Model>(
  handler: JsonLinesHandler<Model>,
  limits: ParserLimits = defaultLimits,
): Parser<Model> => {
  const gate = new ByteGate(limits);
  const rest = new ByteBuffer();
  let [line, offset] = [1, 0];
  let error: ParseError | null = null;

  const takeLine = (bytes: Uint8Array): void => {
    if (error !== null) return;
    const text = bytes.length > limits.maxTokenBytes ? null : new TextDecoder().decode(bytes).trim();
    if (text === null) {
      error = {
        reason: 'the line is longer than any report has it',
        fix: 'Name the report itself.',
        line,
        byteOffset: offset,
      };
    } else if (text !== '' && !text.startsWith('{') && handler.other !== undefined) handler.other(text, line);
    else if (text !== '') {
      const read = readJsonBytes(bytes, (root) => handler.line(root, line));
      if (!read.ok) error = { ...read.error, line, byteOffset: offset + read.error.byteOffset };
    }
  };

  const advance = (bytes: Uint8Array, length: number): void => {
    takeLine(bytes);
    line += 1;
    offset += length;
  };

  const push = (bytes: Uint8Array): void => {
    if (error !== null || gate.problem !== null) return;
    let content = gate.admit(bytes);
    for (let end = content.indexOf(10); end >= 0; end = content.indexOf(10)) {
      if (rest.length > 0) {
        rest.append(content.subarray(0, end));
        advance(rest.view(), rest.length + 1);
        rest.clear();
      } else advance(content.subarray(0, end), end + 1);
      content = content.subarray(end + 1);
    }
    if (rest.length <= limits.maxTokenBytes) rest.append(content);
  };

  return {
    push,
    end: () => {
      if (rest.length > 0) takeLine(rest.view());
      if (error !== null) return failure(error);
      const place = { line, byteOffset: gate.offset };
      if (gate.problem !== null) return failure({ ...gate.problem, ...place });
      const model = handler.end();
      return model.ok ? success(model.value) : failure({ ...model.error, ...place });
    },
  };
};
