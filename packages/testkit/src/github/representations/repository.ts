import type { JsonObject } from '../json.ts';
import { type Actor, holds, isOwnToken } from '../permissions.ts';
import type { Repository } from '../repository.ts';
import type { Addresses } from '../world.ts';
import { nodeId, renderAccount } from './account.ts';

/** The API address of a repository, without a slash at the end. */
export const repositoryApi = ({ api }: Addresses, { fullName }: Repository): string => `${api}/repos/${fullName}`;

const templates: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

const templatesAt = (api: string): JsonObject =>
  Object.fromEntries(Object.entries(templates).map(([name, path]) => [name, `${api}${path}`]));

const cloneAddresses = ({ server }: Addresses, { fullName }: Repository): JsonObject => {
  const { host } = new URL(server);
  return {
    clone_url: `${server}/${fullName}.git`,
    git_url: `git://${host}/${fullName}.git`,
    ssh_url: `git@${host}:${fullName}.git`,
    svn_url: `${server}/${fullName}`,
    mirror_url: null,
  };
};

const settings: JsonObject = {
  has_issues: true,
  has_projects: true,
  has_wiki: false,
  has_pages: false,
  has_downloads: true,
  has_discussions: false,
  homepage: null,
  language: null,
  license: null,
  archived: false,
  disabled: false,
  allow_forking: true,
  is_template: false,
  topics: [],
  web_commit_signoff_required: false,
  description: null,
  size: 1,
};

const countsOf = ({ pullRequests }: Repository): JsonObject => {
  const open = [...pullRequests.values()].filter((pull) => pull.state === 'open').length;
  return {
    forks: 0,
    forks_count: 0,
    open_issues: open,
    open_issues_count: open,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
  };
};

/** A repository as pull requests and webhooks carry it. */
export const renderRepository = (addresses: Addresses, repository: Repository): JsonObject => ({
  id: repository.id,
  node_id: nodeId('R', repository.fullName),
  name: repository.name,
  full_name: repository.fullName,
  private: repository.visibility !== 'public',
  visibility: repository.visibility,
  owner: renderAccount(addresses, repository.owner),
  html_url: `${addresses.server}/${repository.fullName}`,
  url: repositoryApi(addresses, repository),
  fork: repository.parent !== undefined,
  ...templatesAt(repositoryApi(addresses, repository)),
  ...cloneAddresses(addresses, repository),
  ...settings,
  ...countsOf(repository),
  default_branch: repository.defaultBranch,
  created_at: repository.createdAt,
  updated_at: repository.createdAt,
  pushed_at: repository.createdAt,
});

const permissionsOf = (actor: Actor, repository: Repository): JsonObject => {
  const writes = isOwnToken(actor, repository) && holds(actor, 'contents', 'write');
  return { admin: false, maintain: false, push: writes, triage: writes, pull: true };
};

/** The reply of GET /repos/OWNER/REPO: a full-repository. */
export const renderFullRepository = (addresses: Addresses, repository: Repository, actor: Actor): JsonObject => ({
  ...renderRepository(addresses, repository),
  permissions: permissionsOf(actor, repository),
  network_count: 0,
  subscribers_count: 0,
  ...(repository.parent === undefined
    ? {}
    : {
        parent: renderRepository(addresses, repository.parent),
        source: renderRepository(addresses, repository.parent),
      }),
});
