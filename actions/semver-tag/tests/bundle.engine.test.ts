import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { versionReportSchema } from '@drawbridge/core/reports/drawbridge/version-report';
import type { EventRequest } from '@drawbridge/testkit/github/event-requests';
import { openGit } from '@drawbridge/testkit/github/git';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { shopName as repository } from '@drawbridge/testkit/shop';
import { afterEach, describe, expect, test } from '@jest/globals';
import { mayRelease, openShop, readReport, type Shop } from './shop.ts';

let open: Shop[] = [];

/** A shop of the test's own; it closes after the test, and then its replies must all have been GitHub's. */
const shopWith = async (plan: Parameters<typeof openShop>[0] = {}): Promise<Shop> => {
  const shop = await openShop(plan);
  open.push(shop);
  return shop;
};

afterEach(async () => {
  const shops = open;
  open = [];
  for (const shop of shops) await shop.close();
});

/** A shop at 1.4.0 with a feature and a fix on top; resolves to it and to the commits of 1.4.0 and of main. */
const grownShop = async (plan: Parameters<typeof openShop>[0] = {}) => {
  const shop = await shopWith(plan);
  const released = await shop.commit('feat: first');
  await shop.github.createTag(repository, { name: 'v1.4.0', target: released, message: 'Version 1.4.0' });
  await shop.github.createTag(repository, { name: 'v1', target: released });
  await shop.commit('feat(cart): a cart');
  const head = await shop.commit('fix: its total');
  return { shop, released, head };
};

const lastLine = ({ main }: Awaited<ReturnType<Shop['run']>>): string => main.log.at(-1) ?? '';

describe('a push to main', () => {
  test('becomes a release: verdict, tags, release, summary, outputs and report agree', async () => {
    const { shop, head } = await grownShop();
    const { main, written, workspace } = await shop.run();
    const sentence = 'Version: 1.4.0 → 1.5.0, because of 1 feature; v1 moved, v1.5 created';
    expect(main.exitCode).toBe(0);
    expect(main.log.at(-1)).toBe(`✓ ${sentence}`);
    expect(main.annotations).toEqual([]);
    expect(main.summary).toContain(`### ✓ ${sentence}`);
    expect(written).toEqual(['git/create-tag 201', 'updateRefs updateRefs 200', 'repos/create-release 201']);
    expect(await shop.tags()).toMatchObject({ 'v1.5.0': head, v1: head, 'v1.5': head });
    expect(await shop.git('cat-file', '-t', 'refs/tags/v1.5.0')).toBe('tag');
    expect(await shop.git('cat-file', '-t', 'refs/tags/v1')).toBe('commit');
    expect(main.outputs).toMatchObject({
      verdict: 'passed',
      outcome: 'release',
      released: 'true',
      version: '1.5.0',
      'image-tags': `1.5.0\n1.5\n1\nlatest\nsha-${head.slice(0, 7)}`,
      'release-url': `${shop.github.url}/${repository}/releases/tag/v1.5.0`,
    });
    const report = await readReport(workspace);
    expect(findSchemaProblems(versionReportSchema, report)).toEqual([]);
    const [release] = [...shop.github.state(repository).releases.values()];
    expect(release).toMatchObject({ tagName: 'v1.5.0', draft: false, prerelease: false });
    expect(release?.body).toBe(main.outputs['notes']);
    expect(release?.body).toContain('- **cart:** a cart');
  });

  test('is the same from a shallow checkout, which stays shallow', async () => {
    const { shop, head } = await grownShop();
    const ran = await shop.run({ depth: 1 });
    expect(lastLine(ran)).toBe('✓ Version: 1.4.0 → 1.5.0, because of 1 feature; v1 moved, v1.5 created');
    expect(await shop.tags()).toMatchObject({ 'v1.5.0': head });
    expect(await openGit(ran.workspace).text(['rev-list', '--count', 'HEAD'])).toBe('1');
  });

  test('run again writes nothing', async () => {
    const { shop } = await grownShop();
    await shop.run();
    const tags = await shop.tags();
    const again = await shop.run({ depth: 1 });
    expect(lastLine(again)).toBe("✓ Version: 1.5.0 is this commit's version already; nothing to do");
    expect([again.written, again.main.outputs['released']]).toEqual([[], 'false']);
    expect(await shop.tags()).toEqual(tags);
  });

  test('starts no other workflow with what it writes, and says so', async () => {
    const { shop } = await grownShop();
    const before = shop.github.state(repository).events.length;
    const { main } = await shop.run();
    const events = shop.github.state(repository).events.slice(before);
    expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['push', 'release']));
    expect(events.filter(({ startsWorkflow }) => startsWorkflow)).toEqual([]);
    expect(main.log.filter((line) => line.includes('starts no other workflow'))).toHaveLength(1);
  });

  test('in a package of a monorepo counts what touches its folder', async () => {
    const shop = await shopWith({ files: { 'api/a': 'a\n', 'web/a': 'a\n' } });
    const first = await shop.commit('feat: both', 'main', { 'api/a': 'b\n', 'web/a': 'b\n' });
    await shop.github.createTag(repository, { name: 'api/v1.0.0', target: first });
    await shop.commit('feat!: of the web', 'main', { 'web/a': 'c\n' });
    await shop.commit('fix: of the api', 'main', { 'api/a': 'c\n' });
    const inputs = { 'working-directory': 'api', 'tag-template': 'api/v{version}' };
    const ran = await shop.run({ inputs, depth: 1 });
    expect(lastLine(ran)).toBe('✓ Version: 1.0.0 → 1.0.1, because of 1 fix; api/v1 and api/v1.0 created');
  });
});

