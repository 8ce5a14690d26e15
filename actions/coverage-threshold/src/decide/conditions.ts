import type { Ratio } from '@drawbridge/core/domain/percentage';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { Mark } from '@drawbridge/core/domain/verdict';
import type { CoverageTotals } from '@drawbridge/core/reports/coverage/model';
import type { Bars } from '../inputs.ts';
import type { ChangedCoverage } from './changed-coverage.ts';
import { type Judgement, judge, type Seen, type Subject } from './judgement.ts';

/** The change as far as it can be judged, or why it cannot and how that counts. */
export type Change =
  | { readonly kind: 'known'; readonly coverage: ChangedCoverage }
  | { readonly kind: 'nothing'; readonly mark: Mark; readonly reason: string };

/** What the conditions are asked about. */
export interface Measurements {
  readonly totals: CoverageTotals;
  readonly change: Change;
  /** A report none of whose files is in the repository, in words; undefined: there is none. */
  readonly lost?: string | undefined;
}

const nothing = (mark: Mark, reason: string): Seen => ({ kind: 'nothing', mark, reason });
const ratioOr = (ratio: Ratio, otherwise: Seen): Seen => (ratio.total > 0 ? { kind: 'ratio', ratio } : otherwise);

const noLines = ({ lost }: Measurements): Seen => nothing('failed', lost ?? 'the reports measure no line');
const noBranches = nothing('failed', 'the reports hold no branches; switch them on in the coverage tool');

const seeChangedLines = (measurements: Measurements): Seen => {
  const { totals, change } = measurements;
  if (change.kind === 'nothing') return change;
  if (totals.lines.total === 0) return noLines(measurements);
  return ratioOr(change.coverage.lines, nothing('passed', 'no changed line is measured'));
};

const seeChangedBranches = ({ totals, change }: Measurements): Seen => {
  if (change.kind === 'nothing') return change;
  if (totals.branches.total === 0) return noBranches;
  const unknown = change.coverage.files.filter(({ branches }) => branches === undefined);
  if (unknown.length > 0)
    return nothing('failed', `nothing is known of the branches of ${countOf(unknown.length, 'changed file')}`);
  return ratioOr(change.coverage.branches, nothing('passed', 'no changed line has a branch'));
};

interface Question {
  readonly subject: Subject;
  see(measurements: Measurements): Seen;
}

const questions: Readonly<Record<keyof Bars, Question>> = {
  lines: {
    subject: { name: 'Lines', unit: 'line' },
    see: (measurements) => ratioOr(measurements.totals.lines, noLines(measurements)),
  },
  branches: {
    subject: { name: 'Branches', unit: 'branch' },
    see: ({ totals }) => ratioOr(totals.branches, noBranches),
  },
  changedLines: { subject: { name: 'Changed lines', unit: 'line' }, see: seeChangedLines },
  changedBranches: { subject: { name: 'Changed branches', unit: 'branch' }, see: seeChangedBranches },
};

const order = ['lines', 'branches', 'changedLines', 'changedBranches'] as const;

/** Judges every condition that has a bar; the allowance is for changed lines only. */
export const judgeConditions = (
  { bars, allowance }: { readonly bars: Bars; readonly allowance: number },
  measurements: Measurements,
): readonly Judgement[] =>
  order.flatMap((key) => {
    const percentage = bars[key];
    if (percentage === undefined) return [];
    const { subject, see } = questions[key];
    return [judge(subject, see(measurements), { percentage, allowance: key === 'changedLines' ? allowance : 0 })];
  });
