import { type Condition, verdictLine } from '@drawbridge/core/domain/verdict';
import { describe, expect, test } from '@jest/globals';
import { formatBaseline, parseBaseline } from '../../src/decide/baseline.ts';
import { explainEndOfLife } from '../../src/decide/end-of-life.ts';
import type { Facts } from '../../src/decide/facts.ts';
import type { Reference } from '../../src/decide/newness.ts';
import type { Scan } from '../../src/decide/scan.ts';
import { decisionOn, head, lockFile, scanOf, scanOfResults, vulnerability } from '../builders.ts';

const rowsOf = (conditions: readonly Condition[]): readonly (readonly string[])[] =>
  conditions.map(({ mark, name, value, bar, distance }) => [mark, name, value, bar, distance]);

const checked = {
  Target: 'Dockerfile',
  Class: 'config',
  Type: 'dockerfile',
  MisconfSummary: { Successes: 20, Failures: 0 },
};

const noPackage = 'no lock file or package database that Trivy knows';
const noFile = 'no configuration file that Trivy knows';

test('every class that was looked for is a condition, with what was seen', () => {
  const { conditions, verdict } = decisionOn([scanOf('fs-all')], { scanners: 'vuln,misconfig,secret,license' });
  expect(rowsOf(conditions)).toEqual([
    [
      'failed',
      'fs: vulnerabilities',
      '1 critical, 2 high, 1 medium in 4 packages',
      'none from high up',
      '3 to mend; 2 with a fix',
    ],
    [
      'failed',
      'fs: misconfigurations',
      expect.stringMatching(/^\d+ high, \d+ medium, \d+ low by \d+ checks$/),
      'none from high up',
      expect.stringMatching(/^\d+ to mend$/),
    ],
    ['failed', 'fs: secrets', '3 critical', 'none from high up', '3 to mend'],
    [expect.any(String), 'fs: licences', expect.any(String), 'none from high up', expect.any(String)],
  ]);
  expect(verdictLine(verdict)).toMatch(/^✗ Scan: \d+ of \d+ findings fail \(\d+ critical, \d+ high\)$/);
});

describe('nothing seen is never a pass', () => {
  test.each([
    [
      'an image without packages',
      'image: octo/shop:1',
      { scanners: 'vuln,secret' },
      'image/octo/shop: vulnerabilities',
      noPackage,
    ],
    ['a folder without configuration', 'config: infra', {}, 'config/infra: misconfigurations', noFile],
    ['an SBOM without packages', 'sbom: bom.json', {}, 'sbom/bom: vulnerabilities', noPackage],
    ['a folder without a lock file', 'fs: .', { scanners: 'vuln' }, 'fs: vulnerabilities', noPackage],
    ['a folder without either', 'fs: .', { scanners: 'vuln,misconfig' }, 'fs: misconfigurations', noFile],
  ])('%s fails', (_, line, inputs, name, distance) => {
    const { conditions, verdict } = decisionOn([scanOfResults([], line)], inputs);
    expect(verdict.mark).toBe('failed');
    expect(rowsOf(conditions)).toContainEqual(['failed', name, 'n/a', 'none from high up', distance]);
    expect(verdict.sentence).toContain(`${name} n/a (${distance})`);
  });

  test('unless that is allowed; it is told all the same, and no condition claims to have passed', () => {
    const { conditions, verdict } = decisionOn([scanOfResults([], 'image: octo/shop:1')], {
      'empty-target': 'allow',
      scanners: 'vuln,misconfig',
    });
    expect(conditions.map(({ mark, value }) => [mark, value])).toEqual([
      ['not-judged', 'n/a'],
      ['not-judged', 'n/a'],
    ]);
    expect(verdict).toMatchObject({ mark: 'passed', sentence: 'nothing found in 1 target' });
  });

  test('a folder with packages and no configuration is judged by its packages', () => {
    const { conditions, verdict } = decisionOn([scanOfResults([lockFile([])])], { scanners: 'vuln,misconfig' });
    expect(rowsOf(conditions)).toEqual([
      ['passed', 'fs: vulnerabilities', 'none in 2 packages', 'none from high up', ''],
      ['not-judged', 'fs: misconfigurations', 'n/a', 'none from high up', noFile],
    ]);
    expect(verdictLine(verdict)).toBe('✓ Scan: nothing found in 1 target');
  });

  test('a folder with checks that all passed is judged by them', () => {
    const { conditions } = decisionOn([scanOfResults([checked], 'config: .')]);
    expect(rowsOf(conditions)).toEqual([
      ['passed', 'config: misconfigurations', 'none by 20 checks', 'none from high up', ''],
    ]);
  });
});

