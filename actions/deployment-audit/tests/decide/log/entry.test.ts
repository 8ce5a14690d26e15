import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, isCanonicalJson } from '../../../src/decide/log/canonical-json.ts';
import { decodeEntry, encodeEntry, keyOf } from '../../../src/decide/log/entry.ts';
import { bundlePath, entryPath, placeOf, tilePath } from '../../../src/decide/log/layout.ts';
import { sampleEntry } from './sample-log.ts';

const seed = 8785;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [true, null], '': '' }, '{"":"","a":[true,null],"b":1}'],
    [
      { '\u20ac': 1, '\r': 2, '1': 3, '\u0080': 4, '\ud83d\ude00': 5, '\ufb33': 6 },
      '{"\\r":2,"1":3,"\u0080":4,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":6}',
    ],
    [
      [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    ],
    ['\u20ac$\u000f\u000aA\'B"\\\\"/', '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    [{ 10: 'a', 9: 'b' }, '{"10":"a","9":"b"}'],
  ])('%j is written as RFC 8785 wants it', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [{ '\udc00': 1 }], [[undefined]], [{ a: () => 1 }]])(
    '%j has no such form',
    (value) => {
      expect(canonicalJson(value)).toBeUndefined();
    },
  );

  test('means the same as the value, is its own form, and no other text is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        if (text === undefined) return;
        const parsed: unknown = JSON.parse(text);
        expect(canonicalJson(parsed)).toBe(text);
        expect(isCanonicalJson(text, parsed)).toBe(true);
        expect(isCanonicalJson(` ${text}`, parsed)).toBe(false);
      }),
      { seed },
    );
  });

  test.each([['{"b":1,"a":2}'], ['{"a":1,"a":1}'], ['"\\u0041"'], ['"\\ud800"'], ['1.0'], ['[1, 2]'], ['1e2']])(
    '%s is not its form',
    (text) => {
      expect(isCanonicalJson(text, JSON.parse(text))).toBe(false);
    },
  );
});

describe('an entry', () => {
  test('is read as it was written', () => {
    for (const index of [0, 1, 2, 3]) {
      const bytes = encodeEntry(sampleEntry(index));
      expect(bytes.ok && decodeEntry(bytes.value)).toEqual({ ok: true, value: sampleEntry(index) });
    }
  });

  test.each([
    ['no JSON', '{', /is not JSON/],
    ['no object', '7', /its kind is nothing/],
    [
      'another kind',
      '{"kind":"rumour","schema":1}',
      /its kind is "rumour"; known are intent, result, finding, incident/,
    ],
    ['a newer schema', '{"kind":"intent","schema":7}', /is of schema 7, and schema 1 is read here/],
    ['a member more', JSON.stringify({ ...sampleEntry(0), extra: 1 }), /its `extra` is not known/],
    ['no time', JSON.stringify({ ...sampleEntry(0), at: 'yesterday' }), /"yesterday" is no time in UTC/],
    ['an impossible time', JSON.stringify({ ...sampleEntry(0), at: '2026-13-01T00:00:00.000Z' }), /is no time/],
  ])('that is %s is refused with its reason', (_, text, reason) => {
    expect(decodeEntry(bytesOf(text))).toMatchObject({
      ok: false,
      error: { kind: 'not-an-entry', reason: expect.stringMatching(reason) },
    });
  });

  test('that is not UTF-8, or begins with a byte-order mark, is refused', () => {
    expect(decodeEntry(Uint8Array.of(0x22, 0xff, 0x22))).toMatchObject({ ok: false });
    const bytes = encodeEntry(sampleEntry(0));
    expect(bytes.ok && decodeEntry(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes.value)).ok).toBe(false);
  });

  test('too long for a bundle, or with half a character, is not kept', () => {
    const long = encodeEntry({ ...sampleEntry(0), actor: 'x'.repeat(65_535) });
    expect(long).toMatchObject({
      ok: false,
      error: expect.stringMatching(/64\.\d KiB, and an entry holds 65,535 bytes/),
    });
    expect(encodeEntry({ ...sampleEntry(0), actor: '\ud800' })).toMatchObject({ ok: false });
  });

  test('is known by what it is about', () => {
    expect([0, 1].map((index) => keyOf(sampleEntry(index)))).toEqual([
      'intent octo/shop 0 1 production',
      'result octo/shop 0 1 production',
    ]);
  });
});

describe('paths', () => {
  test.each([
    [entryPath(0), 'entries/000/000.json', { kind: 'entry', index: 0 }],
    [entryPath(256_017), 'entries/x001/000/017.json', { kind: 'entry', index: 256_017 }],
    [bundlePath(999), 'tile/entries/999', { kind: 'bundle', number: 999 }],
    [tilePath(1_234_067), 'tile/0/x001/x234/067', { kind: 'tile', number: 1_234_067 }],
    ['checkpoint', 'checkpoint', { kind: 'checkpoint' }],
  ])('%s is what it is written as', (made, path, place) => {
    expect(made).toBe(path);
    expect(placeOf(path)).toEqual(place);
  });

  test.each([
    ['README.md'],
    ['entries/0/0.json'],
    ['entries/000/256.json'],
    ['entries/x000/001/000.json'],
    ['tile/1/000'],
    ['tile/0/000.p/5'],
    ['tile/0/000/001.json'],
    ['Checkpoint'],
    ['entries/000/000.json/'],
  ])('%s is foreign', (path) => {
    expect(placeOf(path)).toEqual({ kind: 'foreign' });
  });
});
