import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonCursor } from '../../../src/reports/json/cursor.ts';
import { createJsonParser, readJsonBytes } from '../../../src/reports/json/document.ts';
import { findRepeatedName } from '../../../src/reports/json/repeated-name.ts';
import { defaultLimits, type ParserLimits } from '../../../src/reports/parser.ts';
import { bytesOf, errorOf, modelOf, parseBytes } from '../reading.ts';

const readTotal = (root: JsonCursor): number =>
  root
    .at('rows')
    .list()
    .reduce((sum, row) => sum + row.at('count').natural(), 0);

const parse = (report: Uint8Array | string, limits?: ParserLimits, chunkBytes?: number) =>
  parseBytes(createJsonParser(readTotal, limits), report, chunkBytes);

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const sound = '{\n  "tool": "naïve 日本",\n  "rows": [\n    { "count": 1 },\n    { "count": 2 }\n  ]\n}\n';

test('a document is read, whatever chunks it comes in', () => {
  for (const chunkBytes of [1, 2, 3, 7, 1000])
    expect(parse(sound, undefined, chunkBytes)).toEqual({ ok: true, value: 3 });
});

test('a byte-order mark is passed over, and counts in the place of what is wrong', () => {
  expect(modelOf(parse(`\ufeff${sound}`))).toBe(3);
  expect(errorOf(parse('\ufeff{"rows": 1}'))).toMatchObject({
    byteOffset: 3 + 9,
    line: 1,
    reason: expect.stringMatching(/not a list/),
  });
  expect(errorOf(parse('\ufeff{"rows": ?}'))).toMatchObject({ byteOffset: 3 + 9 });
  expect(errorOf(parse('\ufeff{"rows": "a\0"}'))).toMatchObject({ byteOffset: 3 + 11 });
});

