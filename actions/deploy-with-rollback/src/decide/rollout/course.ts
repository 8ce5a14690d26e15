import type { Effect, EffectKind, HookName, Phase, Plan, Strategy } from './model.ts';

/** One place on a course: what is done there, and the phase that it is done in. */
export interface Deed {
  readonly phase: Phase;
  readonly kind: EffectKind;
  readonly hook?: HookName;
}

const deed = (phase: Phase, kind: EffectKind): Deed => ({ phase, kind });
const hook = (phase: Phase, name: HookName): Deed => ({ phase, kind: 'hook', hook: name });

const opening: readonly Deed[] = [
  deed('locked', 'capture'),
  deed('captured', 'announce'),
  deed('captured', 'check'),
  hook('captured', 'pre'),
  hook('prepared', 'migrate'),
];

const verification: readonly Deed[] = [deed('verifying', 'verify-new'), hook('verifying', 'smoke')];
const shift = deed('shifting', 'shift');

// Only blue-green has both versions up beside each other, so only there the new one is looked at before users meet it.
const crossings: { readonly [strategy in Strategy]: readonly Deed[] } = {
  'blue-green': [deed('staging', 'stage'), ...verification, shift],
  rolling: [shift, ...verification],
  recreate: [shift, ...verification],
};

const closing: readonly Deed[] = [
  deed('baking', 'bake'),
  deed('baking', 'commit'),
  deed('committed', 'clean'),
  hook('cleaning', 'contract'),
  hook('cleaning', 'post'),
];

const wayBack: readonly Deed[] = [
  deed('rolling-back', 'restore'),
  hook('traffic-restored', 'on-rollback'),
  deed('traffic-restored', 'settle'),
  deed('verifying-old', 'verify-old'),
  deed('verifying-old', 'discard'),
];

const isGiven =
  ({ hooks }: Plan) =>
  (at: Deed): boolean =>
    at.hook === undefined || hooks.includes(at.hook);

/** What is done to ship a release, in order, up to where only its end is told: with the hooks that are given. */
export const forwardCourse = (plan: Plan): readonly Deed[] =>
  [...opening, ...crossings[plan.strategy], ...closing].filter(isGiven(plan));

/** What is done to take it back, in order: traffic first, then all that is slow. */
export const courseBack = (plan: Plan): readonly Deed[] => wayBack.filter(isGiven(plan));

/** The place that follows an effect on a course; undefined: the course ends there, or the effect is not on it. */
export const placeAfter = (course: readonly Deed[], { kind, hook: name }: Effect): Deed | undefined => {
  const at = course.findIndex((place) => place.kind === kind && place.hook === name);
  return at < 0 ? undefined : course[at + 1];
};

/** Whether nothing goes back any more: the commit was answered. */
export const isCommitted = (phase: Phase): boolean => phase === 'committed' || phase === 'cleaning';

/** Whether it is being taken back. */
export const isGoingBack = (phase: Phase): boolean => wayBack.some((place) => place.phase === phase);
