import type { RunContext } from '@drawbridge/core/domain/event';
import type { Decision } from '../decide/decision.ts';
import type { Evidence } from '../decide/evidence.ts';

/** All that there is to show. */
export interface View {
  readonly decision: Decision;
  readonly evidence: Evidence;
  /** The policy in words: where it came from. */
  readonly policySource: string;
  readonly policyNotice: string;
  /** False in `mode: report`. */
  readonly enforced: boolean;
  readonly context: RunContext;
  readonly nowMs: number;
  readonly elapsedMs: number;
}
