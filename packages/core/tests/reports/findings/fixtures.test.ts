import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createFindingParser } from '../../../src/reports/findings/formats.ts';
import type { Finding } from '../../../src/reports/findings/model.ts';
import { parseBytes } from '../reading.ts';
import { checkCut } from './cut.ts';
import { countSeverities, detectFindings, readFindings } from './reading.ts';
import { recorded, recordedReports } from './recorded.ts';

type Row = readonly [name: string, severities: string, suppressed: number, breakdowns: number];

const expectations: readonly Row[] = [
  ['bandit/broken.json', 'high 1, medium 1, low 1', 0, 1],
  ['bandit/clean.json', '', 0, 0],
  ['bandit/findings.json', 'high 1, medium 1, low 1', 0, 0],
  ['bandit/nothing.json', '', 0, 1],
  ['checkstyle/checkstyle.xml', 'low 17', 0, 0],
  ['checkstyle/eslint.xml', 'medium 3, low 2', 0, 1],
  ['checkstyle/hadolint.xml', 'medium 1, low 5, info 3', 0, 0],
  ['checkstyle/shellcheck.xml', 'medium 1, low 2, info 4', 0, 0],
  ['eslint/broken.json', 'medium 3, low 2', 1, 1],
  ['eslint/clean.json', '', 0, 0],
  ['eslint/findings.json', 'medium 2, low 2', 1, 0],
  ['eslint/ignored.json', 'low 1', 0, 0],
  ['eslint/metadata.json', 'medium 2, low 2', 1, 0],
  ['flake8/broken.txt', 'medium 1', 0, 1],
  ['flake8/clean.txt', '', 0, 0],
  ['flake8/counted.txt', 'medium 3, low 2', 0, 1],
  ['flake8/findings.txt', 'medium 2, low 2', 0, 0],
  ['flake8/missing.txt', 'medium 1', 0, 1],
  ['gitleaks/clean.json', '', 0, 0],
  ['gitleaks/directory.json', 'high 1', 0, 0],
  ['gitleaks/findings.json', 'high 1', 0, 0],
  ['hadolint/broken.json', 'medium 1', 0, 1],
  ['hadolint/clean.json', '', 0, 0],
  ['hadolint/findings.json', 'medium 1, low 5, info 3', 0, 0],
  ['mypy/broken.json', 'medium 2', 0, 2],
  ['mypy/broken.txt', 'medium 2', 0, 3],
  ['mypy/clean.json', '', 0, 0],
  ['mypy/clean.txt', '', 0, 0],
  ['mypy/columns.txt', 'medium 2', 0, 0],
  ['mypy/findings.json', 'medium 2', 0, 0],
  ['mypy/findings.txt', 'medium 2', 0, 0],
  ['mypy/missing.txt', '', 0, 2],
  ['mypy/pretty.txt', 'medium 2', 0, 0],
  ['npm-audit/clean.json', '', 0, 0],
  ['npm-audit/findings.json', 'critical 1, medium 1, low 1', 0, 0],
  ['npm-audit/nolock.json', '', 0, 1],
  ['npm-audit/production.json', 'critical 1, medium 1', 0, 0],
  ['npm-audit/refused.json', '', 0, 1],
  ['pip-audit/clean.json', '', 0, 0],
  ['pip-audit/findings.json', 'unknown 1', 0, 0],
  ['pylint/broken.txt', 'medium 2, low 4, info 5', 0, 1],
  ['pylint/broken2.json', 'medium 2, low 4, info 5', 0, 1],
  ['pylint/clean.json', '', 0, 0],
  ['pylint/clean.txt', '', 0, 0],
  ['pylint/clean2.json', '', 0, 0],
  ['pylint/colorized.txt', 'low 1, info 4', 0, 0],
  ['pylint/findings.json', 'medium 1, low 4, info 5', 0, 0],
  ['pylint/findings.txt', 'medium 1, low 4, info 5', 0, 0],
  ['pylint/findings2.json', 'medium 1, low 4, info 5', 0, 0],
  ['pylint/missing2.json', 'high 1', 0, 1],
  ['pyright/broken.json', 'medium 7', 0, 0],
  ['pyright/clean.json', '', 0, 0],
  ['pyright/findings.json', 'medium 2', 0, 0],
  ['pyright/missing.json', '', 0, 1],
  ['ruff/broken.json', 'medium 4', 0, 2],
  ['ruff/broken.txt', 'medium 4', 0, 2],
  ['ruff/clean.json', '', 0, 0],
  ['ruff/clean.txt', '', 0, 0],
  ['ruff/concise.txt', 'medium 4, low 2', 0, 0],
  ['ruff/findings.json', 'medium 4, low 2', 0, 0],
  ['ruff/full.txt', 'medium 4, low 2', 0, 0],
  ['sarif/bandit.sarif', 'high 1, medium 1, low 1', 0, 1],
  ['sarif/checkstyle.sarif', 'low 17', 0, 0],
  ['sarif/eslint-broken.sarif', '', 0, 2],
  ['sarif/eslint.sarif', 'medium 2, low 1', 1, 0],
  ['sarif/gitleaks.sarif', 'high 1', 0, 0],
  ['sarif/gosec.sarif', 'high 3', 0, 0],
  ['sarif/hadolint.sarif', 'medium 1, low 5, info 3', 0, 0],
  ['sarif/pmd-broken.sarif', '', 0, 1],
  ['sarif/pmd.sarif', 'low 3', 0, 0],
  ['sarif/ruff-broken.sarif', 'medium 2', 0, 2],
  ['sarif/ruff-clean.sarif', '', 0, 0],
  ['sarif/ruff.sarif', 'medium 6', 0, 0],
  ['sarif/semgrep-broken.sarif', 'high 1, medium 2', 0, 0],
  ['sarif/semgrep.sarif', 'high 1, medium 1', 0, 0],
  ['sarif/spotbugs.sarif', 'low 2, info 1', 0, 0],
  ['sarif/staticcheck.sarif', 'low 1', 0, 0],
  ['sarif/trivy.sarif', 'critical 1, high 4, medium 2, low 1', 0, 0],
  ['semgrep/bad-rule.json', '', 0, 1],
  ['semgrep/broken.json', 'high 1, medium 2', 0, 0],
  ['semgrep/clean.json', '', 0, 0],
  ['semgrep/findings.json', 'high 1, medium 1', 0, 0],
  ['semgrep/nothing.json', '', 0, 1],
  ['shellcheck/broken1.json', 'medium 2, info 1', 0, 2],
  ['shellcheck/clean.json', '', 0, 0],
  ['shellcheck/clean1.json', '', 0, 0],
  ['shellcheck/findings.json', 'medium 1, low 2, info 4', 0, 0],
  ['shellcheck/findings.txt', 'medium 1, low 2, info 4', 0, 0],
  ['shellcheck/findings1.json', 'medium 1, low 2, info 4', 0, 0],
  // shellcheck writes the same for a file that it cannot open and for one that is clean: only its exit code differs.
  ['shellcheck/missing1.json', '', 0, 0],
  ['tsc/clean.txt', '', 0, 0],
  ['tsc/findings.txt', 'medium 4', 0, 0],
  ['tsc/missing.txt', 'medium 1', 0, 1],
  ['tsc/no-inputs.txt', 'medium 1', 0, 1],
  ['tsc/pretty-one.txt', 'medium 1', 0, 0],
  ['tsc/pretty.txt', 'medium 4', 0, 0],
];

