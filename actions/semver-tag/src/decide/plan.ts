import { isStable } from '@drawbridge/core/domain/version';
import type { Answer } from './answer.ts';
import type { MovingTag } from './moving-tags.ts';

/** One ref to write. */
export type TagWrite = {
  /** Without `refs/tags/`. */
  readonly name: string;
  readonly role: 'release' | 'moving';
  /** What the ref itself must still hold; null: it must not exist. */
  readonly before: string | null;
  /** The commit behind it until now; null: none. */
  readonly from: string | null;
  readonly to: string;
};

/** The GitHub Release that belongs beside a tag. */
export type ReleaseWrite = {
  readonly tagName: string;
  readonly prerelease: boolean;
  readonly latest: boolean;
  readonly draft: boolean;
};

/** Everything an answer wants written. */
export type Plan = { readonly tags: readonly TagWrite[]; readonly release: ReleaseWrite | null };

const writeOf = (tag: MovingTag): readonly TagWrite[] => {
  if (tag.change === 'create') {
    return [{ name: tag.name, role: 'moving', before: null, from: null, to: tag.to }];
  }
  if (tag.change !== 'move') return [];
  const { name, fromObject: before, from, to } = tag;
  return [{ name, role: 'moving', before, from, to }];
};

/** Plans what an answer writes: the release tag first, then the moving ones; a release also for a tag that is there already. */
export const planWrites = (answer: Answer, wanted: { readonly release: 'published' | 'draft' | 'none' }): Plan => {
  if (!('movingTags' in answer)) return { tags: [], release: null };
  const { movingTags, version, latest } = answer;
  const moving = movingTags.flatMap(writeOf);
  const tagName = answer.kind === 'release' ? answer.tagName : answer.tag.name;
  const draft = wanted.release === 'draft';
  const release = wanted.release === 'none' ? null : { tagName, prerelease: !isStable(version), latest, draft };
  if (answer.kind !== 'release') return { tags: moving, release };
  const own = { name: tagName, role: 'release', before: null, from: null, to: answer.commit } as const;
  return { tags: [own, ...moving], release };
};
