import { type Answer, isBegunAgain, nameOf, type Reply, readReply } from './answer.ts';
import { findDowngrade, findGap, isServed, remarksOn } from './baselines.ts';
import { isCommitted, isGoingBack } from './course.ts';
import type { Baseline, Effect, RolloutEvent, State, Step } from './model.ts';
import { isTerminal } from './outcome.ts';
import { type Rule, ruleOf } from './rules.ts';
import { arrive, because, beginAgain, beginEnding, remarking, stay } from './steps.ts';
import { giveUp, goOn, resume, turnBack } from './turns.ts';

type Bad = Extract<Answer, { readonly isGood: false }>;

const afterFailure = (state: State, effect: Effect, { reason, doubt }: Bad): Step => {
  switch (ruleOf(effect).failure) {
    case 'is-remarked':
      return goOn(remarking(state, `${nameOf(effect)}: ${reason.message}`), effect);
    case 'stays-broken':
      return giveUp(state, reason);
    case 'turns-back':
      return turnBack(state, reason, effect.kind === 'commit' && (doubt !== 'none' || state.attempts > 1));
  }
};

const afterCapture = (before: State, effect: Effect, baselines: readonly Baseline[]): Step => {
  const { plan } = before;
  const gap = findGap(plan, baselines);
  if (gap !== null) return turnBack(before, gap, false);
  const state: State = { ...before, baselines, remarks: [...before.remarks, ...remarksOn(baselines)] };
  if (!plan.force && isServed(plan, baselines)) return beginEnding(state, 'nothing-to-do');
  const downgrade = findDowngrade(plan, baselines);
  return downgrade === null ? goOn(state, effect) : turnBack(state, downgrade, false);
};

const afterSuccess = (state: State, effect: Effect, reply: Reply): Step => {
  if (reply.kind === 'captured') return afterCapture(state, effect, reply.baselines);
  if (reply.kind === 'announced') return goOn({ ...state, deploymentId: reply.deploymentId }, effect);
  return goOn(state, effect);
};

const afterReply = (state: State, effect: Effect, reply: Reply): Step => {
  const rule: Rule = ruleOf(effect);
  const answer = readReply(reply, rule);
  if (answer.isGood) return afterSuccess(state, effect, reply);
  if (isBegunAgain(answer, rule, state.attempts)) return beginAgain(state, effect, state.attempts + 1);
  return afterFailure(state, effect, answer);
};

const afterCancel = (state: State, event: Extract<RolloutEvent, { readonly kind: 'cancelled' }>): Step => {
  if (state.ending !== null || isCommitted(state.phase) || isGoingBack(state.phase)) return stay(state);
  const { reason: kind, message } = event;
  return turnBack(state, { kind, message }, state.underWay?.kind === 'commit');
};

const supersede = (state: State, message: string): Step =>
  arrive(because(state, { kind: 'lost', message }), 'superseded');

const afterResumption = (state: State, epoch: number, message: string): Step =>
  epoch > state.epoch
    ? resume({ ...state, epoch }, { kind: 'lost', message })
    : supersede(state, `epoch ${epoch} is not newer than ${state.epoch}: another run goes on with this rollout`);

/**
 * What becomes of a rollout by an event: total and pure, for every state and every event. In a terminal phase nothing
 * changes any more. A reply to another effect than the one under way is out of date: the state stays, and the step holds
 * the effect that is under way, not a new one. So does `cancelled` on the way back and after the commit. `superseded` is
 * where a run ends that does not hold the lock: such a state is never journalled, for the journal is another's.
 */
export const reduce = (state: State, event: RolloutEvent): Step => {
  if (isTerminal(state.phase)) return { state, effect: null };
  if (event.kind === 'lock-lost') return supersede(state, event.message);
  if (event.kind === 'resumed') return afterResumption(state, event.epoch, event.message);
  // Only a journal that nobody wrote holds an open rollout with nothing under way; it ends like one whose runner was lost.
  if (state.underWay === null) return resume(state, { kind: 'lost', message: 'nothing was under way' });
  if (event.kind === 'cancelled') return afterCancel(state, event);
  return event.effect === state.underWay.id ? afterReply(state, state.underWay, event) : stay(state);
};
