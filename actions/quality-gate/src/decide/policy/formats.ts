import type { FindingClass, FindingFormat } from '@drawbridge/core/reports/findings/model';

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
