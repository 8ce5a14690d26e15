import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFiles } from '../../src/adapters/files.ts';
import type { Files } from '../../src/ports/files.ts';

let root: string;
let work: string;
let files: Files;

const put = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(join(work, path, '..'), { recursive: true });
  await writeFile(join(work, path), content);
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'drawbridge-files-'));
  work = join(root, 'work');
  await mkdir(work);
  await writeFile(join(root, 'secret.txt'), 'secret');
  for (const path of [
    'b/lcov.info',
    'a/lcov.info',
    'a/deep/er/lcov.info',
    'B/other.xml',
    'lcov.info',
    '.hidden/x.info',
  ]) {
    await put(path, `${path}\n`);
  }
  for (const path of ['node_modules/p/lcov.info', 'a/node_modules/lcov.info', '.git/lcov.info']) await put(path, '');
  await symlink('../secret.txt', join(work, 'leak.info'));
  await symlink('..', join(work, 'up'));
  await symlink('a/lcov.info', join(work, 'inside.info'));
  await symlink('b', join(work, 'linked'));
  await symlink('loop', join(work, 'loop'));
  files = createFiles({ workspace: work, workingDirectory: '.' });
});

afterAll(() => rm(root, { recursive: true, force: true }));

const found = async (root_: string, ...patterns: readonly string[]): Promise<readonly string[]> => {
  const answer = await files.find(root_, patterns);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.map(({ path }) => path);
};

describe('a search', () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      'everything of a name, in order',
      '.',
      ['**/lcov.info'],
      ['a/deep/er/lcov.info', 'a/lcov.info', 'b/lcov.info', 'lcov.info'],
    ],
    ['a fixed path', '.', ['a/lcov.info'], ['a/lcov.info']],
    ['a fixed path with a dot', '.', ['./a/lcov.info'], ['a/lcov.info']],
    ['a folder', '.', ['a/**'], ['a/deep/er/lcov.info', 'a/lcov.info']],
    [
      'taken away again',
      '.',
      ['**/*.info', '!a/**', '!**/*e.info', '!leak.info'],
      ['.hidden/x.info', 'b/lcov.info', 'lcov.info'],
    ],
    ['below another root', 'a', ['**/*.info'], ['deep/er/lcov.info', 'lcov.info']],
    ['twice named, once found', '.', ['lcov.info', '*.info', '!inside.info', '!leak.info'], ['lcov.info']],
    ['several beginnings', '.', ['b/*.info', 'a/*.info'], ['a/lcov.info', 'b/lcov.info']],
    ['a file behind a link that stays inside', '.', ['inside.info'], ['inside.info']],
    [
      'packages and git’s own folder are left alone',
      '.',
      ['node_modules/**', '.git/*', 'a/node_modules/lcov.info'],
      [],
    ],
    ['nothing', '.', ['*.nothing', 'gone/**'], []],
    ['capitals before small letters, on every system', '.', ['{B,b}/*'], ['B/other.xml', 'b/lcov.info']],
  ])('%s', async (_, from, patterns, expected) => {
    expect(await found(from, ...patterns)).toEqual(expected);
  });

  test('meets links: those to folders are followed only when they are named, those that lead out never', async () => {
    expect(await found('.', 'l*/*', '*.info', '!leak.info', 'u*')).toEqual(['inside.info', 'lcov.info']);
    expect(await found('.', 'linked/*')).toEqual(['linked/lcov.info']);
    for (const pattern of ['leak.info', 'up/secret.txt', 'up/**']) {
      expect(await files.find('.', [pattern])).toMatchObject({ ok: false, error: { kind: 'outside' } });
    }
  });

  test('leaves out nothing that matches and cannot be read, beside others that can: it says which', async () => {
    await mkdir(join(work, 'odd'));
    await symlink('../../secret.txt', join(work, 'odd/out.leak'));
    await symlink('nowhere', join(work, 'odd/gone.dangling'));
    await promisify(execFile)('mkfifo', [join(work, 'odd/a.pipe')]);
    for (const [pattern, kind, path] of [
      ['leak', 'outside', 'odd/out.leak'],
      ['dangling', 'missing', 'odd/gone.dangling'],
      ['pipe', 'not-a-file', 'odd/a.pipe'],
    ] as const) {
      const answer = await files.find('.', ['b/*.info', `**/*.${pattern}`]);
      expect(answer).toMatchObject({ ok: false, error: { kind, path } });
      expect(await found('.', 'b/*.info', `**/*.${pattern}`, `!${path}`)).toEqual(['b/lcov.info']);
    }
    expect(await files.find('.', ['odd/a.pipe'])).toMatchObject({ ok: false, error: { kind: 'not-a-file' } });
    expect(await found('.', 'odd/gone.dangling')).toEqual([]);
    await rm(join(work, 'odd'), { recursive: true });
  });

  test('tells size and time', async () => {
    const answer = await files.find('.', ['a/lcov.info']);
    expect(answer).toMatchObject({ ok: true, value: [{ path: 'a/lcov.info', bytes: 12 }] });
  });

  test('ends with words when there is too much', async () => {
    const few = createFiles({ workspace: work, workingDirectory: '.', limits: { entries: 3 } });
    expect(await few.find('.', ['**'])).toMatchObject({ ok: false, error: { kind: 'too-large' } });
  });

  test('from a root that is not there says which', async () => {
    expect(await files.find('gone', ['**'])).toMatchObject({ ok: false, error: { kind: 'missing', path: 'gone' } });
    expect(await files.find('..', ['**'])).toMatchObject({ ok: false, error: { kind: 'outside' } });
  });
});

