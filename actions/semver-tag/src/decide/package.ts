import { compileGlobs, namesOnePath, type PathMatcher } from '@drawbridge/core/domain/glob';
import type { CommitFact } from './facts.ts';
import type { BumpOrNone, Policy } from './policy.ts';

/** A package of a monorepo, as configured. */
export type PackageSettings = {
  readonly name: string;
  /** Globs over paths from the repository's top; a folder's name means all that is in it. */
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

/** Which files are a package's. */
export type Territory =
  | { readonly kind: 'repository' }
  /** A path from the repository's top, without a slash at its end. */
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'paths'; readonly paths: readonly string[] };

/** One thing that gets versions of its own: the repository, or a package of it. */
export type Package = {
  /** null: the repository, or the one package of it that the working directory is. */
  readonly name: string | null;
  readonly policy: Policy;
  readonly territory: Territory;
  /** As in PackageSettings. */
  readonly scopes: readonly string[];
  readonly dependsOn: readonly string[];
};

const everyPackage = '{package}';

const named = (policy: Policy, name: string): Policy => {
  const { prefix, suffix } = policy.template;
  const isNamed = `${prefix}${suffix}`.includes(everyPackage);
  const [before, after] = [prefix, suffix].map((part) => part.replaceAll(everyPackage, name));
  return { ...policy, template: { prefix: isNamed ? (before ?? '') : `${name}/${prefix}`, suffix: after ?? '' } };
};

/** What gets versions under a configuration: the repository, or each of its packages. */
export const listPackages = (policy: Policy, set: PackageSet | null): readonly Package[] => {
  if (set === null) return [{ name: null, policy, territory: { kind: 'repository' }, scopes: [], dependsOn: [] }];
  return set.packages.map(({ name, paths, scopes, dependsOn }) => ({
    name,
    policy: named(policy, name),
    territory: { kind: 'paths', paths },
    scopes,
    dependsOn,
  }));
};

const compileTerritory = (territory: Territory): PathMatcher => {
  if (territory.kind === 'repository') return () => true;
  if (territory.kind === 'folder') return (path) => path.startsWith(`${territory.folder}/`);
  const globs = territory.paths.flatMap((path) =>
    namesOnePath(path) ? [path, `${path.replace(/\/$/, '')}/**`] : [path],
  );
  return compileGlobs(globs);
};

/** Those of the commits that change a file of a territory. */
export const commitsIn = (territory: Territory, commits: readonly CommitFact[]): readonly CommitFact[] => {
  if (territory.kind === 'repository') return commits;
  const isInside = compileTerritory(territory);
  return commits.filter(({ files }) => files?.some(isInside) ?? true);
};
