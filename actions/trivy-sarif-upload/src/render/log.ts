import { alignColumns, firstLines } from '@drawbridge/core/domain/listing';
import { formatCount } from '@drawbridge/core/domain/quantity';
import { type Condition, signOf, worstFirst } from '@drawbridge/core/domain/verdict';
import type { Decision } from '../decide/decision.ts';
import type { Facts } from '../decide/facts.ts';
import { listJudged } from '../decide/judged-target.ts';
import { describeFix, describeIdle, describePlace, describeSubject, newnessWords } from './phrases.ts';

/** Where the ignores are from, and what holds only after the merge. */
export const renderIgnores = ({ told }: Facts['ignores']): readonly string[] => told.map((each) => `  ${each}`);

/** What a person should know about the scans, one line each. */
export const renderRemarks = ({ targets }: Decision): readonly string[] =>
  firstLines(
    targets.flatMap(({ name, remarks, breakdowns }) =>
      [...breakdowns, ...remarks].map((remark) => `  ! ${name}: ${remark}`),
    ),
    'more remark',
  );

const renderFailing = ({ targets }: Decision): readonly string[] => {
  const failing = listJudged(targets).filter(({ fails }) => fails);
  return firstLines(
    alignColumns(
      failing.map(({ finding, newness }) => [
        finding.severity,
        finding.rule,
        describeSubject(finding),
        describePlace(finding),
        describeFix(finding) === '' || finding.class !== 'vulnerability' ? '' : `→ ${describeFix(finding)}`,
        newnessWords[newness],
      ]),
    ),
    'more finding',
  );
};

/** What was ignored, and which ignores change nothing. */
const renderIgnoring = ({ totals, idle }: Decision): readonly string[] => [
  ...(totals.ignored === 0 ? [] : [`  ${formatCount(totals.ignored)} ignored, each with its line in the summary`]),
  ...firstLines(
    idle.map((each) => `  ! ignore ${describeIdle(each)}`),
    'more ignore',
  ),
];

/** What was decided and why: the findings that fail, worst first, then one line for each condition. */
export const renderVerdict = (decision: Decision, conditions: readonly Condition[]): readonly string[] => [
  ...renderFailing(decision),
  ...renderIgnoring(decision),
  ...alignColumns(
    worstFirst(conditions).map(({ mark, name, value, bar, distance }) => [
      signOf(mark),
      name,
      value,
      `bar ${bar}`,
      distance,
    ]),
  ),
];
