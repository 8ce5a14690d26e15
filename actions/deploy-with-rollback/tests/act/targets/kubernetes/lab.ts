import { systemClock } from '@drawbridge/core/adapters/clock';
import { createShell } from '@drawbridge/core/adapters/shell';
import type { Shell } from '@drawbridge/core/ports/shell';
import { fakeFiles } from '@drawbridge/testkit/fakes/files';
import type { ControlPlane } from '@drawbridge/testkit/kubernetes/control-plane';
import { expect } from '@jest/globals';
import { createKubernetesTarget } from '../../../../src/act/targets/kubernetes/kubernetes-target.ts';
import type { Order, Target, TargetReply } from '../../../../src/act/targets/target.ts';
import type { Baseline, Strategy } from '../../../../src/decide/rollout/model.ts';

/** An image of the shop; those of testkit's stages do not do well. */
export const imageOf = (tag: string): string => `registry.example/shop:${tag}`;

export interface UnitPlan {
  readonly name: string;
  readonly replicas?: number | undefined;
  /** More lines of the spec, indented by two. */
  readonly spec?: string;
  /** More lines of the container, indented by ten. */
  readonly container?: string;
}

/** A Deployment as a person would write it, without an image that matters. */
export const writeManifest = ({
  name,
  replicas = 3,
  spec = '',
  container = '',
}: UnitPlan): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  labels: {app: ${name}}
spec:
  replicas: ${replicas}
${spec}  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
      terminationGracePeriodSeconds: 0
      containers:
        - name: web
          image: set-by-drawbridge
${container}`;

/** A Service that names a slot of a unit. */
export const writeService = (name: string, slot: string): string => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  ports: [{port: 80}]
  selector: {app: ${name}, drawbridge.dev/slot: ${slot}}
`;

/** All that Drawbridge asks for in a namespace, as the README tells it. */
const writeRights = (): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: drawbridge}
rules:
  - {apiGroups: [apps], resources: [deployments], verbs: [get, create, patch, delete]}
  - {apiGroups: [apps], resources: [replicasets], verbs: [list]}
  - {apiGroups: [""], resources: [pods], verbs: [list]}
  - {apiGroups: [""], resources: [services], verbs: [get, list, patch]}
  - {apiGroups: [autoscaling], resources: [horizontalpodautoscalers], verbs: [list]}
  - {apiGroups: [""], resources: [configmaps], verbs: [get, create, update]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: drawbridge}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: drawbridge}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: guest}]
`;

/** One namespace, in which a test is alone. */
export interface Lab {
  readonly namespace: string;
  kubectl(args: readonly string[], input?: string): Promise<string>;
  /** The named field of an object, by a JSONPath without braces. */
  field(object: string, path: string): Promise<string>;
  target(manifests: string, wrap?: Partial<Around>): Target;
  order(artifact: string, more?: Partial<Order>): Order;
  /** Captures, applies and waits: what a good rollout does. Answers the baselines. */
  ship(target: Target, order: Order): Promise<readonly Baseline[]>;
  readonly shell: Shell;
  /** Gives the user of the context `guest` what Drawbridge asks for, and nothing more. */
  grantRights(): Promise<unknown>;
}

interface Around {
  readonly shell: (real: Shell) => Shell;
  readonly signal: AbortSignal;
  readonly context: string;
}

/** The value of a reply that went well; a problem fails the test with its message. */
export const expectValue = async <T>(reply: TargetReply<T>): Promise<T> => {
  const result = await reply;
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value;
};

/** The problem of a reply that did not go well. */
export const expectProblem = async (
  reply: TargetReply<unknown>,
): Promise<{ readonly kind: string; readonly message: string }> => {
  const result = await reply;
  expect(result.ok).toBe(false);
  return result.ok ? { kind: '', message: '' } : result.error;
};

const limitMs = 40_000;
let count = 0;

const shipBy = async (target: Target, order: Order): Promise<readonly Baseline[]> => {
  const baselines = await expectValue(target.capture(order));
  const full = { ...order, baselines };
  await expectValue(target.check(full));
  if (order.strategy === 'blue-green') await expectValue(target.stage(full));
  await expectValue(target.shift(full));
  return baselines;
};

/** Makes a namespace of its own on a control plane. */
export const openLab = async (plane: ControlPlane, strategy: Strategy = 'rolling'): Promise<Lab> => {
  count += 1;
  const namespace = `shop-${count}`;
  await plane.kubectl(['create', 'namespace', namespace]);
  const kubectl = (args: readonly string[], input?: string) =>
    plane.kubectl(['--namespace', namespace, ...args], input);
  const openShell = (signal: AbortSignal): Shell =>
    createShell({
      workspace: import.meta.dirname,
      workingDirectory: '.',
      environment: { ...process.env, KUBECONFIG: plane.kubeconfig },
      signal,
      debug: () => {},
      nowMs: Date.now,
    });
  const never = new AbortController().signal;
  const shell = openShell(never);
  return {
    namespace,
    kubectl,
    shell,
    grantRights: () => kubectl(['apply', '-f', '-'], writeRights()),
    field: (object, path) => kubectl(['get', object, '--output', `jsonpath={${path}}`]),
    target: (manifests, around = {}) => {
      const { signal = never, context = 'lab', shell: wrap = (real) => real } = around;
      const settings = { kubectl: plane.program, context, namespace, manifests: ['*.yaml'], container: '' };
      const files = fakeFiles({ files: { 'shop.yaml': manifests } });
      return createKubernetesTarget({ shell: wrap(openShell(signal)), files, clock: systemClock, signal, settings });
    },
    order: (artifact, more = {}) => ({
      units: ['web'],
      release: { version: artifact.split(':').at(-1) ?? '', artifact, commit: 'c0ffee' },
      baselines: [],
      strategy,
      epoch: 1,
      deadlineMs: Date.now() + limitMs,
      ...more,
    }),
    ship: shipBy,
  };
};