describe('an operating system at its end of life', () => {
  const eol = { Metadata: { OS: { Family: 'alpine', Name: '3.10.9', EOSL: true } } };
  const image = scanOfResults(
    [lockFile([], { Target: 'shop (alpine)', Class: 'os-pkgs', Type: 'alpine' })],
    'image: shop:1',
    eol,
  );

  test.each([
    [
      {},
      'failed',
      'failed',
      'nothing found in 1 target; image/shop: operating system alpine 3.10.9, at its end of life',
    ],
    [{ 'end-of-life': 'allow' }, 'attention', 'passed', 'nothing found in 1 target'],
    [{ 'fail-on': 'none' }, 'attention', 'passed', 'nothing found in 1 target'],
  ])('with %o is %s', (inputs, mark, verdict, sentence) => {
    const decision = decisionOn([image], { scanners: 'vuln', ...inputs });
    expect(decision.conditions.find(({ name }) => name === 'image/shop: operating system')).toMatchObject({
      mark,
      value: 'alpine 3.10.9, at its end of life',
      bar: 'supported',
    });
    expect(decision.verdict).toMatchObject({ mark: verdict, sentence });
  });

  const on = (name: string, isEndOfLife: boolean): Partial<Facts> => {
    const baseline = { commit: head, runId: '1', createdAt: '2026-01-01T00:00:00Z', findings: [], packages: [] };
    const reference: Reference = {
      kind: 'baseline',
      baseline: { ...baseline, os: { name, isEndOfLife } },
      changedPaths: undefined,
    };
    return { references: new Map([['image/shop', reference]]) };
  };

  test.each([
    ['the base has the same one', 'true', 'alpine 3.10.9', true, 'attention'],
    ['the base had the same one while it was supported', 'true', 'alpine 3.10.9', false, 'attention'],
    ['the base has the same one', 'with-disclosed', 'alpine 3.10.9', true, 'attention'],
    ['the base had the same one while it was supported', 'with-disclosed', 'alpine 3.10.9', false, 'failed'],
    ['the base has another one', 'true', 'alpine 3.11.0', true, 'failed'],
    ['the base has the same one', 'false', 'alpine 3.10.9', true, 'failed'],
  ])('where %s, with `new-only: %s` (%s, %s) is %s', (_, newOnly, name, isEndOfLife, mark) => {
    const decision = decisionOn([image], { scanners: 'vuln', 'new-only': newOnly }, on(name, isEndOfLife));
    expect(decision.conditions.find((each) => each.name.endsWith('operating system'))).toMatchObject({ mark });
  });

  test('is kept for the next comparison', () => {
    const baseline = decisionOn([image]).baselines.get('image/shop');
    expect(baseline?.os).toEqual({ name: 'alpine 3.10.9', isEndOfLife: true });
    expect(baseline && parseBaseline(formatBaseline(baseline))).toEqual({ ok: true, value: baseline });
  });

  test('is said once: what Trivy says of it in its own way goes, where its report says it too', () => {
    const warnings = [
      'This OS version is no longer supported by the distribution family="alpine" version="3.10.9"',
      'The vulnerability detection may be insufficient because security updates are not provided',
      'A file was not read',
    ];
    const remarksOf = (scan: Scan) => decisionOn([{ ...scan, warnings }]).targets.map(({ remarks }) => remarks.length);
    expect(remarksOf(image)).toEqual([1]);
    expect(remarksOf(scanOfResults([], 'image: shop:1'))).toEqual([3]);
    expect(explainEndOfLife(decisionOn([image]).targets)).toEqual([
      'Nobody publishes advisories of alpine 3.10.9 any more, so findings are missing in image/shop.',
    ]);
  });

  test('is no condition while it is supported', () => {
    const supported = { Metadata: { OS: { Family: 'alpine', Name: '3.23.0' } } };
    const names = decisionOn([scanOfResults([], 'image: shop:1', supported)]).conditions.map(({ name }) => name);
    expect(names).not.toContain('image/shop: operating system');
  });
});

