/**
 * Images whose pods do not do well, by what becomes of them; pods of any other image are ready at once. `late` ones need
 * two seconds, `never` ones run and do not become ready.
 */
export const simulatedImages = {
  crash: 'registry.example/shop:crash',
  unpullable: 'registry.example/shop:unpullable',
  misconfigured: 'registry.example/shop:misconfigured',
  outOfMemory: 'registry.example/shop:out-of-memory',
  late: 'registry.example/shop:late',
  never: 'registry.example/shop:never',
} as const;

interface PodFate {
  readonly image: string;
  readonly phase: 'Pending' | 'Running';
  readonly ready: boolean;
  /** The container's status beside its name and image, as YAML flow. */
  readonly container: string;
  readonly delayMs?: number;
}

const fates: Readonly<Record<keyof typeof simulatedImages, PodFate>> = {
  crash: {
    image: simulatedImages.crash,
    phase: 'Running',
    ready: false,
    container:
      'restartCount: 3, state: {waiting: {reason: CrashLoopBackOff, message: back-off 40s restarting failed container}}, lastState: {terminated: {exitCode: 1, reason: Error}}',
  },
  unpullable: {
    image: simulatedImages.unpullable,
    phase: 'Pending',
    ready: false,
    container: 'restartCount: 0, state: {waiting: {reason: ImagePullBackOff, message: back-off pulling image}}',
  },
  misconfigured: {
    image: simulatedImages.misconfigured,
    phase: 'Pending',
    ready: false,
    container:
      'restartCount: 0, state: {waiting: {reason: CreateContainerConfigError, message: configmap settings not found}}',
  },
  outOfMemory: {
    image: simulatedImages.outOfMemory,
    phase: 'Running',
    ready: false,
    container: 'restartCount: 1, state: {terminated: {exitCode: 137, reason: OOMKilled}}',
  },
  late: {
    image: simulatedImages.late,
    phase: 'Running',
    ready: true,
    container: 'restartCount: 0, state: {running: {}}',
    delayMs: 2_000,
  },
  never: {
    image: simulatedImages.never,
    phase: 'Running',
    ready: false,
    container: 'restartCount: 0, state: {running: {}}',
  },
};

const writeStage = (name: string, { image, phase, ready, container, delayMs = 0 }: PodFate): string => `
apiVersion: kwok.x-k8s.io/v1alpha1
kind: Stage
metadata: {name: pod-${name.toLowerCase()}}
spec:
  resourceRef: {apiGroup: v1, kind: Pod}
  selector:
    matchExpressions:
    - {key: '.metadata.deletionTimestamp', operator: DoesNotExist}
    - {key: '.status.podIP', operator: DoesNotExist}
    - {key: '.spec.containers.[].image', operator: In, values: ['${image}']}
  weight: 1000000
  delay: {durationMilliseconds: ${delayMs}}
  next:
    statusTemplate: |
      {{ $now := Now }}
      phase: ${phase}
      podIP: 10.0.0.99
      startTime: {{ $now | Quote }}
      conditions:
      - {type: Ready, status: "${ready ? 'True' : 'False'}", lastTransitionTime: {{ $now | Quote }}}
      containerStatuses:
      {{ range .spec.containers }}
      - {name: {{ .name | Quote }}, image: {{ .image | Quote }}, ready: ${ready}, ${container}}
      {{ end }}
`;

/** The rules (https://kwok.sigs.k8s.io/docs/user/stages-configuration/) by which pods of those images live. */
export const writeStages = (): string =>
  Object.entries(fates)
    .map(([name, fate]) => writeStage(name, fate))
    .join('---');
