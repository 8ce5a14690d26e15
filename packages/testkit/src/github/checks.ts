/** States of a check run or job, as GitHub writes them. */
export type CheckStatus = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending';

export type CheckConclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'action_required';

interface CheckState {
  readonly name: string;
  status: CheckStatus;
  conclusion: CheckConclusion | null;
}

export interface CheckRun extends CheckState {
  readonly id: number;
  readonly commit: string;
  /** Slug of the app that reports it. */
  readonly app: string;
  /** Id of the check suite: one for each workflow and event, kept by its re-runs. */
  readonly suite: number;
  readonly startedAt: string;
}

export interface Job extends CheckState {
  readonly id: number;
  readonly runId: number;
  readonly attempt: number;
  readonly commit: string;
  readonly startedAt: string;
}

export interface Review {
  readonly id: number;
  readonly pullRequest: number;
  readonly author: string;
  readonly commit: string;
  readonly submittedAt: string;
  /** Whether the author may push to the repository. */
  readonly canWrite: boolean;
  /** A review that is dismissed changes its state. */
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
}
