import type { Ratio } from '@drawbridge/core/domain/percentage';
import { formatCount } from '@drawbridge/core/domain/quantity';
import type { ReportWarning } from '@drawbridge/core/reports/report-warning';
import type { ChangedFileCoverage } from '../decide/changed-coverage.ts';
import type { Stretch } from '../decide/stretches.ts';

const formatNames: Readonly<Record<string, string>> = { lcov: 'LCOV', cobertura: 'Cobertura' };

/** A report's format as its authors spell it. */
export const nameFormat = (format: string): string => formatNames[format] ?? format;

/** "9,110 of 10,204" */
export const describeRatio = ({ covered, total }: Ratio): string => `${formatCount(covered)} of ${formatCount(total)}`;

/** "12" or "12–15" */
export const describeRange = ({ start, end }: Pick<Stretch, 'start' | 'end'>): string =>
  start === end ? `${start}` : `${start}–${end}`;

/** A warning with its place, where it has one. */
export const describeWarning = ({ line, message }: ReportWarning): string =>
  line === null ? message : `line ${formatCount(line)}: ${message}`;

/** Files that have uncovered changed lines, most of them first. */
export const uncoveredFiles = (files: readonly ChangedFileCoverage[]): readonly ChangedFileCoverage[] =>
  files.filter((file) => file.uncovered.length > 0).toSorted((a, b) => b.uncovered.length - a.uncovered.length);
