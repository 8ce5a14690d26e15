import type { Bump, Version } from '@drawbridge/core/domain/version';
import type { CommitVerdict } from './bumps.ts';
import type { TagFact } from './facts.ts';
import type { MovingTag } from './moving-tags.ts';
import type { VersionStep } from './next-version.ts';
import type { MaintenanceLine, ReleaseCall } from './policy.ts';
import type { VersionTag } from './version-tags.ts';

/** What every answer can be explained with. */
type Explanation = { readonly base: VersionTag | null; readonly verdicts: readonly CommitVerdict[] };

/** Why no version may be made, with what a way out needs. */
export type Problem =
  | { readonly kind: 'history-incomplete'; readonly because: 'shallow' | 'truncated' }
  /** The commits were gathered from another base than the tags call for: a tag came or went meanwhile. */
  | { readonly kind: 'base-changed' }
  | {
      readonly kind: 'version-taken';
      readonly tagName: string;
      readonly version: Version;
      readonly by: TagFact;
      /** What `on-conflict: recompute` would make; null where it would be refused, too. */
      readonly nextFree: Version | null;
    }
  | { readonly kind: 'name-blocked'; readonly tagName: string; readonly version: Version; readonly by: TagFact }
  | { readonly kind: 'outside-line'; readonly version: Version; readonly line: MaintenanceLine }
  /** A release elsewhere has a greater minor number of the line: what comes after it belongs there. */
  | {
      readonly kind: 'beyond-line';
      readonly version: Version;
      readonly line: MaintenanceLine;
      readonly end: VersionTag;
    }
  /** The step is greater than `maximum-bump`. */
  | {
      readonly kind: 'beyond-maximum';
      readonly version: Version;
      readonly bump: Bump;
      readonly maximum: Bump;
      /** Those that call for so great a step. */
      readonly commits: readonly string[];
      /** Releases of other packages that call for it. */
      readonly calls: readonly ReleaseCall[];
      /** The pre-release that announces it. */
      readonly announced: VersionTag | null;
      /** A person asked for it. */
      readonly isAsked: boolean;
    }
  | {
      readonly kind: 'releases-elsewhere';
      readonly version: Version;
      readonly greatest: VersionTag;
      readonly count: number;
    }
  | {
      readonly kind: 'release-as-not-greater';
      readonly version: Version;
      readonly greatest: VersionTag;
      /** The commit whose footer says so; null: the input. */
      readonly commit: string | null;
    }
  | { readonly kind: 'release-as-unreadable'; readonly text: string; readonly commit: string }
  /** The branch is to be a maintenance line, and its name is none. */
  | { readonly kind: 'branch-no-line'; readonly branch: string };

export type Refused = Explanation & {
  readonly kind: 'refused';
  readonly problem: Problem;
  readonly steps: readonly VersionStep[];
};

export type Release = Explanation & {
  readonly kind: 'release';
  readonly version: Version;
  readonly steps: readonly VersionStep[];
  readonly tagName: string;
  readonly commit: string;
  readonly movingTags: readonly MovingTag[];
  /** No greater final release exists anywhere. */
  readonly latest: boolean;
  /** Releases of other packages, in this run, that this package depends on. */
  readonly dependencies: readonly ReleaseCall[];
};

type Settled = Explanation & {
  readonly version: Version;
  readonly tag: VersionTag;
  /** Other versions on the same commit, the greatest first. */
  readonly alsoTagged: readonly VersionTag[];
  readonly movingTags: readonly MovingTag[];
  readonly latest: boolean;
};

/** HEAD is a release and some of its moving tags are not where they belong. */
export type Finish = Settled & { readonly kind: 'finish' };

/** HEAD is a release and nothing is left to do. */
export type AlreadyReleased = Settled & { readonly kind: 'already-released' };

export type NothingToRelease = Explanation & {
  readonly kind: 'nothing-to-release';
  readonly because: /** `asked`: after a commit that somebody asked from, and that is not the base. */
    | { readonly kind: 'no-commits' | 'no-releasing-commits'; readonly asked?: true }
    /** `branches` does not list the branch of this run. */
    | { readonly kind: 'branch-not-listed'; readonly branch: string }
    /** A release of a later commit contains HEAD. */
    | { readonly kind: 'superseded'; readonly by: VersionTag };
};

export type Decision = Release | Finish | AlreadyReleased | NothingToRelease | Refused;
