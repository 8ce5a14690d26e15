import { type Call, numberParameter, type Route } from '../call.ts';
import { autoMerge, type Deployment, type DeploymentStatus, deactivateEarlier, unmetContexts } from '../deployments.ts';
import { resolveCommit, timestamp } from '../git-objects.ts';
import { flagAt, type JsonObject, listAt, textAt } from '../json.ts';
import { pagedReply } from '../paging.ts';
import { invalid, notFound, type Reply, refusal } from '../refusal.ts';
import { renderDeployment, renderDeploymentStatus } from '../representations/deployment.ts';

const filters: Readonly<Record<string, (deployment: Deployment) => string>> = {
  sha: ({ commit }) => commit,
  ref: ({ ref }) => ref,
  task: ({ task }) => task,
  environment: ({ environment }) => environment,
};

const listDeployments = async (call: Call): Promise<Reply> => {
  const { world, repository, query } = call;
  const found = repository.deployments.filter((deployment) =>
    Object.entries(filters).every(([name, read]) => (query.get(name) ?? read(deployment)) === read(deployment)),
  );
  return pagedReply(call, found.toReversed(), (each) => renderDeployment(world.addresses, repository, each));
};

const refuseUnmet = (call: Call, commit: string, ref: string): void => {
  const named = 'required_contexts' in call.body ? listAt(call.body, 'required_contexts') : undefined;
  const required = named?.filter((name) => typeof name === 'string');
  const contexts = unmetContexts(call.repository, commit, required).map((each) => ({ ...each }));
  if (contexts.length === 0) return;
  const errors = [{ contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }];
  throw refusal(409, `Conflict: Commit status checks failed for ${ref}.`, { errors });
};

const mergeFirst = async (call: Call, ref: string): Promise<Reply | undefined> => {
  if (flagAt(call.body, 'auto_merge') === false) return undefined;
  const { defaultBranch } = call.repository;
  const { kind } = await autoMerge(call, ref);
  if (kind === 'conflict') throw refusal(409, `Conflict merging ${defaultBranch} into ${ref}`);
  if (kind === 'up-to-date') return undefined;
  return { status: 202, json: { message: `Auto-merged ${defaultBranch} into ${ref} on deployment.` } };
};

const deploymentOf = (call: Call, commit: string, ref: string): Deployment => {
  const { body, world, actor } = call;
  const environment = textAt(body, 'environment') ?? 'production';
  return {
    id: world.nextId(),
    commit,
    ref,
    environment,
    task: textAt(body, 'task') ?? 'deploy',
    payload: body['payload'] ?? '',
    description: textAt(body, 'description') ?? '',
    creator: actor.login,
    isTransient: flagAt(body, 'transient_environment') ?? false,
    isProduction: flagAt(body, 'production_environment') ?? environment === 'production',
    createdAt: timestamp(world.now()),
    statuses: [],
  };
};

const createDeployment = async (call: Call): Promise<Reply> => {
  const { world, repository, body } = call;
  const ref = textAt(body, 'ref') ?? '';
  refuseLong(body, 'Deployment');
  const commit = await resolveCommit(repository.git, ref);
  if (commit === undefined) throw refusal(422, `No ref found for: ${ref}`);
  const merged = await mergeFirst(call, ref);
  if (merged !== undefined) return merged;
  refuseUnmet(call, commit, ref);
  const deployment = deploymentOf(call, commit, ref);
  repository.deployments.push(deployment);
  return { status: 201, json: renderDeployment(world.addresses, repository, deployment) };
};

const findDeployment = (call: Call): Deployment => {
  const id = numberParameter(call, 'deployment_id');
  const found = call.repository.deployments.find((each) => each.id === id);
  if (found === undefined) throw notFound();
  return found;
};

const listStatuses = async (call: Call): Promise<Reply> => {
  const { world, repository } = call;
  const deployment = findDeployment(call);
  return pagedReply(call, deployment.statuses.toReversed(), (status) =>
    renderDeploymentStatus(world.addresses, repository, { deployment, status }),
  );
};

const maximumDescription = 140;

const refuseLong = (body: JsonObject, resource: string): void => {
  if ((textAt(body, 'description') ?? '').length <= maximumDescription) return;
  const message = `description is too long (maximum is ${maximumDescription} characters)`;
  throw invalid({ resource, code: 'custom', field: 'description', message });
};

const states: readonly DeploymentStatus['state'][] = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'queued',
  'pending',
  'success',
];

const statusOf = ({ body, actor, world }: Call): DeploymentStatus => {
  const state = states.find((each) => each === textAt(body, 'state'));
  if (state === undefined) throw invalid({ resource: 'DeploymentStatus', code: 'invalid', field: 'state' });
  return {
    state,
    logUrl: textAt(body, 'log_url') ?? textAt(body, 'target_url') ?? '',
    environmentUrl: textAt(body, 'environment_url') ?? '',
    description: textAt(body, 'description') ?? '',
    creator: actor.login,
    createdAt: timestamp(world.now()),
  };
};

const createStatus = async (call: Call): Promise<Reply> => {
  const { world, repository, body } = call;
  const deployment = findDeployment(call);
  refuseLong(body, 'DeploymentStatus');
  const status = statusOf(call);
  deployment.environment = textAt(body, 'environment') ?? deployment.environment;
  deployment.statuses.push(status);
  const replaces = status.state === 'success' && flagAt(body, 'auto_inactive') !== false;
  if (replaces) deactivateEarlier(repository, deployment, timestamp(world.now()));
  return { status: 201, json: renderDeploymentStatus(world.addresses, repository, { deployment, status }) };
};

export const deploymentRoutes: readonly Route[] = [
  { operation: 'repos/list-deployments', requires: [{ deployments: 'read' }], handle: listDeployments },
  { operation: 'repos/create-deployment', requires: [{ deployments: 'write' }], handle: createDeployment },
  { operation: 'repos/list-deployment-statuses', requires: [{ deployments: 'read' }], handle: listStatuses },
  { operation: 'repos/create-deployment-status', requires: [{ deployments: 'write' }], handle: createStatus },
];
