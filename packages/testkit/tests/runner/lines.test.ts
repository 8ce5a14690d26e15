import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLineSplitter } from '../../src/runner/lines.ts';

const split = (chunks: readonly Buffer[]): readonly string[] => {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
};

test.each([
  ['line feeds', 'a\nb\n', ['a', 'b']],
  ['carriage returns alone', 'a\rb\r', ['a', 'b']],
  ['both together', 'a\r\nb\r\n', ['a', 'b']],
  ['empty lines', 'a\n\nb', ['a', '', 'b']],
  ['a last line without a break', 'a\nb', ['a', 'b']],
  ['a byte order mark at the start', '\uFEFFa\n\uFEFFb', ['a', '\uFEFFb']],
  ['nothing', '', []],
])('lines end at %s', (_what, text, lines) => {
  expect(split([Buffer.from(text)])).toEqual(lines);
});

test('where the stream is cut into chunks does not matter', () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', '😀', '\r', '\n', '\r\n'), { maxLength: 30 })
    .map((all) => all.join(''));
  const property = fc.property(text, fc.array(fc.nat(60), { maxLength: 5 }), (whole, cuts) => {
    const bytes = Buffer.from(whole);
    const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b), bytes.length];
    const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
    expect(split(chunks)).toEqual(split([bytes]));
  });
  fc.assert(property, { seed: 42, numRuns: 500 });
});
