import { parseVersion, type VersionReason } from '@drawbridge/core/domain/version';
import {
  lineOfTag,
  lineTags,
  type TagTemplate,
  versionOfTag,
  versionTextOf,
} from '@drawbridge/core/domain/version-tag';
import type { TagFact } from './facts.ts';

/** A tag whose name looks like a version and is none. */
export type IgnoredTag = {
  readonly name: string;
  /** `other-name`: it follows no template, whatever stands in it. */
  readonly because: VersionReason | 'other-name';
};

const hasNumbers = /[0-9]\.[0-9]/;

/** The names that are versions under a template, and those of moving tags that follow one of them. */
const listKnownNames = (tags: readonly TagFact[], template: TagTemplate): readonly string[] =>
  tags.flatMap(({ name }) => {
    const version = versionOfTag(template, name);
    if (version === null) return [];
    const { major, minor } = lineTags(template, version);
    return [name, major, minor];
  });

const becauseOf = (name: string, templates: readonly TagTemplate[]): IgnoredTag['because'] => {
  const texts = templates.flatMap((template) => versionTextOf(template, name) ?? []);
  const versions = texts.map(parseVersion);
  return versions.find((version) => !version.ok)?.error.reason ?? 'other-name';
};

/**
 * The tags that look like versions and are none under any template, by name: `v1.2` without a 1.2.z, `v01.2.3`,
 * `release-1.2.3`. Moving tags of a line that has versions are not among them.
 */
export const listIgnoredTags = (tags: readonly TagFact[], templates: readonly TagTemplate[]): readonly IgnoredTag[] => {
  const known = new Set(templates.flatMap((template) => listKnownNames(tags, template)));
  const looksLikeOne = (name: string): boolean =>
    hasNumbers.test(name) || templates.some((template) => lineOfTag(template, name) !== null);
  return tags
    .filter(({ name }) => !known.has(name) && looksLikeOne(name))
    .map(({ name }) => ({ name, because: becauseOf(name, templates) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};
