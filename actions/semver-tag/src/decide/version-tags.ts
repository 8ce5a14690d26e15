import type { Version } from '@drawbridge/core/domain/version';
import { compareVersions, compareVersionsTotally, isInChannel, isStable } from '@drawbridge/core/domain/version';
import { type TagTemplate, versionOfTag } from '@drawbridge/core/domain/version-tag';
import type { TagFact } from './facts.ts';
import { isInLine, type Policy } from './policy.ts';

/** A tag whose name is a version under the template. */
export type VersionTag = TagFact & { readonly version: Version };

/** The tags that name a version under the template, the greatest first; `v1`, `latest` and other packages' tags drop out. */
export const listVersionTags = (tags: readonly TagFact[], template: TagTemplate): readonly VersionTag[] =>
  tags
    .flatMap((tag): readonly VersionTag[] => {
      const version = versionOfTag(template, tag.name);
      return version === null ? [] : [{ ...tag, version }];
    })
    .sort((a, b) => compareVersionsTotally(b.version, a.version));

type Known = readonly VersionTag[];

// Each of fifty packages that share a version asks for the tags of all fifty, several times in a run.
const knownOnce = new WeakMap<readonly TagFact[], Map<string, Known>>();

const remember = (tags: readonly TagFact[], templates: readonly TagTemplate[], list: () => Known): Known => {
  const byTemplates = knownOnce.get(tags) ?? new Map<string, Known>();
  knownOnce.set(tags, byTemplates);
  const key = JSON.stringify(templates.map(({ prefix, suffix }) => [prefix, suffix]));
  const known = byTemplates.get(key) ?? list();
  byTemplates.set(key, known);
  return known;
};

const listFamilyTags = (tags: readonly TagFact[], family: readonly TagTemplate[]): Known =>
  remember(tags, family, () =>
    family
      .flatMap((each) => remember(tags, [each], () => listVersionTags(tags, each)))
      .sort((a, b) => compareVersionsTotally(b.version, a.version)),
  );

/** The tags that name versions under a policy, the greatest first: of the same version the own tag before those of packages that share it. */
export const listKnownTags = (
  tags: readonly TagFact[],
  { template, siblings }: Pick<Policy, 'template' | 'siblings'>,
): readonly VersionTag[] =>
  siblings.length === 0 ? listVersionTags(tags, template) : listFamilyTags(tags, [template, ...siblings]);

/** The tags as they were when a commit was the last one: those at it and before it. In the order given. */
export const tagsAsOf = (tags: readonly TagFact[], reachableFromBase: ReadonlySet<string>): readonly TagFact[] =>
  tags.filter(({ commitOid }) => commitOid !== null && reachableFromBase.has(commitOid));

const isOffered = ({ version }: VersionTag, { channel, releaseAs }: Policy): boolean => {
  if (releaseAs !== null) return compareVersions(version, releaseAs) === 0;
  return isStable(version) || (channel !== null && isInChannel(version, channel));
};

/** The release that HEAD already is, by this policy: the greatest one when there are several. */
export const findReleaseAtHead = (known: readonly VersionTag[], head: string, policy: Policy): VersionTag | null =>
  known.find((tag) => tag.commitOid === head && isOffered(tag, policy)) ?? null;

/** A release that a later commit carries and that HEAD is therefore part of; on a maintenance line, only one of that line. */
export const findReleaseBeyondHead = (known: readonly VersionTag[], head: string, policy: Policy): VersionTag | null =>
  known.find(
    (tag) =>
      tag.containsHead &&
      tag.commitOid !== head &&
      isOffered(tag, { ...policy, releaseAs: null }) &&
      (policy.line === null || isInLine(tag.version, policy.line)),
  ) ?? null;

/**
 * The tag that the next version counts from: the greatest final release before HEAD, by precedence and never by date.
 * The commits to gather are those since its commit. When HEAD is a release, the base is the one before it.
 */
export const chooseBase = (tags: readonly TagFact[], head: string, policy: Policy): VersionTag | null => {
  const known = listKnownTags(tags, policy);
  const released = findReleaseAtHead(known, head, policy);
  const isBefore = ({ version, commitOid, reachable }: VersionTag): boolean =>
    reachable &&
    commitOid !== head &&
    isStable(version) &&
    (released === null || compareVersions(version, released.version) < 0);
  return known.find(isBefore) ?? null;
};
