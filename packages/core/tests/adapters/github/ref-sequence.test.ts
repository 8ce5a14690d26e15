import { setTimeout as wait } from 'node:timers/promises';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openClient, shop, startShop, unwrap } from './shop.ts';

let double: GitHubDouble;

afterEach(() => double.close());

const grow = async (refTransactions: 'unknown' | 'refused' = 'unknown') => {
  double = await startShop({ refTransactions });
  const old = await double.commitFiles(shop, { branch: 'main', message: 'feat: a', files: { a: '1\n' } });
  const head = await double.commitFiles(shop, { branch: 'main', message: 'feat: b', files: { b: '1\n' } });
  await double.createTag(shop, { name: 'v1', target: old });
  const { refs } = openClient(double).github;
  return { old, head, refs };
};

type Grown = Awaited<ReturnType<typeof grow>>;

const releaseOf = ({ old, head }: Grown) => [
  { name: 'refs/tags/v1.1.0', before: undefined, after: head, force: false },
  { name: 'refs/tags/v1', before: old, after: head, force: true },
  { name: 'refs/tags/v1.1', before: undefined, after: head, force: false },
];

const held = async ({ refs }: Grown) =>
  Object.fromEntries(unwrap(await refs.list('refs/tags/')).map(({ name, object }) => [name.slice(10), object]));

const asked = (): readonly string[] =>
  double.requests.filter(({ operation }) => operation.startsWith('git/')).map(({ operation }) => operation);

describe('a server without a transaction for refs', () => {
  test.each(['unknown', 'refused'] as const)('(%s) is asked for one after the other, in their order', async (how) => {
    const shopOf = await grow(how);
    expect(unwrap(await shopOf.refs.update(releaseOf(shopOf)))).toEqual({
      together: false,
      made: ['refs/tags/v1.1.0', 'refs/tags/v1', 'refs/tags/v1.1'],
      stopped: undefined,
    });
    const { head } = shopOf;
    expect(await held(shopOf)).toEqual({ v1: head, 'v1.1': head, 'v1.1.0': head });
    expect(asked()).toEqual(['git/create-ref', 'git/update-ref', 'git/create-ref']);
  });

  test('is asked for a transaction once', async () => {
    const { refs, head } = await grow();
    for (const name of ['refs/tags/a', 'refs/tags/b'])
      unwrap(await refs.update([{ name, before: undefined, after: head, force: false }]));
    expect(double.requests.filter(({ operation }) => operation.includes('updateRefs'))).toHaveLength(1);
  });

  test('that has the first ref already changes nothing: another run was faster', async () => {
    const shopOf = await grow();
    const { head, old, refs } = shopOf;
    await double.createTag(shop, { name: 'v1.1.0', target: head });
    const answer = await refs.update(releaseOf(shopOf));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(answer.ok ? '' : answer.error.message).toContain(`refs/tags/v1.1.0 holds ${head}`);
    expect(await held(shopOf)).toEqual({ v1: old, 'v1.1.0': head });
  });

  test('tells what was made when a later ref has moved meanwhile, and moves it no further', async () => {
    const shopOf = await grow();
    const newer = await double.commitFiles(shop, { branch: 'main', message: 'feat: c', files: { c: '1\n' } });
    const { head } = shopOf;
    await double.state(shop).git.text(['update-ref', 'refs/tags/v1', newer]);
    const answer = unwrap(await shopOf.refs.update(releaseOf(shopOf)));
    expect(answer).toMatchObject({ together: false, made: ['refs/tags/v1.1.0'], stopped: { kind: 'conflict' } });
    expect(await held(shopOf)).toEqual({ v1: newer, 'v1.1.0': head });
  });

  test('whose ref is moved on between our look and our request does not take it back', async () => {
    const shopOf = await grow();
    const { git } = double.state(shop);
    const newer = await double.commitFiles(shop, { branch: 'main', message: 'feat: c', files: { c: '1\n' } });
    const moved = Promise.withResolvers<void>();
    double.faults.add({ match: { method: 'PATCH' }, fault: { kind: 'held', until: moved.promise } });
    const answer = shopOf.refs.update(releaseOf(shopOf));
    const looks = () => double.requests.filter(({ operation }) => operation.startsWith('refsByName'));
    while (looks().length < 2) await wait(5);
    await git.text(['update-ref', 'refs/tags/v1', newer]);
    moved.resolve();
    expect(unwrap(await answer)).toMatchObject({ made: ['refs/tags/v1.1.0'], stopped: { kind: 'conflict' } });
    expect((await held(shopOf))['v1']).toBe(newer);
  });

  test('moves a ref across branches by force, as it was planned', async () => {
    const shopOf = await grow();
    const { git } = double.state(shop);
    const aside = await double.commitFiles(shop, { branch: 'aside', message: 'feat: x', files: { x: '1\n' } });
    await git.text(['update-ref', 'refs/tags/v1', aside]);
    const change = { name: 'refs/tags/v1', before: aside, after: shopOf.head, force: true };
    expect(unwrap(await shopOf.refs.update([change])).made).toEqual(['refs/tags/v1']);
    const back = { name: 'refs/tags/v1', before: shopOf.head, after: shopOf.old, force: false };
    const refused = await shopOf.refs.update([back]);
    expect(refused.ok ? '' : refused.error.message).toContain('not a fast forward');
  });

  test.each([
    ['POST', 'lost-reply'],
    ['POST', 'cut'],
    ['PATCH', 'lost-reply'],
    ['PATCH', 'cut'],
  ] as const)('is looked at where the answer to a %s was lost (%s)', async (method, kind) => {
    const shopOf = await grow();
    double.faults.add({ match: { method, path: /git\/refs/ }, fault: { kind } });
    expect(unwrap(await shopOf.refs.update(releaseOf(shopOf))).made).toHaveLength(3);
    const { head } = shopOf;
    expect(await held(shopOf)).toEqual({ v1: head, 'v1.1': head, 'v1.1.0': head });
  });

  test('names the permission that the token lacks, as REST tells it', async () => {
    const { head } = await grow('refused');
    const token = double.mintToken({ kind: 'job', repository: shop, permissions: { contents: 'read' } });
    const { refs } = openClient(double, { token }).github;
    const answer = await refs.update([{ name: 'refs/tags/x', before: undefined, after: head, force: false }]);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden', acceptedPermissions: 'contents=write' } });
  });
});

test('a tag object says who made it and when, and its message can be read again', async () => {
  const { refs, head } = await grow();
  const tagger = { name: 'Release Bot', email: 'bot@example.org', atMs: Date.UTC(2026, 0, 2, 3, 4, 5, 678) };
  const made = unwrap(await refs.createTagObject({ name: 'v9.0.0', message: 'one\n\ntwo\n', commit: head, tagger }));
  expect(await double.state(shop).git.text(['cat-file', 'tag', made.oid])).toBe(
    `object ${head}\ntype commit\ntag v9.0.0\ntagger Release Bot <bot@example.org> 1767323045 +0000\n\none\n\ntwo`,
  );
  expect(unwrap(await refs.messageOf(made.oid))).toBe('one\n\ntwo\n');
  expect(unwrap(await refs.messageOf(head))).toBeUndefined();
});
