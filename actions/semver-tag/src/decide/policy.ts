import type { Bump, Channel, Version } from '@drawbridge/core/domain/version';
import type { TagTemplate } from '@drawbridge/core/domain/version-tag';

export type BumpOrNone = Bump | 'none';

/** A maintenance line: `1.x`, or `1.2.x` when a minor number is given. Releases from it stay inside it. */
export type MaintenanceLine = { readonly major: string; readonly minor: string | null };

/** Tells whether a version belongs to a maintenance line. */
export const isInLine = ({ major, minor }: Version, line: MaintenanceLine): boolean =>
  major === line.major && (line.minor === null || minor === line.minor);

/** How a repository wants its versions made. */
export type Policy = {
  readonly template: TagTemplate;
  /** Commit type in lower case -> step. Types that are not listed call for none; a breaking change of any type is major. */
  readonly types: ReadonlyMap<string, BumpOrNone>;
  /** The step when there are commits and none of them calls for any. */
  readonly defaultBump: BumpOrNone;
  /** On 0.y.z a breaking change is a minor step; a feature is one too, and a fix a patch, as from 1.0.0 on. */
  readonly initialDevelopment: boolean;
  readonly initialVersion: Version;
  readonly channel: Channel | null;
  readonly line: MaintenanceLine | null;
  /** Overrides what the commits call for. */
  readonly releaseAs: Version | null;
  /** Only commits of these scopes (and those without a scope) count; null counts all. Case-insensitive. */
  readonly scopes: readonly string[] | null;
  /** Count the `* feat: x` bullets that a squash lists as commits of their own. */
  readonly expandSquash: boolean;
  readonly movingTags: { readonly major: boolean; readonly minor: boolean };
};

/** The policy when nothing is configured: `v1.2.3` tags, `v1` and `v1.2` moving, and 0.y.z left only on purpose. */
export const defaultPolicy: Policy = {
  template: { prefix: 'v', suffix: '' },
  types: new Map<string, BumpOrNone>([
    ['feat', 'minor'],
    ['fix', 'patch'],
    ['perf', 'patch'],
    ['revert', 'patch'],
  ]),
  defaultBump: 'none',
  initialDevelopment: true,
  initialVersion: { major: '0', minor: '1', patch: '0', prerelease: [], build: [] },
  channel: null,
  line: null,
  releaseAs: null,
  scopes: null,
  expandSquash: false,
  movingTags: { major: true, minor: true },
};
