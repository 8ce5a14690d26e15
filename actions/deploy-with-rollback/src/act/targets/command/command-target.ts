import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { CommandEnd } from '@drawbridge/core/ports/shell';
import { readCaptured } from '../../../decide/command/captured.ts';
import { fillCommand } from '../../../decide/command/placeholders.ts';
import type { Baseline, Release } from '../../../decide/rollout/model.ts';
import type { ArgumentArray, CommandSettings } from '../../../decide/settings.ts';
import {
  type CommandWorld,
  createCommandRunner,
  factsOf,
  notYetCode,
  problemOf,
  type RunCommand,
} from '../../commands.ts';
import type { Change, Order, Readiness, Target, TargetProblem, TargetReply } from '../target.ts';
import { type Capture, confirmReturn, confirmShift } from './confirmation.ts';
import { rescueLine } from './rescue.ts';

/** A target of the user's own commands. */
export interface CommandTargetOptions extends CommandWorld {
  readonly commands: CommandSettings;
  /** What the journal last committed; null: nothing yet. It is the baseline where there is no `capture` command. */
  readonly lastCommitted: Release | null;
}

type Deed = 'capture' | 'stage' | 'route' | 'verify' | 'restore' | 'clean';
type Side = 'new' | 'old';

interface Task {
  readonly deed: Deed;
  readonly command: ArgumentArray;
  readonly side: Side;
  readonly unit: string;
  readonly maxOutputBytes?: number;
  readonly isQuiet?: boolean;
}

type Run = (order: Order, task: Task) => Promise<{ readonly end: CommandEnd; readonly title: string }>;

const mostCapturedBytes = 1024 * 1024;
const done: Result<void, TargetProblem> = success(undefined);

const runner =
  (run: RunCommand, environment: string): Run =>
  async (order, { deed, command, side, unit, maxOutputBytes = 0, isQuiet = false }) => {
    const title = `${deed}, unit ${unit}`;
    const facts = factsOf(order, { units: [unit], environment, side });
    const { deadlineMs } = order;
    const allUnits = order.units;
    return { title, end: await run({ title, command, facts, allUnits, deadlineMs, maxOutputBytes, isQuiet }) };
  };

/** One unit after the other, as far as it goes well. */
const inOrder = async (
  run: Run,
  order: Order,
  task: Omit<Task, 'unit' | 'command'> & { readonly command: ArgumentArray | undefined },
): TargetReply<void> => {
  const { command } = task;
  if (command === undefined) return done;
  for (const unit of order.units) {
    const { end, title } = await run(order, { ...task, command, unit });
    const problem = problemOf(end, title);
    if (problem !== undefined) return failure(problem);
  }
  return done;
};

// The worst first: what may have happened weighs more than what surely did not.
const weight = ['unknown', 'stale', 'failed', 'refused', 'missing', 'timed-out', 'cancelled'] as const;

/** All units at once: the way back waits for nobody. */
const atOnce = async (run: Run, order: Order, command: ArgumentArray): TargetReply<void> => {
  const ends = await Promise.all(
    order.units.map((unit) => run(order, { deed: 'restore', command, side: 'old', unit })),
  );
  const problems = ends.flatMap(({ end, title }) => problemOf(end, title) ?? []);
  const worst = problems.toSorted((a, b) => weight.indexOf(a.kind) - weight.indexOf(b.kind))[0];
  if (worst === undefined) return done;
  return failure({ kind: worst.kind, message: problems.map(({ message }) => message).join('\n') });
};

const capture = async (
  run: Run,
  order: Order,
  { command, isQuiet }: { readonly command: ArgumentArray; readonly isQuiet: boolean },
): TargetReply<readonly Baseline[]> => {
  const baselines: Baseline[] = [];
  for (const unit of order.units) {
    const task: Task = { deed: 'capture', command, side: 'old', unit, maxOutputBytes: mostCapturedBytes, isQuiet };
    const { end, title } = await run(order, task);
    const problem = problemOf(end, title);
    if (problem !== undefined) return failure(problem);
    const baseline = readCaptured(end.output, unit);
    if (!baseline.ok) return failure({ kind: 'refused', message: `${title}: ${baseline.error}` });
    baselines.push(baseline.value);
  }
  return success(baselines);
};

