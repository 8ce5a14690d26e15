import type { Result } from '@drawbridge/core/domain/result';
import type { Baseline, Release, Strategy } from '../../decide/rollout/model.ts';

/**
 * Why a target did not do what was asked. `stale`: somebody else changed it meanwhile (a compare-and-swap lost).
 * `unknown`: the answer was lost, so that it may have happened. `missing`: what should be there is not.
 */
export interface TargetProblem {
  readonly kind: 'refused' | 'missing' | 'stale' | 'unknown' | 'failed' | 'timed-out' | 'cancelled';
  /** What, where, why; then the way out. */
  readonly message: string;
}

export type TargetReply<T> = Promise<Result<T, TargetProblem>>;

/** What every deed of a target is told. Deeds say what is to be so; done twice they change nothing more. */
export interface Order {
  readonly units: readonly string[];
  readonly release: Release;
  /** Empty only for `capture`. */
  readonly baselines: readonly Baseline[];
  readonly strategy: Strategy;
  /** Fencing: whoever writes with a lower one than the target has seen is refused as `stale`. */
  readonly epoch: number;
  /** Epoch milliseconds. */
  readonly deadlineMs: number;
}

/**
 * What the platform itself says of a version, at one look. `waiting`: not there yet. `unhealthy`: a bad look, which may
 * pass. `failed`: hopeless (a crash loop).
 */
export interface Readiness {
  readonly unit: string;
  readonly kind: 'ready' | 'waiting' | 'unhealthy' | 'failed';
  /** In the platform's words, e.g. "2 of 3 pods ready; shop-7d9f: CrashLoopBackOff, exit code 1". */
  readonly message: string;
}

/** One line of what a rollout would change, for `dry-run`. */
export interface Change {
  readonly unit: string;
  readonly what: string;
  /** A unified diff, or empty. */
  readonly diff: string;
}

/** Where versions run. Its children are the rollout's: each ends at its deadline or when the world it was opened in is cancelled. */
export interface Target {
  /** As people know it, e.g. "kubernetes, shop/web". */
  readonly name: string;
  /** What serves now and how it comes back; changes nothing. */
  capture(order: Order): TargetReply<readonly Baseline[]>;
  /** Lets the target validate the change without making it, and says what it would change. */
  check(order: Order): TargetReply<readonly Change[]>;
  stage(order: Order): TargetReply<void>;
  shift(order: Order): TargetReply<void>;
  readiness(order: Order, side: 'new' | 'old'): TargetReply<readonly Readiness[]>;
  restore(order: Order): TargetReply<void>;
  settle(order: Order): TargetReply<void>;
  discard(order: Order): TargetReply<void>;
  clean(order: Order): TargetReply<void>;
  /** What a person types to bring the baseline back by hand, one command a line. */
  rescue(order: Order): readonly string[];
}
