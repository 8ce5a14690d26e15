import { failure, success } from '@drawbridge/core/domain/result';
import { readSlotHandle, type SlotHandle, writeHandle } from '../../../decide/kubernetes/handle.ts';
import { numberAt, objectAt, textsAt } from '../../../decide/kubernetes/json.ts';
import type { UnitManifest } from '../../../decide/kubernetes/manifest.ts';
import { epochOf, releaseOf, slotLabel } from '../../../decide/kubernetes/marks.ts';
import { findCurrent, type Service } from '../../../decide/kubernetes/objects.ts';
import { scalePatch, selectorPatch } from '../../../decide/kubernetes/patches.ts';
import { prepareManifest, slotManifest } from '../../../decide/kubernetes/preparation.ts';
import { countReady, judgeUnit } from '../../../decide/kubernetes/readiness.ts';
import { explainMigration, findLiveSlot, findRoutes, otherSlot } from '../../../decide/kubernetes/slots.ts';
import type { Baseline } from '../../../decide/rollout/model.ts';
import type { Order, TargetReply } from '../target.ts';
import {
  atOnce,
  type Conduct,
  type Deed,
  done,
  inOrder,
  insist,
  mayGoOn,
  orderedManifests,
  persist,
  problem,
  type Rehearsal,
  refuseOlder,
} from './deed.ts';
import { explainStranger, removeUnit, settleOwnership } from './rolling.ts';
import { waitUntilBack, waitUntilServing } from './watch.ts';

/** A unit with both of its slots, as the journal knows it. */
interface Pair {
  readonly unit: string;
  readonly baseline: Baseline;
  readonly handle: SlotHandle;
  /** Names of the Deployments: what served, and what is new. */
  readonly oldName: string;
  readonly newName: string;
  readonly newSlot: string;
}

const pairOf = ({ baselines }: Order, unit: string): Pair | undefined => {
  const baseline = baselines.find((each) => each.unit === unit);
  const handle = readSlotHandle(baseline?.handle ?? '');
  if (baseline === undefined || handle === undefined) return undefined;
  const newSlot = otherSlot(handle.slot);
  return { unit, baseline, handle, newSlot, oldName: `${unit}-${handle.slot}`, newName: `${unit}-${newSlot}` };
};

const onPair =
  (deed: Deed, act: (pair: Pair) => TargetReply<void>) =>
  async (unit: string): TargetReply<void> => {
    const pair = pairOf(deed.order, unit);
    return pair === undefined
      ? problem('refused', `${unit}: the journal's handle is none of a unit with two slots.`)
      : act(pair);
  };

const captureUnit = async (deed: Deed, manifest: UnitManifest, services: readonly Service[]): TargetReply<Baseline> => {
  const { unit, container } = manifest;
  const { cluster } = deed;
  const routes = findRoutes(services, textsAt(objectAt(manifest.document, 'spec', 'template', 'metadata'), 'labels'));
  const plain = await cluster.deployment(unit);
  if (!plain.ok) return plain;
  if (plain.value !== undefined) return problem('refused', explainMigration(unit, routes));
  const slot = findLiveSlot(unit, routes);
  if (!slot.ok) return problem('refused', slot.error);
  const view = await cluster.view(`${unit}-${slot.value}`);
  if (!view.ok) return view;
  const handle = {
    slot: slot.value,
    container,
    services: routes.map(({ name }) => name),
    uid: '',
    hash: '',
    replicas: 0,
  };
  if (view.value === undefined) return success({ unit, release: null, handle: writeHandle(handle), isHealthy: true });
  const { deployment, sets } = view.value;
  const set = findCurrent(deployment, sets);
  if (set === undefined)
    return problem(
      'missing',
      `Deployment ${deployment.name} has no ReplicaSet of its present template yet; its controller is behind. Try again when it is settled.`,
    );
  return success({
    unit,
    release: releaseOf(deployment, container),
    handle: writeHandle({ ...handle, uid: deployment.uid, hash: set.hash, replicas: deployment.replicas }),
    isHealthy: judgeUnit(view.value, set, deed.clock.nowMs()).kind === 'ready',
  });
};

const capture = async (deed: Deed): TargetReply<readonly Baseline[]> => {
  const manifests = await orderedManifests(deed);
  if (!manifests.ok) return manifests;
  const services = await deed.cluster.services();
  if (!services.ok) return services;
  return inOrder(manifests.value, (manifest) => captureUnit(deed, manifest, services.value));
};

const findServices = async (deed: Deed, { handle }: Pair): TargetReply<readonly Service[]> => {
  const all = await deed.cluster.services();
  if (!all.ok) return all;
  const found = all.value.filter(({ name }) => handle.services.includes(name));
  const gone = handle.services.filter((name) => !found.some((each) => each.name === name));
  return gone.length === 0 ? success(found) : problem('missing', `Service ${gone.join(', ')} is gone.`);
};

