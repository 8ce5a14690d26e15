import { isAncestor, mergeBase, readRange } from './ancestry.ts';
import { diffCommits } from './git-diff.ts';
import { type CommitRecord, readCommit, zeroOid } from './git-objects.ts';
import type { Json, JsonObject } from './json.ts';
import { peelToCommit } from './object-store.ts';
import type { RefContext } from './ref-change.ts';
import type { PullRequest, Release, Repository } from './repository.ts';
import { renderAccount } from './representations/account.ts';
import { loginOfAddress } from './representations/git.ts';
import { renderFullPullRequest } from './representations/issue.ts';
import { renderRelease } from './representations/release.ts';
import { renderRepository } from './representations/repository.ts';
import type { Addresses } from './world.ts';

export interface RefMove {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

const frame = ({ world, repository, actor }: RefContext): JsonObject => ({
  repository: renderRepository(world.addresses, repository),
  sender: renderAccount(world.addresses, actor.login),
});

const identity = ({ name, email }: CommitRecord['author']): JsonObject => {
  const username = loginOfAddress(email);
  return { name, email, ...(username === undefined ? {} : { username }) };
};

const renderPushedCommit = ({ server }: Addresses, { fullName }: Repository, commit: CommitRecord): JsonObject => ({
  id: commit.sha,
  tree_id: commit.tree,
  distinct: true,
  message: commit.message,
  timestamp: commit.committer.date,
  url: `${server}/${fullName}/commit/${commit.sha}`,
  author: identity(commit.author),
  committer: identity(commit.committer),
});

// https://docs.github.com/en/webhooks/webhook-events-and-payloads#push
const maximumPushedCommits = 2048;

const pushedCommits = async (
  { git }: Repository,
  { ref, before, after }: RefMove,
): Promise<readonly CommitRecord[]> => {
  if (after === zeroOid || !ref.startsWith('refs/heads/') || before === zeroOid) return [];
  return (await readRange(git, before, after)).slice(-maximumPushedCommits);
};

const isForced = async ({ git }: Repository, { before, after }: RefMove): Promise<boolean> => {
  if (before === zeroOid || after === zeroOid) return false;
  const [old, next] = await Promise.all([peelToCommit(git, before), peelToCommit(git, after)]);
  return !(await isAncestor(git, old ?? '', next ?? ''));
};

/** What a `push` delivers: branches and tags, created, moved or deleted. */
export const pushPayload = async (context: RefContext, move: RefMove): Promise<JsonObject> => {
  const { repository, world, actor } = context;
  const render = (commit: CommitRecord): JsonObject => renderPushedCommit(world.addresses, repository, commit);
  const commits = await pushedCommits(repository, move);
  const head = move.after === zeroOid ? undefined : await peelToCommit(repository.git, move.after);
  return {
    ref: move.ref,
    before: move.before,
    after: move.after,
    created: move.before === zeroOid,
    deleted: move.after === zeroOid,
    forced: await isForced(repository, move),
    base_ref: null,
    compare: `${world.addresses.server}/${repository.fullName}/compare/${move.before.slice(0, 12)}...${move.after.slice(0, 12)}`,
    commits: commits.map(render),
    head_commit: head === undefined ? null : render(await readCommit(repository.git, head)),
    pusher: { name: actor.login },
    ...frame(context),
  };
};

/** How many commits, files and lines a pull request has. */
export const countPullRequest = async (
  { git }: Repository,
  pull: PullRequest,
): Promise<{ commits: number; additions: number; deletions: number; changedFiles: number }> => {
  const files = await diffCommits(git, await mergeBase(git, pull.baseSha, pull.headSha), pull.headSha);
  const commits = await readRange(git, pull.baseSha, pull.headSha);
  return {
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changedFiles: files.length,
  };
};

/** What a `pull_request` delivers; from a fork, head.repo is the fork and base.repo this repository. */
export const pullRequestPayload = async (
  context: RefContext,
  pull: PullRequest,
  action: string,
): Promise<JsonObject> => {
  const { repository, world } = context;
  const counts = await countPullRequest(repository, pull);
  const rendered = renderFullPullRequest(world.addresses, { repository, pull }, counts);
  return { action, number: pull.number, pull_request: rendered, ...frame(context) };
};

/** What a `merge_group` delivers for a pull request that waits in the queue as `head`. */
export const mergeGroupPayload = async (
  context: RefContext,
  group: { readonly headRef: string; readonly head: string; readonly baseRef: string; readonly base: string },
): Promise<JsonObject> => ({
  action: 'checks_requested',
  merge_group: {
    head_sha: group.head,
    head_ref: group.headRef,
    base_sha: group.base,
    base_ref: group.baseRef,
    head_commit: renderPushedCommit(
      context.world.addresses,
      context.repository,
      await readCommit(context.repository.git, group.head),
    ),
  },
  ...frame(context),
});

/** What a `schedule` delivers: the cron line that was due. */
export const schedulePayload = (context: RefContext, cron: string): JsonObject => ({
  schedule: cron,
  repository: renderRepository(context.world.addresses, context.repository),
});

/** What a `workflow_dispatch` delivers; every input arrives as text. */
export const workflowDispatchPayload = (
  context: RefContext,
  dispatch: { readonly ref: string; readonly workflow: string; readonly inputs: Readonly<Record<string, Json>> },
): JsonObject => ({ ...dispatch, ...frame(context) });

/** What a `release` delivers. */
export const releasePayload = (context: RefContext, release: Release, action: string): JsonObject => ({
  action,
  release: renderRelease(context.world.addresses, context.repository, release),
  ...frame(context),
});
