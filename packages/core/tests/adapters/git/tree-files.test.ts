import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gitIn, makeFolder, openGit, unwrap } from './remote.ts';

let folder: Awaited<ReturnType<typeof makeFolder>>;
let remote: string;

const commit = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
  for (const [path, content] of Object.entries(files)) await writeFile(join(remote, path), content);
  await gitIn(remote, 'add', '.');
  await gitIn(remote, 'commit', '--quiet', '-m', 'log');
  return gitIn(remote, 'rev-parse', 'HEAD');
};

beforeAll(async () => {
  folder = await makeFolder();
  remote = join(folder.path, 'remote');
  await gitIn(folder.path, 'init', '--quiet', remote);
  await gitIn(remote, 'config', 'uploadpack.allowFilter', 'true');
  await gitIn(remote, 'checkout', '--quiet', '-b', 'log');
});

afterAll(() => folder.remove());

const clone = async (name: string, ...args: readonly string[]) => {
  const workspace = join(folder.path, name);
  await gitIn(folder.path, 'clone', '--quiet', ...args, `file://${remote}`, workspace);
  return openGit({ workspace, temporaryFolder: folder.path }).git;
};

test('a branch is read whole, bytes as they are, with what a file was before', async () => {
  const first = await commit({ checkpoint: 'one\n', tile: Uint8Array.of(0, 255, 10, 10) });
  const second = await commit({ empty: '' });
  const third = await commit({ checkpoint: 'two\n' });
  await symlink('checkpoint', join(remote, 'link'));
  await writeFile(join(remote, 'program'), '#!');
  await chmod(join(remote, 'program'), 0o755);
  const head = await commit({});
  await gitIn(remote, 'checkout', '--quiet', '--orphan', 'main');
  const code = await commit({ code: 'x' });
  const git = await clone('whole');
  expect(unwrap(await git.branchHead('log'))).toBe(head);
  expect(unwrap(await git.branchHead('main'))).toBe(code);
  expect(unwrap(await git.branchHead('none'))).toBeUndefined();
  const files = unwrap(await git.filesOf(head, 1_000)).map(({ path, bytes }) => [path, bytes && [...bytes]]);
  expect(files).toEqual([
    ['checkpoint', [...Buffer.from('two\n')]],
    ['empty', []],
    ['link', undefined],
    ['program', undefined],
    ['tile', [0, 255, 10, 10]],
  ]);
  const versions = unwrap(await git.versionsOf(head, 'checkpoint', 1_000));
  expect(versions?.map(({ commit: oid, bytes }) => [oid, Buffer.from(bytes ?? []).toString()])).toEqual([
    [first, 'one\n'],
    [third, 'two\n'],
  ]);
  expect(second).not.toBe(third);
  expect(await git.filesOf(head, 10)).toMatchObject({ ok: false, error: { kind: 'failed' } });
});

test('the side of a merge that did not go on is history, too', async () => {
  await gitIn(remote, 'checkout', '--quiet', '-b', 'merged', 'log');
  await gitIn(remote, 'checkout', '--quiet', '--orphan', 'anew');
  const anew = await commit({ checkpoint: 'forged\n' });
  await gitIn(remote, 'merge', '--quiet', '-s', 'ours', '--allow-unrelated-histories', '-m', 'tidy', 'merged');
  const git = await clone('merge', '--branch=anew');
  const head = unwrap(await git.branchHead('anew')) ?? '';
  const versions = unwrap(await git.versionsOf(head, 'checkpoint', 1_000)) ?? [];
  expect(versions.map(({ commit: oid }) => oid)).toContain(anew);
  const texts = versions.map(({ bytes }) => Buffer.from(bytes ?? []).toString());
  expect(texts.toSorted()).toEqual(['forged\n', 'forged\n', 'one\n', 'two\n']);
  expect(versions.at(-1)?.commit).toBe(head);
});

test('the remote is asked where the checkout may be old, and a second checkout is a repository of its own', async () => {
  const git = await clone('old');
  const workspace = join(folder.path, 'old');
  const before = unwrap(await git.branchHead('log'));
  await gitIn(remote, 'checkout', '--quiet', 'log');
  const newer = await commit({ more: 'x' });
  expect(unwrap(await git.branchHead('log'))).toBe(before);
  expect(unwrap(await git.branchHead('log', 'remote'))).toBe(newer);
  expect(unwrap(await git.filesOf(newer, 1_000))).toHaveLength(6);
  await gitIn(workspace, 'clone', '--quiet', '--branch=log', `file://${remote}`, 'second');
  expect(unwrap(await git.at('second').resolve('HEAD'))).toBe(newer);
  expect(unwrap(await git.at('second').prefix())).toBe('');
  await gitIn(remote, 'reset', '--quiet', '--hard', before ?? '');
});

test('a branch that a shallow checkout lacks is fetched whole', async () => {
  const git = await clone('shallow', '--depth=1', '--single-branch', '--branch=main');
  const head = unwrap(await git.branchHead('log')) ?? '';
  expect(unwrap(await git.filesOf(head, 1_000))).toHaveLength(5);
  expect(unwrap(await git.versionsOf(head, 'checkpoint', 1_000))).toHaveLength(2);
});

test('a branch whose history was cut off has no versions to tell, and contents that are not here are not fetched', async () => {
  const cut = await clone('cut', '--depth=1', '--branch=log');
  const head = unwrap(await cut.branchHead('log')) ?? '';
  expect(unwrap(await cut.filesOf(head, 1_000))).toHaveLength(5);
  expect(unwrap(await cut.versionsOf(head, 'checkpoint', 1_000))).toBeUndefined();
  const bare = await clone('partial', '--filter=blob:none', '--no-checkout');
  expect(await bare.filesOf(head, 1_000)).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('Fetch the branch whole') },
  });
});

test.each([['--upload-pack=x'], ['a b'], ['a:b'], ['a..b'], ['']])('%j is no name of a branch', async (name) => {
  const git = await clone(`named-${Buffer.from(name).toString('hex')}`);
  expect(await git.branchHead(name)).toMatchObject({ ok: false, error: { kind: 'unknown-revision' } });
});
