import type { BumpOrNone } from './policy.ts';

/** A package of a monorepo, as configured. */
export type PackageSettings = {
  readonly name: string;
  /** Globs over paths from the repository's top. */
  readonly paths: readonly string[];
  /** Scopes that mean this package, in lower case; its name is one of them unless others are given. */
  readonly scopes: readonly string[];
  /** Names of packages of the same repository whose release calls for one of this package. */
  readonly dependsOn: readonly string[];
  /** With `{version}`; null: as the repository's, with `{package}` replaced. */
  readonly tagTemplate: string | null;
};

/** How the packages of a repository are released together. */
export type PackageSet = {
  readonly packages: readonly PackageSettings[];
  /** Each package has its own version, or all have the same one. */
  readonly versioning: 'independent' | 'fixed';
  /** What a release calls for in the packages that depend on it; `same`: its own step. */
  readonly dependents: BumpOrNone | 'same';
};
