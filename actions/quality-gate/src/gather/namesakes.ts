import { listPaths } from '@drawbridge/core/action/report-search';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { CoverageReport } from '@drawbridge/core/reports/coverage/model';
import type { ReadReport } from '../decide/evidence.ts';

const findShared = (reports: readonly ReadReport[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { report } of reports)
    for (const { path } of report.kind === 'coverage' ? report.report.files : [])
      (seen.has(path) ? shared : seen).add(path);
  return shared;
};

const describe = (paths: readonly string[]): string =>
  `${countOf(paths.length, 'file')} that other reports name too: without a checkout, nothing shows that it is one file, so each counts (${listPaths(paths)})`;

const separate = (report: CoverageReport, reportPath: string, shared: ReadonlySet<string>): CoverageReport => {
  const strays = report.files.filter(({ path }) => shared.has(path)).map(({ path }) => path);
  if (strays.length === 0) return report;
  const files = report.files.map((file) =>
    shared.has(file.path) ? { ...file, path: `${file.path} (${reportPath})` } : file,
  );
  return { ...report, files, warnings: [...report.warnings, { line: null, message: describe(strays) }] };
};

/**
 * Keeps apart what several coverage reports call alike where there is no repository: nothing shows that it is one file,
 * and the lines that one report covers must not cover those of another.
 */
export const separateFiles = (reports: readonly ReadReport[]): readonly ReadReport[] => {
  const shared = findShared(reports);
  return reports.map((each) =>
    each.report.kind === 'coverage'
      ? { ...each, report: { ...each.report, report: separate(each.report.report, each.path, shared) } }
      : each,
  );
};