test.each([
  ['{"rows": [], "rows": 0}', 13],
  ['{"é": 1, "rows": [{"a": {"x": 1}, "a": 2}]}', 35],
  [String.raw`{"rows": [], "ro\u0077s": []}`, 13],
  [String.raw`{"a\\": 1, "b": "\"", "a\\": 2}`, 22],
])('an object with two members of one name is refused at the second: %s', (text, byteOffset) => {
  expect(errorOf(parse(text))).toMatchObject({ byteOffset, reason: expect.stringMatching(/a second member "/) });
});

test('names that stand in different objects, in lists and in texts are each one', () => {
  const text =
    '{"rows": [{"count": 1}, {"count": 2, "of": {"count": 3}, "list": ["of", "of", {"of": 1}]}], "of": "of\\", of"}';
  expect(findRepeatedName(text)).toBeUndefined();
});

test('what has unique names is never refused, and an added second one always is', () => {
  const names = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), names, fc.nat(), (value, keys, pick) => {
      expect(findRepeatedName(JSON.stringify(value))).toBeUndefined();
      const own = keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
      const second = keys[pick % keys.length] ?? '';
      const text = `[1, {${[...own, `${JSON.stringify(second)}: 1`].join(', ')}}]`;
      expect(findRepeatedName(text)?.name).toBe(second);
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('a member named __proto__ is a member like any other', () => {
  expect(errorOf(parse('{"__proto__": {"rows": [{"count": 7}]}}')).reason).toBe('rows is not there, not a list');
  expect(
    modelOf(
      parseBytes(
        createJsonParser((root) => root.at('__proto__').at('x').natural()),
        '{"__proto__":{"x":1}}',
      ),
    ),
  ).toBe(1);
});

describe('what is wrong is told with its place', () => {
  test.each<[string, string | Uint8Array, number, number, RegExp]>([
    ['nothing', '', 0, 1, /is empty/],
    ['only space', ' \r\n\t\n', 0, 1, /is empty/],
    ['only a mark', '\ufeff', 3, 1, /is empty/],
    ['a wrong token', '{\n"rows": [\noops]}', 12, 3, /not JSON from here on/],
    ['a short wrong document', 'oops', 0, 1, /not JSON from here on/],
    ['a wrong token after letters of two bytes', '{"é": é}', 7, 1, /not JSON from here on/],
    ['a second document', '{}\n{}', 3, 2, /not JSON from here on/],
    ['a comment', '[1] // one', 4, 1, /not JSON from here on/],
    ['a control character', '{"a": "b\u0001"}', 8, 1, /not JSON from here on/],
    ['a cut document', '{\n"rows": [{"count": 1}', 23, 2, /was cut off/],
    ['a cut word', '[tru', 4, 1, /was cut off/],
    [
      'a wrong kind',
      '{"rows":\n [{"count": 1},\n  {"count": "2"}]}',
      37,
      3,
      /^rows\[1\]\.count is a string, not a number$/,
    ],
    ['a missing member', '{"rows": [{}]}', 10, 1, /^rows\[0\]\.count is not there/],
    ['a list for an object', '\n\n[]', 2, 3, /^the document is a list/],
    ['a NUL byte', '{"a":\n"\0"}', 7, 2, /NUL byte/],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0), 0, 1, /UTF-16/],
    ['Latin-1', latin1('{"a":\n"na\xefve"}'), 9, 2, /not UTF-8 from here on/],
    ['a lone continuation byte', latin1('{"a": "\x80"}'), 7, 1, /not UTF-8/],
    ['an overlong form', latin1('["\xc0\xaf"]'), 2, 1, /not UTF-8/],
    ['half a surrogate pair', latin1('["\xc3\xa9\xed\xa0\x80"]'), 4, 1, /not UTF-8/],
    ['a letter that is cut by another', latin1('["\xef\xbf\xbd\xef\xbf"]'), 5, 1, /not UTF-8/],
    ['a letter cut at the end', latin1('["\xf0\x9f\x98'), 2, 1, /not UTF-8/],
    ['beyond Unicode', latin1('["\xf4\x90\x80\x80"]'), 2, 1, /not UTF-8/],
    ['a mark that is none', latin1('\xef\xbb{"rows":[]}'), 0, 1, /not UTF-8/],
  ])('%s', (_, report, byteOffset, line, reason) => {
    for (const chunkBytes of [1, 2, 1000]) {
      const error = errorOf(parse(report, undefined, chunkBytes));
      expect(error).toEqual({
        byteOffset,
        line,
        reason: expect.stringMatching(reason),
        fix: expect.stringMatching(/\.$/),
      });
    }
  });
});

test('cut after any byte is an error at the end of what is there, unless all that is missing is space', () => {
  const bytes = bytesOf(sound);
  for (let length = 0; length < bytes.length - 1; length += 1) {
    const error = errorOf(parse(bytes.subarray(0, length)));
    const isPlaced = length === 0 ? error.byteOffset === 0 : length - error.byteOffset <= 2;
    if (!isPlaced) expect(error).toBe(`an error at the end of ${length} bytes`);
  }
  expect(parse(bytes.subarray(0, -1)).ok).toBe(true);
});

test('any bytes that are no UTF-8 are told where the first of them begins', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const isText = (bytes: Uint8Array): boolean => {
    try {
      decoder.decode(bytes);
      return true;
    } catch {
      return false;
    }
  };
  const byte = fc.oneof(
    fc.constantFrom(0xef, 0xbf, 0xbd, 0xbb, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80, 0xe2, 0x41),
    fc.nat({ max: 255 }),
  );
  let seen = 0;
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 12 }), (values) => {
      const bytes = Uint8Array.from(values);
      if (isText(bytes)) return;
      seen += 1;
      const { byteOffset } = errorOf(readJsonBytes(bytes, () => 0));
      expect(isText(bytes.subarray(0, byteOffset))).toBe(true);
      // No character begins there that is whole.
      for (let length = 1; length <= 4 && byteOffset + length <= bytes.length; length += 1)
        if (isText(bytes.subarray(byteOffset, byteOffset + length))) expect({ values, byteOffset }).toBe('its place');
    }),
    { seed: 42, numRuns: 3_000 },
  );
  expect(seen).toBeGreaterThan(1_000);
});

describe('nesting as deep as a report of a megabyte can have it', () => {
  const million = 1_000_000;

  test.each<[string, string, RegExp]>([
    ['open lists', '['.repeat(million), /was cut off/],
    ['open objects', '{"a":'.repeat(300_000), /was cut off/],
    ['closed lists', '['.repeat(million) + ']'.repeat(million), /^the document is a list/],
    ['a list closed once too often', `${'['.repeat(million)}${']'.repeat(million)}]`, /not JSON/],
    [
      'lists beside what is wrong',
      `{"x": ${'['.repeat(million)}${']'.repeat(million)}, "rows": 1}`,
      /^rows is a number/,
    ],
  ])('is an error like any other: %s', (_, report, reason) => {
    expect(errorOf(parse(report)).reason).toMatch(reason);
  });
});

test('a document over the limit is an error where the limit is', () => {
  const limits = { ...defaultLimits, maxBytes: 20 };
  for (const chunkBytes of [1, 7, 1000])
    expect(errorOf(parse(sound, limits, chunkBytes))).toMatchObject({
      byteOffset: 20,
      line: 2,
      reason: expect.stringMatching(/larger than 20 B/),
    });
  expect(parse(sound, { ...defaultLimits, maxBytes: bytesOf(sound).length }).ok).toBe(true);
});

test('what comes after an error is not kept', () => {
  const parser = createJsonParser(readTotal, { ...defaultLimits, maxBytes: 4 });
  for (let pushes = 0; pushes < 100; pushes += 1) parser.push(bytesOf(sound));
  expect(errorOf(parser.end()).byteOffset).toBe(4);
});
