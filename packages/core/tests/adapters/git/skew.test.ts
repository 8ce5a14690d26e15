import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Git } from '../../../src/ports/git.ts';
import { gitIn, makeFolder, openGit, unwrap } from './remote.ts';

let root: Awaited<ReturnType<typeof makeFolder>>;
let origin: string;
let tree: string;
let git: Git;

/** A commit of a moment of its own: `commit-tree` reads dates with the word `env` before git. */
const commitAt = (seconds: number, message: string, ...parents: readonly string[]): Promise<string> =>
  gitIn(
    origin,
    '-c',
    `alias.dated=!GIT_COMMITTER_DATE='${seconds} +0000' git commit-tree`,
    'dated',
    ...parents.flatMap((parent) => ['-p', parent]),
    '-m',
    message,
    tree,
  );

const row = async (length: number, at: (index: number) => number, start: string | null): Promise<string> => {
  let tip = start;
  for (let index = 0; index < length; index += 1) {
    tip = await commitAt(at(index), `feat!: ${at(index)}`, ...(tip === null ? [] : [tip]));
  }
  return tip ?? '';
};

let base: string;
let fork: string;

beforeAll(async () => {
  root = await makeFolder();
  origin = join(root.path, 'origin');
  await mkdir(origin);
  await gitIn(origin, 'init', '-q');
  tree = await gitIn(origin, 'write-tree');
  fork = await row(5, (index) => 1_700_000_000 + index, null);
  // A clock that had lost its battery: the release stands on a row of commits from 1970.
  base = await row(12, (index) => 100_000_000 + index, fork);
  await gitIn(origin, 'tag', 'v1.0.0', base);
  ({ git } = openGit({ workspace: origin, temporaryFolder: root.path }));
});

afterAll(() => root.remove());

const messagesOf = (commits: readonly { readonly message: string }[]) => commits.map(({ message }) => message);

describe('where dates go backwards for a while', () => {
  test('a range holds nothing from before it', async () => {
    const fix = await commitAt(1_800_000_000, 'fix: a hinge', fork);
    const head = await commitAt(1_800_000_001, 'Merge the release', fix, base);
    const log = unwrap(await git.log({ from: [base], to: head }));
    expect(messagesOf(log)).toEqual(['Merge the release', 'fix: a hinge']);
  });

  test.each([3, 120])('and neither where %d branches were merged', async (count) => {
    const loop = `for i in $(seq ${count}); do echo "fix: hinge $i" | git commit-tree ${tree} -p ${fork}; done`;
    const dated = `alias.many=!export GIT_COMMITTER_DATE='1800000000 +0000'; ${loop} #`;
    const fixes = (await gitIn(origin, '-c', dated, 'many')).split('\n');
    const head = await commitAt(1_800_000_001, 'Merge them', base, ...fixes);
    const log = unwrap(await git.log({ from: [base], to: head }));
    expect(messagesOf(log).toSorted()).toEqual(
      ['Merge them', ...fixes.map((_, index) => `fix: hinge ${index + 1}`)].toSorted(),
    );
  });

  test('a range that a shallow clone asks for holds nothing from before it either', async () => {
    const fix = await commitAt(1_800_000_000, 'fix: a hinge', fork);
    const head = await commitAt(1_800_000_001, 'Merge the release', fix, base);
    await gitIn(origin, 'update-ref', 'refs/heads/main', head);
    await gitIn(root.path, 'clone', '-q', '--depth=1', '--branch=main', pathToFileURL(origin).href, 'clone');
    const cut = openGit({ workspace: join(root.path, 'clone'), temporaryFolder: root.path }).git;
    const since = unwrap(await cut.logSince({ bases: [base], head }));
    expect(messagesOf(since?.commits ?? [])).toEqual([]);
    expect(messagesOf(unwrap(await cut.log({ from: [base], to: head })))).toEqual([
      'Merge the release',
      'fix: a hinge',
    ]);
  });

  test('a range from one of several bases holds nothing of an older one that a clock calls younger', async () => {
    const release = await row(2, (index) => 100_000_000 + index, fork);
    const fix = await commitAt(1_800_000_000, 'fix: a hinge', fork);
    const head = await commitAt(1_800_000_001, 'Merge the release', fix, release);
    await gitIn(origin, 'update-ref', 'refs/heads/short', head);
    await gitIn(root.path, 'clone', '-q', '--depth=1', '--branch=short', pathToFileURL(origin).href, 'short');
    const cut = openGit({ workspace: join(root.path, 'short'), temporaryFolder: root.path }).git;
    const alone = unwrap(await cut.logSince({ bases: [release], head }));
    expect(messagesOf(alone?.commits ?? [])).toEqual(['Merge the release', 'fix: a hinge']);
    expect(unwrap(await cut.logSince({ bases: [fork, release], head }))).toBeUndefined();
  });
});
