import { success } from '@drawbridge/core/domain/result';
import { type RollingHandle, readRollingHandle, writeHandle } from '../../../decide/kubernetes/handle.ts';
import { imageOf } from '../../../decide/kubernetes/image.ts';
import { isSameJson, objectAt, without } from '../../../decide/kubernetes/json.ts';
import type { UnitManifest } from '../../../decide/kubernetes/manifest.ts';
import { marks, releaseOf } from '../../../decide/kubernetes/marks.ts';
import { type Deployment, findCurrent, isScaledBy, type ReplicaSet } from '../../../decide/kubernetes/objects.ts';
import { ownershipPatch, restorePatch } from '../../../decide/kubernetes/patches.ts';
import { chooseReplicas, findStrategyClash, prepareManifest } from '../../../decide/kubernetes/preparation.ts';
import { judgeUnit, type UnitView } from '../../../decide/kubernetes/readiness.ts';
import type { Baseline } from '../../../decide/rollout/model.ts';
import type { Order, TargetReply } from '../target.ts';
import {
  atOnce,
  type Conduct,
  type Deed,
  done,
  inOrder,
  insist,
  orderedManifests,
  persist,
  poll,
  problem,
  type Rehearsal,
  refuseOlder,
} from './deed.ts';
import { waitUntilBack, waitUntilServing } from './watch.ts';

const captureView = (view: UnitView, manifest: UnitManifest, deed: Deed & { readonly isScaled: boolean }) => {
  const { deployment, sets } = view;
  const { name } = deployment;
  if (deployment.historyLimit === 0) {
    return problem(
      'refused',
      `Deployment ${name} has revisionHistoryLimit: 0, which leaves nothing to go back to. Set it to 1 or more: kubectl patch deployment ${name} --patch '{"spec":{"revisionHistoryLimit":2}}'.`,
    );
  }
  const set = findCurrent(deployment, sets);
  if (set === undefined) {
    return problem(
      'missing',
      `Deployment ${name} has no ReplicaSet of its present template yet; its controller is behind. Try again when it is settled.`,
    );
  }
  const spec = without(objectAt(deployment.json, 'spec'), 'template', 'selector');
  const handle: RollingHandle = {
    replicaSet: set.name,
    hash: set.hash,
    uid: deployment.uid,
    container: manifest.container,
    spec: deed.isScaled ? without(spec, 'replicas') : spec,
  };
  return success<Baseline>({
    unit: manifest.unit,
    release: releaseOf(deployment, manifest.container),
    handle: writeHandle(handle),
    isHealthy: judgeUnit(view, set, deed.clock.nowMs()).kind === 'ready',
  });
};

const capture = async (deed: Deed): TargetReply<readonly Baseline[]> => {
  const manifests = await orderedManifests(deed);
  if (!manifests.ok) return manifests;
  const autoscalers = await deed.cluster.autoscalers();
  if (!autoscalers.ok) return autoscalers;
  return inOrder(manifests.value, async (manifest) => {
    const view = await deed.cluster.view(manifest.unit);
    if (!view.ok) return view;
    if (view.value === undefined) return success({ unit: manifest.unit, release: null, handle: '', isHealthy: true });
    return captureView(view.value, manifest, { ...deed, isScaled: isScaledBy(autoscalers.value, manifest.unit) });
  });
};

const prepare = async (deed: Deed, manifest: UnitManifest): TargetReply<Rehearsal> => {
  const { order, cluster, namespace } = deed;
  const clash = findStrategyClash(manifest, order.strategy);
  if (clash !== undefined) return problem('refused', clash);
  const live = await cluster.deployment(manifest.unit);
  if (!live.ok) return live;
  const autoscalers = await cluster.autoscalers();
  if (!autoscalers.ok) return autoscalers;
  const isScaled = isScaledBy(autoscalers.value, manifest.unit);
  const replicas = chooseReplicas(manifest, live.value, isScaled);
  const { release, epoch } = order;
  const document = prepareManifest({ manifest, release, epoch, namespace, live: live.value, replicas });
  const { unit, container } = manifest;
  return success({ unit, name: unit, document, live: live.value, container });
};

