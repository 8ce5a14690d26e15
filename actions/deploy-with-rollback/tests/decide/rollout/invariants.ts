import { isCommitted, isGoingBack } from '../../../src/decide/rollout/course.ts';
import type { Baseline, Effect, RolloutEvent, State, Step } from '../../../src/decide/rollout/model.ts';
import { isTerminal } from '../../../src/decide/rollout/outcome.ts';
import { lostAnswerAttempts, wayBackAttempts } from '../../../src/decide/rollout/rules.ts';
import { nameOf } from './rollouts.ts';

/** What was seen of a rollout before this moment, told by the events alone and not by its states. */
export interface Past {
  /** Names of effects that were begun. */
  readonly begun: ReadonlySet<string>;
  /** Names of effects whose answer was the good one; `restore` empties what the way back verified before. */
  readonly done: ReadonlySet<string>;
  readonly baselines: readonly Baseline[] | null;
  readonly lastId: number;
  readonly epoch: number;
  /** How often the effect that was begun last was begun without another between, by one holder of the lock. */
  readonly inARow: number;
}

export interface Moment {
  readonly before: State;
  readonly event: RolloutEvent;
  readonly step: Step;
  readonly past: Past;
}

type Invariant = (moment: Moment) => boolean;

const judging = new Set(['verify-new', 'bake', 'verify-old']);
const needNoBaseline = new Set(['capture', 'unlock', 'conclude']);
const onTheWayBack = new Set(['restore', 'hook on-rollback', 'settle', 'verify-old', 'discard', 'conclude', 'unlock']);

const isAnswerTo = (effect: Effect | null, event: RolloutEvent): boolean =>
  effect !== null && 'effect' in event && event.effect === effect.id;

/** Whether an event is the good answer to an effect: of those that judge, only "healthy" is. */
const isGood = (effect: Effect | null, event: RolloutEvent): boolean => {
  if (effect === null || !isAnswerTo(effect, event)) return false;
  if (judging.has(effect.kind)) return event.kind === 'judged' && event.health === 'healthy';
  if (effect.kind === 'capture') return event.kind === 'captured';
  return effect.kind === 'announce' ? event.kind === 'announced' : event.kind === 'done';
};

/** Begun by this very step, not only still under way. */
const begunNow = ({ before, step }: Moment): Effect | null =>
  step.effect !== null && step.effect.id !== before.underWay?.id ? step.effect : null;

const begins = (moment: Moment, ...names: readonly string[]): boolean => {
  const effect = begunNow(moment);
  return effect !== null && names.includes(nameOf(effect));
};

const wasDone = ({ before, event, past }: Moment, name: string): boolean =>
  past.done.has(name) ||
  (before.underWay !== null && nameOf(before.underWay) === name && isGood(before.underWay, event));

const timesInARow = (moment: Moment): number => {
  const { before, event, past } = moment;
  if (begunNow(moment) === null) return past.inARow;
  const isAgain = before.underWay !== null && event.kind !== 'resumed' && begins(moment, nameOf(before.underWay));
  return isAgain ? past.inARow + 1 : 1;
};

const endsAs = ({ before, step }: Moment, phase: State['phase']): boolean =>
  !isTerminal(before.phase) && step.state.phase === phase;

const isJudgedWell = (moment: Moment): boolean => wasDone(moment, 'verify-new') && wasDone(moment, 'bake');