describe('the packages of a monorepo', () => {
  const packages = '- { name: core, path: core }\n- { name: api, path: api, depends-on: core }';

  const grownPackages = async () => {
    const shop = await shopWith({ files: { 'core/a': 'a\n', 'api/a': 'a\n' } });
    const first = await shop.commit('feat: both', 'main', { 'core/a': 'b\n', 'api/a': 'b\n' });
    for (const name of ['core/v1.0.0', 'api/v1.0.0']) await shop.github.createTag(repository, { name, target: first });
    const head = await shop.commit('feat(core)!: of the core', 'main', { 'core/a': 'c\n', 'api/a': 'c\n' });
    return { shop, head };
  };

  test('are released in one transaction, the dependent one because of the other', async () => {
    const { shop, head } = await grownPackages();
    const ran = await shop.run({ inputs: { packages, annotated: 'false' }, depth: 1 });
    expect(lastLine(ran)).toBe('✓ Version: both packages released: core 1.0.0 → 2.0.0 and api 1.0.0 → 1.0.1');
    expect(ran.written).toEqual(['updateRefs updateRefs 200', 'repos/create-release 201', 'repos/create-release 201']);
    expect(await shop.tags()).toMatchObject({
      'core/v2.0.0': head,
      'core/v2': head,
      'api/v1.0.1': head,
      'api/v1': head,
    });
    expect(ran.main.outputs).toMatchObject({ released: 'true', version: '', 'released-packages': '["core","api"]' });
    expect(findSchemaProblems(versionReportSchema, await readReport(ran.workspace))).toEqual([]);
  });

  test('are all left alone when one of them is refused', async () => {
    const { shop } = await grownPackages();
    const before = await shop.tags();
    const ran = await shop.run({ inputs: { packages, 'maximum-bump': 'minor' } });
    expect(ran.main.exitCode).toBe(1);
    expect(lastLine(ran)).toContain('✗ Version: nothing was written, core: 2.0.0 is a major step');
    expect([ran.written, await shop.tags()]).toEqual([[], before]);
  });
});

