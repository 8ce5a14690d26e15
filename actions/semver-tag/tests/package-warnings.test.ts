import { type FakeCommit, lineOfCommits } from '@drawbridge/testkit/fakes/git';
import { describe, expect, test } from '@jest/globals';
import { type Played, play, pullRequestOf, type Situation } from './stage.ts';

type Push = readonly [message: string, ...paths: readonly string[]];

const packages = '[{ name: api, path: api }, { name: web, path: web }]';
const start: Push = ['feat: start', 'api/a', 'web/a'];
const empty: Push = ['chore: go\n\nRelease-As: 2.0.0'];
const change: Push = ['fix: y', 'api/b'];

const playPushes = (pushes: readonly Push[], situation: Situation = {}): Promise<Played> => {
  const messages = pushes.map(([message]) => message);
  const commits = lineOfCommits(messages).map(
    (commit, index): FakeCommit => ({ ...commit, paths: pushes[index]?.slice(1) ?? [] }),
  );
  return play({
    ...situation,
    messages,
    git: { commits, ...situation.git },
    inputs: { packages, ...situation.inputs },
  });
};

const warningsOf = ({ log }: Played): readonly string[] =>
  log.split('\n').filter((line) => line.startsWith('! ') && /Release-As|no package has/.test(line));

const tags = { 'api/v1.0.0': 1, 'web/v1.0.0': 1 };

describe('a Release-As footer in a commit of no package', () => {
  const told = 'the Release-As footer of 0000000 ("2.0.0") counts for nothing: the commit is of no package.';

  test('is pointed out in log and summary, with what to do', async () => {
    const played = await playPushes([start, empty, change], { tags });
    const fix = 'Write it in a commit that changes a file of the package that it is for.';
    expect(warningsOf(played)).toEqual([`! ${told} ${fix}`]);
    expect(played.summary.replaceAll('\\', '')).toContain(
      'The Release-As footer of 0000000 ("2.0.0") counts for nothing',
    );
    expect(played.line).toContain('api 1.0.0 → 1.0.1');
  });

  test('may be named in the input where packages share a version', async () => {
    const played = await playPushes([start, empty], { tags: { 'v1.0.0': 1 }, inputs: { versioning: 'fixed' } });
    expect(warningsOf(played)).toEqual([
      `! ${told} Write it in a commit that changes a file of a package, or name the version in \`release-as\`.`,
    ]);
  });

  test('is pointed out before it is merged', async () => {
    const context = pullRequestOf({ base: 1, head: 2, title: 'chore: go' });
    expect(warningsOf(await playPushes([start, empty, change], { tags, context }))).toHaveLength(1);
  });

  test.each<[string, readonly Push[], number]>([
    ['of a package', [start, ['fix: x\n\nRelease-As: 2.0.0', 'web/b']], 0],
    ['of a scope whose package has none of its files', [start, ['fix(web): x\n\nRelease-As: 2.0.0', 'api/b']], 1],
    ['that was taken out', [start, ['chore: go [skip release]\n\nRelease-As: 2.0.0']], 0],
    ['that was taken back', [start, empty, ['Revert "chore: go"']], 0],
    ['in prose', [start, ['chore: go\n\nThe footer Release-As names a version.']], 0],
  ])('%s', async (_, pushes, count) => {
    expect(warningsOf(await playPushes(pushes, { tags }))).toHaveLength(count);
  });

  test('is told until the next release of any package', async () => {
    const pushes = [start, empty, change, ['fix: z', 'web/b'] as const];
    expect(warningsOf(await playPushes(pushes, { tags: { ...tags, 'api/v1.0.1': 3 } }))).toEqual([]);
  });

  test('is counted where there are many', async () => {
    const many = Array.from({ length: 8 }, (): Push => empty);
    expect(warningsOf(await playPushes([start, ...many], { tags })).at(-1)).toBe(
      '! 3 other Release-As footers of no package.',
    );
  });
});

