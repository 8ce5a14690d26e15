import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock } from '@drawbridge/core/adapters/clock';
import { createGit } from '@drawbridge/core/adapters/git';
import { createGitHub } from '@drawbridge/core/adapters/github';
import { createGitHubClient, gitHubLimits } from '@drawbridge/core/adapters/github/client';
import { gitProblemOf } from '@drawbridge/testkit/fakes/git';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { type FakeScene, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { gitEnvironment, openGit } from '@drawbridge/testkit/github/git';
import { type GitHubDouble, startGitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findBlockingTag } from '../../src/decide/moving-tags.ts';
import type { PackageSet } from '../../src/decide/package.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { decidePreviews } from '../../src/decide/preview.ts';
import { anyPolicy, headOf } from '../decide/histories.ts';
import {
  type Answering,
  answerWith,
  anyMonorepo,
  anyPackages,
  anyTold,
  commitsOf,
  comparable,
  readFacts,
  sceneOf,
  type Told,
} from './sources.ts';

const histories = 8;
const packageHistories = 12;
const policies: readonly Policy[] = [
  defaultPolicy,
  { ...defaultPolicy, channel: ['rc'], defaultBump: 'patch' },
  { ...defaultPolicy, onConflict: 'recompute', movingTags: { major: true, minor: true, latest: true } },
];

let double: GitHubDouble;
let top: string;

const nameOf = (index: number): string => `history-${index}`;
const monorepoOf = (index: number): string => `monorepo-${index}`;

beforeAll(async () => {
  const repositories = [
    ...Array.from({ length: histories }, (_, index) => ({ owner: 'octo', name: nameOf(index) })),
    ...Array.from({ length: packageHistories }, (_, index) => ({ owner: 'octo', name: monorepoOf(index) })),
  ];
  double = await startGitHubDouble({ repositories });
  top = await mkdtemp(join(tmpdir(), 'drawbridge-sources-'));
});

afterAll(async () => {
  await double.close();
  await rm(top, { recursive: true, force: true });
});

const dataOf = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** The history as git's importer reads it; each commit has a branch of its own, so that nothing is lost. */
const importOf = (told: Told): string =>
  commitsOf(told)
    .map(({ message, committedMs, author, paths = [] }, index) => {
      const who = `${author.name} <${author.email}> ${committedMs / 1_000} +0000\n`;
      const parents = (told.repository.commits[index]?.parents ?? []).map((id) => `refs/heads/${id}`);
      const [from, ...others] = parents;
      const lines = [
        `commit refs/heads/n${index}\nauthor ${who}committer ${who}${dataOf(message.replaceAll('\0', ''))}`,
        from === undefined ? '' : `from ${from}\n`,
        ...others.map((other) => `merge ${other}\n`),
        ...paths.map((path) => `M 100644 inline ${path}\n${dataOf(`${index}`)}`),
      ];
      return `${lines.join('')}\n`;
    })
    .join('');

const writeTags = async (told: Told, repository: string): Promise<void> => {
  const { git } = double.state(repository);
  const written: { readonly name: string }[] = [];
  for (const [name, id] of told.repository.tags) {
    const known = written.map((tag) => ({
      ...tag,
      objectOid: '',
      commitOid: null,
      reachable: false,
      containsHead: false,
    }));
    if (findBlockingTag(name, known) !== null) continue;
    const target = id === null ? 'n0^{tree}' : id;
    const who = { GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org' };
    const annotated = written.length % 2 === 0 ? ['-a', '-m', name] : [];
    await git.text(['tag', ...annotated, name, target], { environment: who });
    written.push({ name });
  }
};

const cancellation = { signal: new AbortController().signal, reason: undefined, deadlineMs: undefined };
const clock = { nowMs: () => performance.now(), sleep: systemClock.sleep };

const sceneInClone = (workspace: string, sha: string): FakeScene => {
  const context = fakeContext({ workspace, temporaryFolder: join(top, 'temporary'), sha });
  const access = { context, token: '', workingDirectory: '.', cancellation, debug: () => undefined };
  const git = createGit({ access, clock, random: () => 0, environment: gitEnvironment() });
  return { ...fakeScene({ context }), git: { ...git, calls: [] } };
};

const sceneByApi = (repository: string, sha: string): FakeScene => {
  const token = double.mintToken({ kind: 'job', repository, permissions: { contents: 'read' } });
  const { apiUrl, graphqlUrl } = double;
  const place = { token, apiUrl, graphqlUrl, repository };
  const client = createGitHubClient({
    ...place,
    cancellation,
    clock,
    random: () => 0,
    debug: () => undefined,
    limits: gitHubLimits,
  });
  const scene = fakeScene({ context: { sha }, git: { problems: { prefix: gitProblemOf('not-a-repository') } } });
  return { ...scene, github: { ...scene.github, ...createGitHub(client) } };
};

/** A file system path as git fetches from it, leaving out what it is told to. */
const clone = async (repository: string, name: string, args: readonly string[]): Promise<string> => {
  const url = pathToFileURL(double.gitDir(repository)).href;
  await openGit(top).text(['clone', '--quiet', '--no-checkout', ...args, url, name]);
  return join(top, name);
};

const sourcesOf = async (repository: string, head: string): Promise<readonly (readonly [string, FakeScene])[]> => {
  const { git } = double.state(repository);
  const sha = await git.text(['rev-parse', head]);
  const name = repository.replace('octo/', '');
  const whole = await clone(repository, `${name}-whole`, [`--branch=${head}`]);
  const shallow = await clone(repository, `${name}-shallow`, [`--branch=${head}`, '--depth=1', '--no-tags']);
  return [
    ['whole checkout', sceneInClone(whole, sha)],
    ['shallow checkout', sceneInClone(shallow, sha)],
    ['API', sceneByApi(repository, sha)],
  ];
};

test('real git, whole and shallow, and the API of the double give the same answer', async () => {
  await mkdir(join(top, 'temporary'), { recursive: true });
  const toldAll = fc.sample(anyTold, { seed: 6, numRuns: histories });
  const sources = new Set<string>();
  for (const [index, told] of toldAll.entries()) {
    const repository = `octo/${nameOf(index)}`;
    const { git } = double.state(repository);
    await git.text(['config', 'uploadpack.allowFilter', 'true']);
    await git.text(['fast-import', '--quiet'], { input: importOf(told) });
    await writeTags(told, repository);
    const head = `n${told.repository.commits.length - 1 - (index % 3 === 0 ? index % told.repository.commits.length : 0)}`;
    for (const policy of policies) {
      const answers: (readonly [string, Answering])[] = [];
      for (const [source, scene] of await sourcesOf(repository, head)) {
        answers.push([source, await answerWith(scene, { policy })]);
        sources.add(scene.runner.record.lines.find((line) => line.startsWith('  read from')) ?? '');
      }
      const [first] = answers;
      for (const [source, answer] of answers)
        expect({ index, source, answer }).toEqual({ index, source, answer: first?.[1] });
      for (const kind of ['whole', 'shallow']) await rm(join(top, `${nameOf(index)}-${kind}`), { recursive: true });
    }
  }
  // Not one source was left out, nor the short way to any.
  expect([...sources].map((line) => line.replace(/what follows .*/, 'what follows it')).toSorted()).toEqual(
    expect.arrayContaining([
      '  read from GitHub’s API: there is no checkout',
      '  read from the checkout',
      '  read from the checkout, which is shallow: all that it left out was fetched',
      '  read from the checkout, which is shallow: only what follows it',
    ]),
  );
  expect(double.violations).toEqual([]);
});

interface Change {
  readonly told: Told;
  readonly packages: PackageSet;
  readonly index: number;
}

/** What merging the head onto an older commit would make, by a whole checkout and by a shallow one. */
const previewsOf = async (repository: string, head: string, { told, packages, index }: Change) => {
  const { git } = double.state(repository);
  // Where somebody released the change goes onto a release, often.
  const released = [...told.repository.tags.values()].filter((id) => id !== null);
  const onto = released.at(-1 - (index % released.length)) ?? 'n0';
  const [base, sha] = [await git.text(['rev-parse', onto]), await git.text(['rev-parse', head])];
  const occasion = {
    kind: 'preview',
    of: 'merge-group',
    base,
    head: sha,
    title: null,
    number: null,
    labels: [],
  } as const;
  const previews: unknown[] = [];
  for (const args of [[], ['--depth=1', '--no-tags']]) {
    const workspace = await clone(repository, `${monorepoOf(index)}-preview-${previews.length}`, [
      `--branch=${head}`,
      ...args,
    ]);
    const facts = await readFacts(sceneInClone(workspace, sha), { policy: defaultPolicy, packages, occasion });
    if (facts.kind !== 'preview') throw new Error('these are no facts of a preview');
    previews.push(comparable(decidePreviews(facts.packages, occasion, packages)));
  }
  return previews;
};

test('and so they do about packages with tags of their own, at different depths', async () => {
  await mkdir(join(top, 'temporary'), { recursive: true });
  const toldAll = fc.sample(fc.tuple(anyMonorepo, anyPackages), { seed: 7, numRuns: packageHistories });
  let cuts = 0;
  for (const [index, [told, packages]] of toldAll.entries()) {
    const repository = `octo/${monorepoOf(index)}`;
    const { git } = double.state(repository);
    await git.text(['config', 'uploadpack.allowFilter', 'true']);
    await git.text(['fast-import', '--quiet'], { input: importOf(told) });
    await writeTags(told, repository);
    const head = `n${told.repository.commits.length - 1}`;
    const answers: (readonly [string, Answering])[] = [];
    for (const [source, scene] of await sourcesOf(repository, head)) {
      answers.push([source, await answerWith(scene, { policy: defaultPolicy, packages })]);
      if (scene.runner.record.lines.some((line) => line.includes('only what follows'))) cuts += 1;
    }
    const [first] = answers;
    for (const [source, answer] of answers)
      expect({ index, source, answer }).toEqual({ index, source, answer: first?.[1] });
    const [whole, shallow] = await previewsOf(repository, head, { told, packages, index });
    expect({ index, preview: shallow }).toEqual({ index, preview: whole });
  }
  expect(cuts).toBeGreaterThan(packageHistories / 5);
  expect(double.violations).toEqual([]);
}, 240_000);

test('a shallow checkout of packages answers as a whole one does, over many histories', async () => {
  await fc.assert(
    fc.asyncProperty(anyMonorepo, anyPackages, anyPolicy, fc.nat(), async (told, packages, policy, pick) => {
      const head = headOf(told.repository, pick);
      const whole = await answerWith(sceneOf(told, head, 'whole checkout'), { policy, packages });
      expect(await answerWith(sceneOf(told, head, 'shallow checkout'), { policy, packages })).toEqual(whole);
    }),
    { seed: 10, numRuns: 1_000 },
  );
}, 240_000);
