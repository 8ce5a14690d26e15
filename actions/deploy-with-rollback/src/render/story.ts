import type { DeployReportBody } from '@drawbridge/core/reports/drawbridge/deploy-report';
import type { JournalEntry } from '../decide/journal/document.ts';
import type { State, Strategy } from '../decide/rollout/model.ts';

/** What is known of a rollout, or of why there is none, when it is told. */
export interface Story {
  readonly mode: DeployReportBody['mode'];
  /** What the inputs ask for; empty of a recovery. */
  readonly version: string;
  readonly environment: string;
  readonly service: string;
  /** As people know it. */
  readonly target: string;
  readonly strategy: Strategy;
  readonly outcome: DeployReportBody['outcome'];
  /** null: there is no rollout to tell of. */
  readonly state: State | null;
  /** What the reason is where no rollout has one, e.g. who holds the lock; empty: there is none. */
  readonly why: string;
  readonly journal: { readonly place: string; readonly epoch: number; readonly entries: readonly JournalEntry[] };
  readonly health: DeployReportBody['health'];
  /** What a person types next; empty unless the rollback failed. */
  readonly commands: readonly string[];
  readonly changes: DeployReportBody['changes'];
  /** Of a dry run: the deeds in their order, in words. */
  readonly plan: readonly string[];
  /** What this run did before it came to its own rollout, and all else that went wrong on the way. */
  readonly remarks: readonly string[];
  readonly startedMs: number;
  readonly nowMs: number;
}
