import type { Repository } from '@drawbridge/core/domain/checkout';
import type { CoverageReport } from '@drawbridge/core/reports/coverage/model';
import type { Finding } from '@drawbridge/core/reports/findings/model';
import { createReportPathMapper } from '@drawbridge/core/reports/report-paths';
import type { TestCase, TestReport } from '@drawbridge/core/reports/tests/model';
import type { ReportContent } from '../decide/evidence.ts';

/** The path of the repository that a report's path means, or the path as it is where that is not known. */
type MapPath = (path: string) => string;

const mapPlace = <Place extends { readonly path: string }>(
  place: Place | undefined,
  mapPath: MapPath,
): Place | undefined => (place === undefined ? undefined : { ...place, path: mapPath(place.path) });

const mapFindings = (findings: readonly Finding[], mapPath: MapPath): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, place: mapPlace(finding.place, mapPath) }));

const mapTests = (report: TestReport, mapPath: MapPath): TestReport => ({
  ...report,
  cases: report.cases.map((each): TestCase => ({ ...each, place: mapPlace(each.place, mapPath) })),
  suiteFailures: report.suiteFailures.map((each) => ({ ...each, place: mapPlace(each.place, mapPath) })),
});

const mapCoverage = (report: CoverageReport, mapPath: MapPath): CoverageReport => ({
  ...report,
  files: report.files.map((file) => ({ ...file, path: mapPath(file.path) })),
});

const mapContent = (content: ReportContent, mapPath: MapPath): ReportContent => {
  switch (content.kind) {
    case 'tests':
      return mapTests(content, mapPath);
    case 'findings':
      return { ...content, findings: mapFindings(content.findings, mapPath) };
    case 'coverage':
      return { ...content, report: mapCoverage(content.report, mapPath) };
    case 'duplication':
      return {
        ...content,
        clones: content.clones.map((clone) => ({
          ...clone,
          first: { ...clone.first, path: mapPath(clone.first.path) },
          second: { ...clone.second, path: mapPath(clone.second.path) },
        })),
      };
    case 'documentation':
      return {
        ...content,
        undocumented: content.undocumented.map((item) => ({ ...item, path: mapPath(item.path) })),
      };
    case 'benchmarks':
      return content;
    // Our own reports have the repository's paths already.
    case 'coverage-verdict':
    case 'scan-verdict':
      return content;
  }
};

const sourcesOf = (content: ReportContent): readonly string[] =>
  content.kind === 'coverage' ? content.report.sources : [];

/**
 * Puts the repository's own paths into what reports say. A path that no file of the repository stands for stays as it
 * is. Without a repository, all do.
 */
export const createContentMapper = (
  repository: Repository | undefined,
): ((content: ReportContent, reportPath: string) => ReportContent) => {
  if (repository === undefined) return (content) => content;
  const match = createReportPathMapper(repository);
  return (content, reportPath) => {
    const sources = sourcesOf(content);
    const known = new Map<string, string>();
    const mapPath = (path: string): string => {
      const before = known.get(path);
      if (before !== undefined) return before;
      const found = match({ path, reportPath, sources });
      const after = found.kind === 'mapped' ? found.path : path;
      known.set(path, after);
      return after;
    };
    return mapContent(content, mapPath);
  };
};
