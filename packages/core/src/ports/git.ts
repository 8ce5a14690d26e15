import type { Result } from '../domain/result.ts';

/** Why git did not do what was asked: the command without its secrets, what it printed, how it can be mended. */
export interface GitProblem {
  readonly kind:
    | 'not-a-repository'
    | 'unknown-revision'
    | 'unreachable'
    | 'denied'
    | 'timeout'
    | 'cancelled'
    | 'failed';
  readonly command: string;
  readonly message: string;
  /** The message without the way out, where the two are known apart. */
  readonly reason?: string;
}

/** A commit of a log. Its fields may be read anew whenever they are asked for, so a copy is made field by field. */
export interface Commit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** Epoch milliseconds of the committer's date: a rebase makes it anew. */
  readonly committedMs: number;
  /** Epoch milliseconds of the author's date: when the change was first committed. */
  readonly authoredMs: number;
  readonly author: { readonly name: string; readonly email: string };
  /** Paths from the repository's top that differ from the first parent (all of them for a first commit); null unless asked for. */
  readonly files: readonly string[] | null;
}

/** The commits that something has and `base` (an object name) has not, the newest first. */
export interface CommitsSince {
  readonly base: string;
  readonly commits: readonly Commit[];
}

/** A tag; `object` is what the ref holds (a tag object for annotated tags), `commit` what it finally points at. */
export interface Tag {
  readonly name: string;
  readonly object: string;
  readonly commit: string;
}

/** A file that differs between two commits, with the lines (of the new side, from 1) that were added or changed. */
export interface ChangedFile {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: 'added' | 'modified' | 'renamed' | 'deleted';
  readonly addedLines: readonly number[];
  /** Lines of the new side as git counts them: up to each LF, and what follows the last one. undefined: no line was added. */
  readonly lineCount: number | undefined;
}

/** A file of a commit; no bytes: a link, a submodule or a program. */
export interface TreeFile {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
}

/** What a file was at a commit that changed it; no bytes: it was taken away. */
export interface FileVersion {
  readonly commit: string;
  readonly bytes: Uint8Array | undefined;
}

/**
 * The repository of the workspace, through plain git; it is only read, what has to be fetched is kept elsewhere.
 * A revision is an object name or whatever git understands; one that starts with "-" is refused.
 */
export interface Git {
  /** The repository of another folder, from the working directory: a second checkout. */
  at(folder: string): Git;
  /** Object name of the commit that a revision means. */
  resolve(revision: string): Promise<Result<string, GitProblem>>;
  /** The parents that a commit names, first one first; known even where history was cut off below it. */
  parents(commit: string): Promise<Result<readonly string[], GitProblem>>;
  /** True when history was cut off (a shallow clone). */
  isShallow(): Promise<Result<boolean, GitProblem>>;
  /** The working directory's path inside the repository, "" at its top, e.g. "services/api". */
  prefix(): Promise<Result<string, GitProblem>>;
  /**
   * Makes the complete history of these commits available, never the contents of old files; a no-op when it is there.
   * `commits` is the least that suffices for `log` without files; `trees` (the default) lets it tell files.
   */
  fetchHistory(commits: readonly string[], content?: 'commits' | 'trees'): Promise<Result<void, GitProblem>>;
  /** The best common ancestor; fetches what it needs. undefined: the histories are unrelated. */
  mergeBase(first: string, second: string): Promise<Result<string | undefined, GitProblem>>;
  /** What changed from one commit to another, renames followed; submodules left out. Every file is read as lines, whatever its bytes. */
  changedFiles(from: string, to: string): Promise<Result<readonly ChangedFile[], GitProblem>>;
  /** Paths of all files of a commit, relative to the repository's top. */
  trackedFiles(commit: string): Promise<Result<readonly string[], GitProblem>>;
  /** A file as a commit has it (its path from the repository's top), UTF-8; undefined: the commit has none. Longer than `maxBytes`, or a link: `failed`. */
  readText(commit: string, path: string, maxBytes: number): Promise<Result<string | undefined, GitProblem>>;
  /**
   * Commits that `to` has and none of `from` has, newest first. Fetches what was cut off: the answer is never that of a
   * shallow clone.
   */
  log(range: {
    readonly from: readonly string[];
    readonly to: string;
    /** Tells each commit's files as well. */
    readonly files?: boolean;
  }): Promise<Result<readonly Commit[], GitProblem>>;
  /**
   * As `log` from the oldest of `bases` (by its date, and never `head`) to `head`, with no more fetched than these commits: for a checkout
   * whose history was cut off. Another base that is among them descends from the oldest; one that is not lies nobody knows
   * where. undefined: the history is here, this cannot be told, or the remote cannot be asked so; `log` answers then.
   */
  logSince(range: {
    readonly bases: readonly string[];
    readonly head: string;
    readonly files?: boolean;
  }): Promise<Result<CommitsSince | undefined, GitProblem>>;
  /**
   * All tags of the remote repository (of the checkout where there is no remote), or those of the checkout alone. A remote
   * that cannot be reached is asked again, unless it is to be asked but once.
   */
  tags(of?: 'remote' | 'remote-once' | 'checkout'): Promise<Result<readonly Tag[], GitProblem>>;
  /**
   * Those of the given commits (object names) that are `head` or its ancestors; fetches what was cut off. Once all of `until`
   * are found, nothing is looked for any further back.
   */
  ancestorsOf(
    head: string,
    commits: readonly string[],
    until?: readonly string[],
  ): Promise<Result<ReadonlySet<string>, GitProblem>>;
  /** Those of the given commits (object names) that are `base` or descend from it; fetches what was cut off. */
  descendantsOf(base: string, commits: readonly string[]): Promise<Result<ReadonlySet<string>, GitProblem>>;
  /**
   * Head of a branch: as the checkout has it (its own, else its remote's), else fetched whole from the remote; `remote` asks
   * the remote first. undefined: there is none.
   */
  branchHead(name: string, from?: 'checkout' | 'remote'): Promise<Result<string | undefined, GitProblem>>;
  /** All files of a commit, from what is here: nothing is fetched. More than `maxBytes` in all is `failed`. */
  filesOf(commit: string, maxBytes: number): Promise<Result<readonly TreeFile[], GitProblem>>;
  /** A file in each commit up to this one that changed it, by every parent of a merge, oldest first, from what is here; undefined: history was cut off. */
  versionsOf(
    commit: string,
    path: string,
    maxBytes: number,
  ): Promise<Result<readonly FileVersion[] | undefined, GitProblem>>;
}