/** The ReplicaSet that was captured; undefined: it is not there any more. */
const findCaptured = ({ sets }: UnitView, { replicaSet, hash }: RollingHandle): ReplicaSet | undefined =>
  sets.find((set) => set.name === replicaSet && set.hash === hash);

const isOurs = ({ annotations, template }: Deployment, { release }: Order, container: string): boolean =>
  annotations[marks.artifact] === release.artifact &&
  annotations[marks.version] === release.version &&
  imageOf(template, container) === release.artifact;

// Compared by what it says and not by the version that was captured: a status or an HPA changes that all the time.
const findDrift = async (deed: Deed, manifest: UnitManifest, live: Deployment | undefined): TargetReply<void> => {
  const { order, cluster } = deed;
  const baseline = order.baselines.find(({ unit }) => unit === manifest.unit);
  const older = refuseOlder(live, order);
  if (older !== undefined) return { ok: false, error: older };
  if (live !== undefined && isOurs(live, order, manifest.container)) return done;
  const drifted = (how: string) =>
    problem(
      'stale',
      `Deployment ${manifest.unit} ${how} since it was captured. Somebody else works on it; nothing was written over that.`,
    );
  if (baseline === undefined) return problem('refused', `${manifest.unit} was not captured.`);
  if (baseline.release === null) return live === undefined ? done : drifted('was made');
  const handle = readRollingHandle(baseline.handle);
  if (handle === undefined)
    return problem('refused', `${manifest.unit}: the journal's handle is none of a rolling unit.`);
  if (live === undefined) return drifted('was deleted');
  if (live.uid !== handle.uid) return drifted('was deleted and made anew');
  const view = await cluster.view(manifest.unit);
  if (!view.ok) return view;
  const set = view.value && findCaptured(view.value, handle);
  return set !== undefined && isSameJson(set.template, live.template) ? done : drifted('was changed');
};

const shiftUnit = async (deed: Deed, manifest: UnitManifest): TargetReply<void> => {
  const applied = await persist(deed, async () => {
    const prepared = await prepare(deed, manifest);
    if (!prepared.ok) return prepared;
    const drift = await findDrift(deed, manifest, prepared.value.live);
    if (!drift.ok) return { ok: false, error: { ...drift.error, isFinal: true } };
    return deed.cluster.apply(prepared.value.document, manifest.unit);
  });
  return applied.ok ? waitUntilServing(deed, { name: manifest.unit, hash: '' }) : applied;
};

const shift = async (deed: Deed): TargetReply<void> => {
  const manifests = await orderedManifests(deed);
  if (!manifests.ok) return manifests;
  const shifted = await inOrder(manifests.value, (manifest) => shiftUnit(deed, manifest));
  return shifted.ok ? done : shifted;
};

/** What is taken back of a unit that nothing served before: all of it. */
export const removeUnit = (deed: Deed, name: string): TargetReply<void> =>
  persist(deed, async () => {
    const live = await deed.cluster.deployment(name);
    if (!live.ok || live.value === undefined) return live.ok ? done : live;
    const older = refuseOlder(live.value, deed.order);
    return older === undefined ? deed.cluster.remove(name) : { ok: false, error: { ...older, isFinal: true } };
  });

const final = (kind: 'missing' | 'refused' | 'stale', message: string) =>
  ({ ok: false, error: { kind, message, isFinal: true } }) as const;

/** What is to be said of a Deployment that has the name of the captured one, and is another. */
export const explainStranger = (name: string): string =>
  `Deployment ${name} is not the one that was captured: it was made anew, or this is another cluster. Look at the kubeconfig's context; nothing was written.`;

const restoreUnit = (deed: Deed, { unit, release, handle: text }: Baseline): TargetReply<void> => {
  if (release === null) return removeUnit(deed, unit);
  const handle = readRollingHandle(text);
  return insist(deed, async () => {
    if (handle === undefined) return final('refused', `${unit}: the journal's handle is none of a rolling unit.`);
    const view = await deed.cluster.view(unit);
    if (!view.ok) return view;
    if (view.value === undefined)
      return final('missing', `Deployment ${unit} is gone. Apply its manifest with the image ${release.artifact}.`);
    const { deployment } = view.value;
    const older = refuseOlder(deployment, deed.order);
    if (older !== undefined) return final('stale', older.message);
    if (deployment.uid !== handle.uid) return final('missing', explainStranger(unit));
    const set = findCaptured(view.value, handle);
    if (set === undefined)
      return final(
        'missing',
        `ReplicaSet ${handle.replicaSet}, which ${unit} goes back to, is gone. Set its image by hand: ${release.artifact}.`,
      );
    const patch = restorePatch({ deployment, set, handle, release, epoch: deed.order.epoch });
    const patched = await deed.cluster.patch('deployment', unit, patch);
    return patched.ok ? done : patched;
  });
};

