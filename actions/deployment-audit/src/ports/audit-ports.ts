import type { Cryptography } from './cryptography.ts';

/** What only this action needs from the world. */
export interface AuditPorts {
  readonly cryptography: Cryptography;
  /** From 0 to 1; spreads the pauses of those who write at once. */
  readonly random: () => number;
}
