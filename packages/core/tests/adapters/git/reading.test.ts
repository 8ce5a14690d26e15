import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Git } from '../../../src/ports/git.ts';
import { gitIn, makeFolder, openGit, unwrap } from './remote.ts';

let root: Awaited<ReturnType<typeof makeFolder>>;
let git: Git;
let work: string;
let first: string;
let second: string;

const write = (name: string | Buffer, content: string | Buffer): Promise<void> =>
  writeFile(typeof name === 'string' ? join(work, name) : Buffer.concat([Buffer.from(`${work}/`), name]), content);

const strange = 'we ird"q\\\ttab.txt';
const broken = 'new\nline.txt';
const latin = Buffer.from([0x6e, 0xe9, 0x2e, 0x74]);

beforeAll(async () => {
  root = await makeFolder();
  work = join(root.path, 'work');
  await mkdir(join(work, 'services', 'api'), { recursive: true });
  await gitIn(work, 'init', '-q');
  await write(strange, 'a\nb\nc\n');
  await write('moved.txt', 'one\ntwo\nthree\nfour\nfive\n');
  await write('gone.txt', 'x\n');
  await write('linked', 'x\n');
  await write('picture.png', Buffer.from([0, 1, 2]));
  await write('tool.sh', '#!/bin/sh\n');
  await write('hidden.src', '1\n2\n');
  await write('hollow.ts', 'one\n');
  await write('.gitattributes', '*.src -diff\n');
  await write('services/api/main.go', 'package main\n');
  await gitIn(work, 'add', '-A');
  await gitIn(work, 'commit', '-q', '-m', 'feat: start');
  first = await gitIn(work, 'rev-parse', 'HEAD');
  await write(strange, 'a\nB\nc\n--- a/fake\n+++ b/fake\n@@ -1 +1 @@\nlast without break');
  await gitIn(work, 'mv', 'moved.txt', broken);
  await write(broken, 'one\ntwo\n2.5\nthree\nfour\nfive\n');
  await gitIn(work, 'rm', '-q', 'gone.txt', 'linked');
  await symlink('tool.sh', join(work, 'linked'));
  await write('picture.png', Buffer.from([0, 1, 3]));
  await chmod(join(work, 'tool.sh'), 0o755);
  await write('hidden.src', '1\n2\n3\n');
  await write('hollow.ts', 'one\n// \0\ntwo\n');
  await write(latin, 'x\r\ny\r\n');
  await write('empty.txt', '');
  await gitIn(work, 'add', '-A');
  await gitIn(work, 'update-index', '--add', '--cacheinfo', `160000,${first},vendor`);
  await gitIn(work, 'commit', '-q', '-m', 'fix: change\n\nbody line\n\nRefs: #1');
  second = await gitIn(work, 'rev-parse', 'HEAD');
  ({ git } = openGit({ workspace: work, temporaryFolder: root.path }));
});

afterAll(() => root.remove());

