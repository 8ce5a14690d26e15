import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openClient, shop, startShop, unwrap } from './shop.ts';

let double: GitHubDouble;
let head: string;

beforeEach(async () => {
  double = await startShop();
  head = await double.commitFiles(shop, { branch: 'main', message: 'feat: a', files: { a: '1\n' } });
});

afterEach(() => double.close());

const requestsOf = (operation: string): number =>
  double.requests.filter((each) => each.operation.split(' ').includes(operation)).length;

describe('refs', () => {
  test('are listed on every page, annotated tags followed to their commit', async () => {
    const lines = Array.from({ length: 101 }, (_, each) => `create refs/tags/t${each} ${head}\n`);
    await promisify(execFile)('sh', ['-c', 'printf %s "$1" | git update-ref --stdin', 'sh', lines.join('')], {
      cwd: double.gitDir(shop),
    });
    const object = await double.createTag(shop, { name: 'v1.0.0', target: head, message: 'release' });
    const refs = unwrap(await openClient(double).github.refs.list('refs/tags/'));
    expect(refs).toHaveLength(102);
    expect(refs.find(({ name }) => name === 'refs/tags/v1.0.0')).toEqual({
      name: 'refs/tags/v1.0.0',
      object,
      commit: head,
    });
    expect(double.requests).toHaveLength(2);
  });

  test('are created and moved in one transaction', async () => {
    const old = await double.commitFiles(shop, { branch: 'main', message: 'feat: b', files: { b: '1\n' } });
    await double.createTag(shop, { name: 'v1', target: head });
    const { refs } = openClient(double).github;
    const tag = unwrap(await refs.createTagObject({ name: 'v1.1.0', message: 'v1.1.0', commit: old }));
    expect(tag).toMatchObject({ verified: false, reason: 'unsigned' });
    const changes = [
      { name: 'refs/tags/v1.1.0', before: undefined, after: tag.oid, force: false },
      { name: 'refs/tags/v1', before: head, after: old, force: true },
    ];
    expect(unwrap(await refs.update(changes))).toEqual({
      together: true,
      made: ['refs/tags/v1.1.0', 'refs/tags/v1'],
      stopped: undefined,
    });
    expect(unwrap(await refs.list('refs/tags/')).map(({ name, object, commit }) => [name, object, commit])).toEqual([
      ['refs/tags/v1', old, old],
      ['refs/tags/v1.1.0', tag.oid, old],
    ]);
    expect(requestsOf('updateRefs')).toBe(1);
  });

  test('that another run has moved or made are a conflict, which names them, and nothing changes', async () => {
    await double.createTag(shop, { name: 'v1', target: head });
    const { refs } = openClient(double).github;
    const moved = { name: 'refs/tags/v1', before: 'f'.repeat(40), after: head, force: true };
    const fresh = { name: 'refs/tags/v2', before: undefined, after: head, force: false };
    const made = { name: 'refs/tags/v1', before: undefined, after: head, force: false };
    for (const changes of [
      [fresh, moved],
      [fresh, made],
    ]) {
      const answer = await refs.update(changes);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'conflict' } });
      expect(answer.ok ? '' : answer.error.message).toContain('refs/tags/v1 holds');
    }
    expect(unwrap(await refs.list('refs/tags/'))).toHaveLength(1);
  });

  test('that may not move are invalid, in GitHub’s words', async () => {
    double.state(shop).rules.push({ pattern: 'refs/tags/v*', restrict: ['creation'] });
    const change = { name: 'refs/tags/v9', before: undefined, after: head, force: false };
    const answer = await openClient(double).github.refs.update([change]);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(answer.ok ? '' : answer.error.message).toContain('creations being restricted');
  });

  test('whose update had no answer are looked at: what was done is done, what was not is sent again', async () => {
    const { github } = openClient(double);
    const match = { graphqlOperation: 'updateRefs' };
    double.faults.add({ match, fault: { kind: 'lost-reply' } });
    const first = { name: 'refs/tags/v1', before: undefined, after: head, force: false };
    expect((await github.refs.update([first])).ok).toBe(true);
    expect(requestsOf('updateRefs')).toBe(1);
    double.faults.add({ match, fault: { kind: 'status', status: 502 } });
    const second = { name: 'refs/tags/v2', before: undefined, after: head, force: false };
    expect((await github.refs.update([second])).ok).toBe(true);
    expect(requestsOf('updateRefs')).toBe(3);
    expect(unwrap(await github.refs.list('refs/tags/'))).toHaveLength(2);
  });

  test('need no request when nothing shall change', async () => {
    expect((await openClient(double).github.refs.update([])).ok).toBe(true);
    expect(double.requests).toHaveLength(0);
  });
});

describe('comments', () => {
  beforeEach(async () => {
    await double.commitFiles(shop, { branch: 'topic', message: 'feat: t', files: { t: '1\n' } });
    await double.openPullRequest(shop, { head: 'topic', title: 'feat: t' });
  });

  test('are written by the token’s own login, and updated in place', async () => {
    const { comments } = openClient(double).github;
    const made = unwrap(await comments.create(1, 'first'));
    expect(made.authorLogin).toBe(unwrap(await comments.viewerLogin()));
    expect(unwrap(await comments.update(made.id, 'second')).body).toBe('second');
    expect(unwrap(await comments.list(1))).toEqual([{ ...made, body: 'second' }]);
  });

  test('are listed on every page, oldest first', async () => {
    const { comments } = openClient(double).github;
    const at = '2026-01-01T00:00:00Z';
    for (let id = 0; id < 201; id++) {
      const comment = { id, issueNumber: 1, author: 'octo', createdAt: at, updatedAt: at, body: `c${id}` };
      double.state(shop).comments.set(id, comment);
    }
    expect(unwrap(await comments.list(1)).map(({ body }) => body)).toEqual(
      Array.from({ length: 201 }, (_, id) => `c${id}`),
    );
  });

  test.each(['lost-reply', 'cut'] as const)('are not written twice when the reply is lost (%s)', async (kind) => {
    double.faults.add({ match: { method: 'POST', path: /comments$/ }, fault: { kind } });
    const made = unwrap(await openClient(double).github.comments.create(1, 'once'));
    expect(made.body).toBe('once');
    expect(double.state(shop).comments.size).toBe(1);
  });

  test('that were not written for all we know are written again', async () => {
    double.faults.add({ match: { method: 'POST', path: /comments$/ }, fault: { kind: 'status', status: 502 } });
    unwrap(await openClient(double).github.comments.create(1, 'once'));
    expect(double.state(shop).comments.size).toBe(1);
  });
});
