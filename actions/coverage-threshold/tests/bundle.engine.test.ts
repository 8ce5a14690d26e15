import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageReportSchema } from '@drawbridge/core/reports/drawbridge/coverage-report';
import type { EventRequest } from '@drawbridge/testkit/github/event-requests';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { shopName as repository } from '@drawbridge/testkit/shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lcov, openShop, readIfThere, type Shop, type Start, source } from './shop.ts';

const reportFile = 'drawbridge/coverage-threshold.json';
const cart = ['one', 'two', 'three', 'four', 'five'];
const mayComment = { contents: 'read', 'pull-requests': 'write' } as const;
const mayRead = { contents: 'read' } as const;

/** Covered but for the last so many of ten lines. */
const coverage = (uncovered: number) => ({
  'coverage/lcov.info': lcov(
    'src/cart.ts',
    Array.from({ length: 10 }, (_, index) => (index < 10 - uncovered ? 1 : 0)),
  ),
});

let shop: Shop;
let pullRequest: number;

beforeAll(async () => {
  shop = await openShop({ 'README.md': 'shop\n', 'src/cart.ts': source(...cart) });
  const { github } = shop;
  await github.commitFiles(repository, {
    branch: 'cart',
    message: 'feat: a longer cart',
    files: { 'src/cart.ts': source(...cart, 'six', 'seven', 'eight', 'nine', 'ten') },
  });
  await github.commitFiles(repository, { branch: 'main', message: 'docs: more', files: { 'README.md': 'the shop\n' } });
  pullRequest = (await github.openPullRequest(repository, { head: 'cart', title: 'A longer cart' })).number;
});

afterAll(async () => {
  await shop.close();
});

const startOf = async (
  request: EventRequest,
  facts: { readonly sha: string; readonly ref: string; readonly actor?: string },
  token: string,
): Promise<Start> => ({
  event: { name: request.event, payload: await shop.github.eventPayload(request) },
  facts,
  token,
});

interface Play {
  readonly token?: string;
  readonly actor?: string;
  readonly uncovered?: number;
  readonly depth?: number;
  readonly reports?: Readonly<Record<string, string | Uint8Array>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** Runs the bundle for the pull request, from the shallow checkout of its test merge. */
const playPullRequest = async (play: Play = {}) => {
  const ref = `refs/pull/${pullRequest}/merge`;
  const { workspace, sha } = await shop.checkOut(ref, play.depth ?? 1);
  const facts = { sha, ref, ...(play.actor === undefined ? {} : { actor: play.actor }) };
  const request = { repository, event: 'pull_request', number: pullRequest, action: 'synchronize' } as const;
  const start = await startOf(request, facts, play.token ?? shop.token(mayComment));
  const writes = shop.github.requests.length;
  const reports = play.reports ?? coverage(play.uncovered ?? 0);
  const result = await shop.run({ start, workspace, reports, inputs: play.inputs ?? {} });
  const written = shop.github.requests
    .slice(writes)
    .filter(({ method, path, operation }) => method !== 'GET' && operation !== 'git' && !path.includes('graphql'));
  return {
    result,
    main: result.main,
    workspace,
    written: written.map(({ operation, status }) => `${operation} ${status}`),
  };
};

const comments = () => [...shop.github.state(repository).comments.values()];

describe('a pull request, from the shallow checkout of its test merge', () => {
  test('fails on uncovered new lines: verdict, annotation, summary, comment, outputs and report agree', async () => {
    const { main, workspace, written } = await playPullRequest({ uncovered: 3 });
    const verdict =
      'Coverage: 2 of 2 conditions failed; lines 70.0 % of 80 % (1 more line is needed); changed lines 40.0 % of 80 % (2 more lines are needed)';
    expect(main.exitCode).toBe(1);
    expect(main.log.at(-1)).toContain(`✗ ${verdict}`);
    expect(main.annotations).toMatchObject([
      { level: 'warning', file: 'src/cart.ts', line: 8, endLine: 10, title: 'Uncovered change' },
      { level: 'error', message: `✗ ${verdict}` },
    ]);
    expect(main.summary).toMatch(/^### ✗ Coverage: 2 of 2 conditions failed/);
    expect(main.outputs).toMatchObject({
      verdict: 'failed',
      'lines-percent': '70.00',
      'changed-lines-percent': '40.00',
      'uncovered-changed-lines': '3',
      'report-file': reportFile,
    });
    const report: unknown = JSON.parse((await readIfThere(join(workspace, reportFile))) ?? 'null');
    expect(findSchemaProblems(coverageReportSchema, report)).toEqual([]);
    expect(written).toEqual(['issues/create-comment 201']);
    expect(comments()).toMatchObject([{ body: expect.stringContaining('### ✗ Coverage: 2 of 2 conditions failed') }]);
  });

  test('passes when the tests reach them, and updates its comment in place', async () => {
    const { main, written } = await playPullRequest({ uncovered: 1 });
    expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'passed']);
    expect(main.log.at(-1)).toBe('✓ Coverage: 2 conditions passed; lines 90.0 %; changed lines 80.0 %');
    expect(written).toEqual(['issues/update-comment 200']);
    expect(comments()).toHaveLength(1);
  });

  test('run again for the same commit it writes nothing', async () => {
    expect((await playPullRequest({ uncovered: 1 })).written).toEqual([]);
  });

  test('mode: report tells the same and stays green', async () => {
    const { main } = await playPullRequest({ uncovered: 3, inputs: { mode: 'report', comment: 'never' } });
    expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'failed']);
    expect(main.annotations.at(-1)).toMatchObject({
      level: 'warning',
      message: expect.stringMatching(/^! Coverage: 2 of 2/),
    });
  });

  test('dry-run writes nothing to GitHub', async () => {
    const { main, written } = await playPullRequest({ uncovered: 3, inputs: { 'dry-run': 'true' } });
    expect([main.exitCode, written]).toEqual([1, []]);
    expect(main.log).toContain(`– Dry run: the comment on pull request ${pullRequest} is not written.`);
  });
});

