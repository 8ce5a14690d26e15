import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionReportSchema } from '@drawbridge/core/reports/drawbridge/version-report';
import { type FakeCommit, lineOfCommits } from '@drawbridge/testkit/fakes/git';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import type { FakeScene } from '@drawbridge/testkit/fakes/scene';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Played, play, playIn, pullRequestOf, type Situation, stage } from './stage.ts';

type Push = readonly [message: string, ...paths: readonly string[]];

const historyOf = (...pushes: readonly Push[]): readonly FakeCommit[] =>
  lineOfCommits(pushes.map(([message]) => message)).map((commit, index) => ({
    ...commit,
    paths: pushes[index]?.slice(1) ?? [],
  }));

const on = (pushes: readonly Push[], situation: Situation = {}): Situation => ({
  ...situation,
  git: { commits: historyOf(...pushes), ...situation.git },
  messages: pushes.map(([message]) => message),
});

const shop = `
- name: core
  path: packages/core
- name: api
  path: [packages/api, "!packages/api/docs/**"]
  depends-on: core
- name: web
  path: packages/web
  scope: [web, ui]
`;

const start: Push = ['feat: start', 'packages/core/a', 'packages/api/a', 'packages/web/a'];
const released = { 'core/v1.0.0': 1, 'api/v1.0.0': 1, 'web/v1.0.0': 1 };

const playShop = (pushes: readonly Push[], inputs: Situation['inputs'] = {}, situation: Situation = {}) =>
  play(on([start, ...pushes], { tags: released, ...situation, inputs: { packages: shop, ...inputs } }));

const listOf = ({ outcome }: Played): readonly Readonly<Record<string, unknown>>[] => {
  const list: unknown = JSON.parse(outcome.outputs['packages'] ?? '');
  return Array.isArray(list) ? list : [];
};

const versionsOf = (played: Played): string =>
  listOf(played)
    .flatMap(({ name, outcome, version }) => (outcome === 'release' ? [`${String(name)} ${String(version)}`] : []))
    .join(', ');

const namesOf = ({ github }: FakeScene): readonly string[] =>
  Object.keys(github.refsNow())
    .map((name) => name.replace('refs/tags/', ''))
    .toSorted();

describe('a commit is the release of the packages that it changes and that its scopes leave in', () => {
  test.each<[string, Push, string]>([
    ['a file of one', ['fix: x', 'packages/web/b'], 'web 1.0.1'],
    ['files of two, without a scope', ['feat: x', 'packages/api/b', 'packages/web/b'], 'api 1.1.0, web 1.1.0'],
    ['files of two, under the scope of one', ['feat(web): x', 'packages/api/b', 'packages/web/b'], 'web 1.1.0'],
    [
      'files of two, under both scopes',
      ['feat(api,web): x', 'packages/api/b', 'packages/web/b'],
      'api 1.1.0, web 1.1.0',
    ],
    ['files of one, under both scopes', ['feat(api,web): x', 'packages/api/b'], 'api 1.1.0'],
    ['a scope that means no package', ['fix(deps): x', 'packages/api/b', 'packages/web/b'], 'api 1.0.1, web 1.0.1'],
    ['such a scope beside one that does', ['fix(deps,web): x', 'packages/api/b'], 'api 1.0.1'],
    ['another name of the package', ['fix(UI): x', 'packages/web/b', 'packages/api/b'], 'web 1.0.1'],
    ['a scope without a touched file', ['feat(web): x', 'packages/api/b'], ''],
    ['a lockfile at the top', ['fix: x', 'pnpm-lock.yaml'], ''],
    ['a file that a glob takes away', ['fix: x', 'packages/api/docs/a'], ''],
    ['a folder whose name only begins so', ['fix: x', 'packages/api-next/a'], ''],
  ])('%s', async (_, push, expected) => {
    expect(versionsOf(await playShop([push], { dependents: 'none' }))).toBe(expected);
  });

  test('conventional-changelog-angular 8.0.0 -> 8.1.0: a breaking change of another package touched its folder', async () => {
    const angular = 'packages/conventional-changelog-angular';
    const packages = `[{ name: conventional-changelog-angular, path: ${angular} }, { name: conventional-commits-filter, path: packages/conventional-commits-filter }]`;
    const pushes: readonly Push[] = [
      ['feat: start', `${angular}/index.js`],
      ['feat(conventional-commits-filter)!: rename it', 'packages/conventional-commits-filter/a', `${angular}/b`],
      ['feat(conventional-changelog-angular): write more', `${angular}/writer.js`],
    ];
    const tags = { 'conventional-changelog-angular-v8.0.0': 1, 'conventional-commits-filter-v4.0.0': 1 };
    const inputs = { packages, 'tag-template': '{package}-v{version}' };
    const played = await play(on(pushes, { tags, inputs }));
    expect(versionsOf(played)).toBe('conventional-changelog-angular 8.1.0, conventional-commits-filter 5.0.0');
    expect(played.log).toContain(
      'none   feat(conventional-commits-filter)!: rename it (scope conventional-commits-filter, of another package)',
    );
  });

  test('of a folder whose name has brackets, where its path takes them by their word', async () => {
    const packages = '- name: page\n  path: app/\\[slug\\]\n- name: group\n  path: [app/**, "!app/\\\\[slug\\\\]"]';
    const tags = { 'page/v1.0.0': 1, 'group/v1.0.0': 1 };
    const first: Push = ['feat: start', 'app/[slug]/a', 'app/b'];
    const released = async (path: string) =>
      versionsOf(await play(on([first, ['fix: x', path]], { tags, inputs: { packages } })));
    expect(await released('app/[slug]/page.tsx')).toBe('page 1.0.1');
    expect(await released('app/s/page.tsx')).toBe('group 1.0.1');
    expect(await released('app/[slug]-more/page.tsx')).toBe('group 1.0.1');
  });

  test('a revert goes where the reverted commit belongs', async () => {
    const played = await playShop([['Revert "feat(web): x"', 'packages/api/b', 'packages/web/b']]);
    expect(versionsOf(played)).toBe('web 1.0.1');
  });
});

