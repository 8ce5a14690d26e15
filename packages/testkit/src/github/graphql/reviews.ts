import type { Review } from '../checks.ts';
import { readCommit } from '../git-objects.ts';
import type { RefContext } from '../ref-change.ts';
import type { PullRequest } from '../repository.ts';
import { nodeId } from '../representations/account.ts';
import { resolveActor } from './accounts.ts';
import { type ConnectionArguments, connect, type Fields } from './connection.ts';
import type { ResolveCommit } from './resolve-commit.ts';

export interface ReviewArguments extends ConnectionArguments {
  readonly states?: readonly Review['state'][] | null;
}

/** The reviews of a pull request, oldest first. */
export const reviewsOf = (
  context: RefContext,
  { pull, resolveCommit }: { readonly pull: PullRequest; readonly resolveCommit: ResolveCommit },
  args: ReviewArguments,
): Fields => {
  const { world, repository } = context;
  const found = repository.reviews.filter(
    ({ pullRequest, state }) => pullRequest === pull.number && (args.states?.includes(state) ?? true),
  );
  const render = (review: Review): Fields => ({
    __typename: 'PullRequestReview',
    id: nodeId('PRR', repository.fullName, review.id),
    databaseId: review.id,
    author: resolveActor(world, review.author),
    authorCanPushToRepository: review.canWrite,
    state: review.state,
    submittedAt: review.submittedAt,
    commit: async () => resolveCommit(context, await readCommit(repository.git, review.commit)),
    url: `${world.addresses.server}/${repository.fullName}/pull/${pull.number}#pullrequestreview-${review.id}`,
  });
  return connect('reviews', found, { ...args, render });
};
