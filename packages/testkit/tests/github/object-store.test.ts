import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isAncestor, mergeBase, readRange } from '../../src/github/ancestry.ts';
import { createBareRepository, type Git, openGit } from '../../src/github/git.ts';
import { listRefs, readCommit, readCommits, readTag } from '../../src/github/git-objects.ts';
import { commitTree } from '../../src/github/merging.ts';
import { peelToCommit, readObject, typeOfObject, writeObject } from '../../src/github/object-store.ts';
import { editTree, missingPaths } from '../../src/github/tree-edit.ts';
import { entryAt } from '../../src/github/tree-store.ts';

let root: string;
let git: Git;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'drawbridge-objects-'));
  git = await createBareRepository(join(root, 'shop.git'), 'main');
});

afterEach(() => rm(root, { recursive: true }));

const ada = { name: 'Ada Lovelace', email: 'ada@example.org', date: '2026-10-01T12:00:00Z' };

const commit = async (parents: readonly string[], message = 'feat: one', who = ada): Promise<string> => {
  const tree = await editTree(git, parents[0], { additions: [], deletions: [] });
  return commitTree(git, { tree, parents, message, author: who, committer: who });
};

describe('objects that are written without git', () => {
  test.each([
    ['nothing', ''],
    ['a line', 'hello\n'],
    ['other scripts and a zero byte', 'ä\0漢'],
    ['much', 'x'.repeat(70_000)],
  ])('have the id and the bytes that git gives them: %s', async (_, text) => {
    const oid = writeObject(git, 'blob', Buffer.from(text));
    expect(oid).toBe(await git.text(['hash-object', '--stdin'], { input: text }));
    expect((await git.bytes(['cat-file', 'blob', oid])).toString()).toBe(text);
    expect(writeObject(git, 'blob', Buffer.from(text))).toBe(oid);
  });

  test.each([
    ['plain', ada],
    ['beyond ASCII', { ...ada, name: '李 雷' }],
    [
      'of a bot',
      { ...ada, name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' },
    ],
    ['with marks that git takes away', { ...ada, name: ' "Ada," <L>. ', email: ' <ada@example.org> ' }],
  ])('are commits as commit-tree makes them, by an identity %s', async (_, who) => {
    const made = await commit([], 'fix: a\n\nbody\n', who);
    const { name, email, date } = who;
    const environment = {
      ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date },
      ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date },
    };
    const { tree } = await readCommit(git, made);
    expect(made).toBe(await git.text(['commit-tree', tree], { input: 'fix: a\n\nbody\n', environment }));
    expect(await readCommit(git, made)).toEqual((await readCommits(git, ['-1', made, '--']))[0]);
  });

  test('are found in packs as well, and what is nowhere is not found', async () => {
    const one = await commit([]);
    const tag = writeObject(
      git,
      'tag',
      Buffer.from(`object ${one}\ntype commit\ntag v1\ntagger A <a@b.c> 1 +0000\n\nx\n`),
    );
    await git.text(['update-ref', 'refs/tags/v1', tag]);
    await git.text(['repack', '-a', '-d', '--quiet']);
    await git.text(['prune-packed', '--quiet']);
    const again = openGit(git.folder);
    expect(await readCommit(again, one)).toEqual(await readCommit(git, one));
    expect(await typeOfObject(again, tag)).toBe('tag');
    expect(await peelToCommit(again, tag)).toBe(one);
    expect((await readTag(again, tag))?.tagger.name).toBe('A');
    expect(await readObject(again, 'f'.repeat(40))).toBeUndefined();
    expect(await typeOfObject(again, 'main')).toBeUndefined();
  });
});