describe('what a crash left half done', () => {
  test('a run that lost the GitHub Release says what stands, and the next one makes it', async () => {
    const { shop } = await grownShop();
    const match = { method: 'POST', path: /\/releases$/ };
    shop.github.faults.add({ match, fault: { kind: 'status', status: 403 }, times: 2 });
    const crashed = await shop.run();
    expect(crashed.main.exitCode).toBe(1);
    expect(lastLine(crashed)).toContain('✗ Version: 1.5.0 is tagged, its GitHub Release is missing: ');
    expect(crashed.main.outputs).toMatchObject({ outcome: 'failed', released: 'true', version: '1.5.0' });
    const again = await shop.run();
    expect(lastLine(again)).toBe('✓ Version: 1.5.0 was released before, and is finished now; GitHub Release created');
    expect(again.written).toEqual(['repos/create-release 201']);
    expect(shop.github.state(repository).releases.size).toBe(1);
  });

  test('a lost answer to the tags is found in the tags', async () => {
    const { shop, head } = await grownShop();
    shop.github.faults.add({ match: { graphqlOperation: 'updateRefs' }, fault: { kind: 'lost-reply' } });
    const { main } = await shop.run();
    expect(main.log.at(-1)).toBe('✓ Version: 1.4.0 → 1.5.0, because of 1 feature; v1 moved, v1.5 created');
    expect(await shop.tags()).toMatchObject({ 'v1.5.0': head, v1: head });
  });

  test('a lost answer to the GitHub Release does not make two', async () => {
    const { shop } = await grownShop();
    shop.github.faults.add({ match: { method: 'POST', path: /\/releases$/ }, fault: { kind: 'lost-reply' } });
    const { main } = await shop.run();
    expect(main.exitCode).toBe(0);
    expect(shop.github.state(repository).releases.size).toBe(1);
  });
});

describe('two runs at once', () => {
  test.each(['true', 'false'])(
    'for one commit make one release, and one says that it did (annotated: %s)',
    async (annotated) => {
      const { shop, head } = await grownShop();
      const inputs = { annotated };
      const runs = await Promise.all([shop.run({ depth: 1, inputs }), shop.run({ inputs })]);
      expect(runs.map(({ main }) => main.exitCode)).toEqual([0, 0]);
      expect(runs.filter(({ main }) => main.outputs['outcome'] === 'release')).toHaveLength(1);
      expect(await shop.tags()).toMatchObject({ 'v1.5.0': head, v1: head, 'v1.5': head });
      expect(Object.keys(await shop.tags())).toHaveLength(4);
      expect(shop.github.state(repository).releases.size).toBe(1);
    },
  );

  test('for two commits move nothing backwards', async () => {
    const { shop, head } = await grownShop();
    const { workspace: earlier } = await shop.checkOut('refs/heads/main', 0);
    const later = await shop.commit('feat: one more');
    const runs = await Promise.all([shop.run({ workspace: earlier }), shop.run()]);
    expect(runs.map(({ main }) => main.exitCode)).toEqual([0, 0]);
    const tags = await shop.tags();
    expect(tags['v1']).toBe(later);
    // Whoever was first: either both have a version of their own, or the later one has the only one.
    expect([
      [head, later],
      [later, undefined],
    ]).toContainEqual([tags['v1.5.0'], tags['v1.6.0']]);
  });
});

