import type { Scene } from '@drawbridge/core/action/run-action';
import type { NewRelease, Release } from '@drawbridge/core/ports/github';
import type { Deed, ReleaseDeed } from '../decide/deed.ts';
import type { ReleaseWrite } from '../decide/plan.ts';
import { siftDrafts } from '../decide/spare-drafts.ts';
import { explainReleaseProblem } from './trouble.ts';

type Writing = Pick<Scene, 'github' | 'context'>;
type Kept = { readonly release: ReleaseDeed; readonly trouble: Deed['trouble'] };
type Made = 'created' | 'present';

const deedOf = (kind: Made, { tag, url, draft, immutable }: Release): ReleaseDeed => ({
  tagName: tag,
  kind,
  url,
  draft,
  immutable,
});

/** All releases of the tag of one but those that were deleted; a list may lag behind what was just made, and what is just gone. */
const listBeside = async (
  found: Release,
  gone: ReadonlySet<number>,
  { github }: Writing,
): Promise<readonly Release[]> => {
  const listed = await github.releases.listByTag(found.tag);
  const told = listed.ok ? listed.value : [];
  return [...told, ...(told.some(({ id }) => id === found.id) ? [] : [found])].filter(({ id }) => !gone.has(id));
};

/**
 * Leaves one draft of a tag where two runs, or a request that was carried out after its answer was given up, made several:
 * GitHub takes as many as come. Where GitHub does not answer, they stay as they are, and the next run looks again.
 */
const sift = async (found: Release, { name, body }: NewRelease, scene: Writing): Promise<Release> => {
  const { releases, comments } = scene.github;
  const gone = new Set<number>();
  if ((await listBeside(found, gone, scene)).length === 1) return found;
  const viewer = await comments.viewerLogin();
  if (!viewer.ok) return found;
  for (;;) {
    // GitHub deletes without comparing: each look is right before, so that what a person has changed by then stays.
    const all = await listBeside(found, gone, scene);
    const { kept = found, spare } = siftDrafts(all, { name, body, login: viewer.value });
    const [next] = spare;
    if (next === undefined || !(await releases.delete(next.id)).ok) return kept;
    gone.add(next.id);
  }
};

/** The end of a look or a request that found or made a release. */
const settle = async (made: Made, found: Release, wanted: NewRelease, scene: Writing): Promise<Kept> => {
  const kept = found.draft ? await sift(found, wanted, scene) : found;
  return { release: deedOf(kept.id === found.id ? made : 'present', kept), trouble: null };
};

/**
 * Makes the GitHub Release of a tag unless it is there, be it a draft: a run that follows a crash finishes what was left,
 * and what a person has published, or has yet to publish, stays as it is.
 */
export const keepRelease = async (write: ReleaseWrite, notes: string, scene: Writing): Promise<Kept> => {
  const { releases } = scene.github;
  const { tagName, commit, prerelease, latest, draft } = write;
  const wanted: NewRelease = { tag: tagName, commit, name: tagName, body: notes, prerelease, latest, draft };
  const before = await releases.findByTag(tagName);
  if (before.ok && before.value !== undefined) return settle('present', before.value, wanted, scene);
  const made = before.ok ? await releases.create(wanted) : before;
  if (made.ok && made.value !== undefined) return settle('created', made.value, wanted, scene);
  // Another run was between our look and our request: its release is as good.
  const after = !made.ok && made.error.kind === 'conflict' ? await releases.findByTag(tagName) : undefined;
  if (after?.ok && after.value !== undefined) return { release: deedOf('present', after.value), trouble: null };
  const trouble = made.ok ? null : explainReleaseProblem(made.error, tagName, scene.context);
  return { release: { tagName, kind: 'failed' }, trouble };
};
