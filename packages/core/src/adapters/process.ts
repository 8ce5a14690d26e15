import type { Process } from '../ports/process.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;

const drained = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve());
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
    await Promise.all([drained(process.stdout), drained(process.stderr)]);
    return process.exit(code);
  },
};
