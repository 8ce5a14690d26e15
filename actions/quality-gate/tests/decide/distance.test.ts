import type { FactValue } from '@drawbridge/core/domain/fact';
import type { Comparison } from '@drawbridge/core/domain/fact-expression-shortfall';
import { parseDecimal, percentOf } from '@drawbridge/core/domain/rational';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '../../src/decide/decide.ts';
import { distanceOf, showBar, showValue } from '../../src/decide/distance.ts';
import { type FactEntry, factCatalogue } from '../../src/decide/facts/catalogue.ts';
import { makeCase, makeEvidence, makeTests, policyOf, read } from '../builders.ts';

type Operator = Comparison['operator'];
type Unit = FactEntry['unit'];

const decimal = (text: string): FactValue => {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`${text} is no decimal`);
  return value;
};

const entryOf = (unit: Unit, noun: readonly [string, string] = ['', '']): FactEntry => ({
  name: 'a.b',
  unit,
  noun,
  meaning: '',
  source: '',
});

const comparisonOf = (seen: FactValue, operator: Operator, wanted: string): Comparison => ({
  fact: 'a.b',
  operator,
  seen,
  wanted: decimal(wanted),
  wantedFact: undefined,
});

describe('how far a count is from what would do', () => {
  test.each<[number, Operator, string, string]>([
    [3, '==', '0', '3 fewer'],
    [0, '==', '3', '3 more'],
    [3, '<=', '0', '3 fewer'],
    [3, '<', '3', '1 fewer'],
    [3, '<', '2.5', '1 fewer'],
    [3, '<=', '2.5', '1 fewer'],
    [4, '>=', '5', '1 more'],
    [5, '>', '5', '1 more'],
    [5, '>=', '5.1', '1 more'],
    [5, '>', '5.9', '1 more'],
    [0, '>=', '41022', '41,022 more'],
    [1, '<', '0', ''],
    [5, '!=', '5', ''],
    [5, '==', '5.5', ''],
  ])('%d, wanted %s %s: %j', (seen, operator, wanted, says) => {
    expect(distanceOf(comparisonOf(seen, operator, wanted), entryOf('count'), undefined)).toBe(says);
  });
});

describe('how far a percentage is, in what people can change', () => {
  const lines = ['line', 'lines'] as const;
  test.each<[number, number, Operator, string, string]>([
    [79, 100, '>=', '80', '1 more line'],
    [80, 100, '>', '80', '1 more line'],
    [2499, 2500, '>=', '100', '1 more line'],
    [0, 3, '>=', '50', '2 more lines'],
    [799, 1000, '>=', '79.95', '1 more line'],
    [5, 100, '<', '5', '1 fewer line'],
    [7, 100, '<=', '5', '2 fewer lines'],
    [7, 100, '==', '5', '2 fewer lines'],
    [1, 3, '==', '50', ''],
    [3, 3, '>', '100', ''],
    [0, 3, '<', '0', ''],
    [3, 3, '!=', '100', ''],
    [10_000_000_000, 30_000_000_000, '>=', '80', '14,000,000,000 more lines'],
  ])('%d of %d, wanted %s %s: %j', (covered, total, operator, wanted, says) => {
    const ratio = { covered, total };
    const seen = percentOf(ratio) ?? 0;
    expect(distanceOf(comparisonOf(seen, operator, wanted), entryOf('percent', lines), ratio)).toBe(says);
  });

  test('what it says is the least that would do', () => {
    const holds: Readonly<Record<'>=' | '>' | '<=' | '<', (covered: number, bar: number) => boolean>> = {
      '>=': (covered, bar) => covered >= bar,
      '>': (covered, bar) => covered > bar,
      '<=': (covered, bar) => covered <= bar,
      '<': (covered, bar) => covered < bar,
    };
    const operators = ['>=', '>', '<=', '<'] as const;
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(400),
        fc.nat(1000),
        fc.constantFrom(...operators),
        (first, second, tenths, sign) => {
          const [covered, total] = [Math.min(first, second), Math.max(first, second, 1)];
          const does = (count: number) => holds[sign](count * 1000, tenths * total);
          fc.pre(!does(covered));
          const wanted = String(tenths / 10);
          const ratio = { covered, total };
          const text = distanceOf(comparisonOf(percentOf(ratio) ?? 0, sign, wanted), entryOf('percent', lines), ratio);
          const steps = Array.from({ length: total + 1 }, (_, count) => Math.abs(count - covered)).filter(
            (distance) => does(covered + distance) || does(covered - distance),
          );
          const inside = steps.filter((distance) => {
            const moved = sign.startsWith('>') ? covered + distance : covered - distance;
            return moved >= 0 && moved <= total && does(moved);
          });
          const least = inside.length === 0 ? '' : String(Math.min(...inside));
          expect(text.split(' ')[0]).toBe(least);
        },
      ),
      { seed: 62, numRuns: 300 },
    );
  });
});

