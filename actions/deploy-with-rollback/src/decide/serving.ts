import type { Phase, Release, State } from './rollout/model.ts';

/** What served when the rollout began: of several units that of the first; null where nothing did, or nobody has looked yet. */
export const sharedRelease = ({ baselines }: State): Release | null => baselines?.[0]?.release ?? null;

const broughtBack: readonly Phase[] = ['traffic-restored', 'verifying-old', 'rolled-back', 'aborted'];

/** What serves now, as far as the rollout knows; undefined: it does not. */
export const servingNow = (state: State): Release | null | undefined => {
  const { phase, plan, trafficMoved, baselines } = state;
  if (['committed', 'cleaning', 'succeeded', 'nothing-to-do'].includes(phase)) return plan.release;
  if (baselines === null || phase === 'superseded') return undefined;
  return !trafficMoved || broughtBack.includes(phase) ? sharedRelease(state) : undefined;
};
