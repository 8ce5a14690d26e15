import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import type { LogTools } from '../addition.ts';
import type { PublicKey, VerifyEd25519 } from '../note.ts';

/** What was done to a log, as far as its files tell. */
export type FaultKind =
  | 'edited'
  | 'dropped'
  | 'inserted'
  | 'duplicated'
  | 'reordered'
  | 'swapped'
  | 'truncated'
  | 'rewritten'
  | 'forked'
  | 'backdated'
  | 'repeated'
  | 'swapped-release'
  | 'not-an-entry'
  | 'not-canonical'
  | 'tile'
  | 'frontier'
  | 'checkpoint'
  | 'other-log'
  | 'wrong-key'
  | 'unsigned'
  | 'foreign';

/** Entries by their index from 0, both ends included. */
export interface EntryRange {
  readonly first: number;
  readonly last: number;
}

/** One thing that is wrong, at the narrowest place that can be told. */
export interface Fault {
  readonly kind: FaultKind;
  /** The file on the branch; empty where it is about the log as a whole. */
  readonly file: string;
  readonly entries: EntryRange | undefined;
  /** The commit of the branch that did it, where its history tells. */
  readonly commit: string | undefined;
  /** What is wrong and what to do about it, each a sentence or two. */
  readonly message: string;
  readonly fix: string;
}

/** A checkpoint that the branch had at a commit. */
export interface HistoryPoint {
  readonly commit: string;
  readonly checkpoint: string;
}

/** The files of a log, by path. */
export interface LogFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths of what is no plain file: links, submodules, programs. */
  readonly odd: readonly string[];
  /** Checkpoints in the order of the branch's commits, oldest first; undefined: the history is not there, or not whole. */
  readonly history: readonly HistoryPoint[] | undefined;
}

/** What a log is held against. */
export interface VerifyOptions {
  readonly tools: LogTools;
  readonly verifyEd25519: VerifyEd25519;
  /** undefined: whatever log it is. */
  readonly origin: string | undefined;
  /** undefined: signatures are not checked. */
  readonly publicKey: PublicKey | undefined;
  /** The text of an older checkpoint that was kept elsewhere. */
  readonly since: string | undefined;
}

/** A log as it was found. It is intact when `faults` is empty; `remarks` are what a person should look at. */
export interface Verification {
  readonly origin: string;
  readonly size: number;
  /** In base64. */
  readonly root: string;
  /** Names that stand at its signatures. */
  readonly signedBy: readonly string[];
  /** False: no key was given, so that a signature says nothing. */
  readonly isSignatureChecked: boolean;
  /** Entries of the checkpoint that was kept elsewhere; 0: none was given, or it cannot be read. */
  readonly keptSize: number;
  readonly faults: readonly Fault[];
  readonly remarks: readonly Fault[];
  readonly proves: readonly string[];
  readonly doesNotProve: readonly string[];
  /** The entries that could be read, in the log's order, with their index. */
  readonly entries: readonly { readonly index: number; readonly entry: LogEntry }[];
}

/** "entry 17", "entries 17 to 20". */
export const nameRange = ({ first, last }: EntryRange): string =>
  first === last ? `entry ${first}` : `entries ${first} to ${last}`;
