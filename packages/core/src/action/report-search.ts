import { fromTop, type Repository } from '../domain/checkout.ts';
import { compileGlobs, namesOnePath } from '../domain/glob.ts';
import { countOf, formatCount, joinWords } from '../domain/quantity.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { Files } from '../ports/files.ts';
import type { Obstacle } from './cannot-judge.ts';

/** Patterns of reports, and the input that holds them. */
export interface ReportSearch {
  readonly input: string;
  readonly patterns: readonly string[];
  /** What to do with one that may be missing; a glob may match nothing unless told. */
  readonly ifOptional?: string;
}

/** The reports that this run wrote, by path, and what is wrong with the others; no path at all is for the caller to judge. */
export interface FoundReports {
  readonly paths: readonly string[];
  readonly obstacles: readonly Obstacle[];
}

const pathsShown = 5;

/** Paths in words, the first five of them. */
export const listPaths = (paths: readonly string[]): string => {
  const hidden = paths.length - pathsShown;
  return `${joinWords(paths.slice(0, pathsShown))}${hidden > 0 ? ` and ${formatCount(hidden)} more` : ''}`;
};

/** A pattern may match nothing, but a report that is named is expected: without it, its part of the code goes unjudged. */
const namedButMissing = (
  { input, patterns, ifOptional = 'name it by a glob' }: ReportSearch,
  found: readonly string[],
): readonly Obstacle[] => {
  const isWanted = compileGlobs(patterns);
  const named = patterns.filter(namesOnePath).map((path) => path.replace(/^\.\//, ''));
  return [...new Set(named)]
    .filter((path) => isWanted(path) && !found.includes(path))
    .map((path) => ({
      what: `${path}, which \`${input}\` names, is not there.`,
      fix: `Check that what writes it ran before this step. If it may be missing, ${ifOptional}.`,
    }));
};

/** A report that came with the checkout says nothing about this run: it may be a fixture, stale, or made up by the change. */
const checkedIn = ({ input }: ReportSearch, paths: readonly string[]): readonly Obstacle[] =>
  paths.length === 0
    ? []
    : [
        {
          what: `${countOf(paths.length, 'report')} that \`${input}\` matches ${paths.length === 1 ? 'is' : 'are'} checked in, so nothing shows that this run wrote it: ${listPaths(paths)}.`,
          fix: `Take fixtures away with a line \`!folder/**\` in \`${input}\`. Stop tracking what each run writes: \`git rm --cached\`, and a line in .gitignore.`,
        },
      ];

/** Finds the reports that the patterns name. One that is named and missing, or checked in, is an obstacle: it may hide the rest. */
export const findReports = async (
  files: Files,
  search: ReportSearch,
  repository: Repository | undefined,
): Promise<Result<FoundReports, Obstacle>> => {
  const found = await files.find('.', search.patterns);
  if (!found.ok) return failure({ what: found.error.message });
  const paths = found.value.map(({ path }) => path);
  const tracked = new Set(repository?.trackedFiles);
  const isTracked = (path: string): boolean => repository !== undefined && tracked.has(fromTop(repository, path));
  const obstacles =
    paths.length === 0 ? [] : [...namedButMissing(search, paths), ...checkedIn(search, paths.filter(isTracked))];
  return success({ paths: paths.filter((path) => !isTracked(path)), obstacles });
};
