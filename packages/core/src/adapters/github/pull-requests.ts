import { failure, success } from '../../domain/result.ts';
import type { PullRequest, PullRequests } from '../../ports/github.ts';
import { listAt, textAt, valueAt } from '../json-path.ts';
import { type GitHubClient, type Outcome, settle, type Trouble } from './client.ts';
import { ownProblem } from './problem.ts';

/** More than this many fields in one query GitHub finds too expensive. */
const perRequest = 50;

const readQuery = (numbers: readonly number[]): string => {
  const fields = numbers.map(
    (number) =>
      `p${number}: issueOrPullRequest(number: ${number}) { ... on PullRequest { number title labels(first: 100) { nodes { name } } } }`,
  );
  return `query pullRequestsByNumber($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${fields.join(' ')} }
}`;
};

const toPullRequest = (node: unknown): readonly PullRequest[] => {
  const number = valueAt(node, 'number');
  if (typeof number !== 'number') return [];
  const labels = listAt(node, 'labels', 'nodes').map((label) => textAt(label, 'name'));
  return [{ number, title: textAt(node, 'title'), labels }];
};

const unseen: Trouble = {
  lost: false,
  problem: ownProblem('not-found', 'query pullRequestsByNumber', 'GitHub shows this token no such repository.'),
};

const readPullRequests = async (
  { graphql, place }: GitHubClient,
  numbers: readonly number[],
): Outcome<readonly PullRequest[]> => {
  const found: PullRequest[] = [];
  for (let from = 0; from < numbers.length; from += perRequest) {
    const some = numbers.slice(from, from + perRequest);
    const call = { name: 'query pullRequestsByNumber', query: readQuery(some), variables: place, mayMiss: true };
    const data = await graphql(call);
    if (!data.ok) return data;
    const repository = valueAt(data.value, 'repository');
    if (repository === undefined || repository === null) return failure(unseen);
    found.push(...some.flatMap((number) => toPullRequest(valueAt(repository, `p${number}`))));
  }
  return success(found);
};

/** Pull requests by number (https://docs.github.com/graphql/reference/unions#issueorpullrequest). */
export const createPullRequests = (client: GitHubClient): PullRequests => ({
  get: (numbers) => settle(readPullRequests(client, [...new Set(numbers)])),
});
