import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FakeCommit, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { describe, expect, test } from '@jest/globals';
import { type Played, play, pullRequestOf, type Situation } from './stage.ts';

const messages = ['feat: one', 'fix: two'];

const warningsOf = ({ log }: Played): readonly string[] =>
  log.split('\n').filter((line) => line.startsWith('! ') && line.includes('like '));

const templateIn = (played: Played): string | undefined =>
  /`tag-template: "(.*)"`/.exec(warningsOf(played).join('\n'))?.[1];

const playTags = (tags: readonly string[], situation: Situation = {}): Promise<Played> =>
  play({ messages, ...situation, tags: Object.fromEntries(tags.map((name) => [name, 1])) });

describe('tags in another form than the template, where no release follows it', () => {
  const warning =
    'he tag 1.3.0 looks like an earlier release, but does not follow the template `v{version}`: versions begin at 0.1.0. If it is one, go on from it with `tag-template: "{version}"`; if it is none, `initial-version: 0.1.0` says where to begin.';

  test('are a warning in log and summary, and named in the last line', async () => {
    const played = await playTags(['1.3.0', '1.2.9', '1.10.0-rc.1']);
    expect(warningsOf(played)).toEqual([`! t${warning}`]);
    expect(played.summary.replaceAll('\\', '')).toContain(`! T${warning}`);
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
    expect(readme).toContain(`\n! t${warning}\n`);
    expect(played.line).toBe(
      '✓ Version: 0.1.0, the first version, because of 1 feature; v0.1 created; 1.3.0 looks like an earlier release',
    );
  });

  test('are a warning in the comment of a preview, too', async () => {
    const context = pullRequestOf({ base: 1, head: 2, title: 'fix: two' });
    const { scene, line } = await playTags(['1.3.0'], { context });
    const [comment] = scene.github.writes;
    expect(comment?.kind === 'comment-created' ? comment.body.replaceAll('\\', '') : '').toContain(`! T${warning}`);
    expect(line).toMatch(/^✓ Version: merging this makes 0\.1\.0, .*; 1\.3\.0 looks like an earlier release$/);
  });

  test('are a warning while nothing calls for a version yet', async () => {
    const played = await playTags(['1.3.0'], { messages: ['chore: one'] });
    expect(warningsOf(played)).toHaveLength(1);
    expect(played.line).toBe('✓ Version: nothing to release: the one commit calls for no version');
  });

  test('go on as the warning says', async () => {
    const played = await playTags(['release/1.3.0']);
    const inputs = { 'tag-template': templateIn(played) ?? '' };
    const mended = await playTags(['release/1.3.0'], { inputs, messages: ['feat: one', 'fix: two'] });
    expect(warningsOf(mended)).toEqual([]);
    expect(mended.line).toContain('1.3.0 → 1.3.1, because of 1 fix');
  });

  test.each<[readonly string[], string]>([
    [['1.3.0'], '{version}'],
    [['V1.3.0'], 'V{version}'],
    [['release-1.3.0'], 'release-{version}'],
    [['releases/v1.3.0'], 'releases/v{version}'],
    [['v.1.3.0'], 'v.{version}'],
    [['v2-1.3.0'], 'v2-{version}'],
    [['1.3.0/app'], '{version}/app'],
    [['shop@1.3.0'], 'shop@{version}'],
    [['1.3.0+build.5'], '{version}'],
    [['release-2.0.0', '1.3.0'], '{version}'],
    [['release-1.9.0', 'release-1.10.0', 'old-1.2.0'], 'release-{version}'],
  ])('%j are read by %s', async (tags, template) => {
    expect(templateIn(await playTags(tags))).toBe(template);
  });

  test.each<[string, readonly string[], Situation]>([
    ['that are pre-releases', ['1.3.0-rc.1'], {}],
    ['that are no versions', ['v1', 'v1.2', '1.2', '1.2.3.4', '01.2.3', 'latest', '1.3.0-rc/1'], {}],
    ['beside a release', ['1.3.0', 'v0.1.0'], {}],
    ['below the first version that was chosen', ['1.3.0'], { inputs: { 'initial-version': '1.4.0' } }],
    ['below the version that somebody asked for', ['1.3.0'], { inputs: { 'release-as': '2.0.0' } }],
    ['of another word than the template has', ['web/v1.3.0'], { inputs: { 'tag-template': 'api/v{version}' } }],
    ['on a branch that makes no version', ['1.3.0'], { inputs: { branches: 'other: final' } }],
  ])('%s are none', async (_, tags, situation) => {
    const played = await playTags(tags, situation);
    expect(warningsOf(played)).toEqual([]);
    expect(played.line).not.toContain('looks like');
  });

  test('are none where a later commit has them', async () => {
    const [all, tags] = [[...messages, 'fix: three'], { '1.3.0': 3 }];
    const git = { commits: lineOfCommits(all), revisions: { two: oidOf(2) } };
    expect(warningsOf(await play({ messages: all, tags, git, inputs: { head: 'two' } }))).toEqual([]);
    expect(warningsOf(await play({ messages: all, tags, git }))).toHaveLength(1);
  });

  test.each(['v1.3.0', 'api-1.3.0'])('%s is one of a template with a word of its own', async (tag) => {
    const played = await playTags([tag], { inputs: { 'tag-template': 'api/v{version}' } });
    expect(warningsOf(played)).toHaveLength(1);
  });
});

