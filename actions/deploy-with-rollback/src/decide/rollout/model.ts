/** What is shipped. `artifact` names it beyond doubt, e.g. an image by digest; `commit` is what it was built from, "" where that is not known. */
export interface Release {
  readonly version: string;
  readonly artifact: string;
  readonly commit: string;
}

/** What served a unit when the rollout began: what it goes back to, and never "the previous one". */
export interface Baseline {
  readonly unit: string;
  /** null: nothing served (a first deployment). */
  readonly release: Release | null;
  /** Where it comes back from, in the target's own words (a slot, a template's hash); it was there when this was captured. */
  readonly handle: string;
  /** Whether the target itself called it healthy when it was captured. */
  readonly isHealthy: boolean;
}

/** How traffic goes from one version to the other. */
export type Strategy = 'blue-green' | 'rolling' | 'recreate';

/** The user's own commands around a rollout. `contract` runs only after the commit, `on-rollback` only after traffic is back. */
export type HookName = 'pre' | 'migrate' | 'smoke' | 'contract' | 'post' | 'on-rollback';

/** How long each kind of work may take, in milliseconds. */
export interface Deadlines {
  readonly captureMs: number;
  readonly hookMs: number;
  readonly stageMs: number;
  readonly verifyMs: number;
  readonly shiftMs: number;
  readonly bakeMs: number;
  readonly restoreMs: number;
  readonly cleanMs: number;
}

/** Everything that is decided before a rollout begins; it does not change while it goes on. */
export interface Plan {
  readonly mode: 'deploy' | 'rollback';
  readonly release: Release;
  /** Units that ship together return together; at least one. */
  readonly units: readonly string[];
  readonly strategy: Strategy;
  /** The hooks that are given. */
  readonly hooks: readonly HookName[];
  /** What becomes of a first deployment that fails: there is nothing to go back to. */
  readonly firstDeployment: 'remove' | 'keep';
  /** An older version than the one that serves is shipped only so, with the reason in words. */
  readonly allowDowngrade: boolean;
  /** Ships also what already serves. */
  readonly force: boolean;
  /** How long the new version must stay healthy under traffic; 0: one verdict suffices. */
  readonly bakeMs: number;
  readonly deadlines: Deadlines;
}

/** The phases of a rollout in their order, then those of the way back. */
export type Phase =
  | 'locked'
  | 'captured'
  | 'prepared'
  | 'staging'
  | 'verifying'
  | 'shifting'
  | 'baking'
  | 'committed'
  | 'cleaning'
  | 'rolling-back'
  | 'traffic-restored'
  | 'verifying-old'
  | TerminalPhase;

/** Where a rollout ends, once and for all. `superseded`: another run holds the lock and brings it to its end. */
export type TerminalPhase =
  | 'succeeded'
  | 'nothing-to-do'
  | 'rolled-back'
  | 'rollback-failed'
  | 'aborted'
  | 'superseded';

/** Why a rollout does not go on, in the words of the event that said so. */
export interface Reason {
  readonly kind:
    | 'failed'
    | 'unhealthy'
    | 'inconclusive'
    | 'breaker-open'
    | 'timed-out'
    | 'cancelled'
    | 'shutdown'
    | 'lost'
    | 'drifted'
    | 'downgrade'
    | 'no-baseline';
  readonly message: string;
}

/**
 * One deed, done by the driver. It says what is to be so, not what is to be done: doing it twice is doing it once.
 * `id` rises within a rollout; an answer to another id is out of date.
 */
export interface Effect {
  readonly id: number;
  readonly kind: EffectKind;
  readonly units: readonly string[];
  /** Only of `hook`. */
  readonly hook?: HookName;
  /** It ends as `timed-out` after this long. */
  readonly deadlineMs: number;
}

/**
 * `capture`: reads what serves, and checks that it can come back. `announce`: the GitHub Deployment, in progress.
 * `check`: the target validates the change without making it. `stage`: the new version up at 0 %. `verify-new`: its health
 * before traffic. `shift`: traffic to it, by compare-and-swap. `bake`: its health under traffic. `commit`: the point of no
 * return; the release joins those that were good. `clean`: the old version goes. `restore`: traffic to the baseline, first
 * and fast. `settle`: whatever else makes the baseline whole. `verify-old`: its health and that it is what was captured.
 * `discard`: what was staged goes. `conclude`: the Deployment's terminal status. `unlock`: the lease ends.
 */
export type EffectKind =
  | 'capture'
  | 'announce'
  | 'check'
  | 'hook'
  | 'stage'
  | 'verify-new'
  | 'shift'
  | 'bake'
  | 'commit'
  | 'clean'
  | 'restore'
  | 'settle'
  | 'verify-old'
  | 'discard'
  | 'conclude'
  | 'unlock';

export type Health = 'healthy' | 'unhealthy' | 'inconclusive' | 'breaker-open';

/** What the driver tells the reducer. `certain` false: the answer was lost, so that it may have happened. */
export type RolloutEvent =
  | { readonly kind: 'done'; readonly effect: number }
  | { readonly kind: 'captured'; readonly effect: number; readonly baselines: readonly Baseline[] }
  | { readonly kind: 'announced'; readonly effect: number; readonly deploymentId: number | null }
  | { readonly kind: 'judged'; readonly effect: number; readonly health: Health; readonly message: string }
  | { readonly kind: 'failed'; readonly effect: number; readonly message: string; readonly certain: boolean }
  | { readonly kind: 'drifted'; readonly effect: number; readonly message: string }
  | { readonly kind: 'timed-out'; readonly effect: number; readonly message: string }
  | { readonly kind: 'cancelled'; readonly reason: 'cancelled' | 'timed-out' | 'shutdown'; readonly message: string }
  /** Somebody goes on with a journalled state under a new epoch: post, the next run, `mode: recover`. */
  | { readonly kind: 'resumed'; readonly epoch: number; readonly message: string }
  | { readonly kind: 'lock-lost'; readonly message: string };

/** A rollout as it stands: plain JSON, so that it can be journalled and gone on with elsewhere. */
export interface State {
  readonly phase: Phase;
  readonly plan: Plan;
  readonly epoch: number;
  readonly baselines: readonly Baseline[] | null;
  /** The effect that is under way; null only in a terminal phase. Journalled before it begins: it is the intent. */
  readonly underWay: Effect | null;
  /** How often the effect under way was begun. */
  readonly attempts: number;
  readonly nextEffect: number;
  /** A `stage`, `shift` or `migrate` was begun: from here on it is taken back, not just left. */
  readonly touched: boolean;
  /** A `shift` was begun: users may have met the new version. */
  readonly trafficMoved: boolean;
  /** Where it ends once `conclude` and `unlock` are done, so that `conclude` can tell it; null while that is open. */
  readonly ending: TerminalPhase | null;
  /** Why it is taken back or was left; null while all is well. */
  readonly reason: Reason | null;
  /** What went wrong beside that, and did not change the course; oldest first. */
  readonly remarks: readonly string[];
  readonly deploymentId: number | null;
}

/** A state and what is to be done next: nothing exactly in a terminal phase. */
export interface Step {
  readonly state: State;
  readonly effect: Effect | null;
}
