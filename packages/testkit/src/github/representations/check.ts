import type { CheckRun, Job } from '../checks.ts';
import type { JsonObject } from '../json.ts';
import type { Repository } from '../repository.ts';
import type { Addresses } from '../world.ts';
import { accountId, nodeId, renderAccount } from './account.ts';
import { repositoryApi } from './repository.ts';

const renderApp = (addresses: Addresses, slug: string, createdAt: string): JsonObject => ({
  id: accountId(slug),
  slug,
  node_id: nodeId('A', slug),
  client_id: `Iv1.${accountId(slug)}`,
  owner: renderAccount(addresses, 'github'),
  name: slug,
  description: null,
  external_url: `${addresses.server}/apps/${slug}`,
  html_url: `${addresses.server}/apps/${slug}`,
  created_at: createdAt,
  updated_at: createdAt,
  permissions: { checks: 'write' },
  events: [],
});

/** A check-run. */
export const renderCheckRun = (addresses: Addresses, repository: Repository, run: CheckRun): JsonObject => {
  const api = `${repositoryApi(addresses, repository)}/check-runs/${run.id}`;
  const html = `${addresses.server}/${repository.fullName}/runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId('CR', repository.fullName, run.id),
    head_sha: run.commit,
    external_id: '',
    url: api,
    html_url: html,
    details_url: html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.status === 'completed' ? run.startedAt : null,
    output: { title: null, summary: null, text: null, annotations_count: 0, annotations_url: `${api}/annotations` },
    name: run.name,
    check_suite: { id: run.suite },
    app: renderApp(addresses, run.app, repository.createdAt),
    pull_requests: [],
  };
};

/** A job of a workflow run. */
export const renderJob = (addresses: Addresses, repository: Repository, job: Job): JsonObject => {
  const api = repositoryApi(addresses, repository);
  return {
    id: job.id,
    run_id: job.runId,
    run_url: `${api}/actions/runs/${job.runId}`,
    run_attempt: job.attempt,
    node_id: nodeId('JOB', repository.fullName, job.id),
    head_sha: job.commit,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${addresses.server}/${repository.fullName}/actions/runs/${job.runId}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.startedAt,
    started_at: job.startedAt,
    completed_at: job.status === 'completed' ? job.startedAt : null,
    name: job.name,
    steps: [],
    check_run_url: `${api}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: 'runner',
    runner_group_id: 1,
    runner_group_name: 'default',
    workflow_name: 'ci',
    head_branch: repository.defaultBranch,
  };
};
