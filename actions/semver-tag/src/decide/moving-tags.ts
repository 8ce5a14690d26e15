import { compareVersions, isStable, type Version } from '@drawbridge/core/domain/version';
import { lineTags } from '@drawbridge/core/domain/version-tag';
import type { TagFact } from './facts.ts';
import type { Policy } from './policy.ts';
import type { VersionTag } from './version-tags.ts';

/** Why a moving tag stays where it is (or is not made). */
export type HoldReason =
  | { readonly kind: 'pre-release' }
  /** `v0` would promise a compatibility that 0.y.z does not have; `v0.3` moves. */
  | { readonly kind: 'zero-major' }
  | { readonly kind: 'greater-release'; readonly by: VersionTag }
  /** It already names a later commit. */
  | { readonly kind: 'ahead' }
  /** Git cannot hold a tag `v1` beside a tag `v1/x`. */
  | { readonly kind: 'name-blocked'; readonly by: TagFact };

/** What becomes of a tag such as `v1`, `v1.2` or `latest`. */
export type MovingTag =
  | { readonly change: 'create'; readonly name: string; readonly to: string }
  /** `fromObject` is what the ref itself must still point at. */
  | {
      readonly change: 'move';
      readonly name: string;
      readonly fromObject: string;
      readonly from: string | null;
      readonly to: string;
    }
  | { readonly change: 'keep'; readonly name: string }
  | { readonly change: 'hold'; readonly name: string; readonly because: HoldReason };

/** The tag whose name keeps git from making a tag of this name, or null: one is a folder of the other. */
export const findBlockingTag = (name: string, tags: readonly TagFact[]): TagFact | null =>
  tags
    .filter((tag) => tag.name.startsWith(`${name}/`) || name.startsWith(`${tag.name}/`))
    .sort((a, b) => (a.name < b.name ? -1 : 1))[0] ?? null;

type Release = { readonly version: Version; readonly commit: string };
type Repository = { readonly tags: readonly TagFact[]; readonly known: readonly VersionTag[] };

type Line = keyof Policy['movingTags'];

const isSameLine = (a: Version, b: Version, line: Line): boolean =>
  line === 'latest' || (a.major === b.major && (line === 'major' || a.minor === b.minor));

const reasonToHold = (release: Release, line: Line, { known }: Repository): HoldReason | null => {
  const { version } = release;
  if (!isStable(version)) return { kind: 'pre-release' };
  if (line === 'major' && version.major === '0') return { kind: 'zero-major' };
  const by = known.find(
    (tag) =>
      isStable(tag.version) && isSameLine(tag.version, version, line) && compareVersions(tag.version, version) > 0,
  );
  return by === undefined ? null : { kind: 'greater-release', by };
};

const planOne = (name: string, release: Release, { tags }: Repository): MovingTag => {
  const { commit: to } = release;
  const current = tags.find((tag) => tag.name === name);
  if (current === undefined) {
    const by = findBlockingTag(name, tags);
    return by === null
      ? { change: 'create', name, to }
      : { change: 'hold', name, because: { kind: 'name-blocked', by } };
  }
  if (current.commitOid === to) return { change: 'keep', name };
  if (current.containsHead) return { change: 'hold', name, because: { kind: 'ahead' } };
  return { change: 'move', name, fromObject: current.objectOid, from: current.commitOid, to };
};

/** Where the moving tags of a release belong: never backwards, never for a pre-release, no `v0`. */
export const planMovingTags = (release: Release, repository: Repository, policy: Policy): readonly MovingTag[] => {
  const names = lineTags(policy.template, release.version);
  return (['major', 'minor', 'latest'] as const).flatMap((line): readonly MovingTag[] => {
    if (!policy.movingTags[line]) return [];
    const because = reasonToHold(release, line, repository);
    return [
      because === null ? planOne(names[line], release, repository) : { change: 'hold', name: names[line], because },
    ];
  });
};