/** The promises of the state machine, each by its number. */
const invariants: { readonly [name: string]: Invariant } = {
  /** No effect before the lock and the baseline of every unit. */
  I1: (moment) => {
    const effect = begunNow(moment);
    if (effect === null || needNoBaseline.has(effect.kind)) return true;
    const { baselines, plan, epoch } = moment.step.state;
    return epoch >= 1 && baselines !== null && plan.units.every((unit) => baselines.some((each) => each.unit === unit));
  },
  /** Under blue-green users meet only what was found ready before. */
  I2: (moment) =>
    !begins(moment, 'shift') || moment.step.state.plan.strategy !== 'blue-green' || wasDone(moment, 'verify-new'),
  /** It goes back to what was captured, and is taken back only once that was seen to serve again. */
  I3: (moment) => {
    const { past, step } = moment;
    const isKept = past.baselines === null || step.state.baselines === past.baselines;
    return isKept && (!endsAs(moment, 'rolled-back') || (wasDone(moment, 'restore') && wasDone(moment, 'verify-old')));
  },
  /** One end: `succeeded` exactly for what was verified and committed, none that GitHub was not told of, none under the lock. */
  I4: (moment) => {
    const { before, step, past } = moment;
    const { phase } = step.state;
    if (isTerminal(before.phase)) return step.state === before;
    if (!isTerminal(phase)) return true;
    if (phase === 'superseded') return true;
    if (!past.begun.has('unlock')) return false;
    if (past.begun.has('announce') && !past.begun.has(`conclude ${phase}`)) return false;
    if ((phase === 'aborted' || phase === 'nothing-to-do') && step.state.touched) return false;
    return (phase === 'succeeded') === (wasDone(moment, 'commit') && isJudgedWell(moment));
  },
  /** A way back that is gone on with begins again with the traffic; only what has come back for sure is just concluded. */
  I5: ({ before, event, step }) =>
    event.kind !== 'resumed' ||
    event.epoch <= before.epoch ||
    !isGoingBack(before.phase) ||
    before.ending === 'rolled-back' ||
    (step.effect?.kind === 'restore' && step.state.ending === null),
  /** On the way back nothing goes forward, and nothing cancels it. */
  I6: (moment) => {
    const { before, event, step } = moment;
    if (!isGoingBack(before.phase) && !moment.past.begun.has('restore')) return true;
    if (event.kind === 'cancelled') return step.state === before && step.effect === before.underWay;
    return step.effect === null || onTheWayBack.has(nameOf(step.effect));
  },
  /** The old version is kept until the commit, the new one until traffic is back. */
  I7: (moment) =>
    (!begins(moment, 'clean') || (wasDone(moment, 'bake') && wasDone(moment, 'commit'))) &&
    (!begins(moment, 'discard') || wasDone(moment, 'restore')),
  /** Who does not hold the lock does nothing; epochs only rise. */
  I8: ({ before, event, step, past }) => {
    if (step.state.epoch < before.epoch || step.state.epoch < past.epoch) return false;
    const isStale = event.kind === 'lock-lost' || (event.kind === 'resumed' && event.epoch <= before.epoch);
    return !isStale || (step.effect === null && isTerminal(step.state.phase));
  },
  /** What was not judged healthy does not go on as if it was. */
  I9: (moment) => {
    const { before, event, step } = moment;
    const judge = before.underWay;
    if (judge === null || !judging.has(judge.kind) || isGood(judge, event) || begunNow(moment) === null) return true;
    const isAgain = step.effect?.kind === judge.kind;
    return isAgain || step.effect?.kind === 'restore' || step.state.ending === 'rollback-failed';
  },
  /** Once touched, traffic comes back before anything else is done. */
  I10: (moment) => {
    const { before, step } = moment;
    if (step.effect === null || !isGoingBack(step.state.phase) || wasDone(moment, 'restore')) return true;
    return step.effect.kind === 'restore' || (isGoingBack(before.phase) && step.state.ending === 'rollback-failed');
  },
  /** Every effect has a deadline, and is begun only so often. */
  I11: (moment) =>
    (moment.step.effect?.deadlineMs ?? 1) > 0 && timesInARow(moment) <= Math.max(lostAnswerAttempts, wayBackAttempts),
  /** The schema is contracted only after the commit. */
  I12: (moment) => !begins(moment, 'hook contract') || wasDone(moment, 'commit'),
  /** All units together: in every effect, and in what was captured. */
  I13: ({ step }) => step.effect === null || step.effect.units.join() === step.state.plan.units.join(),
  /** Plain order: one effect exactly while it is open, ids rise, and nothing that was committed goes back. */
  I14: (moment) => {
    const { before, step, past } = moment;
    if ((step.effect === null) !== isTerminal(step.state.phase) || step.state.underWay !== step.effect) return false;
    const effect = begunNow(moment);
    if (effect !== null && effect.id <= past.lastId) return false;
    return !isCommitted(before.phase) || isCommitted(step.state.phase) || isTerminal(step.state.phase);
  },
};

const checks = Object.entries(invariants);

/** The first invariant that does not hold at this moment; null: all hold. */
export const brokenAt = (moment: Moment): string | null => {
  for (const [name, holds] of checks) if (!holds(moment)) return name;
  return null;
};

/** The past of the next moment. */
export const remember = (moment: Moment): Past => {
  const { before, event, step, past } = moment;
  const begun = new Set(past.begun);
  let done = new Set(past.done);
  if (before.underWay !== null && isGood(before.underWay, event)) done.add(nameOf(before.underWay));
  const effect = begunNow(moment);
  if (effect !== null) {
    begun.add(effect.kind === 'conclude' ? `conclude ${step.state.ending}` : nameOf(effect));
    if (effect.kind === 'restore') done = new Set([...done].filter((name) => !onTheWayBack.has(name)));
  }
  const baselines = past.baselines ?? step.state.baselines;
  const { epoch } = step.state;
  return { begun, done, baselines, lastId: effect?.id ?? past.lastId, epoch, inARow: timesInARow(moment) };
};