test.each([
  ['one fails', [vulnerability()], {}, '✗ Scan: 1 of 1 finding fails (1 high)'],
  ['one is mild', [vulnerability({ Severity: 'LOW' })], {}, '✓ Scan: 1 finding, which does not fail'],
  [
    'two are mild',
    [vulnerability({ Severity: 'LOW' }), vulnerability({ VulnerabilityID: 'CVE-2026-0002', Severity: 'MEDIUM' })],
    {},
    '✓ Scan: 2 findings, none fails',
  ],
  [
    'nothing is to fail',
    [vulnerability({ Severity: 'CRITICAL' })],
    { 'fail-on': 'none' },
    '✓ Scan: 1 finding, which does not fail',
  ],
  [
    'those that are too mild to be shown count all the same',
    [vulnerability({ Severity: 'LOW' })],
    { 'report-severity': 'high' },
    '✓ Scan: 1 finding, which does not fail',
  ],
  ['there is none', [], {}, '✓ Scan: nothing found in 1 target'],
])('the verdict where %s', (_, found, inputs, line) => {
  const { verdict } = decisionOn([scanOfResults([lockFile(found)])], { scanners: 'vuln', ...inputs });
  expect(verdictLine(verdict)).toBe(line);
});

test('a finding that is too mild to be shown stands in no SARIF, and is counted in the condition and for the baseline', () => {
  const mild = vulnerability({ Severity: 'LOW' });
  const { conditions, sources, baselines, totals } = decisionOn([scanOfResults([lockFile([mild])])], {
    scanners: 'vuln',
    'report-severity': 'high',
  });
  expect(conditions[0]?.value).toBe('1 low in 2 packages');
  expect(sources[0]?.count).toBe(0);
  expect(baselines.get('fs')?.findings).toHaveLength(1);
  expect(totals).toMatchObject({ total: 1, unshown: 1 });
});

test('a finding that fails is shown, however mild it is', () => {
  const licences = {
    Target: 'package-lock.json',
    Class: 'license',
    Licenses: [{ Severity: 'LOW', Name: 'WTFPL', PkgName: 'left', FilePath: 'package-lock.json' }],
  };
  const { sources, verdict } = decisionOn([scanOfResults([lockFile([]), licences])], {
    scanners: 'license',
    'denied-licences': 'WTFPL',
    'report-severity': 'critical',
  });
  expect(sources[0]?.count).toBe(1);
  expect(verdict.sentence).toBe('1 of 1 finding fails (1 low)');
});

test('what is spared is told with its reason beside what is to be mended', () => {
  const found = [
    vulnerability(),
    vulnerability({ VulnerabilityID: 'CVE-2026-0002', FixedVersion: '', Status: 'affected' }),
    vulnerability({ VulnerabilityID: 'CVE-2026-0003', FixedVersion: '', Status: 'affected' }),
  ];
  const { conditions } = decisionOn([scanOfResults([lockFile(found)])], { scanners: 'vuln', 'ignore-unfixed': 'true' });
  expect(conditions[0]).toMatchObject({
    mark: 'failed',
    distance: '1 to mend; all have a fix; 2 spared: there is no fix yet',
  });
});

test('several targets are judged each by itself, and counted together', () => {
  const scans = [scanOfResults([lockFile([vulnerability()])], 'fs: api'), scanOfResults([lockFile([])], 'fs: web')];
  const { conditions, verdict, sources } = decisionOn(scans, { scanners: 'vuln' });
  expect(conditions.map(({ mark, name }) => [mark, name])).toEqual([
    ['failed', 'fs/api: vulnerabilities'],
    ['passed', 'fs/web: vulnerabilities'],
  ]);
  expect(verdict.sentence).toBe('1 of 1 finding fails (1 high)');
  expect(sources.map(({ category }) => category)).toEqual(['trivy/fs/api', 'trivy/fs/web']);
});
