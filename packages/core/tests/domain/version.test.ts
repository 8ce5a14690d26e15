import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  appliedBump,
  type Bump,
  bumpVersion,
  type Channel,
  compareVersions,
  compareVersionsTotally,
  coreOf,
  formatVersion,
  incrementPrerelease,
  isInChannel,
  isStable,
  nextPrerelease,
  parseChannel,
  parseVersion,
  type Version,
} from '../../src/domain/version.ts';

const versionOf = (text: string): Version => {
  const parsed = parseVersion(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.reason}`);
  return parsed.value;
};

const beyondDouble = '9007199254740993';
const hugeNumber = '9'.repeat(60);

describe('a text is a version when SemVer 2.0.0 says so', () => {
  test.each([
    '0.0.0',
    '0.0.7',
    '10.20.30',
    '1.0.0-0',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.0.valid',
    '1.0.0-0a.1',
    '1.0.0-00a',
    '1.0.0--',
    '1.0.0---.-',
    '1.0.0-x-y-z.--.7',
    '1.0.0+0',
    '1.0.0+007',
    '1.0.0+build-7.sha-0a1b',
    '1.0.0+-',
    '1.0.0-rc.1+linux.amd64',
    '1.0.0+a-b.c',
    `${beyondDouble}.0.0`,
    `${hugeNumber}.${hugeNumber}.${hugeNumber}`,
    `1.0.0-rc.${hugeNumber}`,
  ])('%s is read and written back unchanged', (text) => {
    expect(formatVersion(versionOf(text))).toBe(text);
  });

  test('each part lands in its own field', () => {
    expect(versionOf('1.22.333-rc.4+build.5')).toEqual({
      major: '1',
      minor: '22',
      patch: '333',
      prerelease: ['rc', '4'],
      build: ['build', '5'],
    });
  });
});

describe('a text is refused with the reason and its place', () => {
  test.each([
    ['', 'empty', 0],
    ['v1.2.3', 'leading-v', 0],
    ['V1.2.3', 'leading-v', 0],
    ['1', 'not-three-numbers', 1],
    ['1.2', 'not-three-numbers', 3],
    ['1.2-rc.1', 'not-three-numbers', 3],
    ['1.2.3.4', 'not-three-numbers', 6],
    ['01.2.3', 'leading-zero', 0],
    ['1.02.3', 'leading-zero', 2],
    ['1.2.03', 'leading-zero', 4],
    ['1.2.3-01', 'leading-zero', 6],
    ['1.2.3-rc.00', 'leading-zero', 9],
    ['1.2.x', 'not-a-number', 4],
    ['1..3', 'not-a-number', 2],
    ['-1.0.0', 'not-three-numbers', 0],
    ['1.-2.3', 'not-three-numbers', 2],
    [' 1.2.3', 'not-a-number', 0],
    ['1.2.3 ', 'not-a-number', 4],
    ['1.2.3\n', 'not-a-number', 4],
    ['1.2.٣', 'not-a-number', 4],
    ['1.2.3-', 'empty-identifier', 6],
    ['1.2.3-a..b', 'empty-identifier', 8],
    ['1.2.3-.a', 'empty-identifier', 6],
    ['1.2.3+', 'empty-identifier', 6],
    ['1.2.3+a.', 'empty-identifier', 8],
    ['1.2.3-rc_1', 'invalid-character', 6],
    ['1.2.3-é', 'invalid-character', 6],
    ['1.2.3+a+b', 'invalid-character', 6],
    ['1.2.3+a b', 'invalid-character', 6],
    ['alpha', 'not-three-numbers', 5],
    ['1e3.0.0', 'not-a-number', 0],
  ])('%j: %s at %i', (text, reason, offset) => {
    expect(parseVersion(text)).toEqual({ ok: false, error: { reason, offset } });
  });

  test('any string gets an answer, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9a.v+-]{0,12}$/)), (text) => {
        const parsed = parseVersion(text);
        return parsed.ok ? formatVersion(parsed.value) === text : parsed.error.offset <= text.length;
      }),
      { seed: 42, numRuns: 2000 },
    );
  });

  test('a channel obeys the rules of pre-release identifiers', () => {
    expect(parseChannel('beta.linux')).toEqual({ ok: true, value: ['beta', 'linux'] });
    expect(parseChannel('')).toMatchObject({ ok: false, error: { reason: 'empty-identifier' } });
    expect(parseChannel('feature/x')).toMatchObject({ ok: false, error: { reason: 'invalid-character' } });
    expect(parseChannel('rc.01')).toMatchObject({ ok: false, error: { reason: 'leading-zero', offset: 3 } });
  });
});

const ascending: readonly string[] = [
  '0.0.0-0',
  '0.0.0',
  '0.0.1',
  '0.1.0',
  '0.9.0',
  '0.10.0',
  '1.0.0-0',
  '1.0.0-9',
  '1.0.0-10',
  `1.0.0-${beyondDouble}`,
  '1.0.0-9007199254740994',
  '1.0.0--',
  '1.0.0-1a',
  '1.0.0-A',
  '1.0.0-RC',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.1.0',
  '1.0.0-alpha.beta',
  '1.0.0-alpha-1',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '2.0.0',
  '2.1.0',
  '2.1.1',
  '10.0.0',
  `${beyondDouble}.0.0`,
  '9007199254740994.0.0',
];

describe('precedence', () => {
  const pairs = ascending.flatMap((lower, index) =>
    ascending.slice(index + 1).map((higher) => [lower, higher] as const),
  );

  test('each version of an ascending list precedes every later one', () => {
    const wrong = pairs.filter(
      ([lower, higher]) =>
        compareVersions(versionOf(lower), versionOf(higher)) >= 0 ||
        compareVersions(versionOf(higher), versionOf(lower)) <= 0,
    );
    expect(wrong).toEqual([]);
    expect(pairs).toHaveLength((ascending.length * (ascending.length - 1)) / 2);
  });

  test('build metadata does not count, but breaks ties when sorting', () => {
    const plain = versionOf('1.0.0');
    const built = versionOf('1.0.0+b');
    expect(compareVersions(plain, built)).toBe(0);
    expect(compareVersionsTotally(plain, built)).toBeLessThan(0);
    expect(compareVersionsTotally(versionOf('1.0.0+a'), built)).toBeLessThan(0);
  });
});

const digits = fc.oneof(
  fc.nat({ max: 12 }).map(String),
  fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String),
  fc.constantFrom('9', '99', '0'),
);
const identifier = fc.oneof(digits, fc.stringMatching(/^[0-9]{0,2}[a-zA-Z-][0-9A-Za-z-]{0,3}$/));
const buildIdentifier = fc.stringMatching(/^[0-9A-Za-z-]{1,4}$/);
const anyVersion: fc.Arbitrary<Version> = fc.record({
  major: digits,
  minor: digits,
  patch: digits,
  prerelease: fc.array(identifier, { maxLength: 3 }),
  build: fc.array(buildIdentifier, { maxLength: 2 }),
});
const anyBump: fc.Arbitrary<Bump> = fc.constantFrom('major', 'minor', 'patch');
const anyChannel: fc.Arbitrary<Channel> = fc.array(identifier, { minLength: 1, maxLength: 2 });

describe('laws', () => {
  test('parsing undoes formatting', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        expect(parseVersion(formatVersion(version))).toEqual({ ok: true, value: version });
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  test('the total order is reflexive, antisymmetric and transitive, and agrees with precedence', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
        const [low, middle, high] = [a, b, c].sort(compareVersionsTotally);
        if (low === undefined || middle === undefined || high === undefined) throw new Error('three in, three out');
        expect(compareVersionsTotally(low, high)).toBeLessThanOrEqual(0);
        expect(compareVersions(low, middle)).toBeLessThanOrEqual(0);
        expect(Math.sign(compareVersionsTotally(a, b))).toBe(0 - Math.sign(compareVersionsTotally(b, a)));
        expect(compareVersionsTotally(a, b) === 0).toBe(formatVersion(a) === formatVersion(b));
      }),
      { seed: 42, numRuns: 2000 },
    );
  });

  test('a bump is final and strictly greater, whatever the version', () => {
    fc.assert(
      fc.property(anyVersion, anyBump, fc.boolean(), (version, bump, initialDevelopment) => {
        const next = bumpVersion(version, bump, { initialDevelopment });
        expect(compareVersions(next, version)).toBeGreaterThan(0);
        expect(isStable(next)).toBe(true);
        expect(parseVersion(formatVersion(next)).ok).toBe(true);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  test('the next pre-release is in its channel and strictly greater, whatever the version', () => {
    fc.assert(
      fc.property(anyVersion, anyChannel, (version, channel) => {
        const next = incrementPrerelease(version, channel);
        expect(compareVersions(next, version)).toBeGreaterThan(0);
        expect(next.prerelease.slice(0, channel.length)).toEqual(channel);
        expect(parseVersion(formatVersion(next)).ok).toBe(true);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });
});

describe('bumps', () => {
  test.each<[string, Bump, string]>([
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['1.9.9', 'patch', '1.9.10'],
    ['9.99.9', 'minor', '9.100.0'],
    [`${beyondDouble}.0.0`, 'major', '9007199254740994.0.0'],
    [`1.${hugeNumber}.0`, 'minor', `1.1${'0'.repeat(60)}.0`],
    ['1.2.3+build.7', 'patch', '1.2.4'],
    ['1.1.0-rc.0', 'patch', '1.1.0'],
    ['1.1.0-rc.0', 'minor', '1.1.0'],
    ['1.1.0-rc.0', 'major', '2.0.0'],
    ['1.1.1-rc.0', 'minor', '1.2.0'],
    ['2.0.0-rc.0', 'major', '2.0.0'],
    ['0.3.0', 'major', '1.0.0'],
  ])('%s by a %s step is %s', (from, bump, to) => {
    expect(formatVersion(bumpVersion(versionOf(from), bump))).toBe(to);
  });

  test.each<[string, Bump, string]>([
    ['0.3.1', 'major', '0.4.0'],
    ['0.3.1', 'minor', '0.4.0'],
    ['0.3.1', 'patch', '0.3.2'],
    ['1.3.1', 'major', '2.0.0'],
  ])('in initial development, %s by a %s step is %s', (from, bump, to) => {
    const policy = { initialDevelopment: true };
    expect(formatVersion(bumpVersion(versionOf(from), bump, policy))).toBe(to);
    expect(appliedBump(versionOf('0.3.1'), 'major', policy)).toBe('minor');
  });

  test('the core of a pre-release is the final version it leads to', () => {
    expect(formatVersion(coreOf(versionOf('1.1.0-rc.1+b')))).toBe('1.1.0');
  });
});

describe('pre-releases', () => {
  test.each([
    ['1.1.0-rc.1', 'rc', '1.1.0-rc.2'],
    ['1.1.0-rc.9', 'rc', '1.1.0-rc.10'],
    ['1.1.0-rc', 'rc', '1.1.0-rc.1'],
    ['1.1.0-alpha.4', 'beta', '1.1.0-beta.1'],
    ['1.1.0', 'rc', '1.1.1-rc.1'],
    ['1.1.0-rc.0', 'beta', '1.1.1-beta.1'],
    ['1.1.0-rc.x', 'rc', '1.1.1-rc.1'],
    ['1.1.0-rc.1.5', 'rc', '1.1.0-rc.2'],
    ['1.1.0-beta.linux.2', 'beta.linux', '1.1.0-beta.linux.3'],
    ['1.0.0-alpha-1.3', 'alpha', '1.0.1-alpha.1'],
  ])('after %s the channel %s goes on with %s', (from, channel, to) => {
    expect(formatVersion(incrementPrerelease(versionOf(from), channel.split('.')))).toBe(to);
  });

  test.each([
    ['1.1.0-rc.2', 'rc', true],
    ['1.1.0-rc', 'rc', true],
    ['1.1.0', 'rc', false],
    ['1.1.0-rc.linux.2', 'rc', false],
    ['1.1.0-rc.linux.2', 'rc.linux', true],
    ['1.1.0-rc-1', 'rc', false],
  ])('%s in channel %s: %s', (version, channel, expected) => {
    expect(isInChannel(versionOf(version), channel.split('.'))).toBe(expected);
  });

  test('the number follows the greatest one of the same core and channel, in any order', () => {
    const existing = ['1.1.0-rc.10', '1.1.0-rc.9', '1.1.0-beta.30', '1.2.0-rc.40', '1.1.0'].map(versionOf);
    expect(formatVersion(nextPrerelease(versionOf('1.1.0'), ['rc'], existing))).toBe('1.1.0-rc.11');
    expect(formatVersion(nextPrerelease(versionOf('1.1.0'), ['rc'], []))).toBe('1.1.0-rc.1');
  });
});