describe('a difference', () => {
  test('has every kind of change, with its added lines exact', async () => {
    const files = unwrap(await git.changedFiles(first, second));
    expect(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'empty.txt', previousPath: undefined, status: 'added', addedLines: [], lineCount: undefined },
      { path: 'gone.txt', previousPath: undefined, status: 'deleted', addedLines: [], lineCount: undefined },
      // The branch's own .gitattributes calls it binary; its lines count all the same.
      { path: 'hidden.src', previousPath: undefined, status: 'modified', addedLines: [3], lineCount: 3 },
      // A NUL byte makes git call it binary; its lines count all the same.
      { path: 'hollow.ts', previousPath: undefined, status: 'modified', addedLines: [2, 3], lineCount: 3 },
      { path: 'linked', previousPath: undefined, status: 'modified', addedLines: [1], lineCount: 1 },
      { path: broken, previousPath: 'moved.txt', status: 'renamed', addedLines: [3], lineCount: 6 },
      { path: 'n\ufffd.t', previousPath: undefined, status: 'added', addedLines: [1, 2], lineCount: 2 },
      { path: 'picture.png', previousPath: undefined, status: 'modified', addedLines: [1], lineCount: 1 },
      { path: 'tool.sh', previousPath: undefined, status: 'modified', addedLines: [], lineCount: undefined },
      { path: strange, previousPath: undefined, status: 'modified', addedLines: [2, 4, 5, 6, 7], lineCount: 7 },
    ]);
  });

  test('counts lines as git numbers them: LF ends one, a lone CR or U+2028 does not', async () => {
    await write('breaks.ts', 'one\rstill one\r\ntwo\u2028still two\nthree');
    await gitIn(work, 'add', 'breaks.ts');
    await gitIn(work, 'commit', '-q', '-m', 'feat: breaks');
    const third = await gitIn(work, 'rev-parse', 'HEAD');
    await gitIn(work, 'reset', '-q', '--hard', second);
    const files = unwrap(await git.changedFiles(second, third));
    expect(files).toMatchObject([{ path: 'breaks.ts', addedLines: [1, 2, 3], lineCount: 3 }]);
  });

  test('of a commit with itself is empty', async () => {
    expect(unwrap(await git.changedFiles(first, first))).toEqual([]);
  });
});

test('tracked files are those of the commit, submodules left out', async () => {
  const files = unwrap(await git.trackedFiles('HEAD'));
  expect(files).toContain(strange);
  expect(files).toContain(broken);
  expect(files).toContain('services/api/main.go');
  expect(files).not.toContain('vendor');
  expect(files).not.toContain('gone.txt');
});

test('log tells commits whole, newest first', async () => {
  const commits = unwrap(await git.log({ from: [], to: 'HEAD' }));
  expect(commits.map(({ oid }) => oid)).toEqual([second, first]);
  expect(commits[0]).toMatchObject({
    parents: [first],
    message: 'fix: change\n\nbody line\n\nRefs: #1',
    author: { name: 'Octo Cat' },
  });
  expect((commits[0]?.committedMs ?? 0) % 60_000).toBe(0);
  expect(unwrap(await git.log({ from: [first], to: second })).map(({ oid }) => oid)).toEqual([second]);
});

test('parents and ancestors are known', async () => {
  expect(unwrap(await git.parents(second))).toEqual([first]);
  expect(unwrap(await git.parents(first))).toEqual([]);
  const stranger = 'f'.repeat(40);
  expect([...unwrap(await git.ancestorsOf(second, [first, second, stranger]))].toSorted()).toEqual(
    [first, second].toSorted(),
  );
  expect([...unwrap(await git.ancestorsOf(first, [second]))]).toEqual([]);
});

test('what the search may end with is told as well, and what is no ancestor ends nothing', async () => {
  const stranger = 'f'.repeat(40);
  expect(unwrap(await git.ancestorsOf(second, [first], [second])).has(second)).toBe(true);
  expect([...unwrap(await git.ancestorsOf(second, [first], [stranger]))]).toEqual([first]);
});

test.each([['-h'], ['--output=x'], ['^HEAD'], [''], ['a\nb'], ['a\0b']])(
  'the revision %j is refused',
  async (revision) => {
    expect(await git.resolve(revision)).toMatchObject({ ok: false, error: { kind: 'unknown-revision' } });
    expect(await git.mergeBase(revision, 'HEAD')).toMatchObject({ ok: false, error: { kind: 'unknown-revision' } });
  },
);

test('an unknown revision says how to get more history', async () => {
  const answer = await git.resolve('no-such-branch');
  expect(answer).toMatchObject({ ok: false, error: { kind: 'unknown-revision' } });
  expect(answer.ok ? '' : answer.error.message).toContain('fetch-depth: 0');
});

test('the working directory is told as git sees it', async () => {
  const below = openGit({ workspace: work, temporaryFolder: root.path, workingDirectory: 'services/api' }).git;
  expect(unwrap(await below.prefix())).toBe('services/api');
  expect(unwrap(await git.prefix())).toBe('');
  expect(unwrap(await below.trackedFiles('HEAD'))).toContain('tool.sh');
});

