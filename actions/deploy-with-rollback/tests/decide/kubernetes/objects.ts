import type { JsonObject } from '../../../src/decide/kubernetes/json.ts';
import { readDeployment, readPod, readReplicaSet } from '../../../src/decide/kubernetes/objects.ts';
import type { UnitView } from '../../../src/decide/kubernetes/readiness.ts';

/** A pod template of one container. */
export const templateOf = (image: string): JsonObject => ({
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image }] },
});

interface Status {
  readonly replicas?: number;
  readonly updatedReplicas?: number;
  readonly availableReplicas?: number;
  readonly observedGeneration?: number;
  readonly conditions?: readonly object[];
}

/** A Deployment of three pods as a server would tell it. */
export const deploymentJson = (image: string, status: Status = {}, metadata: object = {}): JsonObject => ({
  kind: 'Deployment',
  metadata: { name: 'web', uid: 'd', resourceVersion: '7', generation: 2, ...metadata },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: 'web' } },
    strategy: { type: 'RollingUpdate' },
    template: templateOf(image),
  },
  status: { observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 3, ...status },
});

/** A ReplicaSet of that Deployment. */
export const setJson = (image: string, hash: string, revision = 1): JsonObject => ({
  kind: 'ReplicaSet',
  metadata: {
    name: `web-${hash}`,
    uid: hash,
    labels: { app: 'web', 'pod-template-hash': hash },
    annotations: { 'deployment.kubernetes.io/revision': String(revision) },
    ownerReferences: [{ controller: true, uid: 'd' }],
  },
  spec: {
    template: {
      metadata: { creationTimestamp: null, labels: { app: 'web', 'pod-template-hash': hash } },
      spec: { containers: [{ name: 'web', image }] },
    },
  },
});

/** A pod of a ReplicaSet. */
export const podJson = (hash: string, status: object, metadata: object = {}): JsonObject => ({
  kind: 'Pod',
  metadata: {
    name: `web-${hash}-1`,
    uid: `${hash}-1`,
    ownerReferences: [{ controller: true, uid: hash }],
    ...metadata,
  },
  status,
});

/** One look: version new serves with set `new`, and `old` is the one before. */
export const viewOf = (status: Status, pods: readonly JsonObject[]): UnitView => ({
  deployment: readDeployment(deploymentJson('shop:new', status)),
  sets: [readReplicaSet(setJson('shop:old', 'old')), readReplicaSet(setJson('shop:new', 'new', 2))],
  pods: pods.map(readPod),
});
