import type { Log } from '@drawbridge/core/action/log';
import { createOutputTail } from '@drawbridge/core/action/output-tail';
import { formatDuration } from '@drawbridge/core/domain/quantity';
import { toLogLine } from '@drawbridge/core/domain/workflow-text';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { CommandEnd, Shell } from '@drawbridge/core/ports/shell';
import { type CommandFacts, commandVariables, fillCommand } from '../decide/command/placeholders.ts';
import type { ArgumentArray } from '../decide/settings.ts';
import type { Order, TargetProblem } from './targets/target.ts';

/** Where the user's commands run, and what all of them are told. */
export interface CommandWorld {
  readonly shell: Shell;
  readonly log: Log;
  readonly clock: Clock;
  /** Name of the GitHub environment. */
  readonly environment: string;
}

/** One run of one of the user's commands. */
interface CommandCall {
  /** As the log names it, e.g. "route, unit app". */
  readonly title: string;
  readonly command: ArgumentArray;
  readonly facts: CommandFacts;
  /** All units of the rollout. */
  readonly allUnits: readonly string[];
  /** Epoch milliseconds; a command whose time is over is not begun. */
  readonly deadlineMs: number;
  /** Beside what every command is told. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly maxOutputBytes?: number;
  readonly input?: string;
  /** True: what it says is for debugging only. */
  readonly isQuiet?: boolean;
}

/** The end of a command that was given its values, and what it said in the log. */
export type RunCommand = (call: CommandCall) => Promise<CommandEnd>;

/** What a command is told about these units of an order. */
export const factsOf = (
  order: Order,
  about: { readonly units: readonly string[]; readonly environment: string; readonly side: 'new' | 'old' },
): CommandFacts => ({
  ...about,
  release: order.release,
  epoch: order.epoch,
  baseline: order.baselines.find(({ unit }) => unit === about.units[0]),
});

const longestWord = 200;

/** The last line of standard output that says something: why it failed, of a program that writes nothing to standard error. */
const createLastWord = () => {
  let last = '';
  return {
    push: (line: string): void => {
      if (line.trim() !== '') last = line;
    },
    text: (): string => {
      const word = toLogLine(last).trim();
      return word.length > longestWord ? `${word.slice(0, longestWord).toWellFormed()}…` : word;
    },
  };
};

/** Runs the user's commands as argument arrays: no shell, so no text of a version becomes a command. */
export const createCommandRunner =
  ({ shell, log, clock }: CommandWorld): RunCommand =>
  async (call) => {
    const timeoutMs = call.deadlineMs - clock.nowMs();
    if (timeoutMs <= 0) return { kind: 'timeout', durationMs: 0, output: '', errors: '' };
    const output = createOutputTail();
    const lastWord = createLastWord();
    const [program = '', ...args] = fillCommand(call.command, call.facts);
    const end = await shell.run({
      program,
      args,
      folder: '.',
      environment: { ...commandVariables(call.facts, call.allUnits), ...call.variables },
      timeoutMs,
      maxOutputBytes: call.maxOutputBytes ?? 0,
      onLine: (line, stream) => {
        output.push(line);
        if (stream === 'stdout') lastWord.push(line);
      },
      ...(call.input !== undefined && { input: call.input }),
    });
    const lines = output.lines().map((line) => `  │ ${line}`);
    const hidden = output.hidden();
    if (hidden > 0) lines.unshift(`  (${hidden} earlier lines are left out)`);
    if (call.isQuiet === true) for (const line of lines) log.debug(line);
    else log.fold(`Output of ${call.title} (${formatDuration(end.durationMs)})`, lines);
    return end.errors.trim() === '' ? { ...end, errors: lastWord.text() } : end;
  };

const lastLines = 3;
const longestTail = 400;

const tailOf = (errors: string): string => {
  const lines = errors.split(/\r?\n/).filter((line) => line.trim() !== '');
  const tail = lines.slice(-lastLines).join(' / ').trim();
  return tail === '' ? '' : `: ${tail.length > longestTail ? `…${tail.slice(-longestTail)}` : tail}`;
};

/** The exit code by which a command says that somebody else changed what it was to change. */
const staleCode = 3;
/** The exit code by which a command says "not yet" (sysexits.h: EX_TEMPFAIL). */
export const notYetCode = 75;

const describeTimeout = ({ durationMs }: CommandEnd): string =>
  durationMs === 0 ? 'its time was over before it began' : `not done within ${formatDuration(durationMs)}, and ended`;

/** Why a command did not do what it was to do; undefined: it did. What ended before it answered may have happened. */
export const problemOf = (end: CommandEnd, title: string): TargetProblem | undefined => {
  switch (end.kind) {
    case 'exited':
      if (end.code === 0) return undefined;
      return end.code === staleCode
        ? { kind: 'stale', message: `${title}: somebody else changed it meanwhile (exit code 3)${tailOf(end.errors)}` }
        : { kind: 'failed', message: `${title}: exit code ${end.code}${tailOf(end.errors)}` };
    case 'killed':
      return { kind: 'unknown', message: `${title}: ended by ${end.signal}${tailOf(end.errors)}` };
    case 'timeout':
      return { kind: 'timed-out', message: `${title}: ${describeTimeout(end)}${tailOf(end.errors)}` };
    case 'cancelled':
      return { kind: 'cancelled', message: `${title}: ended, because the job is to stop.` };
    case 'too-long':
      return { kind: 'failed', message: `${title}: it wrote more to standard output than is read. Let it print less.` };
    case 'not-found':
    case 'not-started':
      return { kind: 'refused', message: `${title}: ${end.message}` };
  }
};
