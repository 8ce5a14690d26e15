import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Branch, BranchCommit } from '../../../src/ports/branch.ts';
import { openClient, shop, startShop, unwrap } from './shop.ts';

const name = 'deployment-log';

let double: GitHubDouble;
let branch: Branch;

beforeEach(async () => {
  double = await startShop();
  branch = openClient(double).branch(name);
});

afterEach(() => double.close());

const git = async (...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)('git', [...args], { cwd: double.gitDir(shop) })).stdout.trim();

const commitOf = (files: Readonly<Record<string, string>>, changes: Partial<BranchCommit> = {}): BranchCommit => ({
  expected: undefined,
  message: 'Record a deployment',
  additions: Object.entries(files).map(([path, text]) => ({ path, text })),
  deletions: [],
  ...changes,
});

const filesNow = async (): Promise<readonly string[]> => (await git('ls-tree', '-r', '--name-only', name)).split('\n');

describe('a branch that is not there', () => {
  test('is none', async () => {
    expect(unwrap(await branch.read(['checkpoint']))).toBeUndefined();
  });

  test('is made by the first commit with all of its files, without the code and its history', async () => {
    const head = unwrap(await branch.commit(commitOf({ checkpoint: 'one\n', 'entries/0/0.json': '{}\n' })));
    expect(await git('rev-list', name)).toBe(head);
    expect(await filesNow()).toEqual(['checkpoint', 'entries/0/0.json']);
    expect(double.violations).toEqual([]);
  });

  test('is made once when twenty make it at once', async () => {
    const writers = Array.from({ length: 20 }, () => openClient(double).branch(name));
    const answers = await Promise.all(writers.map((each, index) => each.commit(commitOf({ checkpoint: `${index}` }))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((each) => (each.ok ? [] : [each.error.kind]))).toEqual(Array(19).fill('conflict'));
    expect(await git('rev-list', '--count', name)).toBe('1');
  });

  test('cannot be written by one who saw one', async () => {
    const answer = await branch.commit(commitOf({ a: '1' }, { expected: 'a'.repeat(40) }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  });
});

describe('a branch with files', () => {
  let first: string;

  beforeEach(async () => {
    first = unwrap(
      await branch.commit(commitOf({ checkpoint: 'one\n', 'entries/0.json': '0', 'entries/1.json': '1' })),
    );
  });

  test('is read with its head in one request; what is not there is undefined', async () => {
    const before = double.requests.length;
    expect(unwrap(await branch.read(['checkpoint', 'entries/1.json', 'entries/2.json']))).toEqual({
      head: first,
      texts: { checkpoint: 'one\n', 'entries/1.json': '1', 'entries/2.json': undefined },
    });
    expect(unwrap(await branch.read([]))).toEqual({ head: first, texts: {} });
    expect(double.requests.length - before).toBe(2);
  });

  test('hands out the bytes of a file as they are; a folder is none, and what is not there has no bytes', async () => {
    const bytes = Uint8Array.from({ length: 1_000 }, (_, at) => at % 256);
    const additions = [{ path: 'tile', bytes }];
    const head = unwrap(await branch.commit(commitOf({}, { expected: first, additions })));
    expect(unwrap(await branch.readBytes('tile'))).toEqual({ head, bytes });
    expect(unwrap(await branch.readBytes('gone'))).toEqual({ head, bytes: undefined });
    expect(await branch.readBytes('entries')).toMatchObject({ ok: false, error: { kind: 'failed' } });
    expect(unwrap(await openClient(double).branch('none').readBytes('tile'))).toBeUndefined();
  });

  test('takes additions, changes and deletions in one commit of one request', async () => {
    const before = double.requests.length;
    const changes = { expected: first, deletions: ['entries/0.json', 'entries/1.json'] };
    const second = unwrap(await branch.commit(commitOf({ checkpoint: 'two\n', 'bundles/0': '01' }, changes)));
    expect(double.requests.length - before).toBe(1);
    expect(await git('rev-list', name)).toBe(`${second}\n${first}`);
    expect(await filesNow()).toEqual(['bundles/0', 'checkpoint']);
    expect(unwrap(await branch.read(['checkpoint']))?.texts['checkpoint']).toBe('two\n');
  });

  test('that another has moved refuses the whole commit', async () => {
    const second = unwrap(await branch.commit(commitOf({ a: '1' }, { expected: first })));
    const late = await branch.commit(commitOf({ b: '1', c: '1' }, { expected: first }));
    expect(late).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(late.ok ? '' : late.error.message).toContain(`is at ${second}`);
    expect(await filesNow()).not.toContain('b');
  });

  test('refuses to delete what it does not have', async () => {
    const answer = await branch.commit(commitOf({}, { expected: first, deletions: ['never'] }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  });

  test.each(['lost-reply', 'cut'] as const)('is written once when the answer is lost (%s)', async (kind) => {
    double.faults.add({ match: { graphqlOperation: 'createCommitOnBranch' }, fault: { kind } });
    const deletions = ['entries/0.json'];
    const second = unwrap(await branch.commit(commitOf({ checkpoint: 'two\n' }, { expected: first, deletions })));
    expect(await git('rev-list', name)).toBe(`${second}\n${first}`);
  });

  test('holds all that five append to it, each once, when each tries again after a conflict', async () => {
    const append = async (index: number): Promise<void> => {
      const own = openClient(double).branch(name);
      for (;;) {
        const state = unwrap(await own.read([`log/${index}`]));
        expect(state?.texts[`log/${index}`]).toBeUndefined();
        const answer = await own.commit(commitOf({ [`log/${index}`]: '' }, { expected: state?.head }));
        if (answer.ok) return;
        expect(answer.error.kind).toBe('conflict');
      }
    };
    await Promise.all(Array.from({ length: 5 }, (_, index) => append(index)));
    expect(await git('rev-list', '--count', name)).toBe('6');
    expect((await filesNow()).filter((path) => path.startsWith('log/'))).toHaveLength(5);
  });

  test('is refused to a token that may only read', async () => {
    const token = double.mintToken({ kind: 'job', repository: shop, permissions: { contents: 'read' } });
    const reader = openClient(double, { token }).branch(name);
    expect(unwrap(await reader.read(['checkpoint']))?.head).toBe(first);
    const answer = await reader.commit(commitOf({ a: '1' }, { expected: first }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });
});

describe('a file', () => {
  test.each([
    ['empty', ''],
    ['with a NUL, which GitHub takes for a picture', 'a\0b'],
    ['with every kind of line end, and a byte order mark', '\uFEFFa\r\nb\rc'],
    ['larger than GraphQL hands out', 'ä0123456789\n'.repeat(50_000)],
  ])('%s comes back as it went', async (_, text) => {
    const head = unwrap(await branch.commit(commitOf({ a: text, b: 'beside' })));
    expect(unwrap(await branch.read(['a', 'b']))).toEqual({ head, texts: { a: text, b: 'beside' } });
  });

  test.each([
    ['is no UTF-8', 'a/b', Buffer.from([0xff, 0xfe]), 'is not UTF-8'],
    ['is a folder', 'a', Buffer.from('x'), 'is no file'],
    ['is larger than anything that was written', 'a/b', Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), 'are read'],
  ])('that %s is an error that names it', async (_, path, bytes, words) => {
    await double.commitFiles(shop, { branch: name, message: 'x', parents: [], files: { 'a/b': bytes } });
    const answer = await branch.read([path]);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'failed' } });
    expect(answer.ok ? '' : answer.error.message).toContain(`${path} of branch ${name} at`);
    expect(answer.ok ? '' : answer.error.message).toContain(words);
  });

  test.each([['with spaces and: colons'], ['ünicode/漢字'], ['"quoted"$1'], ['[glob]*?']])(
    '%s is found',
    async (path) => {
      unwrap(await branch.commit(commitOf({ [path]: 'x', other: 'y' })));
      expect(unwrap(await branch.read([path]))?.texts[path]).toBe('x');
    },
  );
});

test('without a token nothing is asked', async () => {
  const closed = openClient(double, { token: '' }).branch(name);
  const before = double.requests.length;
  for (const answer of [await closed.read(['a']), await closed.commit(commitOf({ a: '1' }))])
    expect(answer).toMatchObject({ ok: false, error: { kind: 'no-token' } });
  expect(double.requests).toHaveLength(before);
});
