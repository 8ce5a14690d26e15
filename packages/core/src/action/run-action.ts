import type { Cancellation } from '../domain/cancellation.ts';
import type { RunContext } from '../domain/event.ts';
import type { Result } from '../domain/result.ts';
import { derivedForms } from '../domain/secret.ts';
import { toLogLine } from '../domain/workflow-text.ts';
import type { CommonConfig } from '../inputs/common.ts';
import { ConfigurationError, type InputProblem } from '../inputs/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { Platform, World } from '../ports/platform.ts';
import { watchCancellation } from './cancellation.ts';
import { deliverFailure, deliverOutcome, deliverPost } from './delivery.ts';
import { createLog, type Log } from './log.ts';
import type { Outcome, PostOutcome } from './outcome.ts';
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
  /** The same world under another cancellation: what restores traffic goes on when the job is told to stop. */
  readonly reopen: (cancellation: Cancellation) => Promise<World>;
}

/** The steps of an action; loaded only when its inputs are right. */
export interface Steps<Config> {
  run(config: Config, scene: Scene): Promise<Outcome>;
}

/**
 * The second half of an action that has one; `record` is what main saved last. What goes wrong in it is a warning: a good
 * build stays good. undefined: there was nothing to do.
 */
export interface PostSteps<Config> {
  post(record: unknown, config: Config, scene: Scene): Promise<PostOutcome | undefined>;
}

type ReadConfig<Config> = Result<Config, readonly InputProblem[]>;

/** An action as the frame runs it. */
export interface ActionDefinition<Config extends FrameConfig> {
  /** As in `uses:`, e.g. "coverage-threshold". */
  readonly name: string;
  /** As verdicts begin, e.g. "Coverage". */
  readonly subject: string;
  /** Inputs beside the token that hold secrets: hidden in every form before anything is printed. */
  readonly secretInputs?: readonly string[];
  /** Version of the record that main leaves for post. */
  readonly stateVersion: number;
  /** A promise where what reads an input is too large to be loaded before it is given. */
  readConfig(raw: (name: string) => string): ReadConfig<Config> | Promise<ReadConfig<Config>>;
  load(): Promise<Steps<Config>>;
  loadPost?(): Promise<PostSteps<Config>>;
}

const tokenInput = 'github-token';

const maskSecrets = ({ runner }: Platform, inputs: readonly string[]): void => {
  for (const input of inputs) for (const form of derivedForms(runner.input(input))) runner.mask(form);
};

interface Stage<Config extends FrameConfig> {
  readonly definition: ActionDefinition<Config>;
  readonly platform: Platform;
  readonly cancellation: Cancellation;
}

const openScene = async <Config extends FrameConfig>(
  { definition, platform, cancellation }: Stage<Config>,
  { token, workingDirectory }: Config,
): Promise<Scene> => {
  const { runner, clock } = platform;
  const context = runner.context();
  const log = createLog(runner, clock);
  const state = createStateKeeper(runner, definition.name, definition.stateVersion);
  const reopen = (under: Cancellation): Promise<World> =>
    platform.open({ context, token, workingDirectory, cancellation: under, debug: log.debug });
  return { ...(await reopen(cancellation)), context, clock, log, cancellation, state, reopen };
};

const addresseeOf = <Config extends FrameConfig>(
  { definition, platform }: Stage<Config>,
  config: Config,
  scene: Scene,
) => {
  const { reportFile, workingDirectory } = config;
  return { subject: definition.subject, runner: platform.runner, files: scene.files, reportFile, workingDirectory };
};

const runMain = async <Config extends FrameConfig>(stage: Stage<Config>): Promise<number> => {
  const { definition, platform } = stage;
  const { runner } = platform;
  // Before all else: where there is a state, what runs is post.
  if (definition.loadPost !== undefined) createStateKeeper(runner, definition.name, definition.stateVersion).save({});
  const config = await definition.readConfig((name) => runner.input(name));
  for (const line of runner.describeStrangers?.() ?? []) runner.writeLine(toLogLine(line));
  if (!config.ok) throw new ConfigurationError(config.error);
  const scene = await openScene(stage, config.value);
  const steps = await definition.load();
  const outcome = await steps.run(config.value, scene);
  return deliverOutcome(addresseeOf(stage, config.value, scene), outcome);
};

const runPost = async <Config extends FrameConfig>(stage: Stage<Config>): Promise<number> => {
  const { definition, platform } = stage;
  const record = loadState(platform.runner, definition.name, definition.stateVersion);
  if (!record.ok) throw new Error(record.error);
  const config = await definition.readConfig((name) => platform.runner.input(name));
  // Main has told what is wrong with the inputs, and did nothing.
  if (!config.ok) return 0;
  const scene = await openScene(stage, config.value);
  const steps = await definition.loadPost?.();
  const outcome = await steps?.post(record.value, config.value, scene);
  return outcome === undefined ? 0 : deliverPost(addresseeOf(stage, config.value, scene), outcome);
};

/**
 * Runs an action from its inputs to its exit code: 0 when the gate passes (or only reports), 1 when it fails, when an
 * input is wrong, or when something broke. Post fails the job only where its outcome says so.
 */
export const runAction = async <Config extends FrameConfig>(
  definition: ActionDefinition<Config>,
  platform: Platform,
): Promise<never> => {
  maskSecrets(platform, [tokenInput, ...(definition.secretInputs ?? [])]);
  const { cancellation, release } = watchCancellation(platform.process, platform.clock);
  const inPost = isPost(platform.runner);
  let code = 0;
  try {
    const stage = { definition, platform, cancellation };
    code = inPost ? await runPost(stage) : await runMain(stage);
  } catch (error) {
    code = await deliverFailure({ subject: definition.subject, runner: platform.runner, cancellation, inPost }, error);
  }
  release();
  return platform.process.exit(code);
};
