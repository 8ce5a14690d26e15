import type { Result } from '../../src/domain/result.ts';
import type { ParseError, Parser } from '../../src/reports/parser.ts';

const encoder = new TextEncoder();

/** Text as the bytes of a report. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** What a parser makes of a report that comes in chunks of so many bytes; each is overwritten after it was taken. */
export const parseBytes = <Model>(
  parser: Parser<Model>,
  report: Uint8Array | string,
  chunkBytes = 65_536,
): Result<Model, ParseError> => {
  const bytes = typeof report === 'string' ? bytesOf(report) : report;
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = new Uint8Array(bytes.subarray(at, at + chunkBytes));
    parser.push(chunk);
    chunk.fill(0x3c);
  }
  return parser.end();
};

/** The value of a result; fails the test when it is an error. */
export const modelOf = <Model>(result: Result<Model, ParseError>): Model => {
  if (!result.ok) throw new Error(`line ${result.error.line}, byte ${result.error.byteOffset}: ${result.error.reason}`);
  return result.value;
};

/** The error of a result; fails the test when there is none. */
export const errorOf = <Model>(result: Result<Model, ParseError>): ParseError => {
  if (result.ok) throw new Error('the report was read without an error');
  return result.error;
};
