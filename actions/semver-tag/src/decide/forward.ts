import { compareVersions, isStable } from '@drawbridge/core/domain/version';
import { lineTags } from '@drawbridge/core/domain/version-tag';
import type { TagFact } from './facts.ts';
import type { TagWrite } from './plan.ts';
import type { Policy } from './policy.ts';
import { listKnownTags, type VersionTag } from './version-tags.ts';

type Followed = Pick<Policy, 'template' | 'siblings'>;

/** The final releases that a moving tag could follow, the greatest first. */
const releasesOf = (name: string, tags: readonly TagFact[], policy: Followed): readonly VersionTag[] =>
  listKnownTags(tags, policy).filter(
    ({ version, commitOid }) =>
      isStable(version) && commitOid !== null && Object.values(lineTags(policy.template, version)).includes(name),
  );

const forwardOf = (name: string, tags: readonly TagFact[], policy: Followed): readonly TagWrite[] => {
  const current = tags.find((tag) => tag.name === name);
  const [greatest, ...lower] = releasesOf(name, tags, policy);
  const to = greatest?.commitOid ?? null;
  if (current === undefined || greatest === undefined || to === null || current.commitOid === to) return [];
  // What no release of the line has is a person's own choice.
  const isBehind = lower.some(
    ({ version, commitOid }) => commitOid === current.commitOid && compareVersions(version, greatest.version) < 0,
  );
  return isBehind ? [{ name, role: 'moving', before: current.objectOid, from: current.commitOid, to }] : [];
};

/**
 * Those of some moving tags that name a lower release of their line than there is, with where they belong: what becomes of
 * one that a run moves by force after another had moved it further. Pure.
 */
export const findLeftBehind = (
  names: readonly string[],
  tags: readonly TagFact[],
  policies: readonly Followed[],
): readonly TagWrite[] =>
  names.flatMap(
    (name) => policies.map((policy) => forwardOf(name, tags, policy)).find((found) => found.length > 0) ?? [],
  );
