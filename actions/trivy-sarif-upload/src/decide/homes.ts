import { fromTop, type Repository } from '@drawbridge/core/domain/checkout';
import { cleanPath } from './paths.ts';
import type { Target } from './target.ts';

const buildFiles = ['Dockerfile', 'Containerfile'];

const isTracked = (path: string, repository: Repository | undefined): boolean =>
  repository?.trackedFiles.includes(fromTop(repository, path)) === true;

/**
 * The file of the repository that a target's findings are shown at where they have none of their own: the one that is
 * given (`in FILE`), the SBOM itself, or what images are built from in the working directory; empty: there is none.
 */
const homeOf = ({ kind, subject, file }: Target, repository: Repository | undefined): string => {
  if (file !== '') return cleanPath(file);
  if (kind === 'sbom') return cleanPath(subject);
  return buildFiles.find((path) => isTracked(path, repository)) ?? '';
};

/** The homes of all targets, by name. */
export const findHomes = (
  targets: readonly Target[],
  repository: Repository | undefined,
): ReadonlyMap<string, string> => new Map(targets.map((target) => [target.name, homeOf(target, repository)]));
