import { fromTop, type Repository } from '@drawbridge/core/domain/checkout';
import { mergeCoverage } from '@drawbridge/core/reports/coverage/merge';
import { type CoverageFile, sumCoverage } from '@drawbridge/core/reports/coverage/model';
import { createPathMapper, type PathMatch } from '@drawbridge/core/reports/coverage/paths';
import type { Facts, ParsedReport, ReadReport, UnmappedFile } from './facts.ts';

type MapFile = (path: string, report: ParsedReport) => PathMatch;

// Tools write paths from the folder that they ran in, and that is the report's own or one above it.
const foldersAbove = (path: string): readonly string[] => {
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, index) => folders.slice(0, folders.length - index).join('/'));
};

const createFileMapper = (repository: Repository): MapFile => {
  const { trackedFiles, root } = repository;
  const match = createPathMapper(trackedFiles);
  const matchBelow = (folder: string, path: string): PathMatch | undefined => {
    const found = match(path, { sources: [folder], root });
    return found.kind === 'mapped' && found.path.startsWith(`${folder}/`) ? found : undefined;
  };
  return (path, { path: reportPath, report: { sources } }) => {
    const named = sources.length === 0 ? undefined : match(path, { sources, root });
    if (named?.kind === 'mapped') return named;
    for (const folder of foldersAbove(fromTop(repository, reportPath))) {
      const found = matchBelow(folder, path);
      if (found !== undefined) return found;
    }
    return match(path, { sources: [], root });
  };
};

// Numbers ascend.
const lastLineOf = ({ lines, branches }: CoverageFile): number =>
  Math.max(...[lines, branches].map((part) => (part.kind === 'per-line' ? (part.numbers.at(-1) ?? 0) : 0)));

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
    const match = mapFile?.(file.path, parsed);
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

/**
 * All reports as one, under the repository's own paths. What is no file of the repository keeps its path, counts in the
 * totals for each report that names it, and is told. Without a repository all paths stay as they are.
 */
export const mapReports = (
  parsed: readonly ParsedReport[],
  repository: Repository | undefined,
): Pick<Facts, 'reports' | 'files' | 'strays' | 'unmapped'> => {
  const mapFile = repository === undefined ? undefined : createFileMapper(repository);
  const mapped = parsed.map((each) => mapReport(each, mapFile));
  return {
    reports: mapped.map(({ read }) => read),
    files: mergeCoverage(mapped.map(({ files }) => files)),
    strays: mapped.flatMap(({ strays }) => strays),
    unmapped: mapped.flatMap(({ unmapped }) => unmapped),
  };
};
