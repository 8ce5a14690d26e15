import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gitEnvironment } from '../../src/github/git.ts';
import { readPushCommands } from '../../src/github/git-http.ts';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import type { Permissions } from '../../src/github/permissions.ts';
import { at, digText, openJob, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let folder: string;

const run = async (cwd: string, ...args: readonly string[]): Promise<string> => {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  const { stdout, stderr } = await promisify(execFile)('git', [...identity, ...args], { cwd, env: gitEnvironment() });
  return `${stdout}${stderr}`.trim();
};

const addressFor = (permissions: Permissions): string => {
  const token = double.mintToken({ kind: 'job', repository: shop, permissions });
  return `${double.url.replace('//', `//x-access-token:${token}@`)}/${shop}.git`;
};

const clone = async (name: string, permissions: Permissions, ...options: readonly string[]): Promise<string> => {
  await run(folder, 'clone', '--quiet', ...options, addressFor(permissions), name);
  return join(folder, name);
};

const commitFile = async (work: string, file: string): Promise<void> => {
  await writeFile(join(work, file), `${file}\n`);
  await run(work, 'add', file);
  await run(work, 'commit', '--quiet', '-m', `feat: ${file}`);
};

beforeAll(async () => {
  double = await startShop();
  folder = await mkdtemp(join(tmpdir(), 'github-double-clients-'));
  await double.commitFiles(shop, { branch: 'main', message: 'feat: two', files: { b: '1\n' } });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await double.close();
});

describe('git clients', () => {
  test('clone, also shallow and without blobs, and see what the API sees', async () => {
    const work = await clone('full', { contents: 'read' });
    const head = await run(work, 'rev-parse', 'HEAD');
    const ref = await openJob(double, { contents: 'read' }).get(at('/git/ref/heads/main'));
    expect(head).toBe(digText(ref.body, 'object', 'sha'));
    const shallow = await clone('shallow', { contents: 'read' }, '--depth=1', '--filter=blob:none');
    expect(await run(shallow, 'rev-list', '--count', 'HEAD')).toBe('1');
    await run(shallow, 'fetch', '--quiet', '--unshallow');
    expect(await run(shallow, 'rev-list', '--count', 'HEAD')).toBe('2');
  });

  test('push, and the API, the pull request and the events follow', async () => {
    const work = await clone('pusher', { contents: 'write' });
    await run(work, 'checkout', '--quiet', '-b', 'pushed');
    await commitFile(work, 'one');
    await run(work, 'push', '--quiet', 'origin', 'pushed');
    const { number } = await double.openPullRequest(shop, { head: 'pushed', title: 'feat: one' });
    await commitFile(work, 'two');
    await run(work, 'push', '--quiet', 'origin', 'pushed');
    const head = await run(work, 'rev-parse', 'HEAD');
    const { pullRequests, events } = double.state(shop);
    expect(pullRequests.get(number)?.headSha).toBe(head);
    expect(events.at(-1)).toMatchObject({
      event: 'pull_request',
      startsWorkflow: false,
      payload: { action: 'synchronize', after: head },
    });
    expect(await run(work, 'ls-remote', 'origin', `refs/pull/${number}/head`)).toContain(head);
  });

  // https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#indirect-merges
  test('a push that brings the head of a pull request to its base merges it; another push does not', async () => {
    const work = await clone('merger', { contents: 'write' });
    await run(work, 'checkout', '--quiet', '-b', 'arriving');
    await commitFile(work, 'arriving');
    await run(work, 'push', '--quiet', 'origin', 'arriving');
    const { number } = await double.openPullRequest(shop, { head: 'arriving', title: 'feat: arriving' });
    const read = async () => (await openJob(double, { 'pull-requests': 'read' }).get(at(`/pulls/${number}`))).body;
    await run(work, 'checkout', '--quiet', 'main');
    await commitFile(work, 'elsewhere');
    await run(work, 'push', '--quiet', 'origin', 'main');
    expect(await read()).toMatchObject({ state: 'open', merged: false });
    await run(work, 'merge', '--quiet', '--no-ff', '-m', 'Merge it', 'arriving');
    await run(work, 'push', '--quiet', 'origin', 'main');
    const merge = await run(work, 'rev-parse', 'HEAD');
    expect(await read()).toMatchObject({ state: 'closed', merged: true, merge_commit_sha: merge });
    expect(double.state(shop).events.at(-1)).toMatchObject({ event: 'pull_request', payload: { action: 'closed' } });
  });

  test.each([
    ['without contents: write', { contents: 'read' }, '403'],
    ['without any contents', { issues: 'write' }, '403'],
  ] as const)('%s a push is refused', async (name, permissions, words) => {
    const work = await clone(`refused ${name}`, { contents: 'read' });
    await commitFile(work, 'x');
    await expect(run(work, 'push', addressFor(permissions), 'HEAD:refs/heads/x')).rejects.toThrow(words);
  });

  test('without a token a private repository asks for one', async () => {
    await expect(run(folder, 'ls-remote', `${double.url}/${shop}.git`)).rejects.toThrow(
      /could not read Username|terminal prompts disabled/,
    );
  });

  // Words: https://github.com/guardian/gha-scala-library-release-workflow/pull/126
  test('a push against a rule is declined with GH013, and nothing moves', async () => {
    double.state(shop).rules.push({ pattern: 'refs/tags/v*', restrict: ['creation'] });
    const work = await clone('ruled', { contents: 'write' });
    await run(work, 'tag', 'v1.0.0');
    await expect(run(work, 'push', 'origin', 'v1.0.0')).rejects.toThrow(
      /GH013: Repository rule violations found for refs\/tags\/v1.0.0[\s\S]*Cannot create ref due to creations being restricted/,
    );
    double.state(shop).rules.length = 0;
    expect(await run(work, 'ls-remote', '--tags', 'origin')).toBe('');
  });

  test('a push that changes workflows needs that permission', async () => {
    const work = await clone('workflows', { contents: 'write' });
    await mkdir(join(work, '.github/workflows'), { recursive: true });
    await commitFile(work, '.github/workflows/ci.yml');
    await expect(run(work, 'push', 'origin', 'HEAD:refs/heads/ci')).rejects.toThrow(/without `workflows` permission/);
    await run(work, 'push', '--quiet', addressFor({ contents: 'write', workflows: 'write' }), 'HEAD:refs/heads/ci');
  });

  // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#push
  test('more than three tags in one push make no events', async () => {
    const work = await clone('tags', { contents: 'write' });
    for (const name of ['t1', 't2', 't3', 't4']) await run(work, 'tag', name);
    const before = double.state(shop).events.length;
    await run(work, 'push', '--quiet', 'origin', 't1', 't2', 't3', 't4');
    expect(double.state(shop).events).toHaveLength(before);
    expect((await openJob(double, { contents: 'read' }).get(at('/git/ref/tags/t4'))).status).toBe(200);
  });
});

test('the commands of a push end at the flush packet, also when the body is cut or hostile', () => {
  const [zero, one] = ['0'.repeat(40), '1'.repeat(40)];
  const line = `${zero} ${one} refs/tags/v1\0report-status`;
  const packet = (line.length + 4).toString(16).padStart(4, '0') + line;
  const expected = [{ ref: 'refs/tags/v1', before: zero, after: one }];
  expect(readPushCommands(Buffer.from(`${packet}0000PACK`))).toEqual(expected);
  expect(readPushCommands(Buffer.from('zzzz'))).toEqual([]);
  expect(readPushCommands(Buffer.from('0001'))).toEqual([]);
  expect(readPushCommands(Buffer.alloc(0))).toEqual([]);
});
