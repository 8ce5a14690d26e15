import { compareVersions, isStable, type Version } from '@drawbridge/core/domain/version';
import { isMovingTag, lineOfTag, type TagTemplate, versionOfTag } from '@drawbridge/core/domain/version-tag';
import type { TagFact } from '../decide/facts.ts';
import type { Policy } from '../decide/policy.ts';
import { chooseBase, listKnownTags, type VersionTag } from '../decide/version-tags.ts';

/** A tag as its source gives it. */
export interface PlainTag {
  readonly name: string;
  readonly object: string;
  readonly commit: string;
}

/** Where commits stand; what is in neither set is neither before nor after. */
export interface Places {
  readonly reachable: ReadonlySet<string>;
  readonly containing: ReadonlySet<string>;
}

/** Tags as facts. */
export const placeTags = (tags: readonly PlainTag[], { reachable, containing }: Places): readonly TagFact[] =>
  tags.map(({ name, object, commit }) => ({
    name,
    objectOid: object,
    commitOid: commit,
    reachable: reachable.has(commit),
    containsHead: containing.has(commit),
  }));

const versionAt = (major: string, minor: string): Version => ({ major, minor, patch: '0', prerelease: [], build: [] });

const isLineBelow = ([major = '0', minor]: readonly string[], { version }: VersionTag): boolean =>
  compareVersions(versionAt(major, minor ?? '0'), versionAt(version.major, minor === undefined ? '0' : version.minor)) <
  0;

// Every next version is greater than its base: versions and lines below the base are past, wherever they stand.
const isBelow = (template: TagTemplate, name: string, base: VersionTag | null): boolean => {
  if (base === null) return false;
  const version = versionOfTag(template, name);
  if (version !== null) return compareVersions(version, base.version) < 0;
  const line = lineOfTag(template, name);
  return line !== null && isLineBelow(line, base);
};

/** What a policy asks about: its template, and the base where that is known. */
export interface Interest {
  readonly template: TagTemplate;
  readonly base: VersionTag | null;
}

/** Tells whether a decision asks where a tag stands: it is a version or a moving tag, and not below the base. */
export const matters = (name: string, interests: readonly Interest[]): boolean =>
  interests.some(
    ({ template, base }) =>
      (versionOfTag(template, name) !== null || isMovingTag(template, name)) && !isBelow(template, name, base),
  );

/** What each policy asks about, by the places that are known so far. */
export const interestsOf = (tags: readonly TagFact[], head: string, policies: readonly Policy[]): readonly Interest[] =>
  policies.map((policy) => ({ template: policy.template, base: chooseBase(tags, head, policy) }));

/** The greatest final release of each policy, wherever it is, that is not this commit's. */
export const listGreatest = (
  tags: readonly PlainTag[],
  policies: readonly Policy[],
  head: string,
): readonly (VersionTag | undefined)[] => {
  const unplaced = placeTags(tags, { reachable: new Set(), containing: new Set() });
  return policies.map((policy) =>
    listKnownTags(unplaced, policy).find(({ version, commitOid }) => isStable(version) && commitOid !== head),
  );
};

/** Facts without a word about what lies below the base, so that all sources of history say the same. */
export const forgetPast = (tags: readonly TagFact[], head: string, policies: readonly Policy[]): readonly TagFact[] => {
  const interests = interestsOf(tags, head, policies);
  return tags.map((tag) => (matters(tag.name, interests) ? tag : { ...tag, containsHead: tag.commitOid === head }));
};
