import type { Command, CommandEnd, Shell } from '@drawbridge/core/ports/shell';

/** How a fake program ends: with exit code 0 and no word, unless told. */
export type FakeEnd =
  | { readonly code?: number; readonly output?: string; readonly errors?: string; readonly durationMs?: number }
  | CommandEnd;

/** What stands for a program; what it answers may depend on the command. */
export type FakeProgram = (command: Command) => FakeEnd | Promise<FakeEnd>;

export interface FakeShellPlan {
  /** By name or path, as a command names it. What is not here is not found. */
  readonly programs?: Readonly<Record<string, FakeProgram>>;
}

export interface FakeShell extends Shell {
  /** Every command that was asked for, in order. */
  readonly commands: readonly Command[];
}

const nothing = { durationMs: 0, output: '', errors: '' };

const complete = (end: FakeEnd): CommandEnd => ('kind' in end ? end : { kind: 'exited', code: 0, ...nothing, ...end });

const tellLines = ({ onLine }: Command, end: CommandEnd): void => {
  for (const stream of ['stdout', 'stderr'] as const) {
    const lines = (stream === 'stdout' ? end.output : end.errors).split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) onLine?.(line, stream);
  }
};

// What a program wrote is cut where the port cuts it, so that a test sees what the action would see.
const keep = (command: Command, end: CommandEnd): CommandEnd => {
  const { maxOutputBytes } = command;
  if (maxOutputBytes === 0) return { ...end, output: '' };
  if (new TextEncoder().encode(end.output).length <= maxOutputBytes) return end;
  return {
    kind: 'too-long',
    durationMs: end.durationMs,
    output: end.output.slice(0, maxOutputBytes),
    errors: end.errors,
  };
};

const never = new AbortController().signal;

/** Programs as functions. Once the signal has fired, a command that has not ended is cancelled. */
export const fakeShell = (plan: FakeShellPlan = {}, signal: AbortSignal = never): FakeShell => {
  const commands: Command[] = [];
  const cancelled: CommandEnd = { ...nothing, kind: 'cancelled' };
  const stopped = new Promise<CommandEnd>((resolve) => {
    signal.addEventListener('abort', () => resolve(cancelled), { once: true });
  });
  const execute = async (command: Command, program: FakeProgram): Promise<CommandEnd> => {
    const end = complete(await program(command));
    tellLines(command, end);
    return keep(command, end);
  };
  return {
    commands,
    run: async (command) => {
      commands.push(command);
      if (signal.aborted) return cancelled;
      const program = plan.programs?.[command.program];
      const message = `${command.program} is not on PATH.`;
      if (program === undefined) return { ...nothing, kind: 'not-found', message };
      return Promise.race([execute(command, program), stopped]);
    },
  };
};
