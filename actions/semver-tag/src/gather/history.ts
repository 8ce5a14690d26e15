import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Result } from '@drawbridge/core/domain/result';
import type { CommitFact, TagFact } from '../decide/facts.ts';
import type { Policy } from '../decide/policy.ts';

/** What was found, or what keeps it from being known. */
export type Found<T> = Promise<Result<T, Obstacle>>;

/** Which tags are asked for, and what decides about their places. */
export interface TagQuestion {
  /** Where the commits under judgement end. */
  readonly heads: readonly string[];
  /** The commit that gets the version; null: it is not made yet, so nothing can contain it. */
  readonly made: string | null;
  /** Of all packages, as this run takes them. */
  readonly policies: readonly Policy[];
}

/** Commits that `to` has and none of `from` has. */
export interface Range {
  readonly from: readonly string[];
  readonly to: string;
}

/** The history of the repository, wherever it is read from; every source gives the same facts, as far as a decision asks. */
export interface History {
  /** Object name of the commit that a revision means; empty: the commit of this run. */
  resolve(revision: string): Found<string>;
  parents(commit: string): Found<readonly string[]>;
  /** All tags; those that no decision asks for (versions and moving tags below the last release) may stand without their place. */
  tags(question: TagQuestion): Found<readonly TagFact[]>;
  /** The tags that a commit had when it was the last one: those at it and before it. */
  tagsAsOf(commit: string, head: string): Found<readonly TagFact[]>;
  /** Children before their parents, the newest first. */
  commits(range: Range): Found<readonly CommitFact[]>;
  /** Where all this came from, as the log says it; `unreleased` names the packages that no release stands before. */
  describe(unreleased: readonly string[]): string;
}
