import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { listAt } from '../../src/github/json.ts';
import { type ApiClient, at, dig, digText, items, openJob, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let job: ApiClient;
let first: string;

/** Many commits on a branch, by one run of git. */
const commitMany = async (branch: string, count: number): Promise<void> => {
  const { git } = double.state(shop);
  const commits = Array.from({ length: count }, (_, index) => {
    const from = index === 0 ? `from ${first}\n` : '';
    const text = `feat: ${index}`;
    const who = `Ada <ada@example.org> ${1_790_000_000 + index} +0000`;
    return `commit refs/heads/${branch}\ncommitter ${who}\ndata ${text.length}\n${text}\n${from}\n`;
  });
  await git.text(['fast-import', '--quiet'], { input: commits.join('') });
};

beforeAll(async () => {
  double = await startShop();
  job = openJob(double, { contents: 'read', 'pull-requests': 'read' });
  first = await double.state(shop).git.text(['rev-parse', 'refs/heads/main']);
  await commitMany('long', 260);
});

afterAll(() => double.close());

// https://docs.github.com/en/rest/commits/commits#compare-two-commits
describe('a comparison', () => {
  const messages = (body: Parameters<typeof dig>[0]) =>
    listAt(dig(body), 'commits').map((commit) => digText(commit, 'commit', 'message'));

  test('without paging holds the newest 250 commits, oldest first', async () => {
    const { body } = await job.get(at('/compare/main...long'));
    expect(dig(body)).toMatchObject({ status: 'ahead', ahead_by: 260, behind_by: 0, total_commits: 260 });
    expect([messages(body).length, messages(body)[0], messages(body).at(-1)]).toEqual([250, 'feat: 10', 'feat: 259']);
  });

  test('with paging every commit is found once, in order', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => job.get(at(`/compare/main...long?per_page=100&page=${page}`))),
    );
    expect(pages.flatMap((page) => messages(page.body))).toEqual(
      Array.from({ length: 260 }, (_, index) => `feat: ${index}`),
    );
    expect(pages[0]?.headers.get('link')).toContain('rel="next"');
    expect(pages[2]?.headers.get('link')).not.toContain('rel="next"');
  });

  test('shows at most 300 files, on the first page only', async () => {
    const files = Object.fromEntries(Array.from({ length: 310 }, (_, index) => [`f/${index}`, `${index}\n`]));
    await double.commitFiles(shop, { branch: 'wide', message: 'feat: wide', files });
    expect(listAt(dig((await job.get(at('/compare/main...wide'))).body), 'files')).toHaveLength(300);
    expect(listAt(dig((await job.get(at('/compare/main...wide?page=2'))).body), 'files')).toHaveLength(0);
  });

  test('counts from the merge base, renames included', async () => {
    await double.commitFiles(shop, {
      branch: 'left',
      message: 'feat: l',
      files: { 'READ.md': 'hello\n', 'README.md': null },
    });
    await double.commitFiles(shop, { branch: 'right', message: 'feat: r', files: { other: 'x\n' } });
    const { body } = await job.get(at('/compare/right...left'));
    expect(dig(body)).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      merge_base_commit: { sha: first },
    });
    expect(listAt(dig(body), 'files')).toMatchObject([
      { filename: 'READ.md', previous_filename: 'README.md', status: 'renamed', changes: 0 },
    ]);
  });

  test.each(['main...nowhere', 'nowhere...main'])('%s is not found', async (range) => {
    expect((await job.get(at(`/compare/${range}`))).status).toBe(404);
  });

  test('patches hold hunks, and binary files hold none', async () => {
    const files = { 'README.md': 'hello\nworld\n', 'x.bin': Buffer.from([0, 1, 2, 0]) };
    await double.commitFiles(shop, { branch: 'patched', message: 'feat: p', files });
    const shown = listAt(dig((await job.get(at('/compare/main...patched'))).body), 'files');
    expect(shown).toMatchObject([
      { filename: 'README.md', patch: '@@ -1 +1,2 @@\n hello\n+world', additions: 1 },
      { filename: 'x.bin', status: 'added', additions: 0 },
    ]);
    expect(dig(shown[1])['patch']).toBeUndefined();
  });
});

describe('commits', () => {
  test('are listed newest first from a branch', async () => {
    const reply = await job.get(at('/commits?sha=long&per_page=2'));
    expect(items(reply).map((commit) => digText(commit, 'commit', 'message'))).toEqual(['feat: 259', 'feat: 258']);
    expect(reply.headers.get('link')).toContain('&page=131>; rel="last"');
  });

  test('are given as a bare id on request', async () => {
    expect((await job.get(at('/commits/heads/main'), 'application/vnd.github.sha')).body).toBe(first);
  });

  test('that do not exist are a 422', async () => {
    const reply = await job.get(at('/commits/nowhere'));
    expect([reply.status, digText(reply.body, 'message')]).toEqual([422, 'No commit found for SHA: nowhere']);
  });
});

describe('a pull request', () => {
  test('lists at most 250 commits', async () => {
    const { number } = await double.openPullRequest(shop, { head: 'long', title: 'feat: long' });
    const pages = await Promise.all(
      [1, 2, 3].map((page) => job.get(at(`/pulls/${number}/commits?per_page=100&page=${page}`))),
    );
    expect(pages.flatMap(items)).toHaveLength(250);
    expect(dig((await job.get(at(`/pulls/${number}`))).body)).toMatchObject({ commits: 260, mergeable: true });
  });
});

describe('contents', () => {
  test('are base64 in lines, or raw on request', async () => {
    const { body } = await job.get(at('/contents/README.md'));
    expect(dig(body)).toMatchObject({ encoding: 'base64', content: 'aGVsbG8K\n', type: 'file' });
    expect((await job.get(at('/contents/README.md?ref=main'), 'application/vnd.github.raw+json')).body).toBe('hello\n');
  });

  test('of a folder are a list; what is missing, or outside, is not found', async () => {
    await double.commitFiles(shop, { branch: 'dirs', message: 'feat: d', files: { 'a/b.txt': 'x' } });
    expect(items(await job.get(at('/contents/a?ref=dirs'))).map((entry) => digText(entry, 'path'))).toEqual([
      'a/b.txt',
    ]);
    expect((await job.get(at('/contents/none'))).status).toBe(404);
    expect((await job.get(at('/contents/..%2F..%2Fetc'))).status).toBe(404);
  });

  // https://docs.github.com/en/rest/repos/contents#get-repository-content
  test('above 1 MB come without their text', async () => {
    await double.commitFiles(shop, { branch: 'big', message: 'feat: b', files: { big: 'x'.repeat(1_100_000) } });
    expect(dig((await job.get(at('/contents/big?ref=big'))).body)).toMatchObject({ encoding: 'none', content: '' });
  });
});

test('nothing here broke the published description', () => {
  expect(double.violations).toEqual([]);
});