/** Makes what was patched count as applied, so that the next rollout is in conflict with nobody. */
export const settleOwnership = (deed: Deed, name: string): TargetReply<void> =>
  persist(deed, async () => {
    const live = await deed.cluster.deployment(name);
    if (!live.ok || live.value === undefined) return live.ok ? done : live;
    const patch = ownershipPatch(live.value);
    if (patch === undefined) return done;
    const patched = await deed.cluster.patch('deployment', name, patch);
    return patched.ok ? done : patched;
  });

const waitUntilGone = (deed: Deed, name: string): TargetReply<void> =>
  poll(deed, async () => {
    const live = await deed.cluster.deployment(name);
    if (!live.ok) return live;
    return success(live.value === undefined ? 'done' : { waiting: `Deployment ${name} is still there` });
  });

const settleUnit = async (deed: Deed, baseline: Baseline): TargetReply<void> => {
  const { unit, release } = baseline;
  if (release === null) return waitUntilGone(deed, unit);
  const handle = readRollingHandle(baseline.handle);
  if (handle === undefined) return problem('refused', `${unit}: the journal's handle is none of a rolling unit.`);
  const settled = await waitUntilBack(deed, { name: unit, hash: handle.hash }, baseline.isHealthy);
  if (!settled.ok) return settled;
  const owned = await settleOwnership(deed, unit);
  return owned.ok ? compareWithCaptured(deed, unit, handle) : owned;
};

const compareWithCaptured = async ({ cluster }: Deed, unit: string, handle: RollingHandle): TargetReply<void> => {
  const view = await cluster.view(unit);
  if (!view.ok) return view;
  const live = view.value?.deployment;
  const set = view.value && findCaptured(view.value, handle);
  if (live === undefined || set === undefined || !isSameJson(set.template, live.template)) {
    return problem('failed', `Deployment ${unit} does not say what was captured of it (${handle.replicaSet}).`);
  }
  const spec = objectAt(live.json, 'spec');
  const differing = Object.keys(handle.spec).filter((key) => !isSameJson(spec[key], handle.spec[key]));
  return differing.length === 0
    ? done
    : problem(
        'failed',
        `Deployment ${unit} differs from what was captured in ${differing.map((key) => `spec.${key}`).join(', ')}.`,
      );
};

const orderedBaselines = ({ order }: Deed): readonly Baseline[] =>
  order.baselines.filter(({ unit }) => order.units.includes(unit));

/** Rolling and recreate: one Deployment a unit, whose controller changes pods as its own strategy says. */
export const rollingConduct: Conduct = {
  capture,
  rehearsal: async (deed) => {
    const manifests = await orderedManifests(deed);
    return manifests.ok ? inOrder(manifests.value, (manifest) => prepare(deed, manifest)) : manifests;
  },
  // The Deployment brings its new pods up and gives them traffic in one.
  stage: async () => done,
  shift,
  locate: ({ order }, unit, side) => {
    if (side === 'new') return { name: unit, hash: '' };
    const handle = readRollingHandle(order.baselines.find((each) => each.unit === unit)?.handle ?? '');
    return handle && { name: unit, hash: handle.hash };
  },
  restore: (deed) => atOnce(orderedBaselines(deed), (baseline) => restoreUnit(deed, baseline)),
  settle: (deed) => atOnce(orderedBaselines(deed), (baseline) => settleUnit(deed, baseline)),
  discard: async () => done,
  clean: async () => done,
  rescue: ({ unit, release, handle: text }) => {
    if (release === null) return [['delete', 'deployment', unit]];
    const container = readRollingHandle(text)?.container ?? '*';
    return [
      ['set', 'image', `deployment/${unit}`, `${container === '' ? '*' : container}=${release.artifact}`],
      ['rollout', 'status', `deployment/${unit}`],
    ];
  },
};
