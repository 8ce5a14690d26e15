import type { GitHubReply } from './github.ts';

/** What a branch holds: its head, and the texts that were asked for; undefined where there is no such file. */
export interface BranchState {
  readonly head: string;
  readonly texts: Readonly<Record<string, string | undefined>>;
}

/** A file that need not be text; undefined where there is no such file. */
export interface BranchBytes {
  readonly head: string;
  readonly bytes: Uint8Array | undefined;
}

/** A file as a commit leaves it: text as UTF-8, or bytes as they are. */
export type BranchFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array };

/** One commit that changes files, all or none of them. */
export interface BranchCommit {
  /** The head that the writer has read; undefined: there was no branch. A branch that moved on is a `conflict`. */
  readonly expected: string | undefined;
  /** One line that says why. */
  readonly message: string;
  readonly additions: readonly BranchFile[];
  readonly deletions: readonly string[];
}

/** A branch of plain files that is written only by commits through the API, by compare-and-swap; it shares no history with the code. */
export interface Branch {
  readonly name: string;
  /** Head and texts in one request; undefined: there is no such branch. */
  read(paths: readonly string[]): GitHubReply<BranchState | undefined>;
  /** Head and one file as it is, in two requests; undefined: there is no such branch. */
  readBytes(path: string): GitHubReply<BranchBytes | undefined>;
  /** Answers the new head. The first commit makes the branch; a race for that is a `conflict`, too. A lost answer is looked up. */
  commit(commit: BranchCommit): GitHubReply<string>;
}
