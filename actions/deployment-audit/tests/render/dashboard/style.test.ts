import { describe, expect, test } from '@jest/globals';
import { palettes, style } from '../../../src/render/dashboard/style.ts';

const channel = (hex: string): number => {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7));

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

test('the ratio is 21 for black on white, and 4.54 for the grey that just passes', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const palette = palettes[scheme];

  test.each(['ink', 'quiet', 'good', 'bad', 'care'] as const)('text in `%s` has 4.5:1 on ground and card', (name) => {
    expect(contrast(palette[name], palette.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[name], palette.card)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['plot', 'plot-quiet', 'bad'] as const)('`%s` has 3:1 in a plot, also upon a band', (name) => {
    expect(contrast(palette[name], palette.card)).toBeGreaterThanOrEqual(3);
    if (name === 'plot') expect(contrast(palette[name], palette.band)).toBeGreaterThanOrEqual(3);
  });
});

test('every colour that the style uses is one of the palette', () => {
  const used = new Set([...style.matchAll(/var\(--([a-z-]+)\)/g)].map(([, name]) => name));
  expect([...used].filter((name) => name === undefined || !Object.hasOwn(palettes.light, name))).toEqual([]);
  expect(used.size).toBe(Object.keys(palettes.light).length);
});