describe('how far anything else is', () => {
  test.each<[Unit, string, Operator, string, string]>([
    ['points', '-1.5', '>=', '0', '1.500 points apart'],
    ['seconds', '90.25', '<=', '60', '30.250 s apart'],
    ['number', '1.5', '<', '1', '0.500 apart'],
    ['percent', '12', '<=', '10', '2.000 % apart'],
  ])('%s %s, wanted %s %s: %s', (unit, seen, operator, wanted, says) => {
    expect(distanceOf(comparisonOf(decimal(seen), operator, wanted), entryOf(unit), undefined)).toBe(says);
  });

  test('texts and flags are no distance apart', () => {
    const comparison = {
      fact: 'a.b',
      operator: '==',
      seen: 'failure',
      wanted: 'success',
      wantedFact: undefined,
    } as const;
    expect(distanceOf(comparison, entryOf('text'), undefined)).toBe('');
    expect(distanceOf({ ...comparison, seen: true, wanted: false }, entryOf('flag'), undefined)).toBe('');
  });
});

describe('a value on show never flatters', () => {
  test.each<[FactValue, Unit, string | undefined, string]>([
    [decimal('79.999'), 'percent', '80', '79.999 %'],
    [percentOf({ covered: 2, total: 3 }) ?? 0, 'percent', undefined, '66.666 %'],
    [percentOf({ covered: 799_999, total: 1_000_000 }) ?? 0, 'percent', '80', '79.999 %'],
    [percentOf({ covered: 4, total: 5 }) ?? 0, 'percent', '80', '80.0 %'],
    [percentOf({ covered: 4, total: 5 }) ?? 0, 'percent', '80.00001', '80.00000 %'],
    [41_022, 'count', undefined, '41,022'],
    [decimal('-0.25'), 'points', undefined, '-0.25 points'],
    [1.5, 'seconds', undefined, '1.5 s'],
    [true, 'flag', undefined, 'true'],
    ['', 'text', undefined, '""'],
    ['success', 'text', undefined, 'success'],
    [Number.NaN, 'number', undefined, 'n/a'],
  ])('%j (%s, against %s) is %s', (value, unit, against, says) => {
    expect(showValue(value, unit, against === undefined ? undefined : decimal(against))).toBe(says);
  });

  test.each<[string, Unit, string]>([
    ['80', 'percent', '80 %'],
    ['79.50', 'percent', '79.5 %'],
    ['0', 'count', '0'],
    ['-2', 'points', '-2 points'],
  ])('the bar %s (%s) stands as it was written: %s', (bar, unit, says) => {
    expect(showBar(decimal(bar), unit)).toBe(says);
  });
});

test.each([
  ['tests.failed == 0', 'tests.failed 1, wanted 0 (1 fewer)'],
  ['tests.failed < 1', 'tests.failed 1, wanted below 1 (1 fewer)'],
  ['0 >= tests.failed', 'tests.failed 1, wanted at most 0 (1 fewer)'],
  ['tests.passed > 1', 'tests.passed 1, wanted above 1 (1 more)'],
  ['tests.total != 2', 'tests.total 2, wanted anything but 2'],
  ['tests.passed >= tests.total', 'tests.passed 1, wanted at least tests.total (1 more)'],
  [
    'tests.failed == 0 || tests.passed > 5',
    'tests.failed 1, wanted 0 (1 fewer), or tests.passed 1, wanted above 5 (5 more)',
  ],
  ['!(tests.failed > 0 || tests.passed > 5)', 'it does not hold (tests.failed 1, tests.passed 1)'],
  ['event.fork', 'event.fork false, wanted true'],
  ['!event.on-default-branch || event.fork', undefined],
  ["event.base == 'release'", 'event.base main, wanted release'],
  ["startsWith(event.branch, 'release/')", 'it does not hold (event.branch feature)'],
  ['tests.duration-seconds < 0.01', 'tests.duration-seconds 0.02 s, wanted below 0.01 s (0.010 s apart)'],
])('%s is told as: %s', (require, reason) => {
  const evidence = makeEvidence({ reports: [read(makeTests(makeCase('a', 'passed'), makeCase('b', 'failed')))] });
  const policy = policyOf(`extends: none\nconditions: [{ name: It, require: ${JSON.stringify(require)} }]`);
  expect(decide(evidence, policy).judgements[0]?.reasons).toEqual(reason === undefined ? [] : [reason]);
});

test('every fact that counts things has a noun to count the distance in', () => {
  for (const { name, unit, noun } of factCatalogue)
    if (unit === 'count') expect([name, noun[0] !== '' && noun[1] !== '']).toEqual([name, true]);
});
