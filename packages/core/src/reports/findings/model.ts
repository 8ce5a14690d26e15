import type { ReportWarning } from '../report-warning.ts';

/** From worst to least; `unknown` where the tool names none and none can be derived from a documented table. */
export const severities = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const;
export type Severity = (typeof severities)[number];

/** What kind of thing was found; conditions count by it. */
export const findingClasses = [
  'vulnerability',
  'misconfiguration',
  'secret',
  'licence',
  'security',
  'lint',
  'type',
  'format',
] as const;
export type FindingClass = (typeof findingClasses)[number];

/** Where a finding stands, as the report has it: lines and columns count from 1. */
export type FindingPlace = {
  readonly path: string;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
  readonly column: number | undefined;
};

/** The package that a vulnerability or licence is about. */
export type FindingPackage = {
  readonly name: string;
  readonly version: string;
  /** Versions that mend it, as the tool writes them; empty when there is none yet. */
  readonly fixedVersion: string;
};

/** One thing that a tool found. */
export type Finding = {
  readonly tool: string;
  /** Rule, check or advisory, as the tool names it: "no-unused-vars", "CVE-2024-12345". */
  readonly rule: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  /** One sentence. */
  readonly message: string;
  readonly place: FindingPlace | undefined;
  readonly package: FindingPackage | undefined;
  /** Page about the rule; empty where the report names none. */
  readonly url: string;
  /** A stable identity that the report itself carries (SARIF partialFingerprints); empty where it has none. */
  readonly fingerprint: string;
  /** Why the tool itself does not count it (SARIF suppressions, Trivy's ignores); undefined: it counts. */
  readonly suppressed: string | undefined;
};

export type FindingFormat =
  | 'sarif'
  | 'checkstyle'
  | 'eslint'
  | 'pylint'
  | 'pylint-text'
  | 'flake8'
  | 'ruff'
  | 'mypy'
  | 'mypy-json'
  | 'pyright'
  | 'tsc'
  | 'bandit'
  | 'semgrep'
  | 'gitleaks'
  | 'hadolint'
  | 'shellcheck'
  | 'npm-audit'
  | 'pip-audit'
  | 'trivy';

/** One report of findings. That a tool could not do its work (SARIF executionSuccessful false, parse errors of files) is a `breakdown`, never "no findings". */
export type FindingReport = {
  readonly kind: 'findings';
  readonly format: FindingFormat;
  readonly tools: readonly string[];
  readonly findings: readonly Finding[];
  readonly breakdowns: readonly string[];
  readonly warnings: readonly ReportWarning[];
};
