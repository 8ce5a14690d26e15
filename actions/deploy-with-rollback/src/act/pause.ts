import type { Clock } from '@drawbridge/core/ports/clock';
import type { State } from '../decide/rollout/model.ts';
import type { Premises } from './premises.ts';

const firstMs = 500;
const longestMs = 8_000;

/** How long to wait before a deed is begun again (milliseconds), longer each time: what refuses at once is given time to change its mind. */
const pauseBefore = ({ attempts, underWay }: State): number =>
  attempts < 2 ? 0 : Math.min(longestMs, firstMs * 2 ** (attempts - 2), underWay?.deadlineMs ?? 0);

/** Whom a pause must not outlast. */
interface PauseScene {
  readonly clock: Clock;
  readonly signals: AbortSignal[];
}

/** Waits before another attempt. It ends with the signals, and leaves at least half of an open window to the attempt itself. */
export const waitBeforeAgain = async (
  state: State,
  premises: Premises,
  { clock, signals }: PauseScene,
): Promise<void> => {
  const durationMs = pauseBefore(state);
  const window = premises.window();
  const leftMs = window === undefined ? durationMs : Math.max(0, window.endMs - clock.nowMs()) / 2;
  const over = AbortSignal.any(window === undefined ? signals : [window.signal]);
  if (!over.aborted) await clock.sleep(Math.min(durationMs, leftMs), over);
};
