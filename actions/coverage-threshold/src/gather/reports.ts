import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { findReports, listPaths } from '@drawbridge/core/action/report-search';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Repository } from '@drawbridge/core/domain/checkout';
import { formatCount } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Files } from '@drawbridge/core/ports/files';
import { createCoverageReader } from '@drawbridge/core/reports/coverage/reader';
import type { ParsedReport } from '../decide/facts.ts';

const lookalikes = [
  '**/*.info',
  '**/*.lcov',
  '**/*{coverage,Coverage,cobertura,jacoco,clover,opencover}*.{xml,json,info}',
  // What this suite itself writes.
  '!**/drawbridge/*.json',
];
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
  const found = await findReports(files, { input: 'files', patterns }, repository);
  if (!found.ok) return failure([found.error]);
  const { paths, obstacles } = found.value;
  if (paths.length === 0 && obstacles.length === 0) return failure([await nothingFound(files, patterns)]);
  const reports: ParsedReport[] = [];
  const unread: Obstacle[] = [];
  for (const path of paths) {
    const read = await readReport(files, path);
    if (read.ok) reports.push(read.value);
    else unread.push(read.error);
  }
  const wrong = [...obstacles, ...unread];
  return wrong.length === 0 ? success(reports) : failure(wrong);
};
