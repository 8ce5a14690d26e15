import type { Branch } from '@drawbridge/core/ports/branch';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { LogTools } from '../../decide/log/addition.ts';
import type { Cryptography, Signer } from '../../ports/cryptography.ts';

/** A log that can be written: its branch, its name, its key, and what waiting for others needs. */
export interface LogAccess {
  readonly branch: Branch;
  /** Names the log in its checkpoints, the same for ever, e.g. github.com/octo/shop/deployment-log. */
  readonly origin: string;
  /** undefined: checkpoints are not signed. */
  readonly signer: Signer | undefined;
  readonly cryptography: Cryptography;
  readonly tools: LogTools;
  readonly clock: Pick<Clock, 'nowMs' | 'sleep'>;
  /** From 0 to 1; spreads the pauses of those who write at once. */
  readonly random: () => number;
  readonly signal: AbortSignal;
}
