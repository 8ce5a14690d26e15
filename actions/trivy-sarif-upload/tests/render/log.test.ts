import { expect, test } from '@jest/globals';
import { renderIgnores, renderRemarks, renderVerdict } from '../../src/render/log.ts';
import { lockFile, scanOfResults, vulnerability } from '../builders.ts';
import { viewOf } from './view.ts';

const linesOf = (plan: Parameters<typeof viewOf>[0]): readonly string[] => {
  const { decision, conditions } = viewOf(plan);
  return renderVerdict(decision, conditions);
};

const right = { PkgID: 'right@1.0.0', PkgName: 'right', PkgIdentifier: { PURL: 'pkg:npm/right@1.0.0' } };

test('the findings that fail are told worst first over all targets, then each condition, failed ones first', () => {
  const scans = [
    scanOfResults([lockFile([vulnerability()])], 'fs: api'),
    scanOfResults(
      [lockFile([vulnerability({ ...right, Severity: 'CRITICAL', FixedVersion: '', Status: 'will_not_fix' })])],
      'fs: web',
    ),
    scanOfResults([lockFile([])], 'fs: ui'),
  ];
  expect(linesOf({ scans })).toEqual(
    [
      '  critical  CVE-2026-0001  right 1.0.0  web/package-lock.json:10  → no fix: will not fix',
      '  high      CVE-2026-0001  left 1.0.0   api/package-lock.json:5  → 1.0.1',
      '  ✗  fs/api: vulnerabilities  1 high in 2 packages        bar none from high up      1 to mend; all have a fix',
      '  ✗  fs/web: vulnerabilities  1 critical in 2 packages    bar none from high up      1 to mend; 0 with a fix',
      '  ✓  fs/ui: vulnerabilities   none in 2 packages          bar none from high up',
      '  ✓  Code scanning            3 of 3 documents uploaded   bar where it is available',
    ].map((line) =>
      expect.stringMatching(new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ {2,}/g, ' {2,}')}$`)),
    ),
  );
});

test('twenty findings are told, and how many more there are', () => {
  const found = Array.from({ length: 30 }, (_, index) => vulnerability({ VulnerabilityID: `CVE-2026-${index}` }));
  const lines = linesOf({ scans: [scanOfResults([lockFile(found)])] });
  expect(lines.filter((line) => line.includes('CVE-'))).toHaveLength(20);
  expect(lines[20]).toBe('  and 10 more findings in the report');
});

test('remarks and breakdowns are told with their target', () => {
  const scan = { ...scanOfResults([lockFile([])]), warnings: ['one', 'two'] };
  expect(renderRemarks(viewOf({ scans: [scan] }).decision)).toEqual(['  ! fs: one', '  ! fs: two']);
});

test('where the ignores are from is told, and which of them change nothing', () => {
  const told = ['ignores of .trivyignore at aaaaaaa'];
  const rule = {
    class: undefined,
    id: 'CVE-2000-1',
    paths: [],
    purls: [],
    expiry: { day: '2025-12-31', endsMs: Date.UTC(2026, 0, 1) },
    reason: '',
    file: '.trivyignore',
    line: 4,
  };
  const ignored = { ...rule, id: 'CVE-2026-0001', expiry: undefined };
  expect(renderIgnores({ rules: [], told })).toEqual(['  ignores of .trivyignore at aaaaaaa']);
  expect(linesOf({ facts: { ignores: { rules: [rule, ignored], told } } }).slice(0, 2)).toEqual([
    '  1 ignored, each with its line in the summary',
    '  ! ignore CVE-2000-1 (.trivyignore, line 4): it ended with 2025-12-31',
  ]);
});
