import type { PullRequestFacts, RunContext } from '../domain/event.ts';
import { listAt, textAt, valueAt } from './json-path.ts';
import { readServerAddresses } from './server-addresses.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const required = (environment: Environment, name: string): string => {
  const value = environment[name] ?? '';
  if (value === '') throw new Error(`${name} is not set: this is not running on a GitHub Actions runner.`);
  return value;
};

const labelsOf = (payload: unknown): readonly string[] =>
  listAt(payload, 'pull_request', 'labels').map((label) => textAt(label, 'name'));

const readPullRequest = (payload: unknown): PullRequestFacts | undefined => {
  const number = valueAt(payload, 'pull_request', 'number');
  if (typeof number !== 'number') return undefined;
  const pull = (...keys: readonly string[]): string => textAt(payload, 'pull_request', ...keys);
  return {
    number,
    title: pull('title'),
    headSha: pull('head', 'sha'),
    headRef: pull('head', 'ref'),
    headRepository: pull('head', 'repo', 'full_name'),
    baseSha: pull('base', 'sha'),
    baseRef: pull('base', 'ref'),
    labels: labelsOf(payload),
  };
};

const readMergeGroup = (payload: unknown): RunContext['mergeGroup'] => {
  const baseSha = textAt(payload, 'merge_group', 'base_sha');
  return baseSha === '' ? undefined : { baseSha, headSha: textAt(payload, 'merge_group', 'head_sha') };
};

const readFollowedRun = (payload: unknown): Pick<RunContext, 'followedRun'> => {
  const eventName = textAt(payload, 'workflow_run', 'event');
  const headRepository = textAt(payload, 'workflow_run', 'head_repository', 'full_name');
  return eventName === '' ? {} : { followedRun: { eventName, headRepository } };
};

const readAction = (payload: unknown): Pick<RunContext, 'action'> => {
  const action = textAt(payload, 'action');
  return action === '' ? {} : { action };
};

const readPayload = (environment: Environment, readFile: (path: string) => string): unknown => {
  const path = environment.GITHUB_EVENT_PATH ?? '';
  if (path === '') return {};
  try {
    return JSON.parse(readFile(path));
  } catch (cause) {
    throw new Error(`The event's payload (GITHUB_EVENT_PATH) could not be read as JSON.`, { cause });
  }
};

const newRef = /^0*$/;

/**
 * Reads what the runner says about this run (https://docs.github.com/actions/reference/workflows-and-actions/variables).
 * Throws an Error in words when it is not a runner's environment or the payload is unreadable.
 */
export const readRunContext = (environment: Environment, readFile: (path: string) => string): RunContext => {
  const payload = readPayload(environment, readFile);
  const before = textAt(payload, 'before');
  return {
    eventName: required(environment, 'GITHUB_EVENT_NAME'),
    ...readAction(payload),
    repository: required(environment, 'GITHUB_REPOSITORY'),
    sha: required(environment, 'GITHUB_SHA'),
    ref: environment.GITHUB_REF ?? '',
    defaultBranch: textAt(payload, 'repository', 'default_branch'),
    runId: environment.GITHUB_RUN_ID ?? '',
    runAttempt: Number(environment.GITHUB_RUN_ATTEMPT ?? '1'),
    workflow: environment.GITHUB_WORKFLOW ?? '',
    job: environment.GITHUB_JOB ?? '',
    actor: environment.GITHUB_ACTOR ?? '',
    triggeringActor: environment.GITHUB_TRIGGERING_ACTOR ?? '',
    ...readServerAddresses(environment),
    workspace: required(environment, 'GITHUB_WORKSPACE'),
    temporaryFolder: environment.RUNNER_TEMP ?? '',
    pullRequest: readPullRequest(payload),
    mergeGroup: readMergeGroup(payload),
    ...readFollowedRun(payload),
    pushBefore: newRef.test(before) ? undefined : before,
  };
};
