import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';

/** The log as its checkpoint says it stands. */
export interface LogHead {
  /** Entries. */
  readonly size: number;
  /** Hash of the tree (RFC 9162), base64. */
  readonly root: string;
  /** The whole checkpoint, its signatures included. */
  readonly checkpoint: string;
  readonly isSigned: boolean;
}

/** An entry in its place. */
export interface KeptEntry {
  readonly entry: LogEntry;
  /** From 0. */
  readonly index: number;
  /** False: an earlier try had written it. */
  readonly isNew: boolean;
}

/** What writing came to. */
export interface Kept {
  readonly head: LogHead;
  readonly entries: readonly KeptEntry[];
}

/** What an entry is about: its own id, or that of the intent or deployment that it names. */
export const subjectOf = (entry: LogEntry): string => {
  switch (entry.kind) {
    case 'intent':
    case 'incident':
      return entry.id;
    case 'result':
      return entry.intent;
    case 'finding':
      return entry.about;
  }
};
