import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { notedFiles, writeCobertura, writeLcov } from './generated-report.ts';
import { bytesOf, readFixture } from './reading.ts';

const reportsIn = (folder: string): readonly Uint8Array[] =>
  readdirSync(path.join(import.meta.dirname, 'fixtures', folder))
    .filter((name) => /\.(lcov|xml|json|out|html)$/.test(name))
    .sort()
    // A plain array: `slice` of Node's Buffer would share its memory.
    .map((name) => new Uint8Array(readFixture(path.join(folder, name))));

const written = fc
  .sample(notedFiles, { seed: 42, numRuns: 12 })
  .flatMap((files) => [writeLcov(files), writeCobertura(files), writeLcov(files).replaceAll('\n', '\r\n')])
  .map(bytesOf);

/** Reports before they are spoilt: those of real tools, also in formats that are not read, and written ones. */
export const soundReports: readonly Uint8Array[] = [...reportsIn('.'), ...reportsIn('unread'), ...written];

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

// What has broken parsers of such reports before, as text of which each character is one byte.
const hostileTokens = [
  '<!DOCTYPE coverage [<!ENTITY a "b">]>',
  '<!DOCTYPE coverage SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE c [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
  '<?x',
  '&a;',
  '&#x0;',
  '&#x110000;',
  '&#99999999999999999999;',
  '&amp',
  '&lt;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '--',
  '</',
  '/>',
  '<',
  '>',
  '"',
  "'",
  '=',
  '\0',
  '\r',
  '\n',
  '\n\n\n',
  '\t',
  '\xef\xbb\xbf',
  '\xff\xfe',
  '\xc3',
  '\xed\xa0\x80',
  '\xf8\x88\x80\x80\x80',
  '\x1b[31m',
  '<class filename="x">',
  '<class filename="">',
  '</class>',
  '</coverage>',
  '<coverage>',
  '<method name="m" hits="1">',
  '</method>',
  '<line number="0" hits="1"/>',
  '<line number="4294967295" hits="18446744073709551616"/>',
  '<line number="1" hits="-9" branch="true" condition-coverage="50% (1/2)"/>',
  '<line number="1" hits="1" branch="true" condition-coverage="0% (0/99999999)"/>',
  '<a>'.repeat(70),
  '<source>'.repeat(3),
  'SF:a.c\n',
  'SF:\n',
  'end_of_record\n',
  'DA:1,1\n',
  'DA:4294967295,99999999999999999999\n',
  'DA:4294967296,1\n',
  'DA:1,1e999\n',
  'DA:-1,-1\n',
  'BRDA:1,0,0,-\n',
  'BRDA:1,e9,\n',
  'FN:1,2,f\n',
  'FNDA:9,f\n',
  'FNL:0,1\n',
  'FNA:0,1,f\n',
  'LF:9\nLH:10\n',
  '9'.repeat(400),
  ','.repeat(50),
  '# \n',
  'TN:',
].map(latin1);

type Edit = (bytes: Uint8Array) => Uint8Array;

const join = (...parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

const insert = (bytes: Uint8Array, at: number, what: Uint8Array): Uint8Array =>
  join(bytes.subarray(0, at), what, bytes.subarray(at));

/** A place in any report, told in parts of a million of its length. */
const place = fc.nat({ max: 1_000_000 });
const placeIn = (bytes: Uint8Array, part: number): number => Math.floor((part * bytes.length) / 1_000_000);
const afterLineEnd = (bytes: Uint8Array, at: number): number => bytes.lastIndexOf(10, at) + 1;

const span = fc.tuple(place, fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 })));
const spanOf = (bytes: Uint8Array, [part, length]: readonly [number, number]): Uint8Array => {
  const start = placeIn(bytes, part);
  return bytes.slice(start, start + length);
};

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.nat({ max: 7 })).map(
    ([part, bit]): Edit =>
      (bytes) => {
        const spoilt = bytes.slice();
        const at = placeIn(bytes, part);
        if (at < spoilt.length) spoilt[at] = (spoilt[at] ?? 0) ^ (1 << bit);
        return spoilt;
      },
  ),
  place.map(
    (part): Edit =>
      (bytes) =>
        bytes.slice(0, placeIn(bytes, part)),
  ),
  span.map(
    (cut): Edit =>
      (bytes) => {
        const start = placeIn(bytes, cut[0]);
        return join(bytes.subarray(0, start), bytes.subarray(start + cut[1]));
      },
  ),
  fc.tuple(place, span).map(
    ([to, from]): Edit =>
      (bytes) =>
        insert(bytes, placeIn(bytes, to), spanOf(bytes, from)),
  ),
  fc.tuple(span, fc.integer({ min: 1, max: 40 })).map(
    ([twice, times]): Edit =>
      (bytes) => {
        const copies = Array.from({ length: times }, () => spanOf(bytes, twice));
        return insert(bytes, placeIn(bytes, twice[0]), join(...copies));
      },
  ),
  fc.tuple(place, fc.constantFrom(...hostileTokens), fc.boolean()).map(
    ([part, token, isAtLineStart]): Edit =>
      (bytes) => {
        const at = placeIn(bytes, part);
        return insert(bytes, isAtLineStart ? afterLineEnd(bytes, at) : at, token);
      },
  ),
  fc.tuple(place, fc.constantFrom(...soundReports), span).map(
    ([to, other, from]): Edit =>
      (bytes) =>
        insert(bytes, placeIn(bytes, to), spanOf(other, from)),
  ),
);

/** A report with up to six things wrong in it; a counterexample is shown as text, one character for each byte. */
export const spoiltReports = fc
  .tuple(fc.constantFrom(...soundReports), fc.array(edit, { maxLength: 6 }))
  .map(([sound, edits]) => {
    const bytes = edits.reduce((spoilt, apply) => apply(spoilt), sound);
    return { bytes, [fc.toStringMethod]: () => JSON.stringify(String.fromCharCode(...bytes)) };
  });

/** Where a report is cut into chunks: anywhere, or after every byte. */
export const chunkings: fc.Arbitrary<(bytes: Uint8Array) => readonly Uint8Array[]> = fc.oneof(
  { weight: 5, arbitrary: fc.array(place, { maxLength: 12 }).map((places) => cutInto(places)) },
  { weight: 1, arbitrary: fc.constant((bytes: Uint8Array) => Array.from(bytes, (_, at) => bytes.slice(at, at + 1))) },
);

const cutInto =
  (places: readonly number[]) =>
  (bytes: Uint8Array): readonly Uint8Array[] => {
    const edges = [0, ...places.map((part) => placeIn(bytes, part)).sort((a, b) => a - b), bytes.length];
    return edges.slice(1).map((edge, index) => bytes.slice(edges[index], edge));
  };
