import type { CheckRun, Job, Review } from './checks.ts';
import type { CodeScanning } from './code-scanning.ts';
import type { Deployment } from './deployments.ts';
import type { Git } from './git.ts';
import type { JsonObject } from './json.ts';
import type { RunReview, WorkflowRun } from './runs.ts';

export interface Comment {
  readonly id: number;
  readonly issueNumber: number;
  readonly author: string;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}

export interface Release {
  readonly id: number;
  readonly author: string;
  tagName: string;
  target: string;
  name: string | null;
  body: string | null;
  draft: boolean;
  prerelease: boolean;
  immutable: boolean;
  createdAt: string;
  publishedAt: string | null;
}

export interface PullRequest {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly createdAt: string;
  readonly headRepository: Repository;
  readonly headBranch: string;
  readonly baseBranch: string;
  title: string;
  body: string | null;
  draft: boolean;
  labels: readonly string[];
  headSha: string;
  baseSha: string;
  state: 'open' | 'closed';
  updatedAt: string;
  /** What the merge made: the commit that landed, and every commit that came in with it. */
  merge:
    | { readonly sha: string; readonly at: string; readonly by: string; readonly landed: readonly string[] }
    | undefined;
  /** The test merge commit of refs/pull/N/merge; undefined while there is a conflict. */
  testMerge: string | undefined;
}

/** Restricts what may happen to refs whose full name matches; `*` stops at a slash, `**` does not. */
export interface RefRule {
  readonly pattern: string;
  readonly restrict: readonly ('creation' | 'update' | 'deletion')[];
}

/** Something that GitHub would deliver to webhooks, and whether it starts workflows. */
export interface RecordedEvent {
  readonly event: string;
  readonly actor: string;
  readonly startsWorkflow: boolean;
  readonly payload: JsonObject;
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly fullName: string;
  readonly visibility: 'public' | 'private' | 'internal';
  readonly defaultBranch: string;
  readonly createdAt: string;
  readonly parent: Repository | undefined;
  readonly git: Git;
  /** Runs one change to refs at a time. */
  readonly changeRefs: <T>(task: () => Promise<T>) => Promise<T>;
  /** Runs one change to releases at a time. */
  readonly changeReleases: <T>(task: () => Promise<T>) => Promise<T>;
  readonly rules: RefRule[];
  readonly pullRequests: Map<number, PullRequest>;
  readonly comments: Map<number, Comment>;
  readonly releases: Map<number, Release>;
  /** Names of tags that an immutable release has used up, also after that release was deleted. */
  readonly usedUpTags: Set<string>;
  readonly events: RecordedEvent[];
  readonly codeScanning: CodeScanning;
  readonly checkRuns: CheckRun[];
  readonly jobs: Job[];
  readonly reviews: Review[];
  readonly deployments: Deployment[];
  readonly runs: WorkflowRun[];
  readonly runReviews: RunReview[];
  /** What GitHub says of signatures of tags here: it knows no keys unless told. */
  verification: { readonly verified: boolean; readonly reason: string };
  immutableReleases: boolean;
  latestReleaseId: number | undefined;
}

/** A queue that runs tasks one after the other; a failed task does not stop the next. */
export const createQueue = (): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
};
