import {
  bumpVersion,
  compareVersions,
  formatVersion,
  incrementPrerelease,
  parseVersion,
  type Version,
} from '@drawbridge/core/domain/version';
import { describe, expect, test } from '@jest/globals';
import semver from 'semver';
import { decide, inARow, repositoryOf, versionOf } from './decide/repository.ts';

const cores = ['0.0.0', '0.0.3', '0.2.0', '0.2.3', '1.0.0', '1.0.9', '1.9.0', '1.2.3', '9.9.9', '10.20.30', '99.0.0'];
const tails = [
  '',
  '-0',
  '-1',
  '-rc',
  '-rc.0',
  '-rc.1',
  '-rc.9',
  '-rc.99',
  '-rc.x',
  '-rc.1.5',
  '-rc.x.5',
  '-alpha',
  '-alpha.1',
  '-alpha.beta',
  '-beta.2',
  '-beta.2.rc',
  '-zeta.1',
  '-rc-1.2',
  '-RC.1',
];
const builds = ['', '+b', '+007'];
const versions = cores.flatMap((core) => tails.flatMap((tail) => builds.map((build) => `${core}${tail}${build}`)));
const pairs = versions.flatMap((a) => versions.filter((_, index) => index % 17 === 0).map((b) => [a, b] as const));

describe(`npm's semver and ours agree`, () => {
  test(`on the order of ${pairs.length} pairs`, () => {
    const differing = pairs.filter(
      ([a, b]) => Math.sign(compareVersions(versionOf(a), versionOf(b))) !== semver.compare(a, b),
    );
    expect(differing).toEqual([]);
  });

  test.each(['major', 'minor', 'patch'] as const)(`on the %s step from each of ${versions.length} versions`, (bump) => {
    const differing = versions.filter(
      (text) => formatVersion(bumpVersion(versionOf(text), bump)) !== semver.inc(text, bump),
    );
    expect(differing).toEqual([]);
  });
});

const greaterThan = (text: string, next: string | null): boolean => next !== null && semver.gt(next, text);
const afterChannel = (version: Version): readonly string[] => version.prerelease.slice(1);

/** Why the next pre-release differs; the first that holds. */
const reasons: ReadonlyArray<{ readonly name: string; readonly holds: (text: string, channel: string) => boolean }> = [
  {
    name: 'npm goes backwards: its channel sorts below the version that it follows',
    holds: (text, channel) => !greaterThan(text, semver.inc(text, 'prerelease', channel, '1')),
  },
  {
    name: 'npm raises the last number, wherever it stands; ours is the one right behind the channel',
    holds: (text, channel) => {
      const version = versionOf(text);
      return version.prerelease[0] === channel && afterChannel(version).length > 1;
    },
  },
];

describe('the next pre-release in a channel', () => {
  const cases = versions.flatMap((text) => ['alpha', 'beta', 'rc', 'zeta'].map((channel) => [text, channel] as const));
  const found = cases.map(([text, channel]) => {
    const ours = formatVersion(incrementPrerelease(versionOf(text), [channel]));
    const theirs = semver.inc(text, 'prerelease', channel, '1');
    const reason = ours === theirs ? 'the same' : reasons.find(({ holds }) => holds(text, channel))?.name;
    return { text, channel, ours, theirs, reason };
  });

  test('is the same, or differs for a reason that is listed', () => {
    expect(found.filter(({ reason }) => reason === undefined)).toEqual([]);
    expect(found.filter(({ reason }) => reason === 'the same').length).toBeGreaterThan(cases.length / 2);
  });

  test.each(reasons)('$name', ({ name }) => {
    const differing = found.filter(({ reason }) => reason === name);
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.filter(({ text, ours }) => !semver.gt(ours, text))).toEqual([]);
  });
});

describe('where npm differs from SemVer 2.0.0, or from what a channel needs', () => {
  test('a channel that sorts lower: npm goes backwards, ours goes on beyond', () => {
    expect(semver.inc('1.1.0-rc.0', 'prerelease', 'beta')).toBe('1.1.0-beta.0');
    expect(semver.lt('1.1.0-beta.0', '1.1.0-rc.0')).toBe(true);
    expect(formatVersion(incrementPrerelease(versionOf('1.1.0-rc.0'), ['beta']))).toBe('1.1.1-beta.1');
  });

  test('a feature after a pre-release: npm skips a minor version, ours is still on the way to the same one', () => {
    expect(semver.inc('1.1.0-beta.1', 'preminor', 'beta', '1')).toBe('1.2.0-beta.1');
    const commits = inARow('feat: a', 'feat: b', 'feat: c');
    const decision = decide(repositoryOf(commits, { 'v1.0.0': 'c1', 'v1.1.0-beta.1': 'c2' }), { channel: ['beta'] });
    expect('version' in decision ? formatVersion(decision.version) : decision.kind).toBe('1.1.0-beta.2');
  });

  test.each(['9007199254740992.0.0', '1.9007199254740993.0', `1.0.${'9'.repeat(30)}`])(
    'a number beyond 2^53 is valid by the grammar: npm refuses %s',
    (text) => {
      expect(semver.valid(text)).toBeNull();
      expect(parseVersion(text).ok).toBe(true);
      for (const bump of ['major', 'minor', 'patch'] as const) {
        const next = bumpVersion(versionOf(text), bump);
        expect(compareVersions(next, versionOf(text))).toBeGreaterThan(0);
      }
    },
  );

  test('a counter beyond 2^53: npm takes it for a word and puts another number behind it, ours counts on', () => {
    const text = '1.0.0-rc.9007199254740992';
    expect(semver.inc(text, 'prerelease', 'rc')).toBe(`${text}.0`);
    expect(formatVersion(incrementPrerelease(versionOf(text), ['rc']))).toBe('1.0.0-rc.9007199254740993');
  });

  test.each(['v1.2.3', ' 1.2.3 ', '\tv1.2.3\n'])('what is no version by the grammar: npm takes %j', (text) => {
    expect(semver.valid(text)).toBe('1.2.3');
    expect(parseVersion(text).ok).toBe(false);
  });
});
