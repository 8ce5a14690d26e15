import type { Scene } from '@drawbridge/core/action/run-action';
import type { Release } from '@drawbridge/core/ports/github';
import type { Deed, ReleaseDeed } from '../decide/deed.ts';
import type { ReleaseWrite } from '../decide/plan.ts';
import { explainReleaseProblem } from './trouble.ts';

type Writing = Pick<Scene, 'github' | 'context'>;
type Kept = { readonly release: ReleaseDeed; readonly trouble: Deed['trouble'] };

const deedOf = (kind: 'created' | 'present', { tag, url, draft, immutable }: Release): ReleaseDeed => ({
  tagName: tag,
  kind,
  url,
  draft,
  immutable,
});

/**
 * Makes the GitHub Release of a tag unless it is there, be it a draft: a run that follows a crash finishes what was left,
 * and what a person has published, or has yet to publish, stays as it is.
 */
export const keepRelease = async (write: ReleaseWrite, notes: string, scene: Writing): Promise<Kept> => {
  const { releases } = scene.github;
  const { tagName, commit, prerelease, latest, draft } = write;
  const before = await releases.findByTag(tagName);
  if (before.ok && before.value !== undefined) return { release: deedOf('present', before.value), trouble: null };
  const wanted = { tag: tagName, commit, name: tagName, body: notes, prerelease, latest, draft };
  const made = before.ok ? await releases.create(wanted) : before;
  if (made.ok && made.value !== undefined) return { release: deedOf('created', made.value), trouble: null };
  // Another run was between our look and our request: its release is as good.
  const after = !made.ok && made.error.kind === 'conflict' ? await releases.findByTag(tagName) : undefined;
  if (after?.ok && after.value !== undefined) return { release: deedOf('present', after.value), trouble: null };
  const trouble = made.ok ? null : explainReleaseProblem(made.error, tagName, scene.context);
  return { release: { tagName, kind: 'failed' }, trouble };
};
