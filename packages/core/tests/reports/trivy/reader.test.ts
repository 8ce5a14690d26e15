import type { TrivyReport, TrivyResult } from '@drawbridge/core/reports/trivy/model';
import { describe, expect, test } from '@jest/globals';
import { readTrivy } from './reading.ts';

const reportOf = (result: object, more: object = {}): object => ({
  SchemaVersion: 2,
  ArtifactName: '.',
  ArtifactType: 'filesystem',
  Results: [{ Target: 'package-lock.json', Class: 'lang-pkgs', Type: 'npm', ...result }],
  ...more,
});

const modelOf = (source: unknown): TrivyReport => {
  const read = readTrivy(source);
  if (!read.ok) throw new Error(read.error.reason);
  return read.value;
};

const firstResult = (source: unknown): TrivyResult => {
  const first = modelOf(source).results[0];
  if (first === undefined) throw new Error('no result');
  return first;
};

const vulnerability = {
  VulnerabilityID: 'CVE-2026-0001',
  PkgName: 'left',
  InstalledVersion: '1.0.0',
  Severity: 'HIGH',
};

describe('what else Trivy wrote, or writes for other commands, is refused in words', () => {
  test.each([
    ['null', 'null', 'the document is null: Trivy looked at nothing'],
    ['schema 1', '[]', 'the document is a list, as Trivy before 0.20 wrote it (schema 1)'],
    ['a cluster', '{"ClusterName":"prod","Resources":[]}', 'the document is a report of `trivy k8s` on a cluster'],
    ['another tool', '{"results":[]}', 'the document has no SchemaVersion: it is no JSON report of Trivy'],
    ['a newer schema', '{"SchemaVersion":3}', 'SchemaVersion is 3; schema 2 is read'],
    ['an older schema', '{"SchemaVersion":1}', 'SchemaVersion is 1; schema 2 is read'],
    ['a text', '"SchemaVersion"', 'the document has no SchemaVersion: it is no JSON report of Trivy'],
  ])('%s', (_, text, reason) => {
    expect(readTrivy(text)).toMatchObject({ ok: false, error: { reason, fix: expect.stringMatching(/\w/) } });
  });
});

test.each([
  ['absent', { SchemaVersion: 2 }],
  ['null', { SchemaVersion: 2, Results: null }],
  ['empty', { SchemaVersion: 2, Results: [] }],
])('Results may be %s: nothing was recognised', (_, source) => {
  expect(modelOf(source).results).toEqual([]);
});

test('a vulnerability keeps what a gate and a person need', () => {
  const { vulnerabilities } = firstResult(
    reportOf({
      Vulnerabilities: [
        {
          ...vulnerability,
          PkgID: 'left@1.0.0',
          PkgIdentifier: { PURL: 'pkg:npm/left@1.0.0' },
          FixedVersion: '1.0.1, 2.0.0',
          Status: 'fixed',
          SeveritySource: 'ghsa',
          CVSS: { nvd: { V3Score: 9.8, V2Score: 7.5 }, ghsa: { V40Score: 8.1 } },
          CweIDs: ['CWE-79'],
        },
      ],
    }),
  );
  expect(vulnerabilities).toMatchObject([
    {
      id: 'CVE-2026-0001',
      purl: 'pkg:npm/left@1.0.0',
      fixedVersion: '1.0.1, 2.0.0',
      status: 'fixed',
      severity: 'high',
      scores: [
        { source: 'nvd', version: 3, score: 9.8 },
        { source: 'nvd', version: 2, score: 7.5 },
        { source: 'ghsa', version: 4, score: 8.1 },
      ],
    },
  ]);
});

test.each([
  ['CRITICAL', 'critical'],
  ['HIGH', 'high'],
  ['MEDIUM', 'medium'],
  ['LOW', 'low'],
  ['UNKNOWN', 'unknown'],
  ['', 'unknown'],
  [null, 'unknown'],
])('severity %s is %s', (Severity, severity) => {
  const source = reportOf({ Vulnerabilities: [{ ...vulnerability, Severity }] });
  expect(firstResult(source).vulnerabilities[0]?.severity).toBe(severity);
});

test('a severity that Trivy does not have ends the reading, with its place', () => {
  const text = JSON.stringify(reportOf({ Vulnerabilities: [{ ...vulnerability, Severity: 'SEVERE' }] }), null, 2);
  const line = text.split('\n').findIndex((each) => each.includes('SEVERE')) + 1;
  expect(readTrivy(text)).toMatchObject({
    ok: false,
    error: {
      reason: 'Results[0].Vulnerabilities[0].Severity is "SEVERE", not a severity that Trivy has',
      line,
    },
  });
});

