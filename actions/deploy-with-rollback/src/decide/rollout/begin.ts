import type { Plan, Step } from './model.ts';
import { beginDeed } from './steps.ts';

/** Begins a rollout under a lock that is held with this epoch: what serves is read before anything else is done. */
export const begin = (plan: Plan, epoch: number): Step =>
  beginDeed(
    {
      phase: 'locked',
      plan,
      epoch,
      baselines: null,
      underWay: null,
      attempts: 0,
      nextEffect: 1,
      touched: false,
      trafficMoved: false,
      ending: null,
      reason: null,
      remarks: [],
      deploymentId: null,
    },
    { phase: 'locked', kind: 'capture' },
  );
