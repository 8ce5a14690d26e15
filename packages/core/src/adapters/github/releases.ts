import { failure, success } from '../../domain/result.ts';
import type { NewRelease, Release, Releases } from '../../ports/github.ts';
import { textAt, valueAt } from '../json-path.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
import { readConnection } from './paging.ts';
import { ownProblem } from './problem.ts';
import { readStanding } from './ref-standing.ts';
import { TornReply } from './reply.ts';

interface RawRelease {
  readonly id: number;
  readonly tag_name: string;
  readonly name: string | null;
  readonly body?: string | null;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly immutable?: boolean;
  readonly html_url: string;
  readonly author?: { readonly login: string } | null;
  readonly assets?: readonly unknown[];
}

const toRelease = (raw: RawRelease): Release => {
  if (typeof valueAt(raw, 'id') !== 'number') throw new TornReply();
  return {
    id: raw.id,
    tag: raw.tag_name,
    name: raw.name ?? '',
    body: raw.body ?? '',
    draft: raw.draft,
    prerelease: raw.prerelease,
    immutable: raw.immutable ?? false,
    url: raw.html_url,
    authorLogin: raw.author?.login ?? '',
    assets: raw.assets?.length ?? 0,
  };
};

const findPublished = async ({ call, place }: GitHubClient, tag: string): Outcome<Release | undefined> => {
  const found = await call(`GET release of ${tag}`, async (octokit) => {
    const { data } = await octokit.rest.repos.getReleaseByTag({ ...place, tag });
    return toRelease(data);
  });
  return !found.ok && found.error.problem.kind === 'not-found' ? success(undefined) : found;
};

const getRelease = ({ call, place }: Pick<GitHubClient, 'call' | 'place'>, id: number): Outcome<Release> =>
  call(`GET release ${id}`, async (octokit) => {
    const { data } = await octokit.rest.repos.getRelease({ ...place, release_id: id });
    return toRelease(data);
  });

const query = 'query releaseByTag';
const draftQuery = `query releaseByTag($owner: String!, $repo: String!, $tag: String!) {
  repository(owner: $owner, name: $repo) { release(tagName: $tag) { databaseId } }
}`;

// A draft has no page of its tag, and the list of releases brings the text of each: only GraphQL looks for one alone.
// It shows drafts to those who may write.
const findDraft = async ({ call, graphql, place }: GitHubClient, tag: string): Outcome<Release | undefined> => {
  const found = await graphql({ name: query, query: draftQuery, variables: { ...place, tag } });
  if (!found.ok) return found;
  // Where nothing is told of the repository, nothing is told of its drafts.
  if (!valueAt(found.value, 'repository'))
    return failure({
      lost: false,
      problem: ownProblem('not-found', query, `${query}: GitHub told nothing of the repository.`),
    });
  const id = valueAt(found.value, 'repository', 'release', 'databaseId');
  if (typeof id !== 'number') return success(undefined);
  return getRelease({ call, place }, id);
};

const findByTag = async (client: GitHubClient, tag: string): Outcome<Release | undefined> => {
  const published = await findPublished(client, tag);
  return published.ok && published.value === undefined ? findDraft(client, tag) : published;
};

const listQuery = `query releaseTags($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    releases(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { databaseId tagName } }
  }
}`;

// REST's list would bring the text of each release of the repository, GraphQL's the names alone: drafts are in both.
const findIds = async (client: GitHubClient, tag: string): Outcome<readonly number[]> => {
  const call = { name: 'query releaseTags', query: listQuery, variables: client.place };
  const nodes = await readConnection(client, call, ['repository', 'releases']);
  if (!nodes.ok) return nodes;
  const ids = nodes.value.filter((node) => textAt(node, 'tagName') === tag).map((node) => valueAt(node, 'databaseId'));
  return success(ids.filter((id) => typeof id === 'number').toSorted((a, b) => a - b));
};

const listByTag = async (client: GitHubClient, tag: string): Outcome<readonly Release[]> => {
  const ids = await findIds(client, tag);
  if (!ids.ok) return ids;
  const found: Release[] = [];
  for (const id of ids.value) {
    const release = await getRelease(client, id);
    const isGone = !release.ok && release.error.problem.kind === 'not-found';
    if (!release.ok && !isGone) return release;
    // Whoever changed its tag meanwhile made it another tag's.
    if (release.ok && release.value.tag === tag) found.push(release.value);
  }
  return success(found);
};

const deleteRelease = async ({ call, place }: GitHubClient, id: number): Outcome<void> => {
  const deleted = await call(`DELETE release ${id}`, async (octokit) => {
    await octokit.rest.repos.deleteRelease({ ...place, release_id: id });
  });
  return !deleted.ok && deleted.error.problem.kind === 'not-found' ? success(undefined) : deleted;
};

const markLatest = ({ call, place }: GitHubClient, id: number): Outcome<void> =>
  call(`PATCH release ${id}`, async (octokit) => {
    await octokit.rest.repos.updateRelease({ ...place, release_id: id, make_latest: 'true' });
  });

type Target = { readonly target_commitish?: string };

const sendRelease = ({ call, place }: GitHubClient, release: NewRelease, target: Target): Outcome<Release> =>
  call(`POST release of ${release.tag}`, async (octokit) => {
    const { data } = await octokit.rest.repos.createRelease({
      ...place,
      tag_name: release.tag,
      ...target,
      name: release.name,
      body: release.body,
      prerelease: release.prerelease,
      draft: release.draft,
      // "Drafts and prereleases cannot be set as latest."
      make_latest: release.latest && !release.draft && !release.prerelease ? 'true' : 'false',
    });
    return toRelease(data);
  });

const hasTag = async (client: GitHubClient, { tag }: NewRelease): Promise<boolean> => {
  const standing = await readStanding(client, [`refs/tags/${tag}`]);
  return standing.ok && standing.value.objects[0] !== undefined;
};

// Commits that are on no branch are forbidden to the job's token as a target, also where the tag is there and the target
// counts for nothing: https://github.com/axodotdev/cargo-dist/issues/2415
const sendTargeted = async (client: GitHubClient, release: NewRelease): Outcome<Release> => {
  const sent = await sendRelease(client, release, { target_commitish: release.commit });
  const isForbidden = !sent.ok && sent.error.problem.kind === 'forbidden';
  return isForbidden && (await hasTag(client, release)) ? sendRelease(client, release, {}) : sent;
};

const attempts = 3;

const createRelease = async (client: GitHubClient, release: NewRelease): Outcome<Release> => {
  for (let attempt = 1; ; attempt++) {
    const sent = await sendTargeted(client, release);
    if (sent.ok || !sent.error.lost) return sent;
    const made = await findByTag(client, release.tag);
    if (!made.ok) return made;
    if (made.value !== undefined) return success(made.value);
    if (attempt === attempts) return sent;
  }
};

/** Releases (https://docs.github.com/rest/releases/releases). */
export const createReleases = (client: GitHubClient): Releases => ({
  findByTag: (tag) => settle(findByTag(client, tag)),
  create: (release) => settle(createRelease(client, release)),
  listByTag: (tag) => settle(listByTag(client, tag)),
  delete: (id) => settle(deleteRelease(client, id)),
  markLatest: (id) => settle(markLatest(client, id)),
});
