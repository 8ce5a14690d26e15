import { factName } from '@drawbridge/core/domain/fact';
import { countOf, formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import { type FindingClass, severities } from '@drawbridge/core/reports/findings/model';
import { maxFingerprints } from '../baseline.ts';
import type { Evidence, ReadReport } from '../evidence.ts';
import type { SiftedFinding } from '../findings.ts';
import { type AccusedFinding, accuseFindings, compareOffenders, namedOffender } from '../offenders.ts';
import { compareTexts } from '../place.ts';
import { classesOf } from '../policy/formats.ts';
import type { Policy } from '../policy.ts';
import { classNames } from './catalogue.ts';
import { counted, measured, type NamedFacts, unmeasured } from './fact.ts';

/** The worst first; every part of them is in that order, too. */
type Findings = readonly AccusedFinding[];

const countFindings = (findings: Findings) => counted(findings.map(({ offender }) => offender));

/** `<path>.total` and `<path>.<severity>`. */
const bySeverity = (path: readonly string[], findings: Findings): NamedFacts => {
  const groups = Map.groupBy(findings, ({ finding }) => finding.severity);
  return [
    [factName([...path, 'total']), countFindings(findings)],
    ...severities.map((each) => [factName([...path, each]), countFindings(groups.get(each) ?? [])] as const),
  ];
};

// Style has no dangers; what nobody has rated here may be the worst there is.
const dangerous: ReadonlySet<FindingClass> = new Set(['vulnerability', 'secret', 'misconfiguration', 'security']);

const unrated = (findings: Findings): Findings =>
  findings.filter(({ finding }) => finding.severity === 'unknown' && dangerous.has(finding.class));

const vouchedBy = ({ report, declared }: ReadReport, policy: Policy): readonly FindingClass[] => {
  const named = policy.reports.find(({ name }) => name === declared)?.classes ?? [];
  if (report.kind === 'scan-verdict') return [...named, ...report.classes];
  if (report.kind !== 'findings') return [];
  return [...named, ...classesOf(report.format, report.tools), ...report.findings.map((finding) => finding.class)];
};

/** Classes that some report was looking for. */
const vouchedClasses = ({ reports }: Evidence, policy: Policy): ReadonlySet<FindingClass> =>
  new Set(reports.flatMap((each) => vouchedBy(each, policy)));

const isClass = (name: string): name is FindingClass => Object.hasOwn(classNames, name);

const byClass = (path: readonly string[], findings: Findings, classes: ReadonlySet<FindingClass>): NamedFacts =>
  Object.entries(classNames).flatMap(([wanted, name]) => {
    if (!isClass(wanted)) return [];
    if (classes.has(wanted))
      return bySeverity(
        [...path, name],
        findings.filter(({ finding }) => finding.class === wanted),
      );
    const nobody = unmeasured(
      `no report that was read looks for ${name}`,
      `Add one that does; where a report's tool is not known here, say \`classes: [${wanted}]\` in \`reports:\`.`,
    );
    return ['total', ...severities].map((each) => [factName([...path, name, each]), nobody] as const);
  });

/** Tools whose findings were read, in small letters. */
export const toolsIn = ({ reports }: Evidence): ReadonlySet<string> =>
  new Set(
    reports
      .flatMap(({ report }) =>
        report.kind === 'findings' ? [...report.tools, ...report.findings.map(({ tool }) => tool)] : [],
      )
      .map((tool) => tool.toLowerCase()),
  );

const byTool = (evidence: Evidence, findings: Findings): NamedFacts =>
  [...toolsIn(evidence)].flatMap((tool) =>
    bySeverity(
      ['findings', 'tools', tool],
      findings.filter(({ finding }) => finding.tool.toLowerCase() === tool),
    ),
  );

/** What broke in a tool, so that it has not looked at everything. */
const breakdownsIn = ({ reports }: Pick<Evidence, 'reports'>) =>
  reports.flatMap(({ path, report }) =>
    report.kind === 'findings' || report.kind === 'scan-verdict'
      ? report.breakdowns.map((message) => namedOffender(path, message))
      : [],
  );

const noBaseline = ({ baseline }: Evidence) =>
  baseline.kind === 'unknown'
    ? unmeasured(baseline.reason, baseline.fix)
    : unmeasured(
        'there is no baseline yet to tell new from old',
        'Run the gate on the default branch once: the findings of that run become the baseline.',
      );

const unclear = (findings: Findings) => {
  const tools = [...new Set(findings.map(({ finding }) => finding.tool))].toSorted(compareTexts);
  return unmeasured(
    `the baseline holds ${formatCount(maxFingerprints)} findings and no more; it does not tell whether these are new: ${countOf(findings.length, 'finding')} of ${joinWords(tools)}`,
    'Let the tool report less, or judge the repository in parts; a new `baseline-key` begins a new baseline.',
  );
};

const newFacts = (evidence: Evidence, findings: Findings, classes: ReadonlySet<FindingClass>): NamedFacts => {
  const fresh = findings.filter(({ isNew }) => isNew === true);
  const facts: NamedFacts = [
    ...bySeverity(['findings', 'new'], fresh),
    ['findings.new.unrated', countFindings(unrated(fresh))],
    ...byClass(['findings', 'new'], fresh, classes),
  ];
  const isKnown = evidence.baseline.kind === 'known' && evidence.baseline.value !== undefined;
  const untold = findings.filter(({ isNew }) => isNew === undefined);
  if (isKnown && untold.length === 0) return facts;
  const reason = isKnown ? unclear(untold) : noBaseline(evidence);
  return facts.map(([name]) => [name, reason] as const);
};

/** What the reports of findings and scans say; nothing where there is none. */
export const findingFacts = (evidence: Evidence, policy: Policy, sifted: readonly SiftedFinding[]): NamedFacts => {
  const isFinding = ({ report }: ReadReport) => report.kind === 'findings' || report.kind === 'scan-verdict';
  if (!evidence.reports.some(isFinding)) return [];
  const accused = accuseFindings(sifted);
  const standing = (wanted: SiftedFinding['standing']) => accused.filter((each) => each.standing === wanted);
  const findings = standing('counted');
  const classes = vouchedClasses(evidence, policy);
  return [
    ...bySeverity(['findings'], findings),
    ['findings.unrated', countFindings(unrated(findings))],
    ['findings.waived', countFindings(standing('waived'))],
    ['findings.suppressed', measured(standing('suppressed').length)],
    ['findings.breakdowns', counted(breakdownsIn(evidence).toSorted(compareOffenders))],
    ...byClass(['findings'], findings, classes),
    ...byTool(evidence, findings),
    ...newFacts(evidence, findings, classes),
  ];
};
