import { failure, success } from '@drawbridge/core/domain/result';
import { readSlotHandle, writeHandle } from '../../../decide/kubernetes/handle.ts';
import { numberAt, objectAt, textsAt } from '../../../decide/kubernetes/json.ts';
import type { UnitManifest } from '../../../decide/kubernetes/manifest.ts';
import { releaseOf, slotLabel } from '../../../decide/kubernetes/marks.ts';
import { findCurrent, type Service } from '../../../decide/kubernetes/objects.ts';
import { prepareManifest, slotManifest } from '../../../decide/kubernetes/preparation.ts';
import { judgeUnit } from '../../../decide/kubernetes/readiness.ts';
import { explainMigration, findLiveSlot, findRoutes } from '../../../decide/kubernetes/slots.ts';
import type { Baseline } from '../../../decide/rollout/model.ts';
import type { TargetReply } from '../target.ts';
import {
  atOnce,
  type Conduct,
  type Deed,
  done,
  inOrder,
  orderedManifests,
  persist,
  problem,
  type Rehearsal,
  refuseOlder,
} from './deed.ts';
import { onPair, type Pair, pairOf, refuseTraffic, scale } from './pair.ts';
import { removeUnit, settleOwnership } from './rolling.ts';
import { restoreUnit, shift } from './traffic.ts';
import { waitUntilBack, waitUntilServing } from './watch.ts';

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
