import { failure, type Result, success } from '../../domain/result.ts';
import { ByteBuffer } from '../byte-buffer.ts';
import { ByteGate } from '../byte-gate.ts';
import { type Complaint, defaultLimits, type ParseError, type Parser, type ParserLimits } from '../parser.ts';
import { type JsonCursor, readJson } from './cursor.ts';
import { placeOfValue } from './place.ts';
import { findRepeatedName } from './repeated-name.ts';
import { soundBytes } from './scanner.ts';

/** A JSON document is read whole; the longest text that the engine can hold is near 512 MiB. */
const maxDocumentBytes = 256 * 1024 ** 2;

const again = 'Run the tool that writes the report again, and let it finish.';

const countLines = (bytes: Uint8Array, end: number): number => {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
};

const errorAt = (bytes: Uint8Array, byteOffset: number, { reason, fix }: Complaint): ParseError => ({
  reason,
  fix,
  byteOffset,
  line: countLines(bytes, byteOffset),
});

/** Where the first character begins that is no UTF-8: what is put in its place is the first difference. */
const undecodablePlace = (bytes: Uint8Array): number => {
  const mended = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  let at = mended.findIndex((byte, index) => byte !== bytes[index]);
  while (((mended[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
};

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const explainSyntax = (bytes: Uint8Array): ParseError => {
  const sound = soundBytes(bytes);
  const isCut = sound === bytes.length;
  const reason = isCut ? 'the report ends inside its JSON: it was cut off' : 'the report is not JSON from here on';
  return errorAt(bytes, sound, { reason, fix: again });
};

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));

const empty: Complaint = { reason: 'the report is empty', fix: 'Check that the tool that writes it ran.' };

// Readers differ in which of the two they take, so one of them could hide the other.
const toldTwice = (name: string): Complaint => ({
  reason: `the object has a second member ${JSON.stringify(name.slice(0, 60))}, and nothing says which one counts`,
  fix: 'Let the tool write each member once.',
});

// Done by itself, so that the text is let go of before what it says is read: both together are the most that is needed.
const parse = (bytes: Uint8Array): Result<unknown, ParseError> => {
  const text = decode(bytes);
  if (text === undefined)
    return failure(
      errorAt(bytes, undecodablePlace(bytes), { reason: 'the report is not UTF-8 from here on', fix: again }),
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure(isBlank(bytes) ? errorAt(bytes, 0, empty) : explainSyntax(bytes));
  }
  const repeated = findRepeatedName(text);
  if (repeated === undefined) return success(value);
  const byteOffset = new TextEncoder().encode(text.slice(0, repeated.at)).length;
  return failure(errorAt(bytes, byteOffset, toldTwice(repeated.name)));
};

/**
 * Parses the bytes of one JSON document (RFC 8259, no byte-order mark) and reads it; the error tells the place, of a wrong
 * value too. An object with two members of one name is refused.
 */
export const readJsonBytes = <Model>(
  bytes: Uint8Array,
  read: (root: JsonCursor) => Model,
): Result<Model, ParseError> => {
  const parsed = parse(bytes);
  if (!parsed.ok) return parsed;
  const model = readJson(parsed.value, read);
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
      const answer =
        gate.problem === null ? readJsonBytes(bytes, read) : failure(errorAt(bytes, bytes.length, gate.problem));
      if (answer.ok) return answer;
      // A byte-order mark is no part of the document, but of the report.
      const before = gate.offset - bytes.length;
      return failure({ ...answer.error, byteOffset: answer.error.byteOffset + before });
    },
  };
};
