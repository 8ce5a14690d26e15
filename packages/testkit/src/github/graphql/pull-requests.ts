import { mergeBase, readRange } from '../ancestry.ts';
import { countPullRequest } from '../event-payloads.ts';
import { diffCommits } from '../git-diff.ts';
import { readCommit } from '../git-objects.ts';
import type { RefContext } from '../ref-change.ts';
import type { Comment, PullRequest } from '../repository.ts';
import { nodeId } from '../representations/account.ts';
import { resolveActor } from './accounts.ts';
import { type ConnectionArguments, connect, type Fields } from './connection.ts';
import { demandInGraphql } from './problem.ts';
import type { ResolveCommit } from './resolve-commit.ts';
import { type ReviewArguments, reviewsOf } from './reviews.ts';

interface Subject {
  readonly pull: PullRequest;
  readonly resolveCommit: ResolveCommit;
}

const resolveComment = (context: RefContext, comment: Comment): Fields => {
  const { world, repository, actor } = context;
  const page = `${world.addresses.server}/${repository.fullName}/pull/${comment.issueNumber}`;
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', repository.fullName, comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    url: `${page}#issuecomment-${comment.id}`,
    body: comment.body,
    author: resolveActor(world, comment.author),
    viewerDidAuthor: comment.author === actor.login,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    isMinimized: false,
  };
};

const commentsOf = (context: RefContext, pull: PullRequest, args: ConnectionArguments): Fields => {
  demandInGraphql(context.actor, context.repository, [{ issues: 'read' }, { 'pull-requests': 'read' }]);
  const found = [...context.repository.comments.values()].filter((comment) => comment.issueNumber === pull.number);
  return connect('comments', found, { ...args, render: (comment) => resolveComment(context, comment) });
};

const commitsOf = async (
  context: RefContext,
  { pull, resolveCommit }: Subject,
  args: ConnectionArguments,
): Promise<Fields> => {
  const { git, fullName } = context.repository;
  const commits = await readRange(git, pull.baseSha, pull.headSha);
  return connect('commits', commits, {
    ...args,
    render: (commit) => ({
      __typename: 'PullRequestCommit',
      id: nodeId('PURC', fullName, pull.number, commit.sha),
      commit: resolveCommit(context, commit),
    }),
  });
};

const changeTypes: Readonly<Record<string, string>> = {
  added: 'ADDED',
  removed: 'DELETED',
  modified: 'MODIFIED',
  renamed: 'RENAMED',
  copied: 'COPIED',
  changed: 'CHANGED',
};

const filesOf = async (context: RefContext, pull: PullRequest, args: ConnectionArguments): Promise<Fields> => {
  const { git } = context.repository;
  const files = await diffCommits(git, await mergeBase(git, pull.baseSha, pull.headSha), pull.headSha);
  return connect('files', files, {
    ...args,
    render: ({ path, additions, deletions, status }) => ({
      path,
      additions,
      deletions,
      changeType: changeTypes[status],
    }),
  });
};

const stateOf = (pull: PullRequest): string => (pull.merge === undefined ? pull.state.toUpperCase() : 'MERGED');

const sides = ({ repository }: RefContext, pull: PullRequest): Fields => ({
  headRefName: pull.headBranch,
  headRefOid: pull.headSha,
  baseRefName: pull.baseBranch,
  baseRefOid: pull.baseSha,
  isCrossRepository: pull.headRepository !== repository,
  headRepository: { nameWithOwner: pull.headRepository.fullName, name: pull.headRepository.name },
  headRepositoryOwner: { __typename: 'User', login: pull.headRepository.owner },
});

/** A PullRequest with what the actions ask of it. */
export const resolvePullRequest = (context: RefContext, pull: PullRequest, resolveCommit: ResolveCommit): Fields => {
  const { world, repository } = context;
  const count = async (key: 'additions' | 'deletions' | 'changedFiles'): Promise<number> =>
    (await countPullRequest(repository, pull))[key];
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', repository.fullName, pull.number),
    databaseId: pull.id,
    number: pull.number,
    url: `${world.addresses.server}/${repository.fullName}/pull/${pull.number}`,
    title: pull.title,
    body: pull.body ?? '',
    state: stateOf(pull),
    isDraft: pull.draft,
    merged: pull.merge !== undefined,
    mergedAt: pull.merge?.at ?? null,
    mergeCommit: async () =>
      pull.merge === undefined ? null : resolveCommit(context, await readCommit(repository.git, pull.merge.sha)),
    mergeable: pull.testMerge === undefined ? 'CONFLICTING' : 'MERGEABLE',
    author: resolveActor(world, pull.author),
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    ...sides(context, pull),
    additions: () => count('additions'),
    deletions: () => count('deletions'),
    changedFiles: () => count('changedFiles'),
    labels: (args: ConnectionArguments) =>
      connect('labels', pull.labels, {
        ...args,
        render: (name) => ({ id: nodeId('LA', repository.fullName, name), name }),
      }),
    comments: (args: ConnectionArguments) => commentsOf(context, pull, args),
    commits: (args: ConnectionArguments) => commitsOf(context, { pull, resolveCommit }, args),
    files: (args: ConnectionArguments) => filesOf(context, pull, args),
    reviews: (args: ReviewArguments) => reviewsOf(context, { pull, resolveCommit }, args),
  };
};
