import { success } from '../../domain/result.ts';
import type { Deployment, Deployments, EnvironmentDeployment } from '../../ports/github.ts';
import { textAt, valueAt } from '../json-path.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
import { createDeployment, setStatus } from './deployments/writing.ts';
import { pageSize, readConnection } from './paging.ts';

const commitQuery = `query deployments($owner: String!, $repo: String!, $commit: GitObjectID!, $after: String) {
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

const environmentQuery = `query deploymentsIn(
  $owner: String!, $repo: String!, $environment: String!, $first: Int!, $after: String
) {
  repository(owner: $owner, name: $repo) {
    deployments(
      environments: [$environment], first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        databaseId environment commitOid ref { name } task creator { __typename login } createdAt payload
        latestStatus { state logUrl environmentUrl createdAt }
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

// GraphQL leaves "[bot]" out of a bot's login, and REST and the runner have it.
const loginOf = (actor: unknown): string =>
  textAt(actor, '__typename') === 'Bot' ? `${textAt(actor, 'login')}[bot]` : textAt(actor, 'login');

const momentAt = (node: unknown, ...keys: readonly string[]): number | undefined => {
  const moment = Date.parse(textAt(node, ...keys));
  return Number.isNaN(moment) ? undefined : moment;
};

const toEnvironmentDeployment = (node: unknown): EnvironmentDeployment => ({
  ...toDeployment(node),
  commit: textAt(node, 'commitOid'),
  ref: textAt(node, 'ref', 'name') || textAt(node, 'commitOid'),
  task: textAt(node, 'task') || 'deploy',
  creatorLogin: loginOf(valueAt(node, 'creator')),
  createdMs: momentAt(node, 'createdAt') ?? 0,
  updatedMs: momentAt(node, 'latestStatus', 'createdAt'),
  payload: textAt(node, 'payload'),
});

const listOfCommit = async (client: GitHubClient, commit: string): Outcome<readonly Deployment[]> => {
  const name = `query deployments of ${commit}`;
  const call = { name, query: commitQuery, variables: { ...client.place, commit } };
  const nodes = await readConnection(client, call, ['repository', 'object', 'deployments']);
  return nodes.ok ? success(nodes.value.map(toDeployment)) : nodes;
};

const listIn = async (
  client: GitHubClient,
  environment: string,
  limit: number,
): Outcome<readonly EnvironmentDeployment[]> => {
  const name = `query deployments to ${environment}`;
  const variables = { ...client.place, environment, first: Math.min(limit, pageSize) };
  const call = { name, query: environmentQuery, variables, limit };
  const nodes = await readConnection(client, call, ['repository', 'deployments']);
  return nodes.ok ? success(nodes.value.map(toEnvironmentDeployment)) : nodes;
};

/** Deployments with their latest status in one request (https://docs.github.com/graphql/reference/objects#deployment). */
export const createDeployments = (client: GitHubClient): Deployments => ({
  list: (commit) => settle(listOfCommit(client, commit)),
  listIn: (environment, limit) => settle(listIn(client, environment, limit)),
  create: (deployment) => settle(createDeployment(client, deployment)),
  setStatus: (status) => settle(setStatus(client, status)),
});
