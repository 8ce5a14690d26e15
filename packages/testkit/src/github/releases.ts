import { findRef, readCommit, resolveCommit, zeroOid } from './git-objects.ts';
import { peelToCommit } from './object-store.ts';
import { type Actor, holds, isOwnToken } from './permissions.ts';
import type { RefContext } from './ref-change.ts';
import { applyRefUpdates } from './ref-updates.ts';
import { invalid } from './refusal.ts';
import type { Release, Repository } from './repository.ts';

/** Drafts show themselves only to those who can push. */
export const seesDrafts = (actor: Actor, repository: Repository): boolean =>
  isOwnToken(actor, repository) && holds(actor, 'contents', 'write');

const alreadyExists = { resource: 'Release', code: 'already_exists', field: 'tag_name' };

const isTakenBy = (repository: Repository, tagName: string, own: number): boolean =>
  [...repository.releases.values()].some(
    (release) => !release.draft && release.tagName === tagName && release.id !== own,
  );

const createMissingTag = async (context: RefContext, release: Release): Promise<void> => {
  const { git } = context.repository;
  const after = await resolveCommit(git, release.target);
  if (after === undefined) throw invalid({ resource: 'Release', code: 'invalid', field: 'target_commitish' });
  const update = { ref: `refs/tags/${release.tagName}`, before: zeroOid, after, force: false };
  const applied = await applyRefUpdates(context, [update]);
  if (applied.ok) return;
  const custom = { resource: 'Release', code: 'custom' };
  throw invalid(
    {
      ...custom,
      field: 'pre_receive',
      message: `pre_receive Repository rule violations found\n\n${applied.error.detail}`,
    },
    { ...custom, message: 'Published releases must have a valid tag' },
  );
};

const refuseUsedUpName = async ({ repository }: RefContext, { tagName }: Release): Promise<void> => {
  const tag = await findRef(repository.git, `refs/tags/${tagName}`);
  const burned = repository.usedUpTags.has(tagName) && tag === undefined;
  // Seen at https://github.com/InternationalColorConsortium/iccDEV/issues/1084
  const message = 'tag_name was used by an immutable release';
  if (burned) throw invalid({ resource: 'Release', code: 'custom', field: 'tag_name', message });
};

const commitDate = async ({ git }: Repository, { tagName }: Release): Promise<string | undefined> => {
  const sha = await peelToCommit(git, `refs/tags/${tagName}`);
  return sha === undefined ? undefined : (await readCommit(git, sha)).committer.date;
};

/**
 * Makes a release public: its tag is created at the target when there is none, and is locked where the repository's
 * releases are immutable. Throws the 422 of GitHub when the tag has a release, or cannot be made.
 */
export const publishRelease = async (context: RefContext, release: Release, publishedAt: string): Promise<void> => {
  const { repository } = context;
  if (isTakenBy(repository, release.tagName, release.id)) throw invalid(alreadyExists);
  await refuseUsedUpName(context, release);
  const tag = await findRef(repository.git, `refs/tags/${release.tagName}`);
  if (tag === undefined) await createMissingTag(context, release);
  release.draft = false;
  release.publishedAt = publishedAt;
  // "The created_at attribute is the date of the commit used for the release": the description of releases/latest.
  release.createdAt = (await commitDate(repository, release)) ?? release.createdAt;
  release.immutable = repository.immutableReleases;
  if (release.immutable) repository.usedUpTags.add(release.tagName);
};

const isFull = (release: Release): boolean => !release.draft && !release.prerelease;

/** Marks or unmarks the latest release, as make_latest says; drafts and pre-releases are never the latest. */
export const markLatest = (repository: Repository, release: Release, makeLatest: string): void => {
  if (!isFull(release)) return;
  if (makeLatest === 'true') repository.latestReleaseId = release.id;
  if (makeLatest === 'legacy' || (makeLatest === 'false' && repository.latestReleaseId === release.id)) {
    repository.latestReleaseId = undefined;
  }
};

/** The release that is marked, else the full release whose commit is the youngest. */
export const latestRelease = (repository: Repository): Release | undefined => {
  const full = [...repository.releases.values()].filter(isFull);
  const marked = full.find((release) => release.id === repository.latestReleaseId);
  const youngest = (a: Release, b: Release): number => (a.createdAt < b.createdAt ? 1 : -1);
  return marked ?? [...full].sort(youngest)[0];
};
