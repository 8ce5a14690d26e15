import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GitHubDouble, startGitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { gitIn, makeFolder, openGit, unwrap } from './remote.ts';

const shop = 'octo/shop';
let root: Awaited<ReturnType<typeof makeFolder>>;
let double: GitHubDouble;
let token: string;
let start: string;
let head: string;
let main: string;
let count = 0;

beforeAll(async () => {
  root = await makeFolder();
  double = await startGitHubDouble({
    repositories: [{ owner: 'octo', name: 'shop', files: { 'README.md': 'shop\n' } }],
  });
  start = await double.commitFiles(shop, { branch: 'main', message: 'feat: start', files: { a: '1\n' } });
  await double.createTag(shop, { name: 'v1.0.0', target: start, message: 'release' });
  for (const each of ['one', 'two']) {
    head = await double.commitFiles(shop, { branch: 'topic', message: `feat: ${each}`, files: { [each]: '1\n2\n' } });
  }
  main = await double.commitFiles(shop, { branch: 'main', message: 'feat: more', files: { b: '1\n' } });
  token = double.mintToken({ kind: 'job', repository: shop, permissions: { contents: 'read' } });
});

afterAll(async () => {
  await double.close();
  await root.remove();
});

const authorization = (): string => `AUTHORIZATION: basic ${btoa(`x-access-token:${token}`)}`;

/** As actions/checkout leaves it with `persist-credentials: false`: one commit, and no way to fetch another. */
const checkOut = async (): Promise<string> => {
  count += 1;
  const work = join(root.path, `work-${count}`);
  const address = `${double.url}/${shop}.git`;
  const header = `http.${double.url}/.extraheader=${authorization()}`;
  await gitIn(root.path, '-c', header, 'clone', '-q', '--depth=1', '--branch=topic', address, work);
  return work;
};

const faults: { remove(): void }[] = [];
afterEach(() => {
  for (const fault of faults.splice(0)) fault.remove();
});

const open = (workspace: string, given = token) => {
  const temporaryFolder = join(workspace, '..', `temporary-${count}`);
  const { git, debugLines } = openGit({ workspace, temporaryFolder, token: given, context: { serverUrl: double.url } });
  return { git, debugLines, temporaryFolder };
};

const readAll = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))).join('\n');
};

test('a private repository is fetched with the job’s token, which is written nowhere', async () => {
  const { git, debugLines, temporaryFolder } = open(await checkOut());
  expect(unwrap(await git.mergeBase('HEAD', main))).toBe(start);
  expect(unwrap(await git.changedFiles(start, head)).map(({ path, addedLines }) => [path, addedLines])).toEqual([
    ['one', [1, 2]],
    ['two', [1, 2]],
  ]);
  expect(unwrap(await git.tags()).map(({ name, commit }) => [name, commit])).toEqual([['v1.0.0', start]]);
  const secrets = [token, btoa(`x-access-token:${token}`)];
  const kept = `${debugLines.join('\n')}\n${await readAll(temporaryFolder)}`;
  for (const secret of secrets) expect(kept).not.toContain(secret);
});

test('the credentials that the checkout left are used alone', async () => {
  const work = await checkOut();
  await gitIn(work, 'config', `http.${double.url}/.extraheader`, authorization());
  expect(unwrap(await open(work, 'ghs_another').git.mergeBase('HEAD', main))).toBe(start);
});

test('without any token the problem is denied, and says what to grant', async () => {
  const answer = await open(await checkOut(), '').git.mergeBase('HEAD', main);
  expect(answer).toMatchObject({ ok: false, error: { kind: 'denied' } });
  expect(answer.ok ? '' : answer.error.message).toContain('contents: read');
});

test('a token for something else is denied, and its text is not in the message', async () => {
  const other = double.mintToken({ kind: 'job', repository: 'octo/other', permissions: { contents: 'read' } });
  const answer = await open(await checkOut(), other).git.tags();
  expect(answer).toMatchObject({ ok: false, error: { kind: 'denied' } });
  expect(JSON.stringify(answer)).not.toContain(other);
});

test('a remote that is to be asked once is not asked again', async () => {
  const work = await checkOut();
  faults.push(double.faults.add({ match: { path: /info\/refs/ }, times: 1, fault: { kind: 'status', status: 503 } }));
  const { git } = open(work);
  expect(await git.tags('remote-once')).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  expect(unwrap(await git.tags('remote-once')).map(({ name }) => name)).toEqual(['v1.0.0']);
});

test('an outage that passes is waited for', async () => {
  const work = await checkOut();
  const fault = double.faults.add({ match: { path: /info\/refs/ }, times: 2, fault: { kind: 'status', status: 503 } });
  faults.push(fault);
  expect(unwrap(await open(work).git.mergeBase('HEAD', main))).toBe(start);
  expect(fault.hits()).toBe(2);
});

test('the test merge of a pull request, which is on no branch, is fetched from', async () => {
  const pull = await double.openPullRequest(shop, { head: 'topic', title: 'feat: topic' });
  const work = await checkOut();
  const header = `http.${double.url}/.extraheader=${authorization()}`;
  await gitIn(work, '-c', header, 'fetch', '-q', '--depth=1', 'origin', `refs/pull/${pull.number}/merge`);
  await gitIn(work, 'checkout', '-q', '--detach', 'FETCH_HEAD');
  const { git } = open(work);
  const [base = '', ...rest] = unwrap(await git.parents('HEAD'));
  expect([base, rest]).toEqual([main, [head]]);
  expect(unwrap(await git.mergeBase('HEAD', base))).toBe(main);
  expect(unwrap(await git.changedFiles(base, 'HEAD')).map(({ path }) => path)).toEqual(['one', 'two']);
});

test('the files of a log cost two requests, however many commits, also when the history came without trees', async () => {
  let tip = '';
  for (let each = 0; each < 12; each++) {
    const files = { [`lib/deep/${each % 3}`]: `${each}\n` };
    tip = await double.commitFiles(shop, { branch: 'long', message: `feat: ${each}`, files });
  }
  const { git } = open(await checkOut());
  const packs = (): number => double.requests.filter(({ path }) => path.includes('git-upload-pack')).length;
  expect([...unwrap(await git.ancestorsOf(head, [start]))]).toEqual([start]);
  unwrap(await git.fetchHistory([tip], 'commits'));
  const before = packs();
  const log = unwrap(await git.log({ from: [main], to: tip, files: true }));
  expect(log.filter(({ files }) => files?.includes('lib/deep/1'))).toHaveLength(4);
  // Finding the server's abilities, negotiating nothing, and the pack.
  expect(packs() - before).toBeLessThanOrEqual(3);
});
