import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gitIn, makeFolder, openGit, unwrap } from './remote.ts';

let folder: Awaited<ReturnType<typeof makeFolder>>;
let remote: string;
let commits: Readonly<Record<'first' | 'second' | 'third' | 'side', string>>;

const commit = async (message: string): Promise<string> => {
  await gitIn(remote, 'commit', '--quiet', '--allow-empty', '-m', message);
  return gitIn(remote, 'rev-parse', 'HEAD');
};

beforeAll(async () => {
  folder = await makeFolder();
  remote = join(folder.path, 'remote');
  await gitIn(folder.path, 'init', '--quiet', remote);
  await gitIn(remote, 'config', 'uploadpack.allowFilter', 'true');
  await gitIn(remote, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const first = await commit('first');
  const second = await commit('second');
  const third = await commit('third');
  await gitIn(remote, 'checkout', '--quiet', '--detach', first);
  const side = await commit('side');
  await gitIn(remote, 'checkout', '--quiet', 'main');
  commits = { first, second, third, side };
});

afterAll(() => folder.remove());

const cloneAt = async (name: string, revision: string, ...depth: readonly string[]) => {
  const workspace = join(folder.path, name);
  await gitIn(folder.path, 'init', '--quiet', workspace);
  await gitIn(workspace, 'remote', 'add', 'origin', `file://${remote}`);
  await gitIn(workspace, 'fetch', '--quiet', '--no-tags', ...depth, 'origin', revision);
  await gitIn(workspace, 'checkout', '--quiet', '--detach', revision);
  return openGit({ workspace, temporaryFolder: folder.path }).git;
};

test('descendants of a commit are it and what was built on it, also from a checkout that has none of them', async () => {
  const { first, second, third, side } = commits;
  const git = await cloneAt('shallow', second, '--depth=1');
  const found = unwrap(await git.descendantsOf('HEAD', [first, second, third, side]));
  expect([...found].toSorted()).toEqual([second, third].toSorted());
});

test('nobody asked for is nobody found', async () => {
  const git = await cloneAt('whole', commits.second);
  expect([...unwrap(await git.descendantsOf('HEAD', []))]).toEqual([]);
  expect([...unwrap(await git.descendantsOf(commits.third, [commits.first]))]).toEqual([]);
});

test('an object that is no commit descends from nothing', async () => {
  const blob = await gitIn(remote, 'hash-object', '-w', '.git/HEAD');
  const git = await cloneAt('blob', commits.first);
  expect([...unwrap(await git.descendantsOf('HEAD', [blob, commits.third]))]).toEqual([commits.third]);
});

test('the tags of the checkout are told apart from those of the remote', async () => {
  const git = await cloneAt('tagged', commits.first);
  await gitIn(join(folder.path, 'tagged'), 'tag', 'local');
  await gitIn(remote, 'tag', 'v1.0.0', commits.first);
  expect(unwrap(await git.tags()).map(({ name }) => name)).toEqual(['v1.0.0']);
  expect(unwrap(await git.tags('checkout')).map(({ name }) => name)).toEqual(['local']);
});
