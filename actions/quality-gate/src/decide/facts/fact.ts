import type { FactValue, Unmeasured } from '@drawbridge/core/domain/fact';
import type { Ratio } from '@drawbridge/core/domain/percentage';
import { percentOf, type Rational, subtract } from '@drawbridge/core/domain/rational';
import type { Offender } from '../offender.ts';

/** A fact as the gate knows it: what it is a part of, and who makes it so. */
export type GateFact =
  | {
      readonly kind: 'measured';
      readonly value: FactValue;
      /** What a percentage was counted from. */
      readonly ratio: Ratio | undefined;
      /** The worst first. */
      readonly offenders: readonly Offender[];
    }
  | Unmeasured;

/** Facts by name. */
export type NamedFacts = readonly (readonly [string, GateFact])[];

/** A value that stands for itself. */
export const measured = (value: FactValue, offenders: readonly Offender[] = []): GateFact => ({
  kind: 'measured',
  value,
  ratio: undefined,
  offenders,
});

/** As many as there are offenders. */
export const counted = (offenders: readonly Offender[]): GateFact => measured(offenders.length, offenders);

export const unmeasured = (reason: string, fix: string): Unmeasured => ({ kind: 'unmeasured', reason, fix });

// Beyond it, numbers of a report are no longer those that it wrote.
const isCountable = ({ covered, total }: Ratio): boolean =>
  Number.isSafeInteger(covered) && Number.isSafeInteger(total) && covered >= 0 && covered <= total;

/** A part of a whole in percent, exact. Nothing of nothing is no percentage, neither 0 nor 100. */
export const share = (ratio: Ratio, offenders: readonly Offender[], empty: Unmeasured): GateFact => {
  if (!isCountable(ratio))
    return unmeasured(`${ratio.covered} of ${ratio.total} is no part of a whole`, 'Look at the report it comes from.');
  const value = percentOf(ratio);
  return value === undefined ? empty : { kind: 'measured', value, ratio, offenders };
};

/** Percentage points between two parts of a whole; undefined where one of them is nothing of nothing. */
export const pointsBetween = (now: Ratio, before: Ratio): Rational | undefined => {
  const [current, previous] = [percentOf(now), percentOf(before)];
  return current === undefined || previous === undefined ? undefined : subtract(current, previous);
};
