import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Fault } from '@drawbridge/testkit/github/faults';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store, StoreWrite } from '../../../src/ports/store.ts';
import { openClient, shop, startShop, unwrap } from './shop.ts';

let double: GitHubDouble;
let store: Store;

beforeEach(async () => {
  double = await startShop();
  store = openClient(double).store;
});

afterEach(() => double.close());

const branch = 'drawbridge-data';

const git = async (...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)('git', [...args], { cwd: double.gitDir(shop) })).stdout.trim();

const writeOf = (changes: Partial<StoreWrite> = {}): StoreWrite => ({
  path: 'quality-gate/default/baseline.json',
  text: '{"findings":[]}\n',
  message: 'Keep the baseline of main',
  expected: undefined,
  ...changes,
});

const requestsOf = (operation: string): number =>
  double.requests.filter((each) => each.operation.split(' ').includes(operation)).length;

describe('a store that was never written', () => {
  test('has no version and no text', async () => {
    expect(await store.version()).toEqual({ ok: true, value: undefined });
    expect(await store.read('a')).toEqual({ ok: true, value: undefined });
  });

  test('begins on a branch of its own, without the code and its history', async () => {
    const version = unwrap(await store.write(writeOf()));
    expect(await git('rev-list', branch)).toBe(version);
    expect(await git('ls-tree', '-r', '--name-only', branch)).toBe('quality-gate/default/baseline.json');
    expect(await git('log', '-1', '--format=%s', branch)).toBe('Keep the baseline of main');
    expect(unwrap(await store.version())).toBe(version);
    expect(unwrap(await store.read('quality-gate/default/baseline.json'))).toEqual({
      text: '{"findings":[]}\n',
      version,
    });
    expect(double.violations).toEqual([]);
  });

  test('that two runs begin at once is begun by one; the other is told that it came late', async () => {
    const others = [store, openClient(double).store, openClient(double).store];
    const answers = await Promise.all(others.map((each, index) => each.write(writeOf({ text: `${index}` }))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error.kind).toBe('conflict');
    const winner = answers.findIndex(({ ok }) => ok);
    expect(unwrap(await store.read(writeOf().path))?.text).toBe(`${winner}`);
    expect(await git('rev-list', '--count', branch)).toBe('1');
  });

  test.each(['lost-reply', 'cut'] as const)('is begun once when the answer is lost (%s)', async (kind) => {
    double.faults.add({ match: { method: 'POST', path: /git\/refs$/ }, fault: { kind } });
    const version = unwrap(await store.write(writeOf()));
    expect(await git('rev-parse', branch)).toBe(version);
    expect(double.requests.filter(({ path }) => path.endsWith('/git/refs'))).toHaveLength(1);
  });

  test('is begun by the next attempt when the first did not arrive', async () => {
    double.faults.add({ match: { method: 'POST', path: /git\/refs$/ }, fault: { kind: 'status', status: 502 } });
    expect(unwrap(await store.write(writeOf()))).toBe(await git('rev-parse', branch));
  });
});

describe('a store that holds texts', () => {
  let first: string;

  beforeEach(async () => {
    first = unwrap(await store.write(writeOf()));
  });

  test('has a new version with each write, and keeps the other texts', async () => {
    const second = unwrap(await store.write(writeOf({ path: 'coverage/baseline.json', text: 'x', expected: first })));
    expect(await git('rev-parse', `${second}^`)).toBe(first);
    expect(unwrap(await store.read('coverage/baseline.json'))).toEqual({ text: 'x', version: second });
    expect(unwrap(await store.read(writeOf().path))).toEqual({ text: '{"findings":[]}\n', version: second });
    expect(unwrap(await store.read('coverage/none.json'))).toBeUndefined();
  });

  test.each([
    ['an older version', () => first],
    ['no store at all', () => undefined],
    ['a version that never was', () => 'a'.repeat(40)],
  ])('refuses a write by one who saw %s', async (_, expectedOf) => {
    const second = unwrap(await store.write(writeOf({ text: 'second', expected: first })));
    const answer = await store.write(writeOf({ text: 'late', expected: expectedOf() }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(answer.ok ? '' : answer.error.message).toContain(`is at ${second}`);
    expect(unwrap(await store.read(writeOf().path))?.text).toBe('second');
  });

  test('that was taken away meanwhile is a conflict', async () => {
    await git('update-ref', '-d', `refs/heads/${branch}`);
    const answer = await store.write(writeOf({ expected: first }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(answer.ok ? '' : answer.error.message).toContain('does not exist any more');
  });

  test.each(['lost-reply', 'cut'] as const)('is written once when the answer is lost (%s)', async (kind) => {
    double.faults.add({ match: { graphqlOperation: 'createCommitOnBranch' }, fault: { kind } });
    const version = unwrap(await store.write(writeOf({ text: 'second', expected: first })));
    expect(await git('rev-list', branch)).toBe(`${version}\n${first}`);
    expect(requestsOf('createCommitOnBranch')).toBe(1);
  });

  describe('while another writes before the lost answer is looked into', () => {
    const writeMeanwhile = async (fault: Fault, seen: (head: string) => boolean) => {
      double.faults.add({ match: { graphqlOperation: 'createCommitOnBranch' }, fault });
      const written = Promise.withResolvers<void>();
      const held: Fault = { kind: 'held', until: written.promise };
      double.faults.add({ match: { graphqlOperation: 'refsByName' }, fault: held });
      const own = store.write(writeOf({ text: 'own', expected: first }));
      while (requestsOf('createCommitOnBranch') === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      const head = await git('rev-parse', branch);
      expect(seen(head)).toBe(true);
      const other = unwrap(await openClient(double).store.write(writeOf({ text: 'other', expected: head })));
      written.resolve();
      return { own: await own, head, other };
    };

    test('finds its own commit below the other', async () => {
      const { own, head, other } = await writeMeanwhile({ kind: 'lost-reply' }, (each) => each !== first);
      expect(unwrap(own)).toBe(head);
      expect(await git('rev-list', branch)).toBe(`${other}\n${head}\n${first}`);
    });

    test('does not take the other’s for its own', async () => {
      const { own, other } = await writeMeanwhile({ kind: 'status', status: 502 }, (each) => each === first);
      expect(own).toMatchObject({ ok: false, error: { kind: 'conflict' } });
      expect(await git('rev-list', branch)).toBe(`${other}\n${first}`);
    });
  });

  test('is written by the next attempt when the first did not arrive', async () => {
    double.faults.add({ match: { graphqlOperation: 'createCommitOnBranch' }, fault: { kind: 'status', status: 502 } });
    const version = unwrap(await store.write(writeOf({ text: 'second', expected: first })));
    expect(await git('rev-list', branch)).toBe(`${version}\n${first}`);
  });

  test('lets one of many win when all saw the same version', async () => {
    const answers = await Promise.all(
      [0, 1, 2, 3].map((each) => openClient(double).store.write(writeOf({ text: `${each}`, expected: first }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await git('rev-list', '--count', branch)).toBe('2');
  });

  test('that a rule protects says so', async () => {
    double.state(shop).rules.push({ pattern: `refs/heads/${branch}`, restrict: ['update'] });
    expect(await store.write(writeOf({ expected: first }))).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  });

  test('is read by a token that may only read, and not written', async () => {
    const token = double.mintToken({ kind: 'job', repository: shop, permissions: { contents: 'read' } });
    const reader = openClient(double, { token }).store;
    expect(unwrap(await reader.read(writeOf().path))?.version).toBe(first);
    expect(await reader.write(writeOf({ expected: first }))).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    });
  });
});

describe('a text', () => {
  test.each([
    ['empty', ''],
    ['with every kind of line end and no last one', 'a\r\nb\rc\nd'],
    ['beyond ASCII, with a byte order mark', '\uFEFFäß漢字🌉\n'],
    ['larger than contents hold (1 MiB)', 'ä0123456789\n'.repeat(100_000)],
    ['of ten mebibytes', `${'x'.repeat(10 * 1024 * 1024 - 1)}\n`],
  ])('%s comes back as it went', async (_, text) => {
    const version = unwrap(await store.write(writeOf({ text })));
    expect(unwrap(await store.read(writeOf().path))).toEqual({ text, version });
    const second = unwrap(await store.write(writeOf({ text, path: 'b/c', expected: version })));
    expect(unwrap(await store.read('b/c'))).toEqual({ text, version: second });
  });

  test('that is larger is not sent', async () => {
    const before = double.requests.length;
    const answer = await store.write(writeOf({ text: 'x'.repeat(10 * 1024 * 1024 + 1) }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(answer.ok ? '' : answer.error.message).toContain('takes 10.0 MiB at once');
    expect(double.requests).toHaveLength(before);
  });

  test('that is no UTF-8, or a folder, is an error that names it', async () => {
    await double.commitFiles(shop, { branch, message: 'x', parents: [], files: { 'a/b': Buffer.from([0xff, 0xfe]) } });
    for (const [path, words] of [
      ['a/b', 'is not UTF-8'],
      ['a', 'is no file'],
    ] as const) {
      const answer = await store.read(path);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'failed' } });
      expect(answer.ok ? '' : answer.error.message).toContain(`${path} of branch ${branch} at`);
      expect(answer.ok ? '' : answer.error.message).toContain(words);
    }
  });
});

test('without a token nothing is asked', async () => {
  const { store: closed } = openClient(double, { token: '' });
  for (const answer of [await closed.version(), await closed.read('a'), await closed.write(writeOf())]) {
    expect(answer).toMatchObject({ ok: false, error: { kind: 'no-token' } });
  }
});