const readAll = async (path: string) => {
  const chunks: Uint8Array[] = [];
  const answer = await files.read(path, (bytes) => chunks.push(bytes));
  return { answer, chunks };
};

describe('reading', () => {
  test('hands out a large file in chunks of a mebibyte that stay as they were', async () => {
    const content = Buffer.alloc(2.5 * 1024 * 1024, 'abcdefghij');
    await put('large.bin', content);
    const { answer, chunks } = await readAll('large.bin');
    expect(answer.ok).toBe(true);
    expect(chunks.map(({ length }) => length)).toEqual([1_048_576, 1_048_576, 524_288]);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
  });

  test('an empty file has no chunk', async () => {
    await put('empty', '');
    expect(await readAll('empty')).toEqual({ answer: { ok: true, value: undefined }, chunks: [] });
  });

  test.each([
    ['gone.txt', 'missing'],
    ['a/lcov.info/x', 'missing'],
    ['a', 'not-a-file'],
    ['../secret.txt', 'outside'],
    ['/etc/passwd', 'outside'],
    ['leak.info', 'outside'],
    ['up/secret.txt', 'outside'],
    ['a\0b', 'outside'],
    ['loop', 'unreadable'],
  ] as const)('%j is %s, in words that name it', async (path, kind) => {
    const { answer } = await readAll(path);
    expect(answer).toMatchObject({ ok: false, error: { kind, path } });
    expect(answer.ok ? '' : answer.error.message).toContain(path);
  });

  test('a pipe is refused, not waited for', async () => {
    await promisify(execFile)('mkfifo', [join(work, 'pipe')]);
    expect((await readAll('pipe')).answer).toMatchObject({ ok: false, error: { kind: 'not-a-file' } });
  });

  test('a text has a cap and an encoding', async () => {
    await put('text', 'zwölf\n');
    await put('latin', Buffer.from([0xe9]));
    await put('marked', '\ufeffx');
    expect(await files.readText('text', 7)).toEqual({ ok: true, value: 'zwölf\n' });
    expect(await files.readText('text', 6)).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    expect(await files.readText('latin', 9)).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    expect(await files.readText('marked', 9)).toEqual({ ok: true, value: 'x' });
  });
});

describe('writing', () => {
  test('makes folders, replaces whole, and leaves nothing else behind', async () => {
    expect((await files.writeText('out/deep/report.json', 'one')).ok).toBe(true);
    expect((await files.writeText('out/deep/report.json', 'two')).ok).toBe(true);
    expect(await readFile(join(work, 'out/deep/report.json'), 'utf8')).toBe('two');
    expect(await readdir(join(work, 'out/deep'))).toEqual(['report.json']);
  });

  test.each([
    ['../x', 'outside'],
    ['up/x', 'outside'],
    ['up/new/x', 'outside'],
    ['.git/hooks/pre-commit', 'outside'],
    ['.', 'outside'],
    ['a', 'not-a-file'],
    ['lcov.info/x', 'unreadable'],
  ] as const)('%j is refused as %s', async (path, kind) => {
    expect(await files.writeText(path, 'x')).toMatchObject({ ok: false, error: { kind } });
    expect(await readdir(root)).toEqual(['secret.txt', 'work']);
  });

  test('over a link replaces the link, not what it points at', async () => {
    await symlink('../secret.txt', join(work, 'trap.json'));
    expect((await files.writeText('trap.json', 'x')).ok).toBe(true);
    expect(await readFile(join(root, 'secret.txt'), 'utf8')).toBe('secret');
    expect(await readFile(join(work, 'trap.json'), 'utf8')).toBe('x');
  });

  test('that breaks off leaves no draft behind', async () => {
    await put('taken/report.json/inner', '');
    expect(await files.writeText('taken/report.json', 'x')).toMatchObject({ ok: false });
    expect(await readdir(join(work, 'taken'))).toEqual(['report.json']);
  });
});

test('paths start at the working directory, and the workspace is the fence', async () => {
  const below = createFiles({ workspace: work, workingDirectory: 'a' });
  expect(await below.readText('lcov.info', 99)).toEqual({ ok: true, value: 'a/lcov.info\n' });
  expect(await below.readText('../b/lcov.info', 99)).toEqual({ ok: true, value: 'b/lcov.info\n' });
  expect(await below.readText('../../secret.txt', 99)).toMatchObject({ ok: false, error: { kind: 'outside' } });
  const gone = createFiles({ workspace: work, workingDirectory: 'gone' });
  expect(await gone.readText('x', 99)).toMatchObject({ ok: false, error: { kind: 'missing', path: 'gone' } });
  const out = createFiles({ workspace: work, workingDirectory: 'up' });
  expect(await out.readText('x', 99)).toMatchObject({ ok: false, error: { kind: 'outside', path: 'up' } });
});

test('a cancelled job stops searching and streaming, and can still note down what it knows', async () => {
  const controller = new AbortController();
  const halting = createFiles({ workspace: work, workingDirectory: '.', signal: controller.signal });
  await put('long.info', new Uint8Array(3 * 1024 * 1024));
  let chunks = 0;
  const answer = await halting.read('long.info', () => {
    chunks += 1;
    controller.abort();
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'cancelled', path: 'long.info' } });
  expect(chunks).toBe(1);
  expect(await halting.find('.', ['**/lcov.info'])).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect((await halting.writeText('out/last-words.json', '{}')).ok).toBe(true);
  expect(await halting.readText('out/last-words.json', 9)).toEqual({ ok: true, value: '{}' });
});
