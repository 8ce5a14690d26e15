import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Block,
  commentRoom,
  type Document,
  paragraph,
  type Room,
  renderDocument,
  summaryRoom,
} from '../../src/domain/document.ts';
import { code, md, prose } from '../../src/domain/markdown.ts';
import type { Condition } from '../../src/domain/verdict.ts';

const text = fc.oneof(
  fc.constantFrom('src/cart.ts', '', 'a | b', '<img src=x>', '`', '](x)', '\n::error::x', '</details>', '😀'.repeat(9)),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const mark = fc.constantFrom('passed', 'failed', 'attention', 'not-judged');

const condition: fc.Arbitrary<Condition> = fc.record({ mark, name: text, value: text, bar: text, distance: text });

const table = fc
  .record({
    rows: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 4_000 })),
    cells: fc.array(text, { minLength: 1, maxLength: 4 }),
  })
  .map(
    ({ rows, cells }): Block => ({
      kind: 'table',
      columns: cells.map((_, index) => `Column ${index}`),
      rows: Array.from({ length: rows }, (_, row) => cells.map((cell) => code(`${row} ${cell}`))),
    }),
  );
const words = fc
  .tuple(text, fc.oneof(fc.constant(1), fc.nat({ max: 3_000 })))
  .map(([word, times]): Block => paragraph(md`${`${word} `.repeat(times)}`));
const block = fc.oneof(table, words);

const document: fc.Arbitrary<Document> = fc.record({
  verdict: fc.record({ mark, subject: fc.constantFrom('Coverage', 'Version'), sentence: text }),
  conditions: fc.array(condition, { maxLength: 20 }),
  changes: fc.array(block, { maxLength: 3 }),
  details: fc.array(fc.record({ title: text, blocks: fc.array(block, { maxLength: 3 }) }), { maxLength: 5 }),
  foot: text.map((foot) => md`${foot}`),
});

const anyRoom: fc.Arbitrary<Room> = fc.oneof(
  fc.constantFrom(summaryRoom, commentRoom),
  fc.record({ size: fc.integer({ min: 40_000, max: 200_000 }), unit: fc.constantFrom('bytes', 'characters') }),
);

const sizeIn = ({ unit }: Room, rendered: string): number =>
  unit === 'bytes' ? Buffer.byteLength(rendered) : rendered.length;

describe('any document', () => {
  test('fits its room, begins with its verdict, keeps every condition and says what it left out', () => {
    let shortened = 0;
    fc.assert(
      fc.property(document, anyRoom, (given, room) => {
        const rendered = renderDocument(given, room);
        const lines = rendered.split('\n');
        const unbroken = rendered.replaceAll('<wbr>', '');
        expect(sizeIn(room, rendered)).toBeLessThanOrEqual(room.size);
        expect(lines[0]).toContain(` ${given.verdict.subject}: ${prose(given.verdict.sentence).markdown}`.trimEnd());
        for (const { name, bar } of given.conditions) {
          expect(unbroken).toContain(`| ${prose(name).markdown} | `);
          expect(unbroken).toContain(` | ${prose(bar).markdown} |`);
        }
        expect(lines.filter((line) => line === '<details>')).toHaveLength(
          lines.filter((line) => line === '</details>').length,
        );
        expect(lines.filter((line) => line.startsWith('::'))).toEqual([]);
        const showsChanges = given.changes.length === 0 || !rendered.includes('What changed');
        const folded =
          lines.filter((line) => line === '<details>').length - (rendered.includes('<summary>Not judged (') ? 1 : 0);
        const isShortened = folded < given.details.length;
        shortened += isShortened ? 1 : 0;
        expect(rendered.includes(' left out for room')).toBe(isShortened || !showsChanges);
      }),
      { seed: 42, numRuns: 2_500 },
    );
    expect(shortened).toBeGreaterThan(250);
  });

  test('fits its room, however long its verdict and however many its conditions', () => {
    fc.assert(
      fc.property(document, condition, fc.nat({ max: 2_000 }), fc.nat({ max: 4_000 }), (given, each, many, long) => {
        const { verdict } = given;
        const huge = {
          ...given,
          verdict: { ...verdict, sentence: `${verdict.sentence} and on`.repeat(1 + long) },
          conditions: Array.from({ length: many }, () => each),
        };
        for (const room of [commentRoom, summaryRoom]) {
          const rendered = renderDocument(huge, room);
          expect(sizeIn(room, rendered)).toBeLessThanOrEqual(room.size);
          expect(rendered).toMatch(/^### . (Coverage|Version): /u);
        }
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});
