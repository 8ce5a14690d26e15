import type { Effect, RolloutEvent, State } from '../decide/rollout/model.ts';
import type { Crew, HealthVerdict } from './crew.ts';
import type { Order, TargetProblem, TargetReply } from './targets/target.ts';

/** One deed and when it has to be done (epoch milliseconds). */
export interface Task {
  readonly effect: Effect;
  readonly state: State;
  readonly deadlineMs: number;
}

type Reply = Promise<RolloutEvent>;
type CrewEffect = Exclude<Effect['kind'], 'commit' | 'unlock'>;

const longestMessage = 500;

/** A message that a journal can bear. */
export const shorten = (message: string): string =>
  message.length > longestMessage ? `${message.slice(0, longestMessage).toWellFormed()}…` : message;

const orderOf = ({ state, effect, deadlineMs }: Task): Order => ({
  units: effect.units,
  release: state.plan.release,
  baselines: state.baselines ?? [],
  strategy: state.plan.strategy,
  epoch: state.epoch,
  deadlineMs,
});

const failed = (effect: number, { kind, message }: TargetProblem): RolloutEvent => {
  const said = shorten(message);
  if (kind === 'stale') return { kind: 'drifted', effect, message: said };
  if (kind === 'timed-out') return { kind: 'timed-out', effect, message: said };
  // What was stopped may have happened as well as what was not answered.
  return { kind: 'failed', effect, message: said, certain: kind !== 'unknown' && kind !== 'cancelled' };
};

const answered = async <T>(id: number, reply: TargetReply<T>, good: (value: T) => RolloutEvent): Reply => {
  const result = await reply;
  return result.ok ? good(result.value) : failed(id, result.error);
};

const judged = async (effect: number, verdict: Promise<HealthVerdict>): Reply => {
  const { health, message } = await verdict;
  return { kind: 'judged', effect, health, message: shorten(message) };
};

/** Looks only at units that something served: of the others nothing is there to be healthy. */
const verifyOld = async ({ health }: Crew, task: Task, signal: AbortSignal): Reply => {
  const order = orderOf(task);
  const baselines = order.baselines.filter(({ release }) => release !== null);
  const units = order.units.filter((unit) => baselines.some((baseline) => baseline.unit === unit));
  const { id } = task.effect;
  if (units.length === 0) return { kind: 'judged', effect: id, health: 'healthy', message: 'nothing served before' };
  return judged(id, health.verify({ ...order, units, baselines }, 'old', signal));
};

const runHook = (crew: Crew, task: Task): TargetReply<void> => {
  const { hook } = task.effect;
  const message = 'a hook without a name';
  if (hook === undefined) return Promise.resolve({ ok: false, error: { kind: 'refused', message } });
  return crew.hooks.run(hook, orderOf(task));
};

type Perform = (crew: Crew, task: Task, signal: AbortSignal) => Reply;

const onTarget =
  (act: (crew: Crew, task: Task) => TargetReply<unknown>): Perform =>
  (crew, task) => {
    const { id } = task.effect;
    return answered(id, act(crew, task), () => ({ kind: 'done', effect: id }));
  };

const performers: { readonly [kind in CrewEffect]: Perform } = {
  capture: ({ target }, task) => {
    const { id } = task.effect;
    return answered(id, target.capture(orderOf(task)), (baselines) => ({ kind: 'captured', effect: id, baselines }));
  },
  announce: async ({ announcer }, { effect, state }) => ({
    kind: 'announced',
    effect: effect.id,
    deploymentId: await announcer.announce(state),
  }),
  check: onTarget(({ target }, task) => target.check(orderOf(task))),
  hook: onTarget(runHook),
  stage: onTarget(({ target }, task) => target.stage(orderOf(task))),
  'verify-new': ({ health }, task, signal) => judged(task.effect.id, health.verify(orderOf(task), 'new', signal)),
  shift: onTarget(({ target }, task) => target.shift(orderOf(task))),
  bake: ({ health }, task, signal) =>
    judged(task.effect.id, health.bake(orderOf(task), task.state.plan.bakeMs, signal)),
  clean: onTarget(({ target }, task) => target.clean(orderOf(task))),
  restore: onTarget(({ target }, task) => target.restore(orderOf(task))),
  settle: onTarget(({ target }, task) => target.settle(orderOf(task))),
  'verify-old': verifyOld,
  discard: onTarget(({ target }, task) => target.discard(orderOf(task))),
  conclude: async ({ announcer }, { effect, state }) => {
    const { id } = effect;
    if (await announcer.conclude(state)) return { kind: 'done', effect: id };
    return { kind: 'failed', effect: id, message: 'GitHub does not know how it ended', certain: true };
  },
};

/** Lets the crew do a deed; whatever goes wrong is an event, also what it throws. `commit` and `unlock` are the journal's. */
export const performDeed = async (crew: Crew, task: Task, signal: AbortSignal): Reply => {
  const { id, kind } = task.effect;
  if (kind === 'commit' || kind === 'unlock')
    return { kind: 'failed', effect: id, message: `${kind} is no deed of the crew`, certain: true };
  try {
    return await performers[kind](crew, task, signal);
  } catch (error) {
    const message = shorten(Error.isError(error) ? error.message : String(error));
    return { kind: 'failed', effect: id, message, certain: false };
  }
};
