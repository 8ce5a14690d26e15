import type { Json } from './json.ts';

/** Why a repository's code scanning takes nothing, or that it does. */
export type CodeScanningAvailability = 'available' | 'code-security-off' | 'not-enabled';

/** A document that code scanning took, as it arrived. */
export interface StoredSarif {
  readonly id: string;
  readonly commit: string;
  readonly ref: string;
  readonly toolName: string | undefined;
  readonly startedAt: string | undefined;
  readonly checkoutUri: string | undefined;
  readonly actor: string;
  readonly compressedBytes: number;
  /** The decompressed text. */
  readonly text: string;
  readonly document: Json;
  /** What GitHub will say against it once it has looked; empty when nothing. */
  readonly errors: readonly string[];
  /** How often its status is still to be pending. */
  pendingPolls: number;
}

/** Code scanning of one repository: its settings, which a test may change, and what it was given. */
export interface CodeScanning {
  availability: CodeScanningAvailability;
  /** How often the status of a new document is pending before it is decided. */
  pendingPolls: number;
  /** Seen both: the queue's branch is gone, or the token may not. */
  mergeQueue: 'not-found' | 'forbidden';
  /** Largest document that is taken, gzip-compressed. */
  maximumBytes: number;
  /** What GitHub will say against every new document, besides what is wrong with it. */
  complaints: readonly string[];
  /** Every document that was taken, in order. */
  readonly uploads: StoredSarif[];
}

// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
const maximumBytes = 10_000_000;

/** Public repositories have code scanning; private ones only where Code Security was bought and switched on. */
export const createCodeScanning = (
  visibility: 'public' | 'private' | 'internal',
  availability?: CodeScanningAvailability,
): CodeScanning => ({
  availability: availability ?? (visibility === 'public' ? 'available' : 'code-security-off'),
  pendingPolls: 1,
  mergeQueue: 'not-found',
  maximumBytes,
  complaints: [],
  uploads: [],
});