describe('each package has its own base, tags and release', () => {
  const pushes: readonly Push[] = [
    ['feat(core)!: x', 'packages/core/b'],
    ['fix(web): y', 'packages/web/b'],
  ];

  test('in one transaction, before all GitHub Releases', async () => {
    const { line, scene, outcome } = await playShop(pushes, { annotated: 'false' });
    expect(line).toBe(
      '✓ Version: all 3 packages released: core 1.0.0 → 2.0.0, api 1.0.0 → 1.0.1 and web 1.0.0 → 1.0.1',
    );
    expect(scene.github.writes.map(({ kind }) => kind)).toEqual(['refs', 'release', 'release', 'release']);
    expect(namesOf(scene)).toEqual(
      expect.arrayContaining(['core/v2.0.0', 'core/v2', 'core/v2.0', 'api/v1.0.1', 'api/v1', 'web/v1.0.1']),
    );
    expect(outcome.outputs).toMatchObject({
      outcome: 'release',
      released: 'true',
      'released-packages': '["core","api","web"]',
      version: '',
      tag: '',
    });
  });

  test('with notes that name the dependency that is released', async () => {
    const { scene, report } = await playShop(pushes);
    const release = scene.github.writes.find((write) => write.kind === 'release' && write.release.tag === 'api/v1.0.1');
    expect(release?.kind === 'release' ? release.release.body : '').toContain('**Dependencies**: core 2.0.0');
    expect(report['packages']).toMatchObject([
      { dependencies: [] },
      { dependencies: [{ name: 'core', version: '2.0.0' }] },
      { dependencies: [] },
    ]);
  });

  test('with tag objects that name the package', async () => {
    const { scene } = await playShop(pushes);
    const objects = scene.github.writes.flatMap((write) => (write.kind === 'tag-object' ? [write.message] : []));
    expect(objects.map((message) => message.split('\n')[0]).toSorted()).toEqual([
      'api 1.0.1',
      'core 2.0.0',
      'web 1.0.1',
    ]);
  });

  test('of which only that of the package that stands first is the latest of the repository', async () => {
    const { scene } = await playShop(pushes);
    const releases = scene.github.writes.flatMap((write) => (write.kind === 'release' ? [write.release] : []));
    expect(releases.map(({ tag, latest }) => [tag, latest])).toEqual([
      ['core/v2.0.0', true],
      ['api/v1.0.1', false],
      ['web/v1.0.1', false],
    ]);
  });

  test.each([
    ['{package}@{version}', ['core@2.0.0', 'web@1.0.1']],
    ['{package}-v{version}', ['core-v2.0.0', 'web-v1.0.1']],
    ['v{version}-{package}', ['v2.0.0-core', 'v1.0.1-web']],
    ['{version}', ['core/2.0.0', 'web/1.0.1']],
  ])('with tags by %s', async (template, expected) => {
    const tags = Object.fromEntries(
      ['core', 'api', 'web'].map((name) => {
        const named = template.includes('{package}') ? template.replace('{package}', name) : `${name}/${template}`;
        return [named.replace('{version}', '1.0.0'), 1];
      }),
    );
    const { scene } = await playShop(pushes, { 'tag-template': template }, { tags });
    expect(namesOf(scene)).toEqual(expect.arrayContaining(expected));
  });

  test('and a moving tag that would be a folder of another package’s tags is left out, the first time too', async () => {
    const packages = `[{ name: core, path: packages/core, tag-template: "v{version}" }, { name: v0, path: packages/web }]`;
    const inputs = { packages, 'initial-version': '0.0.1', 'moving-tags': 'minor', dependents: 'none' };
    const named = packages.replace('name: v0', 'name: v0.0');
    const { scene, log, line } = await playShop(pushes, { ...inputs, packages: named }, { tags: {} });
    expect(line).toMatch(/^✓ /);
    expect(namesOf(scene)).toEqual(['v0.0.1', 'v0.0/v0.0', 'v0.0/v0.0.1']);
    expect(log).toContain('v0.0: ');
    const again = await playIn(scene, { ...inputs, packages: named });
    expect(again.outcome.outputs['outcome']).toBe('already-released');
  });

  test('with a template of its own', async () => {
    const packages = `[{ name: core, path: packages/core, tag-template: "v{version}" }, { name: web, path: packages/web }]`;
    const { scene } = await playShop(pushes, { packages }, { tags: { 'v3.0.0': 1, 'web/v1.0.0': 1 } });
    expect(namesOf(scene)).toEqual(expect.arrayContaining(['v4.0.0', 'web/v1.0.1']));
  });

  test('and counts from its own last release', async () => {
    const tags = { 'core/v1.0.0': 1, 'core/v2.0.0': 2, 'api/v1.0.0': 1, 'web/v1.0.0': 1 };
    const played = await playShop(pushes, { dependents: 'none' }, { tags });
    expect(versionsOf(played)).toBe('web 1.0.1');
    expect(listOf(played)[0]).toMatchObject({ name: 'core', outcome: 'nothing-to-release', released: false });
  });

  test('and nothing is written when one of them is refused', async () => {
    const { line, scene, outcome, summary, report } = await playShop(pushes, { 'maximum-bump': 'minor' });
    expect(line).toMatch(/^✗ Version: nothing was written, core: 2\.0\.0 is a major step/);
    expect(scene.github.writes).toEqual([]);
    expect(outcome.outputs).toMatchObject({ outcome: 'refused', 'released-packages': '[]' });
    expect(summary).toContain('| web | 1.0.0 → **1.0.1** | `web/v1.0.1` | not released, since core is refused |');
    expect(report['packages']).toMatchObject([
      { name: 'core', outcome: 'refused', version: null },
      { name: 'api' },
      { name: 'web', outcome: 'refused', version: null, problem: { what: expect.stringContaining('core is refused') } },
    ]);
    expect(findSchemaProblems(versionReportSchema, JSON.parse(outcome.report))).toEqual([]);
  });

  test('and the run after a crash between the tags and the releases makes those alone', async () => {
    const first = stage(on([start, ...pushes], { tags: released }));
    const inputs = { packages: shop };
    await playIn({ ...first, github: { ...first.github, releases: failingAt(first, 'api/v1.0.1') } }, inputs);
    const { line, scene, outcome } = await playIn(first, inputs);
    expect(scene.github.writes.flatMap((write) => (write.kind === 'release' ? [write.release.tag] : []))).toEqual([
      'core/v2.0.0',
      'api/v1.0.1',
      'web/v1.0.1',
    ]);
    expect(scene.github.writes.filter(({ kind }) => kind === 'refs')).toHaveLength(1);
    expect(line).toBe('✓ Version: 2 of 3 packages released: api 1.0.1 and web 1.0.1');
    expect(outcome.outputs).toMatchObject({ outcome: 'finish', 'released-packages': '["api","web"]' });
  });
});

