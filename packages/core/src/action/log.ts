import { formatDuration } from '../domain/quantity.ts';
import { toLogLine, toLogLines } from '../domain/workflow-text.ts';
import type { Clock } from '../ports/clock.ts';
import type { Runner } from '../ports/runner.ts';

/** The step's log. Whatever text is given, the runner shows it and obeys none of it. */
export interface Log {
  /** A decision with its reason. */
  line(text: string): void;
  /** What only someone who looks for a fault wants to read. */
  debug(text: string): void;
  /** A phase: folded, with its duration when it closes, and a line every ten seconds while it runs. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** What was said meanwhile, e.g. by a program: folded, without a duration of its own; nothing at all for no lines. */
  fold(title: string, lines: readonly string[]): void;
}

const heartbeatMs = 10_000;

/** Makes the log of a step. */
export const createLog = (runner: Runner, clock: Clock): Log => {
  const line = (text: string): void => {
    for (const each of toLogLines(text)) runner.writeLine(each);
  };
  const debug = (text: string): void => {
    for (const each of toLogLines(text)) runner.debug(each);
  };
  const group = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
    const startedMs = clock.nowMs();
    const elapsed = (): string => formatDuration(clock.nowMs() - startedMs);
    runner.startGroup(toLogLine(`▸ ${title}`));
    const stop = clock.every(heartbeatMs, () => line(`  … still at it: ${title}, ${elapsed()} so far`));
    try {
      return await work();
    } finally {
      stop();
      runner.endGroup();
      line(`  ${title}: ${elapsed()}`);
    }
  };
  const fold = (title: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    runner.startGroup(toLogLine(`▸ ${title}`));
    for (const each of lines) line(each);
    runner.endGroup();
  };
  return { line, debug, group, fold };
};
