import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { githubContext, type RunnerFolders, runnerContext } from './contexts.ts';
import type { JobStatus } from './expressions.ts';
import { createMasker } from './masks.ts';
import type { Conclusion, JobOptions } from './model.ts';
import { killOrphans } from './orphans.ts';
import type { JobMemory } from './record.ts';

// What GitHub grants a cancelled job before it takes the runner's worker away.
const cancelGraceMs = 300_000;
const defaultOutputBytes = 64 * 1_048_576;
const defaultTimeMs = 240_000;

/** The process that runs at the moment, as far as the job must reach it. */
export interface RunningPhase {
  readonly onCancel: () => void;
  readonly kill: () => void;
}

export interface StepFacts {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
}

/** A job while it runs. */
export interface JobRun {
  readonly options: JobOptions;
  readonly memory: JobMemory;
  readonly folders: RunnerFolders;
  readonly github: Readonly<Record<string, unknown>>;
  readonly runner: Readonly<Record<string, string>>;
  readonly trackingId: string;
  readonly timeScale: number;
  readonly steps: Map<string, StepFacts>;
  readonly timers: Set<NodeJS.Timeout>;
  readonly root: string;
  status: JobStatus;
  /** The runner went away: no further step or post starts. */
  isGone: boolean;
  /** Why the double itself gave up. */
  failure: Error | undefined;
  running: RunningPhase | undefined;
  outputBytes: number;
}

const createMemory = (options: JobOptions, workspace: string): JobMemory => {
  const masker = createMasker();
  const token = options.token ?? '';
  if (token !== '') {
    masker.add(token);
    masker.add(Buffer.from(`x-access-token:${token}`).toString('base64'));
  }
  for (const secret of options.secrets ?? [])
    for (const line of [secret, ...secret.split(/[\r\n]+/u)]) masker.add(line);
  return {
    masker,
    env: new Map(Object.entries(options.env ?? {})),
    path: [],
    debug: options.debug === true,
    workspace,
  };
};

const createFolders = async (options: JobOptions, root: string): Promise<RunnerFolders> => {
  const folders = {
    temp: options.temp ?? path.join(root, '_temp'),
    tools: path.join(root, '_tool'),
    home: path.join(root, 'home'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  const event = path.join(folders.temp, '_github_workflow');
  await mkdir(event, { recursive: true });
  await writeFile(path.join(event, 'event.json'), JSON.stringify(options.event?.payload ?? {}, null, 2));
  return folders;
};

/** Prepares the folders and the memory of a job; throws when its workspace is not there. */
export const openJob = async (given: JobOptions): Promise<JobRun> => {
  const found = await stat(given.workspace).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new Error(`The workspace ${given.workspace} is not a folder.`);
  const options = { ...given, workspace: await realpath(given.workspace) };
  const root = await mkdtemp(path.join(await realpath(tmpdir()), 'drawbridge-runner-'));
  const folders = await createFolders(options, root);
  return {
    options,
    memory: createMemory(options, options.workspace),
    folders,
    github: githubContext(options, folders),
    runner: runnerContext(options, folders),
    trackingId: `github_${randomUUID()}`,
    timeScale: options.timeScale ?? 1,
    steps: new Map(),
    timers: new Set(),
    root,
    status: 'success',
    isGone: false,
    failure: undefined,
    running: undefined,
    outputBytes: 0,
  };
};

const schedule = (run: JobRun, delayMs: number, act: () => void): void => {
  run.timers.add(setTimeout(act, delayMs));
};

const takeAway = (run: JobRun): void => {
  run.isGone = true;
  run.running?.kill();
};

const giveUp = (run: JobRun, reason: string): void => {
  run.failure ??= new Error(reason);
  takeAway(run);
  // Children that hold the streams open would delay the end.
  void killOrphans(run.trackingId);
};

/** Cancels the job once: what runs is judged anew by its condition, and signalled when that no longer holds. */
export const requestCancel = (run: JobRun): void => {
  if (run.status === 'cancelled') return;
  run.status = 'cancelled';
  run.isGone ||= run.options.cancelReason === 'shutdown';
  schedule(run, cancelGraceMs * run.timeScale, () => takeAway(run));
  run.running?.onCancel();
};

/** Starts the clocks of the job: its own limit, and the cancellation that was asked for. */
export const startClocks = (run: JobRun): void => {
  const { cancelAfter, limits } = run.options;
  const timeMs = limits?.timeMs ?? defaultTimeMs;
  schedule(run, timeMs, () => giveUp(run, `The job took more than ${timeMs} ms (limits.timeMs).`));
  if (typeof cancelAfter === 'number') schedule(run, cancelAfter, () => requestCancel(run));
};

/** Looks at each printed line for the one that cancels the job. */
export const watchLine = (run: JobRun, line: string): void => {
  const { cancelAfter } = run.options;
  if (typeof cancelAfter === 'function' && cancelAfter(line)) requestCancel(run);
};

/** Counts what the steps print, and gives the job up beyond its limit. */
export const countBytes = (run: JobRun, count: number): void => {
  const limit = run.options.limits?.outputBytes ?? defaultOutputBytes;
  run.outputBytes += count;
  if (run.outputBytes > limit) giveUp(run, `The job printed more than ${limit} bytes (limits.outputBytes).`);
};

/** Ends what outlived the steps and removes the job's folders; returns the names of those processes. */
export const closeJob = async (run: JobRun): Promise<readonly string[]> => {
  for (const timer of run.timers) clearTimeout(timer);
  const orphans = await killOrphans(run.trackingId);
  await rm(run.root, { recursive: true, force: true, maxRetries: 3 });
  return orphans;
};
