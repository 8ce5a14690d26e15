import type { Annotation } from '../domain/annotation.ts';
import type { Document } from '../domain/document.ts';
import type { Verdict } from '../domain/verdict.ts';

/** What an action came to, ready to be told: the frame writes all of it, the action writes none itself. */
export interface Outcome {
  readonly verdict: Verdict;
  /** The way out of a failure, told before the verdict; lines that begin with four spaces are code. */
  readonly fix?: string;
  /** Values by output name; `verdict` and `report-file` are the frame's own. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: Document;
  readonly annotations: readonly Annotation[];
  /** The JSON report, as text (reports/drawbridge). */
  readonly report: string;
  /** False in `mode: report`: the verdict is told, and the step stays green. */
  readonly enforced: boolean;
}

/** What post came to: it can set no outputs any more, and fails the job only where nothing less would be true. */
export interface PostOutcome extends Pick<Outcome, 'verdict' | 'fix' | 'summary'> {
  /** Takes the place of main's report; undefined leaves that. */
  readonly report: string | undefined;
  /** True for a rollback that failed, and for nothing else. */
  readonly failsJob: boolean;
}