test.each([
  [
    { Vulnerabilities: [{ ...vulnerability, VulnerabilityID: '' }] },
    'Results[0].Vulnerabilities[0].VulnerabilityID is empty',
  ],
  [
    { Vulnerabilities: [{ Severity: 'HIGH' }] },
    'Results[0].Vulnerabilities[0].VulnerabilityID is not there, not a text',
  ],
  [{ Vulnerabilities: {} }, 'Results[0].Vulnerabilities is an object, not a list'],
  [
    { Vulnerabilities: [{ ...vulnerability, FixedVersion: 2 }] },
    'Results[0].Vulnerabilities[0].FixedVersion is a number, not a text',
  ],
  [
    { Misconfigurations: [{ ID: 'DS-0001', Status: 'MAYBE' }] },
    'Results[0].Misconfigurations[0].Status is "MAYBE", not PASS, FAIL or EXCEPTION',
  ],
  [{ Secrets: [{ RuleID: 'aws', StartLine: -1 }] }, 'Results[0].Secrets[0].StartLine is -1, not a whole number'],
  [
    { ExperimentalModifiedFindings: [{ Type: 'magic' }] },
    'Results[0].ExperimentalModifiedFindings[0].Type is "magic", not a kind of finding that Trivy has',
  ],
])('%j is refused', (result, reason) => {
  expect(readTrivy(reportOf(result))).toMatchObject({ ok: false, error: { reason } });
});

test('a secret leaves nothing of itself in the model', () => {
  const source = reportOf({
    Secrets: [
      {
        RuleID: 'generic',
        Category: 'General',
        Severity: 'CRITICAL',
        Title: 'A key',
        StartLine: 3,
        EndLine: 3,
        Match: 'key = "hunter2-hunter2"',
        Code: { Lines: [{ Number: 3, Content: 'key = "hunter2-hunter2"' }] },
      },
    ],
  });
  const model = modelOf(source);
  expect(model.results[0]?.secrets).toEqual([
    { rule: 'generic', category: 'General', severity: 'critical', title: 'A key', lines: { startLine: 3, endLine: 3 } },
  ]);
  expect(JSON.stringify(model)).not.toContain('hunter2');
});

test('packages have their full version, their lines and their identity', () => {
  const { packages } = firstResult(
    reportOf({
      Packages: [
        {
          ID: 'a@1',
          Name: 'a',
          Version: '1',
          Identifier: { PURL: 'pkg:npm/a@1' },
          Locations: [{ StartLine: 4, EndLine: 6 }],
          DependsOn: ['b@2'],
        },
        { Name: 'bash', Version: '5.2', Release: '3', Epoch: 1 },
        { Name: 'c', Version: '3', Locations: [{ StartLine: 0, EndLine: 0 }] },
      ],
    }),
  );
  expect(packages).toMatchObject([
    { version: '1', purl: 'pkg:npm/a@1', locations: [{ startLine: 4, endLine: 6 }], dependsOn: ['b@2'] },
    { version: '1:5.2-3', purl: '' },
    { locations: [] },
  ]);
});

test.each([
  [{}, undefined],
  [{ CauseMetadata: {} }, undefined],
  [{ CauseMetadata: { StartLine: 3, EndLine: 5 } }, { startLine: 3, endLine: 5 }],
  [{ CauseMetadata: { StartLine: 3 } }, { startLine: 3, endLine: 3 }],
])('lines of a misconfiguration with %j', (cause, lines) => {
  const source = reportOf({ Misconfigurations: [{ ID: 'DS-0001', Status: 'FAIL', ...cause }] });
  expect(firstResult(source).misconfigurations[0]?.lines).toEqual(lines);
});

test('what Trivy suppressed is kept apart, with who said so', () => {
  const Finding = { ...vulnerability };
  const source = reportOf({
    ExperimentalModifiedFindings: [
      { Type: 'vulnerability', Status: 'not_affected', Statement: 'not called', Source: 'vex.json', Finding },
    ],
  });
  const { suppressions, vulnerabilities } = firstResult(source);
  expect(vulnerabilities).toEqual([]);
  expect(suppressions).toMatchObject([
    {
      status: 'not_affected',
      source: 'vex.json',
      finding: { kind: 'vulnerability', vulnerability: { id: 'CVE-2026-0001' } },
    },
  ]);
});

test('an operating system at its end of life is told', () => {
  const os = (EOSL?: boolean) =>
    modelOf(reportOf({}, { Metadata: { OS: { Family: 'alpine', Name: '3.9', EOSL } } })).os;
  expect(os(true)).toEqual({ family: 'alpine', name: '3.9', isEndOfLife: true });
  expect(os()).toMatchObject({ isEndOfLife: false });
  expect(modelOf(reportOf({})).os).toBeUndefined();
});

test('a class that is not known is a warning', () => {
  expect(modelOf(reportOf({ Class: 'dreams' })).warnings).toMatchObject([
    { message: expect.stringContaining('of the class "dreams"') },
  ]);
  expect(modelOf(reportOf({})).warnings).toEqual([]);
});

test('a report cut at any byte is refused, never read in part', () => {
  const text = JSON.stringify(reportOf({ Vulnerabilities: [vulnerability] }));
  for (let end = 0; end < text.length; end += 1) expect([end, readTrivy(text.slice(0, end)).ok]).toEqual([end, false]);
  expect(readTrivy(text).ok).toBe(true);
});
