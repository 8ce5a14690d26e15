import type { CommitRecord } from '../git-objects.ts';
import type { JsonObject } from '../json.ts';
import type { Repository } from '../repository.ts';
import type { RunReview, WorkflowRun } from '../runs.ts';
import type { Addresses } from '../world.ts';
import { accountId, nodeId, renderAccount } from './account.ts';
import { renderRepository, repositoryApi } from './repository.ts';

const renderHeadCommit = ({ sha, tree, message, author, committer }: CommitRecord): JsonObject => ({
  id: sha,
  tree_id: tree,
  message,
  timestamp: committer.date,
  author: { name: author.name, email: author.email },
  committer: { name: committer.name, email: committer.email },
});

const addressesOf = (api: string, html: string): JsonObject => ({
  url: api,
  html_url: html,
  jobs_url: `${api}/jobs`,
  logs_url: `${api}/logs`,
  artifacts_url: `${api}/artifacts`,
  cancel_url: `${api}/cancel`,
  rerun_url: `${api}/rerun`,
  check_suite_url: `${api}/check-suite`,
});

/** A workflow-run. */
export const renderRun = (
  addresses: Addresses,
  repository: Repository,
  { run, commit }: { readonly run: WorkflowRun; readonly commit: CommitRecord },
): JsonObject => {
  const api = repositoryApi(addresses, repository);
  const workflowId = accountId(run.workflow);
  return {
    id: run.id,
    name: run.workflow,
    node_id: nodeId('WFR', repository.fullName, run.id),
    head_branch: run.branch,
    head_sha: run.commit,
    path: `.github/workflows/${run.workflow}.yml`,
    display_title: run.workflow,
    run_number: run.id,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflowId,
    workflow_url: `${api}/actions/workflows/${workflowId}`,
    pull_requests: [],
    created_at: run.startedAt,
    updated_at: run.startedAt,
    run_started_at: run.startedAt,
    actor: renderAccount(addresses, run.actor),
    triggering_actor: renderAccount(addresses, run.triggeringActor),
    ...addressesOf(
      `${api}/actions/runs/${run.id}`,
      `${addresses.server}/${repository.fullName}/actions/runs/${run.id}`,
    ),
    head_commit: renderHeadCommit(commit),
    repository: renderRepository(addresses, repository),
    head_repository: renderRepository(addresses, repository),
  };
};

/** An environment-approvals. */
export const renderRunReview = (addresses: Addresses, repository: Repository, review: RunReview): JsonObject => {
  const { server } = addresses;
  return {
    state: review.state,
    comment: review.comment,
    user: renderAccount(addresses, review.login),
    environments: review.environments.map((name) => ({
      id: accountId(name),
      node_id: nodeId('EN', repository.fullName, name),
      name,
      url: `${repositoryApi(addresses, repository)}/environments/${encodeURIComponent(name)}`,
      html_url: `${server}/${repository.fullName}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
      created_at: repository.createdAt,
      updated_at: repository.createdAt,
    })),
  };
};
