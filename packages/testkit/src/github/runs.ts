import type { CheckConclusion, CheckStatus } from './checks.ts';

/** One attempt of a workflow run. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly workflow: string;
  readonly event: string;
  readonly branch: string;
  readonly commit: string;
  /** Who made the run. */
  readonly actor: string;
  /** Who made this attempt. */
  readonly triggeringActor: string;
  readonly startedAt: string;
  status: CheckStatus;
  conclusion: CheckConclusion | null;
}

/** What a person decided about environments that a run asked for. */
export interface RunReview {
  readonly runId: number;
  readonly login: string;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly comment: string;
  readonly environments: readonly string[];
}
