import type { JsonObject } from '../json.ts';
import type { Comment, PullRequest, Repository } from '../repository.ts';
import type { Addresses } from '../world.ts';
import { nodeId, renderAccount } from './account.ts';
import { renderRepository, repositoryApi } from './repository.ts';

const associationOf = (repository: Repository, login: string): string => {
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'OWNER';
  return login.endsWith('[bot]') ? 'NONE' : 'CONTRIBUTOR';
};

/** An issue-comment. */
export const renderComment = (addresses: Addresses, repository: Repository, comment: Comment): JsonObject => {
  const api = repositoryApi(addresses, repository);
  const html = `${addresses.server}/${repository.fullName}/pull/${comment.issueNumber}`;
  return {
    id: comment.id,
    node_id: nodeId('IC', repository.fullName, comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${html}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issueNumber}`,
    body: comment.body,
    user: renderAccount(addresses, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(repository, comment.author),
    performed_via_github_app: null,
  };
};

const renderLabel = (addresses: Addresses, repository: Repository, name: string): JsonObject => ({
  id: [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 90_000_000, 11),
  node_id: nodeId('LA', repository.fullName, name),
  url: `${repositoryApi(addresses, repository)}/labels/${encodeURIComponent(name)}`,
  name,
  description: '',
  color: 'ededed',
  default: false,
});

const renderSide = (addresses: Addresses, repository: Repository, branch: string, sha: string): JsonObject => ({
  label: `${repository.owner}:${branch}`,
  ref: branch,
  sha,
  user: renderAccount(addresses, repository.owner),
  repo: renderRepository(addresses, repository),
});

const linksOf = (addresses: Addresses, repository: Repository, pull: PullRequest): Record<string, string> => {
  const api = repositoryApi(addresses, repository);
  const own = `${api}/pulls/${pull.number}`;
  return {
    self: own,
    html: `${addresses.server}/${repository.fullName}/pull/${pull.number}`,
    issue: `${api}/issues/${pull.number}`,
    comments: `${api}/issues/${pull.number}/comments`,
    review_comments: `${own}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${own}/commits`,
    statuses: `${api}/statuses/${pull.headSha}`,
  };
};

const addressesOf = (links: Record<string, string>): JsonObject => ({
  url: links['self'] ?? '',
  html_url: links['html'] ?? '',
  diff_url: `${links['html']}.diff`,
  patch_url: `${links['html']}.patch`,
  issue_url: links['issue'] ?? '',
  comments_url: links['comments'] ?? '',
  review_comments_url: links['review_comments'] ?? '',
  review_comment_url: links['review_comment'] ?? '',
  commits_url: links['commits'] ?? '',
  statuses_url: links['statuses'] ?? '',
  _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
});

/** A pull-request-simple, as lists give it. */
export const renderPullRequest = (addresses: Addresses, repository: Repository, pull: PullRequest): JsonObject => ({
  id: pull.id,
  node_id: nodeId('PR', repository.fullName, pull.number),
  ...addressesOf(linksOf(addresses, repository, pull)),
  number: pull.number,
  state: pull.state,
  locked: false,
  title: pull.title,
  user: renderAccount(addresses, pull.author),
  body: pull.body,
  labels: pull.labels.map((name) => renderLabel(addresses, repository, name)),
  milestone: null,
  created_at: pull.createdAt,
  updated_at: pull.updatedAt,
  closed_at: pull.merge?.at ?? (pull.state === 'closed' ? pull.updatedAt : null),
  merged_at: pull.merge?.at ?? null,
  merge_commit_sha: pull.merge?.sha ?? pull.testMerge ?? null,
  assignee: null,
  assignees: [],
  requested_reviewers: [],
  requested_teams: [],
  head: renderSide(addresses, pull.headRepository, pull.headBranch, pull.headSha),
  base: renderSide(addresses, repository, pull.baseBranch, pull.baseSha),
  author_association: associationOf(repository, pull.author),
  auto_merge: null,
  active_lock_reason: null,
  draft: pull.draft,
});

export interface PullRequestCounts {
  readonly commits: number;
  readonly additions: number;
  readonly deletions: number;
  readonly changedFiles: number;
}

const mergeabilityOf = (pull: PullRequest): JsonObject => {
  if (pull.state === 'closed') return { mergeable: null, rebaseable: null, mergeable_state: 'unknown' };
  const mergeable = pull.testMerge !== undefined;
  return { mergeable, rebaseable: mergeable, mergeable_state: mergeable ? 'clean' : 'dirty' };
};

/** The reply of GET /pulls/N: a pull-request. */
export const renderFullPullRequest = (
  addresses: Addresses,
  { repository, pull }: { readonly repository: Repository; readonly pull: PullRequest },
  counts: PullRequestCounts,
): JsonObject => ({
  ...renderPullRequest(addresses, repository, pull),
  merged: pull.merge !== undefined,
  ...mergeabilityOf(pull),
  merged_by: pull.merge === undefined ? null : renderAccount(addresses, pull.merge.by),
  comments: [...repository.comments.values()].filter((comment) => comment.issueNumber === pull.number).length,
  review_comments: 0,
  maintainer_can_modify: pull.headRepository !== repository,
  commits: counts.commits,
  additions: counts.additions,
  deletions: counts.deletions,
  changed_files: counts.changedFiles,
});
