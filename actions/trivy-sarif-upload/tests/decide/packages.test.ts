import { describe, expect, test } from '@jest/globals';
import { decisionOn, lockFile, sarifOf, scanOf, scanOfResults, vulnerability } from '../builders.ts';

describe('packages to which Trivy gives no id', () => {
  const decision = decisionOn([scanOf('fs-requirements')]);

  test('stand each at its own line of the requirements', () => {
    const places = decision.targets.flatMap(({ judged }) =>
      judged.map(({ finding: { package: about, path, lines } }) => `${about?.name} ${path}:${lines?.startLine}`),
    );
    expect(places.toSorted()).toEqual(['jinja2 requirements.txt:1', 'pyyaml requirements.txt:3']);
    const lines = sarifOf(decision).results.map(
      ({ locations: [first] }) => first?.physicalLocation.region?.startLine ?? 0,
    );
    expect(lines.toSorted()).toEqual([1, 3]);
  });

  test('are remembered each by a key of its own', () => {
    expect(decision.baselines.get('fs')).toMatchObject({ packages: { length: 3 }, findings: { length: 2 } });
  });

  test('are told apart by name and version where they have no package URL either', () => {
    const bare = (Name: string, Version: string, StartLine: number): object => ({
      Name,
      Version,
      Locations: [{ StartLine, EndLine: StartLine }],
    });
    const found = (PkgName: string, InstalledVersion: string): object =>
      vulnerability({ PkgID: '', PkgIdentifier: {}, PkgName, InstalledVersion });
    const Packages = [bare('left', '1.0.0', 7), bare('left', '2.0.0', 8), bare('right', '1.0.0', 9)];
    const scan = scanOfResults([lockFile([found('left', '1.0.0'), found('right', '1.0.0')], { Packages })]);
    const [target] = decisionOn([scan]).targets;
    expect(target?.judged.map(({ finding }) => `${finding.package?.name}:${finding.lines?.startLine}`)).toEqual([
      'left:7',
      'right:9',
    ]);
    expect(decisionOn([scan]).baselines.get('fs')?.packages).toHaveLength(3);
  });
});

test('parts of one package, which only the subpath of its URL tells apart, have keys and identities of their own', () => {
  const parts = ['Analytics', 'Crashes'].map((part) => ({
    id: `Centre/${part}`,
    purl: `pkg:cocoapods/Centre@4.2.0?arch=any#${part}`,
  }));
  const Packages = parts.map(({ id, purl }) => ({ ID: id, Name: id, Version: '4.2.0', Identifier: { PURL: purl } }));
  const found = parts.map(({ id, purl }) =>
    vulnerability({ PkgID: id, PkgName: id, PkgIdentifier: { PURL: purl }, InstalledVersion: '4.2.0' }),
  );
  const baseline = decisionOn([scanOfResults([lockFile(found, { Packages })])]).baselines.get('fs');
  expect(baseline?.packages).toHaveLength(2);
  // A number behind a colon would say that the two are one thing, twice.
  expect(baseline?.findings).toEqual([expect.stringMatching(/^\w+$/), expect.stringMatching(/^\w+$/)]);
});
