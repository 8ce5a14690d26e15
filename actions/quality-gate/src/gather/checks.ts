import { createOutputTail, type OutputTail } from '@drawbridge/core/action/output-tail';
import type { Scene } from '@drawbridge/core/action/run-action';
import { formatDuration } from '@drawbridge/core/domain/quantity';
import type { Command, CommandEnd } from '@drawbridge/core/ports/shell';
import type { CommandResult } from '../decide/evidence.ts';
import type { Check } from '../inputs/checks.ts';
import { renderAttempt, renderCheckEnd, renderOutput, renderProgress } from '../render/checks.ts';

/** A check after its last attempt. */
export interface CheckRun {
  readonly check: Check;
  readonly result: CommandResult;
  /** Whether the command itself ended, with an exit code. */
  readonly isExit: boolean;
  /** What stood in the places of its reports before its last attempt: state by path. */
  readonly before: ReadonlyMap<string, string>;
}

type CheckScene = Pick<Scene, 'shell' | 'files' | 'clock' | 'log' | 'cancellation'>;

// The user's own line of the workflow, as the runner itself would start it, and stricter: an unset variable is an error.
const bash = ['--noprofile', '--norc', '-euo', 'pipefail', '-c'];
const tailLines = 20;

const commandOf = ({ command, folder, environment, timeoutMs }: Check, output: OutputTail): Command => {
  const { program, args } = command.kind === 'line' ? { program: 'bash', args: [...bash, command.line] } : command;
  return { program, args, folder, environment, timeoutMs, maxOutputBytes: 0, onLine: output.push };
};

const describeExit = (code: number, { command }: Check): string => {
  if (command.kind === 'line' && code === 127) return 'exit code 127: bash found no such command';
  if (command.kind === 'line' && code === 126) return 'exit code 126: bash may not run it';
  return `exit code ${code}`;
};

const describeEnd = (end: CommandEnd, check: Check): Pick<CommandResult, 'end' | 'reason'> => {
  switch (end.kind) {
    case 'exited':
      return { end: end.code === 0 ? 'passed' : 'failed', reason: describeExit(end.code, check) };
    case 'killed':
      return { end: 'failed', reason: `ended by ${end.signal}` };
    case 'timeout':
      return { end: 'timed-out', reason: `not done within ${formatDuration(check.timeoutMs)}` };
    case 'cancelled':
      return { end: 'cancelled', reason: 'the job was cancelled' };
    case 'too-long':
      return { end: 'failed', reason: 'it wrote more than is kept' };
    case 'not-found':
    case 'not-started':
      return { end: 'not-started', reason: end.message };
  }
};

/** The state of the files that a check's patterns find, by path: one that stays the same was not written anew. */
export const stateOfReports = async (
  { report }: Check,
  { files }: Pick<Scene, 'files'>,
): Promise<ReadonlyMap<string, string>> => {
  const found = report.length === 0 ? undefined : await files.find('.', report);
  const states = found?.ok === true ? found.value : [];
  return new Map(states.map(({ path, bytes, modifiedMs }) => [path, `${bytes} ${modifiedMs}`]));
};

const runCheck = async (check: Check, scene: CheckScene): Promise<CheckRun> => {
  const { log, shell, cancellation } = scene;
  let durationMs = 0;
  for (let attempts = 1; ; attempts++) {
    const output = createOutputTail();
    const before = await stateOfReports(check, scene);
    const ended = await shell.run(commandOf(check, output));
    durationMs += ended.durationMs;
    const tail = output.lines().slice(-tailLines).join('\n');
    const result: CommandResult = { name: check.name, ...describeEnd(ended, check), attempts, durationMs, tail };
    const isAgain = result.end === 'failed' || result.end === 'timed-out';
    const isLast = !isAgain || attempts > check.retries || cancellation.signal.aborted;
    log.line(isLast ? renderCheckEnd(result, check) : renderAttempt(result, check));
    log.fold(`Output of ${check.name}${attempts > 1 ? `, attempt ${attempts}` : ''}`, renderOutput(result, output));
    if (isLast) return { check, result, isExit: ended.kind === 'exited', before };
  }
};

const progressMs = 10_000;

/**
 * Runs the checks, so many at once, tells how far they are while they run, and what each said when it ends. A cancelled
 * job ends what runs and starts nothing more: those are `cancelled`.
 */
export const runChecks = async (
  { checks, maxParallel }: { readonly checks: readonly Check[]; readonly maxParallel: number },
  scene: CheckScene,
): Promise<readonly CheckRun[]> => {
  const { clock, log } = scene;
  const startedMs = new Map<Check, number>();
  const done = new Map<Check, CheckRun>();
  const waiting = [...checks];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      startedMs.set(check, clock.nowMs());
      done.set(check, await runCheck(check, scene));
    }
  };
  const stop = clock.every(progressMs, () => {
    const running = [...startedMs].filter(([check]) => !done.has(check));
    const elapsed = running.map(([{ name }, sinceMs]) => ({ name, elapsedMs: clock.nowMs() - sinceMs }));
    log.line(renderProgress({ done: done.size, total: checks.length, running: elapsed }));
  });
  await Promise.all(Array.from({ length: Math.min(maxParallel, checks.length) }, work)).finally(stop);
  return checks.flatMap((check) => done.get(check) ?? []);
};