describe('a token that may not write is no reason to fail', () => {
  test.each([
    ['the job grants only reading', mayRead, undefined, 'the token may not write comments'],
    ['the pull request is by Dependabot', mayRead, 'dependabot[bot]', 'a run by Dependabot may only read'],
  ])('%s', async (_, permissions, actor, says) => {
    const play = { token: shop.token(permissions), uncovered: 0, ...(actor === undefined ? {} : { actor }) };
    const { main, written } = await playPullRequest(play);
    expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'passed']);
    expect(main.log.join('\n')).toContain(says);
    expect(written.filter((each) => each.endsWith('201') || each.endsWith('200'))).toEqual([]);
  });

  test('the pull request is from a fork', async () => {
    const { github } = shop;
    const fork = await github.fork(repository, 'else');
    await github.commitFiles(fork, {
      branch: 'gift',
      message: 'feat: gifts',
      files: { 'src/cart.ts': source(...cart, 'gift') },
    });
    const { number } = await github.openPullRequest(repository, { head: 'gift', headRepository: fork, title: 'Gifts' });
    const ref = `refs/pull/${number}/merge`;
    const { workspace, sha } = await shop.checkOut(ref);
    const request = { repository, event: 'pull_request', number, action: 'opened' } as const;
    const start = await startOf(request, { sha, ref }, shop.token(mayComment, true));
    const { main } = await shop.run({
      start,
      workspace,
      reports: { 'lcov.info': lcov('src/cart.ts', [1, 1, 1, 1, 1, 0]) },
    });
    expect(main.exitCode).toBe(1);
    expect(main.log.join('\n')).toContain('the token of a pull request from a fork may only read.');
    expect(main.log.at(-1)).toContain('changed lines 0.0 % of 80 % (1 more line is needed)');
  });

  test('without any token a complete checkout is judged all the same', async () => {
    const { main } = await playPullRequest({ token: '', depth: 0 });
    expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'passed']);
    expect(main.log.join('\n')).toContain(
      '! No comment, the summary says the same: there is no `github-token` to write',
    );
  });

  test('without any token a shallow checkout of a private repository is an error that names the way out', async () => {
    const { main, workspace } = await playPullRequest({ token: '' });
    expect(main.exitCode).toBe(1);
    expect(main.log.at(-1)).toMatch(/fetch-depth: 0|keep its credentials/);
    expect(await readIfThere(join(workspace, reportFile))).toBeUndefined();
  });
});

