import { alignColumns, firstLines } from '@drawbridge/core/domain/listing';
import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import { signOf, worstFirst } from '@drawbridge/core/domain/verdict';
import type { Decision, Judgement } from '../decide/decision.ts';
import type { MissingReport, ReadReport } from '../decide/evidence.ts';
import { nameWaived } from '../decide/exemptions.ts';
import type { Offender } from '../decide/offender.ts';
import type { Exemption } from '../decide/policy.ts';
import { fullNameOf } from '../decide/test-cases.ts';
import { describeContent, nameFormat, nameKind, remarksOf } from './phrases.ts';

/** By what is judged, and what people should know about that. */
export const renderPolicySource = ({
  source,
  notice,
}: {
  readonly source: string;
  readonly notice: string;
}): readonly string[] => [`Judged by ${source}.`, ...(notice === '' ? [] : [`! ${notice}`])];

/** One line for each report that was read, by what they are about, and the remarks below. */
export const renderReadReports = (reports: readonly ReadReport[]): readonly string[] => {
  const byKind = Object.groupBy(reports, ({ report }) => nameKind(report));
  const rows = Object.entries(byKind).flatMap(([kind, group = []]) =>
    group.map(({ path, report }) => [kind, path, nameFormat(report), describeContent(report)]),
  );
  const remarks = reports.flatMap((each) => remarksOf(each).map((remark) => `  ! ${each.path}, ${remark}`));
  return [
    ...(rows.length === 0 ? ['  – no report was read'] : firstLines(alignColumns(rows), 'more report')),
    ...firstLines(remarks, 'more remark'),
  ];
};

/** One line for each report of ours that is found and says nothing about the code. */
export const renderAside = (
  aside: readonly { readonly path: string; readonly action: string; readonly mark: string }[],
): readonly string[] =>
  firstLines(
    aside.map(({ path, action, mark }) => {
      const sign = mark === 'failed' ? signOf('attention') : signOf('not-judged');
      return `  ${sign} ${path}: the report of ${action}, ${mark}, does not count here`;
    }),
    'more of these',
  );

/** One line for each report that is missing or not fit to be read. */
export const renderMissing = (missing: readonly MissingReport[]): readonly string[] =>
  firstLines(
    missing.map((each) => `  ${signOf('failed')} ${describeMissing(each)}`),
    'more of these',
  );

/** Where a report is missing or wrong, and why. */
const describeMissing = ({ name, place, reason }: MissingReport): string =>
  [name, place, reason].filter((part) => part !== undefined && part !== '').join(': ');

const placeOf = ({ path, line }: Offender): string => {
  if (path === undefined) return '';
  return line === undefined ? `${path}: ` : `${path}:${line}: `;
};

const offendersShown = 10;

const renderJudgement = ({ reasons, offenders, fix, mark }: Judgement): readonly string[] => {
  if (mark === 'passed' || mark === 'not-judged') return [];
  const more = offenders.length - offendersShown;
  return [
    ...reasons.map((reason) => `    ${reason}`),
    ...offenders.slice(0, offendersShown).map((each) => `    ${placeOf(each)}${each.title}: ${each.message}`),
    ...(more > 0 ? [`    and ${more} more in the report`] : []),
    ...(fix === '' ? [] : [`    ${fix}`]),
  ];
};

const namesShown = 10;

const listNames = (names: readonly string[]): string => {
  const hidden = names.length - namesShown;
  return `${names.slice(0, namesShown).join(', ')}${hidden > 0 ? ` and ${formatCount(hidden)} more in the report` : ''}`;
};

const renderFlaky = ({ flaky }: Decision): readonly string[] =>
  flaky.length === 0 ? [] : [`! Passed only after a failure: ${listNames(flaky.map(fullNameOf))}`];

const until = (exemption: Exemption | undefined): string =>
  exemption === undefined ? '' : ` (until ${exemption.expires.day})`;

// A report says "1 failed" above, the condition "0 failed" below: this is why.
const renderQuarantined = ({ quarantined }: Decision): readonly string[] => {
  if (quarantined.length === 0) return [];
  const names = quarantined.map((test) => `${fullNameOf(test)}${until(test.exemption)}`);
  return [`! ${countOf(quarantined.length, 'quarantined test')} failed: ${listNames(names)}`];
};

const renderWaived = ({ waivers, facts }: Decision): readonly string[] => {
  const waived = facts.get('findings.waived');
  if (waived?.kind !== 'measured' || typeof waived.value !== 'number' || waived.value === 0) return [];
  const names = waivers
    .filter(({ state }) => state === 'applied')
    .map(({ entry }) => `${nameWaived(entry)}${until(entry)}`);
  return [`! ${countOf(waived.value, 'finding')} waived: ${listNames(names)}`];
};

/** What was decided and why: one line for each condition, the failed ones first, each with its reasons and offenders. */
export const renderVerdict = (decision: Decision): readonly string[] => {
  const { judgements, notices } = decision;
  const ordered = worstFirst(judgements);
  const rows = alignColumns(ordered.map(({ mark, name, value, distance }) => [signOf(mark), name, value, distance]));
  return [
    ...ordered.flatMap((judgement, index) => [rows[index] ?? '', ...renderJudgement(judgement)]),
    ...renderFlaky(decision),
    ...renderQuarantined(decision),
    ...renderWaived(decision),
    ...notices.map((notice) => `! ${notice}`),
  ];
};
