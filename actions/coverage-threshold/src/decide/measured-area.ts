import type { PathMatcher } from '@drawbridge/core/domain/glob';
import type { UnmappedFile } from './facts.ts';

const foldersOf = (path: string): readonly string[] => path.split('/').slice(0, -1);

const extensionOf = (path: string): string => /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

const commonStart = (left: readonly string[], right: readonly string[]): readonly string[] => {
  const end = left.findIndex((folder, index) => folder !== right[index]);
  return end === -1 ? left : left.slice(0, end);
};

const kindOf = (path: string): string => `${foldersOf(path)[0] ?? ''}/*.${extensionOf(path)}`;

const commonFolders = (paths: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const folders = new Map<string, readonly string[]>();
  for (const path of paths) {
    const known = folders.get(kindOf(path));
    folders.set(kindOf(path), known === undefined ? foldersOf(path) : commonStart(known, foldersOf(path)));
  }
  return folders;
};

/**
 * A report vouches for a kind of file (its extension, below one top folder) in the deepest folder that holds all files
 * of that kind which it measures. The paths are those that each report measures, from the repository's top.
 */
export const measuredArea = (reports: readonly (readonly string[])[]): PathMatcher => {
  const areas = reports.map(commonFolders);
  return (path) => {
    const folders = foldersOf(path);
    return areas.some((area) => {
      const common = area.get(kindOf(path));
      return common !== undefined && commonStart(common, folders).length === common.length;
    });
  };
};

const lastNames = (path: string): string => path.split(/[\\/]/).slice(-2).join('/');

/**
 * Whether a report's path that leads to no single file of the repository may mean this one: their last two names are the
 * same. Otherwise a second file of that name, in whatever folder, would take a changed one out of every report.
 */
export const meantPerhaps = (unmapped: readonly Pick<UnmappedFile, 'path'>[]): PathMatcher => {
  const names = new Set(unmapped.map(({ path }) => lastNames(path)));
  return (path) => names.has(lastNames(path));
};
