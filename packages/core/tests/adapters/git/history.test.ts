import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gitIn, makeFolder, openGit, unwrap } from './remote.ts';

const run = promisify(execFile);

let root: Awaited<ReturnType<typeof makeFolder>>;
let origin: string;
let forkPoint: string;
let side: string;
let main: string;
let count = 0;

const commit = async (folder: string, name: string): Promise<string> => {
  await writeFile(join(folder, name), `${name}\n`);
  await gitIn(folder, 'add', '-A');
  await gitIn(folder, 'commit', '-q', '-m', `feat: ${name}`);
  return gitIn(folder, 'rev-parse', 'HEAD');
};

/** A clone of its own for each test: what one fetches must not help the next. */
const clone = async (...args: readonly string[]): Promise<string> => {
  count += 1;
  const name = `clone-${count}`;
  await gitIn(root.path, 'clone', '-q', ...args, pathToFileURL(origin).href, name);
  return join(root.path, name);
};

const isAlive = async (pid: number): Promise<boolean> => {
  const { stdout } = await run('ps', ['-o', 'stat=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  // A zombie has ended; only its parent has not looked yet.
  return stdout.trim() !== '' && !stdout.startsWith('Z');
};

const endsWithin = async (pid: number, durationMs: number): Promise<boolean> => {
  const untilMs = performance.now() + durationMs;
  while (performance.now() < untilMs) {
    if (!(await isAlive(pid))) return true;
    await wait(50);
  }
  return false;
};

const open = (workspace: string, changes: Partial<Parameters<typeof openGit>[0]> = {}) =>
  openGit({ workspace, temporaryFolder: root.path, ...changes });

beforeAll(async () => {
  root = await makeFolder();
  origin = join(root.path, 'origin');
  await mkdir(origin);
  await gitIn(origin, 'init', '-q');
  await gitIn(origin, 'config', 'uploadpack.allowFilter', 'true');
  for (let each = 1; each <= 5; each++) await commit(origin, `early-${each}`);
  forkPoint = await gitIn(origin, 'rev-parse', 'HEAD');
  await gitIn(origin, 'tag', '-a', '-m', 'release', 'v1.0.0');
  await gitIn(origin, 'checkout', '-q', '-b', 'side');
  for (let each = 1; each <= 3; each++) side = await commit(origin, `side-${each}`);
  await gitIn(origin, 'tag', 'side-tag');
  await gitIn(origin, 'checkout', '-q', 'main');
  for (let each = 1; each <= 4; each++) main = await commit(origin, `main-${each}`);
});

afterAll(() => root.remove());

describe('in a shallow clone', () => {
  test('the merge base is fetched for, and the checkout stays as it was', async () => {
    const work = await clone('--depth=1', '--branch=side');
    const before = await readFile(join(work, '.git', 'config'), 'utf8');
    const { git, debugLines } = open(work);
    expect(unwrap(await git.isShallow())).toBe(true);
    expect(unwrap(await git.mergeBase('HEAD', main))).toBe(forkPoint);
    expect(debugLines.filter((line) => line.startsWith('git fetch'))).toHaveLength(1);
    expect(await readFile(join(work, '.git', 'config'), 'utf8')).toBe(before);
    expect(await readFile(join(work, '.git', 'shallow'), 'utf8')).toBe(`${side}\n`);
    const files = unwrap(await git.changedFiles(forkPoint, side));
    expect(files.map(({ path }) => path)).toEqual(['side-1', 'side-2', 'side-3']);
    expect(files.map(({ addedLines }) => addedLines)).toEqual([[1], [1], [1]]);
  });

  test('the log is whole, and no content of old files comes with it', async () => {
    const work = await clone('--depth=1');
    const { git } = open(work);
    expect(unwrap(await git.log({ from: [forkPoint], to: 'HEAD' }))).toHaveLength(4);
    expect(
      unwrap(await git.log({ from: [forkPoint], to: 'HEAD', files: true })).map(({ files }) => files?.length),
    ).toEqual([1, 1, 1, 1]);
    expect(unwrap(await git.isShallow())).toBe(false);
  });

  test('ancestors are the true ones', async () => {
    const work = await clone('--depth=1');
    const { git } = open(work);
    expect([...unwrap(await git.ancestorsOf('HEAD', [forkPoint, side]))]).toEqual([forkPoint]);
  });

  test('tags are those of the remote', async () => {
    const work = await clone('--depth=1', '--no-tags');
    const tags = unwrap(await open(work).git.tags());
    expect(tags.map(({ name, commit: tagged }) => [name, tagged])).toEqual([
      ['side-tag', side],
      ['v1.0.0', forkPoint],
    ]);
    expect(tags[1]?.object).not.toBe(forkPoint);
  });

  test('parents are those the commit names', async () => {
    const work = await clone('--depth=1');
    expect(unwrap(await open(work).git.parents('HEAD'))).toEqual([await gitIn(origin, 'rev-parse', 'main~1')]);
  });

  test('a commit made here and never pushed finds its base through the branches', async () => {
    const work = await clone('--depth=1', '--branch=side');
    await commit(work, 'local');
    const { git } = open(work);
    expect(unwrap(await git.mergeBase('HEAD', main))).toBe(forkPoint);
  });

  test('a common ancestor that hides a better one behind a cut is not believed', async () => {
    const work = await clone();
    const oldest = await gitIn(work, 'rev-parse', `${forkPoint}~2`);
    await gitIn(work, 'checkout', '-q', '-b', 'topic', main);
    const cut = await commit(work, 'topic-1');
    await gitIn(work, 'checkout', '-q', '-b', 'old', oldest);
    await commit(work, 'old-1');
    await gitIn(work, 'checkout', '-q', 'topic');
    await gitIn(work, 'merge', '-q', '--no-ff', '-m', 'merge', 'old');
    await gitIn(work, 'push', '-q', 'origin', 'topic');
    await writeFile(join(work, '.git', 'shallow'), `${cut}\n`);
    expect(await gitIn(work, 'merge-base', 'topic', 'main')).toBe(oldest);
    expect(unwrap(await open(work).git.mergeBase('topic', 'main'))).toBe(main);
  });

  test('without a remote the problem names the way out', async () => {
    const work = await clone('--depth=1');
    await gitIn(work, 'remote', 'remove', 'origin');
    const answer = await open(work).git.mergeBase('HEAD', forkPoint);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    expect(answer.ok ? '' : answer.error.message).toMatch(/fetch-depth: 0.*`git fetch --unshallow --tags`\.$/);
  });

  test('a remote that is gone is unreachable, after three attempts', async () => {
    const work = await clone('--depth=1');
    await gitIn(work, 'remote', 'set-url', 'origin', pathToFileURL(join(root.path, 'gone')).href);
    const { git, debugLines } = open(work);
    const answer = await git.mergeBase('HEAD', forkPoint);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    const { message = '', reason = '' } = answer.ok ? {} : answer.error;
    expect(message).toMatch(/try again\.$/);
    expect(message.slice(0, reason.length)).toBe(reason);
    expect(reason).not.toMatch(/^$|try again/);
    expect(debugLines.filter((line) => line.startsWith('git fetch'))).toHaveLength(3);
  });

  test('a commit that nobody has is an error, not an empty answer', async () => {
    const work = await clone('--depth=1');
    const answer = await open(work).git.mergeBase('HEAD', 'e'.repeat(40));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });
});

describe('in a whole clone', () => {
  test('nothing is fetched', async () => {
    const work = await clone();
    const { git, debugLines } = open(work);
    expect(unwrap(await git.mergeBase('origin/side', 'HEAD'))).toBe(forkPoint);
    expect(unwrap(await git.fetchHistory(['HEAD', 'origin/side']))).toBeUndefined();
    expect(debugLines.filter((line) => line.startsWith('git fetch'))).toEqual([]);
  });

  test('a commit of a branch that was not cloned is fetched', async () => {
    const work = await clone('--single-branch', '--no-tags');
    expect(unwrap(await open(work).git.mergeBase('HEAD', side))).toBe(forkPoint);
  });

  test('unrelated histories have no base', async () => {
    const work = await clone();
    await gitIn(work, 'checkout', '-q', '--orphan', 'other');
    await gitIn(work, 'commit', '-q', '-m', 'feat: alone');
    expect(await open(work).git.mergeBase('HEAD', main)).toEqual({ ok: true, value: undefined });
  });
});

test('a clone without contents gets those that a difference needs', async () => {
  const work = await clone('--filter=blob:none', '--no-checkout');
  const files = unwrap(await open(work).git.changedFiles(forkPoint, side));
  expect(files.map(({ addedLines, lineCount }) => [addedLines, lineCount])).toEqual([
    [[1], 1],
    [[1], 1],
    [[1], 1],
  ]);
});

test('a command that hangs ends at its deadline, with everything that it started', async () => {
  const work = await clone('--depth=1');
  const hang = join(root.path, 'hang.sh');
  await writeFile(hang, `#!/bin/sh\necho $$ > '${root.path}/hang.pid'\nexec sleep 600\n`, { mode: 0o755 });
  await gitIn(work, 'config', 'core.sshCommand', hang);
  await gitIn(work, 'remote', 'set-url', 'origin', 'ssh://git@github.example/octo/shop');
  const readPid = async (): Promise<string> => readFile(join(root.path, 'hang.pid'), 'utf8').catch(() => '');
  // A busy machine may need longer than the first limit before git has started what it fetches through.
  for (const networkMs of [1_500, 15_000, 150_000]) {
    const limits = { localMs: 240_000, networkMs, outputBytes: 1_000 };
    const answer = await open(work, { limits }).git.mergeBase('HEAD', forkPoint);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'timeout' } });
    if ((await readPid()) !== '') break;
  }
  expect(await readPid()).toMatch(/^[1-9]\d*\n$/);
  expect(await endsWithin(Number(await readPid()), 120_000)).toBe(true);
});

test('a cancelled job ends what runs, and starts nothing more', async () => {
  const work = await clone('--depth=1');
  const controller = new AbortController();
  const { git, debugLines } = open(work, { signal: controller.signal });
  expect((await git.resolve('HEAD')).ok).toBe(true);
  controller.abort();
  expect(await git.mergeBase('HEAD', forkPoint)).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect(debugLines.some((line) => line.startsWith('git fetch'))).toBe(false);
});
