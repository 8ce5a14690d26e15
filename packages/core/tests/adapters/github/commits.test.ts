import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHub } from '../../../src/ports/github.ts';
import { openClient, shop, startShop, unwrap } from './shop.ts';

let double: GitHubDouble;
let github: GitHub;
let first: string;
let top: string;

const tip = (revision: string): Promise<string> => double.state(shop).git.text(['rev-parse', revision]);
const requests = (): number => double.requests.length;

/** Many commits on a branch, by one run of git. */
const commitMany = async (branch: string, count: number): Promise<string> => {
  const commits = Array.from({ length: count }, (_, index) => {
    const from = index === 0 ? `from ${first}\n` : '';
    const text = `feat: ${index}`;
    const who = `Ada Añez <ada@example.org> ${1_790_000_000 + index} +0000`;
    return `commit refs/heads/${branch}\nauthor ${who}\ncommitter ${who}\ndata ${text.length}\n${text}\n${from}\n`;
  });
  await double.state(shop).git.text(['fast-import', '--quiet'], { input: commits.join('') });
  return tip(branch);
};

beforeAll(async () => {
  double = await startShop();
  first = await tip('main');
  top = await commitMany('long', 260);
  const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
  ({ github } = openClient(double, { token: double.mintToken({ kind: 'job', repository: shop, permissions }) }));
});

afterAll(() => double.close());

describe('a range', () => {
  const messagesOf = (records: readonly { readonly message: string }[]): readonly string[] =>
    records.map(({ message }) => message).toSorted();
  const all = Array.from({ length: 260 }, (_, index) => `feat: ${index}`).toSorted();

  test('beyond 250 commits is told whole, each commit with its parents and author', async () => {
    const records = unwrap(await github.commits.list({ base: first, head: top, limit: 1_000 }));
    expect(messagesOf(records)).toEqual(all);
    expect(records.find(({ oid }) => oid === top)).toEqual({
      oid: top,
      parents: [await tip('long~1')],
      message: 'feat: 259',
      committedMs: 1_790_000_259_000,
      authorName: 'Ada Añez',
      authorEmail: 'ada@example.org',
    });
  });

  test('without a base goes down to the first commit', async () => {
    const records = unwrap(await github.commits.list({ base: null, head: top, limit: 1_000 }));
    expect(records).toHaveLength(261);
    expect(records.find(({ oid }) => oid === first)?.parents).toEqual([]);
  });

  test.each([
    ['since a commit', (): string | null => first, 1],
    ['down to the first commit', (): string | null => null, 2],
  ] as const)('%s that is longer than wanted is refused after few requests', async (_, base, few) => {
    const before = requests();
    const answer = await github.commits.list({ base: base(), head: top, limit: 150 });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(requests() - before).toBe(few);
  });

  test('that is empty is empty', async () => {
    expect(unwrap(await github.commits.list({ base: top, head: first, limit: 10 }))).toEqual([]);
  });

  test('survives a page that fails at first', async () => {
    double.faults.add({ match: { method: 'GET', path: /compare/ }, fault: { kind: 'status', status: 502 } });
    expect(unwrap(await github.commits.list({ base: first, head: top, limit: 1_000 }))).toHaveLength(260);
  });
});

