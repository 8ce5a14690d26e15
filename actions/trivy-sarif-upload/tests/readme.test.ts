import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signOf } from '@drawbridge/core/domain/verdict';
import { listRecipes } from '@drawbridge/testkit/recipes';
import { describe, expect, test } from '@jest/globals';
import { decide } from '../src/decide/decision.ts';
import { readYamlIgnores } from '../src/decide/ignores/yaml.ts';
import { inputs, readConfig } from '../src/inputs.ts';
import { renderVerdict } from '../src/render/log.ts';
import { configOf, factsOf, scanOfResults } from './builders.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const recipes = listRecipes(readme, {
  action: 'trivy-sarif-upload',
  inputs: Object.keys(inputs),
  evaluate: (expression) => expression,
});

test('there are recipes', () => {
  expect(recipes.length).toBeGreaterThan(7);
});

test.each(recipes)('a recipe is one that the action takes: %j', (recipe) => {
  for (const name of Object.keys(recipe)) expect(Object.keys(inputs)).toContain(name);
  const config = readConfig((name) => recipe[name] ?? '');
  expect(config.ok ? [] : config.error).toEqual([]);
});

test('the ignores that it shows are read', () => {
  const block = [...readme.matchAll(/```yaml\n(vulnerabilities:[\s\S]*?)```/g)][0]?.[1] ?? '';
  expect(readYamlIgnores(block, '.trivyignore.yaml')).toMatchObject({
    ok: true,
    value: [{ id: 'CVE-2024-29415', expiry: { day: '2027-01-31' } }],
  });
});

const tableAfter = (title: string): string => readme.slice(readme.indexOf(title)).split('\nFrom ')[0] ?? '';

// action.yaml of trivy-action, action.yml of upload-sarif, filter-sarif and scan-action: every input that they take.
describe.each<readonly [string, string]>([
  [
    'From **aquasecurity/trivy-action**',
    'scan-type image-ref input scan-ref exit-code ignore-unfixed vuln-type severity format template output skip-dirs skip-files cache-dir timeout ignore-policy hide-progress list-all-pkgs scanners trivyignores github-pat trivy-config tf-vars limit-severities-for-sarif docker-host version cache skip-setup-trivy token-setup-trivy',
  ],
  [
    'From **github/codeql-action/upload-sarif**',
    'sarif_file checkout_path ref sha token matrix category wait-for-processing',
  ],
  ['From **advanced-security/filter-sarif**', 'input output patterns'],
  [
    'From **anchore/scan-action**',
    'image path sbom fail-build output-format output-file severity-cutoff only-fixed add-cpes-if-none by-cve grype-version vex cache-db',
  ],
])('%s', (title, names) => {
  test.each(names.split(' '))('%s has its line', (name) => {
    expect(tableAfter(title)).toMatch(new RegExp(`\`${name}[\`:]`));
  });

  test('nothing is promised that the action does not take', () => {
    const rows = tableAfter(title)
      .split('\n')
      .flatMap((line) => /^\| .*? \| (.*) \|$/.exec(line)?.[1] ?? []);
    const named = rows.flatMap((row) =>
      [...row.matchAll(/`([a-z]+(?:-[a-z]+)*)(?:: [^`]*)?`/g)].map(([, name]) => name),
    );
    const words = ['misconfig', 'license', 'medium', 'spdx', 'env', 'sarif-id'];
    expect(named.filter((name = '') => !(name in inputs) && !words.includes(name))).toEqual([]);
  });
});

test('the lines of the verdict that it shows are what the action prints', () => {
  const lodash = (id: string, severity: string) => ({
    VulnerabilityID: id,
    PkgID: 'lodash@4.17.20',
    PkgName: 'lodash',
    PkgIdentifier: { PURL: 'pkg:npm/lodash@4.17.20' },
    InstalledVersion: '4.17.20',
    FixedVersion: '4.17.21',
    Status: 'fixed',
    Severity: severity,
  });
  const packages = [
    ['ip', '2.0.1'],
    ['lodash', '4.17.20'],
    ['mkdirp', '0.5.1'],
  ].map(([name, version]) => ({
    ID: `${name}@${version}`,
    Name: name,
    Version: version,
    Identifier: { PURL: `pkg:npm/${name}@${version}` },
    Locations: [{ StartLine: 23, EndLine: 26 }],
  }));
  const results = [
    {
      Target: 'package-lock.json',
      Class: 'lang-pkgs',
      Type: 'npm',
      Packages: packages,
      Vulnerabilities: [lodash('CVE-2021-23337', 'HIGH'), lodash('CVE-2020-28500', 'MEDIUM')],
    },
    { Target: 'Dockerfile', Class: 'config', Type: 'dockerfile', MisconfSummary: { Successes: 27, Failures: 0 } },
  ];
  const baseline = {
    commit: 'b'.repeat(40),
    runId: '1',
    createdAt: '2026-11-21T00:00:00.000Z',
    findings: [],
    packages: [],
  };
  const decision = decide(
    factsOf([scanOfResults(results)], {
      references: new Map([['fs', { kind: 'baseline', baseline, changedPaths: new Set(['package-lock.json']) }]]),
    }),
    configOf(),
  );
  const shown = readme.split('\n').filter((line) => line.startsWith('  '));
  const [finding = '', failed = '', ...passed] = renderVerdict(decision, decision.conditions);
  expect(shown).toContain(finding);
  const columns = (line: string): string => line.trim().replaceAll(/\s{2,}/g, '  ');
  for (const line of [failed, ...passed]) expect(shown.map(columns)).toContain(columns(line));
  expect(readme).toContain(
    `\n${signOf(decision.verdict.mark)} Scan: ${decision.verdict.sentence}; uploaded to code scanning\n`,
  );
});
