import { readRange } from './ancestry.ts';
import { pullRequestPayload } from './event-payloads.ts';
import { recordEvent } from './events.ts';
import { findRef, resolveCommit, type Signature, timestamp, zeroOid } from './git-objects.ts';
import { commitTree, identityOf, mergeTrees, rebaseOnto } from './merging.ts';
import { writeObject } from './object-store.ts';
import type { Actor } from './permissions.ts';
import { refreshPullRequestRefs } from './pull-request-refs.ts';
import type { RefContext } from './ref-change.ts';
import { applyRefUpdates } from './ref-updates.ts';
import type { PullRequest, Repository } from './repository.ts';
import { editTree } from './tree-edit.ts';
import { findRepository, type World } from './world.ts';

/** Files by path; null deletes one. */
export type Files = Readonly<Record<string, string | Buffer | null>>;

export interface CommitRequest {
  readonly branch: string;
  readonly message: string;
  readonly files?: Files;
  /** Commits to stand on instead of the branch's head; none for a new root. */
  readonly parents?: readonly string[];
  /** ISO 8601; the double's clock when left out. */
  readonly date?: string;
  readonly author?: string;
}

export interface PullRequestRequest {
  readonly head: string;
  readonly title: string;
  /** OWNER/REPO of a fork that the head lives in. */
  readonly headRepository?: string;
  readonly base?: string;
  readonly body?: string;
  readonly author?: string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
}

export interface MergeRequest {
  readonly number: number;
  readonly method: 'merge' | 'squash' | 'rebase';
  readonly message?: string;
  readonly date?: string;
}

/** The repository of this name; throws when the double does not play it. */
export const requireRepository = (world: World, fullName: string): Repository => {
  const repository = findRepository(world, fullName);
  if (repository === undefined) throw new Error(`The double plays no repository ${fullName}`);
  return repository;
};

const personNamed = (repository: Repository, login: string): Actor => ({
  kind: 'user',
  login,
  permissions: { contents: 'write', 'pull-requests': 'write', issues: 'write', workflows: 'write' },
  repository: repository.fullName,
});

/** What a person with every right does in a repository; tests build history as this person. */
export const contextOfPerson = (world: World, fullName: string, login?: string): RefContext => {
  const repository = requireRepository(world, fullName);
  return { world, repository, actor: personNamed(repository, login ?? repository.owner) };
};

const moveBranch = async (context: RefContext, branch: string, after: string, before?: string): Promise<void> => {
  const update = { ref: `refs/heads/${branch}`, before: before ?? undefined, after, force: true };
  const applied = await applyRefUpdates(context, [update]);
  if (!applied.ok) throw new Error(`${branch} could not be moved: ${applied.error.kind} ${applied.error.detail}`);
};

const splitFiles = (files: Files) => ({
  additions: Object.entries(files).flatMap(([path, content]) =>
    content === null ? [] : [{ path, content: Buffer.from(content) }],
  ),
  deletions: Object.entries(files).flatMap(([path, content]) => (content === null ? [path] : [])),
});

const signatureOf = (context: RefContext, login: string | undefined, date: string | undefined): Signature =>
  identityOf(login ?? context.actor.login, date === undefined ? context.world.now() : new Date(date));

/** Commits files to a branch, which starts at the default branch when it does not exist; returns the commit's id. */
export const commitFiles = async (world: World, fullName: string, request: CommitRequest): Promise<string> => {
  const context = contextOfPerson(world, fullName, request.author);
  const { git } = context.repository;
  const head = (await findRef(git, `refs/heads/${request.branch}`))?.sha;
  const start = head ?? (await findRef(git, `refs/heads/${context.repository.defaultBranch}`))?.sha;
  const parents = request.parents ?? (start === undefined ? [] : [start]);
  const tree = await editTree(git, parents[0], splitFiles(request.files ?? {}));
  const author = signatureOf(context, request.author, request.date);
  const sha = await commitTree(git, { tree, parents, message: request.message, author, committer: author });
  await moveBranch(context, request.branch, sha, head ?? zeroOid);
  return sha;
};

const branchHead = async (repository: Repository, branch: string): Promise<string> => {
  const ref = await findRef(repository.git, `refs/heads/${branch}`);
  if (ref === undefined) throw new Error(`${repository.fullName} has no branch ${branch}`);
  return ref.sha;
};

const nextNumber = ({ pullRequests }: Repository): number => Math.max(0, ...pullRequests.keys()) + 1;

/** Opens a pull request, also from a fork; its refs under refs/pull/ are there from then on. */
export const openPullRequest = async (
  world: World,
  fullName: string,
  request: PullRequestRequest,
): Promise<PullRequest> => {
  const context = contextOfPerson(world, fullName, request.author);
  const { repository } = context;
  const headRepository = request.headRepository ? requireRepository(world, request.headRepository) : repository;
  const baseBranch = request.base ?? repository.defaultBranch;
  const now = timestamp(world.now());
  const pull: PullRequest = {
    id: world.nextId(),
    number: nextNumber(repository),
    author: request.author ?? headRepository.owner,
    createdAt: now,
    updatedAt: now,
    headRepository,
    headBranch: request.head,
    baseBranch,
    title: request.title,
    body: request.body ?? null,
    draft: request.draft ?? false,
    labels: request.labels ?? [],
    headSha: await branchHead(headRepository, request.head),
    baseSha: await branchHead(repository, baseBranch),
    state: 'open',
    merge: undefined,
    testMerge: undefined,
  };
  repository.pullRequests.set(pull.number, pull);
  await refreshPullRequestRefs(world, repository, pull);
  recordEvent(repository, context.actor, 'pull_request', await pullRequestPayload(context, pull, 'opened'));
  return pull;
};

