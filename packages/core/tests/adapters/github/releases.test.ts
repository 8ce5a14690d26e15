import { setTimeout as wait } from 'node:timers/promises';
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

describe('releases', () => {
  const plain = { tag: 'v1.0.0', name: '1.0.0', body: 'notes', prerelease: false, latest: true, draft: false };
  let release: typeof plain & { readonly commit: string };
  let draft: typeof release;

  beforeEach(async () => {
    release = { ...plain, commit: head };
    draft = { ...release, draft: true };
    await double.createTag(shop, { name: 'v1.0.0', target: head });
  });

  test('are found by their tag once they are made', async () => {
    const { releases } = openClient(double).github;
    expect(await releases.findByTag('v1.0.0')).toEqual({ ok: true, value: undefined });
    const made = unwrap(await releases.create(release));
    expect(made).toMatchObject({ tag: 'v1.0.0', name: '1.0.0', body: 'notes', draft: false, immutable: false });
    expect(unwrap(await releases.findByTag('v1.0.0'))).toEqual(made);
  });

  test('that exist already are a conflict', async () => {
    const { releases } = openClient(double).github;
    unwrap(await releases.create(release));
    expect(await releases.create(release)).toMatchObject({ ok: false, error: { kind: 'conflict', status: 422 } });
  });

  test('are made once, also when the reply is lost', async () => {
    double.faults.add({ match: { method: 'POST', path: /releases$/ }, fault: { kind: 'lost-reply' } });
    expect(unwrap(await openClient(double).github.releases.create(release)).tag).toBe('v1.0.0');
    expect(double.state(shop).releases.size).toBe(1);
    expect(requestsOf('repos/create-release')).toBe(1);
  });

  test('that are drafts are found as well, though their tag has no page', async () => {
    const { releases } = openClient(double).github;
    const made = unwrap(await releases.create(draft));
    expect(made).toMatchObject({ tag: 'v1.0.0', draft: true, url: expect.stringContaining('/releases/tag/untagged-') });
    expect(unwrap(await releases.findByTag('v1.0.0'))).toEqual(made);
    expect(unwrap(await releases.findByTag('v9.0.0'))).toBeUndefined();
  });

  test('that are drafts are hidden from those who may only read', async () => {
    unwrap(await openClient(double).github.releases.create(draft));
    const token = double.mintToken({ kind: 'job', repository: shop, permissions: { contents: 'read' } });
    const reader = openClient(double, { token }).github;
    expect(await reader.releases.findByTag('v1.0.0')).toEqual({ ok: true, value: undefined });
  });

  test('that are published come before drafts of the same tag', async () => {
    const { releases } = openClient(double).github;
    unwrap(await releases.create(draft));
    const published = unwrap(await releases.create(release));
    unwrap(await releases.create(draft));
    expect(unwrap(await releases.findByTag('v1.0.0'))).toEqual(published);
  });

  test('that are drafts are found in few requests, however many there are', async () => {
    const { releases } = openClient(double).github;
    const made = unwrap(await releases.create(draft));
    for (let each = 0; each < 100; each++) unwrap(await releases.create({ ...draft, tag: `v2.0.${each}` }));
    const before = double.requests.length;
    expect(unwrap(await releases.findByTag('v1.0.0'))).toEqual(made);
    expect(double.requests.length - before).toBe(3);
    expect(requestsOf('repos/list-releases')).toBe(0);
  });

  test('of one tag are all listed, drafts among them, and each can be deleted, also twice', async () => {
    const { releases } = openClient(double).github;
    const [first, second] = [unwrap(await releases.create(draft)), unwrap(await releases.create(draft))];
    unwrap(await releases.create({ ...draft, tag: 'v2.0.0' }));
    expect(first).toMatchObject({ authorLogin: 'github-actions[bot]', assets: 0 });
    expect(unwrap(await releases.listByTag('v1.0.0'))).toEqual([first, second]);
    expect(unwrap(await releases.listByTag('v9.0.0'))).toEqual([]);
    for (const _ of [1, 2]) expect(await releases.delete(second.id)).toMatchObject({ ok: true });
    expect(unwrap(await releases.listByTag('v1.0.0'))).toEqual([first]);
    expect(double.state(shop).releases.size).toBe(2);
  });

  test('that are drafts may be two, where a request is carried out after its answer was given up', async () => {
    const late = Promise.withResolvers<void>();
    double.faults.add({ match: { method: 'POST', path: /releases$/ }, fault: { kind: 'held', until: late.promise } });
    const { releases } = openClient(double, { limits: { attemptMs: 1_500 } }).github;
    const made = unwrap(await releases.create(draft));
    expect(unwrap(await releases.listByTag('v1.0.0'))).toEqual([made]);
    late.resolve();
    while (double.state(shop).releases.size < 2) await wait(5);
    const [kept, other] = unwrap(await releases.listByTag('v1.0.0'));
    expect(kept).toEqual(made);
    expect(other).toMatchObject({ body: made.body, authorLogin: made.authorLogin });
  });

  test('that are published can be marked as the latest', async () => {
    await double.createTag(shop, { name: 'v2.0.0', target: head });
    const { releases } = openClient(double).github;
    const [older, newer] = [
      unwrap(await releases.create(release)),
      unwrap(await releases.create({ ...release, tag: 'v2.0.0' })),
    ];
    expect(double.state(shop).latestReleaseId).toBe(newer.id);
    unwrap(await releases.markLatest(older.id));
    expect(double.state(shop).latestReleaseId).toBe(older.id);
    expect(unwrap(await releases.findByTag('v1.0.0'))).toEqual(older);
  });

  test('cannot be found while GraphQL does not answer: nobody may take that for none', async () => {
    const { github } = openClient(double);
    unwrap(await github.releases.create(draft));
    const fault = { kind: 'graphql-error', type: 'SERVICE_UNAVAILABLE', message: 'Something went wrong' } as const;
    double.faults.add({ match: { graphqlOperation: 'releaseByTag' }, fault, times: 9 });
    expect((await github.releases.findByTag('v1.0.0')).ok).toBe(false);
  });

  test('that are drafts are made once, also when the reply is lost', async () => {
    double.faults.add({ match: { method: 'POST', path: /releases$/ }, fault: { kind: 'lost-reply' } });
    expect(unwrap(await openClient(double).github.releases.create(draft)).draft).toBe(true);
    expect([double.state(shop).releases.size, requestsOf('repos/create-release')]).toEqual([1, 1]);
  });

  test('whose tag is gone meanwhile get it back where it was, and not at the tip of the default branch', async () => {
    await double.commitFiles(shop, { branch: 'main', message: 'feat: b', files: { b: '1\n' } });
    await double.state(shop).git.text(['update-ref', '-d', 'refs/tags/v1.0.0']);
    unwrap(await openClient(double).github.releases.create(release));
    expect(await double.state(shop).git.text(['rev-parse', 'refs/tags/v1.0.0'])).toBe(head);
  });

  test('of a commit that GitHub forbids as a target are made by their tag alone, where that is there', async () => {
    const fault = { kind: 'status', status: 403 } as const;
    double.faults.add({ match: { method: 'POST', path: /releases$/ }, fault });
    expect(unwrap(await openClient(double).github.releases.create(release)).tag).toBe('v1.0.0');
    double.faults.add({ match: { method: 'POST', path: /releases$/ }, fault });
    const other = { ...release, tag: 'v9.0.0' };
    expect(await openClient(double).github.releases.create(other)).toMatchObject({ error: { kind: 'forbidden' } });
  });

  test('of an older line are not the latest', async () => {
    await double.createTag(shop, { name: 'v2.0.0', target: head });
    const { releases } = openClient(double).github;
    const second = unwrap(await releases.create({ ...release, tag: 'v2.0.0' }));
    unwrap(await releases.create({ ...release, latest: false }));
    expect(double.state(shop).latestReleaseId).toBe(second.id);
  });
});
