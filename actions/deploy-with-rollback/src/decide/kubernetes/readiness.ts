import { countOf } from '@drawbridge/core/domain/quantity';
import { isJsonObject, type JsonObject, listAt, numberAt, objectAt, textAt } from './json.ts';
import { type Deployment, type Pod, type ReplicaSet, readConditions } from './objects.ts';

/** A unit as one look found it. */
export interface UnitView {
  readonly deployment: Deployment;
  readonly sets: readonly ReplicaSet[];
  readonly pods: readonly Pod[];
}

export interface Judgement {
  readonly kind: 'ready' | 'waiting' | 'failed';
  readonly message: string;
}

/** Reasons after which waiting is in vain: the pod was tried, and its platform says why it does not run. */
const hopeless = new Set([
  ...['CrashLoopBackOff', 'RunContainerError', 'StartError', 'ContainerCannotRun', 'OOMKilled'],
  ...['ImagePullBackOff', 'ErrImagePull', 'InvalidImageName', 'ErrImageNeverPull', 'ImageInspectError'],
  ...['CreateContainerConfigError', 'CreateContainerError'],
]);

/** A cluster that grows by itself needs a while for a new node; after this a pod without one is given up. */
const unschedulableMs = 30_000;

const statusesOf = (pod: Pod): readonly JsonObject[] => {
  const status = objectAt(pod.json, 'status');
  return [...listAt(status, 'initContainerStatuses'), ...listAt(status, 'containerStatuses')].filter(isJsonObject);
};

const endOf = (container: JsonObject): JsonObject => {
  const now = objectAt(container, 'state', 'terminated');
  return textAt(now, 'reason') === '' ? objectAt(container, 'lastState', 'terminated') : now;
};

// A container that was killed for memory once and runs again is no reason to give up: one that does not run is.
const containerTrouble = (container: JsonObject): string | undefined => {
  if (container['ready'] === true) return undefined;
  const waiting = objectAt(container, 'state', 'waiting');
  const end = endOf(container);
  const reasons = [textAt(waiting, 'reason'), textAt(objectAt(container, 'state', 'terminated'), 'reason')];
  const reason = reasons.find((each) => hopeless.has(each));
  if (reason === undefined) return undefined;
  const details = [
    textAt(end, 'reason') === '' ? '' : `exit code ${numberAt(end, 'exitCode')}`,
    textAt(end, 'reason') === 'OOMKilled' && reason !== 'OOMKilled' ? 'OOMKilled' : '',
    textAt(waiting, 'message'),
  ].filter((each) => each !== '');
  return [reason, ...details].join(', ');
};

const placeTrouble = (pod: Pod, nowMs: number): string | undefined => {
  const status = objectAt(pod.json, 'status');
  const scheduled = readConditions(status).find(({ type }) => type === 'PodScheduled');
  if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable') return undefined;
  const raw = listAt(status, 'conditions').find((each) => textAt(each, 'type') === 'PodScheduled');
  const sinceMs = Date.parse(textAt(raw, 'lastTransitionTime'));
  return nowMs - sinceMs >= unschedulableMs ? `Unschedulable, ${scheduled.message}` : undefined;
};

/** Why a pod will not become ready by waiting, in the platform's words; undefined: it may. `nowMs`: epoch milliseconds. */
const podTrouble = (pod: Pod, nowMs: number): string | undefined => {
  for (const container of statusesOf(pod)) {
    const trouble = containerTrouble(container);
    if (trouble !== undefined) return trouble;
  }
  const status = objectAt(pod.json, 'status');
  if (textAt(status, 'phase') === 'Failed')
    return [textAt(status, 'reason') || 'Failed', textAt(status, 'message')].join(' ');
  return placeTrouble(pod, nowMs);
};

const failed = (message: string): Judgement => ({ kind: 'failed', message });
const waiting = (message: string): Judgement => ({ kind: 'waiting', message });

const isGoing = (pod: Pod): boolean => textAt(objectAt(pod.json, 'metadata'), 'deletionTimestamp') !== '';

const deploymentTrouble = ({ deployment }: UnitView): string | undefined => {
  const late = deployment.conditions.find(
    ({ type, reason }) => type === 'Progressing' && reason === 'ProgressDeadlineExceeded',
  );
  return late === undefined ? undefined : `ProgressDeadlineExceeded, ${late.message}`;
};

const refusalOf = ({ deployment }: UnitView): string => {
  const refused = deployment.conditions.find(({ type, status }) => type === 'ReplicaFailure' && status === 'True');
  return refused === undefined ? '' : `; ${refused.reason}: ${refused.message}`;
};

const findTrouble = (view: UnitView, set: ReplicaSet | undefined, nowMs: number): string | undefined => {
  for (const pod of view.pods) {
    if (set === undefined || pod.owner !== set.uid || isGoing(pod)) continue;
    const trouble = podTrouble(pod, nowMs);
    if (trouble !== undefined) return `${pod.name}: ${trouble}`;
  }
  return deploymentTrouble(view);
};

const judgeCounts = (view: UnitView, set: ReplicaSet): Judgement => {
  const { replicas, status } = view.deployment;
  const others = view.pods.filter(({ owner }) => owner !== set.uid).length;
  const progress = `${status.updated} of ${replicas} updated, ${status.available} available`;
  if (status.updated < replicas || status.available < replicas) return waiting(progress + refusalOf(view));
  if (status.replicas > status.updated || others > 0)
    return waiting(`${progress}; ${countOf(Math.max(others, 1), 'other pod')} still there`);
  return { kind: 'ready', message: `${status.available} of ${countOf(replicas, 'pod')} ready` };
};

/**
 * Whether a unit serves what its Deployment says, with pods of nothing else beside. `set` is the ReplicaSet that must
 * serve; undefined: the controller has not made it yet. Exit codes of `rollout status` play no part.
 */
export const judgeUnit = (view: UnitView, set: ReplicaSet | undefined, nowMs: number): Judgement => {
  const { deployment } = view;
  // What it says of itself, a deadline that passed included, is about the former template.
  if (deployment.observedGeneration < deployment.generation)
    return waiting('the controller has not seen the change yet');
  if (deployment.replicas === 0) return failed('scaled to 0: nothing would serve');
  const trouble = findTrouble(view, set, nowMs);
  if (trouble !== undefined)
    return failed(`${deployment.status.available} of ${countOf(deployment.replicas, 'pod')} ready; ${trouble}`);
  return set === undefined ? waiting('its pods are not made yet') : judgeCounts(view, set);
};

/** Pods of a set that are ready and stay, at this look. */
export const countReady = ({ pods }: UnitView, set: ReplicaSet): number =>
  pods.filter((pod) => {
    const ready = readConditions(objectAt(pod.json, 'status')).find(({ type }) => type === 'Ready');
    return pod.owner === set.uid && !isGoing(pod) && ready?.status === 'True';
  }).length;
