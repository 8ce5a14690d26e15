/** Time, so that pure rooms and tests need none of their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  nowMs(): number;
  /** Waits; ends early, without an error, when the signal fires. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
  /** Calls `tick` every so many milliseconds, without keeping the process alive, until the returned function is called. */
  every(intervalMs: number, tick: () => void): () => void;
}
