import { commentRoom, renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import { describe, expect, test } from '@jest/globals';
import { renderComment, renderSummary } from '../../src/render/document.ts';
import type { View } from '../../src/render/view.ts';
import { decisionOn, head, lockFile, scanOfResults, vulnerability } from '../builders.ts';
import { viewOf } from './view.ts';

const summaryOf = (view: View): string => renderDocument(renderSummary(view), summaryRoom);

test('the summary says the verdict, the conditions, what changed, the findings with links, and what became of the SARIF', () => {
  expect(summaryOf(viewOf())).toBe(
    [
      '### ✗ Scan: 1 of 1 finding fails (1 high); uploaded to code scanning',
      '',
      '|  | Condition | Value | Distance | Bar |',
      '| --- | --- | --- | --- | --- |',
      '| ✗ | fs: vulnerabilities | 1 high in 2 packages | 1 to mend; all have a fix | none from high up |',
      '| ✓ | Code scanning | 1 of 1 document uploaded |  | where it is available |',
      '',
      'Not compared. fs: all count as new (there is no baseline yet).',
      '',
      '<details>',
      '<summary>Findings that fail (1)</summary>',
      '',
      '| Severity | Finding | In | Where | Fixed by | Since the base |',
      '| --- | --- | --- | --- | --- | --- |',
      `| high | [\`CVE-2026-0001\`](<https://avd.example/cve-2026-0001>) | left 1.0.0 | [\`package-lock.json:5\`](<https://github.example/octo/shop/blob/${head}/package-lock.json#L5-L9>) | 1.0.1 |  |`,
      '',
      '</details>',
      '',
      '<details>',
      '<summary>SARIF (1 document)</summary>',
      '',
      '| Category | File | Results | Left out | Code scanning |',
      '| --- | --- | --- | --- | --- |',
      '| `trivy/fs` | `drawbridge/scan.sarif` | 1 |  | taken in |',
      '',
      '</details>',
      '',
      `<sub>\`fs: .\` of commit [\`aaaaaaa\`](<https://github.example/octo/shop/commit/${head}>), by Trivy 0.76.0, scanned and judged in 4.2 s · Drawbridge 0.1.0</sub>`,
      '',
    ].join('\n'),
  );
});

test('the comment is the same whenever the same commit is judged again', () => {
  const [one, other] = [viewOf(), { ...viewOf(), elapsedMs: 99_000, nowMs: 1 }].map((view) =>
    renderDocument(renderComment(view), commentRoom),
  );
  expect(other).toBe(one);
});

const known = decisionOn([scanOfResults([lockFile([vulnerability()])])], {}, { head: 'b'.repeat(40) }).baselines.get(
  'fs',
);

test('what changed since the base is told with the base', () => {
  if (known === undefined) throw new Error('no baseline');
  const references = new Map([['fs', { kind: 'baseline', baseline: known, changedPaths: new Set<string>() }]] as const);
  const found = [vulnerability(), vulnerability({ VulnerabilityID: 'CVE-2026-0002' })];
  const view = viewOf({ scans: [scanOfResults([lockFile(found)])], facts: { references } });
  const text = summaryOf(view);
  expect(text).toContain('1 newly disclosed. fs: compared with bbbbbbb of 2026-01-01.');
  expect(text).toMatch(/CVE-2026-0001.*\| known \|/);
  expect(text).toMatch(/CVE-2026-0002.*\| newly disclosed \|/);
  const nothing = viewOf({ facts: { references } });
  expect(summaryOf(nothing)).toContain('Nothing new. fs: compared with bbbbbbb of 2026-01-01.');
});

test('ignored, idle and suppressed findings, remarks and left out results each have their part', () => {
  const rule = (id: string, reason: string, line: number) => ({
    class: undefined,
    id,
    paths: [],
    purls: [],
    expiry: { day: '2026-12-31', endsMs: Date.UTC(2027, 0, 1) },
    reason,
    file: '.trivyignore',
    line,
  });
  const suppressed = { Type: 'vulnerability', Status: 'not_affected', Statement: 'not called', Source: 'vex.json' };
  const result = lockFile([vulnerability(), vulnerability({ VulnerabilityID: 'CVE-2026-0002', Severity: 'LOW' })], {
    ExperimentalModifiedFindings: [{ ...suppressed, Finding: vulnerability({ VulnerabilityID: 'CVE-2026-0003' }) }],
  });
  const scan = { ...scanOfResults([result]), warnings: ['a file could not be read'] };
  const base = viewOf({
    scans: [scan],
    inputs: { scanners: 'vuln', 'fail-on': 'critical' },
    facts: {
      ignores: {
        rules: [rule('CVE-2026-0001', 'nobody calls it', 3), rule('CVE-2000-1', '', 4)],
        told: ['ignores of .trivyignore at aaaaaaa'],
      },
    },
  });
  const text = summaryOf({ ...base, documents: base.documents.map((each) => ({ ...each, leftOut: 1_234 })) });
  for (const line of [
    'Ignores of .trivyignore at aaaaaaa.',
    '| low | [`CVE-2026-0002`]',
    '<summary>Ignores that change nothing (1)</summary>',
    '| `CVE-2000-1` | `.trivyignore:4` | nothing that was found matches it |',
    '<summary>Ignored (1)</summary>',
    '| left 1.0.0 | nobody calls it | 2026-12-31 | `.trivyignore:3` |',
    '<summary>Left out by the tool itself (1)</summary>',
    '| left 1.0.0 | not\\_affected, not called, vex.json |',
    '<summary>Remarks on the scans (1)</summary>',
    '| `fs` | a file could not be read |',
    '| 1,234, none worse than what is in it |',
  ])
    expect(text).toContain(line);
});

test('what an ignore lacks is named as code, not between backticks', () => {
  const expiry = undefined;
  const rule = { class: undefined, id: 'CVE-1', paths: [], purls: [], expiry, reason: '', file: 'x.yaml', line: 2 };
  const text = summaryOf(
    viewOf({
      scans: [scanOfResults([lockFile([vulnerability()])])],
      inputs: { scanners: 'vuln', 'ignore-requires': 'reason' },
      facts: { ignores: { rules: [rule], told: [] } },
    }),
  );
  expect(text).toContain('| `CVE-1` | `x.yaml:2` | it gives no reason (`statement`) |');
});

test('what is below `report-severity` is counted, and shown nowhere else', () => {
  const text = summaryOf(
    viewOf({
      scans: [scanOfResults([lockFile([vulnerability({ Severity: 'LOW' })])])],
      inputs: { scanners: 'vuln', 'report-severity': 'high' },
    }),
  );
  expect(text).toContain('✓ Scan: 1 finding, which does not fail');
  expect(text).toContain('1 finding below `report-severity`, in the report only');
  expect(text).not.toContain('CVE-2026-0001');
});

test.each([
  [{ kind: 'pending', id: '1', waitedMs: 1 } as const, 'uploaded, GitHub is still at it'],
  [{ kind: 'kept', why: 'dry run', fix: '' } as const, 'kept as a file: dry run'],
  [
    { kind: 'refused', id: '', why: 'no permission', fix: 'Grant `security-events: write`.' } as const,
    'refused: no permission',
  ],
])('an upload that ended as %o is told', (end, words) => {
  expect(summaryOf(viewOf({ end }))).toContain(`| ${words} |`);
});

describe('of many findings', () => {
  const scanWith = (target: string, count: number, Severity: string) =>
    scanOfResults(
      [
        lockFile(
          Array.from({ length: count }, (_, index) =>
            vulnerability({ VulnerabilityID: `CVE-${target}-${index}`, Severity }),
          ),
        ),
      ],
      `fs: ${target}`,
    );
  const view = viewOf({ scans: [scanWith('a', 120, 'HIGH'), scanWith('b', 3, 'CRITICAL')] });

  test('the worst hundred of all targets are shown, the worst first, and the rest is counted', () => {
    const rows = summaryOf(view)
      .split('\n')
      .filter((line) => /^\| (?:critical|high) \|/.test(line));
    expect(rows).toHaveLength(100);
    expect(rows.slice(0, 4).map((row) => row.split('`')[1])).toEqual(['CVE-b-0', 'CVE-b-1', 'CVE-b-2', 'CVE-a-0']);
    expect(summaryOf(view)).toContain('and 23 more in the report');
  });

  test('a comment stays within its room, with verdict and conditions', () => {
    const large = viewOf({ scans: Array.from({ length: 12 }, (_, index) => scanWith(`t${index}`, 100, 'HIGH')) });
    const text = renderDocument(renderComment(large), { size: 9_000, unit: 'characters' });
    expect(text.length).toBeLessThanOrEqual(9_000);
    expect(text).toContain('✗ Scan: 1,200 of 1,200 findings fail (1,200 high)');
    expect(text).toContain('| ✗ | fs/t11: vulnerabilities |');
  });
});

const hostile = [
  '</details><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '@octo/team closes #1',
  '| a | b |',
  '`code` ``more``',
  '\u202Egnp.exe',
  '\u001b[31mred\u001b[0m',
  '::error::x\n::set-output name=a::b',
  '# Title\n\n---\n<img src=x onerror=alert(1)>',
];

test.each(hostile)('no markup of a report works in the summary: %j', (text) => {
  const found = vulnerability({
    VulnerabilityID: `CVE ${text}`,
    PkgName: text,
    Title: text,
    FixedVersion: text,
    PrimaryURL: `https://x.example/${text}`,
  });
  const scan = { ...scanOfResults([lockFile([found], { Target: text })]), warnings: [text] };
  const summary = summaryOf(viewOf({ scans: [scan] }));
  const outsideCode = summary.replace(/(?<!`)(`+)(?!`).*?[^`]\1(?!`)/g, '').replace(/\(<[^<>\n]*>\)/g, '');
  for (const character of '\u001b\u202e') expect(summary).not.toContain(character);
  expect(outsideCode).not.toMatch(/<script|<img|(?<!\\)\]\(javascript|@octo|#1\b/);
  expect(outsideCode.split('</details>').length).toBe(outsideCode.split('<details>').length);
  for (const row of summary.split('\n').filter((line) => line.startsWith('| critical') || line.startsWith('| high')))
    expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(8);
  expect(summary.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
});

test('the way out of a refusal is told once, whatever the number of documents', () => {
  const end = { kind: 'refused', id: '', why: 'no permission', fix: 'Grant `security-events: write`.' } as const;
  const scans = ['a', 'b'].map((name) => scanOfResults([lockFile([])], `fs: ${name}`));
  expect(summaryOf(viewOf({ scans, end })).split('Grant `security-events: write`.')).toHaveLength(2);
});
