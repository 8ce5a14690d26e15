import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import type { Permissions } from '../../src/github/permissions.ts';
import { type ApiClient, type ApiReply, at, digText, openClient, openJob, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let sha: string;

beforeAll(async () => {
  double = await startShop({
    repositories: [
      { owner: 'ada', name: 'shop', files: { a: '1\n' } },
      { owner: 'ada', name: 'open', visibility: 'public', files: { a: '1\n' } },
    ],
  });
  sha = await double.commitFiles(shop, { branch: 'topic', message: 'feat: x', files: { b: '1\n' } });
  await double.openPullRequest(shop, { head: 'topic', title: 'feat: x' });
});

afterAll(() => double.close());

type Attempt = (client: ApiClient) => Promise<ApiReply>;

// https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
const table: readonly (readonly [string, Attempt, readonly Permissions[], string])[] = [
  ['read a ref', (c) => c.get(at('/git/ref/heads/main')), [{ contents: 'read' }], 'contents=read'],
  [
    'make a ref',
    (c) => c.post(at('/git/refs'), { ref: `refs/tags/t${Math.floor(performance.now() * 1000)}`, sha }),
    [{ contents: 'write' }],
    'contents=write',
  ],
  [
    'make a release',
    (c) => c.post(at('/releases'), { tag_name: `r${Math.floor(performance.now() * 1000)}` }),
    [{ contents: 'write' }],
    'contents=write',
  ],
  ['list pull requests', (c) => c.get(at('/pulls')), [{ 'pull-requests': 'read' }], 'pull_requests=read'],
  [
    'find the pull requests of a commit',
    (c) => c.get(at(`/commits/${sha}/pulls`)),
    [{ 'pull-requests': 'read' }],
    'pull_requests=read',
  ],
  [
    'comment',
    (c) => c.post(at('/issues/1/comments'), { body: 'hi' }),
    [{ issues: 'write' }, { 'pull-requests': 'write' }],
    'issues=write; pull_requests=write',
  ],
  [
    'read comments',
    (c) => c.get(at('/issues/1/comments')),
    [{ issues: 'read' }, { 'pull-requests': 'read' }],
    'issues=read; pull_requests=read',
  ],
];

describe('permissions of a job’s token in a private repository', () => {
  test.each(table)('to %s', async (_, attempt, sets, header) => {
    const refused = await attempt(openJob(double, { actions: 'write' }));
    expect([refused.status, digText(refused.body, 'message')]).toEqual([403, 'Resource not accessible by integration']);
    expect(refused.headers.get('x-accepted-github-permissions')).toBe(header);
    for (const permissions of sets) expect((await attempt(openJob(double, permissions))).status).toBeLessThan(300);
  });

  test('the token of a run for a fork’s pull request reads and never writes', async () => {
    const permissions = { contents: 'write', 'pull-requests': 'write' } as const;
    const token = double.mintToken({ kind: 'job', repository: shop, permissions, fromFork: true });
    const client = openClient(double, token);
    expect((await client.get(at('/pulls/1'))).status).toBe(200);
    expect((await client.post(at('/issues/1/comments'), { body: 'hi' })).status).toBe(403);
  });
});

describe('who may see what', () => {
  test('a token that nobody made is a 401', async () => {
    const reply = await openClient(double, 'nonsense').get(at(''));
    expect([reply.status, digText(reply.body, 'message')]).toEqual([401, 'Bad credentials']);
  });

  test('a private repository does not exist for nobody, nor for the token of another one', async () => {
    const other = double.mintToken({ kind: 'job', repository: 'ada/open', permissions: { contents: 'write' } });
    expect((await openClient(double).get(at(''))).status).toBe(404);
    expect((await openClient(double, other).get(at(''))).status).toBe(404);
  });

  test('a public repository is read by everybody, and written by its own tokens only', async () => {
    const nobody = openClient(double);
    expect((await nobody.get('/repos/ada/open/git/ref/heads/main')).status).toBe(200);
    expect((await nobody.post('/repos/ada/open/git/refs', { ref: 'refs/tags/x', sha })).status).toBe(401);
    const foreign = openJob(double, { contents: 'write' });
    expect((await foreign.post('/repos/ada/open/git/refs', { ref: 'refs/tags/x', sha })).status).toBe(403);
  });

  // engines.md, "comments": GET /user is 403 for a job's token.
  test('GET /user answers people, not jobs and apps', async () => {
    const app = double.mintToken({ kind: 'app', login: 'bot[bot]', repository: shop, permissions: {} });
    const person = double.mintToken({ kind: 'user', login: 'grace', repository: shop, permissions: {} });
    expect((await openJob(double, {}).get('/user')).status).toBe(403);
    expect((await openClient(double, app).get('/user')).status).toBe(403);
    expect(digText((await openClient(double, person).get('/user')).body, 'login')).toBe('grace');
  });
});

// Sources conflict about this one (see the option), so it is asked for: https://github.com/mkb79/Audible/pull/882
test('a guarded double refuses a tag on workflow files that no branch has, and names the permission', async () => {
  const guarded = await startShop({ guardsWorkflowsOnRefs: true });
  const commit = await guarded.commitFiles(shop, {
    branch: 'tmp',
    message: 'ci',
    files: { '.github/workflows/ci.yml': 'on: push\n' },
  });
  const job = openJob(guarded, { contents: 'write' });
  expect((await job.post(at('/git/refs'), { ref: 'refs/tags/a', sha: commit })).status).toBe(201);
  await guarded.state(shop).git.text(['update-ref', '-d', 'refs/heads/tmp']);
  const refused = await job.post(at('/git/refs'), { ref: 'refs/tags/b', sha: commit });
  expect([refused.status, refused.headers.get('x-accepted-github-permissions')]).toEqual([
    403,
    'contents=write,workflows=write',
  ]);
  await guarded.close();
});

test('nothing here broke the published description', () => {
  expect(double.violations).toEqual([]);
});
