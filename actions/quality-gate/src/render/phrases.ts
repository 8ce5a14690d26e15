import type { Ratio } from '@drawbridge/core/domain/percentage';
import { countOf, formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import { sumCoverage } from '@drawbridge/core/reports/coverage/model';
import { outcomeOf, type TestReport } from '@drawbridge/core/reports/tests/model';
import type { ReadReport, ReportContent } from '../decide/evidence.ts';

const formatNames: Readonly<Record<string, string>> = {
  junit: 'JUnit',
  trx: 'TRX',
  nunit2: 'NUnit 2',
  nunit3: 'NUnit 3',
  xunit2: 'xUnit 2',
  ctrf: 'CTRF',
  'go-test': 'go test',
  tap: 'TAP',
  lcov: 'LCOV',
  cobertura: 'Cobertura',
  sarif: 'SARIF',
  checkstyle: 'Checkstyle',
  eslint: 'ESLint',
  pyright: 'Pyright',
  semgrep: 'Semgrep',
  gitleaks: 'Gitleaks',
  hadolint: 'Hadolint',
  shellcheck: 'ShellCheck',
  ruff: 'Ruff',
  bandit: 'Bandit',
  trivy: 'Trivy',
  typedoc: 'TypeDoc',
};

const formatOf = (report: ReportContent): string => {
  if (report.kind === 'coverage') return report.report.format;
  if (report.kind === 'coverage-verdict') return 'coverage-threshold';
  return report.kind === 'scan-verdict' ? 'trivy-sarif-upload' : report.format;
};

/** A report's format as its authors spell it. */
export const nameFormat = (report: ReportContent): string => formatNames[formatOf(report)] ?? formatOf(report);

const kinds: Readonly<Record<ReportContent['kind'], string>> = {
  tests: 'tests',
  coverage: 'coverage',
  'coverage-verdict': 'coverage',
  findings: 'findings',
  'scan-verdict': 'findings',
  duplication: 'duplication',
  documentation: 'documentation',
  benchmarks: 'benchmarks',
};

/** What a report is about, in a word. */
export const nameKind = ({ kind }: ReportContent): string => kinds[kind];

const ofAll = ({ covered, total }: Ratio, noun: string): string => `${formatCount(covered)} of ${countOf(total, noun)}`;

const countTests = ({ cases, suiteFailures }: TestReport): string => {
  const counts = new Map<string, number>();
  for (const each of cases) counts.set(outcomeOf(each), (counts.get(outcomeOf(each)) ?? 0) + 1);
  const named = (['failed', 'error', 'flaky', 'skipped'] as const).flatMap((outcome) => {
    const count = counts.get(outcome) ?? 0;
    return count === 0 ? [] : [`${formatCount(count)} ${outcome === 'error' ? 'broken' : outcome}`];
  });
  const outside =
    suiteFailures.length === 0
      ? []
      : [countOf(suiteFailures.length, 'failure outside of a test', 'failures outside of a test')];
  return [countOf(cases.length, 'test'), ...named, ...outside].join(', ');
};

const ofTools = (tools: readonly string[]): string => (tools.length === 0 ? '' : ` of ${joinWords(tools)}`);

/** What a report says, in numbers. */
export const describeContent = (report: ReportContent): string => {
  switch (report.kind) {
    case 'tests':
      return countTests(report);
    case 'findings':
      return `${countOf(report.findings.length, 'finding')}${ofTools(report.tools)}${describeBreakdowns(report.breakdowns)}`;
    case 'coverage':
      return `${ofAll(sumCoverage(report.report.files).lines, 'line')} covered`;
    case 'duplication':
      return `${ofAll(report.lines, 'line')} duplicated`;
    case 'documentation':
      return `${ofAll(report.items, 'item')} documented`;
    case 'benchmarks':
      return countOf(report.benchmarks.length, 'benchmark');
    case 'coverage-verdict':
      return report.verdict.sentence;
    case 'scan-verdict':
      return `${report.verdict.sentence}${describeBreakdowns(report.breakdowns)}`;
  }
};

const describeBreakdowns = (breakdowns: readonly string[]): string =>
  breakdowns.length === 0 ? '' : `, ${countOf(breakdowns.length, 'breakdown')}`;

/** What a person should know about a report that was read all the same. */
export const remarksOf = ({ report }: ReadReport): readonly string[] => {
  if (report.kind === 'coverage-verdict' || report.kind === 'scan-verdict') return [];
  const { warnings } = report.kind === 'coverage' ? report.report : report;
  return warnings.map(({ line, message }) => (line === null ? message : `line ${formatCount(line)}: ${message}`));
};
