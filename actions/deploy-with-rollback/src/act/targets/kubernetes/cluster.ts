import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { JsonObject } from '../../../decide/kubernetes/json.ts';
import { fieldManager } from '../../../decide/kubernetes/marks.ts';
import {
  type Deployment,
  readDeployment,
  readItems,
  readPod,
  readReplicaSet,
  readService,
  type Service,
} from '../../../decide/kubernetes/objects.ts';
import type { Patch } from '../../../decide/kubernetes/patches.ts';
import type { UnitView } from '../../../decide/kubernetes/readiness.ts';
import type { TargetProblem, TargetReply } from '../target.ts';
import type { Kubectl, KubectlProblem } from './kubectl.ts';

/** What a rollout reads and writes of a namespace, as objects. Every write is by compare-and-swap. */
export interface Cluster {
  /** undefined: there is none of that name. */
  deployment(name: string): TargetReply<Deployment | undefined>;
  /** A Deployment with what it made; undefined: there is none. */
  view(name: string): TargetReply<UnitView | undefined>;
  services(): TargetReply<readonly Service[]>;
  autoscalers(): TargetReply<readonly JsonObject[]>;
  /** Server-side apply; fields of another manager are refused, never taken. */
  apply(document: JsonObject, name: string): TargetReply<Deployment>;
  /** What apply would answer; and the difference as kubectl shows it, empty where it cannot. */
  rehearse(document: JsonObject, name: string): TargetReply<string>;
  patch(kind: 'deployment' | 'service', name: string, patch: Patch): TargetReply<JsonObject>;
  /** Gone, or was not there. */
  remove(name: string): TargetReply<void>;
}

const dropExtras = ({ kind, message }: KubectlProblem): TargetProblem => ({ kind, message });

const asTarget = <T>(reply: Result<T, KubectlProblem>): Result<T, TargetProblem> =>
  reply.ok ? reply : failure(dropExtras(reply.error));

const unreadable = (deed: string, reason: string): TargetProblem => ({
  kind: 'failed',
  message: `kubectl was to ${deed}, and its answer cannot be used: ${reason}.`,
});

const explainOwners = (name: string, owners: readonly string[]): string =>
  `${owners.join(', ')} ${owners.length === 1 ? 'owns' : 'own'} fields of ${name} that the manifest changes. Leave those fields out of the manifest, or take them over once: kubectl apply --server-side --force-conflicts --field-manager=${fieldManager} -f FILE (with what serves now).`;

const createReads = (kubectl: Kubectl) => {
  const list = async (
    kinds: string,
    selector: Readonly<Record<string, string>>,
  ): TargetReply<ReadonlyMap<string, readonly JsonObject[]>> => {
    const labels = Object.entries(selector).map(([key, value]) => `${key}=${value}`);
    const args = ['get', kinds, ...(labels.length === 0 ? [] : [`--selector=${labels.join(',')}`])];
    const deed = `list ${kinds}`;
    const answer = await kubectl.object({ args, deed });
    if (!answer.ok) return asTarget(answer);
    const items = readItems(answer.value);
    return items.ok ? success(items.value) : failure(unreadable(deed, items.error));
  };
  const deployment = async (name: string): Promise<Result<Deployment | undefined, TargetProblem>> => {
    const args = ['get', 'deployment', name, '--ignore-not-found', '--show-managed-fields'];
    const answer = await kubectl.object({ args, deed: `read deployment ${name}` });
    if (!answer.ok) return asTarget(answer);
    return success(answer.value === undefined ? undefined : readDeployment(answer.value));
  };
  return { list, deployment };
};

