import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/decide/finding.ts';
import { type IgnorePolicy, ignoreFindings } from '../../../src/decide/ignores/matching.ts';
import { readPlainIgnores } from '../../../src/decide/ignores/plain.ts';
import type { IgnoreRule } from '../../../src/decide/ignores/rule.ts';
import { readYamlIgnores } from '../../../src/decide/ignores/yaml.ts';
import { decisionOn, findingOf, lockFile, scanOfResults, vulnerability } from '../../builders.ts';

const policy: IgnorePolicy = {
  requires: [],
  nowMs: Date.UTC(2026, 5, 15),
  roots: [],
  classes: ['vulnerability', 'misconfiguration', 'secret', 'licence'],
};

const rulesOf = (text: string): readonly IgnoreRule[] => {
  const rules = readYamlIgnores(text, '.trivyignore.yaml');
  if (!rules.ok) throw new Error(rules.error[0]?.what);
  return rules.value;
};

const entry = (...lines: readonly string[]): readonly IgnoreRule[] =>
  rulesOf(`vulnerabilities:\n  - id: CVE-2026-0001\n${lines.map((line) => `    ${line}\n`).join('')}`);

const ignores = (
  finding: Partial<Finding>,
  rules: readonly IgnoreRule[],
  changes: Partial<IgnorePolicy> = {},
): boolean => ignoreFindings([findingOf(finding)], rules, { ...policy, ...changes }).ignored.length === 1;

const inPath = (path: string): Partial<Finding> => ({ path });

test.each<[string, Partial<Finding>, readonly IgnoreRule[], boolean]>([
  ['an identifier', {}, entry(), true],
  ['an identifier in other letters', { rule: 'cve-2026-0001' }, entry(), true],
  ['another identifier', { rule: 'CVE-2026-00011' }, entry(), false],
  ['another class', { class: 'secret' }, entry(), false],
  ['its path', inPath('web/package-lock.json'), entry('paths: [web/package-lock.json]'), true],
  ['its path from here', inPath('web/package-lock.json'), entry('paths: [./web/package-lock.json]'), true],
  ['a glob', inPath('a/b/package-lock.json'), entry('paths: ["**/package-lock.json"]'), true],
  ['one of two globs', inPath('web/package-lock.json'), entry('paths: ["api/**", "web/**"]'), true],
  ['a glob that takes it away again', inPath('web/a.json'), entry('paths: ["**", "!web/**"]'), false],
  ['a path that begins like it', inPath('website/package-lock.json'), entry('paths: ["web/**"]'), false],
  ['a file in an image', { path: 'Dockerfile', within: 'app/package.json' }, entry('paths: ["app/**"]'), true],
  ['its package URL', {}, entry('purls: ["pkg:npm/left@1.0.0"]'), true],
  ['its package in any version', {}, entry('purls: ["pkg:npm/left"]'), true],
  ['its package in another version', {}, entry('purls: ["pkg:npm/left@1.0.1"]'), false],
  ['another package', {}, entry('purls: ["pkg:npm/leftpad"]'), false],
  [
    'its package whatever the qualifiers',
    { package: { name: 'left', version: '1', fixedVersion: '', purl: 'pkg:deb/debian/left@1?arch=amd64&distro=12' } },
    entry('purls: ["pkg:deb/debian/left@1"]'),
    true,
  ],
  [
    'a package with a scope',
    { package: { name: '@octo/left', version: '1', fixedVersion: '', purl: 'pkg:npm/%40octo/left@1' } },
    entry('purls: ["pkg:npm/%40octo/left"]'),
    true,
  ],
  ['a package URL, and there is no package', { package: undefined }, entry('purls: ["pkg:npm/left"]'), false],
  [
    'a path and a package of which one fits',
    inPath('a.json'),
    entry('paths: [b.json]', 'purls: ["pkg:npm/left"]'),
    false,
  ],
])('an ignore for %s: %#', (_, finding, rules, expected) => {
  expect(ignores(finding, rules)).toBe(expected);
});

test('a check is ignored under its old name and its new one', () => {
  for (const [rule, id] of [
    ['DS-0002', 'AVD-DS-0002'],
    ['AVD-DS-0002', 'DS-0002'],
  ])
    expect(
      ignores({ class: 'misconfiguration', rule: rule ?? '' }, rulesOf(`misconfigurations:\n  - id: ${id}\n`)),
    ).toBe(true);
});

