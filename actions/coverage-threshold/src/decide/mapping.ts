import type { Repository } from '@drawbridge/core/domain/checkout';
import { lastLineOf } from '@drawbridge/core/reports/coverage/countable';
import { mergeCoverage } from '@drawbridge/core/reports/coverage/merge';
import { type CoverageFile, sumCoverage } from '@drawbridge/core/reports/coverage/model';
import { createReportPathMapper } from '@drawbridge/core/reports/report-paths';
import type { Facts, ParsedReport, ReadReport, UnmappedFile } from './facts.ts';

type MapFile = ReturnType<typeof createReportPathMapper>;

interface MappedReport {
  readonly read: ReadReport;
  readonly files: readonly CoverageFile[];
  readonly strays: readonly CoverageFile[];
  readonly unmapped: readonly UnmappedFile[];
}

const mapReport = (parsed: ParsedReport, mapFile: MapFile | undefined): MappedReport => {
  const { path, report } = parsed;
  const files: CoverageFile[] = [];
  const strays: CoverageFile[] = [];
  const unmapped: UnmappedFile[] = [];
  for (const file of report.files) {
    const match = mapFile?.({ path: file.path, reportPath: path, sources: report.sources });
    if (match?.kind === 'mapped') files.push({ ...file, path: match.path });
    else strays.push(file);
    if (match?.kind === 'unmapped') unmapped.push({ path: file.path, reason: match.reason });
  }
  const { lines, branches } = sumCoverage(report.files);
  const { format, warnings } = report;
  const measuredFiles = files.map((file) => ({ path: file.path, lastLine: lastLineOf(file) }));
  const read = { path, format, warnings, lines, branches, fileCount: report.files.length, measuredFiles };
  return { read, files, strays, unmapped };
};

const createFileMapper = (repository: Repository, built: readonly string[]): MapFile => {
  const mapTracked = createReportPathMapper(repository);
  const mapBuilt = createReportPathMapper({ ...repository, trackedFiles: built });
  return (reported) => {
    const match = mapTracked(reported);
    const found = match.kind === 'mapped' ? match : mapBuilt(reported);
    return found.kind === 'mapped' ? found : match;
  };
};

/**
 * All reports as one, under the repository's own paths. What is no file of the repository keeps its path, counts in the
 * totals for each report that names it where that lowers them, and is told. `built` are files that are not tracked and
 * still there. Without a repository all paths stay as they are.
 */
export const mapReports = (
  parsed: readonly ParsedReport[],
  repository: Repository | undefined,
  built: readonly string[] = [],
): Pick<Facts, 'reports' | 'files' | 'strays' | 'unmapped'> => {
  const mapFile = repository === undefined ? undefined : createFileMapper(repository, built);
  const mapped = parsed.map((each) => mapReport(each, mapFile));
  return {
    reports: mapped.map(({ read }) => read),
    files: mergeCoverage(mapped.map(({ files }) => files)),
    strays: mapped.flatMap(({ strays }) => strays),
    unmapped: mapped.flatMap(({ unmapped }) => unmapped),
  };
};
