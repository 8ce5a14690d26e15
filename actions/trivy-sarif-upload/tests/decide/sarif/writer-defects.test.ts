import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SarifRun } from '../../../src/decide/sarif/log.ts';
import {
  decisionOn,
  fixtureText,
  lockFile,
  readReport,
  sarifOf,
  scanOf,
  scanOfResults,
  targetOf,
  vulnerability,
} from '../../builders.ts';

const recorded = [
  ['fs-all', 'fs: .'],
  ['fs-vuln', 'fs: .'],
  ['fs-vuln-two-services', 'fs: .'],
  ['fs-misconfig', 'fs: .'],
  ['fs-secret', 'fs: .'],
  ['fs-license', 'fs: .'],
  ['fs-suppressed', 'fs: .'],
  ['repo-vuln-secret', 'repo: .'],
  ['config-misconfig', 'config: .'],
  ['image-alpine', 'image: shop.tar'],
  ['image-debian', 'image: batch.tar'],
  ['sbom-cyclonedx', 'sbom: bom.cdx.json'],
  ['sbom-spdx', 'sbom: bom.spdx.json'],
] as const;

const runs = recorded.map(([fixture, line]) => [fixture, sarifOf(decisionOn([scanOf(fixture, line)]))] as const);

const urisOf = ({ results }: SarifRun): readonly string[] =>
  results.flatMap(({ locations }) => locations.map((each) => each.physicalLocation.artifactLocation.uri));

const identitiesOf = ({ results }: SarifRun): readonly string[] =>
  results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);

test.each(runs)('1. %s has a fingerprint for each result, a category, and the semantic version of Trivy', (_, run) => {
  for (const identity of identitiesOf(run)) expect(identity).toMatch(/^[0-9a-f]{32}:\d+$/);
  expect(run.automationDetails.id).toMatch(/^trivy\/(?:fs|repo|config|image|sbom)(?:\/[\w.-]+)*\/$/);
  expect(run.tool.driver).toMatchObject({ version: '0.76.0', semanticVersion: '0.76.0' });
});

test.each(runs)('2. %s has no two results that code scanning would take for one', (_, run) => {
  expect(run.results.length).toBeGreaterThan(0);
  expect(new Set(run.results.map((each, index) => `${each.ruleId} ${identitiesOf(run)[index]}`)).size).toBe(
    run.results.length,
  );
  const shown = run.results.map(({ ruleId, message, locations }) => JSON.stringify([ruleId, message, locations]));
  expect(new Set(shown).size).toBe(run.results.length);
});

test('2. one CVE in two packages of one file stays two results, and each names its package', () => {
  const other = { PkgID: 'right@1.0.0', PkgName: 'right', PkgIdentifier: { PURL: 'pkg:npm/right@1.0.0' } };
  const run = sarifOf(decisionOn([scanOfResults([lockFile([vulnerability(), vulnerability(other)])])]));
  expect(run.results.map(({ message }) => message.text)).toEqual([
    'left 1.0.0: CVE-2026-0001 (high). left pads too much. Fixed in 1.0.1.',
    'right 1.0.0: CVE-2026-0001 (high). left pads too much. Fixed in 1.0.1.',
  ]);
  expect(run.results.map(({ locations }) => locations[0]?.logicalLocations?.[0]?.fullyQualifiedName)).toEqual([
    'fs/left',
    'fs/right',
  ]);
  expect(new Set(identitiesOf(run)).size).toBe(2);
  expect(run.tool.driver.rules).toHaveLength(1);
});

test.each([
  ['the worse one first', ['CRITICAL', 'LOW']],
  ['the worse one last', ['LOW', 'CRITICAL']],
])('3. a rule is as severe as its worst result, and its help names all packages: %s', (_, [first, second]) => {
  const other = { PkgID: 'right@1.0.0', PkgName: 'right', PkgIdentifier: { PURL: 'pkg:npm/right@1.0.0' } };
  const found = [vulnerability({ Severity: first }), vulnerability({ ...other, Severity: second })];
  const [rule] = sarifOf(decisionOn([scanOfResults([lockFile(found)])])).tool.driver.rules;
  expect(rule?.defaultConfiguration.level).toBe('error');
  expect(rule?.properties['security-severity']).toBe('9.5');
  for (const name of ['left 1.0.0', 'right 1.0.0']) expect(rule?.help.text).toContain(name);
  for (const name of ['`left`', '`right`']) expect(rule?.help.markdown).toContain(name);
});

