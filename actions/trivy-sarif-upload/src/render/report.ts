import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import type { ScanReportBody } from '@drawbridge/core/reports/drawbridge/scan-report';
import type { Finding } from '../decide/finding.ts';
import type { JudgedTarget } from '../decide/judged-target.ts';
import { createComparer, type Newness } from '../decide/newness.ts';
import type { View } from './view.ts';

type ReportedTarget = ScanReportBody['targets'][number];
type ReportedFinding = ReportedTarget['findings'][number];

const placeOf = ({ path, lines }: Finding): ReportedFinding['place'] =>
  path === '' ? null : { path, line: lines?.startLine ?? null, endLine: lines?.endLine ?? null, column: null };

const packageOf = ({ package: about }: Finding): ReportedFinding['package'] =>
  about === undefined ? null : { name: about.name, version: about.version, fixedVersion: about.fixedVersion };

interface Standing {
  readonly tool: string;
  readonly newness: Newness;
  readonly fails: boolean;
  readonly suppressed: string | null;
}

const reportFinding = (finding: Finding, { tool, newness, fails, suppressed }: Standing): ReportedFinding => ({
  tool,
  rule: finding.rule,
  class: finding.reportedAs,
  severity: finding.severity,
  message: finding.message === '' ? finding.about.title : finding.message,
  place: placeOf(finding),
  package: packageOf(finding),
  url: finding.about.url,
  fingerprint: finding.identity,
  suppressed,
  newness,
  fails,
});

const reportedClasses = ({ classes, judged }: JudgedTarget): ReportedTarget['classes'] => [
  ...new Set(
    classes.flatMap((kind) =>
      kind === 'other'
        ? judged.filter(({ finding }) => finding.class === 'other').map(({ finding }) => finding.reportedAs)
        : [kind],
    ),
  ),
];

const reportTarget = (target: JudgedTarget): ReportedTarget => {
  const newnessOf = createComparer(target.reference);
  const { tool } = target;
  const excuse = (finding: Finding, suppressed: string): ReportedFinding =>
    reportFinding(finding, { tool, newness: newnessOf(finding), fails: false, suppressed });
  return {
    name: target.name,
    title: target.title,
    kind: target.kind,
    classes: reportedClasses(target),
    findings: [
      ...target.judged.map(({ finding, newness, fails }) =>
        reportFinding(finding, { tool, newness, fails, suppressed: null }),
      ),
      ...target.ignored.map(({ finding, rule }) =>
        excuse(finding, `${rule.reason === '' ? 'ignored' : rule.reason} (${rule.file}, line ${rule.line})`),
      ),
      ...target.suppressed.map(({ finding, reason }) => excuse(finding, reason)),
    ],
    breakdowns: [...target.breakdowns],
    remarks: [...target.remarks],
  };
};

/** The JSON report as text (docs/schemas). */
export const renderReport = (view: View): string => {
  const { context, enforced, nowMs, verdict, conditions, decision } = view;
  const body: ScanReportBody = {
    conditions: conditions.map(({ mark, name, value, bar, distance }) => ({ mark, name, value, bar, distance })),
    targets: decision.targets.map(reportTarget),
  };
  return formatReport(makeReport('trivy-sarif-upload', { context, verdict, enforced, nowMs }, body));
};

// Later steps run in the workspace, whatever folder this one worked in.
const fromWorkspace = ({ workingDirectory }: View, file: string): string =>
  [...workingDirectory.split(/[\\/]/), file].filter((part) => part !== '' && part !== '.').join('/');

const uploadIds = ({ documents }: View): readonly string[] =>
  documents.flatMap(({ end }) => (end.kind === 'kept' || end.id === '' ? [] : [end.id]));

/** The action's outputs; `findings-new` is empty where nothing was compared. */
export const renderOutputs = (view: View): Readonly<Record<string, string>> => {
  const { totals, targets } = view.decision;
  const isCompared = targets.some(({ reference }) => reference.kind === 'baseline');
  return {
    'findings-total': String(totals.total),
    'findings-new': isCompared ? String(totals.introduced + totals.disclosed + totals.unknown) : '',
    critical: String(totals.critical),
    high: String(totals.high),
    'sarif-file': view.documents.map(({ file }) => fromWorkspace(view, file)).join('\n'),
    'sbom-file': view.sbomFiles.map((file) => fromWorkspace(view, file)).join('\n'),
    'sarif-id': uploadIds(view).join('\n'),
  };
};