describe('every other event is judged as far as it can be', () => {
  const judge = async (request: EventRequest, ref: string) => {
    const { workspace, sha } = await shop.checkOut(ref);
    const start = await startOf(request, { sha, ref }, shop.token(mayComment));
    return (await shop.run({ start, workspace, reports: coverage(0) })).main;
  };
  const notCompared = (reason: string): string =>
    `✓ Coverage: 1 condition passed; lines 100.0 %; changed lines n/a (${reason})`;

  test('merge_group: against the base of the group', async () => {
    const group = await shop.github.queuePullRequest(repository, pullRequest);
    const main = await judge({ repository, event: 'merge_group', group }, group.headRef);
    expect(main.log.at(-1)).toBe('✓ Coverage: 2 conditions passed; lines 100.0 %; changed lines 100.0 %');
    expect(main.log).toContain('– No comment: a merge queue run is not about one pull request.');
  });

  test('push: against the commit before', async () => {
    const before = await shop.github.commitFiles(repository, {
      branch: 'next',
      message: 'chore: start',
      files: { a: '' },
    });
    await shop.github.commitFiles(repository, {
      branch: 'next',
      message: 'feat: six',
      files: { 'src/cart.ts': source(...cart, 'six', 'seven', 'eight', 'nine', 'ten') },
    });
    const ref = 'refs/heads/next';
    const main = await judge({ repository, event: 'push', ref, before }, ref);
    expect(main.log.at(-1)).toBe('✓ Coverage: 2 conditions passed; lines 100.0 %; changed lines 100.0 %');
  });

  test('push of a new branch: the totals alone', async () => {
    const main = await judge({ repository, event: 'push', ref: 'refs/heads/cart' }, 'refs/heads/cart');
    expect(main.log.at(-1)).toBe(notCompared('a new branch or tag has no commit before it'));
  });

  test('release: the totals alone', async () => {
    const { github } = shop;
    const target = await github.commitFiles(repository, {
      branch: 'main',
      message: 'chore: release',
      files: { b: '' },
    });
    await github.createTag(repository, { name: 'v1.0.0', target });
    const headers = { authorization: `token ${shop.token({ contents: 'write' })}` };
    const body = JSON.stringify({ tag_name: 'v1.0.0' });
    const made = await fetch(`${github.apiUrl}/repos/${repository}/releases`, { method: 'POST', headers, body });
    expect(made.status).toBe(201);
    const main = await judge({ repository, event: 'release', tag: 'v1.0.0', action: 'published' }, 'refs/tags/v1.0.0');
    expect(main.log.at(-1)).toBe(notCompared('a run by release has nothing to compare with'));
  });

  test.each<EventRequest>([
    { repository, event: 'schedule', cron: '0 4 * * *' },
    { repository, event: 'workflow_dispatch', ref: 'refs/heads/main', workflow: 'ci.yml' },
  ])('$event: the totals alone', async (request) => {
    const main = await judge(request, 'refs/heads/main');
    expect(main.log.at(-1)).toBe(notCompared(`a run by ${request.event} has nothing to compare with`));
  });
});

describe('what a change is, real git says', () => {
  const judgePush = async (
    files: readonly Readonly<Record<string, string | null>>[],
    job: { readonly reports: Readonly<Record<string, string>>; readonly inputs?: Readonly<Record<string, string>> },
  ) => {
    const branch = `push-${Object.keys(files[0] ?? {})
      .join('-')
      .replaceAll('/', '-')}`;
    const commits: string[] = [];
    for (const each of files) {
      commits.push(await shop.github.commitFiles(repository, { branch, message: 'chore: step', files: each }));
    }
    const ref = `refs/heads/${branch}`;
    const { workspace, sha } = await shop.checkOut(ref);
    const request = { repository, event: 'push', ref, before: commits.at(-2) ?? '' } as const;
    const start = await startOf(request, { sha, ref }, shop.token(mayRead));
    return { workspace, main: (await shop.run({ start, workspace, ...job })).main };
  };

  test('in a monorepo, a path means the file of its package, and the report stays there', async () => {
    const { workspace, main } = await judgePush(
      [{ 'services/api/src/cart.ts': source('one') }, { 'services/api/src/cart.ts': source('one', 'two') }],
      {
        reports: { 'services/api/lcov.info': lcov('src/cart.ts', [1, 0]) },
        inputs: { 'working-directory': 'services/api', lines: '50' },
      },
    );
    expect(main.exitCode).toBe(1);
    expect(main.annotations).toMatchObject([{ file: 'services/api/src/cart.ts', line: 2 }, { level: 'error' }]);
    expect(await readIfThere(join(workspace, 'services/api', reportFile))).toContain('"services/api/src/cart.ts"');
  });

  test.each([
    ['whose report is of a longer version', source('one', 'two'), 2],
    ['of which git keeps a pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9000\n', 3],
  ])('a file %s cannot be judged, and the totals are', async (_, content, lines) => {
    const path = `src/stale-${lines}.ts`;
    const hits = Array.from({ length: 900 }, () => 1);
    const { main } = await judgePush([{ 'a.txt': `${lines}` }, { [path]: content }], {
      reports: { 'coverage/lcov.info': lcov(path, hits) },
    });
    expect(main.exitCode).toBe(1);
    expect(main.log.at(-1)).toContain(
      `✗ Coverage: 1 of 2 conditions failed; changed lines n/a (coverage/lcov.info measures line 900 of ${path}, which has ${lines} lines: the report is of another version of the file; run the tests on this commit)`,
    );
  });

  test('a renamed and a deleted file add no line', async () => {
    const { main } = await judgePush(
      [
        { 'src/old.ts': source(...cart), 'src/gone.ts': source('gone') },
        { 'src/old.ts': null, 'src/new.ts': source(...cart), 'src/gone.ts': null },
      ],
      { reports: { 'lcov.info': lcov('src/new.ts', [0, 0, 0, 0, 1]) }, inputs: { lines: '20' } },
    );
    expect(main.log.at(-1)).toBe(
      '✓ Coverage: 2 conditions passed; lines 20.0 %; changed lines n/a (no changed line is measured)',
    );
  });
});