describe('trees that are edited without git', () => {
  const names = fc.constantFrom('a', 'b', 'a.b', 'a-', 'a0', 'ä', 'sub', '.github');
  const paths = fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const edits = fc.array(fc.record({ path: paths, text: fc.option(fc.constantFrom('1', '2'), { nil: undefined }) }));

  // What git's own index makes of the same edits: first what goes, then what comes.
  const byGit = async (base: string | undefined, lines: readonly string[]): Promise<string> => {
    const environment = { GIT_INDEX_FILE: join(root, 'index') };
    await (base === undefined
      ? rm(join(root, 'index'), { force: true })
      : git.text(['read-tree', base], { environment }));
    await git.text(['update-index', '-z', '--add', '--index-info'], { environment, input: lines.join('') });
    return git.text(['write-tree'], { environment });
  };

  test('are those that git makes of the same edits', async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, async (first, second) => {
        let base: string | undefined;
        for (const step of [first, second]) {
          const additions = step.flatMap(({ path, text }) =>
            text === undefined ? [] : [{ path, content: Buffer.from(text) }],
          );
          const deletions = step.flatMap(({ path, text }) => (text === undefined ? [path] : []));
          const wanted = await byGit(base, [
            ...deletions.map((path) => `0 ${'0'.repeat(40)}\t${path}\0`),
            ...additions.map(({ path, content }) => `100644 ${writeObject(git, 'blob', content)}\t${path}\0`),
          ]);
          base = await editTree(git, base, { additions, deletions });
          expect(base).toBe(wanted);
        }
      }),
      { seed: 27, numRuns: 25 },
    );
  });

  test('are read at a path', async () => {
    const content = Buffer.from('on: push\n');
    const tree = await editTree(git, undefined, {
      additions: [{ path: '.github/workflows/ä.yml', content }],
      deletions: [],
    });
    expect(await entryAt(git, tree, '.github/workflows/ä.yml')).toMatchObject({ mode: '100644' });
    expect((await entryAt(git, tree, '.github/workflows'))?.oid).toBe(
      await git.text(['rev-parse', `${tree}:.github/workflows`]),
    );
    expect(await missingPaths(git, tree, ['.github', '.github/x', '.github/workflows/ä.yml/z'])).toEqual([
      '.github/x',
      '.github/workflows/ä.yml/z',
    ]);
  });
});

test('refs are those that git lists, packed or not, moved since or deleted', async () => {
  const [one, two] = [await commit([]), await commit([], 'feat: two')];
  const listed = async () => {
    const text = await git.text(['for-each-ref', '--format=%(refname) %(objectname) %(objecttype)']);
    return text === '' ? [] : text.split('\n');
  };
  const ours = async () => (await listRefs(git, 'refs/')).map(({ name, sha, type }) => `${name} ${sha} ${type}`);
  for (const name of ['heads/main', 'heads/a/b', 'heads/a-b', 'tags/v1', 'tags/v1.0.0'])
    await git.text(['update-ref', `refs/${name}`, one]);
  expect(await ours()).toEqual(await listed());
  await git.text(['pack-refs', '--all', '--prune']);
  expect(await ours()).toEqual(await listed());
  await git.text(['update-ref', 'refs/heads/main', two]);
  await git.text(['update-ref', '-d', 'refs/tags/v1']);
  expect(await ours()).toEqual(await listed());
  expect((await listRefs(git, 'refs/tags/v1')).map(({ name }) => name)).toEqual(['refs/tags/v1.0.0']);
  expect(await listRefs(git, 'refs/../objects/')).toEqual([]);
});

test('ancestors, bases and ranges are those that git tells, near and far, in lines and in merges', async () => {
  const line: string[] = [];
  for (let index = 0; index < 90; index += 1) line.push(await commit(line.slice(-1), `feat: ${index}`));
  const at = (index: number): string => line[index] ?? '';
  const side = await commit([at(80)], 'fix: side');
  const merge = await commit([at(89), side], 'merge');
  const stranger = await commit([], 'stranger');
  const all = [at(0), at(40), at(80), at(89), side, merge, stranger];
  for (const left of all) {
    for (const right of all) {
      const seen = await git.attempt(['merge-base', left, right]);
      const base = seen.exitCode === 0 ? seen.stdout.toString().trim() : undefined;
      expect(await mergeBase(git, left, right)).toBe(base);
      expect(await isAncestor(git, left, right)).toBe(base === left);
    }
  }
  for (const [before, after] of [
    [at(80), at(89)],
    [at(2), at(89)],
    [at(70), merge],
    [side, at(89)],
    [merge, merge],
  ] as const)
    expect(await readRange(git, before, after)).toEqual(
      await readCommits(git, ['--reverse', after, `^${before}`, '--']),
    );
});
