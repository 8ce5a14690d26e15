import { fromTop } from '@drawbridge/core/domain/checkout';
import type { TrivyLines, TrivyPackage, TrivyResult } from '@drawbridge/core/reports/trivy/model';
import type { FindingDraft } from './finding.ts';
import { cleanPath, joinPaths } from './paths.ts';
import type { Target } from './target.ts';

/** Where the working directory stands in its repository, and where an image's findings are shown. */
export interface Ground {
  /** From the repository's top; empty at the top. */
  readonly prefix: string;
  /** From the working directory, by target name: the file that findings without one of their own stand at. */
  readonly homes: ReadonlyMap<string, string>;
}

// Packages that Trivy gathers under a name ("Node.js", "Java") instead of a file.
const gatheredTypes = new Set(['node-pkg', 'python-pkg', 'jar', 'gemspec', 'conda-pkg']);

/** One result of a scan, with what is needed to place its findings. */
export interface Site {
  readonly target: Target;
  readonly ground: Ground;
  readonly result: TrivyResult;
  readonly packages: ReadonlyMap<string, TrivyPackage>;
}

type Spot = Pick<FindingDraft, 'path' | 'lines' | 'isGuest' | 'within'>;

const standsInRepository = ({ kind }: Target): boolean => kind === 'fs' || kind === 'repo' || kind === 'config';

const homeOf = ({ target, ground }: Site): string => {
  const home = ground.homes.get(target.name) ?? '';
  return home === '' ? '' : fromTop(ground, cleanPath(home));
};

/** A file of the repository as it is; a file in an image or an SBOM at the home of its target. */
export const spotOf = (site: Site, file: string, lines: TrivyLines | undefined): Spot => {
  const { target, ground } = site;
  if (file !== '' && standsInRepository(target))
    return { path: joinPaths(ground.prefix, target.subject, file), lines, isGuest: false, within: '' };
  return { path: homeOf(site), lines: undefined, isGuest: true, within: cleanPath(file) };
};

/** The file that a result of packages is about; empty where it gathers those of many. */
export const ownFileOf = ({ target, class: kind, type }: TrivyResult): string =>
  kind === 'os-pkgs' || gatheredTypes.has(type) ? '' : target;

/** What tells packages of one result apart, in the words that packages and vulnerabilities share. */
export interface PackageName {
  /** Empty where Trivy gives none: to what a requirements.txt names, for one. */
  readonly id: string;
  readonly path: string;
  readonly purl: string;
  readonly name: string;
  readonly version: string;
}

/** Where packages are found again by the vulnerabilities that name them. */
export const packageKey = ({ id, path, purl, name, version }: PackageName): string =>
  JSON.stringify([path, ...(id === '' ? [purl, name, version] : [id])]);