describe('what the token may', () => {
  const table = readFileSync(join(import.meta.dirname, '../permissions.yml'), 'utf8');
  const scopes = Object.fromEntries(
    [...table.matchAll(/^ {4}([a-z-]+): (read|write)$/gm)]
      .toSorted(([, , one = ''], [, , other = '']) => one.localeCompare(other))
      .map(([, scope, level]) => [scope, level]),
  );

  test('the table of permissions asks for what a release and a comment need', () => {
    expect(scopes).toEqual(mayRelease);
  });

  test.each([
    ['reads only', { contents: 'read' }, 'the token may not write v1.5.0, v1 and v1.5.', /^ *contents: write/m],
    ['may not even read', {}, 'denied|keep its credentials|not found', /contents: read|fetch-depth/],
  ] as const)(
    'a token that %s is an error with the way out, and nothing is written',
    async (_, permissions, says, fix) => {
      const { shop } = await grownShop();
      const tags = await shop.tags();
      const { main, written } = await shop.run({ token: shop.token(permissions), depth: 1 });
      expect(main.exitCode).toBe(1);
      expect(main.log.join('\n')).toMatch(new RegExp(says));
      expect(main.log.join('\n')).toMatch(fix);
      expect(written.filter((each) => /20[01]$/.test(each) && !each.startsWith('updateRefs'))).toEqual([]);
      expect(await shop.tags()).toEqual(tags);
    },
  );

  test('no token is an error, but for a dry run, which needs no network either', async () => {
    const { shop } = await grownShop();
    const { workspace } = await shop.checkOut('refs/heads/main', 0);
    const without = await shop.run({ token: '', workspace, inputs: { 'github-token': '' } });
    expect(without.main.exitCode).toBe(1);
    await openGit(workspace).text(['remote', 'set-url', 'origin', 'http://127.0.0.1:9/octo/shop']);
    const dry = await shop.run({ token: '', workspace, inputs: { 'dry-run': 'true' } });
    expect(dry.main.exitCode).toBe(0);
    expect(lastLine(dry)).toBe(
      '✓ Version: 1.4.0 → 1.5.0, because of 1 feature; a dry run: no tag and no release was made',
    );
    expect(dry.main.log.join('\n')).toContain("! Dry run with the checkout's own tags");
    expect(dry.written).toEqual([]);
  });

  test('no token and a shallow checkout of a private repository cannot be judged', async () => {
    const { shop } = await grownShop();
    const { main, workspace } = await shop.run({ token: '', depth: 1, inputs: { 'dry-run': 'true' } });
    expect(main.exitCode).toBe(1);
    expect(main.log.join('\n')).toMatch(/fetch-depth: 0/);
    expect(await readReport(workspace)).toBeUndefined();
  });
});

describe('rules of the repository', () => {
  test('a protected moving tag is named, and nothing is half done', async () => {
    const rules = [{ pattern: 'refs/tags/v*', restrict: ['update'] as const }];
    const { shop, released } = await grownShop({ rules });
    const { main } = await shop.run();
    expect(main.exitCode).toBe(1);
    expect(main.log.join('\n')).toContain('a rule of the repository (GH013) forbids to write v1.');
    expect(await shop.tags()).toEqual({ 'v1.4.0': released, v1: released });
  });

  test('immutable releases leave the moving tags free', async () => {
    const { shop } = await grownShop({ immutableReleases: true });
    await shop.run();
    const head = await shop.commit('feat: more');
    const { main } = await shop.run();
    expect(main.log.at(-1)).toBe('✓ Version: 1.5.0 → 1.6.0, because of 1 feature; v1 moved, v1.6 created');
    expect(main.log.join('\n')).toContain('(immutable: its tag can never move)');
    expect(await shop.tags()).toMatchObject({ v1: head });
  });
});

describe('names that are taken', () => {
  test('a version on another branch is refused with the next free one', async () => {
    const { shop, released } = await grownShop();
    await shop.github.commitFiles(repository, { branch: 'other', message: 'feat: elsewhere', parents: [released] });
    const other = await shop.git('rev-parse', 'refs/heads/other');
    await shop.github.createTag(repository, { name: 'v1.5.0', target: other });
    const { main, written } = await shop.run({ depth: 1 });
    expect([main.exitCode, main.outputs['outcome'], written]).toEqual([1, 'refused', []]);
    expect(main.log.join('\n')).toContain('go on to 1.6.0, the next one that is free: `on-conflict: recompute`');
  });

  test('tags that name no commit, or nothing that is a version, do not matter', async () => {
    const { shop } = await grownShop();
    const blob = await shop.git('hash-object', '-w', 'HEAD');
    await shop.git('update-ref', 'refs/tags/v9.9.9', blob);
    await shop.git('update-ref', 'refs/tags/nightly', 'refs/heads/main');
    const { main } = await shop.run({ depth: 1 });
    expect([main.exitCode, main.outputs['version']]).toEqual([0, '1.5.0']);
  });
});

