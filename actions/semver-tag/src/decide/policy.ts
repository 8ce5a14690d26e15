import type { Bump, Channel, Version } from '@drawbridge/core/domain/version';
import type { TagTemplate } from '@drawbridge/core/domain/version-tag';

export type BumpOrNone = Bump | 'none';

/** The release of another package, in this run, that calls for one of this package. */
export type ReleaseCall = {
  /** It depends on that package, or shares its version with it. */
  readonly because: 'dependency' | 'shared';
  readonly package: string;
  readonly version: Version;
  readonly bump: Bump;
};

/** A maintenance line: `1.x`, or `1.2.x` when a minor number is given. Releases from it stay inside it. */
export type MaintenanceLine = { readonly major: string; readonly minor: string | null };

/** Tells whether a version belongs to a maintenance line. */
export const isInLine = ({ major, minor }: Version, line: MaintenanceLine): boolean =>
  major === line.major && (line.minor === null || minor === line.minor);

/** What a commit's step is read from. Commits without a pull request are always judged by their own message. */
type VersionSource = 'commits' | 'pull-request-title' | 'pull-request-labels';

/** A rule of the user's own. All that it names must hold; the first rule that holds decides, before `types`. */
export type CommitRule = {
  /** Commit type in lower case. */
  readonly type: string | null;
  /** Globs over the scope, in lower case. */
  readonly scopes: readonly string[] | null;
  /** Globs over paths from the repository's top: every file that the commit touches matches one of them. */
  readonly paths: readonly string[] | null;
  /** Globs over the author's name and e-mail address. */
  readonly authors: readonly string[] | null;
  /** Holds for breaking changes alone (true), for others alone (false), or for both; a rule that says nothing leaves breaking changes major. */
  readonly breaking: boolean | null;
  readonly bump: BumpOrNone;
};

/** What a branch makes. */
export type BranchRole =
  | { readonly kind: 'final' }
  | { readonly kind: 'pre-release'; readonly channel: Channel }
  /** null: the line is the branch's own name, such as `1.x`. */
  | { readonly kind: 'maintenance'; readonly line: MaintenanceLine | null };

/** The branches whose names match a glob, and what they make. The first that matches decides. */
export type BranchRule = { readonly pattern: string; readonly role: BranchRole };

/** Why a branch makes no version. */
type BranchBar =
  /** `branches` does not list it. */
  | { readonly kind: 'not-listed'; readonly branch: string }
  /** It is to be a maintenance line, and its name is none. */
  | { readonly kind: 'no-line'; readonly branch: string };

/** How a repository (or one package of it) wants its versions made. */
export type Policy = {
  readonly template: TagTemplate;
  /** How a first line is read: `feat: x`, or an emoji that says the type (https://gitmoji.dev). */
  readonly grammar: 'conventional' | 'gitmoji';
  /** Commit type in lower case -> step. Types that are not listed call for none; a breaking change of any type is major. */
  readonly types: ReadonlyMap<string, BumpOrNone>;
  readonly rules: readonly CommitRule[];
  /** Texts that take a commit out when its message contains one of them. Case-insensitive. */
  readonly skip: readonly string[];
  readonly source: VersionSource;
  /** Label of a pull request, in lower case -> step. */
  readonly labels: ReadonlyMap<string, BumpOrNone>;
  /** A release is at least this step. */
  readonly minimumBump: Bump;
  /** A release of a greater step is refused. */
  readonly maximumBump: Bump;
  /** A person's word for this run: it wins over what the commits say, and is told. */
  readonly bump: Bump | null;
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
  /** Scopes, in lower case, that mean other packages: a commit all of whose scopes are among them does not count. */
  readonly foreignScopes: readonly string[];
  /** Templates of the packages that share the version: their tags count like own ones. */
  readonly siblings: readonly TagTemplate[];
  /** What releases of other packages call for. */
  readonly calls: readonly ReleaseCall[];
  /** Count the `* feat: x` bullets that a squash lists as commits of their own. */
  readonly expandSquash: boolean;
  readonly movingTags: { readonly major: boolean; readonly minor: boolean; readonly latest: boolean };
  /** When the version has been given to a commit elsewhere: refuse, or go on to the next one that is free. */
  readonly onConflict: 'refuse' | 'recompute';
  /** Why the branch of this run makes no version; null: it may. */
  readonly bar: BranchBar | null;
};

/** The policy when nothing is configured: `v1.2.3` tags, `v1` and `v1.2` moving, and 0.y.z left only on purpose. */
export const defaultPolicy: Policy = {
  template: { prefix: 'v', suffix: '' },
  grammar: 'conventional',
  types: new Map<string, BumpOrNone>([
    ['feat', 'minor'],
    ['fix', 'patch'],
    ['perf', 'patch'],
    ['revert', 'patch'],
  ]),
  rules: [],
  skip: ['[skip release]', '[release skip]'],
  source: 'commits',
  labels: new Map<string, BumpOrNone>([
    ['major', 'major'],
    ['minor', 'minor'],
    ['patch', 'patch'],
  ]),
  minimumBump: 'patch',
  maximumBump: 'major',
  bump: null,
  defaultBump: 'none',
  initialDevelopment: true,
  initialVersion: { major: '0', minor: '1', patch: '0', prerelease: [], build: [] },
  channel: null,
  line: null,
  releaseAs: null,
  scopes: null,
  foreignScopes: [],
  siblings: [],
  calls: [],
  expandSquash: false,
  movingTags: { major: true, minor: true, latest: false },
  onConflict: 'refuse',
  bar: null,
};
