import { compileGlobs, namesOnePath, type PathMatcher } from '@drawbridge/core/domain/glob';
import type { TagTemplate } from '@drawbridge/core/domain/version-tag';
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
  /** null: as the repository's. In both `{package}` stands for the name. */
  readonly tagTemplate: TagTemplate | null;
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

const placeholder = '{package}';

/** Tells whether tags written by a template say which package they are of. */
export const namesPackage = ({ prefix, suffix }: TagTemplate): boolean => `${prefix} ${suffix}`.includes(placeholder);

const nameIn = ({ prefix, suffix }: TagTemplate, name: string): TagTemplate => ({
  prefix: prefix.replaceAll(placeholder, () => name),
  suffix: suffix.replaceAll(placeholder, () => name),
});

const templateOf = (settings: PackageSettings, template: TagTemplate, { versioning }: PackageSet): TagTemplate => {
  const { name, tagTemplate } = settings;
  const wanted = tagTemplate ?? template;
  if (namesPackage(wanted)) return nameIn(wanted, name);
  const isAsWritten = tagTemplate !== null || versioning === 'fixed';
  return isAsWritten ? wanted : { ...wanted, prefix: `${name}/${wanted.prefix}` };
};

const isSameTemplate = (a: TagTemplate, b: TagTemplate): boolean => a.prefix === b.prefix && a.suffix === b.suffix;

const foreignTo = (own: PackageSettings, { packages }: PackageSet): readonly string[] => [
  ...new Set(packages.flatMap(({ scopes }) => scopes)).difference(new Set(own.scopes)),
];

/**
 * What gets versions under a configuration: the repository, or each of its packages. A template without `{package}` gets
 * the package's name and a slash in front; packages that share one version share such a template, and its one tag, too.
 */
export const listPackages = (policy: Policy, set: PackageSet | null): readonly Package[] => {
  if (set === null) return [{ name: null, policy, territory: { kind: 'repository' }, scopes: [], dependsOn: [] }];
  const templates = set.packages.map((settings) => templateOf(settings, policy.template, set));
  return set.packages.map((settings, index) => {
    const { name, paths, scopes, dependsOn } = settings;
    const template = templates[index] ?? policy.template;
    const others = templates.filter((other) => !isSameTemplate(other, template));
    const siblings = set.versioning === 'fixed' ? others : [];
    const own: Policy = { ...policy, template, siblings, foreignScopes: foreignTo(settings, set) };
    return { name, policy: own, territory: { kind: 'paths', paths }, scopes, dependsOn };
  });
};

/** Tells whether packages have one version between them: one tag, or tags that count for all. */
export const sharesVersion = (packages: readonly Package[]): boolean => {
  const [first] = packages;
  return (
    first !== undefined &&
    packages.length > 1 &&
    packages.every(({ policy }) => policy.siblings.length > 0 || isSameTemplate(policy.template, first.policy.template))
  );
};

/** What a pattern says once nothing in it is taken out of its meaning: `app/\[slug\]` is the folder `app/[slug]`. */
const withoutEscaped = (pattern: string): string => pattern.replace(/\\[[\]{}()]/g, '');

const withContents = (path: string): readonly string[] =>
  namesOnePath(withoutEscaped(path.replace(/^!/, ''))) ? [path, `${path.replace(/\/$/, '')}/**`] : [path];

/** Compiles globs over paths from the repository's top; a folder's name means all that is in it, and `!` takes away. */
export const compilePaths = (paths: readonly string[]): PathMatcher => compileGlobs(paths.flatMap(withContents));

const compileTerritory = (territory: Territory): PathMatcher => {
  if (territory.kind === 'repository') return () => true;
  if (territory.kind === 'folder') return (path) => path.startsWith(`${territory.folder}/`);
  return compilePaths(territory.paths);
};

/** Those of the commits that change a file of a territory. */
export const commitsIn = (territory: Territory, commits: readonly CommitFact[]): readonly CommitFact[] => {
  if (territory.kind === 'repository') return commits;
  const isInside = compileTerritory(territory);
  return commits.filter(({ files }) => files?.some(isInside) ?? true);
};

/** The packages that have none of a commit's files: their paths are mistyped, or they are gone. */
export const findEmptyPackages = (packages: readonly Package[], files: readonly string[]): readonly Package[] =>
  packages.filter(({ name, territory }) => name !== null && !files.some(compileTerritory(territory)));
