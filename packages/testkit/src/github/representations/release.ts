import type { JsonObject } from '../json.ts';
import type { Release, Repository } from '../repository.ts';
import type { Addresses } from '../world.ts';
import { nodeId, renderAccount } from './account.ts';
import { repositoryApi } from './repository.ts';

/** Where a release is read; a draft has no page of its tag yet, its address says "untagged". */
export const releasePage = ({ server }: Addresses, { fullName }: Repository, { id, draft, tagName }: Release): string =>
  `${server}/${fullName}/releases/tag/${draft ? `untagged-${id.toString(16)}` : tagName}`;

/** A release as REST shows it. */
export const renderRelease = (addresses: Addresses, repository: Repository, release: Release): JsonObject => {
  const api = `${repositoryApi(addresses, repository)}/releases/${release.id}`;
  const archive = (format: string): string | null =>
    release.draft ? null : `${repositoryApi(addresses, repository)}/${format}/refs/tags/${release.tagName}`;
  return {
    url: api,
    assets_url: `${api}/assets`,
    upload_url: `${api}/assets{?name,label}`,
    html_url: releasePage(addresses, repository, release),
    id: release.id,
    node_id: nodeId('RE', repository.fullName, release.id),
    author: renderAccount(addresses, release.author),
    tag_name: release.tagName,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    created_at: release.createdAt,
    updated_at: release.publishedAt ?? release.createdAt,
    published_at: release.publishedAt,
    assets: [],
    tarball_url: archive('tarball'),
    zipball_url: archive('zipball'),
  };
};