describe('a comparison', () => {
  beforeAll(async () => {
    await double.commitFiles(shop, { branch: 'side', message: 'feat: side', files: { s: '1\n' }, parents: [first] });
    await double.commitFiles(shop, { branch: 'alien', message: 'feat: alien', files: { a: '1\n' }, parents: [] });
  });

  test.each([
    ['main', 'long', 'ahead'],
    ['long', 'main', 'behind'],
    ['main', 'main', 'identical'],
    ['long', 'side', 'diverged'],
    ['long', 'alien', 'unrelated'],
  ] as const)('%s...%s is %s', async (base, head, standing) => {
    expect(unwrap(await github.commits.compare(await tip(base), await tip(head)))).toBe(standing);
  });

  test('with what is not there is an error: it is not the same as unrelated', async () => {
    expect(await github.commits.compare('f'.repeat(40), top)).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  test('of unrelated histories lists all that the head has', async () => {
    const [base, head] = [await tip('long'), await tip('alien')];
    expect(unwrap(await github.commits.list({ base, head, limit: 10 })).map(({ oid }) => oid)).toEqual([head]);
  });
});

describe('a revision', () => {
  test('is a branch, a tag, or an object name in short', async () => {
    await double.createTag(shop, { name: 'v1.0.0', target: first, message: 'one' });
    expect(unwrap(await github.commits.get('long'))?.oid).toBe(top);
    expect(unwrap(await github.commits.get('v1.0.0'))?.oid).toBe(first);
    expect(unwrap(await github.commits.get(top.slice(0, 10)))?.oid).toBe(top);
    expect(unwrap(await github.commits.get('nowhere'))).toBeUndefined();
  });
});

describe('the files of a commit', () => {
  test('are all of them, on every page, and of a rename both names', async () => {
    const many = Object.fromEntries(Array.from({ length: 450 }, (_, each) => [`many/${each}`, `${each}\n`]));
    const wide = await double.commitFiles(shop, { branch: 'wide', message: 'feat: wide', files: many });
    expect(unwrap(await github.commits.filesOf(wide))).toHaveLength(450);
    const files = { 'many/0': null, 'moved to/0 é': '0\n' };
    const moved = await double.commitFiles(shop, { branch: 'wide', message: 'feat: move', files });
    expect(unwrap(await github.commits.filesOf(moved)).toSorted()).toEqual(['many/0', 'moved to/0 é']);
  });
});

describe('a token that may not', () => {
  test.each([
    ['compare', (poor: GitHub) => poor.commits.compare(first, top)],
    ['list', (poor: GitHub) => poor.commits.list({ base: first, head: top, limit: 10 })],
    ['get', (poor: GitHub) => poor.commits.get('main')],
    ['read files', (poor: GitHub) => poor.commits.filesOf(top)],
    ['read pull requests', (poor: GitHub) => poor.pullRequests.get([1])],
  ])('is refused to %s', async (_, ask) => {
    await double.openPullRequest(shop, { head: 'long', title: 'feat: long' }).catch(() => undefined);
    const token = double.mintToken({ kind: 'job', repository: shop, permissions: {} });
    const answer = await ask(openClient(double, { token }).github);
    expect(answer.ok ? 'answered' : answer.error.kind).toMatch(/forbidden|not-found/);
  });

  test('is not asked when there is none', async () => {
    const before = requests();
    const answer = await openClient(double, { token: '' }).github.commits.compare(first, top);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'no-token' } });
    expect(requests()).toBe(before);
  });
});

describe('pull requests', () => {
  test('are told by number with title and labels; other numbers drop out', async () => {
    await double.commitFiles(shop, { branch: 'topic', message: 'feat: t', files: { t: '1\n' } });
    const plan = { head: 'topic', title: 'feat: "a" title', labels: ['major', 'zwei'] };
    const { number } = await double.openPullRequest(shop, plan);
    const before = requests();
    const found = unwrap(await github.pullRequests.get([number, 4_000, number]));
    expect(found).toEqual([{ number, title: 'feat: "a" title', labels: ['major', 'zwei'] }]);
    expect(requests() - before).toBe(1);
  });

  test('are asked for fifty at a time, and not at all when there are none', async () => {
    const before = requests();
    expect(unwrap(await github.pullRequests.get([]))).toEqual([]);
    expect(requests()).toBe(before);
    expect(unwrap(await github.pullRequests.get(Array.from({ length: 120 }, (_, each) => 5_000 + each)))).toEqual([]);
    expect(requests() - before).toBe(3);
  });
});

test('nothing here broke the published description', () => {
  expect(double.violations).toEqual([]);
});
