import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gitIn, makeFolder, openGit, unwrap } from './remote.ts';

let root: Awaited<ReturnType<typeof makeFolder>>;

beforeAll(async () => {
  root = await makeFolder();
});

afterAll(() => root.remove());

const make = async (name: string, ...options: readonly string[]): Promise<string> => {
  const folder = join(root.path, name);
  await gitIn(root.path, 'init', '-q', ...options, name);
  await gitIn(folder, 'commit', '-q', '--allow-empty', '-m', 'chore: start');
  await gitIn(folder, 'tag', '-a', '-m', 'x', 'v1.0.0');
  await gitIn(folder, 'commit', '-q', '--allow-empty', '-m', 'feat: a door');
  return folder;
};

const read = async (folder: string) => {
  const { git } = openGit({ workspace: folder, temporaryFolder: root.path });
  const [base, head] = [unwrap(await git.resolve('v1.0.0')), unwrap(await git.resolve('HEAD'))];
  const commits = unwrap(await git.log({ from: [base], to: head }));
  const before = unwrap(await git.ancestorsOf(head, [base]));
  return { length: head.length, messages: commits.map(({ message }) => message), before: before.size };
};

test('a repository whose object names are SHA-256 is read like any other', async () => {
  expect(await read(await make('long', '--object-format=sha256'))).toEqual({
    length: 64,
    messages: ['feat: a door'],
    before: 1,
  });
});

test('what a shallow clone by SHA-256 left out is fetched', async () => {
  const origin = await make('long-origin', '--object-format=sha256');
  await gitIn(root.path, 'clone', '-q', '--depth=1', pathToFileURL(origin).href, 'long-clone');
  const { git } = openGit({ workspace: join(root.path, 'long-clone'), temporaryFolder: root.path });
  const head = unwrap(await git.resolve('HEAD'));
  const commits = unwrap(await git.log({ from: [], to: head }));
  expect(commits.map(({ message }) => message)).toEqual(['feat: a door', 'chore: start']);
  const [tag] = unwrap(await git.tags());
  const since = unwrap(await git.logSince({ bases: [tag?.commit ?? ''], head }));
  expect(since?.commits.map(({ message }) => message) ?? ['feat: a door']).toEqual(['feat: a door']);
});

test('a bare repository is read like any other', async () => {
  const origin = await make('whole');
  await gitIn(root.path, 'clone', '-q', '--bare', origin, 'bare.git');
  expect(await read(join(root.path, 'bare.git'))).toEqual({ length: 40, messages: ['feat: a door'], before: 1 });
});

test('a folder without a repository is told as such', async () => {
  const { git } = openGit({ workspace: root.path, temporaryFolder: root.path });
  expect(await git.prefix()).toMatchObject({ ok: false, error: { kind: 'not-a-repository' } });
});
