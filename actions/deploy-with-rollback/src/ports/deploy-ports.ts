import type { Leftovers } from './leftovers.ts';
import type { Probe } from './probe.ts';

/** What this action needs from the world beside what all of them have. */
export interface DeployPorts {
  readonly probe: Probe;
  readonly leftovers: Leftovers;
  /** A text that nobody else has: it tells whose a lease is, and which programs are a rollout's. */
  newNonce(): string;
  /** Texts of the job's environment that belong in no file and in no request. */
  readonly secrets: readonly string[];
}
