import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { soundBytes } from '../../../src/reports/json/scanner.ts';
import { bytesOf } from '../reading.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the first byte that is wrong', () => {
  test.each([
    ['{"a": xyz}', 6],
    ['{"a":1 "b":2}', 7],
    ['{"a":1,}', 7],
    ['{,}', 1],
    ['{1:2}', 1],
    ['{"a" 1}', 5],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['[1}', 2],
    ['{"a":[}', 6],
    ['[,1]', 1],
    ['"a\nb"', 2],
    ['"\\x"', 2],
    ['"\\u12x4"', 5],
    ['01', 1],
    ['-a', 1],
    ['1.x', 2],
    ['1e+x', 3],
    ['.5', 0],
    ['+1', 0],
    ['nul!', 3],
    ['True', 0],
    ['NaN', 0],
    ["{'a':1}", 1],
    ['[1] 2', 4],
    ['{}{}', 2],
    ['// note\n{}', 0],
    ['\u00a0[]', 0],
    ['[]\u00a0', 2],
  ])('of %j is at %i', (text, place) => {
    expect(isJson(text)).toBe(false);
    expect(soundBytes(bytesOf(text))).toBe(place);
  });
});

test.each([
  '',
  ' ',
  '{',
  '{"a',
  '{"a\\',
  '{"a\\u00',
  '{"a"',
  '{"a":',
  '[1,',
  '-',
  '1.',
  '1e',
  '1e-',
  'tru',
  '[[[',
  '{"a":{}',
])('%j is cut, not wrong: all its bytes may begin a document', (text) => {
  expect(isJson(text)).toBe(false);
  expect(soundBytes(bytesOf(text))).toBe(text.length);
});

const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '"b":',
    '1',
    '0',
    '-',
    '.',
    'e',
    'E+',
    '5',
    'true',
    'null',
    'fals',
    ' ',
    '\n',
  ],
  ...['\\', '\\u', '00', '\\"', '\t', 'é', '\u2028', '\u0007', '/', "'", '{"a":[', ']}'],
);
const almostJson = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.tuple(fc.json({ maxDepth: 4 }), fc.nat(), pieces, fc.nat({ max: 2 })).map(([text, at, piece, gone]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place + gone);
  }),
);

test('stands exactly where JSON.parse fails: not before a document that it reads, and before every other end', () => {
  let [read, cut, wrong] = [0, 0, 0];
  fc.assert(
    fc.property(almostJson, (text) => {
      const bytes = bytesOf(text);
      const sound = soundBytes(bytes);
      if (isJson(text)) {
        read += 1;
        expect(sound).toBe(bytes.length);
      } else if (sound === bytes.length) cut += 1;
      else wrong += 1;
      // What comes after the first wrong byte changes nothing, and all before it is not wrong.
      if (sound < bytes.length) expect(soundBytes(bytes.subarray(0, sound + 1))).toBe(sound);
      expect(soundBytes(bytes.subarray(0, sound))).toBe(sound);
    }),
    { seed: 42, numRuns: 3_000 },
  );
  expect(Math.min(read, cut, wrong)).toBeGreaterThan(200);
});

// Every text that is cut can be ended to a document; the ends tried here are what can be open.
const ends = [
  '',
  '"',
  '":0',
  ':0',
  '0',
  '0"',
  'e',
  'ue',
  'rue',
  'l',
  'll',
  'ull',
  'se',
  'lse',
  'alse',
  '"a":0',
  'n"',
  '00"',
  '000"',
  '0000"',
];

test('a text that counts as cut can be ended to a document', () => {
  fc.assert(
    fc.property(almostJson, (text) => {
      if (isJson(text) || soundBytes(bytesOf(text)) < bytesOf(text).length) return;
      const isEnded = ends.some((end) => {
        const closers = closersOf(text + end);
        return isJson(text + end + closers);
      });
      if (!isEnded) expect(text).toBe('a document that was cut');
    }),
    { seed: 42, numRuns: 3_000 },
  );
});

/** The brackets that are open at the end of a text, closed. */
const closersOf = (text: string): string => {
  const open: string[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[') open.push(']');
    else if (token === '{') open.push('}');
    else if (token === ']' || token === '}') open.pop();
  }
  return open.reverse().join('');
};

test.each([
  ['lists', '['.repeat(1_000_000)],
  ['objects', '{"a":'.repeat(300_000)],
  ['both, closed', `${'[{"a":'.repeat(200_000)}1${'}]'.repeat(200_000)}`],
])('a million brackets do not end it: %s', (_, text) => {
  expect(soundBytes(bytesOf(text))).toBe(text.length);
});
