import { compareVersions, formatVersion, isInChannel, isStable, type Version } from '@drawbridge/core/domain/version';
import type { VersionTag } from './version-tags.ts';

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const imageTag = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

const commitTag = (commit: string | null): readonly string[] => (commit === null ? [] : [`sha-${commit.slice(0, 7)}`]);

const counter = /^\d+$/;

/** What a pre-release says before its counter: `rc` of 1.3.0-rc.1. */
const channelOf = ({ prerelease }: Version): readonly string[] =>
  prerelease.length > 1 && counter.test(prerelease.at(-1) ?? '') ? prerelease.slice(0, -1) : prerelease;

// "latest", "sha-…" and numbers mean something else to those who pull.
const isChannelName = (name: string): boolean => /^[a-z]/i.test(name) && !/^(?:latest$|sha-)/i.test(name);

const channelTag = (version: Version, greater: readonly VersionTag[]): readonly string[] => {
  const channel = channelOf(version);
  const name = channel.join('.');
  const isOvertaken = greater.some((tag) => isStable(tag.version) || isInChannel(tag.version, channel));
  return isOvertaken || !isChannelName(name) ? [] : [name];
};

const lineTagsOf = ({ major, minor }: Version, greater: readonly VersionTag[]): readonly string[] => {
  const stable = greater.filter((tag) => isStable(tag.version));
  const inMajor = stable.filter((tag) => tag.version.major === major);
  const inMinor = inMajor.filter((tag) => tag.version.minor === minor);
  return [
    ...(inMinor.length === 0 ? [`${major}.${minor}`] : []),
    ...(inMajor.length === 0 && major !== '0' ? [major] : []),
    ...(stable.length === 0 ? ['latest'] : []),
  ];
};

/**
 * Tags for a container image of a version, each within the grammar of OCI: `1.2.3`; where no greater release has them
 * `1.2`, `1` and `latest`, or for a pre-release its channel; and `sha-` with the commit's first seven digits.
 * `commit` is null where it is not made yet.
 */
export const listImageTags = (
  version: Version,
  known: readonly VersionTag[],
  commit: string | null,
): readonly string[] => {
  const greater = known.filter((tag) => compareVersions(tag.version, version) > 0);
  const following = isStable(version) ? lineTagsOf(version, greater) : channelTag(version, greater);
  const own = formatVersion(version).replaceAll('+', '_');
  return [own, ...following, ...commitTag(commit)].filter((tag) => imageTag.test(tag));
};