// What users meet must not change while the other slot is made ready, or taken away.
const refuseTraffic = async (deed: Deed, pair: Pair, slot: string): TargetReply<void> => {
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

const prepareSlot = async (deed: Deed, manifest: UnitManifest): TargetReply<Rehearsal> => {
  const { order, cluster, namespace } = deed;
  const pair = pairOf(order, manifest.unit);
  if (pair === undefined) return problem('refused', `${manifest.unit} was not captured.`);
  const [serving, live] = await Promise.all([cluster.deployment(pair.oldName), cluster.deployment(pair.newName)]);
  if (!serving.ok) return serving;
  if (!live.ok) return live;
  const replicas = serving.value?.replicas || numberAt(objectAt(manifest.document, 'spec'), 'replicas', 1);
  const { release, epoch } = order;
  const slotted = slotManifest(manifest, pair.newSlot);
  const document = prepareManifest({ manifest: slotted, release, epoch, namespace, live: live.value, replicas });
  return success({ unit: pair.unit, name: pair.newName, document, live: live.value, container: manifest.container });
};

const stageUnit = async (deed: Deed, manifest: UnitManifest): TargetReply<void> => {
  const pair = pairOf(deed.order, manifest.unit);
  if (pair === undefined) return problem('refused', `${manifest.unit} was not captured.`);
  const free = await refuseTraffic(deed, pair, pair.newSlot);
  if (!free.ok) return free;
  const applied = await persist(deed, async () => {
    const prepared = await prepareSlot(deed, manifest);
    if (!prepared.ok) return prepared;
    const older = refuseOlder(prepared.value.live, deed.order);
    if (older !== undefined) return failure({ ...older, isFinal: true });
    return deed.cluster.apply(prepared.value.document, pair.newName);
  });
  return applied.ok ? waitUntilServing(deed, { name: pair.newName, hash: '' }) : applied;
};

const scale = (deed: Deed, name: string, replicas: number): TargetReply<void> =>
  persist(deed, async () => {
    const live = await deed.cluster.deployment(name);
    if (!live.ok) return live;
    if (live.value === undefined) return replicas === 0 ? done : problem('missing', `Deployment ${name} is gone.`);
    const older = refuseOlder(live.value, deed.order);
    if (older !== undefined) return failure({ ...older, isFinal: true });
    if (live.value.replicas === replicas) return done;
    const patched = await deed.cluster.patch('deployment', name, scalePatch(live.value, replicas));
    return patched.ok ? done : patched;
  });

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

const shift = async (deed: Deed): TargetReply<void> => {
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

const restoreUnit = async (deed: Deed, pair: Pair): TargetReply<void> => {
  const old = await ensureOld(deed, pair);
  if (!old.ok && (old.error.kind === 'missing' || !mayGoOn(deed))) return old;
  const { handle, newSlot } = pair;
  return atOnce(handle.services, (name) => route(deed, name, { from: newSlot, to: handle.slot }, insist));
};

const settleUnit = async (deed: Deed, pair: Pair): TargetReply<void> => {
  const routed = await refuseTraffic(deed, pair, pair.newSlot);
  if (!routed.ok || pair.baseline.release === null) return routed;
  const { oldName, handle, baseline } = pair;
  const back = await waitUntilBack(deed, { name: oldName, hash: handle.hash }, baseline.isHealthy);
  return back.ok ? settleOwnership(deed, oldName) : back;
};

/** A slot without traffic goes: to no pods, so that a person still finds what it was; a first deployment goes whole. */
const emptySlot = async (deed: Deed, pair: Pair, side: 'new' | 'old'): TargetReply<void> => {
  const { oldName, newName, newSlot, handle, baseline } = pair;
  const free = await refuseTraffic(deed, pair, side === 'new' ? newSlot : handle.slot);
  if (!free.ok) return free;
  if (baseline.release === null) return side === 'new' ? removeUnit(deed, newName) : done;
  return scale(deed, side === 'new' ? newName : oldName, 0);
};

const describeSlot = (selector: string): string => JSON.stringify({ spec: { selector: { [slotLabel]: selector } } });

/** Blue-green: two Deployments a unit, of which its Services name one. */
export const blueGreenConduct: Conduct = {
  capture,
  rehearsal: async (deed) => {
    const manifests = await orderedManifests(deed);
    return manifests.ok ? inOrder(manifests.value, (manifest) => prepareSlot(deed, manifest)) : manifests;
  },
  stage: async (deed) => {
    const manifests = await orderedManifests(deed);
    if (!manifests.ok) return manifests;
    const staged = await inOrder(manifests.value, (manifest) => stageUnit(deed, manifest));
    return staged.ok ? done : staged;
  },
  shift,
  locate: ({ order }, unit, side) => {
    const pair = pairOf(order, unit);
    if (pair === undefined) return undefined;
    return side === 'new' ? { name: pair.newName, hash: '' } : { name: pair.oldName, hash: pair.handle.hash };
  },
  restore: (deed) =>
    atOnce(
      deed.order.units,
      onPair(deed, (pair) => restoreUnit(deed, pair)),
    ),
  settle: (deed) =>
    atOnce(
      deed.order.units,
      onPair(deed, (pair) => settleUnit(deed, pair)),
    ),
  discard: (deed) =>
    atOnce(
      deed.order.units,
      onPair(deed, (pair) => emptySlot(deed, pair, 'new')),
    ),
  clean: (deed) =>
    atOnce(
      deed.order.units,
      onPair(deed, (pair) => emptySlot(deed, pair, 'old')),
    ),
  rescue: ({ unit, release, handle: text }) => {
    const handle = readSlotHandle(text);
    if (handle === undefined || release === null) return [];
    return [
      ['scale', `deployment/${unit}-${handle.slot}`, `--replicas=${Math.max(handle.replicas, 1)}`],
      ['rollout', 'status', `deployment/${unit}-${handle.slot}`],
      ...handle.services.map((name) => [
        'patch',
        'service',
        name,
        '--type=merge',
        `--patch=${describeSlot(handle.slot)}`,
      ]),
    ];
  },
};
