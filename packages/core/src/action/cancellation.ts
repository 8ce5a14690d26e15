import type { Cancellation, CancellationReason } from '../domain/cancellation.ts';
import type { Clock } from '../ports/clock.ts';
import type { Process } from '../ports/process.ts';

/** After SIGINT the runner waits this long before SIGTERM, and after that before it kills (ProcessInvoker.cs). */
export const signalWindowsMs = { SIGINT: 7_500, SIGTERM: 2_500 } as const;

/** Time kept back from each window to write down what was reached. */
const reserveMs = 500;

/** Turns the runner's signals into a cancellation; `release` stops listening. A SIGTERM that comes first is a shutdown. */
export const watchCancellation = (
  process: Process,
  clock: Clock,
): { readonly cancellation: Cancellation; release(): void } => {
  const controller = new AbortController();
  let reason: CancellationReason | undefined;
  let deadlineMs: number | undefined;
  const release = process.onSignal((signal) => {
    reason ??= signal === 'SIGINT' ? 'cancel' : 'shutdown';
    deadlineMs = clock.nowMs() + signalWindowsMs[signal] - reserveMs;
    controller.abort();
  });
  const cancellation: Cancellation = {
    signal: controller.signal,
    get reason() {
      return reason;
    },
    get deadlineMs() {
      return deadlineMs;
    },
  };
  return { cancellation, release };
};
