import { compareVersions, formatVersion, isStable, type Version } from '@drawbridge/core/domain/version';
import type { VersionTag } from './version-tags.ts';

// A tag of an image has no "+" (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests).
const toImageTag = (text: string): string => text.replaceAll('+', '_');

/** Tags for a container image of a version: `1.2.3`, and where no greater release has them, `1.2`, `1` and `latest`. */
export const listImageTags = (version: Version, known: readonly VersionTag[]): readonly string[] => {
  const { major, minor } = version;
  const own = toImageTag(formatVersion(version));
  if (!isStable(version)) return [own];
  const greater = known.filter((tag) => isStable(tag.version) && compareVersions(tag.version, version) > 0);
  const inMajor = greater.filter((tag) => tag.version.major === major);
  const inMinor = inMajor.filter((tag) => tag.version.minor === minor);
  return [
    own,
    ...(inMinor.length === 0 ? [`${major}.${minor}`] : []),
    ...(inMajor.length === 0 && major !== '0' ? [major] : []),
    ...(greater.length === 0 ? ['latest'] : []),
  ];
};
