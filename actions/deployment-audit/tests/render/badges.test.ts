import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderBadge, renderBadges } from '../../src/render/badges.ts';
import { deployed } from '../decide/dora/log.ts';
import { readMarkup } from './dashboard/markup.ts';
import { boardOf } from './dashboard/page-of.ts';

const widthOf = (badge: string): number => Number(readMarkup(badge).elements[0]?.attributes.get('width'));

describe('a badge', () => {
  test('is well-formed, and says its words to those who do not see it', () => {
    const badge = renderBadge('lead time', '14 h 39 m', 'green');
    const { elements, problems } = readMarkup(badge);
    expect(problems).toEqual([]);
    expect(elements[0]?.attributes.get('aria-label')).toBe('lead time: 14\u00a0h 39\u00a0m');
    expect(elements[0]?.attributes.get('xmlns')).toBe('http://www.w3.org/2000/svg');
  });

  test('is well-formed whatever it says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('<b>', '"', "'", '&', ']]>', '\ud800'),
    );
    fc.assert(
      fc.property(text, text, (label, value) => {
        const badge = renderBadge(label, value, 'red');
        expect(readMarkup(badge).problems).toEqual([]);
        expect(badge.isWellFormed()).toBe(true);
      }),
      { seed: 5 },
    );
  });

  test('grows with its words', () => {
    const widths = ['1', '12', '123', '1234'].map((value) => widthOf(renderBadge('x', value, 'grey')));
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect(new Set(widths).size).toBe(4);
  });
});

describe('the badges of a board', () => {
  test('are five, one a metric', () => {
    expect(renderBadges(boardOf([])).map(({ path }) => path)).toEqual([
      'badges/deployment-frequency.svg',
      'badges/lead-time.svg',
      'badges/recovery-time.svg',
      'badges/change-fail-rate.svg',
      'badges/rework-rate.svg',
    ]);
  });

  test.each([
    ['grey where nothing was deployed', [], '#5b6675', 'n/a'],
    ['green where nothing failed', deployed({ version: '1', at: 0 }), '#1a7f45', '0.0'],
    ['red where everything did', deployed({ version: '1', at: 0, outcome: 'rolled-back' }), '#c1272d', '100.0'],
  ])('the fail rate is %s', (_, entries, colour, value) => {
    const badge = renderBadges(boardOf(entries)).find(({ path }) => path.includes('fail-rate'))?.text ?? '';
    expect(badge).toContain(colour);
    expect(badge).toContain(`change fail rate: ${value}`);
  });
});
