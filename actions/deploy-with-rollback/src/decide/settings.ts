import type { HookName } from './rollout/model.ts';

/**
 * A program and its arguments, as the user wrote them: no shell, so no text of a version becomes a command. `{version}`,
 * `{artifact}`, `{commit}`, `{unit}`, `{environment}`, `{previous-version}` and `{previous-artifact}` inside an argument
 * are replaced; the same values are in DRAWBRIDGE_VERSION, DRAWBRIDGE_ARTIFACT and so on.
 */
export type ArgumentArray = readonly string[];

/** The user's commands of the target `command`. Those without `?` must be given. */
export interface CommandSettings {
  /** Prints what serves as one line of JSON; without it, it is what the journal last committed. */
  readonly capture?: ArgumentArray;
  /** New version up, without traffic. Only blue-green needs it. */
  readonly stage?: ArgumentArray;
  /** Traffic to the new version. */
  readonly route: ArgumentArray;
  /** Whether a version is ready: exit code 0 ready, 75 not yet, any other is a bad look. */
  readonly verify?: ArgumentArray;
  /** Traffic, and all else, back to the baseline. */
  readonly restore: ArgumentArray;
  /** What is not needed any more goes: the old version after the commit, the new one after a rollback. */
  readonly clean?: ArgumentArray;
  /** Both or none: the journal beside the target, by compare-and-swap. Without them it is on the data branch. */
  readonly 'read-journal'?: ArgumentArray;
  readonly 'write-journal'?: ArgumentArray;
}

export interface KubernetesSettings {
  readonly kubectl: string;
  /** Empty: the current context of the kubeconfig. */
  readonly context: string;
  readonly namespace: string;
  /** Globs from the working directory; Deployments are the units, the Services that select them carry the traffic. */
  readonly manifests: readonly string[];
  /** The container whose image is the artifact; empty: the only one. */
  readonly container: string;
}

export type TargetSettings =
  | { readonly kind: 'command'; readonly command: CommandSettings }
  | { readonly kind: 'kubernetes'; readonly kubernetes: KubernetesSettings };

/** One way to look at a version. Placeholders as in commands, and `{side}`: new or old. */
export type ProbeSettings =
  | {
      readonly kind: 'http';
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly status: { readonly from: number; readonly to: number };
      readonly bodyContains: string;
    }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'command'; readonly command: ArgumentArray }
  | { readonly kind: 'readiness' };

/** How health is judged: by all probes together; each must pass. */
export interface HealthSettings {
  readonly probes: readonly ProbeSettings[];
  readonly initialDelayMs: number;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  /** Good looks in a row that make a version healthy. */
  readonly healthyThreshold: number;
  /** Bad looks in a row that open the breaker. */
  readonly unhealthyThreshold: number;
  /** Not healthy after this long opens the breaker, too. */
  readonly windowMs: number;
}

export type HookSettings = Readonly<Partial<Record<HookName, ArgumentArray>>>;