const createView =
  ({ list, deployment }: ReturnType<typeof createReads>): Cluster['view'] =>
  async (name) => {
    const found = await deployment(name);
    if (!found.ok || found.value === undefined) return found.ok ? success(undefined) : found;
    const made = await list('replicasets,pods', found.value.selector);
    if (!made.ok) return made;
    const { uid } = found.value;
    const sets = (made.value.get('ReplicaSet') ?? []).map(readReplicaSet).filter(({ owner }) => owner === uid);
    const uids = new Set(sets.map((set) => set.uid));
    const pods = (made.value.get('Pod') ?? []).map(readPod).filter(({ owner }) => uids.has(owner));
    return success({ deployment: found.value, sets, pods });
  };

const createApply =
  (kubectl: Kubectl): Cluster['apply'] =>
  async (document, name) => {
    const input = JSON.stringify(document);
    const deed = `apply deployment ${name}`;
    const args = ['apply', '--server-side', `--field-manager=${fieldManager}`, '--show-managed-fields', '--filename=-'];
    const first = await kubectl.object({ args, deed, input, writes: true });
    const owners = first.ok ? [] : first.error.owners;
    // What our own patches wrote stands under our name, too, but as another writer's.
    const isOwn = owners.length > 0 && owners.every((owner) => owner === fieldManager);
    const last = isOwn
      ? await kubectl.object({ args: [...args, '--force-conflicts'], deed, input, writes: true })
      : first;
    if (last.ok && last.value !== undefined) return success(readDeployment(last.value));
    if (last.ok) return failure({ kind: 'unknown', message: `kubectl was to ${deed}, and said nothing.` });
    if (last.error.refusal === 'foreign')
      return failure({ kind: 'refused', message: explainOwners(name, last.error.owners) });
    return asTarget(last);
  };

const header = /^(?:diff |--- |\+\+\+ )/;

const createRehearse =
  (kubectl: Kubectl): Cluster['rehearse'] =>
  async (document, name) => {
    const input = JSON.stringify(document);
    const common = ['--server-side', `--field-manager=${fieldManager}`, '--filename=-'];
    const deed = `validate deployment ${name}`;
    const checked = await kubectl.text({ args: ['apply', '--dry-run=server', ...common], deed, input });
    if (!checked.ok) {
      const { refusal, owners } = checked.error;
      const isOwn = owners.length > 0 && owners.every((owner) => owner === fieldManager);
      if (refusal === 'foreign' && !isOwn) return failure({ kind: 'refused', message: explainOwners(name, owners) });
      if (refusal !== 'foreign') return asTarget(checked);
    }
    // It ends with 1 where there is a difference, and with more where it could not look.
    const shown = await kubectl.difference({
      args: ['diff', ...common, '--force-conflicts'],
      deed: `compare deployment ${name}`,
      input,
    });
    return success(
      shown
        .split('\n')
        .filter((line) => !header.test(line))
        .join('\n'),
    );
  };

/** The namespace behind a kubectl. */
export const createCluster = (kubectl: Kubectl): Cluster => {
  const reads = createReads(kubectl);
  return {
    deployment: reads.deployment,
    view: createView(reads),
    services: async () => {
      const found = await reads.list('services', {});
      return found.ok ? success((found.value.get('Service') ?? []).map(readService)) : found;
    },
    autoscalers: async () => {
      const found = await reads.list('horizontalpodautoscalers', {});
      return found.ok ? success(found.value.get('HorizontalPodAutoscaler') ?? []) : found;
    },
    apply: createApply(kubectl),
    rehearse: createRehearse(kubectl),
    patch: async (kind, name, patch) => {
      const args = [
        'patch',
        kind,
        name,
        '--type=json',
        `--field-manager=${fieldManager}`,
        `--patch=${JSON.stringify(patch)}`,
      ];
      const done = await kubectl.object({ args, deed: `patch ${kind} ${name}`, writes: true });
      return done.ok ? success(done.value ?? {}) : asTarget(done);
    },
    remove: async (name) => {
      const args = ['delete', 'deployment', name, '--ignore-not-found', '--wait=false'];
      const done = await kubectl.text({ args, deed: `delete deployment ${name}`, writes: true });
      return done.ok ? success(undefined) : asTarget(done);
    },
  };
};
