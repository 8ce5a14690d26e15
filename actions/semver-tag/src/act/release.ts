import type { Scene } from '@drawbridge/core/action/run-action';
import type { Release } from '@drawbridge/core/ports/github';
import type { Deed, ReleaseDeed } from '../decide/deed.ts';
import type { ReleaseWrite } from '../decide/plan.ts';
import { explainReleaseProblem } from './trouble.ts';

type Writing = Pick<Scene, 'github' | 'context'>;
type Kept = Pick<Deed, 'release' | 'trouble'>;

const present = ({ url, immutable }: Release): ReleaseDeed => ({ kind: 'present', url, immutable });

/** Makes the GitHub Release of a tag unless it is there: a run that follows a crash finishes what was left. */
export const keepRelease = async (write: ReleaseWrite, notes: string, scene: Writing): Promise<Kept> => {
  const { releases } = scene.github;
  const { tagName: tag, prerelease, latest } = write;
  const before = await releases.findByTag(tag);
  if (before.ok && before.value !== undefined) return { release: present(before.value), trouble: null };
  const made = before.ok
    ? await releases.create({ tag, name: tag, body: notes, prerelease, latest, draft: write.draft })
    : before;
  if (made.ok && made.value !== undefined) {
    const { url, immutable } = made.value;
    return { release: { kind: 'created', url, immutable }, trouble: null };
  }
  // Another run was between our look and our request: its release is as good.
  const after = !made.ok && made.error.kind === 'conflict' ? await releases.findByTag(tag) : undefined;
  if (after?.ok && after.value !== undefined) return { release: present(after.value), trouble: null };
  const trouble = made.ok ? null : explainReleaseProblem(made.error, tag, scene.context);
  return { release: { kind: 'failed' }, trouble };
};
