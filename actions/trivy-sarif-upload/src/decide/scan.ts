import type { TrivyReport } from '@drawbridge/core/reports/trivy/model';
import type { Target } from './target.ts';

/** What Trivy said of one target. */
export interface Scan {
  readonly target: Target;
  readonly report: TrivyReport;
  /** What it warned of while it scanned: part of the target may not have been read. */
  readonly warnings: readonly string[];
}
