import type { Health, HookName, State } from '../decide/rollout/model.ts';
import type { Order, Target, TargetReply } from './targets/target.ts';

/** What a series of looks came to. */
export interface HealthVerdict {
  readonly health: Health;
  readonly message: string;
}

/** Looks at a version until it is judged, or until its time is up; what was seen is kept for the report. */
export interface HealthWatch {
  /** Good enough for traffic (new), or serving again (old). */
  verify(order: Order, side: 'new' | 'old', signal: AbortSignal): Promise<HealthVerdict>;
  /** Stays healthy under traffic for so long. */
  bake(order: Order, durationMs: number, signal: AbortSignal): Promise<HealthVerdict>;
  /** By probe and version, what was seen so far; what was judged bad comes last. */
  seen(): readonly { readonly name: string; readonly looks: number; readonly bad: number; readonly last: string }[];
}

/** The user's own commands around a rollout. */
export interface Hooks {
  run(hook: HookName, order: Order): TargetReply<void>;
}

/** Tells GitHub; what it refuses is a remark in the log and never the reason for a rollback. */
export interface Announcer {
  /** Makes the GitHub Deployment, in progress; null: there is none, and why is in the log. Throws where the answer was lost. */
  announce(state: State): Promise<number | null>;
  /** The terminal status of a rollout that has ended; done twice it is one status. False: GitHub did not take it, and why is in the log. */
  conclude(state: State): Promise<boolean>;
}

/** Everybody whom the driver can ask for a deed, in one world: what is begun there ends when that world is cancelled. */
export interface Crew {
  readonly target: Target;
  readonly health: HealthWatch;
  readonly hooks: Hooks;
  readonly announcer: Announcer;
}