describe('what cannot be judged fails, and leaves nothing behind', () => {
  test.each([
    ['no report', {}, 'no coverage report: no file matches `files`'],
    ['an empty report', { 'lcov.info': '' }, 'lcov.info, line 1: the report is empty'],
    ['a cut report', { 'lcov.info': 'SF:src/cart.ts\nDA:1,1\n' }, 'lcov.info, line 3: the report ends inside a record'],
  ])('%s', async (_, reports, says) => {
    const { main, workspace, written } = await playPullRequest({ reports });
    expect([main.exitCode, main.outputs['verdict'], written]).toEqual([1, 'failed', []]);
    expect(main.annotations).toMatchObject([
      { level: 'error', message: expect.stringContaining(`✗ Coverage: ${says}`) },
    ]);
    expect(main.summary).toMatch(/^### ✗ Coverage: /);
    expect(await readIfThere(join(workspace, reportFile))).toBeUndefined();
  });

  test('in mode report the same is told, and the step stays green', async () => {
    const { main, workspace, written } = await playPullRequest({ reports: {}, inputs: { mode: 'report' } });
    expect([main.exitCode, main.outputs['verdict'], written]).toEqual([0, 'failed', []]);
    expect(main.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('no coverage report') },
    ]);
    expect(await readIfThere(join(workspace, reportFile))).toBeUndefined();
  });

  test('wrong inputs are told all at once, before anything is read', async () => {
    const { main } = await playPullRequest({ inputs: { lines: 'eighty', mode: 'strict' } });
    expect(main.exitCode).toBe(1);
    expect(main.annotations.map(({ message }) => message.split('\n'))).toEqual([
      [
        '✗ Coverage: 2 inputs are wrong.',
        'Input `mode`: "strict" is not one of enforce, report.',
        'Input `lines`: "eighty" is not a percentage. Write a number from 0 to 100, e.g. 80 or 79.5.',
      ],
    ]);
  });

  test('hostile names start no command and leave no markup behind', async () => {
    const names = ['::error::x.ts', '##[error]y.ts', 'src/<img src=x>.ts', '../../etc/passwd', 'src/a|b`c.ts'];
    const reports = { 'lcov.info': [...names, 'src/cart.ts'].map((name) => lcov(name, [1])).join('') };
    const { main } = await playPullRequest({ reports, inputs: { 'changed-lines': 'none', comment: 'never' } });
    expect(main.exitCode).toBe(0);
    expect(main.annotations).toEqual([]);
    expect(main.summary?.replace(/(`+) ?[^\n]*?\1/g, '')).not.toContain('<img');
  });
});

describe('the table of permissions is true', () => {
  const table = readFileSync(join(import.meta.dirname, '../permissions.yml'), 'utf8');
  const scopes = Object.fromEntries(
    [...table.matchAll(/^ {4}([a-z-]+): (read|write)$/gm)].map(([, scope, level]) => [scope, level]),
  );

  test('it asks for reading contents and writing pull requests', () => {
    expect(scopes).toEqual(mayComment);
  });

  test.each([
    ['all of it', mayComment, 0, /^Comment (created|updated|unchanged): /],
    ['no pull-requests: write', mayRead, 0, /^! No comment, .* Grant it to the job, beside what it has:$/],
    [
      'no contents: read, in a shallow checkout of a private repository',
      { 'pull-requests': 'write' },
      1,
      /fetch-depth: 0|contents: read/,
    ],
  ] as const)('with %s', async (_, permissions, exitCode, told) => {
    const { main } = await playPullRequest({ token: shop.token(permissions) });
    expect(main.exitCode).toBe(exitCode);
    expect(main.log.filter((line) => told.test(line)).length).toBeGreaterThan(0);
  });
});
