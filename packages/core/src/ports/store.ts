import type { GitHubReply } from './github.ts';

/** A text that the store holds, and the state of the store that it was read from. */
export interface StoredText {
  readonly text: string;
  /** Object name of the commit that held it; what a write compares with. */
  readonly version: string;
}

export interface StoreWrite {
  /** Inside the store, e.g. "quality-gate/default/baseline.json". */
  readonly path: string;
  readonly text: string;
  /** One line that says why, as the commit's message. */
  readonly message: string;
  /** The version that the writer has read; undefined: it saw no store at all. A store that moved on is a `conflict`. */
  readonly expected: string | undefined;
}

/** Durable texts of one repository with compare-and-swap: a data branch that no pull request can write to. */
export interface Store {
  /** The state of the store; undefined when nothing was ever stored. */
  version(): GitHubReply<string | undefined>;
  /** undefined when the store has no such text. */
  read(path: string): GitHubReply<StoredText | undefined>;
  /** Writes one text whole, and answers the store's new version. */
  write(write: StoreWrite): GitHubReply<string>;
}
