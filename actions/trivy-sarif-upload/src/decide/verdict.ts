import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import type { Condition, Verdict } from '@drawbridge/core/domain/verdict';
import { describeOtherFailures } from './conditions.ts';
import type { Finding } from './finding.ts';
import { type JudgedTarget, wasScanned } from './judged-target.ts';
import type { Newness } from './newness.ts';
import { describeNews, describeSeverities } from './quantities.ts';

/** As the verdict begins; the action's subject in main.ts. */
const subject = 'Scan';

/** How many findings there are over all targets, ignored ones left out. */
export interface Totals {
  /** Those that could be scanned. */
  readonly targets: number;
  readonly total: number;
  readonly failing: readonly Finding[];
  readonly introduced: number;
  readonly disclosed: number;
  /** Of findings whose target has no baseline nobody knows whether they are new. */
  readonly unknown: number;
  readonly ignored: number;
  /** Of those that count, too mild for SARIF, summary and comment. */
  readonly unshown: number;
  readonly critical: number;
  readonly high: number;
}

/** Counts what was found in all targets. */
export const sumUp = (targets: readonly JudgedTarget[]): Totals => {
  const judged = targets.flatMap((target) => target.judged);
  const count = (newness: Newness): number => judged.filter((each) => each.newness === newness).length;
  const ofSeverity = (severity: Finding['severity']): number =>
    judged.filter(({ finding }) => finding.severity === severity).length;
  return {
    targets: targets.filter(wasScanned).length,
    total: judged.length,
    failing: judged.filter(({ fails }) => fails).map(({ finding }) => finding),
    introduced: count('introduced'),
    disclosed: count('disclosed'),
    unknown: count('unknown'),
    ignored: targets.reduce((sum, { ignored }) => sum + ignored.length, 0),
    unshown: judged.filter(({ isShown }) => !isShown).length,
    critical: ofSeverity('critical'),
    high: ofSeverity('high'),
  };
};

const describeFindings = (totals: Totals): string => {
  const { total, failing, targets } = totals;
  const news = describeNews(totals);
  const told = news === '' ? '' : `, ${news}`;
  if (total === 0) return `nothing found in ${countOf(targets, 'target')}`;
  const count = countOf(total, 'finding');
  if (failing.length === 0) return `${count}${total === 1 ? ', which does not fail' : ', none fails'}${told}`;
  const fail = failing.length === 1 ? 'fails' : 'fail';
  return `${formatCount(failing.length)} of ${count} ${fail} (${describeSeverities(failing)})${told}`;
};

/** The one sentence: failed if a condition failed, whatever was found; a scan that is not asked to fail has passed. */
export const concludeVerdict = (totals: Totals, conditions: readonly Condition[]): Verdict => {
  const mark = conditions.some((each) => each.mark === 'failed') ? 'failed' : 'passed';
  const other = describeOtherFailures(conditions);
  return { subject, mark, sentence: [describeFindings(totals), other].filter((part) => part !== '').join('; ') };
};
