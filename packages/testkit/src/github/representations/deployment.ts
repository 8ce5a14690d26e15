import type { Deployment, DeploymentStatus } from '../deployments.ts';
import type { JsonObject } from '../json.ts';
import type { Repository } from '../repository.ts';
import type { Addresses } from '../world.ts';
import { nodeId, renderAccount } from './account.ts';
import { repositoryApi } from './repository.ts';

/** A deployment. */
export const renderDeployment = (addresses: Addresses, repository: Repository, deployment: Deployment): JsonObject => {
  const api = repositoryApi(addresses, repository);
  const url = `${api}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', repository.fullName, deployment.id),
    sha: deployment.commit,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: renderAccount(addresses, deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt,
    statuses_url: `${url}/statuses`,
    repository_url: api,
    transient_environment: deployment.isTransient,
    production_environment: deployment.isProduction,
  };
};

/** What names a status of a deployment: its place among them. */
export const statusIdOf = (deployment: Deployment, status: DeploymentStatus): number =>
  deployment.id * 1_000 + deployment.statuses.indexOf(status);

/** A deployment-status. */
export const renderDeploymentStatus = (
  addresses: Addresses,
  repository: Repository,
  { deployment, status }: { readonly deployment: Deployment; readonly status: DeploymentStatus },
): JsonObject => {
  const api = repositoryApi(addresses, repository);
  const deploymentUrl = `${api}/deployments/${deployment.id}`;
  const id = statusIdOf(deployment, status);
  const moment = status.createdAt ?? deployment.createdAt;
  return {
    url: `${deploymentUrl}/statuses/${id}`,
    id,
    node_id: nodeId('DES', repository.fullName, id),
    state: status.state,
    creator: renderAccount(addresses, status.creator ?? 'github-actions[bot]'),
    description: status.description ?? '',
    environment: deployment.environment,
    target_url: status.logUrl ?? '',
    created_at: moment,
    updated_at: moment,
    deployment_url: deploymentUrl,
    repository_url: api,
    environment_url: status.environmentUrl ?? '',
    log_url: status.logUrl ?? '',
  };
};
