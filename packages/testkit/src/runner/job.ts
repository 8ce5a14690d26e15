import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { evaluateTemplate, stepCondition } from './expressions.ts';
import { closeJob, type JobRun, openJob, startClocks } from './job-run.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type { JobOptions, JobResult, JobStep, StepResult } from './model.ts';
import { type PlannedPhase, runPhase } from './phase.ts';

interface PlannedStep {
  readonly main: PlannedPhase;
  readonly post: PlannedPhase | undefined;
}

interface Scripts {
  readonly manifest: Manifest | undefined;
  readonly main: string;
  readonly post: string | undefined;
  readonly postIf: string | undefined;
  readonly shownAs: string;
}

const readFirst = async (folder: string): Promise<string> => {
  for (const name of ['action.yml', 'action.yaml']) {
    const file = path.join(folder, name);
    if (await stat(file).catch(() => undefined)) return readFile(file, 'utf8');
  }
  throw new Error(`Can't find 'action.yml' or 'action.yaml' under '${folder}'.`);
};

const locate = async (action: JobStep['action']): Promise<Scripts> => {
  if (typeof action !== 'string') {
    const post = action.post === undefined ? undefined : path.resolve(action.post);
    return { manifest: undefined, main: path.resolve(action.main), post, postIf: action.postIf, shownAs: action.main };
  }
  const manifest = readManifest(await readFirst(action));
  return {
    manifest,
    main: path.resolve(action, manifest.main),
    post: manifest.post === undefined ? undefined : path.resolve(action, manifest.post),
    postIf: manifest.postIf,
    shownAs: `./${path.basename(action)}`,
  };
};

const planStep = async (step: JobStep, index: number): Promise<PlannedStep> => {
  const scripts = await locate(step.action);
  for (const script of [scripts.main, scripts.post]) {
    if (script !== undefined && !(await stat(script).catch(() => undefined)))
      throw new Error(`File not found: '${script}'`);
  }
  const id = step.id ?? `__step_${index + 1}`;
  const common = {
    id,
    uses: step.uses ?? scripts.shownAs,
    step,
    manifest: scripts.manifest,
    state: new Map<string, string>(),
  };
  const { main: script, post } = scripts;
  return {
    main: { ...common, phase: 'main', script, condition: stepCondition(step.if) },
    post:
      post === undefined
        ? undefined
        : { ...common, phase: 'post', script: post, condition: scripts.postIf ?? 'always()' },
  };
};

const runOne = async (
  run: JobRun,
  plan: PlannedPhase,
): Promise<{ readonly result: StepResult; readonly wasReached: boolean }> => {
  const done = await runPhase(run, plan);
  if (run.failure !== undefined) throw run.failure;
  const { outputs, outcome, conclusion } = done.result;
  if (plan.phase === 'main') run.steps.set(plan.id, { outputs, outcome, conclusion });
  if (conclusion === 'failure' && run.status !== 'cancelled') run.status = 'failure';
  return done;
};

const runAll = async (run: JobRun, plans: readonly PlannedStep[]): Promise<Pick<JobResult, 'steps' | 'posts'>> => {
  const steps: StepResult[] = [];
  const posts: StepResult[] = [];
  const pending: PlannedPhase[] = [];
  for (const { main, post } of plans) {
    const { result, wasReached } = await runOne(run, main);
    steps.push(result);
    if (wasReached && post !== undefined) pending.push(post);
  }
  for (const post of pending.toReversed()) posts.push((await runOne(run, post)).result);
  return { steps, posts };
};

const readJobOutputs = (run: JobRun): Pick<JobResult, 'outputs' | 'warnings'> => {
  const outputs: Record<string, string> = {};
  const warnings: string[] = [];
  const env = Object.fromEntries(run.memory.env);
  const contexts = {
    github: run.github,
    runner: run.runner,
    env,
    job: { status: run.status },
    steps: Object.fromEntries(run.steps),
  };
  for (const [name, template] of Object.entries(run.options.outputs ?? {})) {
    const value = evaluateTemplate(template, contexts);
    if (value === '') continue;
    if (run.memory.masker.mask(value) === value) outputs[name] = value;
    else warnings.push(`Skip output '${name}' since it may contain secret.`);
  }
  return { outputs, warnings };
};

/**
 * Runs a job of JavaScript actions as the runner of GitHub Actions does: mains in order, then the posts of those that
 * were reached, last first. Throws when an action is not there or not a JavaScript action, and when a limit is passed.
 * Follows https://github.com/actions/runner (StepsRunner.cs, ActionRunner.cs, NodeScriptActionHandler.cs).
 */
export const runJob = async (options: JobOptions): Promise<JobResult> => {
  const plans = await Promise.all(options.steps.map(planStep));
  const run = await openJob(options);
  let orphans: readonly string[] = [];
  let phases: Pick<JobResult, 'steps' | 'posts'>;
  try {
    startClocks(run);
    phases = await runAll(run, plans);
  } finally {
    orphans = await closeJob(run);
  }
  const { memory } = run;
  return {
    conclusion: run.status,
    ...phases,
    ...readJobOutputs(run),
    env: Object.fromEntries(memory.env),
    path: memory.path,
    orphans,
  };
};

export interface ActionResult extends JobResult {
  readonly main: StepResult;
  /** undefined when the action has no post, or its main was not reached. */
  readonly post: StepResult | undefined;
}

/** Runs a job of a single step; otherwise as runJob. */
export const runAction = async (
  options: Omit<JobOptions, 'steps'> & { readonly step: JobStep },
): Promise<ActionResult> => {
  const { step, ...rest } = options;
  const result = await runJob({ ...rest, steps: [step] });
  const [main] = result.steps;
  if (main === undefined) throw new Error('The job ran no step.');
  return { ...result, main, post: result.posts[0] };
};
