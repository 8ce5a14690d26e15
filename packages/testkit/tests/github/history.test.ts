import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { type ApiClient, at, dig, digText, items, openJob, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let job: ApiClient;

const git = (...args: readonly string[]): Promise<string> => double.state(shop).git.text(args);

beforeAll(async () => {
  double = await startShop();
  job = openJob(double, { contents: 'read', 'pull-requests': 'read' });
});

afterAll(() => double.close());

const openTopic = async (name: string): Promise<number> => {
  await double.commitFiles(shop, { branch: name, message: `feat: ${name}`, files: { [`${name}.txt`]: 'one\n' } });
  await double.commitFiles(shop, { branch: name, message: `fix: ${name}`, files: { [`${name}.txt`]: 'two\n' } });
  return (await double.openPullRequest(shop, { head: name, title: `feat: ${name}`, author: 'grace' })).number;
};

describe('merging', () => {
  test.each([
    ['merge', 3, 2],
    ['squash', 1, 1],
    ['rebase', 2, 1],
  ] as const)(
    'by %s brings %d commits, the last with %d parents, all known to belong to it',
    async (method, count, parents) => {
      const number = await openTopic(method);
      await double.commitFiles(shop, {
        branch: 'main',
        message: 'chore: meanwhile',
        files: { [`main-${method}`]: 'x\n' },
      });
      const before = await git('rev-parse', 'main');
      const sha = await double.mergePullRequest(shop, { number, method });
      expect(await git('rev-parse', 'main')).toBe(sha);
      expect(await git('rev-list', '--count', `${before}..main`)).toBe(String(count));
      expect((await git('log', '-1', '--format=%P', 'main')).split(' ')).toHaveLength(parents);
      expect(await git('show', `main:${method}.txt`)).toBe('two');
      const pull = (await job.get(at(`/pulls/${number}`))).body;
      expect(dig(pull)).toMatchObject({ merged: true, state: 'closed', merge_commit_sha: sha });
      for (const landed of (await git('rev-list', `${before}..main`)).split('\n')) {
        expect(items(await job.get(at(`/commits/${landed}/pulls`))).map((each) => dig(each)['number'])).toEqual([
          number,
        ]);
      }
    },
  );

  test('a squash is titled as GitHub titles it, by its author', async () => {
    const number = await openTopic('titled');
    await double.mergePullRequest(shop, { number, method: 'squash' });
    expect(await git('log', '-1', '--format=%an|%s', 'main')).toBe(`grace|feat: titled (#${number})`);
  });

  test('a conflict is seen: not mergeable, no merge ref, no merge', async () => {
    const number = await openTopic('clash');
    expect(await git('for-each-ref', `refs/pull/${number}/merge`)).not.toBe('');
    await double.commitFiles(shop, { branch: 'main', message: 'feat: other', files: { 'clash.txt': 'other\n' } });
    expect(dig((await job.get(at(`/pulls/${number}`))).body)).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
    });
    expect(await git('for-each-ref', `refs/pull/${number}/merge`)).toBe('');
    await expect(double.mergePullRequest(shop, { number, method: 'merge' })).rejects.toThrow('conflicts');
  });
});

describe('forks', () => {
  test('a pull request from a fork is compared, listed and described across both repositories', async () => {
    const fork = await double.fork(shop, 'grace');
    const sha = await double.commitFiles(fork, { branch: 'idea', message: 'feat: idea', files: { idea: 'x\n' } });
    const { number } = await double.openPullRequest(shop, { head: 'idea', headRepository: fork, title: 'feat: idea' });
    expect(items(await job.get(at(`/pulls/${number}/files`))).map((file) => digText(file, 'filename'))).toEqual([
      'idea',
    ]);
    expect(dig((await job.get(at('/compare/main...grace:idea'))).body)).toMatchObject({ ahead_by: 1, behind_by: 0 });
    const payload = await double.eventPayload({ event: 'pull_request', repository: shop, number, action: 'opened' });
    expect(dig(payload, 'pull_request', 'head')).toMatchObject({
      sha,
      ref: 'idea',
      repo: { full_name: 'grace/shop', fork: true },
    });
    expect(dig(payload, 'pull_request', 'base')).toMatchObject({ ref: 'main', repo: { full_name: shop, fork: false } });
    const next = await double.commitFiles(fork, { branch: 'idea', message: 'fix: idea', files: { idea: 'y\n' } });
    expect(double.state(shop).pullRequests.get(number)?.headSha).toBe(next);
    expect(await git('rev-parse', `refs/pull/${number}/head`)).toBe(next);
  });
});