const failingAt = ({ github }: FakeScene, tag: string): FakeScene['github']['releases'] => ({
  ...github.releases,
  create: async (release) =>
    release.tag === tag ? { ok: false, error: gitHubProblemOf('unreachable') } : github.releases.create(release),
});

test('a step that a person asks for is for the packages that have commits', async () => {
  const played = await playShop([['docs: x', 'packages/web/b']], { bump: 'minor' });
  expect(versionsOf(played)).toBe('web 1.1.0');
});

test('what the README shows of a monorepo is what the action says', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const { line, summary } = await playShop([['feat: x', 'packages/core/b']]);
  expect(readme).toContain(`> ${line}\n`);
  const rows = summary.split('\n').filter((row) => /^(?:\| (?:Package|core|api) |And )/.test(row));
  for (const row of rows) expect(readme).toContain(row.replace(/\[(`[^`]*`)\]\(<[^>]*>\)/g, '$1'));
  expect(rows).toHaveLength(4);
  expect(readme.replace(/\n {6}/g, '\n')).toContain(shop.trim());
});

test('a package whose path matches no file of the commit is pointed out', async () => {
  const packages =
    '[{ name: api, path: packages/api }, { name: web, path: "package/[web]" }, { name: core, path: packages/core }]';
  const commits = historyOf(start, ['fix: x', 'packages/api/b']);
  const trackedFiles = { [commits.at(-1)?.oid ?? '']: ['packages/api/a', 'packages/core/a', 'packages/web/a'] };
  const { log, summary } = await play({ git: { commits, trackedFiles }, tags: released, inputs: { packages } });
  expect(summary).toContain('! No file of this commit matches the `path` of web: no commit can release it until');
  expect(log.split('\n').filter((each) => each.startsWith('! '))).toEqual([
    '! no file of this commit matches the `path` of web: no commit can release it until a file matches. Write paths from the repository’s top, e.g. packages/web. Brackets are a choice of letters: where they are part of a name, write `\\[` and `\\]`.',
  ]);
});

describe('all packages have one version', () => {
  const pushes: readonly Push[] = [
    ['feat(api): x', 'packages/api/b'],
    ['fix(web): y', 'packages/web/b'],
  ];

  test('under one tag with one release, whose notes say package by package what is in it', async () => {
    const played = await playShop(pushes, { versioning: 'fixed' }, { tags: { 'v1.2.0': 1 } });
    const { line, scene, outcome } = played;
    expect(line).toBe('✓ Version: 1.2.0 → 1.3.0 for all 3 packages, because of 1 feature');
    expect(namesOf(scene)).toEqual(['v1', 'v1.2.0', 'v1.3', 'v1.3.0']);
    const [release, ...others] = scene.github.writes.flatMap((write) =>
      write.kind === 'release' ? [write.release] : [],
    );
    expect(others).toEqual([]);
    expect(release).toMatchObject({ tag: 'v1.3.0', latest: true });
    expect(release?.body.split('\n').filter((each) => /^(?:#|Without)/.test(each))).toEqual([
      '## api',
      '### Features',
      '## web',
      '### Fixes',
      'Without changes of their own: core.',
    ]);
    expect(outcome.outputs).toMatchObject({ version: '1.3.0', tag: 'v1.3.0', notes: release?.body });
    expect(played.log).toContain('and 1 other package with nothing to release of their own: the same version');
  });

  test('under tags of their own, from the greatest release of any', async () => {
    const tags = { 'core@1.2.0': 1, 'api@1.1.0': 1 };
    const inputs = { versioning: 'fixed', 'tag-template': '{package}@{version}', 'moving-tags': 'none' };
    const played = await playShop(pushes, inputs, { tags });
    expect(namesOf(played.scene)).toEqual(['api@1.1.0', 'api@1.3.0', 'core@1.2.0', 'core@1.3.0', 'web@1.3.0']);
    const again = await playIn(played.scene, { packages: shop, ...inputs });
    expect(again.outcome.outputs).toMatchObject({ outcome: 'already-released', released: 'false' });
    expect(again.line).toBe('✓ Version: core 1.3.0, api 1.3.0 and web 1.3.0 released already; nothing to do');
  });

  test('and nothing is released while none of them changes', async () => {
    const { line } = await playShop([['fix: x', 'README.md']], { versioning: 'fixed' }, { tags: { 'v1.2.0': 1 } });
    expect(line).toBe('✓ Version: nothing to release in any of 3 packages');
  });

  test.each([
    [['api'], 'the one package released: api 0.1.0'],
    [['api', 'web'], 'both packages released: api 0.1.0 and web 0.1.0'],
    [['api', 'web', 'core'], 'all 3 packages released: api 0.1.0, web 0.1.0 and core 0.1.0'],
  ])('%j are counted as people do', async (names, says) => {
    const packages = names.map((name) => `- { name: ${name}, path: packages }`).join('\n');
    const { line } = await playShop([['feat: x', 'packages/a']], { packages }, { tags: {} });
    expect(line).toContain(says);
  });

  test('and where there is but one, nothing is released in it', async () => {
    const packages = '[{ name: api, path: packages/api }]';
    const { line } = await playShop([['fix: x', 'README.md']], { packages }, { tags: { 'api/v1.2.0': 1 } });
    expect(line).toBe('✓ Version: nothing to release in api');
  });
});

describe('a preview', () => {
  const preview = (pushes: readonly Push[], title: string, waiting: number) =>
    playShop(pushes, {}, { context: pullRequestOf({ base: 1 + waiting, head: 1 + pushes.length, title }) });

  test('names the packages that the change touches, and those that depend on them', async () => {
    const { line, outcome } = await preview([['feat(core): x', 'packages/core/b']], 'feat(core): x', 0);
    expect(line).toBe('✓ Version: merging this makes core 1.1.0 and api 1.0.1');
    expect(outcome.outputs['released-packages']).toBe('["core","api"]');
  });

  test('counts those that wait already', async () => {
    const pushes: readonly Push[] = [
      ['fix(web): waits', 'packages/web/b'],
      ['feat(api): x', 'packages/api/b'],
    ];
    const { line } = await preview(pushes, 'feat(api): x', 1);
    expect(line).toBe('✓ Version: merging this makes api 1.1.0 and 1 package that waits already');
  });

  test('tells where a squash under the title would make another version', async () => {
    const { line, summary } = await preview([['feat(api): x', 'packages/api/b']], 'fix(api): x', 0);
    expect(line).toBe('! Version: merging this makes api 1.1.0; squashed under its title, api 1.0.1');
    expect(summary).toContain('Squashed under its title');
  });

  test('judges the squash of a change as one commit: its title may leave a package out', async () => {
    const pushes: readonly Push[] = [
      ['feat(api): x', 'packages/api/b'],
      ['feat(web): y', 'packages/web/b'],
    ];
    const { line } = await preview(pushes, 'feat(web): both', 0);
    expect(line).toBe('! Version: merging this makes api 1.1.0 and web 1.1.0; squashed under its title, api nothing');
    const listed = await playShop(
      pushes,
      { 'expand-squash': 'true' },
      {
        context: pullRequestOf({ base: 1, head: 3, title: 'chore: both' }),
      },
    );
    expect(listed.line).toBe('✓ Version: merging this makes api 1.1.0 and web 1.1.0');
  });

  test.each<[string, Push, string]>([
    ['a change of no package', ['docs: x', 'README.md'], 'it touches no package'],
    ['a change that calls for nothing', ['docs(web): x', 'packages/web/b'], 'it touches web'],
  ])('of %s says so', async (_, push, why) => {
    const { line } = await preview([push], push[0], 0);
    expect(line).toBe(`✓ Version: merging this releases nothing of its own: ${why}`);
  });
});

describe('fifty packages', () => {
  const names = Array.from({ length: 50 }, (_, index) => `p${index}`);
  const packages = names.map((name) => `- { name: ${name}, path: packages/${name} }`).join('\n');
  const tags = Object.fromEntries(names.map((name) => [`${name}/v1.0.0`, 1]));

  test('of which two have something to say take few lines', async () => {
    const pushes: readonly Push[] = [
      ['feat: start', 'x'],
      ['feat: y', 'packages/p3/b'],
      ['docs: z', 'packages/p7/b'],
    ];
    const { log, summary, scene } = await play(on(pushes, { tags, inputs: { packages, 'moving-tags': 'none' } }));
    expect(log).toContain('  48 packages without commits since the last release');
    expect(log).toContain('  and 48 other packages with nothing to release');
    expect(log.split('\n').length).toBeLessThan(25);
    expect(summary).toContain('And 48 other packages with nothing to release.');
    expect(summary.match(/^\| p\d+ \|/gm)).toHaveLength(2);
    expect(scene.git.calls.filter((call) => call.startsWith('log'))).toHaveLength(1);
  });

  test('with long notes keep the output valid JSON, cut within what GitHub takes', async () => {
    const long = Array.from(
      { length: 200 },
      (_, index): Push => [`fix: ${index} ${'long '.repeat(38)}`, ...names.map((name) => `packages/${name}/x`)],
    );
    const played = await play(on([['feat: start', 'x'], ...long], { tags, inputs: { packages, 'dry-run': 'true' } }));
    expect(played.outcome.outputs['packages']?.length).toBeLessThan(200_000);
    expect(listOf(played)).toHaveLength(50);
    expect(String(listOf(played)[0]?.['notes'])).toMatch(/… the rest stands in the GitHub Release\.$/);
  });
});

test('packages of disjoint folders come out as by a run for each with `working-directory`', async () => {
  const folders = ['api', 'web', 'lib'];
  const packages = folders.map((name) => `- { name: ${name}, path: ${name} }`).join('\n');
  const push = fc.record({
    message: fc.constantFrom('feat: x', 'fix: x', 'feat!: x', 'docs: x', 'Merge me', 'Revert "fix: x"'),
    touched: fc.subarray([...folders, 'top']),
  });
  const tagged = fc.dictionary(fc.constantFrom(...folders), fc.nat({ max: 11 }));
  const property = fc.asyncProperty(fc.array(push, { minLength: 1, maxLength: 12 }), tagged, async (pushes, at) => {
    const history = pushes.map(({ message, touched }): Push => [message, ...touched.map((name) => `${name}/a`)]);
    const tags = Object.fromEntries(
      Object.entries(at).map(([name, index]) => [`${name}/v1.${index}.0`, 1 + (index % pushes.length)]),
    );
    const dry = { 'dry-run': 'true' };
    const together = listOf(await play(on(history, { tags, inputs: { packages, ...dry } })));
    for (const [index, folder] of folders.entries()) {
      const inputs = { 'working-directory': folder, 'tag-template': `${folder}/v{version}`, ...dry };
      const { outcome } = await play(
        on(history, { tags, git: { prefix: folder, commits: historyOf(...history) }, inputs }),
      );
      const { outcome: came, version, tag, bump } = together[index] ?? {};
      expect({ outcome: came, version, tag, bump }).toEqual({
        outcome: outcome.outputs['outcome'],
        version: outcome.outputs['version'],
        tag: outcome.outputs['tag'],
        bump: outcome.outputs['bump'],
      });
    }
  });
  await fc.assert(property, { seed: 42, numRuns: 60 });
});

test('packages that share one version get the one that the repository would get as a whole', async () => {
  const folders = ['api', 'web', 'lib'];
  const packages = folders.map((name) => `- { name: ${name}, path: ${name} }`).join('\n');
  const push = fc.record({
    message: fc.constantFrom('feat: x', 'fix: x', 'feat!: x', 'docs: x', 'Merge me'),
    touched: fc.subarray(folders, { minLength: 1 }),
  });
  const pushes = fc.array(push, { minLength: 1, maxLength: 10 });
  const tagged = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.constantFrom('', '', '-rc.1', '-beta.2')), { maxLength: 3 });
  const channel = fc.constantFrom('', '', 'rc');
  const property = fc.asyncProperty(pushes, tagged, channel, async (made, at, wanted) => {
    const history = made.map(({ message, touched }): Push => [message, ...touched.map((name) => `${name}/a`)]);
    const tags = Object.fromEntries(at.map(([index, tail]) => [`v0.${index}.0${tail}`, 1 + (index % made.length)]));
    const inputs = { 'dry-run': 'true', 'pre-release': wanted };
    const whole = await play(on(history, { tags, inputs }));
    const shared = await play(on(history, { tags, inputs: { ...inputs, packages, versioning: 'fixed' } }));
    for (const name of ['outcome', 'version', 'tag', 'previous-tag', 'image-tags']) {
      expect([name, shared.outcome.outputs[name]]).toEqual([name, whole.outcome.outputs[name]]);
    }
  });
  await fc.assert(property, { seed: 42, numRuns: 100 });
});