const readinessOf = (end: CommandEnd, title: string, unit: string): Readiness | TargetProblem => {
  if (end.kind === 'exited' && end.code === 0) return { unit, kind: 'ready', message: `${title}: exit code 0` };
  if (end.kind === 'exited' && end.code === notYetCode) return { unit, kind: 'waiting', message: `${title}: not yet` };
  const problem = problemOf(end, title);
  if (end.kind === 'exited' && problem !== undefined) return { unit, kind: 'unhealthy', message: problem.message };
  return problem ?? { kind: 'failed', message: title };
};

const readiness = async (
  run: Run,
  order: Order,
  { command, side }: { readonly command: ArgumentArray | undefined; readonly side: Side },
): TargetReply<readonly Readiness[]> => {
  if (command === undefined)
    return failure({ kind: 'missing', message: 'There is no `verify` command to ask. Add one, or another probe.' });
  const found = await Promise.all(
    order.units.map(async (unit) => {
      const { end, title } = await run(order, { deed: 'verify', command, side, unit });
      return readinessOf(end, title, unit);
    }),
  );
  const problem = found.find((each): each is TargetProblem => !('unit' in each));
  return problem === undefined ? success(found.filter((each) => 'unit' in each)) : failure(problem);
};

const listChanges = (commands: CommandSettings, order: Order, environment: string): readonly Change[] =>
  order.units.flatMap((unit) => {
    return (['stage', 'route', 'clean'] as const).flatMap((deed) => {
      const command = commands[deed];
      if (command === undefined) return [];
      const facts = factsOf(order, { units: [unit], environment, side: deed === 'clean' ? 'old' : 'new' });
      return [{ unit, what: `${deed}: ${fillCommand(command, facts).join(' ')}`, diff: '' }];
    });
  });

/**
 * A target that is whatever the user's commands make of it: `stage` and `route` bring a version up and send it traffic,
 * `restore` brings the baseline back, `clean` takes away what is not needed any more (DRAWBRIDGE_SIDE says which).
 */
export const createCommandTarget = (options: CommandTargetOptions): Target => {
  const { commands, lastCommitted, environment, clock } = options;
  const run = runner(createCommandRunner(options), environment);
  const { capture: command } = commands;
  const look: Capture = command && ((order) => capture(run, order, { command, isQuiet: true }));
  const remembered = (unit: string): Baseline => ({
    unit,
    release: lastCommitted,
    handle: '',
    isHealthy: lastCommitted !== null,
  });
  const noStage: TargetProblem = { kind: 'refused', message: 'blue-green needs a `stage` command. Add one.' };
  return {
    name: `commands, ${commands.route.slice(0, 2).join(' ')}`,
    capture: async (order) =>
      command === undefined ? success(order.units.map(remembered)) : capture(run, order, { command, isQuiet: false }),
    check: async (order) => success(listChanges(commands, order, environment)),
    stage: async (order) =>
      commands.stage === undefined && order.strategy === 'blue-green'
        ? failure(noStage)
        : inOrder(run, order, { deed: 'stage', command: commands.stage, side: 'new' }),
    shift: async (order) => {
      const routed = await inOrder(run, order, { deed: 'route', command: commands.route, side: 'new' });
      return routed.ok ? confirmShift(order, look, clock) : routed;
    },
    readiness: (order, side) => readiness(run, order, { command: commands.verify, side }),
    restore: (order) => atOnce(run, order, commands.restore),
    // What makes the baseline whole is the user's `restore` itself: here it is only asked whether it did.
    settle: (order) => confirmReturn(order, look, clock),
    discard: (order) => inOrder(run, order, { deed: 'clean', command: commands.clean, side: 'new' }),
    clean: (order) => inOrder(run, order, { deed: 'clean', command: commands.clean, side: 'old' }),
    rescue: (order) =>
      order.units.map((unit) => {
        const facts = factsOf(order, { units: [unit], environment, side: 'old' });
        return rescueLine(commands.restore, facts, order.units);
      }),
  };
};
