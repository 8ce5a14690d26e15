import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Git } from '../../../src/ports/git.ts';
import { gitIn, makeFolder, openGit, unwrap } from './remote.ts';

let root: Awaited<ReturnType<typeof makeFolder>>;
let origin: string;
let count = 0;

/** A commit on the current branch, with a file of its own. */
const commit = async (name: string): Promise<string> => {
  await mkdir(join(origin, name.slice(0, 1)), { recursive: true });
  await gitIn(origin, 'commit', '-q', '--allow-empty', '-m', `feat: ${name}`);
  return gitIn(origin, 'rev-parse', 'HEAD');
};

const commitFile = async (name: string): Promise<string> => {
  const blob = await gitIn(origin, 'hash-object', '-w', '--', '.git/HEAD');
  await gitIn(origin, 'update-index', '--add', '--cacheinfo', `100644,${blob},${name}`);
  return commit(name);
};

const merge = async (branch: string): Promise<string> => {
  await gitIn(origin, 'merge', '-q', '--no-ff', '-m', `Merge branch '${branch}'`, branch);
  return gitIn(origin, 'rev-parse', 'HEAD');
};

const shallow = async (branch: string, ...more: readonly string[]): Promise<string> => {
  count += 1;
  const name = `clone-${count}`;
  const url = pathToFileURL(origin).href;
  await gitIn(root.path, 'clone', '-q', '--depth=1', `--branch=${branch}`, '--no-checkout', ...more, url, name);
  return join(root.path, name);
};

const open = (workspace: string) => openGit({ workspace, temporaryFolder: root.path });
const sorted = <T extends { readonly oid: string }>(commits: readonly T[]): readonly T[] =>
  commits.toSorted((a, b) => (a.oid < b.oid ? -1 : 1));
const tip = (revision: string): Promise<string> => gitIn(origin, 'rev-parse', `${revision}^{commit}`);

beforeAll(async () => {
  root = await makeFolder();
  origin = join(root.path, 'origin');
  await mkdir(origin);
  await gitIn(origin, 'init', '-q');
  await gitIn(origin, 'config', 'uploadpack.allowFilter', 'true');
  for (const name of ['a1', 'a2', 'a3']) await commitFile(name);
  await gitIn(origin, 'checkout', '-q', '-b', 'early');
  for (const name of ['e1', 'e2']) await commitFile(name);
  await gitIn(origin, 'checkout', '-q', 'main');
  for (const name of ['b1', 'b2']) await commitFile(name);
  await gitIn(origin, 'tag', '-a', '-m', 'release', 'v1.0.0');
  await gitIn(origin, 'checkout', '-q', '-b', 'onto');
  await merge('early');
  await commitFile('o1');
  await gitIn(origin, 'checkout', '-q', 'main');
  for (const name of ['c1', 'c2']) await commitFile(name);
  await merge('early');
  await gitIn(origin, 'checkout', '-q', '-b', 'line', 'v1.0.0');
  for (const name of ['l1', 'l2', 'l3']) await commitFile(name);
});

afterAll(() => root.remove());

const both = async (git: Git, branch: string, files: boolean) => {
  const range = { base: await tip('v1.0.0'), head: await tip(branch) };
  const cut = unwrap(await git.logSince({ bases: [range.base], head: range.head, files }))?.commits;
  const whole = unwrap(await git.log({ from: [range.base], to: range.head, files }));
  return { cut, whole };
};

describe('a range that is fetched by itself', () => {
  test.each([
    ['a line', 'line', 3],
    ['a branch that began before the base, merged later', 'main', 5],
    ['a merge that stands right on the base', 'onto', 4],
  ])('is what the whole history tells: %s', async (_, branch, size) => {
    for (const files of [false, true]) {
      const { git } = open(await shallow(branch));
      const { cut, whole } = await both(git, branch, files);
      expect(cut).toHaveLength(size);
      expect(sorted(cut ?? [])).toEqual(sorted(whole));
    }
  });

  test.each([['--filter=tree:0'], ['--filter=blob:none']])('also in a clone made with %s', async (filter) => {
    const { git } = open(await shallow('onto', filter));
    const { cut, whole } = await both(git, 'onto', true);
    expect(sorted(cut ?? [])).toEqual(sorted(whole));
    expect(cut).toHaveLength(4);
  });

  test('has children before parents', async () => {
    const { git } = open(await shallow('main'));
    const { cut = [] } = await both(git, 'main', false);
    const place = new Map(cut.map(({ oid }, index) => [oid, index]));
    for (const { oid, parents } of cut)
      for (const parent of parents) expect(place.get(oid)).toBeLessThan(place.get(parent) ?? Number.POSITIVE_INFINITY);
  });

  test('takes two requests, and one more where a first parent lies beside it', async () => {
    const fetches = async (branch: string, files: boolean): Promise<number> => {
      const { git, debugLines } = open(await shallow(branch));
      unwrap(await git.logSince({ bases: [await tip('v1.0.0')], head: await tip(branch), files }));
      return debugLines.filter((line) => line.includes('fetch ')).length;
    };
    expect([await fetches('main', false), await fetches('line', true), await fetches('main', true)]).toEqual([2, 2, 3]);
  });

  test('leaves the view and the checkout as they were: what is asked next is still the whole', async () => {
    const work = await shallow('main');
    const before = await readFile(join(work, '.git', 'shallow'), 'utf8');
    const { git } = open(work);
    unwrap(await git.logSince({ bases: [await tip('v1.0.0')], head: await tip('main') }));
    expect(unwrap(await git.isShallow())).toBe(true);
    expect(unwrap(await git.log({ from: [], to: 'HEAD' }))).toHaveLength(10);
    expect([...unwrap(await git.ancestorsOf('HEAD', [await tip('early~1'), await tip('line')]))]).toEqual([
      await tip('early~1'),
    ]);
    expect(await readFile(join(work, '.git', 'shallow'), 'utf8')).toBe(before);
  });
});

