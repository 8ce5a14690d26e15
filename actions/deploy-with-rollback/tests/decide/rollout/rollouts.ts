import { begin } from '../../../src/decide/rollout/begin.ts';
import type { Baseline, Effect, Plan, Release, RolloutEvent, State, Step } from '../../../src/decide/rollout/model.ts';
import { reduce } from '../../../src/decide/rollout/reduce.ts';

export type Reduce = typeof reduce;

export const release = (version: string): Release => ({ version, artifact: `registry/shop@${version}`, commit: '' });

const deadlines = {
  captureMs: 1_000,
  hookMs: 2_000,
  stageMs: 3_000,
  verifyMs: 4_000,
  shiftMs: 5_000,
  bakeMs: 6_000,
  restoreMs: 7_000,
  cleanMs: 8_000,
};

export const planOf = (different: Partial<Plan> = {}): Plan => ({
  mode: 'deploy',
  release: release('1.5.0'),
  units: ['web', 'worker'],
  strategy: 'blue-green',
  hooks: ['pre', 'migrate', 'smoke', 'contract', 'post', 'on-rollback'],
  firstDeployment: 'remove',
  allowDowngrade: false,
  force: false,
  bakeMs: 60_000,
  deadlines,
  ...different,
});

export const baselineOf = (unit: string, served: Release | null = release('1.4.0'), isHealthy = true): Baseline => ({
  unit,
  release: served,
  handle: `slot of ${unit}`,
  isHealthy,
});

export const nameOf = ({ kind, hook }: Effect): string => (hook === undefined ? kind : `hook ${hook}`);

/** The answer that an effect hopes for. */
export const friendly = (
  { id: effect, kind }: Effect,
  { plan }: State,
  baselines: readonly Baseline[] = plan.units.map((unit) => baselineOf(unit)),
): RolloutEvent => {
  if (kind === 'capture') return { kind: 'captured', effect, baselines };
  if (kind === 'announce') return { kind: 'announced', effect, deploymentId: 7 };
  const isJudged = kind === 'verify-new' || kind === 'bake' || kind === 'verify-old';
  return isJudged ? { kind: 'judged', effect, health: 'healthy', message: '' } : { kind: 'done', effect };
};

export const failedOf = ({ id: effect }: Effect, certain = true): RolloutEvent => ({
  kind: 'failed',
  effect,
  message: 'it broke',
  certain,
});

export const cancelled: RolloutEvent = { kind: 'cancelled', reason: 'cancelled', message: 'the job was cancelled' };

export const resumedWith = (epoch: number): RolloutEvent => ({
  kind: 'resumed',
  epoch,
  message: 'the runner was lost',
});

/** What happens instead of the friendly answer, by the name of the effect; undefined: the friendly answer. */
export type Twist = (effect: Effect, step: Step) => RolloutEvent | undefined;

export interface Told {
  readonly state: State;
  /** The names of the effects, in the order in which they were begun. */
  readonly effects: readonly string[];
}

/** Plays on to the end of a rollout. */
export const playOn = (first: Step, twist: Twist = () => undefined): Told => {
  const effects: string[] = [];
  let step = first;
  while (step.effect !== null && effects.length < 200) {
    effects.push(nameOf(step.effect));
    step = reduce(step.state, twist(step.effect, step) ?? friendly(step.effect, step.state));
  }
  return { state: step.state, effects };
};

/** Plays a rollout from its beginning to its end. */
export const play = (plan: Plan, twist?: Twist): Told => playOn(begin(plan, 1), twist);

/** A twist for one effect, each time or the first few times. */
export const at = (name: string, twist: (effect: Effect) => RolloutEvent, times = Number.POSITIVE_INFINITY): Twist => {
  let left = times;
  return (effect) => {
    if (nameOf(effect) !== name || left <= 0) return undefined;
    left -= 1;
    return twist(effect);
  };
};

/** The step in which an effect is under way, all before it having gone well. */
export const until = (plan: Plan, name: string, twist: Twist = () => undefined): Step => {
  let step = begin(plan, 1);
  while (step.effect !== null && nameOf(step.effect) !== name)
    step = reduce(step.state, twist(step.effect, step) ?? friendly(step.effect, step.state));
  return step;
};
