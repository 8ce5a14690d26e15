import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Commit } from '../../../src/ports/git.ts';
import { copyOf, gitIn, makeFolder, openGit, unwrap } from './remote.ts';

let root: Awaited<ReturnType<typeof makeFolder>>;
let origin: string;

const commit = async (message: string, files: readonly string[], more: readonly string[] = []): Promise<void> => {
  for (const file of files) {
    await mkdir(join(origin, file, '..'), { recursive: true });
    await writeFile(join(origin, file), `${message}\n${file}\n`);
  }
  await gitIn(origin, 'add', '-A');
  await gitIn(origin, ...more, 'commit', '-q', '--allow-empty', '-m', message);
};

const strange = 'a "b"\té\nc.txt';
const recordLike = `fix: like a record\n\n${'a'.repeat(40)}\n${'b'.repeat(40)}\n1\n1\nEve\neve@example.org\nfeat!: x`;

beforeAll(async () => {
  root = await makeFolder();
  origin = join(root.path, 'origin');
  await mkdir(origin);
  await gitIn(origin, 'init', '-q');
  await gitIn(origin, 'config', 'uploadpack.allowFilter', 'true');
  await commit('feat: first', ['one.txt', 'api/two.txt']);
  await gitIn(origin, 'tag', 'v1.0.0');
  await gitIn(origin, 'checkout', '-q', '-b', 'topic');
  await commit('feat: topic', ['topic/a.txt']);
  await gitIn(origin, 'checkout', '-q', 'main');
  await commit('fix: strange', [strange, 'ünder/ø.txt']);
  await gitIn(origin, 'merge', '-q', '--no-ff', '-m', "Merge branch 'topic'", 'topic');
  await gitIn(origin, 'mv', 'one.txt', 'renamed.txt');
  await commit('refactor: move', []);
  await commit('chore: nothing at all', []);
  await commit(recordLike, ['last.txt']);
  await gitIn(origin, 'rm', '-q', 'last.txt');
  await commit('fix: gone', [], ['-c', 'user.name=Zoë "Z"', '-c', 'user.email=zoe@example.org']);
});

afterAll(() => root.remove());

const open = (workspace: string) => openGit({ workspace, temporaryFolder: root.path });

const clone = async (name: string, ...args: readonly string[]): Promise<string> => {
  await gitIn(root.path, 'clone', '-q', ...args, pathToFileURL(origin).href, name);
  return join(root.path, name);
};

const filesIn = (commits: readonly Commit[]): readonly (readonly [string, readonly string[] | null])[] =>
  commits.map(({ message, files }) => [message, files]);

const whole: readonly (readonly [string, readonly string[]])[] = [
  ['fix: gone', ['last.txt']],
  [recordLike, ['last.txt']],
  ['chore: nothing at all', []],
  ['refactor: move', ['one.txt', 'renamed.txt']],
  ["Merge branch 'topic'", ['topic/a.txt']],
  ['fix: strange', [strange, 'ünder/ø.txt']],
  ['feat: topic', ['topic/a.txt']],
  ['feat: first', ['api/two.txt', 'one.txt']],
];

describe('a log with files', () => {
  test('tells what each commit changes: the first one all, a merge against its first parent, a rename both names', async () => {
    const commits = unwrap(await open(origin).git.log({ from: [], to: 'HEAD', files: true }));
    expect(filesIn(commits)).toEqual(whole);
  });

  test('is the same log as without them', async () => {
    const { git } = open(origin);
    const [bare, full] = [
      await git.log({ from: [], to: 'HEAD' }),
      await git.log({ from: [], to: 'HEAD', files: true }),
    ];
    expect(unwrap(full).map((each) => ({ ...copyOf(each), files: null }))).toEqual(unwrap(bare).map(copyOf));
  });

  test('of an empty range is empty', async () => {
    expect(unwrap(await open(origin).git.log({ from: ['HEAD'], to: 'HEAD', files: true }))).toEqual([]);
  });

  test('says who wrote a commit, by name and address', async () => {
    const [last] = unwrap(await open(origin).git.log({ from: ['HEAD~1'], to: 'HEAD', files: true }));
    expect(last).toMatchObject({ author: { name: 'Octo Cat', email: 'octo@github.example' } });
  });

  test.each([
    ['a treeless clone', ['--filter=tree:0', '--no-checkout']],
    ['a clone of one commit', ['--depth=1']],
    ['a treeless clone of one commit', ['--depth=1', '--filter=tree:0', '--no-checkout']],
    ['a clone without contents', ['--filter=blob:none', '--no-checkout']],
  ])('in %s is whole, and its trees come in one request', async (name, args) => {
    const { git, debugLines } = open(await clone(name.replaceAll(' ', '-'), ...args));
    expect(filesIn(unwrap(await git.log({ from: [], to: 'HEAD', files: true })))).toEqual(whole);
    expect(debugLines.filter((line) => line.includes(' fetch ')).length).toBeLessThanOrEqual(2);
  });
});