describe('a pull request', () => {
  const openPull = async (shop: Shop, title = 'feat: wishes') => {
    await shop.commit('feat: wishes', 'wishes', { wishes: '1\n' });
    return (await shop.github.openPullRequest(repository, { head: 'wishes', title })).number;
  };
  const previewOf = (number: number): { readonly ref: string; readonly event: EventRequest } => ({
    ref: `refs/pull/${number}/merge`,
    event: { repository, event: 'pull_request', number, action: 'synchronize' },
  });

  test('is told in one comment what merging it makes, from the shallow checkout of its test merge', async () => {
    const { shop } = await grownShop();
    const number = await openPull(shop);
    const first = await shop.run({ ...previewOf(number), depth: 1 });
    expect(lastLine(first)).toBe('✓ Version: merging this makes 1.5.0 after 1.4.0, because of 2 features');
    expect(first.written).toEqual(['issues/create-comment 201']);
    expect(findSchemaProblems(versionReportSchema, await readReport(first.workspace))).toEqual([]);
    expect((await shop.run({ ...previewOf(number), depth: 1 })).written).toEqual([]);
    await shop.commit('feat!: other wishes', 'wishes', { wishes: '2\n' });
    const next = await shop.run({ ...previewOf(number), depth: 1 });
    expect(lastLine(next)).toContain('merging this makes 2.0.0 after 1.4.0, because of 1 breaking change');
    expect(next.written).toEqual(['issues/update-comment 200']);
    expect(shop.github.state(repository).comments.size).toBe(1);
    expect(Object.keys(await shop.tags())).toEqual(['v1', 'v1.4.0']);
  });

  test('makes what its preview promised', async () => {
    const { shop } = await grownShop();
    const number = await openPull(shop);
    const promised = (await shop.run(previewOf(number))).main.outputs['version'];
    await shop.github.mergePullRequest(repository, { number, method: 'merge' });
    expect((await shop.run()).main.outputs['version']).toBe(promised);
  });

  test('squashed under a title that says less makes what the warning says', async () => {
    const { shop } = await grownShop();
    await shop.run();
    const number = await openPull(shop, 'chore: wishes');
    const preview = await shop.run(previewOf(number));
    expect(preview.main.exitCode).toBe(0);
    expect(preview.main.annotations).toMatchObject([{ level: 'warning' }]);
    expect(lastLine(preview)).toContain(
      'merging this makes 1.6.0 after 1.5.0, because of 1 feature; squashed under its title, nothing',
    );
    await shop.github.mergePullRequest(repository, { number, method: 'squash' });
    expect((await shop.run()).main.outputs['outcome']).toBe('nothing-to-release');
  });

  test('from a fork is judged, and its missing comment explained', async () => {
    const { shop } = await grownShop();
    const fork = await shop.github.fork(repository, 'else');
    await shop.github.commitFiles(fork, { branch: 'gift', message: 'fix: gifts', files: { gift: '' } });
    const { number } = await shop.github.openPullRequest(repository, {
      head: 'gift',
      headRepository: fork,
      title: 'fix: gifts',
    });
    const { main } = await shop.run({ ...previewOf(number), token: shop.token(mayRelease, true), depth: 1 });
    expect(main.exitCode).toBe(0);
    expect(main.log.join('\n')).toContain('the token of a pull request from a fork may only read.');
  });
});

