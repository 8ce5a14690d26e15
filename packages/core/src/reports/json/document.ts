import { failure, type Result } from '../../domain/result.ts';
import { ByteBuffer } from '../byte-buffer.ts';
import { ByteGate } from '../byte-gate.ts';
import { type Complaint, defaultLimits, type ParseError, type Parser, type ParserLimits } from '../parser.ts';
import { type JsonCursor, readJson } from './cursor.ts';
import { placeOfValue } from './place.ts';

/** A JSON document is read whole; the longest text that the engine can hold is near 512 MiB. */
const maxDocumentBytes = 256 * 1024 ** 2;

const again = 'Run the tool that writes the report again, and let it finish.';

const countLines = (bytes: Uint8Array, end: number): number => {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
};

const errorAt = (bytes: Uint8Array, byteOffset: number, complaint: Complaint): ParseError => ({
  reason: complaint.reason,
  fix: complaint.fix,
  byteOffset,
  line: countLines(bytes, byteOffset),
});

/** Bytes before the first that is no UTF-8. */
const decodableBytes = (bytes: Uint8Array): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      decoder.decode();
      low = middle;
    } catch {
      // A sequence that is merely cut in the middle fails only at its end, which a longer piece repairs.
      if (isCutSequence(bytes, middle)) low = middle;
      else high = middle - 1;
    }
  }
  return low;
};

const isCutSequence = (bytes: Uint8Array, end: number): boolean => {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes[end - back] ?? 0;
    if (byte >= 0xc0) {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end - back));
        return true;
      } catch {
        return false;
      }
    }
    if (byte < 0x80) return false;
  }
  return false;
};

const byteOffsetOf = (text: string, position: number): number =>
  new TextEncoder().encode(text.slice(0, position)).length;

const explainSyntax = (text: string, bytes: Uint8Array, error: unknown): ParseError => {
  const message = Error.isError(error) ? error.message : '';
  const position = / at position (\d+)/.exec(message)?.[1];
  if (position === undefined || Number(position) >= text.trimEnd().length) {
    const cut = { reason: 'the report ends inside its JSON: it was cut off', fix: again };
    return errorAt(bytes, bytes.length, cut);
  }
  const offset = byteOffsetOf(text, Number(position));
  return errorAt(bytes, offset, { reason: 'the report is not JSON from here on', fix: again });
};

/** Parses the bytes of one JSON document (RFC 8259) and reads it; the error tells the place, of a wrong value too. */
export const readJsonBytes = <Model>(
  bytes: Uint8Array,
  read: (root: JsonCursor) => Model,
): Result<Model, ParseError> => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const place = decodableBytes(bytes);
    return failure(errorAt(bytes, place, { reason: 'the report is not UTF-8 from here on', fix: again }));
  }
  if (text.trim() === '')
    return failure(
      errorAt(bytes, 0, { reason: 'the report is empty', fix: 'Check that the tool that writes it ran.' }),
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failure(explainSyntax(text, bytes, error));
  }
  const model = readJson(value, read);
  return model.ok ? model : failure(errorAt(bytes, placeOfValue(bytes, model.error.path), model.error));
};

/** A parser of reports that are one JSON document: gathers it, then reads it. */
export const createJsonParser = <Model>(
  read: (root: JsonCursor) => Model,
  limits: ParserLimits = defaultLimits,
): Parser<Model> => {
  const gate = new ByteGate({ ...limits, maxBytes: Math.min(limits.maxBytes, maxDocumentBytes) });
  const buffer = new ByteBuffer();
  return {
    push: (bytes) => {
      if (gate.problem === null) buffer.append(gate.admit(bytes));
    },
    end: () => {
      const bytes = buffer.view();
      return gate.problem === null ? readJsonBytes(bytes, read) : failure(errorAt(bytes, bytes.length, gate.problem));
    },
  };
};
