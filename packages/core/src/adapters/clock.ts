import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../ports/clock.ts';

const sleep = async (durationMs: number, signal?: AbortSignal): Promise<void> => {
  try {
    await wait(durationMs, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
};

/** The machine's own clock. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  sleep,
  every: (intervalMs, tick) => {
    const timer = setInterval(tick, intervalMs);
    timer.unref();
    return () => clearInterval(timer);
  },
};