describe('every other event does what the table says', () => {
  const run = async (shop: Shop, event: EventRequest, ref: string) => shop.run({ event, ref, depth: 1 });

  test('merge_group: a preview without a comment', async () => {
    const { shop } = await grownShop();
    await shop.commit('feat: wishes', 'wishes', { wishes: '1\n' });
    const { number } = await shop.github.openPullRequest(repository, { head: 'wishes', title: 'feat: wishes' });
    const group = await shop.github.queuePullRequest(repository, number);
    const ran = await run(shop, { repository, event: 'merge_group', group }, group.headRef);
    expect(lastLine(ran)).toBe('✓ Version: merging this makes 1.5.0 after 1.4.0, because of 2 features');
    expect(ran.written).toEqual([]);
  });

  test.each<EventRequest>([
    { repository, event: 'schedule', cron: '0 4 * * *' },
    { repository, event: 'workflow_dispatch', ref: 'refs/heads/main', workflow: 'release.yml' },
  ])('$event: a release', async (event) => {
    const { shop } = await grownShop();
    expect((await run(shop, event, 'refs/heads/main')).main.outputs['outcome']).toBe('release');
  });

  test('push of a tag: its moving tags and its GitHub Release', async () => {
    const { shop, head } = await grownShop();
    await shop.github.createTag(repository, { name: 'v1.5.0', target: head, message: 'by hand' });
    const ref = 'refs/tags/v1.5.0';
    const ran = await run(shop, { repository, event: 'push', ref }, ref);
    expect(lastLine(ran)).toBe(
      '✓ Version: 1.5.0 was released before, and is finished now; v1 moved, v1.5 created; GitHub Release created',
    );
    expect(await shop.tags()).toEqual({ 'v1.4.0': expect.any(String), 'v1.5.0': head, v1: head, 'v1.5': head });
  });

  test('release: the moving tags of a GitHub Release made by hand', async () => {
    const { shop, head } = await grownShop();
    await shop.github.createTag(repository, { name: 'v1.5.0', target: head });
    const headers = { authorization: `token ${shop.token(mayRelease)}` };
    const body = JSON.stringify({ tag_name: 'v1.5.0' });
    const made = await fetch(`${shop.github.apiUrl}/repos/${repository}/releases`, { method: 'POST', headers, body });
    expect(made.status).toBe(201);
    const ran = await run(
      shop,
      { repository, event: 'release', tag: 'v1.5.0', action: 'published' },
      'refs/tags/v1.5.0',
    );
    expect(lastLine(ran)).toBe('✓ Version: 1.5.0 was released before, and is finished now; v1 moved, v1.5 created');
  });
});

describe('bad input is told with the way out, and nothing is written', () => {
  test('wrong inputs all at once, before anything is read', async () => {
    const { shop } = await grownShop();
    const { main } = await shop.run({ inputs: { 'tag-template': 'v1', types: 'feat = minor', mode: 'strict' } });
    expect(main.exitCode).toBe(1);
    expect(main.annotations.map(({ message }) => message.split('\n'))).toEqual([
      [
        '✗ Version: 3 inputs are wrong.',
        'Input `mode`: "strict" is not one of enforce, report.',
        'Input `tag-template`: "v1" lacks {version}. Write where the version goes, e.g. v{version}.',
        expect.stringContaining('Input `types`: "feat = minor" does not read "type: step".'),
      ],
    ]);
  });

  test.each([
    ['no repository, and a commit that GitHub does not have', [], 'names no commit of the repository.'],
    ['an empty repository', [['init', '--quiet']], 'there is no commit to release: HEAD names none.'],
  ])('%s', async (_, commands, says) => {
    const { shop } = await grownShop();
    const workspace = await mkdtemp(join(tmpdir(), 'semver-tag-bare-'));
    try {
      for (const command of commands) await openGit(workspace).text(command);
      const { main, written } = await shop.run({ workspace });
      expect([main.exitCode, written]).toEqual([1, []]);
      expect(main.log.join('\n')).toContain(says);
      expect(await readReport(workspace)).toBeUndefined();
    } finally {
      await rm(workspace, { recursive: true, force: true });
    }
  });

  test('hostile messages start no command and leave no markup behind', async () => {
    const shop = await shopWith();
    for (const message of [
      '::error::x',
      'fix: ##[error]y',
      'feat: <img src=x onerror=alert(1)> | a | b',
      'fix(`x`): [click](javascript:alert) @octo #1 \u202e\u001b[31m',
      'feat: a\n\nBREAKING CHANGE: <script>alert(1)</script>\n::set-output name=a::b',
    ]) {
      await shop.commit(message);
    }
    const { main } = await shop.run();
    expect(main.exitCode).toBe(0);
    expect(main.annotations).toEqual([]);
    expect(main.commands.filter(({ name }) => !['group', 'endgroup', 'add-mask', 'debug'].includes(name))).toEqual([]);
    const notes = [...shop.github.state(repository).releases.values()][0]?.body ?? '';
    for (const text of [main.summary ?? '', notes]) {
      expect(['\u001b', '\u202e'].filter((character) => text.includes(character))).toEqual([]);
      const outsideOfCode = text.replace(/(`+) ?[^\n]*?\1/g, '');
      expect(outsideOfCode).not.toMatch(/<(img|script)|(?<!\\)\]\(javascript|@octo|(?<!\[)#1\b/);
    }
  });
});
