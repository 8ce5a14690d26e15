import { scanReportSchema } from '@drawbridge/core/reports/drawbridge/scan-report';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { describe, expect, test } from '@jest/globals';
import { renderOutputs, renderReport } from '../../src/render/report.ts';
import type { View } from '../../src/render/view.ts';
import { decisionOn, head, lockFile, scanOf, scanOfResults, vulnerability } from '../builders.ts';
import { repairOne, resultOf, runOf } from '../foreign-logs.ts';
import { viewOf } from './view.ts';

const reportOf = (view: View): unknown => JSON.parse(renderReport(view));

const everything = { scanners: 'vuln,misconfig,secret,license' };

test.each([
  ['fs-all', 'fs: .'],
  ['fs-suppressed', 'fs: .'],
  ['fs-clean', 'fs: .'],
  ['repo-vuln-secret', 'repo: .'],
  ['config-misconfig', 'config: .'],
  ['image-alpine', 'image: octo/shop:1.0.0'],
  ['image-debian', 'image: octo/batch:1.0.0'],
  ['sbom-cyclonedx', 'sbom: bom.json'],
])('the report of %s holds to its schema, and tells every finding', (fixture, line) => {
  const view = viewOf({ scans: [scanOf(fixture, line)], inputs: everything });
  const report = reportOf(view);
  expect(findSchemaProblems(scanReportSchema, report)).toEqual([]);
  const findings = view.decision.targets.flatMap(({ judged, ignored, suppressed }) => [
    ...judged,
    ...ignored,
    ...suppressed,
  ]);
  expect(report).toMatchObject({ body: { targets: [{ findings: expect.any(Array) }] } });
  expect(JSON.stringify(report).match(/"fingerprint"/g)?.length ?? 0).toBe(findings.length);
});

test('the report says what was judged, about which commit and run', () => {
  expect(reportOf(viewOf())).toMatchObject({
    action: 'trivy-sarif-upload',
    subject: { repository: 'octo/shop', sha: head, runId: '1001', runAttempt: 1 },
    verdict: { mark: 'failed', sentence: '1 of 1 finding fails (1 high); uploaded to code scanning' },
    createdAt: '2026-01-01T00:00:00.000Z',
    body: {
      conditions: [
        { name: 'fs: vulnerabilities', mark: 'failed' },
        { name: 'Code scanning', mark: 'passed' },
      ],
      targets: [
        {
          name: 'fs',
          title: 'fs: .',
          kind: 'fs',
          classes: ['vulnerability'],
          findings: [
            {
              tool: 'Trivy',
              rule: 'CVE-2026-0001',
              class: 'vulnerability',
              severity: 'high',
              message: 'left pads too much',
              place: { path: 'package-lock.json', line: 5, endLine: 9, column: null },
              package: { name: 'left', version: '1.0.0', fixedVersion: '1.0.1' },
              url: 'https://avd.example/cve-2026-0001',
              fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
              suppressed: null,
              newness: 'unknown',
              fails: true,
            },
          ],
        },
      ],
    },
  });
});

test('what is too mild to be shown elsewhere is in the report', () => {
  const view = viewOf({
    scans: [scanOfResults([lockFile([vulnerability({ Severity: 'LOW' })])])],
    inputs: { scanners: 'vuln', 'report-severity': 'high' },
  });
  expect(reportOf(view)).toMatchObject({
    body: { targets: [{ findings: [{ rule: 'CVE-2026-0001', fails: false }] }] },
  });
});

test.each([
  ['nobody calls it', 'nobody calls it (.trivyignore, line 3)'],
  ['', 'ignored (.trivyignore, line 3)'],
])('what is ignored is in it with its reason: "%s"', (reason, suppressed) => {
  const rule = {
    class: undefined,
    id: 'CVE-2026-0001',
    paths: [],
    purls: [],
    expiry: undefined,
    reason,
    file: '.trivyignore',
    line: 3,
  };
  const report = reportOf(viewOf({ facts: { ignores: { rules: [rule], told: [] } } }));
  expect(findSchemaProblems(scanReportSchema, report)).toEqual([]);
  expect(report).toMatchObject({
    verdict: { mark: 'passed' },
    body: { targets: [{ findings: [{ rule: 'CVE-2026-0001', suppressed, fails: false }] }] },
  });
});

test('SARIF of other tools is in it under its tool and its category', () => {
  const foreign = { ...repairOne(runOf([resultOf({ level: 'error' })])), category: 'lint' };
  const report = reportOf(
    viewOf({ scans: [], inputs: { 'sarif-files': 'a.sarif', 'fail-on': 'medium' }, facts: { foreign: [foreign] } }),
  );
  expect(findSchemaProblems(scanReportSchema, report)).toEqual([]);
  expect(report).toMatchObject({
    body: { targets: [{ name: 'lint', kind: 'sarif', findings: [{ tool: 'Lint', rule: 'no-eval', fails: true }] }] },
  });
});

describe('the outputs', () => {
  test('count what was found, and name the files as later steps reach them', () => {
    const view = viewOf({
      scans: [scanOf('image-alpine', 'image: octo/shop:1.0.0')],
      inputs: { 'working-directory': 'services/api' },
      sbomFiles: ['drawbridge/sbom.json'],
    });
    expect(renderOutputs(view)).toEqual({
      'findings-total': '10',
      'findings-new': '',
      critical: '3',
      high: '1',
      'sarif-file': 'services/api/drawbridge/scan.sarif',
      'sbom-file': 'services/api/drawbridge/sbom.json',
      'sarif-id': '47177e22',
    });
  });

  test('tell how many are new where something was compared', () => {
    const baseline = decisionOn([scanOfResults([lockFile([vulnerability()])])]).baselines.get('fs');
    if (baseline === undefined) throw new Error('no baseline');
    const references = new Map([['fs', { kind: 'baseline', baseline, changedPaths: undefined }]] as const);
    const found = [vulnerability(), vulnerability({ VulnerabilityID: 'CVE-2026-0002' })];
    expect(renderOutputs(viewOf({ scans: [scanOfResults([lockFile(found)])], facts: { references } }))).toMatchObject({
      'findings-total': '2',
      'findings-new': '1',
    });
  });

  test.each([
    ['kept as a file', { kind: 'kept', why: 'dry run', fix: '' } as const, ''],
    ['refused at once', { kind: 'refused', id: '', why: 'no', fix: '' } as const, ''],
    ['refused after a look', { kind: 'refused', id: 'x1', why: 'no', fix: '' } as const, 'x1'],
    ['still looked at', { kind: 'pending', id: 'x1', waitedMs: 1 } as const, 'x1'],
  ])('of an upload that is %s', (_, end, id) => {
    expect(renderOutputs(viewOf({ end }))).toMatchObject({ 'sarif-id': id, 'sarif-file': 'drawbridge/scan.sarif' });
  });

  test('are the same numbers as in the report', () => {
    const view = viewOf({ scans: [scanOf('fs-all')], inputs: { ...everything, 'report-severity': 'high' } });
    const counts = (JSON.stringify(reportOf(view)).match(/"suppressed":null/g) ?? []).length;
    expect(renderOutputs(view)['findings-total']).toBe(String(counts));
  });
});
