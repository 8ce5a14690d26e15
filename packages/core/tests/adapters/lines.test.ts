import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLineSplitter } from '../../src/adapters/lines.ts';

const split = (chunks: readonly (string | Uint8Array)[]): readonly string[] => {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  splitter.end();
  return lines;
};

describe('a stream of bytes becomes lines', () => {
  test.each([
    ['at LF and at CR LF', ['a\nb\r\nc'], ['a', 'b', 'c']],
    ['empty ones too', ['\n\na\n'], ['', '', 'a']],
    ['whatever the chunks', ['a', 'b\r', '\nc', '\n'], ['ab', 'c']],
    ['a progress bar is its last state', ['10 %\r20 %\r', '30 %\r100 %\n'], ['100 %']],
    ['a progress bar that ends without a line break', ['10 %\r20 %\r'], ['20 %']],
    ['a line that is drawn over is forgotten even when it was long', [`${'x'.repeat(9000)}\r`, 'done\n'], ['done']],
    ['nothing is no line', [], []],
  ])('%s', (_name, chunks, lines) => {
    expect(split(chunks)).toEqual(lines);
  });

  test('a character that is cut in two by the chunks stays one', () => {
    const bytes = new TextEncoder().encode('naïve ✓\n');
    expect(split([...bytes].map((byte) => new Uint8Array([byte])))).toEqual(['naïve ✓']);
  });

  test('a long line is cut, and the next one is whole', () => {
    const [first = '', second] = split([`${'x'.repeat(3000)}`, `${'y'.repeat(3000)}\nnext\n`]);
    expect(first).toBe(`${'x'.repeat(3000)}${'y'.repeat(1096)} … (cut)`);
    expect(second).toBe('next');
  });

  test('the cuts of the chunks change nothing', () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '\n', '\r\n', '\rb'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    const law = fc.property(text, fc.array(fc.nat(6), { minLength: 1 }), (whole, sizes) => {
      const bytes = new TextEncoder().encode(whole);
      const chunks: Uint8Array[] = [];
      for (let start = 0, index = 0; start < bytes.length; index++) {
        const size = 1 + (sizes[index % sizes.length] ?? 0);
        chunks.push(bytes.slice(start, start + size));
        start += size;
      }
      expect(split(chunks)).toEqual(split([whole]));
    });
    fc.assert(law, { seed: 20260401 });
  });
});
