import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Result } from '../../../src/domain/result.ts';
import { createCoberturaParser } from '../../../src/reports/coverage/cobertura.ts';
import { createLcovParser } from '../../../src/reports/coverage/lcov.ts';
import { type CoverageReport, sumCoverage } from '../../../src/reports/coverage/model.ts';
import { createCoverageReader } from '../../../src/reports/coverage/reader.ts';
import { defaultLimits, type ParseError, type Parser, type ParserLimits } from '../../../src/reports/parser.ts';
import { chunkings, soundReports, spoiltReports } from './mutation.ts';
import { plainResult } from './reading.ts';

const readers = [
  ['the reader of any format', createCoverageReader, 60_000],
  ['the LCOV parser', createLcovParser, 20_000],
  ['the Cobertura parser', createCoberturaParser, 20_000],
] as const;

const limits: fc.Arbitrary<ParserLimits> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(defaultLimits) },
  {
    weight: 1,
    arbitrary: fc.record({
      maxBytes: fc.constantFrom(700, 5_000),
      maxDepth: fc.constantFrom(4, 9),
      maxNameBytes: fc.constantFrom(6, 30),
      maxTokenBytes: fc.constantFrom(40, 200),
      maxFiles: fc.constantFrom(1, 3),
      maxLines: fc.constantFrom(5, 40),
    }),
  },
);

/** Generous for a report of a few kilobytes on a machine that does something else as well; a hang is minutes. */
const longestReadMs = 60_000;

const read = (parser: Parser<CoverageReport>, chunks: readonly Uint8Array[]): Result<CoverageReport, ParseError> => {
  for (const chunk of chunks) {
    parser.push(chunk);
    // The bytes belong to the caller again.
    chunk.fill(0x3c);
  }
  return parser.end();
};

const linesIn = (bytes: Uint8Array): number => bytes.reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 1);

const checkError = (error: ParseError, bytes: Uint8Array): void => {
  const { line, byteOffset, reason, fix } = error;
  const placed = line >= 1 && line <= linesIn(bytes) && byteOffset >= 0 && byteOffset <= bytes.length;
  // The line is the one of the offset; of a tag it may be a later one, where what is wrong in it stands.
  const lineOfOffset = linesIn(bytes.subarray(0, byteOffset));
  const follows = bytes[byteOffset] === 0x3c ? line >= lineOfOffset : line === lineOfOffset;
  if (!placed || !follows || reason === '' || !fix.endsWith('.')) expect(error).toBe('an error with its place and fix');
};

const checkModel = ({ files }: CoverageReport, { maxFiles, maxLines, maxNameBytes }: ParserLimits): void => {
  const { lines, branches, functions } = sumCoverage(files);
  // A line may bring up to 65,535 branches at once, and a record its last row, before the sum is looked at.
  const measured = files.every((file) => file.lines.kind === 'per-line' && file.branches.kind === 'per-line');
  const rows = lines.total + (measured ? branches.total + functions.total : 0);
  expect(files.length).toBeLessThanOrEqual(maxFiles);
  if (measured) expect(rows).toBeLessThanOrEqual(maxLines + 65_536);
  for (const { path, lines: own } of files) {
    if (new TextEncoder().encode(path).length > maxNameBytes * 3) expect(path).toBe('a name within the limit');
    if (own.kind !== 'per-line') continue;
    for (let row = 1; row < own.numbers.length; row += 1)
      if ((own.numbers[row - 1] ?? 0) >= (own.numbers[row] ?? 0)) expect(own.numbers).toBe('ascending');
  }
  for (const ratio of [lines, branches, functions]) expect(ratio.covered).toBeLessThanOrEqual(ratio.total);
};

// Where a limit is passed as well as something else wrong, the chunks decide which of the two is noticed first.
const isSameAnswer = (
  left: Result<CoverageReport, ParseError>,
  right: Result<CoverageReport, ParseError>,
  within: ParserLimits,
): boolean =>
  within !== defaultLimits && !left.ok && !right.ok
    ? true
    : JSON.stringify(plainResult(left)) === JSON.stringify(plainResult(right));

const seen = new Map<string, number>();
let slowestMs = 0;

const note = (result: Result<CoverageReport, ParseError>): void => {
  const kind = result.ok ? `read ${result.value.format}` : result.error.reason.replace(/"[^"]*"|<[^>]*>|[\d,]+/g, '…');
  seen.set(kind, (seen.get(kind) ?? 0) + 1);
};

describe.each(readers)('%s', (_, create, numRuns) => {
  test('answers any spoilt report: at once, the same in any chunks, with a place that exists, within its limits', () => {
    fc.assert(
      fc.property(spoiltReports, chunkings, limits, ({ bytes }, chunk, within) => {
        const startedMs = performance.now();
        const whole = read(create(within), [bytes.slice()]);
        const elapsedMs = performance.now() - startedMs;
        slowestMs = Math.max(slowestMs, elapsedMs);
        expect(elapsedMs).toBeLessThan(longestReadMs);
        note(whole);
        const cut = read(create(within), chunk(bytes));
        if (!isSameAnswer(cut, whole, within)) expect(plainResult(cut)).toEqual(plainResult(whole));
        if (whole.ok) checkModel(whole.value, within);
        else checkError(whole.error, bytes);
      }),
      { seed: 42, numRuns },
    );
  });
});

test('the reports above meet every answer, and most reasons against one', () => {
  const answers = [...seen].toSorted(([, left], [, right]) => right - left);
  expect(answers.length).toBeGreaterThan(60);
  expect(seen.get('read lcov') ?? 0).toBeGreaterThan(2_000);
  expect(seen.get('read cobertura') ?? 0).toBeGreaterThan(2_000);
});

test('a sound report is read by the parser of its format', () => {
  const formats = soundReports.map((bytes) => read(createCoverageReader(), [bytes.slice()]));
  expect(formats.filter(({ ok }) => ok).length).toBeGreaterThan(30);
});

afterAll(() => {
  const read = [...seen.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `  ${read} spoilt reports, ${seen.size} answers, the slowest after ${slowestMs.toFixed(0)} ms\n`,
  );
});
