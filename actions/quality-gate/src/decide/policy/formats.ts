import type { CoverageFormat } from '@drawbridge/core/reports/coverage/model';
import type { FindingClass, FindingFormat } from '@drawbridge/core/reports/findings/model';
import type { BenchmarkFormat, DocumentationFormat, DuplicationFormat } from '@drawbridge/core/reports/measures/model';
import type { TestFormat } from '@drawbridge/core/reports/tests/model';

/** What a declared report may be; `drawbridge` is the report of one of our own actions. */
export type ReportFormat =
  | 'auto'
  | 'drawbridge'
  | TestFormat
  | CoverageFormat
  | FindingFormat
  | DuplicationFormat
  | DocumentationFormat
  | BenchmarkFormat;

const findingClasses: Readonly<Record<FindingFormat, readonly FindingClass[]>> = {
  sarif: [],
  checkstyle: ['lint'],
  eslint: ['lint'],
  pylint: ['lint'],
  'pylint-text': ['lint'],
  flake8: ['lint'],
  ruff: ['lint'],
  mypy: ['type'],
  'mypy-json': ['type'],
  pyright: ['type'],
  tsc: ['type'],
  bandit: ['security'],
  semgrep: ['security'],
  gitleaks: ['secret'],
  hadolint: ['lint'],
  shellcheck: ['lint'],
  'npm-audit': ['vulnerability'],
  'pip-audit': ['vulnerability'],
  trivy: ['vulnerability'],
};

const others = {
  auto: true,
  drawbridge: true,
  junit: true,
  trx: true,
  nunit2: true,
  nunit3: true,
  xunit2: true,
  ctrf: true,
  'go-test': true,
  tap: true,
  lcov: true,
  cobertura: true,
  jscpd: true,
  interrogate: true,
  typedoc: true,
  hyperfine: true,
  'pytest-benchmark': true,
  'go-bench': true,
  'custom-smaller-is-better': true,
  'custom-bigger-is-better': true,
} as const satisfies Readonly<Record<Exclude<ReportFormat, FindingFormat>, true>>;

const isFormat = (name: string): name is ReportFormat =>
  Object.hasOwn(others, name) || Object.hasOwn(findingClasses, name);

/** Every name that `format` may have. */
export const reportFormats: readonly ReportFormat[] = [...Object.keys(others), ...Object.keys(findingClasses)].filter(
  isFormat,
);

/** Formats whose tools write nothing at all when they find nothing. */
export const emptyWhenClean: readonly ReportFormat[] = ['flake8', 'pylint-text', 'mypy', 'mypy-json', 'tsc'];

// Told by a part of the tool's name, as SARIF has it.
const toolClasses: readonly (readonly [RegExp, readonly FindingClass[]])[] = [
  [/trivy|grype|snyk|osv|dependency-check|clair|audit/i, ['vulnerability']],
  [/codeql|semgrep|bandit|gosec|brakeman|security/i, ['security']],
  [/gitleaks|trufflehog|detect-secrets/i, ['secret']],
  [/checkov|tfsec|kics|kube-?linter|kubescape/i, ['misconfiguration']],
  [/eslint|pylint|flake8|ruff|biome|clippy|golangci|rubocop|detekt|ktlint|checkstyle|hadolint|shellcheck/i, ['lint']],
  [/mypy|pyright|tsc/i, ['type']],
];

/**
 * What a report without a single finding vouches for: what its format looks for, or the tools that it names. A report
 * that vouches for nothing measures nothing: no finding in it is not "no vulnerability".
 */
export const classesOf = (format: FindingFormat, tools: readonly string[]): readonly FindingClass[] => [
  ...findingClasses[format],
  ...toolClasses.flatMap(([pattern, classes]) => (tools.some((tool) => pattern.test(tool)) ? classes : [])),
];
