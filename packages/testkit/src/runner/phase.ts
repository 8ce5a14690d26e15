import path from 'node:path';
import { createConsole } from './console.ts';
import { toEnvironment } from './contexts.ts';
import { type Contexts, evaluateCondition, evaluateTemplate } from './expressions.ts';
import { applyCommandFiles, type CommandFiles, createCommandFiles } from './file-commands.ts';
import { countBytes, type JobRun, watchLine } from './job-run.ts';
import type { Manifest } from './manifest.ts';
import type { Conclusion, JobStep, StepResult } from './model.ts';
import { type ProcessEnd, type RunningProcess, startProcess } from './process.ts';
import { createStepRecord, type StepRecord } from './record.ts';
import { inputVariable, readStepInputs } from './step-inputs.ts';

/** One phase that the job may come to run. */
export interface PlannedPhase {
  readonly phase: 'main' | 'post';
  readonly id: string;
  readonly uses: string;
  readonly step: JobStep;
  readonly manifest: Manifest | undefined;
  readonly script: string;
  readonly condition: string;
  /** Shared by the main and the post of the step. */
  readonly state: Map<string, string>;
}

interface Scene {
  readonly run: JobRun;
  readonly plan: PlannedPhase;
  readonly record: StepRecord;
  readonly env: Readonly<Record<string, string>>;
  /** Whether the job was cancelled before this phase was judged: then it is not judged again. */
  readonly wasCancelled: boolean;
}

const contextsOf = (run: JobRun, plan: PlannedPhase, env: Readonly<Record<string, string>>): Contexts => {
  const [, repository = '', ref = ''] = /^([^/@]+\/[^/@]+)[^@]*@(.+)$/u.exec(plan.step.uses ?? '') ?? [];
  return {
    github: { ...run.github, action: plan.id, action_repository: repository, action_ref: ref },
    runner: run.runner,
    env,
    job: { status: run.status },
    steps: Object.fromEntries(run.steps),
    strategy: {},
    matrix: {},
    inputs: {},
  };
};

const conditionHolds = ({ run, plan, env }: Scene): boolean =>
  !run.isGone && evaluateCondition(plan.condition, contextsOf(run, plan, env), run.status);

const readEnv = (run: JobRun, plan: PlannedPhase): Record<string, string> => {
  const env = Object.fromEntries(run.memory.env);
  const contexts = contextsOf(run, plan, env);
  for (const [name, value] of Object.entries(plan.step.env ?? {})) env[name] = evaluateTemplate(value, contexts);
  return env;
};

const messageOf = (error: unknown): string => (Error.isError(error) ? error.message : String(error));

interface Launch {
  readonly env: Readonly<Record<string, string>>;
  readonly header: readonly string[];
}

const describe = (
  { plan, record }: Scene,
  inputs: ReadonlyMap<string, string>,
  env: Readonly<Record<string, string>>,
) => {
  if (plan.phase === 'post') return ['Post job cleanup.'];
  const shown = [...inputs].filter(([, value]) => value !== '').map(([name, value]) => `  ${name}: ${value}`);
  const variables = Object.entries(env).map(([name, value]) => `  ${name}: ${value}`);
  const lines = [
    `##[group]Run ${plan.uses}`,
    ...(inputs.size > 0 ? ['with:', ...shown] : []),
    ...(variables.length > 0 ? ['env:', ...variables] : []),
    '##[endgroup]',
  ];
  return lines.map(record.job.masker.mask);
};

/** The whole environment of the process: nothing of the caller's own but PATH. */
const prepareLaunch = (scene: Scene, files: CommandFiles): Launch => {
  const { run, plan, record } = scene;
  const contexts = contextsOf(run, plan, scene.env);
  const inputs = readStepInputs({ step: plan.step, manifest: plan.manifest, contexts, record });
  const states = [...plan.state].map(([name, value]) => [`STATE_${name}`, value]);
  const own = { ...scene.env, ...Object.fromEntries(states) };
  const basePath = own['PATH'] ?? run.options.searchPath ?? process.env['PATH'] ?? '';
  const github = contexts['github'];
  const env = {
    HOME: run.folders.home,
    CI: 'true',
    ...own,
    ...Object.fromEntries([...inputs].map(([name, value]) => [inputVariable(name), value])),
    PATH: [...run.memory.path.toReversed(), basePath].join(path.delimiter),
    ...toEnvironment('GITHUB', { ...(typeof github === 'object' ? github : {}), ...files }),
    ...toEnvironment('RUNNER', run.runner),
    RUNNER_TRACKING_ID: run.trackingId,
    GITHUB_ACTIONS: 'true',
  };
  return { env, header: describe(scene, inputs, own) };
};

