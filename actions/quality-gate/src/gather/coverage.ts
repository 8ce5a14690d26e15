import { listPaths } from '@drawbridge/core/action/report-search';
import type { Scene } from '@drawbridge/core/action/run-action';
import { countLinesOf, listWorkspace } from '@drawbridge/core/action/workspace-files';
import type { Repository } from '@drawbridge/core/domain/checkout';
import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import { isBeyondEnd, lastLineOf, withoutOverrun } from '@drawbridge/core/reports/coverage/countable';
import type { CoverageFile, CoverageReport } from '@drawbridge/core/reports/coverage/model';
import { createReportPathMapper } from '@drawbridge/core/reports/report-paths';
import type { ReadReport } from '../decide/evidence.ts';

interface Coverage {
  readonly path: string;
  readonly report: CoverageReport;
  readonly strays: readonly CoverageFile[];
}

const coverageIn = (reports: readonly ReadReport[]): readonly Coverage[] =>
  reports.flatMap(({ path, report }) =>
    report.kind === 'coverage' ? [{ path, report: report.report, strays: report.strays }] : [],
  );

const warn = (report: CoverageReport, message: string): CoverageReport => ({
  ...report,
  warnings: [...report.warnings, { line: null, message }],
});

type MapStray = (file: CoverageFile, coverage: Coverage) => CoverageFile | undefined;

// What a build writes is not tracked, and measured all the same.
const mapOnDisk = async (files: Scene['files'], repository: Repository): Promise<MapStray> => {
  const map = createReportPathMapper({ ...repository, trackedFiles: await listWorkspace({ files, repository }) });
  return (file, { path: reportPath, report }) => {
    const match = map({ path: file.path, reportPath, sources: report.sources });
    return match.kind === 'mapped' ? { ...file, path: match.path } : undefined;
  };
};

const describeStrays = (strays: readonly CoverageFile[]): string =>
  `${countOf(strays.length, 'file')} that the repository does not have: can lower a percentage, and raise none (${listPaths(strays.map(({ path }) => path))})`;

const separate = (coverage: Coverage, tracked: ReadonlySet<string>, mapStray: MapStray): Coverage => {
  const own: CoverageFile[] = [];
  const strays: CoverageFile[] = [];
  for (const file of coverage.report.files) {
    const known = tracked.has(file.path) ? file : mapStray(file, coverage);
    if (known === undefined) strays.push(file);
    else own.push(known);
  }
  const report = { ...coverage.report, files: own };
  return { ...coverage, report: strays.length === 0 ? report : warn(report, describeStrays(strays)), strays };
};

const cut = (coverage: Coverage, lineCounts: ReadonlyMap<string, number>): Coverage => {
  const { report } = coverage;
  const beyond = report.files.filter((file) =>
    isBeyondEnd(lastLineOf(file), lineCounts.get(file.path) ?? Number.POSITIVE_INFINITY),
  );
  const [first] = beyond;
  if (first === undefined) return coverage;
  const files = report.files.map((file) => withoutOverrun(file, lineCounts.get(file.path) ?? Number.POSITIVE_INFINITY));
  const count = countOf(lineCounts.get(first.path) ?? 0, 'line');
  const more = beyond.length > 1 ? `, and so of ${countOf(beyond.length - 1, 'more file')}` : '';
  const message = `line ${formatCount(lastLineOf(first))} of ${first.path} is measured, which has ${count}${more}: the report is of another version, and what ran behind an end does not count; run the tests on this commit`;
  return { ...coverage, report: warn({ ...report, files }, message) };
};

const isOutside = (tracked: ReadonlySet<string>, coverage: readonly Coverage[]): boolean =>
  coverage.some(({ report }) => report.files.some(({ path }) => !tracked.has(path)));

/**
 * Parts what the repository has, tracked or on disk, from what it does not have, and leaves out what ran behind the end
 * of a file; both are told. Without a repository all stays as it is.
 */
export const placeCoverage = async (
  reports: readonly ReadReport[],
  { files }: Pick<Scene, 'files'>,
  repository: Repository | undefined,
): Promise<readonly ReadReport[]> => {
  const coverage = coverageIn(reports);
  if (repository === undefined || coverage.length === 0) return reports;
  const tracked = new Set(repository.trackedFiles);
  const mapStray = isOutside(tracked, coverage) ? await mapOnDisk(files, repository) : () => undefined;
  const separated = coverage.map((each) => separate(each, tracked, mapStray));
  const named = new Map<string, number>();
  for (const file of separated.flatMap(({ report }) => report.files))
    named.set(file.path, Math.max(lastLineOf(file), named.get(file.path) ?? 1));
  const lines = [...named].map(([path, line]) => ({ path, line }));
  const lineCounts = await countLinesOf(lines, { files, repository });
  const placed = new Map(separated.map((each) => [each.path, cut(each, lineCounts)]));
  return reports.map((each) => {
    const found = placed.get(each.path);
    if (found === undefined) return each;
    return { ...each, report: { kind: 'coverage', report: found.report, strays: found.strays } };
  });
};