test('a path may begin at the scanned folder or at the top of the repository', () => {
  const rules = entry('paths: [package-lock.json]');
  expect(ignores(inPath('web/package-lock.json'), rules)).toBe(false);
  expect(ignores(inPath('web/package-lock.json'), rules, { roots: ['web'] })).toBe(true);
  expect(ignores(inPath('website/package-lock.json'), rules, { roots: ['web'] })).toBe(false);
});

describe('an ignore that changes nothing is told with the reason', () => {
  const idle = (rules: readonly IgnoreRule[], changes: Partial<IgnorePolicy> = {}) => {
    const { kept, ignored, idle: told } = ignoreFindings([findingOf()], rules, { ...policy, ...changes });
    return { kept: kept.length, ignored: ignored.length, told: told.map(({ kind, why }) => [kind, why]) };
  };

  test('on its last day it holds, and on the day after it has ended', () => {
    const rules = entry('expired_at: 2026-06-15');
    expect(idle(rules)).toEqual({ kept: 0, ignored: 1, told: [] });
    expect(idle(rules, { nowMs: Date.UTC(2026, 5, 15, 23, 59, 59, 999) }).ignored).toBe(1);
    expect(idle(rules, { nowMs: Date.UTC(2026, 5, 16) })).toEqual({
      kept: 1,
      ignored: 0,
      told: [['expired', 'it ended with 2026-06-15']],
    });
  });

  test('it matches nothing', () => {
    expect(idle(rulesOf('vulnerabilities:\n  - id: CVE-2000-1\n'))).toEqual({
      kept: 1,
      ignored: 0,
      told: [['unused', 'nothing that was found matches it']],
    });
  });

  test('it is silent of a class that was not looked for', () => {
    expect(idle(rulesOf('secrets:\n  - id: some-key\n'), { classes: ['vulnerability'] }).told).toEqual([]);
  });

  test.each([
    [['reason'], 'expired_at: 2027-01-01', 'it gives no reason (`statement`)'],
    [['reason'], 'statement: "  "', 'it gives no reason (`statement`)'],
    [['expiry'], 'statement: it is fine', 'it never ends (`expired_at`)'],
    [['reason', 'expiry'], 'statement: it is fine', 'it never ends (`expired_at`)'],
    [['reason', 'expiry'], 'paths: ["**"]', 'it gives no reason (`statement`) and never ends (`expired_at`)'],
  ] as const)('with %o required, it has only %s', (requires, line, why) => {
    expect(idle(entry(line), { requires })).toEqual({ kept: 1, ignored: 0, told: [['incomplete', why]] });
  });

  test('what a plain file lacks is named as a plain file has it', () => {
    const rules = readPlainIgnores('CVE-2026-0001\n', '.trivyignore');
    const told = idle(rules.ok ? rules.value : [], { requires: ['reason', 'expiry'] }).told;
    expect(told).toEqual([
      [
        'incomplete',
        'it gives no reason (a comment above it, or at its end) and never ends (`exp:2026-12-31` behind it)',
      ],
    ]);
  });

  test('with both required it holds when it has both', () => {
    const rules = entry('statement: it is fine', 'expired_at: 2027-01-01');
    expect(idle(rules, { requires: ['reason', 'expiry'] })).toEqual({ kept: 0, ignored: 1, told: [] });
  });

  test('of two that match the first is told with the finding, and the second is used too', () => {
    const rules = [...entry('statement: one'), ...entry('statement: two')];
    const { ignored, idle: told } = ignoreFindings([findingOf()], rules, policy);
    expect(ignored.map(({ rule }) => rule.reason)).toEqual(['one']);
    expect(told).toEqual([]);
  });
});

test('what is ignored does not fail, does not count, and is not kept in the baseline', () => {
  const rules = entry('statement: nobody calls it');
  const { verdict, totals, baselines, targets } = decisionOn(
    [scanOfResults([lockFile([vulnerability()])])],
    { scanners: 'vuln' },
    { ignores: { rules, told: [] } },
  );
  expect(verdict).toMatchObject({ mark: 'passed', sentence: 'nothing found in 1 target' });
  expect(totals).toMatchObject({ total: 0, ignored: 1 });
  expect(baselines.get('fs')?.findings).toEqual([]);
  expect(targets[0]?.ignored.map(({ finding }) => finding.rule)).toEqual(['CVE-2026-0001']);
});
