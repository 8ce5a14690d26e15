import type { FactValue } from '@drawbridge/core/domain/fact';
import type { Comparison } from '@drawbridge/core/domain/fact-expression-shortfall';
import type { Ratio } from '@drawbridge/core/domain/percentage';
import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import { exactly, floorOf, floorText, quotient, type Rational, subtract } from '@drawbridge/core/domain/rational';
import type { FactEntry } from './facts/catalogue.ts';

const asRational = (value: FactValue): Rational | undefined => {
  if (typeof value === 'number') return exactly(value);
  return typeof value === 'object' ? value : undefined;
};

const isWhole = ({ numerator, denominator }: Rational): boolean => numerator % denominator === 0n;

const decimalsOf = (value: Rational): number =>
  [0, 1, 2, 3, 4, 5, 6, 7, 8].find((places) =>
    isWhole(quotient(value.numerator * 10n ** BigInt(places), value.denominator)),
  ) ?? 9;

const units: Readonly<Record<FactEntry['unit'], string>> = {
  count: '',
  percent: ' %',
  points: ' points',
  seconds: ' s',
  number: '',
  text: '',
  flag: '',
};

/**
 * A value as it is shown: cut, never rounded up; a percentage with at least the places of what it is held against, so
 * that a miss never looks like a hit.
 */
export const showValue = (value: FactValue, unit: FactEntry['unit'], against?: FactValue): string => {
  if (typeof value === 'string') return value === '' ? '""' : value;
  if (typeof value === 'boolean') return String(value);
  const exact = asRational(value);
  if (exact === undefined) return 'n/a';
  const bar = against === undefined ? undefined : asRational(against);
  if (isWhole(exact) && unit === 'count') return formatCount(Number(floorOf(exact)));
  const least = unit === 'percent' || unit === 'points' ? 1 : 0;
  const places = Math.max(least, Math.min(9, decimalsOf(exact), 3), bar === undefined ? 0 : decimalsOf(bar));
  return `${floorText(exact, places)}${units[unit]}`;
};

/** A bar as it was written. */
export const showBar = (value: FactValue, unit: FactEntry['unit']): string => {
  const exact = asRational(value);
  if (exact === undefined) return showValue(value, unit);
  return `${floorText(exact, decimalsOf(exact))}${units[unit]}`;
};

const ceilOf = (value: Rational): bigint => -floorOf(quotient(-value.numerator, value.denominator));

/** The nearest whole number that makes the comparison hold; undefined: none does, or any other would. */
const nearestWhole = (operator: Comparison['operator'], bar: Rational): bigint | undefined => {
  if (operator === '>=') return ceilOf(bar);
  if (operator === '>') return floorOf(bar) + 1n;
  if (operator === '<=') return floorOf(bar);
  if (operator === '<') return ceilOf(bar) - 1n;
  return operator === '==' && isWhole(bar) ? floorOf(bar) : undefined;
};

const steps = (from: bigint, to: bigint, noun: readonly [string, string]): string => {
  const difference = Number(to > from ? to - from : from - to);
  const word = to > from ? 'more' : 'fewer';
  return noun[0] === ''
    ? `${formatCount(difference)} ${word}`
    : countOf(difference, `${word} ${noun[0]}`, `${word} ${noun[1]}`);
};

// covered * 100 / total against the bar is covered against bar * total / 100.
const ratioSteps = (ratio: Ratio, operator: Comparison['operator'], bar: Rational, noun: readonly [string, string]) => {
  const needed = nearestWhole(operator, quotient(bar.numerator * BigInt(ratio.total), bar.denominator * 100n));
  if (needed === undefined || needed < 0n || needed > BigInt(ratio.total)) return '';
  return steps(BigInt(ratio.covered), needed, noun);
};

/** How far what was seen is from what would do, in the unit that people can change: "5 more lines"; empty: no number says it. */
export const distanceOf = (comparison: Comparison, entry: FactEntry, ratio: Ratio | undefined): string => {
  const [seen, bar] = [asRational(comparison.seen), asRational(comparison.wanted)];
  if (seen === undefined || bar === undefined) return '';
  if (ratio !== undefined) return ratioSteps(ratio, comparison.operator, bar, entry.noun);
  if (entry.unit === 'count' && isWhole(seen)) {
    const needed = nearestWhole(comparison.operator, bar);
    return needed === undefined || needed < 0n ? '' : steps(floorOf(seen), needed, ['', '']);
  }
  const gap = subtract(bar, seen);
  const size = gap.numerator < 0n ? quotient(-gap.numerator, gap.denominator) : gap;
  return `${floorText(size, 3)}${units[entry.unit]} apart`;
};
