import { success } from '../../domain/result.ts';
import { currentReviews, type Review } from '../../domain/review.ts';
import type { Reviews } from '../../ports/github.ts';
import { textAt, valueAt } from '../json-path.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
import { readConnection } from './paging.ts';

const query = `query reviews($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) {
        pageInfo { hasNextPage endCursor }
        nodes { state url authorCanPushToRepository author { login } commit { oid } }
      }
    }
  }
}`;

const verdicts: ReadonlyMap<string, Review['verdict']> = new Map([
  ['APPROVED', 'approved'],
  ['CHANGES_REQUESTED', 'changes-requested'],
  ['DISMISSED', 'dismissed'],
]);

const toReviews = (node: unknown): readonly Review[] => {
  const verdict = verdicts.get(textAt(node, 'state'));
  if (verdict === undefined) return [];
  const commit = textAt(node, 'commit', 'oid') || undefined;
  const canWrite = valueAt(node, 'authorCanPushToRepository') === true;
  return [{ reviewer: textAt(node, 'author', 'login'), verdict, commit, canWrite, url: textAt(node, 'url') }];
};

const listReviews = async (client: GitHubClient, pullRequest: number): Outcome<readonly Review[]> => {
  const name = `query reviews of ${pullRequest}`;
  const variables = { ...client.place, number: pullRequest };
  const nodes = await readConnection(client, { name, query, variables }, ['repository', 'pullRequest', 'reviews']);
  return nodes.ok ? success(currentReviews(nodes.value.flatMap(toReviews))) : nodes;
};

/** Reviews (https://docs.github.com/graphql/reference/objects#pullrequestreview): REST does not tell who may write. */
export const createReviews = (client: GitHubClient): Reviews => ({
  list: (pullRequest) => settle(listReviews(client, pullRequest)),
});
