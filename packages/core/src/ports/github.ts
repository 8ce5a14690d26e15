import type { Result } from '../domain/result.ts';
import type { Review } from '../domain/review.ts';

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

/** What became of changes of refs. */
export interface RefsUpdate {
  /** In one transaction; else one after the other. */
  readonly together: boolean;
  /** Full names of those that hold now what they shall, in order. */
  readonly made: readonly string[];
  /** What kept the rest from being made; undefined: there is no rest. */
  readonly stopped: GitHubProblem | undefined;
}

/** A tag object to be made (https://docs.github.com/rest/git/tags#create-a-tag-object). */
export interface NewTagObject {
  readonly name: string;
  /** With the signature at its end, when it has one. */
  readonly message: string;
  readonly commit: string;
  /** Who and when; GitHub's own when left out. `atMs` in whole seconds. */
  readonly tagger?: { readonly name: string; readonly email: string; readonly atMs: number };
}

export interface Refs {
  /** All refs below a prefix such as "refs/tags/", every page of them. */
  list(prefix: string): GitHubReply<readonly Ref[]>;
  /** Makes an annotated tag object as told, and returns its name and whether GitHub verified it; makes no ref. */
  createTagObject(tag: NewTagObject): GitHubReply<{
    readonly oid: string;
    readonly verified: boolean;
    readonly reason: string;
  }>;
  /** The message of a tag object; undefined: the name is not that of one. */
  messageOf(object: string): GitHubReply<string | undefined>;
  /**
   * All changes or none, in one transaction (GraphQL updateRefs). A server without it, or one that refuses it to this token,
   * is asked for one after the other, in this order. A `before` that no longer holds is a `conflict`. A failure: nothing
   * was changed, as far as GitHub answered.
   */
  update(changes: readonly RefChange[]): GitHubReply<RefsUpdate>;
}

/** How one commit stands to another: `ahead`: the second descends from the first. */
export type Standing = 'ahead' | 'behind' | 'identical' | 'diverged' | 'unrelated';

/** A commit as the API tells it. */
export interface CommitRecord {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** Epoch milliseconds of the committer's date. */
  readonly committedMs: number;
  readonly authorName: string;
  readonly authorEmail: string;
}

/** The history of the repository, without a checkout. */
export interface Commits {
  /** The commit that a branch, tag or (abbreviated) object name means; undefined: there is none. */
  get(revision: string): GitHubReply<CommitRecord | undefined>;
  /** How `head` stands to `base` (https://docs.github.com/rest/commits/commits#compare-two-commits). */
  compare(base: string, head: string): GitHubReply<Standing>;
  /** The commits that `head` has and `base` has not (null: all of them), every page, in any order; more than `limit` is `invalid`. */
  list(range: {
    readonly base: string | null;
    readonly head: string;
    readonly limit: number;
  }): GitHubReply<readonly CommitRecord[]>;
  /** Paths that a commit changes against its first parent, every page. */
  filesOf(commit: string): GitHubReply<readonly string[]>;
}

/** A pull request, as far as a version needs it. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly labels: readonly string[];
}

export interface PullRequests {
  /** Those of the numbers that are pull requests of the repository, in few requests. */
  get(numbers: readonly number[]): GitHubReply<readonly PullRequest[]>;
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
  /** Who made it; empty where that is not told. */
  readonly authorLogin: string;
  /** How many files hang on it. */
  readonly assets: number;
}

export interface NewRelease {
  readonly tag: string;
  /** The commit of the tag: GitHub would make a tag that is gone meanwhile, and on the default branch unless told where. */
  readonly commit: string;
  readonly name: string;
  readonly body: string;
  readonly prerelease: boolean;
  /** Whether this becomes the repository's "latest" release. */
  readonly latest: boolean;
  readonly draft: boolean;
}

export interface Releases {
  /** The release of a tag, a published one before a draft; undefined when there is none. */
  findByTag(tag: string): GitHubReply<Release | undefined>;
  create(release: NewRelease): GitHubReply<Release>;
  /** All releases of a tag, every page, the first made first: of drafts there may be several, which only those see who may write. */
  listByTag(tag: string): GitHubReply<readonly Release[]>;
  /** Deletes a release, whose tag stays; one that is gone already is fine. GitHub compares nothing: look right before. */
  delete(id: number): GitHubReply<void>;
  /** Makes a published release the one that the repository calls its latest. */
  markLatest(id: number): GitHubReply<void>;
}

/** A document for code scanning (https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data). */
export interface SarifUpload {
  readonly commit: string;
  /** Full name, e.g. refs/heads/main or refs/pull/7/merge. */
  readonly ref: string;
  /** SARIF 2.1.0 as JSON text. Its category is inside it: `automationDetails.id` of each run, up to the last slash. */
  readonly sarif: string;
  readonly toolName: string;
  /** When the scan began, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly startedMs: number;
  /** Where the document's absolute paths begin, e.g. "file:///home/runner/work/shop/shop". */
  readonly checkoutUri?: string;
}

/** How far GitHub is with a document that it has taken. */
export interface SarifProcessing {
  readonly status: 'pending' | 'complete' | 'failed';
  /** In GitHub's words; empty unless it failed. */
  readonly errors: readonly string[];
  /** Empty until there are analyses. */
  readonly analysesUrl: string;
}

