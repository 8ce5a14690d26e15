import { type Finding, severities } from '@drawbridge/core/reports/findings/model';
import type { ReadReport } from '../decide/evidence.ts';

const keyOf = ({ tool, rule }: Finding): string => JSON.stringify([tool.toLowerCase(), rule]);

const isAt = (scanned: Finding['place'], found: Finding['place']): boolean =>
  scanned === undefined ||
  (scanned.path === found?.path && (scanned.line === undefined || scanned.line === found.line));

// What weighs less in the scan's report, or does not count there, is not the same.
const coversFully = (scanned: Finding, found: Finding): boolean =>
  isAt(scanned.place, found.place) &&
  severities.indexOf(scanned.severity) <= severities.indexOf(found.severity) &&
  (scanned.suppressed === undefined || found.suppressed !== undefined);

const scannedFindings = (reports: readonly ReadReport[]): ReadonlyMap<string, readonly Finding[]> =>
  Map.groupBy<string, Finding>(
    reports.flatMap(({ report }) => (report.kind === 'scan-verdict' ? report.findings : [])),
    keyOf,
  );

/**
 * SARIF that was found beside a scan's own report and says nothing that the report does not say: counted too, each
 * finding would be two. What a policy declares is never one of these.
 */
export const findTwins = (reports: readonly ReadReport[]): ReadonlySet<ReadReport> => {
  const scanned = scannedFindings(reports);
  const isTwin = ({ declared, report }: ReadReport): boolean =>
    declared === undefined &&
    report.kind === 'findings' &&
    report.format === 'sarif' &&
    report.breakdowns.length === 0 &&
    report.findings.length > 0 &&
    report.findings.every((found) => scanned.get(keyOf(found))?.some((each) => coversFully(each, found)) ?? false);
  return new Set(reports.filter(isTwin));
};
