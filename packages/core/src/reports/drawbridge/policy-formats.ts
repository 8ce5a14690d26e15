import type { CoverageFormat } from '../coverage/model.ts';
import type { FindingFormat } from '../findings/model.ts';
import type { BenchmarkFormat, DocumentationFormat, DuplicationFormat } from '../measures/model.ts';
import type { TestFormat } from '../tests/model.ts';

/** What a report that a policy declares may be; `drawbridge` is the report of one of our own actions. */
export type ReportFormat =
  | 'auto'
  | 'drawbridge'
  | TestFormat
  | CoverageFormat
  | FindingFormat
  | DuplicationFormat
  | DocumentationFormat
  | BenchmarkFormat;

const formats: Readonly<Record<ReportFormat, true>> = {
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
  sarif: true,
  checkstyle: true,
  eslint: true,
  pylint: true,
  'pylint-text': true,
  flake8: true,
  ruff: true,
  mypy: true,
  'mypy-json': true,
  pyright: true,
  tsc: true,
  bandit: true,
  semgrep: true,
  gitleaks: true,
  hadolint: true,
  shellcheck: true,
  'npm-audit': true,
  'pip-audit': true,
  trivy: true,
};

const isFormat = (name: string): name is ReportFormat => Object.hasOwn(formats, name);

/** Every name that `format` may have. */
export const reportFormats: readonly ReportFormat[] = Object.keys(formats).filter(isFormat);

/** Formats whose tools write nothing at all when they find nothing. */
export const emptyWhenClean: readonly ReportFormat[] = ['flake8', 'pylint-text', 'mypy', 'mypy-json', 'tsc'];
