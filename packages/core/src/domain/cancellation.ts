/** Why the work should stop: the user cancelled, a time limit passed, or the machine is going away. */
export type CancellationReason = 'cancel' | 'timeout' | 'shutdown';

/** A stop request as a value that flows through ports. `reason` and `deadlineMs` (epoch) are set once `signal` fires. */
export interface Cancellation {
  readonly signal: AbortSignal;
  readonly reason: CancellationReason | undefined;
  readonly deadlineMs: number | undefined;
}
