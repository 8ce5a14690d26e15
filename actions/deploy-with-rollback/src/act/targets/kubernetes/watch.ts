import { success } from '@drawbridge/core/domain/result';
import { findCurrent } from '../../../decide/kubernetes/objects.ts';
import { type Judgement, judgeUnit } from '../../../decide/kubernetes/readiness.ts';
import type { TargetReply } from '../target.ts';
import { type Deed, type Location, poll, problem } from './deed.ts';

/** What the cluster says of a Deployment, and of the ReplicaSet that must serve there. */
export const look = async ({ cluster, clock }: Deed, { name, hash }: Location): TargetReply<Judgement> => {
  const view = await cluster.view(name);
  if (!view.ok) return view;
  if (view.value === undefined) return success({ kind: 'failed', message: 'there is no such Deployment' });
  const current = findCurrent(view.value.deployment, view.value.sets);
  if (hash !== '' && current !== undefined && current.hash !== hash) {
    return success({ kind: 'waiting', message: `${current.hash} serves, not ${hash}` });
  }
  return success(judgeUnit(view.value, current, clock.nowMs()));
};

/** Waits until it serves, with nothing else beside; what cannot become good ends it at once. */
export const waitUntilServing = (deed: Deed, location: Location): TargetReply<void> =>
  poll(deed, async () => {
    const seen = await look(deed, location);
    if (!seen.ok) return seen;
    const { kind, message } = seen.value;
    if (kind === 'failed') return problem('failed', `${location.name}: ${message}`);
    return success(kind === 'ready' ? 'done' : { waiting: `${location.name}: ${message}` });
  });

/**
 * Waits until what was captured serves again. What was healthy then is waited for to the deadline; what was not may never
 * be whole, and it is enough that nothing else serves.
 */
export const waitUntilBack = (deed: Deed, location: Location, wasHealthy: boolean): TargetReply<void> =>
  poll(deed, async () => {
    const seen = await look(deed, location);
    if (!seen.ok) return seen;
    const { kind, message } = seen.value;
    const isBack = kind === 'ready' || (kind === 'failed' && !wasHealthy);
    return success(isBack ? 'done' : { waiting: `${location.name}: ${message}` });
  });