const ours = recordedReports.filter(({ format }) => format !== 'trivy');

test('every recorded report is in the table', () => {
  expect(ours.map(({ name }) => name)).toEqual(expectations.map(([name]) => name).toSorted());
});

test.each(expectations)(
  '%s holds the findings "%s", %i suppressed, %i breakdowns',
  (name, severities, suppressed, breakdowns) => {
    const { format, bytes } = recorded(name);
    const report = readFindings(format, bytes);
    expect(countSeverities(report.findings)).toBe(severities);
    expect(report.findings.filter((each) => each.suppressed !== undefined)).toHaveLength(suppressed);
    expect(report.breakdowns).toHaveLength(breakdowns);
  },
);

/** Reports that do not tell their tool: an empty text or an empty list is read only when the caller names the format. */
const anonymous = new Set([
  'flake8/clean.txt',
  'tsc/clean.txt',
  'mypy/clean.json',
  ...['gitleaks', 'hadolint', 'pylint', 'ruff', 'shellcheck'].map((tool) => `${tool}/clean.json`),
]);

test.each(recordedReports.map((report) => [report.name, report] as const))(
  '%s is detected by its structure',
  (name, report) => {
    expect(detectFindings(report.bytes)).toBe(anonymous.has(name) ? null : report.format);
  },
);