describe('a range from one of several bases', () => {
  test('begins at the oldest', async () => {
    const bases = await Promise.all(['line~2', 'v1.0.0', 'line~1'].map(tip));
    const head = await tip('line');
    for (const files of [false, true]) {
      const { git, debugLines } = open(await shallow('line'));
      const since = unwrap(await git.logSince({ bases, head, files }));
      expect(since?.base).toBe(await tip('v1.0.0'));
      expect(since?.commits).toHaveLength(3);
      expect(debugLines.filter((line) => line.includes('fetch '))).toHaveLength(2);
      const whole = unwrap(await git.log({ from: [since?.base ?? ''], to: head, files }));
      expect(sorted(since?.commits ?? [])).toEqual(sorted(whole));
    }
  });

  test('is whole where the head itself is one of them, also a merge right on the oldest', async () => {
    const [base, head] = [await tip('v1.0.0'), await tip('onto~1')];
    const { git } = open(await shallow('onto'));
    const since = unwrap(await git.logSince({ bases: [head, base], head, files: true }));
    expect(since).toMatchObject({ base, commits: [{ oid: head }, {}, {}] });
    expect(sorted(since?.commits ?? [])).toEqual(
      sorted(unwrap(await git.log({ from: [base], to: head, files: true }))),
    );
  });

  test('is not told where another one lies on a branch that began before the oldest', async () => {
    const [git, bases] = [open(await shallow('main')).git, await Promise.all(['early~1', 'v1.0.0'].map(tip))];
    expect(unwrap(await git.logSince({ bases, head: await tip('main') }))).toBeUndefined();
  });

  test('may lie beside the others: nobody looked for them', async () => {
    const [git, bases] = [open(await shallow('line')).git, await Promise.all(['main', 'v1.0.0'].map(tip))];
    expect(unwrap(await git.logSince({ bases, head: await tip('line') }))?.commits).toHaveLength(3);
  });
});

describe('a range is not told', () => {
  const ask = async (work: string, base: string, head: string) =>
    unwrap(await open(work).git.logSince({ bases: [await tip(base)], head: await tip(head) }));

  test.each([
    ['when the base lies on another branch', 'v1.0.0', 'early'],
    ['when the base lies after the head', 'main', 'v1.0.0'],
    ['when both are the same', 'main', 'main'],
  ])('%s', async (_, base, head) => {
    expect(await ask(await shallow('main'), base, head)).toBeUndefined();
  });

  test('when all of the history is here', async () => {
    await gitIn(root.path, 'clone', '-q', pathToFileURL(origin).href, 'full');
    expect(await ask(join(root.path, 'full'), 'v1.0.0', 'main')).toBeUndefined();
  });

  test('when the head was never pushed', async () => {
    const work = await shallow('main');
    await gitIn(work, 'commit', '-q', '--allow-empty', '-m', 'feat: local');
    const head = await gitIn(work, 'rev-parse', 'HEAD');
    expect(unwrap(await open(work).git.logSince({ bases: [await tip('v1.0.0')], head }))).toBeUndefined();
  });

  test('when there is no remote', async () => {
    const work = await shallow('main');
    await gitIn(work, 'remote', 'remove', 'origin');
    expect(await ask(work, 'v1.0.0', 'main')).toBeUndefined();
  });

  test('when the server cannot leave anything out, or is told otherwise only as a whole', async () => {
    const plain = join(root.path, 'plain');
    await gitIn(root.path, 'clone', '-q', '--bare', origin, plain);
    const work = await shallow('main');
    await gitIn(work, 'remote', 'set-url', 'origin', pathToFileURL(plain).href);
    const range = { base: await tip('v1.0.0'), head: await tip('main') };
    const { git } = open(work);
    const cut = unwrap(await git.logSince({ bases: [range.base], head: range.head }))?.commits;
    const whole = unwrap(await git.log({ from: [range.base], to: range.head }));
    expect(sorted(cut ?? whole)).toEqual(sorted(whole));
  });
});
