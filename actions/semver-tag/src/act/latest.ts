import type { Scene } from '@drawbridge/core/action/run-action';
import { compareVersions, isStable } from '@drawbridge/core/domain/version';
import { type TagTemplate, versionOfTag } from '@drawbridge/core/domain/version-tag';
import type { TagFact } from '../decide/facts.ts';
import { listVersionTags } from '../decide/version-tags.ts';
import { findNewcomers } from './newcomers.ts';

type Looking = Pick<Scene, 'git' | 'github' | 'log'>;

/** More than this nobody's runs get in each other's way. */
const attempts = 5;

/** The greatest final release among the newcomers, where it is greater than the tag's. */
const findGreater = (tagName: string, newcomers: readonly TagFact[], template: TagTemplate): string | undefined => {
  const version = versionOfTag(template, tagName);
  if (version === null) return undefined;
  return listVersionTags(newcomers, template).find(
    (tag) => isStable(tag.version) && compareVersions(tag.version, version) > 0,
  )?.name;
};

/**
 * Gives the mark of the latest release to a greater one that came while this run made its own: GitHub gives it to whoever
 * asks last. A release that is not made yet takes it when it is.
 */
export const yieldLatest = async (
  tagName: string,
  { known, template }: { readonly known: readonly TagFact[]; readonly template: TagTemplate },
  scene: Looking,
): Promise<void> => {
  const { releases } = scene.github;
  let latest = tagName;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const greater = findGreater(latest, await findNewcomers(known, scene), template);
    const release = greater === undefined ? undefined : await releases.findByTag(greater);
    if (greater === undefined || release?.ok !== true || release.value === undefined) return;
    const { id, draft, prerelease } = release.value;
    if (draft || prerelease || !(await releases.markLatest(id)).ok) return;
    scene.log.line(`  ${greater}, which came meanwhile, is the latest release`);
    latest = greater;
  }
};
