import type { RunContext } from '@drawbridge/core/domain/event';
import type { Decision } from '../decide/decision.ts';
import type { Facts } from '../decide/facts.ts';

/** All that there is to show. */
export interface View {
  readonly decision: Decision;
  readonly facts: Facts;
  /** False in `mode: report`. */
  readonly enforced: boolean;
  readonly context: RunContext;
  readonly nowMs: number;
  readonly elapsedMs: number;
}
