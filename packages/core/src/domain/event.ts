/** The pull request that an event is about. `headRepository` differs from the base's for a fork. */
export interface PullRequestFacts {
  readonly number: number;
  readonly title: string;
  readonly headSha: string;
  readonly headRef: string;
  readonly headRepository: string;
  readonly baseSha: string;
  readonly baseRef: string;
  readonly labels: readonly string[];
}

/** What the runner's environment and the event's payload say about this run, read once at the start. */
export interface RunContext {
  readonly eventName: string;
  /** What happened of those that the event stands for, e.g. published or deleted; left out where it stands for one thing. */
  readonly action?: string;
  /** "owner/name" */
  readonly repository: string;
  readonly sha: string;
  /** Full name of the ref that started the run, e.g. refs/heads/main or refs/pull/7/merge. */
  readonly ref: string;
  readonly defaultBranch: string;
  readonly runId: string;
  readonly runAttempt: number;
  readonly workflow: string;
  readonly job: string;
  /** Who started the run. */
  readonly actor: string;
  /** Who started this attempt, which another may have asked for; empty where the runner does not say. */
  readonly triggeringActor: string;
  /** Where the pages are; empty where nobody knows, as in a clone without a remote. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly workspace: string;
  /** Folder for files that outlive the step, not the job. */
  readonly temporaryFolder: string;
  readonly pullRequest: PullRequestFacts | undefined;
  /** Base of a merge group (https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group). */
  readonly mergeGroup: { readonly baseSha: string; readonly headSha: string } | undefined;
  /** What started the run that a `workflow_run` follows, and whose commit that was about ("owner/name"). */
  readonly followedRun?: { readonly eventName: string; readonly headRepository: string };
  /** The commit before a push; undefined for a new ref. */
  readonly pushBefore: string | undefined;
}

/** True when the pull request comes from another repository, so that the job's token can only read. */
export const isFromFork = (context: RunContext): boolean =>
  context.pullRequest !== undefined && context.pullRequest.headRepository !== context.repository;

/** True when Dependabot started the run, so that the job's token can only read, unless the workflow grants it more. */
export const isByDependabot = (context: RunContext): boolean => context.actor === 'dependabot[bot]';

/** Whether a run began after another, by their ids, which are decimal and rise; another attempt of a run is that run. */
export const isNewerRun = (one: string, other: string): boolean =>
  one.length === other.length ? one > other : one.length > other.length;

/** Address of this run's page. */
export const runUrl = (context: RunContext): string =>
  `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}/attempts/${context.runAttempt}`;

/** Address of a file at a commit, at a range of lines. */
export const fileUrl = (
  context: RunContext,
  place: { readonly sha: string; readonly path: string; readonly lines?: string },
): string =>
  `${context.serverUrl}/${context.repository}/blob/${place.sha}/${place.path.split('/').map(encodeURIComponent).join('/')}${place.lines === undefined ? '' : `#${place.lines}`}`;
