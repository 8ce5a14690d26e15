import type { Release } from '../rollout/model.ts';
import type { RollingHandle } from './handle.ts';
import { isSameJson, type JsonObject, objectAt } from './json.ts';
import { marks, marksOf, slotLabel } from './marks.ts';
import type { Deployment, ReplicaSet, Service } from './objects.ts';
import { joinOwnership } from './ownership.ts';

/** One operation of a JSON Patch (RFC 6902). A `test` that does not hold refuses the whole patch. */
export interface PatchOperation {
  readonly op: 'test' | 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: unknown;
}

export type Patch = readonly PatchOperation[];

const pointer = (...keys: readonly string[]): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

// Compare-and-swap: whoever wrote since this was read makes the patch fail, and a stale writer fails after it.
const unchanged = ({ resourceVersion }: { readonly resourceVersion: string }): PatchOperation => ({
  op: 'test',
  path: '/metadata/resourceVersion',
  value: resourceVersion,
});

const writeMarks = (deployment: Deployment, release: Release, epoch: number): Patch => {
  const own = marksOf(release, epoch);
  const hasAny = Object.keys(objectAt(deployment.json, 'metadata', 'annotations')).length > 0;
  if (!hasAny) return [{ op: 'add', path: '/metadata/annotations', value: own }];
  return Object.entries(own).map(([key, value]) => ({
    op: 'add',
    path: pointer('metadata', 'annotations', key),
    value,
  }));
};

const kept = new Set(['template', 'selector', 'replicas']);

const restoreSpec = (live: JsonObject, captured: JsonObject): Patch => {
  const gone = Object.keys(live).filter((key) => !kept.has(key) && !Object.hasOwn(captured, key));
  const changed = Object.entries(captured).filter(([key, value]) => !isSameJson(live[key], value));
  return [
    ...gone.map((key): PatchOperation => ({ op: 'remove', path: pointer('spec', key) })),
    ...changed.map(([key, value]): PatchOperation => ({ op: 'add', path: pointer('spec', key), value })),
  ];
};

/** What the baseline is put back with: its template from the ReplicaSet that was captured, and the rest of its spec. */
export interface Restoration {
  readonly deployment: Deployment;
  readonly set: ReplicaSet;
  readonly handle: RollingHandle;
  readonly release: Release;
  readonly epoch: number;
}

/** Writes the captured template and spec back, and the epoch, so that a writer of a lower one is refused from now on. */
export const restorePatch = ({ deployment, set, handle, release, epoch }: Restoration): Patch => [
  unchanged(deployment),
  { op: 'replace', path: '/spec/template', value: set.template },
  ...restoreSpec(objectAt(deployment.json, 'spec'), handle.spec),
  ...writeMarks(deployment, release, epoch),
];

const writeEpoch = ({ annotations }: Pick<Service, 'annotations'>, epoch: number): PatchOperation => {
  const [key, value] = [marks.epoch, String(epoch)];
  return Object.keys(annotations).length === 0
    ? { op: 'add', path: '/metadata/annotations', value: { [key]: value } }
    : { op: 'add', path: pointer('metadata', 'annotations', key), value };
};

/** Makes a Service name a slot, if it still names the one that it was read with; older writers are refused from now on. */
export const selectorPatch = (service: Service, slot: string, epoch: number): Patch => [
  unchanged(service),
  { op: 'test', path: pointer('spec', 'selector', slotLabel), value: service.selector[slotLabel] },
  { op: 'replace', path: pointer('spec', 'selector', slotLabel), value: slot },
  writeEpoch(service, epoch),
];

/** So many pods; older writers are refused from now on. */
export const scalePatch = (deployment: Deployment, replicas: number, epoch: number): Patch => [
  unchanged(deployment),
  { op: 'replace', path: '/spec/replicas', value: replicas },
  writeEpoch(deployment, epoch),
];

/** Makes what was patched count as applied; undefined: it does already. */
export const ownershipPatch = (deployment: Deployment): Patch | undefined => {
  const joined = joinOwnership(deployment.json);
  if (joined === undefined) return undefined;
  return [unchanged(deployment), { op: 'replace', path: '/metadata/managedFields', value: joined }];
};
