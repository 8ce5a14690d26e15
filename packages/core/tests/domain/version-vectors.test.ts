import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareVersions,
  compareVersionsTotally,
  formatVersion,
  parseVersion,
  type Version,
} from '../../src/domain/version.ts';

const versionOf = (text: string): Version => {
  const parsed = parseVersion(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.reason}`);
  return parsed.value;
};

const pastDouble = '9007199254740993';

/** What https://semver.org/spec/v2.0.0.html lets stand in each part, and a reason to have it here. */
const cores = ['0.0.0', '0.0.4', '1.20.300', '10.0.9', '999999999999999999.0.1', `1.${pastDouble}.0`];
const prereleases = [
  '',
  '-0', // a lone zero has no leading zero
  '-7',
  `-${pastDouble}`,
  '-alpha',
  '-RC',
  '-0a', // a zero may lead where letters follow
  '-00-',
  '-a-b-',
  '--', // a dash is a letter like any other
  '-----',
  '-1.x.0',
  '-rc.1.rc',
];
const builds = ['', '+0', '+007', '+a', '+-', '+sha-1f.2024', '+a.b.c', '+rc.1-', '+0.0.0'];

const valid = cores.flatMap((core) =>
  prereleases.flatMap((prerelease) => builds.map((build) => `${core}${prerelease}${build}`)),
);

/** Each rule of the grammar, and texts that break this one. */
const broken: Readonly<Record<string, readonly string[]>> = {
  'there are three numbers': [
    '',
    '1',
    '1.2',
    '1.2.3.4',
    '1-rc',
    '1.2-rc',
    '1.2+b',
    '1.2.3.4-rc',
    'rc',
    '-rc',
    '+b',
    '.',
  ],
  'a number has digits alone': [
    'a.2.3',
    '1.b.3',
    '1.2.c',
    '1.2.3a',
    '1.2.3_4',
    '1,2.3.4',
    '1.2.3 ',
    ' 1.2.3',
    '1.2.\t3',
  ],
  'a number is not empty': ['.2.3', '1..3', '1.2.', '..'],
  'a number has no sign': ['-1.2.3', '1.-2.3', '1.2.-3', '+1.2.3', '1.2.+3'],
  'a number is no other notation': ['1e2.0.0', '0x1.0.0', '1.2.³', '١.2.3', '1.2.3f'],
  'a number has no leading zero': ['01.2.3', '1.02.3', '1.2.03', '00.0.0', '1.2.00', '1.2.03-rc+b'],
  'nothing stands before it': ['v1.2.3', 'V1.2.3', '=1.2.3', '~1.2.3', '^1.2.3', 'release-1.2.3'],
  'a pre-release is not empty': ['1.2.3-', '1.2.3-+b', '1.2.3-.', '1.2.3-a.', '1.2.3-.a', '1.2.3-a..b'],
  'a number of a pre-release has no leading zero': ['1.2.3-01', '1.2.3-00', '1.2.3-rc.01', '1.2.3-0.0.00'],
  'a pre-release has letters, digits and dashes alone': ['1.2.3-a_b', '1.2.3-a b', '1.2.3-é', '1.2.3-a/b', '1.2.3-a*'],
  'build metadata is not empty': ['1.2.3+', '1.2.3-a+', '1.2.3+.', '1.2.3+a.', '1.2.3+.a', '1.2.3+a..b'],
  'build metadata has letters, digits and dashes alone': ['1.2.3+a_b', '1.2.3+a b', '1.2.3+é', '1.2.3+a*', '1.2.3+~'],
  'build metadata comes once': ['1.2.3+a+b', '1.2.3++', '1.2.3-a+b+c', '1.2.3+a+'],
  'a line end is no part of it': ['1.2.3\n', '\n1.2.3', '1.2.3-a\n', '1.2.3+a\r\n', '1.2.3\u2028'],
};
const invalid = Object.entries(broken).flatMap(([rule, texts]) => texts.map((text) => [rule, text] as const));

describe('the grammar of SemVer 2.0.0', () => {
  test(`takes each of ${valid.length} texts, and gives the same text back`, () => {
    expect(valid.filter((text) => formatVersion(versionOf(text)) !== text)).toEqual([]);
    expect(new Set(valid).size).toBeGreaterThan(31);
  });

  test.each(invalid)('%s: %j is refused', (_, text) => {
    expect(parseVersion(text)).toMatchObject({ ok: false });
  });

  test('is held to more than forty texts that break it, each one once', () => {
    expect(new Set(invalid.map(([, text]) => text)).size).toBe(invalid.length);
    expect(invalid.length).toBeGreaterThan(40);
  });
});

/** Item 11, rule by rule: each chain rises from left to right. */
const chains: Readonly<Record<string, readonly string[]>> = {
  'major, minor and patch count as numbers': [
    '0.9.9',
    '1.0.0',
    '1.0.9',
    '1.0.10',
    '1.9.0',
    '1.10.0',
    '9.0.0',
    '10.0.0',
  ],
  'however large': [`${pastDouble}.0.0`, '9007199254740994.0.0', '90071992547409930.0.0'],
  'a pre-release precedes its final version': ['1.0.0-zzz', '1.0.0', '1.0.1-0', '1.0.1'],
  'identifiers of digits count as numbers': ['1.0.0-2', '1.0.0-10', `1.0.0-${pastDouble}`, '1.0.0-9007199254740994'],
  'and precede those with letters': ['1.0.0-99999', '1.0.0--', '1.0.0-0a', '1.0.0-1-', '1.0.0-9a', '1.0.0-a'],
  'letters count as ASCII': ['1.0.0--a', '1.0.0-Z', '1.0.0-a', '1.0.0-aZ', '1.0.0-aa', '1.0.0-b'],
  'identifiers count from left to right': ['1.0.0-a.9', '1.0.0-a.10', '1.0.0-a.b.1', '1.0.0-a.c', '1.0.0-b.0'],
  'more identifiers follow fewer': ['1.0.0-a', '1.0.0-a.0', '1.0.0-a.0.0', '1.0.0-a.a', '1.0.0-a.a.0'],
  'what one writes as channels': [
    '1.0.0-alpha.1',
    '1.0.0-alpha.2',
    '1.0.0-beta.1',
    '1.0.0-next.1',
    '1.0.0-rc.1',
    '1.0.0',
  ],
};

describe('the precedence of SemVer 2.0.0', () => {
  test.each(Object.entries(chains))('%s', (_, chain) => {
    const versions = chain.map(versionOf);
    for (const [index, version] of versions.entries()) {
      const orders = versions.map((other) => Math.sign(compareVersions(version, other)));
      expect(orders).toEqual(versions.map((_other, at) => Math.sign(index - at)));
    }
  });

  const all = [...new Set([...valid.filter((_, index) => index % 7 === 0), ...Object.values(chains).flat()])];
  const anyOfAll = fc.constantFrom(...all).map(versionOf);

  test.each([
    ['precedence', compareVersions],
    ['the total order', compareVersionsTotally],
  ])('%s is an order: each two compare, alike from both sides, and what is between stays between', (_, compare) => {
    fc.assert(
      fc.property(anyOfAll, anyOfAll, anyOfAll, (a, b, c) => {
        if (compare(a, a) !== 0) return false;
        if (Math.sign(compare(a, b)) !== 0 - Math.sign(compare(b, a))) return false;
        if (compare(a, b) <= 0 && compare(b, c) <= 0) return compare(a, c) <= 0;
        return true;
      }),
      { seed: 42, numRuns: 20_000 },
    );
  });

  test('only the total order tells build metadata apart, and it tells any two versions apart', () => {
    fc.assert(
      fc.property(anyOfAll, anyOfAll, (a, b) => {
        const isSame = formatVersion(a) === formatVersion(b);
        const isSameButBuild = formatVersion({ ...a, build: [] }) === formatVersion({ ...b, build: [] });
        return (compareVersionsTotally(a, b) === 0) === isSame && (compareVersions(a, b) === 0) === isSameButBuild;
      }),
      { seed: 42, numRuns: 20_000 },
    );
  });
});