describe('tags of packages in another form', () => {
  const packages = '[{ name: api, path: api }, { name: api-client, path: client }, { name: web, path: web }]';
  const paths = [['api/a', 'client/a', 'web/a'], ['api/b']];
  const commits = lineOfCommits(messages).map(
    (commit, index): FakeCommit => ({ ...commit, paths: paths[index] ?? [] }),
  );
  const playPackages = (tags: readonly string[], inputs: Situation['inputs'] = {}): Promise<Played> =>
    playTags(tags, { git: { commits }, inputs: { packages, ...inputs } });

  test('are told in one sentence for each form', async () => {
    const played = await playPackages(['api@1.3.0', 'api-client@2.0.0', 'web-1.0.0']);
    expect(warningsOf(played)).toEqual([
      '! the tags api@1.3.0 and api-client@2.0.0 look like earlier releases, but do not follow templates such as `api/v{version}`: versions begin at 0.1.0. If they are, go on from them with `tag-template: "{package}@{version}"`; if they are not, `initial-version: 0.1.0` says where to begin.',
      '! the tag web-1.0.0 looks like an earlier release, but does not follow the template `web/v{version}`: versions begin at 0.1.0. If it is one, go on from it with `tag-template: "{package}-{version}"`; if it is none, `initial-version: 0.1.0` says where to begin.',
    ]);
    expect(played.line).toMatch(/; api@1\.3\.0, api-client@2\.0\.0 and web-1\.0\.0 look like earlier releases$/);
  });

  test('go on as the warning says', async () => {
    const tags = ['api@1.3.0', 'api-client@2.0.0', 'web@1.0.0'];
    const inputs = { 'tag-template': templateIn(await playPackages(tags)) ?? '' };
    const mended = await playPackages(tags, inputs);
    expect(warningsOf(mended)).toEqual([]);
    expect(mended.line).toContain('api 1.3.0 → 1.3.1');
  });

  test.each<[string, readonly string[]]>([
    ['another package', ['api-client@2.0.0', 'api-client/v0.1.0', 'api/v0.1.0', 'web/v0.1.0']],
    ['nothing that is listed', ['apis@1.0.0', 'docs-1.0.0']],
  ])('of %s are none', async (_, tags) => {
    expect(warningsOf(await playPackages(tags))).toEqual([]);
  });

  test('are one where all packages have one version', async () => {
    const played = await playPackages(['1.3.0'], { versioning: 'fixed' });
    expect(templateIn(played)).toBe('{version}');
    expect(warningsOf(played)).toHaveLength(1);
    expect(played.line).toContain('; 1.3.0 looks like an earlier release');
  });
});
