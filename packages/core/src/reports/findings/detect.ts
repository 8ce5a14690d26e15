import { type FormatRow, jsonWith, type Sketch, xmlRoot } from '../sketch.ts';
import type { FindingFormat } from './model.ts';
import { withoutEscapes } from './text-findings.ts';

/** Matches JSON whose start holds every mark, in any order. */
const jsonHolding =
  (...marks: readonly RegExp[]) =>
  (sketch: Sketch): boolean =>
    marks.every((mark) => jsonWith(mark)(sketch));

/** Matches text that is neither JSON nor XML and holds one of the marks, colours aside. */
const textHolding =
  (...marks: readonly RegExp[]) =>
  ({ text, json, xml }: Sketch): boolean => {
    if (json !== null || xml !== null || text.trimStart().startsWith('<')) return false;
    const plain = withoutEscapes(text);
    return marks.some((mark) => mark.test(plain));
  };

const documents: readonly FormatRow<FindingFormat>[] = [
  { name: 'a SARIF log', format: 'sarif', matches: jsonWith(/sarif-schema|sarif-2\.1\.0|"runs"\s*:\s*\[/) },
  { name: 'a Checkstyle report', format: 'checkstyle', matches: xmlRoot('checkstyle') },
  {
    name: 'an ESLint JSON report',
    format: 'eslint',
    matches: jsonHolding(/^\s*(?:\[|\{\s*"(?:results|metadata)")/, /"filePath"\s*:/, /"(?:messages|errorCount)"\s*:/),
  },
  {
    name: 'a Trivy JSON report',
    format: 'trivy',
    matches: jsonHolding(
      /"(?:SchemaVersion|ClusterName|Target)"\s*:/,
      /"(?:ArtifactName|Resources|Findings|Target)"\s*:/,
    ),
  },
  {
    name: 'a Gitleaks report',
    format: 'gitleaks',
    matches: jsonHolding(/"RuleID"\s*:/, /"(?:Commit|Fingerprint)"\s*:/),
  },
  {
    name: 'a pylint JSON report',
    format: 'pylint',
    matches: (sketch) =>
      jsonHolding(/"symbol"\s*:/, /"(?:message-id|messageId)"\s*:/)(sketch) ||
      jsonHolding(/"messages"\s*:\s*\[/, /"messageTypeCount"\s*:/)(sketch),
  },
  { name: 'a ruff JSON report', format: 'ruff', matches: jsonHolding(/^\s*\[/, /"noqa_row"\s*:/, /"filename"\s*:/) },
  { name: 'a pyright report', format: 'pyright', matches: jsonWith(/"generalDiagnostics"\s*:/) },
  { name: 'a bandit report', format: 'bandit', matches: jsonWith(/"(?:SEVERITY\.HIGH|issue_severity)"\s*:/) },
  {
    name: 'a semgrep report',
    format: 'semgrep',
    matches: (sketch) =>
      jsonHolding(/"check_id"\s*:/, /"extra"\s*:/)(sketch) ||
      jsonHolding(/"results"\s*:/, /"paths"\s*:/, /"scanned"\s*:/)(sketch),
  },
  { name: 'a hadolint report', format: 'hadolint', matches: jsonHolding(/"code"\s*:\s*"(?:DL|SC)\d/, /"level"\s*:/) },
  {
    name: 'a shellcheck report',
    format: 'shellcheck',
    matches: (sketch) =>
      jsonHolding(/"code"\s*:\s*\d/, /"level"\s*:/, /"file"\s*:/)(sketch) ||
      jsonWith(/^\s*\{\s*"comments"\s*:\s*\[/)(sketch),
  },
  {
    name: 'an npm audit report',
    format: 'npm-audit',
    matches: (sketch) =>
      jsonWith(/"(?:auditReportVersion|module_name)"\s*:|"advisories"\s*:\s*\{/)(sketch) ||
      jsonHolding(/"error"\s*:\s*\{/, /"summary"\s*:/, /"detail"\s*:/)(sketch),
  },
  {
    name: 'a pip-audit report',
    format: 'pip-audit',
    matches: jsonHolding(/^\s*(?:\[|\{\s*"(?:dependencies|fixes)")/, /"(?:vulns|skip_reason|fixes)"\s*:/),
  },
  {
    name: 'a report of mypy in lines of JSON',
    format: 'mypy-json',
    matches: jsonHolding(/^\s*\{\s*"file"\s*:/, /"severity"\s*:/, /"hint"\s*:/),
  },
  {
    name: 'an empty list, as many tools write it: it does not tell which one',
    format: null,
    matches: jsonWith(/^\s*\[\s*\]\s*$/),
  },
];

// Whether a text that was cut between two of its lines shows it, by what stands at its end:
//   mypy, pylint, ruff, tsc --pretty   yes: a summary always ends it (mypy, ruff and pretty tsc count in it, too)
//   flake8                             no: --count adds a total, but its absence says nothing
//   tsc, shellcheck -f gcc             no: nothing ends it
//   mypy --output json (lines)         no: nothing ends it
// Cut inside a line, or inside a document of JSON or XML, each shows it.
// A line with a place looks alike in many tools: what only one of them writes is asked first.
const texts: readonly FormatRow<FindingFormat>[] = [
  {
    name: "tsc's text",
    format: 'tsc',
    matches: textHolding(/(?:\(\d+,\d+\):|:\d+:\d+ -) (?:error|warning) TS\d+: /, /^error TS\d+: /m),
  },
  {
    name: "mypy's text",
    format: 'mypy',
    matches: textHolding(
      /^.{1,500}\.(?:pyi?|ipynb):\d+(?::\d+){0,4}: (?:error|note): /m,
      /^Found \d+ errors? in \d+ files? \(/m,
      /^Success: no issues found in \d+ source files?$/m,
    ),
  },
  {
    name: "pylint's text",
    format: 'pylint-text',
    matches: textHolding(
      /^\*{13} Module /m,
      /^Your code has been rated at -?\d/m,
      /^.{1,500}:\d+:\d+: [CRWEFI]\d{4}: /m,
    ),
  },
  {
    name: "ruff's text",
    format: 'ruff',
    matches: textHolding(
      /^\s*--> .{1,500}:\d+:\d+$/m,
      /^Found \d+ errors?(?: \(.*\))?\.$/m,
      /^All checks passed!$/m,
      /^.{1,500}:\d+:\d+: (?:invalid-syntax: |[A-Z]+\d+ \[\*\] )/m,
    ),
  },
  {
    name: "shellcheck's text",
    format: 'shellcheck',
    matches: textHolding(/^.{1,500}:\d+:\d+: (?:error|warning|note): .* \[SC\d{4}\]$/m),
  },
  {
    name: "flake8's text",
    format: 'flake8',
    // Ruff begins its messages with a capital or a backtick; E9 of flake8 has the name of an exception.
    matches: textHolding(/^.{1,500}:\d+:-?\d+: (?:[A-Z]+\d+ ['"(a-z]|E9\d\d [A-Z]\w+Error: )/m),
  },
  {
    name: 'lines as flake8 and ruff write them',
    format: null,
    ask: {
      reason: 'these may be lines of flake8 or of ruff, which only the last line of ruff tells apart',
      fix: 'Name its format: flake8 or ruff.',
    },
    matches: textHolding(/^.{1,500}:\d+:-?\d+: [A-Z]+\d+ /m),
  },
];

/** Formats of findings by their structure; the first row that matches names the format. */
export const findingFormats: readonly FormatRow<FindingFormat>[] = [...documents, ...texts];
