import type { Effect, EffectKind, HookName, RolloutEvent } from './model.ts';

/** How often an effect whose answer was lost is begun, before that counts as a failure. */
export const lostAnswerAttempts = 3;

/** How often traffic is brought back, and the baseline made whole, before a person has to do it. */
export const wayBackAttempts = 5;

/** What answers to an effect lead to. */
export interface Rule {
  /** The one answer that lets the rollout go on. */
  readonly answer: RolloutEvent['kind'];
  /** `turns-back`: it is taken back, or left if nothing was touched. `stays-broken`: the way back is at its end. */
  readonly failure: 'turns-back' | 'is-remarked' | 'stays-broken';
  /** After what it is begun again. `lost`: the answer did not arrive; `unsure`: nor did it in time; `any`: whatever went wrong. */
  readonly again: 'lost' | 'unsure' | 'any';
  readonly attempts: number;
}

const forward: Rule = { answer: 'done', failure: 'turns-back', again: 'lost', attempts: lostAnswerAttempts };
const afterwork: Rule = { ...forward, failure: 'is-remarked' };
const ending: Rule = { ...afterwork, again: 'unsure' };
const back: Rule = { answer: 'done', failure: 'stays-broken', again: 'any', attempts: wayBackAttempts };

const rules: { readonly [kind in Exclude<EffectKind, 'hook'>]: Rule } = {
  capture: { ...forward, answer: 'captured' },
  // GitHub may have made a Deployment whose answer was lost: from the second time on it is looked for first.
  announce: { ...afterwork, answer: 'announced' },
  check: forward,
  stage: forward,
  'verify-new': { ...forward, answer: 'judged' },
  shift: forward,
  bake: { ...forward, answer: 'judged' },
  // What may be committed is asked for until it is known: going back from it is the last resort.
  commit: { ...forward, again: 'unsure', attempts: wayBackAttempts },
  clean: afterwork,
  restore: back,
  settle: back,
  'verify-old': { ...back, answer: 'judged', again: 'lost', attempts: lostAnswerAttempts },
  discard: afterwork,
  conclude: ending,
  unlock: ending,
};

const hookRules: { readonly [hook in HookName]: Rule } = {
  pre: forward,
  migrate: forward,
  smoke: forward,
  contract: afterwork,
  post: afterwork,
  'on-rollback': afterwork,
};

/** What answers to this effect lead to. */
export const ruleOf = ({ kind, hook }: Effect): Rule => {
  if (kind !== 'hook') return rules[kind];
  return hook === undefined ? forward : hookRules[hook];
};
