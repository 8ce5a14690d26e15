import type { Comparison } from '@drawbridge/core/domain/comparison';
import type { Ratio } from '@drawbridge/core/domain/percentage';
import type { CoverageFile, CoverageReport } from '@drawbridge/core/reports/coverage/model';
import type { ReportWarning } from '@drawbridge/core/reports/report-warning';

/** A report as it was read, its paths as it writes them. */
export interface ParsedReport {
  /** Where it lies, relative to the working directory. */
  readonly path: string;
  readonly report: CoverageReport;
}

/** A file of the repository as one report measures it; `lastLine` is the highest line that it names, 0 where it names none. */
interface MeasuredFile {
  readonly path: string;
  readonly lastLine: number;
}

/** One report that was read and whose paths are those of the repository. */
export interface ReadReport {
  /** Where it lies, relative to the working directory. */
  readonly path: string;
  readonly format: string;
  readonly lines: Ratio;
  readonly branches: Ratio;
  readonly warnings: readonly ReportWarning[];
  readonly fileCount: number;
  /** The repository's files that it measures, by their paths from the repository's top. */
  readonly measuredFiles: readonly MeasuredFile[];
}

/** A file of a report that is no file of the repository. */
export interface UnmappedFile {
  readonly path: string;
  readonly reason: string;
}

/** Everything the verdict depends on besides the config. */
export interface Facts {
  readonly reports: readonly ReadReport[];
  /** The repository's files, all reports merged: each once, under its path from the repository's top. */
  readonly files: readonly CoverageFile[];
  /** What has no path there, report by report: one path in two reports may mean two files, so nothing is merged. */
  readonly strays: readonly CoverageFile[];
  readonly unmapped: readonly UnmappedFile[];
  readonly comparison: Comparison;
  /** The commit that was measured. */
  readonly head: string;
}