const commitsOf = async ({ git }: Repository, { headSha, baseSha }: PullRequest): Promise<readonly string[]> =>
  (await readRange(git, baseSha, headSha)).map((commit) => commit.sha);

interface Landing {
  readonly context: RefContext;
  readonly pull: PullRequest;
  readonly tip: string;
  readonly committer: Signature;
  readonly message: string | undefined;
}

const mergedTree = async ({ context, pull, tip }: Landing): Promise<string> => {
  const tree = await mergeTrees(context.repository.git, tip, pull.headSha);
  if (tree === undefined) throw new Error(`Pull request ${pull.number} conflicts with ${pull.baseBranch}`);
  return tree;
};

// The default messages are those of a repository whose settings nobody has touched.
const landers: Readonly<Record<MergeRequest['method'], (landing: Landing) => Promise<readonly string[]>>> = {
  merge: async (landing) => {
    const { context, pull, tip, committer } = landing;
    const branch = `${pull.headRepository.owner}/${pull.headBranch}`;
    const message = landing.message ?? `Merge pull request #${pull.number} from ${branch}\n\n${pull.title}`;
    const plan = { tree: await mergedTree(landing), parents: [tip, pull.headSha], message };
    const sha = await commitTree(context.repository.git, { ...plan, author: committer, committer });
    return [...(await commitsOf(context.repository, pull)), sha];
  },
  squash: async (landing) => {
    const { context, pull, tip, committer } = landing;
    const message = landing.message ?? `${pull.title} (#${pull.number})`;
    const plan = { tree: await mergedTree(landing), parents: [tip], message };
    const author = identityOf(pull.author, new Date(committer.date));
    return [await commitTree(context.repository.git, { ...plan, author, committer })];
  },
  rebase: async ({ context, pull, tip, committer }) =>
    rebaseOnto(context.repository.git, tip, await commitsOf(context.repository, pull), committer),
};

/** Merges a pull request as its button would; returns the commit that the base branch then stands at. */
export const mergePullRequest = async (world: World, fullName: string, request: MergeRequest): Promise<string> => {
  const context = contextOfPerson(world, fullName);
  const { repository } = context;
  const pull = repository.pullRequests.get(request.number);
  if (pull?.state !== 'open') throw new Error(`Pull request ${request.number} is not open`);
  const tip = await branchHead(repository, pull.baseBranch);
  const committer = signatureOf(context, undefined, request.date);
  const landed = await landers[request.method]({ context, pull, tip, committer, message: request.message });
  const sha = landed.at(-1) ?? tip;
  const by = context.actor.login;
  pull.state = 'closed';
  pull.updatedAt = timestamp(world.now());
  pull.merge = { sha, at: committer.date, by, landed };
  await moveBranch(context, pull.baseBranch, sha, tip);
  recordEvent(repository, context.actor, 'pull_request', await pullRequestPayload(context, pull, 'closed'));
  return sha;
};

export interface MergeGroup {
  readonly headRef: string;
  readonly head: string;
  readonly baseRef: string;
  readonly base: string;
}

/** Puts a pull request into the merge queue: its group stands on refs/heads/gh-readonly-queue/BASE/pr-N-SHA. */
export const queuePullRequest = async (world: World, fullName: string, number: number): Promise<MergeGroup> => {
  const context = contextOfPerson(world, fullName);
  const { repository } = context;
  const pull = repository.pullRequests.get(number);
  if (pull === undefined) throw new Error(`${fullName} has no pull request ${number}`);
  const base = await branchHead(repository, pull.baseBranch);
  const committer = signatureOf(context, undefined, undefined);
  const landing: Landing = { context, pull, tip: base, committer, message: undefined };
  const head = (await landers.merge(landing)).at(-1) ?? base;
  const branch = `gh-readonly-queue/${pull.baseBranch}/pr-${number}-${base}`;
  await moveBranch(context, branch, head);
  return { headRef: `refs/heads/${branch}`, head, baseRef: `refs/heads/${pull.baseBranch}`, base };
};

/** Puts a lightweight tag on a commit, or an annotated one when there is a message; returns the ref's own object. */
export const createTag = async (
  world: World,
  fullName: string,
  request: { readonly name: string; readonly target: string; readonly message?: string; readonly date?: string },
): Promise<string> => {
  const context = contextOfPerson(world, fullName);
  const { git } = context.repository;
  const commit = await resolveCommit(git, request.target);
  if (commit === undefined) throw new Error(`${fullName} has no commit ${request.target}`);
  const { name, email, date } = signatureOf(context, undefined, request.date);
  const tagger = `tagger ${name} <${email}> ${new Date(date).getTime() / 1000} +0000`;
  const input = `object ${commit}\ntype commit\ntag ${request.name}\n${tagger}\n\n${request.message}\n`;
  const after = request.message === undefined ? commit : writeObject(git, 'tag', Buffer.from(input));
  const update = { ref: `refs/tags/${request.name}`, before: zeroOid, after, force: false };
  const applied = await applyRefUpdates(context, [update]);
  if (!applied.ok) throw new Error(`${request.name} could not be tagged: ${applied.error.kind}`);
  return after;
};
