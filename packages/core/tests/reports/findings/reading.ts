import { findingFormats } from '../../../src/reports/findings/detect.ts';
import { createFindingParser } from '../../../src/reports/findings/formats.ts';
import type { Finding, FindingFormat, FindingReport } from '../../../src/reports/findings/model.ts';
import type { ParseError } from '../../../src/reports/parser.ts';
import { sketchReport } from '../../../src/reports/sketch.ts';
import { errorOf, modelOf, parseBytes } from '../reading.ts';

/** What the parser of a format makes of a report; JSON values are written first. */
export const readFindings = (format: FindingFormat, report: unknown): FindingReport =>
  modelOf(parseBytes(createFindingParser(format), bytesOfReport(report)));

/** The error that the parser of a format answers a report with. */
export const refuseFindings = (format: FindingFormat, report: unknown): ParseError =>
  errorOf(parseBytes(createFindingParser(format), bytesOfReport(report)));

const bytesOfReport = (report: unknown): Uint8Array | string =>
  typeof report === 'string' || report instanceof Uint8Array ? report : JSON.stringify(report);

/** The format that the structure of a report tells; null where no row matches or the format is not read. */
export const detectFindings = (bytes: Uint8Array): FindingFormat | null => {
  const sketched = sketchReport(bytes);
  if (!sketched.ok) return null;
  return findingFormats.find(({ matches }) => matches(sketched.value.sketch))?.format ?? null;
};

const order = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const;

/** Findings that count, by severity: "high 1, low 2". */
export const countSeverities = (findings: readonly Finding[]): string => {
  const counting = findings.filter(({ suppressed }) => suppressed === undefined);
  return order
    .map((severity) => [severity, counting.filter((each) => each.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${severity} ${count}`)
    .join(', ');
};
