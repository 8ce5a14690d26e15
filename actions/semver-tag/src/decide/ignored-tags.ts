import { parseVersion, type Version, type VersionReason } from '@drawbridge/core/domain/version';
import { lineOfTag, type TagTemplate, versionOfTag, versionTextOf } from '@drawbridge/core/domain/version-tag';
import type { TagFact } from './facts.ts';

/** A tag whose name looks like a version and is none. */
export type IgnoredTag = {
  readonly name: string;
  /** `other-name`: it follows no template, whatever stands in it. */
  readonly because: VersionReason | 'other-name';
};

const hasNumbers = /[0-9]\.[0-9]/;

/** True for `v1` where there is a version of 1.y.z. */
const followsLine = (line: readonly string[] | null, versions: readonly Version[]): boolean =>
  line !== null &&
  versions.some(({ major, minor }) => major === line[0] && (line[1] === undefined || minor === line[1]));

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
  const readings = templates.map((template) => ({
    template,
    versions: tags.flatMap(({ name }) => versionOfTag(template, name) ?? []),
  }));
  const isKnown = (name: string): boolean =>
    readings.some(
      ({ template, versions }) =>
        versionOfTag(template, name) !== null || followsLine(lineOfTag(template, name), versions),
    );
  const looksLikeOne = (name: string): boolean =>
    hasNumbers.test(name) || templates.some((template) => lineOfTag(template, name) !== null);
  return tags
    .filter(({ name }) => looksLikeOne(name) && !isKnown(name))
    .map(({ name }) => ({ name, because: becauseOf(name, templates) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};
