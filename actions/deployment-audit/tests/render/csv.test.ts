import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderCsv } from '../../src/render/csv.ts';

const cellsOf = (text: string): readonly string[] => {
  const [, row = ''] = renderCsv(['a'], [[text]]).split('\r\n');
  return [row];
};

test.each([
  ['=1+1', `"'=1+1"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@sum', `"'@sum"`],
  ['  =cmd', `"'=cmd"`],
  ['\t=cmd', `"'=cmd"`],
  ['"=cmd', `"'""=cmd"`],
  ["'=cmd", `"''=cmd"`],
  ['＝cmd', `"'＝cmd"`],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['one\r\ntwo', '"one two"'],
  ['2026-01-01', '"2026-01-01"'],
])('%j is %s', (text, cell) => {
  expect(cellsOf(text)).toEqual([cell]);
});

test('no text whatever makes a formula, a further cell or a further row', () => {
  const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
    const [head, row = '', ...rest] = renderCsv(['a'], [[text]]).split('\r\n');
    expect([head, rest]).toEqual(['"a"', ['']]);
    expect(row).toMatch(/^"(?:[^"]|"")*"$/);
    expect(row).not.toMatch(/^"[\s"]*[=+\-@]/);
  });
  fc.assert(property, { seed: 4180, numRuns: 500 });
});