const place = (path: string, line: number, column?: number, endLine?: number): Finding['place'] => ({
  path,
  line,
  endLine,
  column,
});

const base = { package: undefined, url: '', fingerprint: '', suppressed: undefined };
const py = '/app/findings/py/src';
const eqNull = "Expected '===' and instead saw '=='.";
const shellCall = '`subprocess` call with `shell=True` identified, security issue';
const wrongType = "Type 'number' is not assignable to type 'string'.";

const full: readonly (readonly [name: string, index: number, finding: Finding])[] = [
  [
    'bandit/findings.json',
    1,
    {
      ...base,
      tool: 'bandit',
      rule: 'B602',
      class: 'security',
      severity: 'high',
      message: 'subprocess call with shell=True identified, security issue.',
      place: place('src/cart.py', 14, 5, 14),
      url: 'https://bandit.readthedocs.io/en/1.9.4/plugins/b602_subprocess_popen_with_shell_equals_true.html',
    },
  ],
  [
    'checkstyle/shellcheck.xml',
    5,
    {
      ...base,
      tool: 'shellcheck',
      rule: 'SC2006',
      class: 'lint',
      severity: 'info',
      message: 'Use $(...) notation instead of legacy backticks `...`.',
      place: place('deploy.sh', 5, 6),
    },
  ],
  [
    'eslint/metadata.json',
    4,
    {
      ...base,
      tool: 'eslint',
      rule: 'eqeqeq',
      class: 'lint',
      severity: 'low',
      message: eqNull,
      place: place('/app/findings/js/src/cart.js', 6, 14, 6),
      url: 'https://eslint.org/docs/latest/rules/eqeqeq',
      suppressed: 'null and undefined alike',
    },
  ],
  [
    'flake8/findings.txt',
    3,
    {
      ...base,
      tool: 'flake8',
      rule: 'F821',
      class: 'lint',
      severity: 'medium',
      message: "undefined name 'undefined_name'",
      place: place('src/naïve.py', 4, 12),
    },
  ],
  [
    'gitleaks/findings.json',
    0,
    {
      ...base,
      tool: 'gitleaks',
      rule: 'aws-access-token',
      class: 'secret',
      severity: 'high',
      message:
        'Identified a pattern that may indicate AWS credentials, risking unauthorized cloud resource access and data breaches on AWS platforms. (commit 8abcde1f0b65)',
      place: place('settings.py', 1, 12, 1),
      fingerprint: '8abcde1f0b6501ce7e1c1ce400566459de359d61:settings.py:aws-access-token:1',
    },
  ],
  [
    'hadolint/findings.json',
    8,
    {
      ...base,
      tool: 'hadolint',
      rule: 'DL4000',
      class: 'lint',
      severity: 'medium',
      message: 'MAINTAINER is deprecated',
      place: place('Dockerfile', 4, 1),
    },
  ],
  ...(['mypy/columns.txt', 'mypy/findings.json'] as const).map(
    (name) =>
      [
        name,
        1,
        {
          ...base,
          tool: 'mypy',
          rule: 'return-value',
          class: 'type',
          severity: 'medium',
          message: 'Incompatible return value type (got "str", expected "int")',
          place: place('src/cart.py', 15, 12, 15),
        },
      ] satisfies readonly [string, number, Finding],
  ),
  [
    'npm-audit/findings.json',
    2,
    {
      ...base,
      tool: 'npm audit',
      rule: 'GHSA-2222-3333-3333',
      class: 'vulnerability',
      severity: 'medium',
      message: 'A long price list takes for ever',
      place: undefined,
      package: { name: 'shop-parser', version: '<1.2.0', fixedVersion: '' },
      url: 'https://github.com/advisories/GHSA-2222-3333-3333',
    },
  ],
  [
    'pip-audit/findings.json',
    0,
    {
      ...base,
      tool: 'pip-audit',
      rule: 'PYSEC-2026-1',
      class: 'vulnerability',
      severity: 'unknown',
      message: 'A cart may be read by anyone',
      place: undefined,
      package: { name: 'shop-cart', version: '1.0.0', fixedVersion: '1.1.0' },
    },
  ],
  ...(['pylint/findings2.json', 'pylint/findings.txt'] as const).map(
    (name) =>
      [
        name,
        9,
        {
          ...base,
          tool: 'pylint',
          rule: 'unused-argument',
          class: 'lint',
          severity: 'low',
          message: "Unused argument 'x'",
          place: place('src/naïve.py', 1, 11, name.endsWith('.json') ? 1 : undefined),
        },
      ] satisfies readonly [string, number, Finding],
  ),
  [
    'pyright/findings.json',
    0,
    {
      ...base,
      tool: 'pyright',
      rule: 'reportReturnType',
      class: 'type',
      severity: 'medium',
      message: 'Type "str" is not assignable to return type "int" "str" is not assignable to "int"',
      place: place(`${py}/cart.py`, 15, 12, 15),
    },
  ],
  [
    'ruff/findings.json',
    3,
    {
      ...base,
      tool: 'ruff',
      rule: 'S602',
      class: 'security',
      severity: 'medium',
      message: shellCall,
      place: place(`${py}/cart.py`, 14, 5, 14),
      url: 'https://docs.astral.sh/ruff/rules/subprocess-popen-with-shell-equals-true',
    },
  ],
  ...(['ruff/full.txt', 'ruff/concise.txt'] as const).map(
    (name) =>
      [
        name,
        3,
        {
          ...base,
          tool: 'ruff',
          rule: 'S602',
          class: 'security',
          severity: 'medium',
          message: shellCall,
          place: place('src/cart.py', 14, 5),
        },
      ] satisfies readonly [string, number, Finding],
  ),
  [
    'semgrep/findings.json',
    0,
    {
      ...base,
      tool: 'semgrep',
      rule: 'no-shell',
      class: 'security',
      severity: 'high',
      message: 'Do not hand text to a shell',
      place: place('src/cart.py', 14, 5, 14),
      url: 'https://docs.python.org/3/library/subprocess.html#security-considerations',
    },
  ],
  [
    'shellcheck/findings1.json',
    0,
    {
      ...base,
      tool: 'shellcheck',
      rule: 'SC2045',
      class: 'lint',
      severity: 'medium',
      message: 'Iterating over ls output is fragile. Use globs.',
      place: place('deploy.sh', 2, 10, 2),
    },
  ],
  ...(['tsc/findings.txt', 'tsc/pretty.txt'] as const).map(
    (name) =>
      [
        name,
        0,
        {
          ...base,
          tool: 'tsc',
          rule: 'TS2322',
          class: 'type',
          severity: 'medium',
          message: wrongType,
          place: place('src/cart.ts', 3, 3),
        },
      ] satisfies readonly [string, number, Finding],
  ),
  [
    'sarif/eslint.sarif',
    2,
    {
      ...base,
      tool: 'ESLint',
      rule: 'no-debugger',
      class: 'lint',
      severity: 'medium',
      message: "Unexpected 'debugger' statement.",
      place: place('/app/findings/js/src/cart.js', 4, 25, 4),
      url: 'https://eslint.org/docs/latest/rules/no-debugger',
    },
  ],
];

