import { expect, test } from '@jest/globals';
import { readConfig } from '../src/inputs.ts';

const read = (given: Readonly<Record<string, string>> = {}) => readConfig((name) => given[name] ?? '');

test('the shortest `with:` tags, moves tags and makes a GitHub Release', async () => {
  expect(await read()).toMatchObject({
    ok: true,
    value: {
      policy: { template: { prefix: 'v', suffix: '' }, channel: null, line: null, releaseAs: null, scopes: null },
      annotated: true,
      release: 'published',
      workingDirectory: '.',
      comment: 'auto',
      commentKey: 'default',
      enforced: true,
      dryRun: false,
      reportFile: 'drawbridge/semver-tag.json',
    },
  });
});

test.each([
  { input: 'tag-template', raw: 'api/v{version}', policy: { template: { prefix: 'api/v', suffix: '' } } },
  { input: 'types', raw: 'Feat: minor\n# more\nbuild(deps):patch', policy: undefined },
  {
    input: 'types',
    raw: 'Feat : minor\n# more\ndeps:patch',
    policy: {
      types: new Map([
        ['feat', 'minor'],
        ['fix', 'patch'],
        ['perf', 'patch'],
        ['revert', 'patch'],
        ['deps', 'patch'],
      ]),
    },
  },
  { input: 'default-bump', raw: 'patch', policy: { defaultBump: 'patch' } },
  { input: 'initial-version', raw: '1.0.0', policy: { initialVersion: { major: '1' } } },
  { input: 'initial-development', raw: 'false', policy: { initialDevelopment: false } },
  { input: 'pre-release', raw: 'beta.linux', policy: { channel: ['beta', 'linux'] } },
  { input: 'maintenance-line', raw: '1.x', policy: { line: { major: '1', minor: null } } },
  { input: 'maintenance-line', raw: '1.x.x', policy: { line: { major: '1', minor: null } } },
  { input: 'maintenance-line', raw: '1.2.x', policy: { line: { major: '1', minor: '2' } } },
  { input: 'release-as', raw: '2.0.0-rc.1', policy: { releaseAs: { major: '2', prerelease: ['rc', '1'] } } },
  { input: 'scopes', raw: 'api\nweb', policy: { scopes: ['api', 'web'] } },
  { input: 'expand-squash', raw: 'true', policy: { expandSquash: true } },
  { input: 'moving-tags', raw: 'major', policy: { movingTags: { major: true, minor: false } } },
  { input: 'moving-tags', raw: 'none', policy: { movingTags: { major: false, minor: false } } },
])('$input: $raw', async ({ input, raw, policy }) => {
  const config = await read({ [input]: raw });
  if (policy === undefined) expect(config.ok).toBe(false);
  else expect(config).toMatchObject({ ok: true, value: { policy } });
});

test.each([
  { input: 'tag-template', raw: 'v1', says: '"v1" lacks {version}. Write where the version goes, e.g. v{version}.' },
  { input: 'tag-template', raw: '{version}{version}', says: 'has {version} more than once.' },
  { input: 'tag-template', raw: 'v {version}', says: 'makes names that git refuses for a tag.' },
  { input: 'types', raw: 'feat = minor', says: '"feat = minor" does not read "type: step". Write one type a line' },
  { input: 'types', raw: 'feat: big\nfix: patch\nFIX: none', says: '"fix" is there more than once.' },
  { input: 'default-bump', raw: 'huge', says: '"huge" is not one of none, patch, minor, major.' },
  { input: 'initial-version', raw: 'v1.0.0', says: '"v1.0.0" begins with a "v" (at character 1).' },
  { input: 'initial-version', raw: '1.0.0-rc.1', says: 'the first version is a final one.' },
  { input: 'initial-version', raw: '1.0', says: '"1.0" does not have three numbers (at character 4).' },
  { input: 'pre-release', raw: 'rc..1', says: '"rc..1" has an empty identifier (at character 4).' },
  { input: 'pre-release', raw: 'rc_1', says: 'Write the name of a channel, e.g. rc, beta or beta.linux.' },
  { input: 'maintenance-line', raw: '1', says: '"1" is not a maintenance line. Write 1.x, or 1.2.x for patches only.' },
  { input: 'maintenance-line', raw: '1.2.x.x', says: '"1.2.x.x" is not a maintenance line.' },
  { input: 'release-as', raw: '1.02.0', says: '"1.02.0" has a number with a leading zero (at character 3).' },
  { input: 'moving-tags', raw: 'patch', says: '"patch" is not one of major, minor, latest, none. Write one a line.' },
  { input: 'moving-tags', raw: 'none\nmajor', says: '"none" stands alone.' },
  { input: 'annotated', raw: 'yes', says: '"yes" is neither true nor false.' },
  { input: 'bump', raw: 'huge', says: '"huge" is not one of patch, minor, major.' },
  { input: 'release', raw: 'later', says: '"later" is not one of true, draft, false.' },
  { input: 'mode', raw: 'strict', says: '"strict" is not one of enforce, report.' },
  { input: 'tag-template', raw: 'api/v${version}', says: 'has a "$" before {version}. Write api/v{version}.' },
  { input: 'working-directory', raw: '../other', says: '"../other" may lead out of the workspace.' },
])('$input: $raw is refused by name, with the way out', async ({ input, raw, says }) => {
  expect(await read({ [input]: raw })).toMatchObject({
    ok: false,
    error: [{ input, message: expect.stringContaining(says) }],
  });
});

test('every problem is told at once', async () => {
  const config = await read({ types: 'x', 'release-as': 'y', 'dry-run': 'z' });
  expect(config.ok ? [] : config.error.map(({ input }) => input).toSorted()).toEqual([
    'dry-run',
    'release-as',
    'types',
  ]);
});

test('a version and a channel at once are a mistake', async () => {
  expect(await read({ 'release-as': '2.0.0', 'pre-release': 'rc' })).toMatchObject({
    ok: false,
    error: [{ input: 'release-as' }],
  });
});
