import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonPath } from '../../../src/reports/json/cursor.ts';
import { placeOfValue } from '../../../src/reports/json/place.ts';
import { bytesOf } from '../reading.ts';

const name = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('__proto__', 'toString', '0', '10', '-1', 'é', '日本', '\u2028', '"', '\\', '', 'a"b\\'),
);

const { document: documents } = fc.letrec<{ document: unknown; list: unknown; object: unknown }>((tie) => ({
  document: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(name, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('document'), { maxLength: 5 }),
  object: fc.array(fc.tuple(name, tie('document')), { maxLength: 5 }).map((members) => {
    const made = {};
    for (const [key, value] of members)
      Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
    return made;
  }),
}));

interface Written {
  readonly text: string;
  /** Where each value begins, by its path. */
  readonly places: readonly { readonly path: JsonPath; readonly at: number }[];
}

/** Writes a document with `gap` between all its tokens, and notes where each value begins. */
const write = (root: unknown, gap: string): Written => {
  let text = gap;
  const places: { path: JsonPath; at: number }[] = [];
  const put = (token: string): void => {
    text += token + gap;
  };
  const putAll = (
    open: string,
    close: string,
    members: readonly (readonly [string | null, unknown, JsonPath])[],
  ): void => {
    put(open);
    for (const [index, [key, value, path]] of members.entries()) {
      if (index > 0) put(',');
      if (key !== null) {
        put(JSON.stringify(key));
        put(':');
      }
      putValue(value, path);
    }
    put(close);
  };
  const putValue = (value: unknown, path: JsonPath): void => {
    places.push({ path, at: bytesOf(text).length });
    if (Array.isArray(value))
      putAll(
        '[',
        ']',
        value.map((each: unknown, index) => [null, each, [...path, index]]),
      );
    else if (typeof value === 'object' && value !== null)
      putAll(
        '{',
        '}',
        Object.entries(value).map(([key, each]: [string, unknown]) => [key, each, [...path, key]]),
      );
    else put(JSON.stringify(value));
  };
  putValue(root, []);
  return { text, places };
};

test.each([
  ['minified', ''],
  ['printed on lines', '\r\n\t '],
])('is where every value of any document stands, %s', (_, gap) => {
  let values = 0;
  fc.assert(
    fc.property(documents, (root) => {
      const { text, places } = write(root, gap);
      JSON.parse(text);
      const bytes = bytesOf(text);
      for (const { path, at } of places) {
        values += 1;
        if (placeOfValue(bytes, path) !== at) expect({ text, path, place: placeOfValue(bytes, path) }).toEqual({ at });
      }
    }),
    { seed: 42, numRuns: 600 },
  );
  expect(values).toBeGreaterThan(1_500);
});

test.each<[string, JsonPath, number]>([
  ['{"a": 1, "a": 2}', ['a'], 14],
  ['{"\\u0061": 1}', ['a'], 11],
  ['{"a": {"b": 1}}', ['a', 'c'], 6],
  ['{"a": {"b": 1}}', ['a', 'b', 'c', 'd'], 12],
  ['[[1, 2]]', [0, 2], 1],
  ['[[]]', [0, 0], 1],
  ['  {"a": 1}', ['b'], 2],
  ['{"__proto__": [true]}', ['__proto__', 0], 15],
])('in %j the place of %j is %i', (text, path, place) => {
  expect(placeOfValue(bytesOf(text), path)).toBe(place);
});

test('goes over and into a million levels', () => {
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
  expect(placeOfValue(bytesOf(`[${deep}, 1]`), [1])).toBe(deep.length + 3);
  expect(
    placeOfValue(
      bytesOf(deep),
      Array.from({ length: 999_999 }, () => 0),
    ),
  ).toBe(999_999);
});
