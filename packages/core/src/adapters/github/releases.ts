import { success } from '../../domain/result.ts';
import type { NewRelease, Release, Releases } from '../../ports/github.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';

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

const toRelease = (raw: RawRelease): Release => ({
  id: raw.id,
  tag: raw.tag_name,
  name: raw.name ?? '',
  body: raw.body ?? '',
  draft: raw.draft,
  prerelease: raw.prerelease,
  immutable: raw.immutable ?? false,
  url: raw.html_url,
});

const findByTag = async ({ call, place }: GitHubClient, tag: string): Outcome<Release | undefined> => {
  const found = await call(`GET release of ${tag}`, async (octokit) => {
    const { data } = await octokit.rest.repos.getReleaseByTag({ ...place, tag });
    return toRelease(data);
  });
  return !found.ok && found.error.problem.kind === 'not-found' ? success(undefined) : found;
};

const sendRelease = ({ call, place }: GitHubClient, release: NewRelease): Outcome<Release> =>
  call(`POST release of ${release.tag}`, async (octokit) => {
    const { data } = await octokit.rest.repos.createRelease({
      ...place,
      tag_name: release.tag,
      name: release.name,
      body: release.body,
      prerelease: release.prerelease,
      draft: release.draft,
      make_latest: release.latest ? 'true' : 'false',
    });
    return toRelease(data);
  });

const attempts = 3;

const createRelease = async (client: GitHubClient, release: NewRelease): Outcome<Release> => {
  for (let attempt = 1; ; attempt++) {
    const sent = await sendRelease(client, release);
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
