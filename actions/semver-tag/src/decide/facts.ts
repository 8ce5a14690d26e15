/** A tag of the repository, whatever it names. */
export type TagFact = {
  /** Without `refs/tags/`. */
  readonly name: string;
  /** What the ref itself points at: the tag object of an annotated tag, the commit of a lightweight one. */
  readonly objectOid: string;
  /** The commit at the end, or null when the tag names a tree or a file. */
  readonly commitOid: string | null;
  /** The commit is HEAD or an ancestor of it; false when there is no commit. */
  readonly reachable: boolean;
  /** The commit is HEAD or a descendant of it; false when there is no commit. */
  readonly containsHead: boolean;
};

/** Where a commit stands in the history. */
export type CommitPlace = { readonly oid: string; readonly parents: readonly string[] };

/** Who made a commit, as it says itself. */
export type Person = { readonly name: string; readonly email: string };

export type CommitFact = CommitPlace & {
  readonly message: string;
  readonly author: Person;
  /**
   * Paths from the repository's top that differ from the first parent; null when nothing that is configured asks for them
   * (they cost more than all the rest).
   */
  readonly files: readonly string[] | null;
};

/** A pull request that a commit of the range came by. */
export type PullRequestFact = { readonly number: number; readonly title: string; readonly labels: readonly string[] };

/** What was read from the repository before deciding. */
export type ReleaseFacts = {
  readonly head: string;
  /** Every tag of the repository, in any order. */
  readonly tags: readonly TagFact[];
  /** The commit that `commits` begin after, exclusive; null when they begin with the first one. */
  readonly since: string | null;
  /**
   * Somebody asked from `since` what would have come after it (`base`), whatever was released later: `tags` are those of its
   * history alone, and `since` need not be a release.
   */
  readonly asked: boolean;
  /** The commits to judge: those of the lineage that touch the working directory; children before their parents. */
  readonly commits: readonly CommitFact[];
  /** Every commit reachable from HEAD and not from `since`, whatever it touches: only these tell what contains what. */
  readonly lineage: readonly CommitPlace[];
  /** By number; empty unless the policy's source asks for them. */
  readonly pullRequests: ReadonlyMap<number, PullRequestFact>;
  readonly history: 'complete' | 'shallow' | 'truncated';
};
