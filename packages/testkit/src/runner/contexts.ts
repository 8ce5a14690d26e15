import path from 'node:path';
import type { GitHubFacts, JobOptions } from './model.ts';

const nowhere = 'http://127.0.0.1:9';

const defaults: GitHubFacts = {
  repository: 'drawbridge-ci/example',
  repositoryId: '1000001',
  sha: '0123456789abcdef0123456789abcdef01234567',
  ref: 'refs/heads/main',
  refProtected: false,
  headRef: '',
  baseRef: '',
  apiUrl: nowhere,
  graphqlUrl: `${nowhere}/graphql`,
  serverUrl: nowhere,
  runId: '1',
  runNumber: '1',
  runAttempt: '1',
  actor: 'octocat',
  triggeringActor: 'octocat',
  workflow: 'CI',
  workflowRef: 'drawbridge-ci/example/.github/workflows/ci.yml@refs/heads/main',
  workflowSha: '0123456789abcdef0123456789abcdef01234567',
  job: 'job',
};

const shortRef = (ref: string): string => ref.replace(/^refs\/(?:heads|tags|pull)\//u, '');
const refType = (ref: string): string => (ref.startsWith('refs/tags/') ? 'tag' : 'branch');

/** Folders of the runner: all below one root. */
export interface RunnerFolders {
  readonly temp: string;
  readonly tools: string;
  readonly home: string;
}

const eventOf = (options: JobOptions) => options.event ?? { name: 'push', payload: {} };

/** The `github` context of the job; what each step adds (its id, its files) comes on top. */
export const githubContext = (options: JobOptions, folders: RunnerFolders): Readonly<Record<string, unknown>> => {
  const facts = { ...defaults, ...options.github };
  const event = eventOf(options);
  return {
    token: options.token ?? '',
    event: event.payload,
    event_name: event.name,
    event_path: path.join(folders.temp, '_github_workflow', 'event.json'),
    workspace: options.workspace,
    repository: facts.repository,
    repository_id: facts.repositoryId,
    repository_owner: facts.repository.split('/')[0],
    sha: facts.sha,
    ref: facts.ref,
    ref_name: shortRef(facts.ref),
    ref_type: refType(facts.ref),
    ref_protected: facts.refProtected,
    head_ref: facts.headRef,
    base_ref: facts.baseRef,
    ...addressesAndRun(facts),
  };
};

const addressesAndRun = (facts: GitHubFacts): Readonly<Record<string, unknown>> => ({
  api_url: facts.apiUrl,
  graphql_url: facts.graphqlUrl,
  server_url: facts.serverUrl,
  run_id: facts.runId,
  run_number: facts.runNumber,
  run_attempt: facts.runAttempt,
  retention_days: '90',
  actor: facts.actor,
  triggering_actor: facts.triggeringActor,
  workflow: facts.workflow,
  workflow_ref: facts.workflowRef,
  workflow_sha: facts.workflowSha,
  job: facts.job,
});

const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

/** The `runner` context of the job. */
export const runnerContext = (options: JobOptions, folders: RunnerFolders): Readonly<Record<string, string>> => ({
  os: systems[process.platform] ?? process.platform,
  arch: process.arch.toUpperCase(),
  name: 'double',
  environment: 'self-hosted',
  temp: folders.temp,
  tool_cache: folders.tools,
  workspace: path.dirname(options.workspace),
  ...(options.debug === true ? { debug: '1' } : {}),
});

// The event itself and the token are never handed to a process in its environment.
const isExported = ([name]: readonly [string, unknown]): boolean => name !== 'event' && name !== 'token';

/** A context as environment variables, e.g. `ref_name` as GITHUB_REF_NAME. */
export const toEnvironment = (prefix: string, context: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(context)
      .filter(isExported)
      .map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, String(value ?? '')]),
  );
