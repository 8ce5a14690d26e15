import type { Scene } from '@drawbridge/core/action/run-action';
import type { Release } from '@drawbridge/core/ports/github';
import type { Deed, ReleaseDeed } from '../decide/deed.ts';
import type { ReleaseWrite } from '../decide/plan.ts';
import { explainReleaseProblem } from './trouble.ts';

type Writing = Pick<Scene, 'github' | 'context'>;
type Kept = { readonly release: ReleaseDeed; readonly trouble: Deed['trouble'] };

const present = (tagName: string, { url, immutable }: Release): ReleaseDeed => ({
  tagName,
  kind: 'present',
  url,
  immutable,
});

/** Makes the GitHub Release of a tag unless it is there: a run that follows a crash finishes what was left. */
export const keepRelease = async (write: ReleaseWrite, notes: string, scene: Writing): Promise<Kept> => {
  const { releases } = scene.github;
  const { tagName, prerelease, latest, draft } = write;
  const before = await releases.findByTag(tagName);
  if (before.ok && before.value !== undefined) return { release: present(tagName, before.value), trouble: null };
  const wanted = { tag: tagName, name: tagName, body: notes, prerelease, latest, draft };
  const made = before.ok ? await releases.create(wanted) : before;
  if (made.ok && made.value !== undefined) {
    const { url, immutable } = made.value;
    return { release: { tagName, kind: 'created', url, immutable }, trouble: null };
  }
  // Another run was between our look and our request: its release is as good.
  const after = !made.ok && made.error.kind === 'conflict' ? await releases.findByTag(tagName) : undefined;
  if (after?.ok && after.value !== undefined) return { release: present(tagName, after.value), trouble: null };
  const trouble = made.ok ? null : explainReleaseProblem(made.error, tagName, scene.context);
  return { release: { tagName, kind: 'failed' }, trouble };
};
