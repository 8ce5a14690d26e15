import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layOut, wrapText } from '../src/layout.ts';
import { formatTable, formatVerdict, isGood, type PlayedChapter, type Row } from '../src/table.ts';

const agreeing: Row = { what: 'tags', expected: 'v1, v1.1', seen: 'v1, v1.1' };
const disagreeing: Row = { what: 'version', expected: '1.1.0', seen: '1.0.1' };
const chapter = (...rows: readonly Row[]): PlayedChapter => ({ title: 'A step', durationMs: 1_240, rows });
const text = fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '%', '-', '✓'), maxLength: 90 });

describe('a text that is laid out', () => {
  test('is never wider than asked, and loses nothing but blanks', () => {
    const property = fc.property(text, fc.integer({ min: 1, max: 40 }), (given, width) => {
      const lines = wrapText(given, width);
      expect(lines.every((line) => line.length <= width)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
    });
    fc.assert(property, { seed: 42, numRuns: 500 });
  });

  test.each([
    ['is broken at a blank', 'one two three', 8, ['one two', 'three']],
    ['keeps a % with its number', 'at most 80 % of', 10, ['at most', '80 % of']],
    ['is cut where a word is too long', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['stays one line when empty', '', 5, ['']],
  ])('%s', (_, given, width, lines) => {
    expect(wrapText(given, width)).toEqual(lines);
  });

  test('goes on under its own words, behind the mark', () => {
    const [first, second = ''] = layOut(`  ✗ ${'word '.repeat(20)}`.trimEnd());
    expect(first).toMatch(/^ {2}✗ word/);
    expect(second).toMatch(/^ {4}word/);
  });

  test('is as narrow as asked, and a row of a table stays whole', () => {
    expect(layOut('  ✓ five words and two more', 20)).toEqual(['  ✓ five words and', '    two more']);
    for (const row of ['✓ tags                      v1, v1.1', '─'.repeat(80)]) expect(layOut(row, 20)).toEqual([row]);
  });
});

describe('the table', () => {
  test('tells step, expected, seen and time, and marks what disagrees', () => {
    const lines = formatTable([chapter(agreeing, disagreeing)]);
    expect(lines.slice(2, 5)).toEqual([
      `1 A step${' '.repeat(67)}1.2 s`,
      '✓ tags                      v1, v1.1                  v1, v1.1',
      '✗ version                   1.1.0                     1.0.1',
    ]);
    expect(lines[0]).toMatch(/^ {2}Step +Expected +Seen +Time$/);
  });

  test('has 80 columns, whatever is in it', () => {
    const row = fc.record({ what: text, expected: text, seen: text });
    const property = fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      expect(formatTable([chapter(...rows)]).every((line) => line.length <= 80)).toBe(true);
    });
    fc.assert(property, { seed: 42, numRuns: 200 });
  });
});

describe('the verdict', () => {
  test.each([
    ['is good when all agree', [chapter(agreeing)], 1, '✓ Demo: 1 expectation met by what git'],
    ['counts what disagrees', [chapter(agreeing, disagreeing)], 1, '✗ Demo: 1 of 2 expectations not met;'],
    ['counts steps that were not reached', [chapter(agreeing)], 3, '0 of 1 expectation not met, 2 steps not reached;'],
    ['is red without any expectation', [chapter()], 1, '✗ Demo: 0 of 0 expectations not met;'],
  ])('%s', (_, chapters, planned, words) => {
    expect(formatVerdict(chapters, planned, 12_000)).toContain(words);
    expect(formatVerdict(chapters, planned, 12_000)).toMatch(/; 12 s$/);
  });

  test('a step that showed nothing is not good', () => {
    expect([isGood(chapter()), isGood(chapter(agreeing)), isGood(chapter(agreeing, disagreeing))]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
