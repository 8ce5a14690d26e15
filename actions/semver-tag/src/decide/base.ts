import { compareVersions, isStable } from '@drawbridge/core/domain/version';
import type { VersionTag } from './version-tags.ts';

/** Why a greater version is not the one that the next counts from. */
export type PassedBecause =
  | 'pre-release'
  /** HEAD is a lesser release. */
  | 'above'
  /** It names HEAD itself. */
  | 'here'
  /** HEAD is part of it. */
  | 'later'
  /** Its commit is not in HEAD's history. */
  | 'elsewhere'
  /** It names a tree or a file. */
  | 'no-commit';

/** Where the count begins, and what was passed over on the way to it. */
export type BaseExplanation = {
  readonly base: VersionTag | null;
  /** Greater versions that were not taken, the greatest first. */
  readonly passed: readonly { readonly tag: VersionTag; readonly because: PassedBecause }[];
};

const becauseOf = ({ version, commitOid, reachable, containsHead }: VersionTag, head: string): PassedBecause => {
  if (commitOid === null) return 'no-commit';
  if (commitOid === head) return 'here';
  if (reachable) return isStable(version) ? 'above' : 'pre-release';
  return containsHead ? 'later' : 'elsewhere';
};

/** Explains why the next version counts from the base: what else there is among the versions known, the greatest first. */
export const explainBase = (
  base: VersionTag | null,
  { known, head }: { readonly known: readonly VersionTag[]; readonly head: string },
): BaseExplanation => {
  const passed = known
    .filter((tag) => base === null || compareVersions(tag.version, base.version) > 0)
    .map((tag) => ({ tag, because: becauseOf(tag, head) }));
  return { base, passed };
};
