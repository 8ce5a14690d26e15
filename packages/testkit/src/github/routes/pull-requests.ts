import { mergeBase } from '../ancestry.ts';
import { type Call, numberParameter, type Route } from '../call.ts';
import { countPullRequest } from '../event-payloads.ts';
import { diffCommits } from '../git-diff.ts';
import { readCommits } from '../git-objects.ts';
import { pagedReply } from '../paging.ts';
import { notFound, type Reply } from '../refusal.ts';
import type { PullRequest } from '../repository.ts';
import { renderCommit, renderFile } from '../representations/git.ts';
import { renderFullPullRequest, renderPullRequest } from '../representations/issue.ts';

// https://docs.github.com/en/rest/pulls/pulls: 250 commits and 3,000 files are listed, whatever the pages.
const maximumCommits = 250;
const maximumFiles = 3000;

const reading = [{ 'pull-requests': 'read' }] as const;

const findPullRequest = (call: Call): PullRequest => {
  const pull = call.repository.pullRequests.get(numberParameter(call, 'pull_number'));
  if (pull === undefined) throw notFound();
  return pull;
};

const hasState = (pull: PullRequest, state: string): boolean => state === 'all' || pull.state === state;

const hasHead = (pull: PullRequest, head: string | null): boolean =>
  head === null || head === `${pull.headRepository.owner}:${pull.headBranch}`;

const listPullRequests = async (call: Call): Promise<Reply> => {
  const { query } = call;
  const base = query.get('base');
  const found = [...call.repository.pullRequests.values()].filter(
    (pull) =>
      hasState(pull, query.get('state') ?? 'open') &&
      hasHead(pull, query.get('head')) &&
      (base === null || pull.baseBranch === base),
  );
  const ordered = query.get('direction') === 'asc' ? found : found.reverse();
  return pagedReply(call, ordered, (pull) => renderPullRequest(call.world.addresses, call.repository, pull));
};

const getPullRequest = async (call: Call): Promise<Reply> => {
  const { world, repository } = call;
  const pull = findPullRequest(call);
  const counts = await countPullRequest(repository, pull);
  return { status: 200, json: renderFullPullRequest(world.addresses, { repository, pull }, counts) };
};

const listCommits = async (call: Call): Promise<Reply> => {
  const { headSha, baseSha } = findPullRequest(call);
  const range = ['--reverse', headSha, `^${baseSha}`, '--'];
  const commits = (await readCommits(call.repository.git, range)).slice(0, maximumCommits);
  return pagedReply(call, commits, (commit) => renderCommit(call.world.addresses, call.repository, commit));
};

const listFiles = async (call: Call): Promise<Reply> => {
  const { git } = call.repository;
  const { headSha, baseSha } = findPullRequest(call);
  const files = await diffCommits(git, await mergeBase(git, baseSha, headSha), headSha);
  const target = { repository: call.repository, head: headSha };
  return pagedReply(call, files.slice(0, maximumFiles), (file) => renderFile(call.world.addresses, target, file));
};

export const pullRequestRoutes: readonly Route[] = [
  { operation: 'pulls/list', requires: reading, handle: listPullRequests },
  { operation: 'pulls/get', requires: reading, handle: getPullRequest },
  { operation: 'pulls/list-commits', requires: reading, handle: listCommits },
  { operation: 'pulls/list-files', requires: reading, handle: listFiles },
];
