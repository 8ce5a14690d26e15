import type { Clock } from '@drawbridge/core/ports/clock';

export interface FakeClock extends Clock {
  /** Lets time pass; ticks and sleeps that fall due happen in order. */
  advance(durationMs: number): Promise<void>;
}

interface Alarm {
  dueMs: number;
  readonly intervalMs: number | undefined;
  readonly ring: () => void;
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock that stands still until told otherwise; it starts at 2026-01-01T00:00:00Z. */
export const fakeClock = (startMs = Date.UTC(2026, 0, 1)): FakeClock => {
  let nowMs = startMs;
  const alarms = new Set<Alarm>();
  const earliest = (untilMs: number): Alarm | undefined =>
    [...alarms].filter((alarm) => alarm.dueMs <= untilMs).toSorted((a, b) => a.dueMs - b.dueMs)[0];
  const set = (durationMs: number, intervalMs: number | undefined, ring: () => void): (() => void) => {
    const alarm: Alarm = { dueMs: nowMs + durationMs, intervalMs, ring };
    alarms.add(alarm);
    return () => alarms.delete(alarm);
  };
  return {
    nowMs: () => nowMs,
    sleep: (durationMs, signal) =>
      new Promise((resolve) => {
        const cancel = set(durationMs, undefined, resolve);
        signal?.addEventListener('abort', () => {
          cancel();
          resolve();
        });
      }),
    every: (intervalMs, tick) => set(intervalMs, intervalMs, tick),
    advance: async (durationMs) => {
      const untilMs = nowMs + durationMs;
      for (let alarm = earliest(untilMs); alarm !== undefined; alarm = earliest(untilMs)) {
        nowMs = alarm.dueMs;
        if (alarm.intervalMs === undefined) alarms.delete(alarm);
        else alarm.dueMs += alarm.intervalMs;
        alarm.ring();
        await settle();
      }
      nowMs = untilMs;
    },
  };
};
