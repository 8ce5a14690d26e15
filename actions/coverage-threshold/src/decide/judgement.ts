import { type Percentage, percentBeside, type Ratio, reaches, unitsMissing } from '@drawbridge/core/domain/percentage';
import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import type { Condition, Mark } from '@drawbridge/core/domain/verdict';

/** A condition with the words that the verdict uses for it. */
export interface Judgement extends Condition {
  readonly phrase: string;
}

/** What a condition counts, and as it begins a row. */
export interface Subject {
  readonly name: 'Lines' | 'Branches' | 'Changed lines' | 'Changed branches';
  readonly unit: 'line' | 'branch';
}

/** What a value is held against: `allowance` units may stay uncovered whatever the percentage. */
export interface Bar {
  readonly percentage: Percentage;
  readonly allowance: number;
}

/** What was seen: a ratio of something, or why there is none and how that counts. */
export type Seen =
  | { readonly kind: 'ratio'; readonly ratio: Ratio }
  | { readonly kind: 'nothing'; readonly mark: Mark; readonly reason: string };

const plurals = { line: 'lines', branch: 'branches' } as const;

/** The fewest further units that make the ratio pass: up to the percentage or down to the allowance. */
export const unitsNeeded = (ratio: Ratio, { percentage, allowance }: Bar): number =>
  Math.max(0, Math.min(unitsMissing(ratio, percentage), ratio.total - ratio.covered - allowance));

const judgeRatio = ({ name, unit }: Subject, ratio: Ratio, bar: Bar): Judgement => {
  const percent = `${percentBeside(ratio, bar.percentage)} %`;
  const value = `${percent} (${formatCount(ratio.covered)} of ${formatCount(ratio.total)})`;
  const row = { name, value, bar: `${bar.percentage.text} %` };
  const needed = unitsNeeded(ratio, bar);
  if (needed === 0) {
    const distance = reaches(ratio, bar.percentage) ? '' : `${countOf(bar.allowance, `uncovered ${unit}`)} allowed`;
    return { ...row, mark: 'passed', distance, phrase: `${name.toLowerCase()} ${percent}` };
  }
  const distance = countOf(needed, `more ${unit}`, `more ${plurals[unit]}`);
  const gap = `${distance} ${needed === 1 ? 'is' : 'are'} needed`;
  return { ...row, mark: 'failed', distance, phrase: `${name.toLowerCase()} ${percent} of ${row.bar} (${gap})` };
};

/** Holds what was seen against the bar, in integers. */
export const judge = (subject: Subject, seen: Seen, bar: Bar): Judgement => {
  if (seen.kind === 'ratio') return judgeRatio(subject, seen.ratio, bar);
  const { mark, reason } = seen;
  const row = { name: subject.name, value: 'n/a', bar: `${bar.percentage.text} %`, distance: reason };
  return { ...row, mark, phrase: `${subject.name.toLowerCase()} n/a (${reason})` };
};