export interface CodeScanning {
  /** What a document weighs against `maximumSarifBytes` (domain/code-scanning): its size as it is sent. */
  compressedBytes(sarif: string): Promise<number>;
  /** Hands a document in; a second one of the same tool, category and commit takes the place of the first. Too large: `invalid`. */
  upload(upload: SarifUpload): GitHubReply<{ readonly id: string; readonly url: string }>;
  /** GitHub works on a document after it took it: ask again while it is pending. */
  status(id: string): GitHubReply<SarifProcessing>;
}

/** A check run or a workflow's job. */
export interface Check {
  readonly name: string;
  /** In GitHub's words: queued, in_progress, completed... */
  readonly status: string;
  /** In GitHub's words: success, failure, neutral, cancelled, skipped, timed_out...; undefined until it is completed. */
  readonly conclusion: string | undefined;
  readonly url: string;
}

export interface CheckRun extends Check {
  /** The app that reports it, e.g. "github-actions". */
  readonly app: string;
}

export interface CheckRuns {
  /**
   * The check runs of a commit, every page, each in its last attempt. Two workflows (or two events) that report the same
   * name are two check runs: neither hides the other.
   */
  list(commit: string): GitHubReply<readonly CheckRun[]>;
}

export interface Jobs {
  /** The jobs of one attempt of a workflow run, every page; the job that asks is among them, in progress. */
  list(runId: string, attempt: number): GitHubReply<readonly Check[]>;
}

export interface Reviews {
  /** What each reviewer of a pull request thinks now; see domain/review. */
  list(pullRequest: number): GitHubReply<readonly Review[]>;
}

export interface Deployment {
  readonly id: number;
  readonly environment: string;
  /** Of its latest status, in GitHub's words: success, failure, error, inactive, in_progress...; undefined: it has none. */
  readonly state: string | undefined;
  /** The log of the latest status, else its environment; empty: neither is known. */
  readonly url: string;
}

/** A deployment with what it is about, as `listIn` tells it. */
export interface EnvironmentDeployment extends Deployment {
  readonly commit: string;
  /** As given when it was made: a branch, a tag or the commit. */
  readonly ref: string;
  /** "deploy" unless told otherwise when it was made. */
  readonly task: string;
  readonly creatorLogin: string;
  readonly createdMs: number;
  /** Of the latest status; undefined: it has none. */
  readonly updatedMs: number | undefined;
  /** What its maker said, as text. */
  readonly payload: string;
}

/** Made with `auto_merge: false` and no required contexts (https://docs.github.com/rest/deployments/deployments#create-a-deployment). */
export interface NewDeployment {
  readonly commit: string;
  readonly environment: string;
  readonly task: string;
  /** At most 140 characters reach GitHub. */
  readonly description: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly production: boolean;
}

export interface NewDeploymentStatus {
  readonly deployment: number;
  readonly state: 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';
  /** At most 140 characters reach GitHub. */
  readonly description: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  /** Lets GitHub set earlier successful deployments of the environment inactive; those of production it leaves as they are. */
  readonly autoInactive: boolean;
}

export interface Deployments {
  /** The deployments of a commit to any environment, every page, newest first. */
  list(commit: string): GitHubReply<readonly Deployment[]>;
  /** The newest deployments to an environment, newest first, at most `limit`. */
  listIn(environment: string, limit: number): GitHubReply<readonly EnvironmentDeployment[]>;
  /** Answers its id. An answer that was lost is looked up by the payload before it is sent again: no two may be the same. */
  create(deployment: NewDeployment): GitHubReply<number>;
  setStatus(status: NewDeploymentStatus): GitHubReply<void>;
}

/** A workflow run in one of its attempts. */
export interface WorkflowRun {
  readonly id: string;
  readonly attempt: number;
  readonly status: string;
  /** undefined until it is completed. */
  readonly conclusion: string | undefined;
  readonly url: string;
  readonly actorLogin: string;
}

/** A person's decision about an environment that a run asked for. */
export interface Approval {
  readonly login: string;
  /** In GitHub's words: approved, rejected, pending. */
  readonly state: string;
  readonly comment: string;
  readonly environments: readonly string[];
}

export interface Runs {
  /** undefined: GitHub knows it no more. */
  get(runId: string, attempt: number): GitHubReply<WorkflowRun | undefined>;
  /** Who allowed or refused the environments of a run (https://docs.github.com/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run). */
  approvals(runId: string): GitHubReply<readonly Approval[]>;
}

/** What a token without an administrator's rights can know; whether code scanning is switched on is not part of it. */
export interface RepositoryFacts {
  readonly visibility: 'public' | 'private' | 'internal';
  readonly defaultBranch: string;
}

export interface Repository {
  get(): GitHubReply<RepositoryFacts>;
}

/** GitHub's API for one repository, by noun. Adapters load the client when a noun is first used. */
export interface GitHub {
  readonly refs: Refs;
  readonly commits: Commits;
  readonly pullRequests: PullRequests;
  readonly comments: Comments;
  readonly releases: Releases;
  readonly codeScanning: CodeScanning;
  readonly checkRuns: CheckRuns;
  readonly jobs: Jobs;
  readonly reviews: Reviews;
  readonly deployments: Deployments;
  readonly runs: Runs;
  readonly repository: Repository;
}