test('3. two findings of one CVE make the same rule in whatever order they come', () => {
  const right = { PkgID: 'right@1.0.0', PkgName: 'right', PkgIdentifier: { PURL: 'pkg:npm/right@1.0.0' } };
  const found = [vulnerability({ Title: 'one' }), vulnerability({ ...right, Title: 'two', Severity: 'LOW' })];
  const ruleOf = (list: readonly object[]) => sarifOf(decisionOn([scanOfResults([lockFile(list)])])).tool.driver.rules;
  expect(ruleOf(found.toReversed())).toEqual(ruleOf(found));
});

const bands = { critical: [9.1, 10], high: [7, 8.9], medium: [4, 6.9], low: [0.1, 3.9] } as const;
const levels = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;

test('4. the number beside a severity lies in its band, whatever CVSS says', () => {
  const severities = fc.constantFrom('critical', 'high', 'medium', 'low');
  const scores = fc.dictionary(
    fc.constantFrom('nvd', 'ghsa', 'redhat'),
    fc.record({
      V2Score: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
      V3Score: fc.double({ min: 0, max: 10, noNaN: true }),
    }),
  );
  fc.assert(
    fc.property(severities, scores, (severity, CVSS) => {
      const found = vulnerability({ Severity: severity.toUpperCase(), CVSS });
      const [rule] = sarifOf(decisionOn([scanOfResults([lockFile([found])])])).tool.driver.rules;
      const [least, most] = bands[severity];
      const number = Number(rule?.properties['security-severity']);
      expect(rule?.properties['security-severity']).toMatch(/^\d+\.\d$/);
      expect(number >= least && number <= most).toBe(true);
      expect(rule?.defaultConfiguration.level).toBe(levels[severity]);
    }),
    { seed: 4, numRuns: 150 },
  );
});

test('4. a score inside the band is kept, that of the source of the severity first', () => {
  const CVSS = { nvd: { V3Score: 8.8 }, ghsa: { V3Score: 7.3 } };
  const [rule] = sarifOf(decisionOn([scanOfResults([lockFile([vulnerability({ CVSS })])])])).tool.driver.rules;
  expect(rule?.properties['security-severity']).toBe('7.3');
});

test.each(runs)('5. %s has no empty address', (_, run) => {
  for (const uri of urisOf(run)) expect(uri).not.toBe('');
});

test.each(['', '.', './', '/', '..', '../..'])('5. a result whose target is "%s" has an address', (Target) => {
  for (const line of ['fs: .', 'image: octo/shop:1.0', 'sbom: bom.json']) {
    const run = sarifOf(decisionOn([scanOfResults([lockFile([vulnerability()], { Target })], line)]));
    for (const uri of urisOf(run)) expect(uri).toMatch(/^[\w-]/);
  }
});

test.each([
  ['50% off/package.json', '50%25%20off/package.json'],
  ['%2e%2e/package.json', '%252e%252e/package.json'],
  ['c:/package.json', 'c%3A/package.json'],
  ['a:b.json', 'a%3Ab.json'],
  ['Läden/größe 1.json', 'L%C3%A4den/gr%C3%B6%C3%9Fe%201.json'],
  ['店/パッケージ.json', '%E5%BA%97/%E3%83%91%E3%83%83%E3%82%B1%E3%83%BC%E3%82%B8.json'],
  ['src\\main\\package.json', 'src/main/package.json'],
  ['a?b#c.json', 'a%3Fb%23c.json'],
  ['lone\ud800.json', 'lone%EF%BF%BD.json'],
  ['//host/share.json', 'host/share.json'],
  ['../../etc/passwd', 'etc/passwd'],
  ["it's (new)!*.json", 'it%27s%20%28new%29%21%2A.json'],
])('6. the path %s is written as an address that leads nowhere else', (Target, uri) => {
  const run = sarifOf(decisionOn([scanOfResults([lockFile([vulnerability()], { Target })])]));
  expect(urisOf(run)).toEqual([uri]);
});

