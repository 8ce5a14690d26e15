import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '../../../src/domain/result.ts';
import type { CoverageFile, CoverageReport } from '../../../src/reports/coverage/model.ts';
import type { ParseError, Parser } from '../../../src/reports/parser.ts';

/** The bytes of a report that a real tool wrote. */
export const readFixture = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, 'fixtures', name));

const encoder = new TextEncoder();

/** Text as the bytes of a report. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** The bytes in chunks that end at the given places. */
export const cutAt = (bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] => {
  const edges = [0, ...places.filter((place) => place <= bytes.length).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge));
};

/** What a parser makes of chunks. */
export const parseChunks = (
  parser: Parser<CoverageReport>,
  chunks: Iterable<Uint8Array>,
): Result<CoverageReport, ParseError> => {
  for (const chunk of chunks) parser.push(chunk);
  return parser.end();
};

/** What a parser makes of a whole report; fails the test when that is an error. */
export const parseWhole = (parser: Parser<CoverageReport>, report: string | Uint8Array): CoverageReport => {
  const result = parseChunks(parser, [typeof report === 'string' ? bytesOf(report) : report]);
  if (!result.ok) throw new Error(`line ${result.error.line}: ${result.error.reason}`);
  return result.value;
};

/** The error that a parser answers a report with; fails the test when there is none. */
export const parseError = (parser: Parser<CoverageReport>, report: string | Uint8Array): ParseError => {
  const result = parseChunks(parser, [typeof report === 'string' ? bytesOf(report) : report]);
  if (result.ok) throw new Error('the report was read without an error');
  return result.error;
};

/** A file of the model in a form that reads well in an expectation. */
export const plain = (file: CoverageFile | undefined): unknown => {
  if (file === undefined) return undefined;
  const { path: filePath, lines, branches, functions } = file;
  return {
    path: filePath,
    lines:
      lines.kind === 'per-line'
        ? Object.fromEntries([...lines.numbers].map((line, at) => [line, lines.hits[at]]))
        : `${lines.covered} of ${lines.total}`,
    branches:
      branches.kind === 'per-line'
        ? Object.fromEntries(
            [...branches.numbers].map((line, at) => [line, `${branches.covered[at]} of ${branches.total[at]}`]),
          )
        : `${branches.covered} of ${branches.total}`,
    functions: `${functions.covered} of ${functions.total}`,
  };
};

/** All that a result says, in a form that two results can be compared in. */
export const plainResult = (result: Result<CoverageReport, ParseError>): unknown =>
  result.ok ? { ...result.value, files: result.value.files.map(plain) } : result.error;