interface Supervised {
  readonly end: ProcessEnd;
  readonly wasStopped: boolean;
}

const supervise = async (scene: Scene, running: RunningProcess): Promise<Supervised> => {
  const { run, plan, record } = scene;
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= running.cancel();
  };
  const onCancel = (): void => {
    try {
      if (!conditionHolds(scene)) stop();
    } catch (error) {
      record.annotate('error', messageOf(error));
      stop();
    }
  };
  const { timeoutMs } = plan.step;
  const timer = timeoutMs === undefined ? undefined : setTimeout(stop, timeoutMs);
  run.running = { onCancel, kill: running.kill };
  // A cancellation may have come between the judgement and the start.
  if (run.status === 'cancelled' && !scene.wasCancelled) onCancel();
  try {
    const end = await running.finished;
    await stopping;
    return { end, wasStopped: stopping !== undefined || run.isGone };
  } finally {
    run.running = undefined;
    clearTimeout(timer);
  }
};

const judge = ({ run, plan, record }: Scene, { end, wasStopped }: Supervised): Conclusion => {
  if (wasStopped && run.status === 'cancelled') {
    record.annotate('error', 'The operation was canceled.');
    return 'cancelled';
  }
  if (wasStopped) {
    const minutes = (plan.step.timeoutMs ?? 0) / 60_000;
    record.annotate('error', `The action '${plan.uses}' has timed out after ${minutes} minutes.`);
    return 'failure';
  }
  return end.exitCode === 0 && !record.hasFailed() ? 'success' : 'failure';
};

interface Ending {
  readonly outcome: Conclusion;
  readonly header?: readonly string[];
  readonly summary?: string | null;
  readonly end?: ProcessEnd;
}

const nothingRan: ProcessEnd = { exitCode: null, signal: null, stdout: '', stderr: '', signals: [], durationMs: 0 };

const report = ({ plan, record }: Pick<Scene, 'plan' | 'record'>, ending: Ending): StepResult => {
  const forgiven = ending.outcome === 'failure' && plan.step.continueOnError === true;
  return {
    id: plan.id,
    phase: plan.phase,
    outcome: ending.outcome,
    conclusion: forgiven ? 'success' : ending.outcome,
    header: ending.header ?? [],
    log: record.log,
    annotations: record.annotations.kept(),
    dropped: record.annotations.dropped(),
    commands: record.commands,
    groups: record.groups,
    masks: record.masks,
    outputs: Object.fromEntries(record.outputs),
    env: Object.fromEntries(record.env),
    path: record.path,
    state: Object.fromEntries(record.state),
    summary: ending.summary ?? null,
    ...(ending.end ?? nothingRan),
  };
};

const launch = async (scene: Scene): Promise<Ending> => {
  const { run, plan, record } = scene;
  const files = await createCommandFiles(run.folders.temp);
  const { env, header } = prepareLaunch(scene, files);
  const console = createConsole(record);
  const running = startProcess({
    node: run.options.node ?? process.execPath,
    script: plan.script,
    cwd: run.options.workspace,
    env,
    timeScale: run.timeScale,
    onLine: (line, stream) => {
      console.read(line, stream);
      watchLine(run, line);
    },
    onBytes: (count) => countBytes(run, count),
  });
  const supervised = await supervise(scene, running);
  const summary = await applyCommandFiles(record, files);
  return { outcome: judge(scene, supervised), header, summary, end: supervised.end };
};

export interface PhaseOutcome {
  readonly result: StepResult;
  /** Only a step whose main was reached registers its post. */
  readonly wasReached: boolean;
}

/** Runs one phase of a step, or says why it was skipped or could not start. */
export const runPhase = async (run: JobRun, plan: PlannedPhase): Promise<PhaseOutcome> => {
  const record = createStepRecord({ job: run.memory, phase: plan.phase, state: plan.state });
  let wasReached = false;
  try {
    const scene: Scene = { run, plan, record, env: readEnv(run, plan), wasCancelled: run.status === 'cancelled' };
    wasReached = conditionHolds(scene);
    const ending: Ending = wasReached ? await launch(scene) : { outcome: 'skipped' };
    return { result: report(scene, ending), wasReached };
  } catch (error) {
    record.annotate('error', messageOf(error));
    return { result: report({ plan, record }, { outcome: 'failure' }), wasReached };
  }
};
