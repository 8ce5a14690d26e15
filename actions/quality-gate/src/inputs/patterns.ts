import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { reportFormats } from '@drawbridge/core/reports/drawbridge/policy-formats';

/** Globs of reports of one format. */
export interface ReportPatterns {
  /** Name of a format, or "auto": told by structure. */
  readonly format: string;
  readonly patterns: readonly string[];
  /** Those of which each has to match a file: what nobody has written themselves may match nothing. */
  readonly expected: readonly string[];
}

/** What tools call their reports when nobody tells them otherwise. */
export const wellKnownReports = [
  // Tests.
  '**/{junit,junit-*,*-junit,*.junit,TEST-*,test-results,test-report,unit-tests,pytest,pytest-*,*-pytest}.xml',
  '**/{surefire-reports,failsafe-reports,test-results}/**/*.xml',
  '**/*.{trx,tap}',
  '**/{ctrf,ctrf-report}.json',
  // Coverage.
  '**/lcov.info',
  '**/{cobertura,cobertura-coverage,coverage}.xml',
  // Findings.
  '**/*.sarif',
  '**/{checkstyle,checkstyle-result,checkstyle-results,checkstyle-report}.xml',
  '**/{eslint,pylint,ruff,pyright,bandit,semgrep,gitleaks,hadolint,shellcheck}-report.json',
  '**/{npm,pip}-audit.json',
  // Duplication.
  '**/jscpd-report.json',
  // Our own; the scan writes an SBOM beside its report.
  'drawbridge=**/drawbridge/*.json',
  '!**/drawbridge/sbom*.json',
];

const known: readonly string[] = reportFormats;
const withFormat = /^([a-z][a-z0-9-]*)=(\S.*)$/;

/** Lines of `glob` and `format=glob` by format; a line `!glob` takes paths away from every line above it. */
export const parsePatterns = (lines: readonly string[]): Result<readonly ReportPatterns[], string> => {
  const groups = new Map<string, string[]>();
  const expected = new Map<string, string[]>();
  for (const line of lines) {
    const [, format = 'auto', pattern = line] = withFormat.exec(line) ?? [];
    if (line.startsWith('!')) {
      for (const group of groups.values()) group.push(line);
      continue;
    }
    if (format !== 'auto' && !known.includes(format))
      return failure(`"${format}" is not a format. Known are ${known.join(', ')}.`);
    groups.set(format, [...(groups.get(format) ?? []), pattern]);
    if (!wellKnownReports.includes(line)) expected.set(format, [...(expected.get(format) ?? []), pattern]);
  }
  return success([...groups].map(([format, patterns]) => ({ format, patterns, expected: expected.get(format) ?? [] })));
};
