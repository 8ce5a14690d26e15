import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { failure, success } from '../../../src/domain/result.ts';
import { createJsonLinesParser, type JsonLinesHandler } from '../../../src/reports/json/lines.ts';
import { defaultLimits, type ParserLimits } from '../../../src/reports/parser.ts';
import { bytesOf, errorOf, modelOf, parseBytes } from '../reading.ts';

const createHandler = (takesOther: boolean): JsonLinesHandler<readonly string[]> => {
  const seen: string[] = [];
  const handler: JsonLinesHandler<readonly string[]> = {
    line: (root, line) => {
      seen.push(`${line}: ${root.at('n').natural()}`);
    },
    end: () =>
      seen.length > 0 ? success(seen) : failure({ reason: 'the report holds no line', fix: 'Let the tool write it.' }),
  };
  return takesOther ? { ...handler, other: (text, line) => seen.push(`${line}: ${text}`) } : handler;
};

const read = (report: string | Uint8Array, limits?: ParserLimits, chunkBytes?: number) =>
  parseBytes(createJsonLinesParser(createHandler(false), limits), report, chunkBytes);

const readAll = (report: string, chunkBytes?: number) =>
  parseBytes(createJsonLinesParser(createHandler(true)), report, chunkBytes);

test.each([
  ['with an end to each line', '{"n":1}\n{"n":2}\n', ['1: 1', '2: 2']],
  ['without an end to the last', '{"n":1}\n{"n":2}', ['1: 1', '2: 2']],
  ['of Windows', '{"n":1}\r\n\r\n  {"n":2} \r\n', ['1: 1', '3: 2']],
  ['with a byte-order mark', '\ufeff{"n":1}\n', ['1: 1']],
])('lines %s are read, in any chunks', (_, report, expected) => {
  for (const chunkBytes of [1, 2, 5, 1000]) expect(modelOf(read(report, undefined, chunkBytes))).toEqual(expected);
});

test('what stands between the documents is handed on where it is asked for', () => {
  const report = '# build failed: naïve\n{"n":1}\n[2]\nexit status 1';
  for (const chunkBytes of [1, 1000])
    expect(modelOf(readAll(report, chunkBytes))).toEqual([
      '1: # build failed: naïve',
      '2: 1',
      '3: [2]',
      '4: exit status 1',
    ]);
});

describe('what is wrong is told with its line and byte', () => {
  test.each<[string, string | Uint8Array, number, number, RegExp]>([
    ['nothing', '', 1, 0, /holds no line/],
    ['blank lines', '\n\n', 3, 2, /holds no line/],
    ['a wrong value', '{"n":1}\n{"n":"2"}\n{"n":3}\n', 2, 13, /^n is a string/],
    ['a wrong value after a mark', '\ufeff{"n":1}\n{"n":"2"}\n', 2, 16, /^n is a string/],
    ['a wrong value on the first line after a mark', '\ufeff{"n":"1"}\n', 1, 8, /^n is a string/],
    ['a cut line in the middle', '{"n":1}\n{"n":\n{"n":3}\n', 2, 13, /was cut off/],
    ['a cut line at the end', '{"n":1}\n{"n":', 2, 13, /was cut off/],
    ['two documents on a line', '{"n":1}{"n":2}', 1, 7, /not JSON from here on/],
    ['a line that is no document', '{"n":1}\nFAIL\n', 2, 8, /not JSON from here on/],
    ['a NUL byte', '{"n":1}\n{"n\0', 2, 11, /NUL byte/],
    ['bytes that are no text', Uint8Array.of(...bytesOf('{"n":1}\n{"'), 0xff, 0x22), 2, 10, /not UTF-8/],
  ])('%s', (_, report, line, byteOffset, reason) => {
    for (const chunkBytes of [1, 2, 1000])
      expect(errorOf(read(report, undefined, chunkBytes))).toEqual({
        line,
        byteOffset,
        reason: expect.stringMatching(reason),
        fix: expect.stringMatching(/\.$/),
      });
  });

  test.each([
    ['a line that never ends', `{"n":1}\n{"n":${' '.repeat(200)}`],
    ['a line that ends', `{"n":1}\n{"n":${' '.repeat(200)}2}\n{"n":3}`],
  ])('%s is longer than the limit', (_, report) => {
    const limits = { ...defaultLimits, maxTokenBytes: 100 };
    for (const chunkBytes of [1, 9, 1000])
      expect(errorOf(read(report, limits, chunkBytes))).toMatchObject({
        line: 2,
        byteOffset: 8,
        reason: expect.stringMatching(/line is longer than 100 B/),
      });
  });

  test('a report is larger than the limit', () => {
    for (const chunkBytes of [1, 1000])
      expect(errorOf(read('{"n":1}\n{"n":2}\n', { ...defaultLimits, maxBytes: 10 }, chunkBytes))).toMatchObject({
        line: 2,
        byteOffset: 10,
        reason: expect.stringMatching(/larger than 10 B/),
      });
  });
});

test('lines go on for as long as they come, whatever their chunks', () => {
  const lines = fc.array(fc.tuple(fc.nat({ max: 99 }), fc.constantFrom('\n', '\r\n', '\n\n')), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 40 }), (numbers, chunkBytes) => {
      const report = numbers.map(([n, end]) => `{"n":${n}}${end}`).join('');
      const seen = modelOf(read(report, undefined, chunkBytes)).map((line) => Number(line.split(': ')[1]));
      expect(seen).toEqual(numbers.map(([n]) => n));
    }),
    { seed: 42, numRuns: 300 },
  );
});
