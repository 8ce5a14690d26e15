import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { readJson } from '@drawbridge/core/reports/json/cursor';
import {
  isJsonObject,
  isSameJson,
  type JsonObject,
  listAt,
  numberAt,
  objectAt,
  textAt,
  textsAt,
  without,
} from './json.ts';

/** What is known by name and version in a namespace. */
interface Known {
  readonly name: string;
  readonly uid: string;
  readonly resourceVersion: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** The uid of the controller that made it; empty: none. */
  readonly owner: string;
  /** As it came. */
  readonly json: JsonObject;
}

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/ */
export interface Deployment extends Known {
  readonly generation: number;
  readonly observedGeneration: number;
  /** Wanted pods. */
  readonly replicas: number;
  readonly historyLimit: number;
  readonly strategy: 'RollingUpdate' | 'Recreate';
  /** The labels by which it knows its pods. */
  readonly selector: Readonly<Record<string, string>>;
  readonly template: JsonObject;
  readonly status: { readonly replicas: number; readonly updated: number; readonly available: number };
  readonly conditions: readonly Condition[];
}

export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
}

export interface ReplicaSet extends Known {
  readonly hash: string;
  readonly revision: number;
  /** The pods' template without the label that names the hash: as the Deployment has it. */
  readonly template: JsonObject;
}

export type Pod = Known;

export interface Service extends Known {
  readonly selector: Readonly<Record<string, string>>;
}

const hashLabel = 'pod-template-hash';

const readKnown = (json: JsonObject): Known => {
  const metadata = objectAt(json, 'metadata');
  const owners = listAt(metadata, 'ownerReferences').filter(
    (each) => isJsonObject(each) && each['controller'] === true,
  );
  return {
    name: textAt(metadata, 'name'),
    uid: textAt(metadata, 'uid'),
    resourceVersion: textAt(metadata, 'resourceVersion'),
    annotations: textsAt(metadata, 'annotations'),
    labels: textsAt(metadata, 'labels'),
    owner: textAt(owners[0], 'uid'),
    json,
  };
};

/** A condition's list as Deployments and pods have it. */
export const readConditions = (status: JsonObject): readonly Condition[] =>
  listAt(status, 'conditions').map((each) => ({
    type: textAt(each, 'type'),
    status: textAt(each, 'status'),
    reason: textAt(each, 'reason'),
    message: textAt(each, 'message'),
  }));

/** A Deployment as the server tells it. */
export const readDeployment = (json: JsonObject): Deployment => {
  const [spec, status] = [objectAt(json, 'spec'), objectAt(json, 'status')];
  return {
    ...readKnown(json),
    generation: numberAt(objectAt(json, 'metadata'), 'generation'),
    observedGeneration: numberAt(status, 'observedGeneration'),
    replicas: numberAt(spec, 'replicas', 1),
    historyLimit: numberAt(spec, 'revisionHistoryLimit', 10),
    strategy: textAt(objectAt(spec, 'strategy'), 'type') === 'Recreate' ? 'Recreate' : 'RollingUpdate',
    selector: textsAt(objectAt(spec, 'selector'), 'matchLabels'),
    template: objectAt(spec, 'template'),
    status: {
      replicas: numberAt(status, 'replicas'),
      updated: numberAt(status, 'updatedReplicas'),
      available: numberAt(status, 'availableReplicas'),
    },
    conditions: readConditions(status),
  };
};

/** A ReplicaSet as the server tells it. */
export const readReplicaSet = (json: JsonObject): ReplicaSet => {
  const known = readKnown(json);
  const template = objectAt(json, 'spec', 'template');
  const metadata = objectAt(template, 'metadata');
  const labels = without(objectAt(metadata, 'labels'), hashLabel);
  return {
    ...known,
    hash: known.labels[hashLabel] ?? '',
    revision: Number.parseInt(known.annotations['deployment.kubernetes.io/revision'] ?? '0', 10),
    template: { ...template, metadata: { ...metadata, labels } },
  };
};

/** A Service as the server tells it. */
export const readService = (json: JsonObject): Service => ({
  ...readKnown(json),
  selector: textsAt(objectAt(json, 'spec'), 'selector'),
});

/** A pod as the server tells it. */
export const readPod = (json: JsonObject): Pod => readKnown(json);

/** The objects of a list that kubectl printed, by kind; another answer is refused, for nothing may be read out of it. */
export const readItems = (answer: unknown): Result<ReadonlyMap<string, readonly JsonObject[]>, string> => {
  const read = readJson(answer, (root) =>
    root
      .at('items')
      .list()
      .map((item) => {
        item.at('metadata').at('name').text();
        return isJsonObject(item.value)
          ? { kind: item.at('kind').text(), json: item.value }
          : item.refuse('is no object');
      }),
  );
  if (!read.ok) return failure(read.error.reason);
  const kinds = Map.groupBy(read.value, ({ kind }) => kind);
  return success(new Map([...kinds].map(([kind, items]) => [kind, items.map(({ json }) => json)])));
};

/** The ReplicaSet that runs what the Deployment says now: same owner, same template, the latest of those. */
export const findCurrent = (deployment: Deployment, sets: readonly ReplicaSet[]): ReplicaSet | undefined =>
  sets
    .filter(({ owner, template }) => owner === deployment.uid && isSameJson(template, deployment.template))
    .toSorted((one, other) => other.revision - one.revision)[0];

/** Whether an HPA sets the number of pods of a Deployment (https://kubernetes.io/docs/concepts/workloads/autoscaling/). */
export const isScaledBy = (autoscalers: readonly JsonObject[], deployment: string): boolean =>
  autoscalers.some((each) => {
    const target = objectAt(each, 'spec', 'scaleTargetRef');
    return textAt(target, 'kind') === 'Deployment' && textAt(target, 'name') === deployment;
  });
