import { expect, test } from '@jest/globals';
import { readFindings, refuseFindings } from './reading.ts';
import { recorded } from './recorded.ts';

const breakdownsOf = (name: string): readonly string[] => {
  const { format, bytes } = recorded(name);
  return readFindings(format, bytes).breakdowns;
};

// Each of these is green with some tool or gate that people use.

test.each([
  ['bandit/nothing.json', 'bandit looked at no file'],
  ['pyright/missing.json', 'pyright looked at no file'],
  ['semgrep/nothing.json', 'semgrep looked at no file'],
])('a run over no file (%s) is a breakdown, not "no findings"', (name, breakdown) => {
  expect(breakdownsOf(name)).toEqual([breakdown]);
});

test('ESLint, pip-audit and pylint that looked at nothing are breakdowns', () => {
  expect(readFindings('eslint', []).breakdowns).toEqual(['ESLint looked at no file']);
  expect(readFindings('pip-audit', { dependencies: [], fixes: [] }).breakdowns).toEqual([
    'pip-audit looked at no dependency',
  ]);
  const skipped = { dependencies: [{ name: 'a', skip_reason: 'not found' }] };
  expect(readFindings('pip-audit', skipped)).toMatchObject({
    breakdowns: ['pip-audit skipped 1 dependency, which are all'],
    warnings: [{ message: 'pip-audit did not look at a: not found' }],
  });
  const statistics = { messageTypeCount: {}, modulesLinted: 0 };
  expect(readFindings('pylint', { messages: [], statistics }).breakdowns).toEqual(['pylint looked at no module']);
});

test.each([
  'bandit/broken.json',
  'eslint/broken.json',
  'hadolint/broken.json',
  'pylint/broken2.json',
  'ruff/broken.json',
  'shellcheck/broken1.json',
  'flake8/broken.txt',
  'mypy/broken.json',
])('a file that the tool could not parse (%s) is a breakdown', (name) => {
  expect(breakdownsOf(name).length).toBeGreaterThan(0);
});

test('an audit that could not ask for advisories is a breakdown, although it names no vulnerability', () => {
  expect(breakdownsOf('npm-audit/nolock.json')).toEqual([
    'npm audit could not ask for advisories: This command requires an existing lockfile.',
  ]);
  expect(breakdownsOf('npm-audit/refused.json')[0]).toContain('503 Service Unavailable');
});

test('a rule that semgrep could not parse is a breakdown, although the scan went on', () => {
  expect(breakdownsOf('semgrep/bad-rule.json')[0]).toContain('Rule parse error');
});

test('a report whose own count is larger than what it holds is a breakdown', () => {
  const file = { filePath: 'a.js', messages: [], errorCount: 1, warningCount: 0, fatalErrorCount: 0 };
  expect(readFindings('eslint', [file]).breakdowns).toEqual([
    'a.js: the report counts 1 messages and holds 0: it is not whole',
  ]);
  const summary = { filesAnalyzed: 1, errorCount: 2, warningCount: 0, informationCount: 0 };
  expect(readFindings('pyright', { generalDiagnostics: [], summary }).breakdowns).toHaveLength(1);
  const statistics = { messageTypeCount: { error: 1 }, modulesLinted: 1 };
  expect(readFindings('pylint', { messages: [], statistics }).breakdowns).toHaveLength(1);
  const metadata = { vulnerabilities: { total: 3 } };
  expect(readFindings('npm-audit', { auditReportVersion: 2, vulnerabilities: {}, metadata }).breakdowns).toHaveLength(
    1,
  );
});

test('a severity that nobody knows counts as unknown and is told: it is neither dropped nor taken for low', () => {
  const leak = { code: 'DL1', file: 'Dockerfile', level: 'blocker', message: 'x', line: 1, column: 1 };
  expect(readFindings('hadolint', [leak])).toMatchObject({
    findings: [{ severity: 'unknown' }],
    warnings: [{ message: 'the severity "blocker" of 1 finding is not known: it counts as unknown' }],
  });
});

test('a suppression that was only asked for does not hide a finding', () => {
  const suppressions = [{ kind: 'external', status: 'underReview' }];
  const run = { tool: { driver: { name: 'scan' } }, results: [{ ruleId: 'A', message: { text: 'x' }, suppressions }] };
  expect(readFindings('sarif', { version: '2.1.0', runs: [run] }).findings[0]?.suppressed).toBeUndefined();
});