describe('packages of a repository that was one until now', () => {
  const says =
    "! no package has a release of its own, though there is v1.2.3: each begins at 0.1.0. To go on from v1.2.3, tag that commit for each package as well: `git tag api/v1.2.3 'v1.2.3^{commit}'` and `git push origin api/v1.2.3` (README, From one version to packages).";

  test('are told how to go on from its version', async () => {
    const played = await playPushes([start, change], { tags: { 'v1.2.3': 1, 'v1.2.2': 1, v1: 1 } });
    expect(warningsOf(played)).toEqual([says]);
    expect(played.summary.replaceAll('\\', '')).toContain(
      'No package has a release of its own, though there is v1.2.3',
    );
    expect(played.line).toContain('api 0.1.0');
  });

  test('go on from it once it is tagged so, also after they began anew', async () => {
    const own = { 'v1.2.3': 1, 'api/v1.2.3': 1, 'web/v1.2.3': 1 };
    for (const more of [{}, { 'api/v0.1.0': 2 }]) {
      const played = await playPushes([start, change, ['feat: z', 'api/c']], { tags: { ...own, ...more } });
      expect(warningsOf(played)).toEqual([]);
      expect(played.line).toContain('api 1.2.3 → 1.3.0');
    }
  });

  test.each<[string, Situation]>([
    ['one of them has a release', { tags: { 'v1.2.3': 1, 'web/v0.1.0': 1 } }],
    ['there was none', { tags: { 'v1.2.3-rc.1': 1, nightly: 1 } }],
    ['they share its tags', { tags: { 'v1.2.3': 1 }, inputs: { versioning: 'fixed' } }],
    ['it stays one', { tags: { 'v1.2.3': 1 }, inputs: { packages: '', 'tag-template': 'shop-{version}' } }],
  ])('are told nothing where %s', async (_, situation) => {
    expect(warningsOf(await playPushes([start, change], situation))).toEqual([]);
  });
});

describe('commits that no package has a file of', () => {
  const asidesOf = ({ log }: Played): readonly string[] => log.split('\n').filter((line) => /to no package/.test(line));
  const root: Push = ['feat: root', 'pnpm-lock.yaml'];

  test('are counted and named in log and summary, where they would call for a version', async () => {
    const played = await playPushes([start, root], { tags });
    expect(asidesOf(played)).toEqual(['– 1 commit belongs to no package: 0000000 feat: root']);
    expect(played.summary).toContain('1 commit belongs to no package: 0000000 feat: root');
    expect(played.line).toBe('✓ Version: nothing to release in any of 2 packages');
  });

  test('are named before they are merged', async () => {
    const context = pullRequestOf({ base: 1, head: 2, title: 'feat: root' });
    expect(asidesOf(await playPushes([start, root], { tags, context }))).toHaveLength(1);
  });

  test('are counted where there are many', async () => {
    const many = Array.from({ length: 5 }, (_, index): Push => [`fix: ${index}`, 'README.md']);
    expect(asidesOf(await playPushes([start, ...many], { tags }))).toEqual([
      '– 5 commits belong to no package: 0000000 fix: 4, 0000000 fix: 3, 0000000 fix: 2 and 2 more',
    ]);
  });

  test('cannot write Markdown into the summary', async () => {
    const { summary } = await playPushes([start, ['feat: [x](https://evil.example) @octocat <b>', 'a']], { tags });
    expect(summary).toContain('1 commit belongs to no package');
    for (const text of ['[x](https', '@octocat', '<b>']) expect(summary).not.toContain(text);
  });

  test.each<[string, readonly Push[], Situation]>([
    ['call for no version', [start, ['chore: root', 'a'], ['Merge', 'a']], { tags }],
    ['are of a package', [start, ['feat: x', 'a', 'web/b']], { tags }],
    ['were taken back', [start, root, ['Revert "feat: root"', 'pnpm-lock.yaml']], { tags }],
    ['came before a release', [start, root, change, ['fix: z', 'web/b']], { tags: { ...tags, 'api/v1.0.1': 3 } }],
    ['are of a repository that is one package', [start, root], { tags, inputs: { packages: '' } }],
  ])('are not told where they %s', async (_, pushes, situation) => {
    expect(asidesOf(await playPushes(pushes, situation))).toEqual([]);
  });
});
