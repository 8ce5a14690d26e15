import { isAncestor, readRange } from './ancestry.ts';
import { pullRequestPayload } from './event-payloads.ts';
import { recordEvent } from './events.ts';
import { findRef, timestamp, zeroOid } from './git-objects.ts';
import { commitTree, identityOf, mergeTrees } from './merging.ts';
import type { RefChange, RefContext } from './ref-change.ts';
import { readRefFile } from './ref-files.ts';
import type { PullRequest, Repository } from './repository.ts';
import type { World } from './world.ts';

const branchHead = async ({ git }: Repository, branch: string): Promise<string | undefined> =>
  (await findRef(git, `refs/heads/${branch}`))?.sha;

const bringObjects = async (base: Repository, { headRepository, headSha }: PullRequest): Promise<void> => {
  if (headRepository !== base)
    await base.git.text(['fetch', '--quiet', '--no-tags', headRepository.git.folder, headSha]);
};

const makeTestMerge = async (world: World, base: Repository, pull: PullRequest): Promise<string | undefined> => {
  const tip = await branchHead(base, pull.baseBranch);
  if (tip === undefined) return undefined;
  const tree = await mergeTrees(base.git, tip, pull.headSha);
  if (tree === undefined) return undefined;
  const message = `Merge ${pull.headSha} into ${tip}`;
  const identity = identityOf(pull.author, world.now());
  return commitTree(base.git, { tree, parents: [tip, pull.headSha], message, author: identity, committer: identity });
};

const mergeRefOf = (pull: PullRequest): string => `refs/pull/${pull.number}/merge`;

/** Points refs/pull/N/head and refs/pull/N/merge where GitHub would; no merge ref while there is a conflict. */
export const refreshPullRequestRefs = async (world: World, base: Repository, pull: PullRequest): Promise<void> => {
  await bringObjects(base, pull);
  pull.testMerge = await makeTestMerge(world, base, pull);
  const merge = mergeRefOf(pull);
  const lines = [`update refs/pull/${pull.number}/head ${pull.headSha}`];
  if (pull.testMerge !== undefined) lines.push(`update ${merge} ${pull.testMerge}`);
  else if (readRefFile(base.git, merge) !== undefined) lines.push(`delete ${merge}`);
  await base.git.text(['update-ref', '--stdin'], { input: `${lines.join('\n')}\n` });
};

const advanceHead = async (context: RefContext, base: Repository, pull: PullRequest, head: string): Promise<void> => {
  const before = pull.headSha;
  pull.headSha = head;
  pull.baseSha = (await branchHead(base, pull.baseBranch)) ?? pull.baseSha;
  pull.updatedAt = timestamp(context.world.now());
  await refreshPullRequestRefs(context.world, base, pull);
  const payload = await pullRequestPayload({ ...context, repository: base }, pull, 'synchronize');
  recordEvent(base, context.actor, 'pull_request', { ...payload, before, after: head });
};

/**
 * A pull request whose head has arrived on its base by a push is merged, as if its button had been pressed.
 * https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#indirect-merges
 */
const settleIndirectMerge = async (context: RefContext, pull: PullRequest, { before, after }: RefChange) => {
  const now = timestamp(context.world.now());
  const landed = await readRange(context.repository.git, before, after);
  pull.state = 'closed';
  pull.updatedAt = now;
  pull.merge = { sha: after, at: now, by: context.actor.login, landed: landed.map(({ sha }) => sha) };
  recordEvent(context.repository, context.actor, 'pull_request', await pullRequestPayload(context, pull, 'closed'));
};

const followBase = async (context: RefContext, pull: PullRequest, change: RefChange): Promise<void> => {
  const { world, repository } = context;
  const arrived = change.before !== zeroOid && (await isAncestor(repository.git, pull.headSha, change.after));
  if (arrived && !(await isAncestor(repository.git, pull.headSha, change.before))) {
    await settleIndirectMerge(context, pull, change);
  } else await refreshPullRequestRefs(world, repository, pull);
};

const followIn = async (context: RefContext, base: Repository, change: RefChange): Promise<void> => {
  const branch = change.ref.slice('refs/heads/'.length);
  for (const pull of base.pullRequests.values()) {
    if (pull.state !== 'open' || change.after === zeroOid) continue;
    if (pull.headRepository === context.repository && pull.headBranch === branch) {
      await advanceHead(context, base, pull, change.after);
    } else if (base === context.repository && pull.baseBranch === branch) {
      await followBase(context, pull, change);
    }
  }
};

/** Moves open pull requests along with the branches that they start from or aim at. */
export const synchronisePullRequests = async (context: RefContext, changes: readonly RefChange[]): Promise<void> => {
  for (const change of changes.filter(({ ref }) => ref.startsWith('refs/heads/'))) {
    for (const base of context.world.repositories.values()) await followIn(context, base, change);
  }
};