test('one fingerprint that every finding has does not make them one', () => {
  const { format, bytes } = recorded('sarif/semgrep.sarif');
  expect(readFindings(format, bytes).findings.map(({ fingerprint }) => fingerprint)).toEqual(['', '']);
  expect(
    readFindings('semgrep', recorded('semgrep/findings.json').bytes).findings.map(({ fingerprint }) => fingerprint),
  ).toEqual(['', '']);
});

test("a package that is vulnerable through one that the report lacks is a finding of npm audit's", () => {
  const entry = {
    name: 'web',
    severity: 'high',
    via: ['gone'],
    effects: [],
    range: '1',
    nodes: [],
    fixAvailable: false,
  };
  expect(readFindings('npm-audit', { auditReportVersion: 2, vulnerabilities: { web: entry } }).findings).toMatchObject([
    { severity: 'high', package: { name: 'web' } },
  ]);
});

test('the first form of npm audit, which pnpm still writes, is read', () => {
  const advisory = {
    id: 9,
    module_name: 'left',
    severity: 'moderate',
    title: 'Bad',
    url: 'https://github.com/advisories/GHSA-2222-3333-4444',
    patched_versions: '>=2.0.0',
    findings: [{ version: '1.0.0', paths: ['.>left'] }],
  };
  const unmended = { ...advisory, id: 10, patched_versions: '<0.0.0' };
  expect(
    readFindings('npm-audit', { actions: [], advisories: { 9: advisory, 10: unmended }, metadata: {} }).findings,
  ).toMatchObject([
    {
      rule: 'GHSA-2222-3333-4444',
      severity: 'medium',
      package: { name: 'left', version: '1.0.0', fixedVersion: '>=2.0.0' },
    },
    { package: { fixedVersion: '' } },
  ]);
});

test('Checkstyle that broke over a file is a breakdown', () => {
  const xml =
    '<checkstyle version="10"><file name="A.java"><exception><![CDATA[Got an exception\n\tat x]]></exception></file></checkstyle>';
  expect(readFindings('checkstyle', xml).breakdowns).toEqual(['A.java: Got an exception']);
});

test('a run of mypy over no file is a breakdown, although it says Success', () => {
  expect(readFindings('mypy', 'Success: no issues found in 0 source files\n').breakdowns).toEqual([
    'mypy: it looked at no file',
  ]);
});

test('a finding of Checkstyle in letters that it does not write is a breakdown, not "no findings"', () => {
  const xml = '<checkstyle><file name="A.java"><Error line="1" severity="error" message="x"/></file></checkstyle>';
  expect(readFindings('checkstyle', xml).breakdowns).toEqual(['A.java: <Error> stands there, which is not known']);
});

test.each([
  ['null', 'is null: Trivy looked at nothing'],
  ['[{"Target":"a"}]', 'schema 1'],
  ['{"ClusterName":"c","Resources":[]}', 'trivy k8s'],
])('a report of Trivy in a form without results (%s) is refused, not read as clean', (text, words) => {
  expect(refuseFindings('trivy', text).reason).toContain(words);
});

test('a report of Trivy that names no target is told', () => {
  expect(readFindings('trivy', { SchemaVersion: 2, ArtifactName: '.' }).warnings).toEqual([
    { line: null, message: 'Trivy names nothing that it looked at (no Results)' },
  ]);
});

test('what Trivy was told to ignore is there with its reason, and does not count', () => {
  const { format, bytes } = recorded('trivy/fs-suppressed.json');
  const hidden = readFindings(format, bytes).findings.filter(({ suppressed }) => suppressed !== undefined);
  expect(hidden).toHaveLength(1);
  expect(hidden[0]?.suppressed).not.toBe('');
});

test('the text of a secret is never kept', () => {
  const secret = 'AKIA-not-a-real-one';
  const leak = {
    RuleID: 'key',
    Description: 'A key',
    StartLine: 1,
    File: 'a',
    Commit: 'c0ffee',
    Secret: secret,
    Match: `k = ${secret}`,
    Message: secret,
    Fingerprint: 'c0ffee:a:key:1',
  };
  expect(JSON.stringify(readFindings('gitleaks', [leak]))).not.toContain(secret);
  expect(JSON.stringify(refuseFindings('gitleaks', [{ ...leak, File: undefined, StartLine: secret }]))).not.toContain(
    secret,
  );
});