test('6. any path is a relative address that decodes to the same names', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (Target) => {
      const run = sarifOf(decisionOn([scanOfResults([lockFile([vulnerability()], { Target })])]));
      for (const uri of urisOf(run)) {
        const root = 'https://host.example/repository/';
        const url = new URL(uri, root);
        expect(url.href.startsWith(root) && url.search === '' && url.hash === '').toBe(true);
        expect(url.pathname).toBe(`/repository/${uri}`);
      }
    }),
    { seed: 6, numRuns: 300 },
  );
});

test.each(runs)('7. every region of %s is whole lines', (_, { results }) => {
  for (const { locations } of results)
    for (const { physicalLocation } of locations) {
      const { startLine, endLine = startLine, ...rest } = physicalLocation.region;
      expect(startLine).toBeGreaterThanOrEqual(1);
      expect(endLine).toBeGreaterThanOrEqual(startLine);
      expect(rest).toEqual({});
    }
});

test('8. an image is named whole in its results, and shown at the file that it is built from', () => {
  const reference = 'registry.example:5000/octo/team/shop:1.0.0';
  const scan = {
    target: targetOf(`image: ${reference}`),
    report: readReport(fixtureText('image-alpine')),
    warnings: [],
  };
  const ground = { prefix: '', homes: new Map([[scan.target.name, 'build/Dockerfile']]) };
  const run = sarifOf(decisionOn([scan], {}, { ground }));
  expect(scan.target.name).toBe('image/registry.example-5000/octo/team/shop');
  expect(new Set(urisOf(run))).toEqual(new Set(['build/Dockerfile']));
  expect(run.results.map(({ locations }) => locations[0]?.logicalLocations?.[0]?.fullyQualifiedName)).toContain(
    'image/registry.example-5000/octo/team/shop/app/node_modules/lodash/package.json/lodash',
  );
});

test('8. what an ignore accepts, and what Trivy itself leaves out, is in the file with its reason, and not in the upload', () => {
  const rule = {
    class: undefined,
    id: 'CVE-2024-29415',
    paths: [],
    purls: [],
    expiry: undefined,
    reason: 'no address from outside reaches it',
    file: '.trivyignore',
    line: 3,
  };
  const decision = decisionOn([scanOf('fs-suppressed')], {}, { ignores: { rules: [rule], told: [] } });
  const [source] = decision.sources;
  expect(sarifOf(decision).results.flatMap(({ suppressions }) => suppressions ?? [])).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: 'no address from outside reaches it (.trivyignore, line 3)',
    },
    { kind: 'external', status: 'accepted', justification: 'ignored, accepted.txt' },
  ]);
  const { runs: uploaded }: { runs: readonly SarifRun[] } = JSON.parse(source?.build(5_000).upload ?? '');
  const ids = uploaded.flatMap(({ results }) => results.map(({ ruleId }) => ruleId));
  expect(ids).toEqual(['CVE-2021-44906', 'CVE-2020-28500']);
});

test('8. what Trivy leaves out is told of every kind of finding', () => {
  const suppressed = (Type: string, Finding: object) => ({
    Type,
    Status: 'ignored',
    Statement: Type,
    Source: 'x',
    Finding,
  });
  const base = { Severity: 'LOW', Title: 'title' };
  const result = lockFile([], {
    ExperimentalModifiedFindings: [
      suppressed('vulnerability', vulnerability()),
      suppressed('misconfiguration', { ...base, ID: 'DS-0002', Status: 'FAIL' }),
      suppressed('secret', { ...base, RuleID: 'some-key', StartLine: 1, EndLine: 1 }),
      suppressed('license', { ...base, Name: 'GPL-3.0-only', PkgName: 'left' }),
    ],
  });
  const { results } = sarifOf(decisionOn([scanOfResults([result])]));
  expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.justification])).toEqual([
    ['CVE-2026-0001', 'ignored, vulnerability, x'],
    ['GPL-3.0-only', 'ignored, license, x'],
    ['DS-0002', 'ignored, misconfiguration, x'],
    ['some-key', 'ignored, secret, x'],
  ]);
});
