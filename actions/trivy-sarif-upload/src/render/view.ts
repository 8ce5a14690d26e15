import type { RunContext } from '@drawbridge/core/domain/event';
import type { Condition, Verdict } from '@drawbridge/core/domain/verdict';
import type { Decision } from '../decide/decision.ts';
import type { Facts } from '../decide/facts.ts';
import type { UploadedDocument } from '../decide/upload.ts';

/** All that there is to show. */
export interface View {
  readonly facts: Facts;
  readonly decision: Decision;
  /** With what became of the upload. */
  readonly verdict: Verdict;
  readonly conditions: readonly Condition[];
  readonly documents: readonly UploadedDocument[];
  /** Relative to the working directory. */
  readonly sbomFiles: readonly string[];
  /** False in `mode: report`. */
  readonly enforced: boolean;
  readonly context: RunContext;
  readonly workingDirectory: string;
  readonly nowMs: number;
  readonly elapsedMs: number;
}
