/** Where the action comes from: a folder with its action.yml, or a bare pair of scripts without a contract. */
export type ActionSource =
  | string
  | { readonly main: string; readonly post?: string | undefined; readonly postIf?: string | undefined };

/** One step of a job, as a workflow would write it; `${{ }}` in `with` and `env` is evaluated. */
export interface JobStep {
  readonly action: ActionSource;
  readonly id?: string;
  /** The reference shown in the log, e.g. `owner/repo/actions/name@v1`; also sets GITHUB_ACTION_REPOSITORY and _REF. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly if?: string;
  /** Holds for the main and, as on GitHub, for the post as well; in real milliseconds. */
  readonly timeoutMs?: number;
  readonly continueOnError?: boolean;
}

/** What the `github` context says; what is not given has a harmless default, and addresses where nobody listens. */
export interface GitHubFacts {
  readonly repository: string;
  readonly repositoryId: string;
  readonly sha: string;
  readonly ref: string;
  readonly refProtected: boolean;
  readonly headRef: string;
  readonly baseRef: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  readonly runId: string;
  readonly runNumber: string;
  readonly runAttempt: string;
  readonly actor: string;
  readonly triggeringActor: string;
  readonly workflow: string;
  readonly workflowRef: string;
  readonly workflowSha: string;
  readonly job: string;
}

/** A job for the double. Only `steps` and `workspace` have no default. */
export interface JobOptions {
  readonly steps: readonly JobStep[];
  readonly workspace: string;
  readonly event?: { readonly name: string; readonly payload: unknown };
  readonly github?: Partial<GitHubFacts>;
  readonly token?: string;
  /** Masked from the first line on, as the job's secrets are. */
  readonly secrets?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Job outputs as expressions, e.g. `${{ steps.cover.outputs.percent }}`. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** The Node.js executable that runs the actions. */
  readonly node?: string;
  /** Shortens the runner's own waits: 0.1 makes the 7.5 s after SIGINT 0.75 s. */
  readonly timeScale?: number;
  /** Cancels the job after this many real milliseconds, or when a printed line is accepted. */
  readonly cancelAfter?: number | ((line: string) => boolean);
  /** `shutdown` takes the runner away: what runs is signalled, nothing else starts, no post either. */
  readonly cancelReason?: 'cancel' | 'shutdown';
  /** Step debug logging (RUNNER_DEBUG=1). */
  readonly debug?: boolean;
  /** PATH of the steps; the calling process's own when not given. */
  readonly searchPath?: string;
  /** RUNNER_TEMP, kept afterwards; a fresh folder that is removed when not given. */
  readonly temp?: string;
  readonly limits?: { readonly outputBytes?: number; readonly timeMs?: number };
}

export type Level = 'error' | 'warning' | 'notice';
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';
export type Stream = 'stdout' | 'stderr';

/** Where an annotation points; what was not said, or contradicts itself, is undefined. */
export interface Place {
  readonly title?: string | undefined;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly endLine?: number | undefined;
  readonly column?: number | undefined;
  readonly endColumn?: number | undefined;
}

export interface Annotation extends Place {
  readonly level: Level;
  readonly message: string;
}

/** A workflow command that the runner obeyed; property names are in lower case. */
export interface ObeyedCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  readonly stream: Stream;
}

export interface SentSignal {
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL';
  /** Milliseconds since the process was started. */
  readonly atMs: number;
}

/** What one phase of one step did, and what GitHub would show of it. */
export interface StepResult {
  readonly id: string;
  readonly phase: 'main' | 'post';
  /** Before `continueOnError`. */
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
  /** null when a signal ended the process, or none was started. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines that GitHub shows above the action's own: its inputs and environment, masked. */
  readonly header: readonly string[];
  /** The lines that GitHub shows for what was printed, after commands are obeyed and secrets masked. */
  readonly log: readonly string[];
  readonly annotations: readonly Annotation[];
  /** How many annotations of each level went beyond the ten that GitHub keeps. */
  readonly dropped: Readonly<Record<Level, number>>;
  readonly commands: readonly ObeyedCommand[];
  readonly groups: readonly string[];
  readonly masks: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  /** The summary as uploaded; null when nothing was written or all of it was refused. */
  readonly summary: string | null;
  readonly signals: readonly SentSignal[];
  readonly durationMs: number;
}

/** What a whole job did: mains as declared, posts in the order in which they ran. */
export interface JobResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  readonly steps: readonly StepResult[];
  readonly posts: readonly StepResult[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  /** Names of the processes that outlived the steps and were ended with the job. */
  readonly orphans: readonly string[];
}
