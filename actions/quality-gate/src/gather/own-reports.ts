import type { OwnReport } from '@drawbridge/core/reports/drawbridge/reader';
import type { ScanReportBody } from '@drawbridge/core/reports/drawbridge/scan-report';
import type { ReportContent, ScanFinding } from '../decide/evidence.ts';

type Reported = ScanReportBody['targets'][number]['findings'][number];

const placeOf = ({ place }: Reported): ScanFinding['place'] =>
  place === null
    ? undefined
    : {
        path: place.path,
        line: place.line ?? undefined,
        endLine: place.endLine ?? undefined,
        column: place.column ?? undefined,
      };

const toFinding = (reported: Reported): ScanFinding => {
  const { tool, rule, severity, message, url, fingerprint, newness } = reported;
  return {
    tool,
    rule,
    class: reported.class,
    severity,
    message,
    place: placeOf(reported),
    package: reported.package ?? undefined,
    url,
    fingerprint,
    suppressed: reported.suppressed ?? undefined,
    newness,
    isAnnotated: reported.fails,
  };
};

/** What a report of ours says about the code; undefined: nothing that a policy asks for. */
export const toContent = (report: OwnReport): ReportContent | undefined => {
  const verdict = { ...report.verdict, enforced: report.enforced ?? true };
  switch (report.action) {
    case 'coverage-threshold':
      return { kind: 'coverage-verdict', verdict, body: report.body };
    case 'trivy-sarif-upload': {
      const { targets } = report.body;
      return {
        kind: 'scan-verdict',
        verdict,
        findings: targets.flatMap(({ findings }) => findings.map(toFinding)),
        breakdowns: targets.flatMap(({ title, breakdowns }) => breakdowns.map((each) => `${title}: ${each}`)),
        classes: [...new Set(targets.flatMap(({ classes }) => classes))],
      };
    }
    case 'quality-gate':
    case 'semver-tag':
    case 'deploy-with-rollback':
    case 'deployment-audit':
      return undefined;
  }
};