test.each(full)('%s, finding %i is read in full', (name, index, finding) => {
  const { format, bytes } = recorded(name);
  expect(readFindings(format, bytes).findings[index]).toEqual(finding);
});

/** The deep run takes the larger ones. */
const small = recordedReports.filter(({ bytes }) => bytes.length <= 2_500);

test.each(small.map((report) => [report.name, report] as const))(
  '%s cut after any byte never passes for a report with less in it',
  (_, report) => {
    const findings = readFindings(report.format, report.bytes).findings.length;
    for (let length = 0; length < report.bytes.length; length += 1) checkCut(report, length, findings);
  },
);

describe('the same report comes out', () => {
  test.each(small.map((report) => [report.name, report] as const))('of %s in any chunks', (_, { format, bytes }) => {
    const whole = parseBytes(createFindingParser(format), bytes);
    expect(parseBytes(createFindingParser(format), bytes, 1)).toEqual(whole);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), (chunkBytes) => {
        expect(parseBytes(createFindingParser(format), bytes, chunkBytes)).toEqual(whole);
      }),
      { seed: 42, numRuns: 8 },
    );
  });

  test.each(small.map((report) => [report.name, report] as const))(
    'of %s after a byte-order mark and with CRLF',
    (_, { format, bytes }) => {
      const text = `\uFEFF${new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')}`;
      const plain = readFindings(format, bytes);
      expect(countSeverities(readFindings(format, text).findings)).toBe(countSeverities(plain.findings));
      expect(readFindings(format, text).breakdowns).toHaveLength(plain.breakdowns.length);
    },
  );
});
