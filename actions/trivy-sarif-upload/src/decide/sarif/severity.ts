import type { Severity } from '@drawbridge/core/reports/findings/model';
import type { CvssScore } from '@drawbridge/core/reports/trivy/model';
import { type Finding, rankOf } from '../finding.ts';
import type { SarifLevel } from './log.ts';

const levels: Readonly<Record<Severity, SarifLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
  unknown: 'note',
};

/** The level of a severity. */
export const levelOf = (severity: Severity): SarifLevel => levels[severity];

interface Band {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

// GitHub's bands of `security-severity`; it calls "over 9.0" critical.
const bands: Readonly<Partial<Record<Severity, Band>>> = {
  critical: { least: 9.1, usual: 9.5, most: 10 },
  high: { least: 7, usual: 8, most: 8.9 },
  medium: { least: 4, usual: 5.5, most: 6.9 },
  low: { least: 0.1, usual: 2, most: 3.9 },
};

const preferred = (scores: readonly CvssScore[], source: string): CvssScore | undefined => {
  const newestFirst = scores.toSorted((a, b) => b.version - a.version);
  return (
    newestFirst.find((each) => each.source === source) ??
    newestFirst.find((each) => each.source === 'nvd') ??
    newestFirst[0]
  );
};

/**
 * The number beside a severity: the CVSS score of the source that gave the severity (else the NVD's, else any), moved into
 * the severity's own band where it lies outside. undefined: GitHub has no band for the severity.
 */
export const securitySeverityOf = ({ severity, severitySource, about }: Finding): string | undefined => {
  const band = bands[severity];
  if (band === undefined) return undefined;
  const score = preferred(about.scores, severitySource)?.score ?? band.usual;
  return Math.min(band.most, Math.max(band.least, score)).toFixed(1);
};

/** The worst of several findings. */
export const worstOf = (findings: readonly [Finding, ...Finding[]]): Finding =>
  findings.reduce((worst, each) => (rankOf(each.severity) < rankOf(worst.severity) ? each : worst));
