import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decisionOn,
  fixtureText,
  lockFile,
  packagesAt,
  readReport,
  scanOf,
  scanOfResults,
  targetOf,
  vulnerability,
} from '../builders.ts';

type Result = Record<string, unknown>;

const reportOf = (fixture: string): { Results: Result[] } & Record<string, unknown> => JSON.parse(fixtureText(fixture));

const identitiesOf = (report: object, line: string): readonly string[] => {
  const scan = { target: targetOf(line), report: readReport(JSON.stringify(report)), warnings: [] };
  return decisionOn([scan])
    .targets.flatMap(({ judged }) => judged.map(({ finding }) => finding.identity))
    .toSorted();
};

const moveLines = (value: unknown, by: number): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => moveLines(each, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [
      key,
      /^(?:Start|End)Line$/.test(key) && typeof each === 'number' && each > 0 ? each + by : moveLines(each, by),
    ]),
  );
};

const recorded = [
  ['fs-all', 'fs: .'],
  ['fs-vuln-two-services', 'fs: .'],
  ['repo-vuln-secret', 'repo: .'],
  ['config-misconfig', 'config: .'],
  ['image-alpine', 'image: octo/shop:1.0.0'],
  ['image-debian', 'image: octo/batch:1.0.0'],
  ['sbom-cyclonedx', 'sbom: bom.json'],
] as const;

describe.each(recorded)('the findings of %s are the same ones', (fixture, line) => {
  const before = reportOf(fixture);

  test('when everything moves down in its files', () => {
    const moved = { ...before, Results: before.Results.map((each) => moveLines(each, 40)) };
    expect(identitiesOf(moved, line)).toEqual(identitiesOf(before, line));
  });

  test('when Trivy names the artefact, the scan and the time anew', () => {
    const anew = { ...before, ArtifactID: 'sha256:0', ArtifactName: 'other', ReportID: '2', CreatedAt: '2027-01-01' };
    expect(identitiesOf(anew, line)).toEqual(identitiesOf(before, line));
  });

  test('when results and findings come in another order', () => {
    const turn = (value: unknown): unknown => (Array.isArray(value) ? value.toReversed() : value);
    const turned = before.Results.toReversed().map((each) =>
      Object.fromEntries(Object.entries(each).map(([key, value]) => [key, turn(value)])),
    );
    expect(identitiesOf({ ...before, Results: turned }, line)).toEqual(identitiesOf(before, line));
  });
});

test.each([
  ['octo/shop:1.0.0', 'octo/shop:2.0.0'],
  ['octo/shop:1.0.0', `octo/shop@sha256:${'a'.repeat(64)}`],
  [`octo/shop:1@sha256:${'a'.repeat(64)}`, `octo/shop:1@sha256:${'b'.repeat(64)}`],
])('the findings of %s and of %s are in one category, and the same ones', (one, other) => {
  const [left, right] = [targetOf(`image: ${one}`), targetOf(`image: ${other}`)];
  expect(right.name).toBe(left.name);
  const before = reportOf('image-alpine');
  expect(identitiesOf(before, `image: ${other}`)).toEqual(identitiesOf(before, `image: ${one}`));
});

test('an upgrade that leaves a vulnerability where it is makes no new one', () => {
  const upgraded = {
    PkgID: 'left@1.0.9',
    InstalledVersion: '1.0.9',
    PkgIdentifier: { PURL: 'pkg:npm/left@1.0.9' },
  };
  const [before, after] = [vulnerability(), vulnerability(upgraded)].map((found) =>
    decisionOn([scanOfResults([lockFile([found])])]).targets[0]?.judged.map(({ finding }) => finding.identity),
  );
  expect(after).toEqual(before);
});

const identityOf = (found: object, changes: object = {}): string =>
  decisionOn([scanOfResults([lockFile([found], changes)])]).targets[0]?.judged[0]?.finding.identity ?? '';

test.each([
  ['another rule', vulnerability({ VulnerabilityID: 'CVE-2026-0002' }), {}],
  ['another package', vulnerability({ PkgName: 'right', PkgIdentifier: { PURL: 'pkg:npm/right@1.0.0' } }), {}],
  ['a package of another ecosystem', vulnerability({ PkgIdentifier: { PURL: 'pkg:pypi/left@1.0.0' } }), {}],
  ['a scope before the name', vulnerability({ PkgIdentifier: { PURL: 'pkg:npm/%40octo/left@1.0.0' } }), {}],
  ['another file', vulnerability(), { Target: 'web/package-lock.json' }],
])('a finding is another one with %s', (_, found, changes) => {
  expect(identityOf(found, changes)).not.toBe(identityOf(vulnerability()));
});

test('one package twice in a file is numbered by version, not by place', () => {
  const at = (version: string): object =>
    vulnerability({
      PkgID: `left@${version}`,
      InstalledVersion: version,
      PkgIdentifier: { PURL: `pkg:npm/left@${version}` },
    });
  const Packages = packagesAt(['left@1.0.0', 'left@2.0.0']).map((each) => ({ ...each, Locations: [] }));
  const identities = (list: readonly object[]) =>
    decisionOn([scanOfResults([lockFile(list, { Packages })])]).targets[0]?.judged.map(({ finding }) => [
      finding.package?.version,
      finding.identity.replace(/^[0-9a-f]+/, ''),
    ]);
  const numbered = [
    ['1.0.0', ''],
    ['2.0.0', ':2'],
  ];
  expect(identities([at('1.0.0'), at('2.0.0')])).toEqual(numbered);
  expect(identities([at('2.0.0'), at('1.0.0')])).toEqual(numbered);
});

test('the same report twice makes the same bytes, and in any order the same document', () => {
  const found = fc.record({
    VulnerabilityID: fc.constantFrom('CVE-1', 'CVE-2', 'CVE-3'),
    PkgName: fc.constantFrom('left', 'right'),
    InstalledVersion: fc.constantFrom('1.0.0', '2.0.0'),
    FixedVersion: fc.constantFrom('', '3.0.0'),
    Severity: fc.constantFrom('CRITICAL', 'HIGH', 'LOW'),
    Title: fc.constantFrom('one', 'two'),
  });
  const documentOf = (list: readonly object[]): string | undefined =>
    decisionOn([scanOfResults([lockFile(list.map((each) => vulnerability(each)))])]).sources[0]?.build(100).file;
  fc.assert(
    fc.property(fc.array(found, { maxLength: 12 }), fc.nat(), (list, turn) => {
      const at = list.length === 0 ? 0 : turn % list.length;
      const turned = [...list.slice(at), ...list.slice(0, at)].toReversed();
      const before = documentOf(list);
      expect(documentOf(list)).toBe(before);
      expect(documentOf(turned)).toBe(before);
    }),
    { seed: 2, numRuns: 150 },
  );
});

test('the recorded reports make the same documents each time', () => {
  for (const [fixture, line] of recorded) {
    const [one, other] = [1, 2].map(() => decisionOn([scanOf(fixture, line)]).sources[0]?.build(5_000).file);
    expect(other).toBe(one);
  }
});
