import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Scene } from '@drawbridge/core/action/run-action';
import { compileGlobs, namesOnePath } from '@drawbridge/core/domain/glob';
import { countOf, formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Files } from '@drawbridge/core/ports/files';
import { createCoverageReader } from '@drawbridge/core/reports/coverage/reader';
import type { ParsedReport, Repository } from '../decide/facts.ts';
import { fromTop } from '../decide/mapping.ts';

const lookalikes = [
  '**/*.info',
  '**/*.lcov',
  '**/*{coverage,Coverage,cobertura,jacoco,clover,opencover}*.{xml,json,info}',
  // What this suite itself writes.
  '!**/drawbridge/*.json',
];
const pathsShown = 5;

const listPaths = (paths: readonly string[]): string => {
  const hidden = paths.length - pathsShown;
  return `${joinWords(paths.slice(0, pathsShown))}${hidden > 0 ? ` and ${countOf(hidden, 'more')}` : ''}`;
};

const nothingFound = async (files: Files, patterns: readonly string[]): Promise<Obstacle> => {
  const near = await files.find('.', lookalikes);
  const seen = near.ok ? near.value.map(({ path }) => path) : [];
  return {
    what: `no coverage report: no file matches \`files\` (${patterns.join(', ')}).`,
    fix:
      seen.length === 0
        ? 'Nothing near looks like one. Switch coverage on in the tests, and run them in this job before this step.'
        : `${seen.length === 1 ? 'Looks like one' : 'Look like reports'}: ${listPaths(seen)}. Name what counts in \`files\`.`,
  };
};

/** A pattern may match nothing, but a report that is named is expected: without it, its part of the code goes unjudged. */
const namedButMissing = (patterns: readonly string[], found: readonly string[]): readonly Obstacle[] => {
  const isWanted = compileGlobs(patterns);
  const named = patterns.filter(namesOnePath).map((path) => path.replace(/^\.\//, ''));
  return [...new Set(named)]
    .filter((path) => isWanted(path) && !found.includes(path))
    .map((path) => ({
      what: `${path}, which \`files\` names, is not there.`,
      fix: 'Check that the tests that write it ran before this step. If it may be missing, name it by a glob.',
    }));
};

/** A report that came with the checkout says nothing about this run: it may be a fixture, stale, or made up by the change. */
const checkedIn = (paths: readonly string[]): readonly Obstacle[] =>
  paths.length === 0
    ? []
    : [
        {
          what: `${countOf(paths.length, 'report')} that \`files\` matches ${paths.length === 1 ? 'is' : 'are'} checked in, so nothing shows that this run's tests wrote it: ${listPaths(paths)}.`,
          fix: 'Take fixtures away with a line `!folder/**` in `files`. Stop tracking what the tests write: `git rm --cached`, and a line in .gitignore.',
        },
      ];

const readReport = async (files: Files, path: string): Promise<Result<ParsedReport, Obstacle>> => {
  const reader = createCoverageReader();
  const read = await files.read(path, (bytes) => reader.push(bytes));
  if (!read.ok) return failure({ what: read.error.message });
  const report = reader.end();
  if (report.ok) return success({ path, report: report.value });
  const { line, reason, fix } = report.error;
  return failure({ what: `${path}, line ${formatCount(line)}: ${reason}.`, fix });
};

/**
 * Finds and reads every report that the patterns name. One that is missing, checked in, or cannot be read whole is an
 * obstacle: it may hide the rest.
 */
export const gatherReports = async (
  patterns: readonly string[],
  { files }: Pick<Scene, 'files'>,
  repository: Repository | undefined,
): Promise<Result<readonly ParsedReport[], readonly Obstacle[]>> => {
  const found = await files.find('.', patterns);
  if (!found.ok) return failure([{ what: found.error.message }]);
  if (found.value.length === 0) return failure([await nothingFound(files, patterns)]);
  const paths = found.value.map(({ path }) => path);
  const tracked = new Set(repository?.trackedFiles);
  const isTracked = (path: string): boolean => repository !== undefined && tracked.has(fromTop(repository, path));
  const obstacles = [...namedButMissing(patterns, paths), ...checkedIn(paths.filter(isTracked))];
  const reports: ParsedReport[] = [];
  for (const path of paths.filter((each) => !isTracked(each))) {
    const read = await readReport(files, path);
    if (read.ok) reports.push(read.value);
    else obstacles.push(read.error);
  }
  return obstacles.length === 0 ? success(reports) : failure(obstacles);
};
