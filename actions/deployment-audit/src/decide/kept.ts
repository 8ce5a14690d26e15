import type { RunContext } from '@drawbridge/core/domain/event';
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
  /** False: it bears a signature, and no key was given to check it with. */
  readonly isSignatureChecked?: boolean;
  /** What checks the signature, as `name+hash+base64`; undefined where this run has no key. */
  readonly publicKey?: string;
}

/** An entry in its place. */
interface KeptEntry {
  readonly entry: LogEntry;
  /** From 0. */
  readonly index: number;
  /** False: it was there before. */
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

/** The log's name in its checkpoints, the same for ever, e.g. github.com/octo/shop/deployment-log. */
export const originOf = ({ serverUrl, repository }: RunContext, branch: string): string =>
  `${serverUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '')}/${repository}/${branch}`;