test('a detached head is like any other', async () => {
  await gitIn(work, 'checkout', '-q', '--detach', first);
  expect(unwrap(await git.resolve('HEAD'))).toBe(first);
  await gitIn(work, 'checkout', '-q', 'main');
});

test('without a remote, tags are the local ones, annotated ones followed to their commit', async () => {
  expect(unwrap(await git.tags())).toEqual([]);
  await gitIn(work, 'tag', 'v1', first);
  await gitIn(work, 'tag', '-a', '-m', 'release', 'v2', second);
  const object = await gitIn(work, 'rev-parse', 'v2');
  expect(unwrap(await git.tags())).toEqual([
    { name: 'v1', object: first, commit: first },
    { name: 'v2', object, commit: second },
  ]);
});

test('a folder that is no repository says so, and what to do', async () => {
  const outside = openGit({ workspace: root.path, temporaryFolder: root.path }).git;
  const answer = await outside.resolve('HEAD');
  expect(answer).toMatchObject({ ok: false, error: { kind: 'not-a-repository' } });
  expect(answer.ok ? '' : answer.error.message).toContain('actions/checkout');
});

test('no program that the repository names is run, and no other repository is looked at', async () => {
  const marker = join(root.path, 'ran');
  const program = join(root.path, 'program');
  await writeFile(program, `#!/bin/sh\ntouch '${marker}'\n`, { mode: 0o755 });
  for (const key of ['core.fsmonitor', 'diff.external', 'core.pager', 'gpg.program', 'diff.evil.textconv']) {
    await gitIn(work, 'config', key, program);
  }
  await gitIn(work, 'config', 'log.showSignature', 'true');
  await gitIn(work, 'config', 'core.hooksPath', root.path);
  const hostile = { GIT_DIR: root.path, GIT_EXTERNAL_DIFF: program, GIT_TRACE: '1', GIT_PAGER: program };
  const { git: careful } = openGit({ workspace: work, temporaryFolder: root.path, environment: hostile });
  expect(unwrap(await careful.changedFiles(first, second)).length).toBe(10);
  expect(unwrap(await careful.log({ from: [], to: 'HEAD' })).length).toBe(2);
  await expect(gitIn(root.path, 'hash-object', marker)).rejects.toThrow();
});

describe('a file of a commit', () => {
  const maxBytes = 1_000;
  const read = async (commit: string, path: string, most = maxBytes) => git.readText(commit, path, most);

  test.each([
    ['as it was, not as the checkout has it', () => first, 'gone.txt', 'x\n'],
    ['below a folder', () => first, 'services/api/main.go', 'package main\n'],
    ['whose name is hard to quote', () => first, strange, 'a\nb\nc\n'],
    ['that is empty', () => second, 'empty.txt', ''],
    ['that is not there', () => second, 'gone.txt', undefined],
    ['that is a folder', () => second, 'services/nothing', undefined],
    ['whose name would be a pattern', () => second, '*.txt', undefined],
    ['whose name would be an option', () => second, '--name-only', undefined],
  ])('%s', async (_, commit, path, text) => {
    expect(await read(commit(), path)).toEqual({ ok: true, value: text });
  });

  test.each([
    ['a link is not followed', 'linked', maxBytes, 'linked is no regular file'],
    ['a folder is no file', 'services', maxBytes, 'services is no regular file'],
    ['a submodule is no file', 'vendor', maxBytes, 'vendor is no regular file'],
    ['what is too long is not read', 'hollow.ts', 5, 'hollow.ts is too long'],
    ['what is no text is not read', 'latin.txt', maxBytes, 'latin.txt is not UTF-8 text'],
  ])('%s', async (_, path, most, says) => {
    await write('latin.txt', Buffer.from([0x6e, 0xe9]));
    await gitIn(work, 'add', 'latin.txt');
    await gitIn(work, 'commit', '-q', '--allow-empty', '-m', 'chore: latin');
    const head = await gitIn(work, 'rev-parse', 'HEAD');
    expect(await read(head, path, most)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(says) },
    });
  });
});
