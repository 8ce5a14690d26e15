import { success } from '../../domain/result.ts';
import type { Deployment, Deployments } from '../../ports/github.ts';
import { textAt, valueAt } from '../json-path.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
import { readConnection } from './paging.ts';

const query = `query deployments($owner: String!, $repo: String!, $commit: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) {
      ... on Commit {
        deployments(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
          pageInfo { hasNextPage endCursor }
          nodes { databaseId environment latestStatus { state logUrl environmentUrl } }
        }
      }
    }
  }
}`;

const toDeployment = (node: unknown): Deployment => {
  const id = valueAt(node, 'databaseId');
  const status = valueAt(node, 'latestStatus');
  return {
    id: typeof id === 'number' ? id : 0,
    environment: textAt(node, 'environment'),
    state: textAt(status, 'state').toLowerCase() || undefined,
    url: textAt(status, 'logUrl') || textAt(status, 'environmentUrl'),
  };
};

const listDeployments = async (client: GitHubClient, commit: string): Outcome<readonly Deployment[]> => {
  const name = `query deployments of ${commit}`;
  const variables = { ...client.place, commit };
  const nodes = await readConnection(client, { name, query, variables }, ['repository', 'object', 'deployments']);
  return nodes.ok ? success(nodes.value.map(toDeployment)) : nodes;
};

/** Deployments with their latest status in one request (https://docs.github.com/graphql/reference/objects#deployment). */
export const createDeployments = (client: GitHubClient): Deployments => ({
  list: (commit) => settle(listDeployments(client, commit)),
});
