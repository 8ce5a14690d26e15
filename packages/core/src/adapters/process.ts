import type { Process } from '../ports/process.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;

// Only standard output: nothing here writes to the other one, and touching it would make it.
const drained = (): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write('', () => resolve());
  });

/** The process of this action. Exits even if a library left a socket or a timer behind. */
export const nodeProcess: Process = {
  onSignal: (listener) => {
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
  exit: async (code) => {
    await drained();
    return process.exit(code);
  },
};