describe('event payloads', () => {
  // https://docs.github.com/en/webhooks/webhook-events-and-payloads
  test('of a push to a branch hold its commits, of a tag its object', async () => {
    const before = await git('rev-parse', 'main');
    const after = await double.commitFiles(shop, { branch: 'main', message: 'feat: pushed', files: { p: '1\n' } });
    const branch = await double.eventPayload({ event: 'push', repository: shop, ref: 'refs/heads/main', before });
    expect(branch).toMatchObject({
      before,
      after,
      created: false,
      forced: false,
      commits: [{ id: after, message: 'feat: pushed' }],
    });
    const tag = await double.createTag(shop, { name: 'v1.0.0', target: 'main', message: 'One' });
    const payload = await double.eventPayload({ event: 'push', repository: shop, ref: 'refs/tags/v1.0.0' });
    expect(payload).toMatchObject({ after: tag, created: true, head_commit: { id: after } });
  });

  test('of a merge group name the queue’s branch and both ends', async () => {
    const number = await openTopic('queued');
    const base = await git('rev-parse', 'main');
    const group = await double.queuePullRequest(shop, number);
    const payload = await double.eventPayload({ event: 'merge_group', repository: shop, group });
    expect(dig(payload, 'merge_group')).toMatchObject({
      base_ref: 'refs/heads/main',
      base_sha: base,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`,
      head_sha: group.head,
    });
    expect(await git('rev-parse', group.headRef)).toBe(group.head);
  });

  test('of a schedule, a dispatch and a release hold what workflows read from them', async () => {
    expect(await double.eventPayload({ event: 'schedule', repository: shop, cron: '0 5 * * 1' })).toMatchObject({
      schedule: '0 5 * * 1',
    });
    const dispatch = { ref: 'refs/heads/main', workflow: '.github/workflows/x.yml', inputs: { dry: 'true' } };
    const dispatched = await double.eventPayload({ event: 'workflow_dispatch', repository: shop, ...dispatch });
    expect(dispatched).toMatchObject(dispatch);
    expect(dispatched).not.toHaveProperty('event');
    await openJob(double, { contents: 'write' }).post(at('/releases'), { tag_name: 'v1.0.0', name: 'One' });
    const release = await double.eventPayload({
      event: 'release',
      repository: shop,
      tag: 'v1.0.0',
      action: 'published',
    });
    expect(release).toMatchObject({ action: 'published', release: { tag_name: 'v1.0.0', draft: false } });
  });
});

test('a double closes by itself when its time is over, and takes its folders along', async () => {
  const brief = await startShop({ lifetimeMs: 50 });
  const { folder } = brief.state(shop).git;
  const deadlineMs = performance.now() + 120_000;
  while (existsSync(folder) && performance.now() < deadlineMs) await wait(20);
  expect(existsSync(folder)).toBe(false);
  await expect(fetch(brief.apiUrl)).rejects.toThrow();
});

test('a double never closes a connection that idles: a busy client would meet it halfway', async () => {
  const idle = await startShop();
  const reply = await fetch(idle.apiUrl);
  // Where a server means to close, it says after how many seconds.
  expect([reply.headers.get('connection'), reply.headers.get('keep-alive')]).toEqual(['keep-alive', null]);
  await idle.close();
});

test('a double that cannot be set up says why', async () => {
  const repositories = [{ owner: 'ada', name: 'shop', files: { 'a/../b': 'x' } }];
  await expect(startShop({ repositories })).rejects.toThrow('git holds no file at a/../b');
});

test('nothing here broke the published description', () => {
  expect(double.violations).toEqual([]);
});
