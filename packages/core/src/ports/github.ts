import type { Result } from '../domain/result.ts';

/** Why GitHub did not do what was asked. */
export interface GitHubProblem {
  readonly kind:
    | 'no-token'
    | 'unauthorized'
    | 'forbidden'
    | 'not-found'
    | 'conflict'
    | 'invalid'
    | 'rate-limited'
    | 'unreachable'
    | 'cancelled'
    | 'failed';
  /** What was asked, e.g. "POST /repos/octo/shop/releases" or "mutation updateRefs". */
  readonly request: string;
  readonly message: string;
  readonly status: number | undefined;
  /** For GitHub's support; from the reply's x-github-request-id. */
  readonly requestId: string | undefined;
  /** Permissions that would have been accepted (x-accepted-github-permissions), e.g. "contents=write". */
  readonly acceptedPermissions: string | undefined;
}

export type GitHubReply<T> = Promise<Result<T, GitHubProblem>>;

export interface Ref {
  /** Full name, e.g. refs/tags/v1.2.0 */
  readonly name: string;
  /** The object that the ref itself holds: for an annotated tag, the tag object. */
  readonly object: string;
  readonly commit: string;
}

/** One change of a ref in a transaction; `before` is the ref's own object, undefined when it must not exist. */
export interface RefChange {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string;
  readonly force: boolean;
}

export interface Refs {
  /** All refs below a prefix such as "refs/tags/", every page of them. */
  list(prefix: string): GitHubReply<readonly Ref[]>;
  /** Makes an unsigned annotated tag object, and returns its name and whether GitHub verified it; makes no ref. */
  createTagObject(tag: { readonly name: string; readonly message: string; readonly commit: string }): GitHubReply<{
    readonly oid: string;
    readonly verified: boolean;
    readonly reason: string;
  }>;
  /** All changes or none, in one transaction (GraphQL updateRefs). A `before` that no longer holds is a `conflict`. */
  update(changes: readonly RefChange[]): GitHubReply<void>;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly authorLogin: string;
  readonly url: string;
}

export interface Comments {
  /** The login that this token writes as (GraphQL viewer), e.g. "github-actions[bot]". */
  viewerLogin(): GitHubReply<string>;
  /** All comments of an issue or pull request, every page, oldest first. */
  list(issue: number): GitHubReply<readonly Comment[]>;
  create(issue: number, body: string): GitHubReply<Comment>;
  update(id: number, body: string): GitHubReply<Comment>;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly name: string;
  readonly body: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly immutable: boolean;
  readonly url: string;
}

export interface NewRelease {
  readonly tag: string;
  readonly name: string;
  readonly body: string;
  readonly prerelease: boolean;
  /** Whether this becomes the repository's "latest" release. */
  readonly latest: boolean;
}

export interface Releases {
  /** The published release of a tag; undefined when there is none. */
  findByTag(tag: string): GitHubReply<Release | undefined>;
  create(release: NewRelease): GitHubReply<Release>;
}

/** GitHub's API for one repository, by noun. Adapters load the client when a noun is first used. */
export interface GitHub {
  readonly refs: Refs;
  readonly comments: Comments;
  readonly releases: Releases;
}
