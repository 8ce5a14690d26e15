import { failure, success } from '@drawbridge/core/domain/result';
import { readSlotHandle, type SlotHandle } from '../../../decide/kubernetes/handle.ts';
import { slotLabel } from '../../../decide/kubernetes/marks.ts';
import type { Service } from '../../../decide/kubernetes/objects.ts';
import { scalePatch } from '../../../decide/kubernetes/patches.ts';
import { otherSlot } from '../../../decide/kubernetes/slots.ts';
import type { Baseline } from '../../../decide/rollout/model.ts';
import type { Order, TargetReply } from '../target.ts';
import { type Deed, done, persist, problem, refuseOlder } from './deed.ts';

/** A unit with both of its slots, as the journal knows it. */
export interface Pair {
  readonly unit: string;
  readonly baseline: Baseline;
  readonly handle: SlotHandle;
  /** Names of the Deployments: what served, and what is new. */
  readonly oldName: string;
  readonly newName: string;
  readonly newSlot: string;
}

/** A unit's pair, by what was captured of it; undefined: that was none. */
export const pairOf = ({ baselines }: Order, unit: string): Pair | undefined => {
  const baseline = baselines.find((each) => each.unit === unit);
  const handle = readSlotHandle(baseline?.handle ?? '');
  if (baseline === undefined || handle === undefined) return undefined;
  const newSlot = otherSlot(handle.slot);
  return { unit, baseline, handle, newSlot, oldName: `${unit}-${handle.slot}`, newName: `${unit}-${newSlot}` };
};

/** Does something with a unit's pair. */
export const onPair =
  (deed: Deed, act: (pair: Pair) => TargetReply<void>) =>
  async (unit: string): TargetReply<void> => {
    const pair = pairOf(deed.order, unit);
    return pair === undefined
      ? problem('refused', `${unit}: the journal's handle is none of a unit with two slots.`)
      : act(pair);
  };

const findServices = async (deed: Deed, { handle }: Pair): TargetReply<readonly Service[]> => {
  const all = await deed.cluster.services();
  if (!all.ok) return all;
  const found = all.value.filter(({ name }) => handle.services.includes(name));
  const gone = handle.services.filter((name) => !found.some((each) => each.name === name));
  return gone.length === 0 ? success(found) : problem('missing', `Service ${gone.join(', ')} is gone.`);
};

/** What users meet must not change while the other slot is made ready, or taken away. */
export const refuseTraffic = async (deed: Deed, pair: Pair, slot: string): TargetReply<void> => {
  const services = await findServices(deed, pair);
  if (!services.ok) return services;
  const named = services.value.filter(({ selector }) => selector[slotLabel] === slot).map(({ name }) => name);
  return named.length === 0
    ? done
    : problem(
        'stale',
        `Service ${named.join(', ')} names ${slot}, which was to have no traffic. Somebody else moved it.`,
      );
};

/** Gives a Deployment so many pods, under the order's epoch. */
export const scale = (deed: Deed, name: string, replicas: number): TargetReply<void> =>
  persist(deed, async () => {
    const live = await deed.cluster.deployment(name);
    if (!live.ok) return live;
    if (live.value === undefined) return replicas === 0 ? done : problem('missing', `Deployment ${name} is gone.`);
    const older = refuseOlder(live.value, deed.order);
    if (older !== undefined) return failure({ ...older, isFinal: true });
    if (live.value.replicas === replicas) return done;
    const patch = scalePatch(live.value, replicas, deed.order.epoch);
    const patched = await deed.cluster.patch('deployment', name, patch);
    return patched.ok ? done : patched;
  });
