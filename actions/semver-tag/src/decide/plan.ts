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
  /** What the tag names. */
  readonly commit: string;
  readonly prerelease: boolean;
  readonly latest: boolean;
  readonly draft: boolean;
};

/** Everything that the answers want written: all tags in one transaction, then the releases. */
export type Plan = { readonly tags: readonly TagWrite[]; readonly releases: readonly ReleaseWrite[] };

/** The plan of a run that writes nothing. */
export const nothingPlanned: Plan = { tags: [], releases: [] };

const writeOf = (tag: MovingTag): readonly TagWrite[] => {
  if (tag.change === 'create') {
    return [{ name: tag.name, role: 'moving', before: null, from: null, to: tag.to }];
  }
  if (tag.change !== 'move') return [];
  const { name, fromObject: before, from, to } = tag;
  return [{ name, role: 'moving', before, from, to }];
};

/** The tag that an answer is about, or null. */
export const tagOf = (answer: Answer): string | null => {
  if (!('movingTags' in answer)) return null;
  return answer.kind === 'release' ? answer.tagName : answer.tag.name;
};

const planTags = (answer: Answer): readonly TagWrite[] => {
  if (!('movingTags' in answer)) return [];
  const moving = answer.movingTags.flatMap(writeOf);
  if (answer.kind !== 'release') return moving;
  return [{ name: answer.tagName, role: 'release', before: null, from: null, to: answer.commit }, ...moving];
};

type Wanted = { readonly release: 'published' | 'draft' | 'none' };

const planRelease = (answer: Answer, { release }: Wanted): readonly ReleaseWrite[] => {
  const tagName = tagOf(answer);
  if (tagName === null || release === 'none' || !('movingTags' in answer)) return [];
  const { version, latest } = answer;
  const commit = answer.kind === 'release' ? answer.commit : answer.tag.commitOid;
  if (commit === null) return [];
  return [{ tagName, commit, prerelease: !isStable(version), latest, draft: release === 'draft' }];
};

const firstOfEach = <T>(all: readonly T[], nameOf: (each: T) => string): readonly T[] => {
  const names = all.map(nameOf);
  return all.filter((_, index) => names.indexOf(names[index] ?? '') === index);
};

/**
 * Plans what the answers write: the release tags first, then the moving ones; a release also for a tag that is there
 * already. Packages are released together: when one is refused, nothing is written; a tag that several share is one.
 * A repository has one latest release: only one of the package that stands first can be it.
 */
export const planWrites = (answers: readonly Answer[], wanted: Wanted): Plan => {
  if (answers.some(({ kind }) => kind === 'refused')) return nothingPlanned;
  const tags = firstOfEach(answers.flatMap(planTags), ({ name }) => name);
  const releases = firstOfEach(
    answers.flatMap((answer) => planRelease(answer, wanted)),
    ({ tagName }) => tagName,
  );
  const first = answers.map(tagOf).at(0);
  return {
    tags: [...tags.filter(({ role }) => role === 'release'), ...tags.filter(({ role }) => role === 'moving')],
    releases: releases.map((release) => ({ ...release, latest: release.latest && release.tagName === first })),
  };
};
