import { failure, success } from '../../domain/result.ts';
import type { NewRelease, Release, Releases } from '../../ports/github.ts';
import { valueAt } from '../json-path.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
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
  };
};

const findPublished = async ({ call, place }: GitHubClient, tag: string): Outcome<Release | undefined> => {
  const found = await call(`GET release of ${tag}`, async (octokit) => {
    const { data } = await octokit.rest.repos.getReleaseByTag({ ...place, tag });
    return toRelease(data);
  });
  return !found.ok && found.error.problem.kind === 'not-found' ? success(undefined) : found;
};

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
  return call(`GET draft release of ${tag}`, async (octokit) => {
    const { data } = await octokit.rest.repos.getRelease({ ...place, release_id: id });
    return toRelease(data);
  });
};

const findByTag = async (client: GitHubClient, tag: string): Outcome<Release | undefined> => {
  const published = await findPublished(client, tag);
  return published.ok && published.value === undefined ? findDraft(client, tag) : published;
};

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
});
