import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashLines } from '../../../src/decide/foreign/line-hashes.ts';

/** The same hash by its definition, another way: for each line one sum of powers over the 100 units from its start. */
const hashByDefinition = (text: string): readonly string[] => {
  const lines = `${text}\uffff`
    .replace(/\r(?![ \t])\n?/g, '\n')
    .replace(/\r/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \t]/g, ''));
  const counts = new Map<string, number>();
  return lines.map((_, index) => {
    const units = lines.slice(index).join('\n').slice(0, 100);
    let sum = 0n;
    for (let at = 0; at < units.length; at += 1) sum += BigInt(units.charCodeAt(at)) * 37n ** BigInt(99 - at);
    const hash = (sum & 0xffff_ffff_ffff_ffffn).toString(16);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
    return `${hash}:${counts.get(hash)}`;
  });
};

describe('the hash of a line is what GitHub makes of it', () => {
  // The values that codeql-action's own tests hold its implementation to.
  test.each([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
    [
      ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End',
      [
        '8b7cf3e952e7aeb2:1',
        'b1ae1287ec4718d9:1',
        'bff680108adb0fcc:1',
        'c6805c5e1288b612:1',
        'b86d3392aea1be30:1',
        'e6ceba753e1a442:1',
      ],
    ],
  ])('%j', (text, hashes) => {
    expect(hashLines(text)).toEqual(hashes);
  });

  test.each(['\n', '\r\n', '\r'])('whatever ends a line: %j', (end) => {
    const text = ['one', 'two', '', 'three'].join(end);
    expect(hashLines(text)).toEqual(hashLines('one\ntwo\n\nthree'));
  });

  test('alike lines are numbered', () => {
    const lines = Array.from({ length: 300 }, () => 'x = 1;').join('\n');
    expect(
      hashLines(lines)
        .slice(0, 3)
        .map((hash) => hash.split(':')[1]),
    ).toEqual(['1', '2', '3']);
  });

  test('by an independent reading of the algorithm, for any text', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '\r',
      'é',
      '🚪',
      '\uffff',
      'long enough to matter',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        expect(hashLines(text)).toEqual(hashByDefinition(text));
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  test('it stays when the line moves, is indented, or something above it changes', () => {
    const rest = Array.from({ length: 20 }, (_, index) => `call(${index});`).join('\n');
    const [before] = hashLines(`eval(x)\n${rest}`);
    expect(hashLines(`\n\n# more\n\t  eval(x)\n${rest}`)).toContain(before);
  });
});
