import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { listAt } from '../../src/github/json.ts';
import { type ApiClient, at, dig, digText, items, openJob, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let job: ApiClient;

beforeAll(async () => {
  double = await startShop();
  job = openJob(double, { 'pull-requests': 'write' });
  await double.commitFiles(shop, { branch: 'topic', message: 'feat: x', files: { b: '1\n' } });
  await double.openPullRequest(shop, { head: 'topic', title: 'feat: x', base: 'main' });
});

afterAll(() => double.close());

const post = (body: string) => job.post(at('/issues/1/comments'), { body });

// engines.md, "comments"; https://docs.github.com/en/rest/issues/comments#create-an-issue-comment
test.each([
  ['65,536 characters', 'x'.repeat(65_536), 201],
  ['65,536 characters outside the basic plane', '😀'.repeat(65_536), 201],
  ['65,537 characters', 'x'.repeat(65_537), 422],
  ['blanks only', ' \n', 422],
])('a comment of %s is answered as GitHub does', async (_, body, status) => {
  expect((await post(body)).status).toBe(status);
});

test('a comment that is too long says so', async () => {
  const reply = await post('x'.repeat(70_000));
  expect(listAt(dig(reply.body), 'errors')).toEqual([
    {
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body is too long (maximum is 65536 characters)',
    },
  ]);
});

test('a comment is made, edited in place, and deleted', async () => {
  const made = await post('one');
  expect(digText(made.body, 'user', 'login')).toBe('github-actions[bot]');
  const path = at(`/issues/comments/${dig(made.body)['id']}`);
  expect(digText((await job.patch(path, { body: 'two' })).body, 'body')).toBe('two');
  expect(digText((await job.get(path)).body, 'body')).toBe('two');
  expect((await job.delete(path)).status).toBe(204);
  expect((await job.get(path)).status).toBe(404);
});

test('an edit may not be too long either', async () => {
  const made = await post('short');
  const path = at(`/issues/comments/${dig(made.body)['id']}`);
  expect((await job.patch(path, { body: 'x'.repeat(65_537) })).status).toBe(422);
  expect(digText((await job.get(path)).body, 'body')).toBe('short');
});

test('comments are listed oldest first, in pages that Link leads through', async () => {
  await double.openPullRequest(shop, { head: 'topic', title: 'again' });
  for (const body of ['a', 'b', 'c']) await job.post(at('/issues/2/comments'), { body });
  const first = await job.get(at('/issues/2/comments?per_page=2'));
  expect(items(first).map((comment) => digText(comment, 'body'))).toEqual(['a', 'b']);
  expect(first.headers.get('link')).toBe(
    `<${double.apiUrl}${at('/issues/2/comments?per_page=2&page=2')}>; rel="next", <${double.apiUrl}${at('/issues/2/comments?per_page=2&page=2')}>; rel="last"`,
  );
  expect(items(await job.get(at('/issues/2/comments?per_page=2&page=2')))).toHaveLength(1);
});

test('a page holds at most 100 items, whatever is asked', async () => {
  const patient = await startShop({ contentWritesPerMinute: 1000 });
  await patient.commitFiles(shop, { branch: 'topic', message: 'feat: x', files: { b: '1\n' } });
  await patient.openPullRequest(shop, { head: 'topic', title: 'feat: x' });
  const writer = openJob(patient, { issues: 'write' });
  for (let count = 0; count < 101; count += 1) await writer.post(at('/issues/1/comments'), { body: 'x' });
  expect(items(await writer.get(at('/issues/1/comments?per_page=500')))).toHaveLength(100);
  await patient.close();
});

test('there is nothing to comment on where no pull request is', async () => {
  expect((await job.post(at('/issues/99/comments'), { body: 'x' })).status).toBe(404);
});

// engines.md, "job token": it makes no workflow start.
test('what the job’s token does starts no workflow; what a person does, does', async () => {
  await post('quiet');
  const { events } = double.state(shop);
  expect(events.filter((each) => each.event === 'issue_comment').every((each) => !each.startsWorkflow)).toBe(true);
  expect(events.find((each) => each.event === 'pull_request')?.startsWorkflow).toBe(true);
});

test('nothing here broke the published description', () => {
  expect(double.violations).toEqual([]);
});
