import type { Deployment, DeploymentStatus } from '../checks.ts';
import type { RefContext } from '../ref-change.ts';
import { nodeId } from '../representations/account.ts';
import { type ConnectionArguments, connect, type Fields } from './connection.ts';
import { demandInGraphql } from './problem.ts';

export interface DeploymentArguments extends ConnectionArguments {
  readonly environments?: readonly string[] | null;
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null;
}

const resolveStatus = (status: DeploymentStatus): Fields => ({
  __typename: 'DeploymentStatus',
  state: status.state.toUpperCase(),
  logUrl: status.logUrl ?? null,
  environmentUrl: status.environmentUrl ?? null,
});

/** The deployments of a commit, in the order in which they were made unless told. */
export const deploymentsOf = (context: RefContext, commit: string, args: DeploymentArguments): Fields => {
  const { repository } = context;
  demandInGraphql(context.actor, repository, [{ deployments: 'read' }]);
  const found = repository.deployments.filter(
    (each) => each.commit === commit && (args.environments?.includes(each.environment) ?? true),
  );
  const render = (deployment: Deployment): Fields => {
    const latest = deployment.statuses.at(-1);
    return {
      __typename: 'Deployment',
      id: nodeId('DE', repository.fullName, deployment.id),
      databaseId: deployment.id,
      commitOid: deployment.commit,
      environment: deployment.environment,
      createdAt: deployment.createdAt,
      latestStatus: latest === undefined ? null : resolveStatus(latest),
    };
  };
  return connect('deployments', args.orderBy?.direction === 'DESC' ? found.toReversed() : found, { ...args, render });
};
