import type { Deployment, DeploymentStatus } from '../deployments.ts';
import { findRef, type RefRecord } from '../git-objects.ts';
import type { RefContext } from '../ref-change.ts';
import { nodeId } from '../representations/account.ts';
import { statusIdOf } from '../representations/deployment.ts';
import { resolveActor } from './accounts.ts';
import { type ConnectionArguments, connect, type Fields } from './connection.ts';
import { demandInGraphql } from './problem.ts';

export interface DeploymentArguments extends ConnectionArguments {
  readonly environments?: readonly string[] | null;
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null;
}

interface Place {
  readonly context: RefContext;
  readonly deployment: Deployment;
}

const resolveStatus = ({ context, deployment }: Place, status: DeploymentStatus): Fields => ({
  __typename: 'DeploymentStatus',
  id: nodeId('DES', context.repository.fullName, statusIdOf(deployment, status)),
  state: status.state.toUpperCase(),
  description: status.description ?? '',
  logUrl: status.logUrl || null,
  environmentUrl: status.environmentUrl || null,
  createdAt: status.createdAt ?? deployment.createdAt,
  creator: resolveActor(context.world, status.creator ?? 'github-actions[bot]'),
});

/** A ref that was given by its name and still stands; null for a commit. */
const findNamed = async ({ repository }: RefContext, name: string): Promise<RefRecord | undefined> =>
  (await findRef(repository.git, `refs/heads/${name}`)) ?? findRef(repository.git, `refs/tags/${name}`);

const resolveNamed = async (context: RefContext, name: string): Promise<Fields | null> =>
  (await findNamed(context, name)) === undefined ? null : { __typename: 'Ref', name };

const textOf = (payload: Deployment['payload']): string =>
  typeof payload === 'string' ? payload : JSON.stringify(payload);

const resolveDeployment = (context: RefContext, deployment: Deployment): Fields => {
  const { world, repository } = context;
  const latest = deployment.statuses.at(-1);
  return {
    __typename: 'Deployment',
    id: nodeId('DE', repository.fullName, deployment.id),
    databaseId: deployment.id,
    commitOid: deployment.commit,
    environment: deployment.environment,
    ref: () => resolveNamed(context, deployment.ref),
    task: deployment.task,
    payload: textOf(deployment.payload),
    description: deployment.description,
    creator: resolveActor(world, deployment.creator),
    createdAt: deployment.createdAt,
    latestStatus: latest === undefined ? null : resolveStatus({ context, deployment }, latest),
  };
};

/** The deployments of a commit or of the whole repository, in the order in which they were made unless told. */
export const deploymentsOf = (context: RefContext, commit: string | undefined, args: DeploymentArguments): Fields => {
  const { repository } = context;
  demandInGraphql(context.actor, repository, [{ deployments: 'read' }]);
  const found = repository.deployments.filter(
    (each) =>
      (commit === undefined || each.commit === commit) && (args.environments?.includes(each.environment) ?? true),
  );
  const ordered = args.orderBy?.direction === 'DESC' ? found.toReversed() : found;
  return connect('deployments', ordered, { ...args, render: (each) => resolveDeployment(context, each) });
};
