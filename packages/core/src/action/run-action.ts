import type { Cancellation } from '../domain/cancellation.ts';
import type { RunContext } from '../domain/event.ts';
import type { Result } from '../domain/result.ts';
import { derivedForms } from '../domain/secret.ts';
import type { CommonConfig } from '../inputs/common.ts';
import { ConfigurationError, type InputProblem } from '../inputs/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { Platform, World } from '../ports/platform.ts';
import { watchCancellation } from './cancellation.ts';
import { deliverFailure, deliverOutcome } from './delivery.ts';
import { createLog, type Log } from './log.ts';
import type { Outcome } from './outcome.ts';
import { createStateKeeper, isPost, loadState, type StateKeeper } from './state.ts';

/** What the frame itself needs of an action's Config: to open the world, and to deliver. */
export type FrameConfig = Pick<CommonConfig, 'token' | 'workingDirectory' | 'reportFile'>;

/** What an action's steps are given beside their config. */
export interface Scene extends World {
  readonly context: RunContext;
  readonly clock: Clock;
  readonly log: Log;
  readonly cancellation: Cancellation;
  readonly state: StateKeeper;
}

/** The steps of an action; loaded only when its inputs are right. */
export interface Steps<Config> {
  run(config: Config, scene: Scene): Promise<Outcome>;
}

/** The second half of an action that has one. What goes wrong in it is a warning: a good build stays good. */
export interface PostSteps {
  post(record: unknown, scene: Pick<Scene, 'log' | 'clock' | 'context'>): Promise<void>;
}

type ReadConfig<Config> = Result<Config, readonly InputProblem[]>;

/** An action as the frame runs it. */
export interface ActionDefinition<Config extends FrameConfig> {
  /** As in `uses:`, e.g. "coverage-threshold". */
  readonly name: string;
  /** As verdicts begin, e.g. "Coverage". */
  readonly subject: string;
  /** Version of the record that main leaves for post. */
  readonly stateVersion: number;
  /** A promise where what reads an input is too large to be loaded before it is given. */
  readConfig(raw: (name: string) => string): ReadConfig<Config> | Promise<ReadConfig<Config>>;
  load(): Promise<Steps<Config>>;
  loadPost?(): Promise<PostSteps>;
}

const tokenInput = 'github-token';

const maskToken = ({ runner }: Platform): void => {
  for (const form of derivedForms(runner.input(tokenInput))) runner.mask(form);
};

const runMain = async <Config extends FrameConfig>(
  definition: ActionDefinition<Config>,
  platform: Platform,
  cancellation: Cancellation,
): Promise<number> => {
  const { runner, clock } = platform;
  const config = await definition.readConfig((name) => runner.input(name));
  if (!config.ok) throw new ConfigurationError(config.error);
  const context = runner.context();
  const log = createLog(runner, clock);
  const state = createStateKeeper(runner, definition.name, definition.stateVersion);
  if (definition.loadPost !== undefined) state.save({});
  const { token, workingDirectory, reportFile } = config.value;
  const world = await platform.open({ context, token, workingDirectory, cancellation, debug: log.debug });
  const steps = await definition.load();
  const outcome = await steps.run(config.value, { ...world, context, clock, log, cancellation, state });
  const { files } = world;
  return deliverOutcome({ subject: definition.subject, runner, files, reportFile, workingDirectory }, outcome);
};

const runPost = async <Config extends FrameConfig>(
  definition: ActionDefinition<Config>,
  { runner, clock }: Platform,
): Promise<void> => {
  const log = createLog(runner, clock);
  const record = loadState(runner, definition.name, definition.stateVersion);
  if (!record.ok) throw new Error(record.error);
  const steps = await definition.loadPost?.();
  await steps?.post(record.value, { log, clock, context: runner.context() });
};

/**
 * Runs an action from its inputs to its exit code: 0 when the gate passes (or only reports), 1 when it fails, when an
 * input is wrong, or when something broke. Post never fails the job.
 */
export const runAction = async <Config extends FrameConfig>(
  definition: ActionDefinition<Config>,
  platform: Platform,
): Promise<never> => {
  maskToken(platform);
  const { cancellation, release } = watchCancellation(platform.process, platform.clock);
  const inPost = isPost(platform.runner);
  let code = 0;
  try {
    if (inPost) await runPost(definition, platform);
    else code = await runMain(definition, platform, cancellation);
  } catch (error) {
    code = await deliverFailure({ subject: definition.subject, runner: platform.runner, cancellation, inPost }, error);
  }
  release();
  return platform.process.exit(code);
};
