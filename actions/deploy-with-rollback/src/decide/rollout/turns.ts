import { isFirstDeployment } from './baselines.ts';
import { courseBack, forwardCourse, isCommitted, isGoingBack, placeAfter } from './course.ts';
import { doubtfulCommit } from './doubt.ts';
import type { Effect, Reason, State, Step } from './model.ts';
import { arrive, because, beginAgain, beginDeed, beginEnding, remarking } from './steps.ts';

const restore = { phase: 'rolling-back', kind: 'restore' } as const;

/**
 * Leaves the way forward. What was not touched is left (`aborted`); what was is taken back, traffic first.
 * A first deployment under `keep` has nothing to go back to and stays where it is: nothing was restored and users may be
 * meeting what failed, so that it ends as `rollback-failed`, neither as taken back nor as never begun.
 */
export const turnBack = (before: State, reason: Reason, isCommitDoubtful: boolean): Step => {
  const state = because(isCommitDoubtful ? remarking(before, doubtfulCommit) : before, reason);
  if (!state.touched) return beginEnding(state, 'aborted');
  if (state.plan.firstDeployment === 'remove' || !isFirstDeployment(state.baselines)) return beginDeed(state, restore);
  const kept = 'a first deployment: by its policy it is kept where it is';
  return beginEnding(remarking(state, kept), 'rollback-failed');
};

/** The way back is at its end without the baseline: the reason tells both, why it went back and why it could not. */
export const giveUp = (state: State, { kind, message }: Reason): Step => {
  const first = state.reason ?? { kind, message: 'it was taken back' };
  const reason = { ...first, message: `${first.message}; then taking it back failed: ${message}` };
  return beginEnding({ ...state, reason }, 'rollback-failed');
};

/** Goes on after an effect that is done, or whose failure does not matter to the course. */
export const goOn = (state: State, effect: Effect): Step => {
  if (effect.kind === 'conclude') return beginDeed(state, { phase: state.phase, kind: 'unlock' });
  if (effect.kind === 'unlock') return arrive(state, state.ending ?? 'aborted');
  const back = isGoingBack(state.phase);
  const next = placeAfter(back ? courseBack(state.plan) : forwardCourse(state.plan), effect);
  if (next !== undefined) return beginDeed(state, next);
  return beginEnding(state, back ? 'rolled-back' : 'succeeded');
};

const isNearlyThere = ({ ending }: State): boolean => ending !== null && ending !== 'rollback-failed';

/**
 * Goes on under a new holder of the lock. What was decided to end and what is committed goes on where it was; a way back,
 * also one that was about to be given up, begins again with the traffic; all else leaves the way forward.
 */
export const resume = (before: State, reason: Reason): Step => {
  const { phase, underWay, ending } = before;
  if (isGoingBack(phase) && !isNearlyThere(before)) return beginDeed({ ...before, ending: null }, restore);
  if (underWay !== null && (ending !== null || isCommitted(phase))) return beginAgain(before, underWay, 1);
  if (ending !== null) return beginEnding(before, ending);
  if (isCommitted(phase)) return beginDeed(before, { phase: 'committed', kind: 'clean' });
  return turnBack(before, reason, underWay?.kind === 'commit');
};
