import { fromTop, type Repository } from '../domain/checkout.ts';
import { createPathMapper, type PathMatch } from './coverage/paths.ts';

/** A path of a report, and the report that writes it. */
export interface ReportedPath {
  readonly path: string;
  /** Where the report lies, relative to the working directory. */
  readonly reportPath: string;
  /** Folders that the report says its paths start from. */
  readonly sources: readonly string[];
}

// Tools write paths from the folder that they ran in, and that is the report's own or one above it.
const foldersAbove = (path: string): readonly string[] => {
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, index) => folders.slice(0, folders.length - index).join('/'));
};

/** Maps the paths of reports of any kind to the files of a repository: from where the report says, from where it lies, else by suffix. */
export const createReportPathMapper = (repository: Repository): ((reported: ReportedPath) => PathMatch) => {
  const { trackedFiles, root } = repository;
  const match = createPathMapper(trackedFiles);
  const matchBelow = (folder: string, path: string): PathMatch | undefined => {
    const found = match(path, { sources: [folder], root });
    return found.kind === 'mapped' && found.path.startsWith(`${folder}/`) ? found : undefined;
  };
  return ({ path, reportPath, sources }) => {
    const named = sources.length === 0 ? undefined : match(path, { sources, root });
    if (named?.kind === 'mapped') return named;
    for (const folder of foldersAbove(fromTop(repository, reportPath))) {
      const found = matchBelow(folder, path);
      if (found !== undefined) return found;
    }
    return match(path, { sources: [], root });
  };
};
