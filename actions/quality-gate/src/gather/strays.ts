import { listPaths } from '@drawbridge/core/action/report-search';
import type { Repository } from '@drawbridge/core/domain/checkout';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { CoverageFile, CoverageReport } from '@drawbridge/core/reports/coverage/model';
import type { ReadReport } from '../decide/evidence.ts';

type IsStray = (file: CoverageFile) => boolean;

const findShared = (reports: readonly ReadReport[], isStray: IsStray): ReadonlySet<string> => {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { report } of reports) {
    const strays = report.kind === 'coverage' ? report.report.files.filter(isStray) : [];
    for (const { path } of strays) (seen.has(path) ? shared : seen).add(path);
  }
  return shared;
};

const describe = (paths: readonly string[]): string =>
  `${countOf(paths.length, 'file')} that other reports name too, and that the repository does not have: counted in each report (${listPaths(paths)})`;

const separate = (report: CoverageReport, reportPath: string, shared: ReadonlySet<string>): CoverageReport => {
  const strays = report.files.filter(({ path }) => shared.has(path)).map(({ path }) => path);
  if (strays.length === 0) return report;
  const files = report.files.map((file) =>
    shared.has(file.path) ? { ...file, path: `${file.path} (${reportPath})` } : file,
  );
  return { ...report, files, warnings: [...report.warnings, { line: null, message: describe(strays) }] };
};

/**
 * Keeps apart what several coverage reports call alike and the repository does not have: nothing shows that it is one
 * file, and the lines that one report covers must not cover those of another. Without a repository that is every file.
 */
export const separateStrays = (
  reports: readonly ReadReport[],
  repository: Repository | undefined,
): readonly ReadReport[] => {
  const tracked = new Set(repository?.trackedFiles);
  const shared = findShared(reports, ({ path }) => !tracked.has(path));
  return reports.map((each) =>
    each.report.kind === 'coverage'
      ? { ...each, report: { kind: 'coverage', report: separate(each.report.report, each.path, shared) } }
      : each,
  );
};
