import type { Process } from '@drawbridge/core/ports/process';

export interface FakeProcess extends Process {
  /** Sends a signal as the runner would. */
  send(signal: 'SIGINT' | 'SIGTERM'): void;
  /** The exit code; undefined while the action runs. */
  readonly exitCode: () => number | undefined;
}

/** Thrown in place of an exit, because a test must go on. */
export class Exited extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/** A process that only notes its exit code. */
export const fakeProcess = (): FakeProcess => {
  const listeners = new Set<(signal: 'SIGINT' | 'SIGTERM') => void>();
  let code: number | undefined;
  return {
    onSignal: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    exit: async (given) => {
      code = given;
      throw new Exited(given);
    },
    send: (signal) => {
      for (const listener of listeners) listener(signal);
    },
    exitCode: () => code,
  };
};
