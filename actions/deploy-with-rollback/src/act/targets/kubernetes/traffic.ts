import { failure } from '@drawbridge/core/domain/result';
import { epochOf, releaseOf, slotLabel } from '../../../decide/kubernetes/marks.ts';
import { findCurrent } from '../../../decide/kubernetes/objects.ts';
import { selectorPatch } from '../../../decide/kubernetes/patches.ts';
import { countReady } from '../../../decide/kubernetes/readiness.ts';
import type { TargetReply } from '../target.ts';
import { atOnce, type Deed, done, inOrder, insist, mayGoOn, persist, problem } from './deed.ts';
import { onPair, type Pair, scale } from './pair.ts';
import { explainStranger } from './rolling.ts';
import { waitUntilServing } from './watch.ts';

// As many as serve now: an HPA may have added some since the new slot was made.
const ensureCapacity = async (deed: Deed, pair: Pair): TargetReply<void> => {
  const [serving, next] = await Promise.all([
    deed.cluster.deployment(pair.oldName),
    deed.cluster.deployment(pair.newName),
  ]);
  if (!serving.ok) return serving;
  if (!next.ok) return next;
  const wanted = serving.value?.replicas ?? 1;
  if (next.value === undefined || next.value.replicas >= wanted) return done;
  const scaled = await scale(deed, pair.newName, wanted);
  return scaled.ok ? waitUntilServing(deed, { name: pair.newName, hash: '' }) : scaled;
};

const guard = async (deed: Deed, pair: Pair): TargetReply<void> => {
  const view = await deed.cluster.view(pair.newName);
  if (!view.ok) return view;
  if (view.value === undefined)
    return problem('missing', `Deployment ${pair.newName}, which was to get traffic, is not there.`);
  const { deployment, sets } = view.value;
  const set = findCurrent(deployment, sets);
  const release = releaseOf(deployment, pair.handle.container);
  if (release.artifact !== deed.order.release.artifact) {
    return problem(
      'stale',
      `Deployment ${pair.newName} has ${release.artifact}, not ${deed.order.release.artifact}. Somebody else changed it.`,
    );
  }
  const ready = set === undefined ? 0 : countReady(view.value, set);
  return deployment.replicas > 0 && ready >= deployment.replicas
    ? done
    : problem('failed', `${pair.newName} has ${ready} of ${deployment.replicas} pods ready: it gets no traffic.`);
};

interface Slots {
  readonly from: string;
  readonly to: string;
}

/** Makes a Service name a slot; on the way back it is tried again after a lost answer, too. */
const route = (deed: Deed, name: string, slots: Slots, tryAgain = persist): TargetReply<void> =>
  tryAgain(deed, async () => {
    const services = await deed.cluster.services();
    if (!services.ok) return services;
    const service = services.value.find((each) => each.name === name);
    if (service === undefined)
      return problem('missing', `Service ${name} is gone. Apply it, with ${slotLabel}: ${slots.to} in its selector.`);
    if (epochOf(service) > deed.order.epoch) {
      return failure({
        kind: 'stale',
        isFinal: true,
        message: `Service ${name} was written under epoch ${epochOf(service)}, and this rollout has ${deed.order.epoch}: a later one has taken over.`,
      });
    }
    const now = service.selector[slotLabel];
    if (now === slots.to && epochOf(service) === deed.order.epoch) return done;
    if (now !== slots.from && now !== slots.to) {
      return failure({
        kind: 'stale',
        isFinal: true,
        message: `Service ${name} names ${now ?? 'no slot'}, not ${slots.from}. Somebody else moved it.`,
      });
    }
    const patched = await deed.cluster.patch('service', name, selectorPatch(service, slots.to, deed.order.epoch));
    return patched.ok ? done : patched;
  });

/** Moves the traffic of all units to their new slots, once each has enough pods that are ready. */
export const shift = async (deed: Deed): TargetReply<void> => {
  // All units are ready before the first of them moves.
  for (const check of [ensureCapacity, guard]) {
    const checked = await inOrder(
      deed.order.units,
      onPair(deed, (pair) => check(deed, pair)),
    );
    if (!checked.ok) return checked;
  }
  const shifted = await inOrder(
    deed.order.units,
    onPair(deed, async ({ handle, newSlot }) => {
      const routed = await inOrder(handle.services, (name) => route(deed, name, { from: handle.slot, to: newSlot }));
      return routed.ok ? done : routed;
    }),
  );
  return shifted.ok ? done : shifted;
};

// Moving traffic to a slot that somebody scaled away would end it: that one comes up first.
const ensureOld = async (deed: Deed, { oldName, handle, baseline }: Pair): TargetReply<void> => {
  if (baseline.release === null) return done;
  const live = await deed.cluster.deployment(oldName);
  if (!live.ok) return live;
  if (live.value === undefined)
    return problem('missing', `Deployment ${oldName}, which traffic goes back to, is gone.`);
  if (live.value.uid !== handle.uid) return problem('missing', explainStranger(oldName));
  if (live.value.replicas > 0) return done;
  const scaled = await scale(deed, oldName, Math.max(handle.replicas, 1));
  return scaled.ok ? waitUntilServing(deed, { name: oldName, hash: '' }) : scaled;
};

/** Moves a unit's traffic back to the slot that was captured. */
export const restoreUnit = async (deed: Deed, pair: Pair): TargetReply<void> => {
  const old = await ensureOld(deed, pair);
  if (!old.ok && (old.error.kind === 'missing' || !mayGoOn(deed))) return old;
  const { handle, newSlot } = pair;
  return atOnce(handle.services, (name) => route(deed, name, { from: newSlot, to: handle.slot }, insist));
};
