import { isAncestor } from '../ancestry.ts';
import { type Call, mediaOf, type Route } from '../call.ts';
import { diffCommits, type FileChange } from '../git-diff.ts';
import { findRef, readCommit, readCommits, resolveCommit } from '../git-objects.ts';
import type { Json } from '../json.ts';
import { linkHeaders, type Page, pagedReply, pageOf, sliceOf } from '../paging.ts';
import { notFound, type Reply, refusal } from '../refusal.ts';
import type { PullRequest, Repository } from '../repository.ts';
import { renderCommit, renderFile } from '../representations/git.ts';
import { renderPullRequest } from '../representations/issue.ts';

const filtersOf = ({ query }: Call): readonly string[] => {
  const filters = ['since', 'until', 'author'] as const;
  return filters.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [`--${name}=${value}`];
  });
};

const listCommits = async (call: Call): Promise<Reply> => {
  const { git, defaultBranch } = call.repository;
  const start = await resolveCommit(git, call.query.get('sha') ?? defaultBranch);
  if (start === undefined) throw notFound();
  const path = call.query.get('path');
  const selection = [...filtersOf(call), start, '--', ...(path === null ? [] : [path])];
  const page = pageOf(call.query);
  const window = [`--skip=${(page.number - 1) * page.size}`, `--max-count=${page.size}`];
  const commits = await readCommits(git, [...window, ...selection]);
  const total = Number(await git.text(['rev-list', '--count', ...selection]));
  return {
    status: 200,
    headers: linkHeaders(call, page, total),
    json: commits.map((commit) => renderCommit(call.world.addresses, call.repository, commit)),
  };
};

// https://docs.github.com/en/rest/commits/commits#get-a-commit: 300 files a page, 3,000 in all.
const filesPage: Page = { number: 1, size: 300 };
const maximumFiles = 3000;

/** Files in the shape of diff-entry, with links to the head commit. */
export const renderFiles = (call: Call, head: string, files: readonly FileChange[]): readonly Json[] =>
  files.map((file) => renderFile(call.world.addresses, { repository: call.repository, head }, file));

const getCommit = async (call: Call): Promise<Reply> => {
  const { git } = call.repository;
  const ref = call.parameter('ref');
  const sha = await resolveCommit(git, ref);
  if (sha === undefined) throw refusal(422, `No commit found for SHA: ${ref}`);
  if (mediaOf(call) === 'sha') {
    return { status: 200, raw: { type: 'application/vnd.github.sha; charset=utf-8', bytes: Buffer.from(sha) } };
  }
  const commit = await readCommit(git, sha);
  const files = (await diffCommits(git, commit.parents[0], sha)).slice(0, maximumFiles);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  const page: Page = { ...filesPage, number: pageOf(call.query).number };
  return {
    status: 200,
    headers: files.length > page.size ? linkHeaders(call, page, files.length) : {},
    json: {
      ...renderCommit(call.world.addresses, call.repository, commit),
      stats: { additions, deletions, total: additions + deletions },
      files: renderFiles(call, sha, sliceOf(files, page)),
    },
  };
};

const holdsCommit = async (repository: Repository, pull: PullRequest, sha: string): Promise<boolean> => {
  if (pull.merge?.landed.includes(sha)) return true;
  if (!(await isAncestor(repository.git, sha, pull.headSha))) return false;
  return !(await isAncestor(repository.git, sha, pull.baseSha));
};

/** Pull requests that brought a commit, or would; once it is on the default branch only the merged one counts. */
export const pullRequestsOf = async (repository: Repository, sha: string): Promise<readonly PullRequest[]> => {
  const tip = (await findRef(repository.git, `refs/heads/${repository.defaultBranch}`))?.sha ?? '';
  const landed = await isAncestor(repository.git, sha, tip);
  const found: PullRequest[] = [];
  for (const pull of repository.pullRequests.values()) {
    if (landed && pull.merge === undefined) continue;
    if (await holdsCommit(repository, pull, sha)) found.push(pull);
  }
  return found;
};

const listPullRequestsOfCommit = async (call: Call): Promise<Reply> => {
  const ref = call.parameter('commit_sha');
  const sha = await resolveCommit(call.repository.git, ref);
  if (sha === undefined) throw refusal(422, `No commit found for SHA: ${ref}`);
  const pulls = await pullRequestsOf(call.repository, sha);
  return pagedReply(call, pulls, (pull) => renderPullRequest(call.world.addresses, call.repository, pull));
};

export const commitRoutes: readonly Route[] = [
  { operation: 'repos/list-commits', requires: [{ contents: 'read' }], handle: listCommits },
  { operation: 'repos/get-commit', requires: [{ contents: 'read' }], handle: getCommit },
  {
    operation: 'repos/list-pull-requests-associated-with-commit',
    requires: [{ 'pull-requests': 'read' }],
    handle: listPullRequestsOfCommit,
  },
];
