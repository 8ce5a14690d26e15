import { success } from '@drawbridge/core/domain/result';
import { type FakeCommit, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { type FakeGitHub, fakeGitHub } from '@drawbridge/testkit/fakes/github';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { expect, test } from '@jest/globals';
import { createSteps } from '../src/run.ts';
import { playEveryOrder, type Step } from './interleavings.ts';
import { configOf } from './stage.ts';
import { fakeVersionPorts } from './version-ports.ts';

const [first] = lineOfCommits(['feat: one']);
const beside = (number: number, message: string): readonly FakeCommit[] =>
  lineOfCommits([message]).map((commit) => ({ ...commit, oid: oidOf(number), parents: [oidOf(1)] }));
const commits = [...(first === undefined ? [] : [first]), ...beside(2, 'fix: two'), ...beside(3, 'feat: three')];

/** The release that GitHub calls the latest: it gives the mark to whoever asks last. */
const latestOf = ({ writes }: FakeGitHub): string | undefined =>
  writes
    .flatMap((write) => {
      if (write.kind === 'release-latest') return write.release.tag;
      return write.kind === 'release' && write.release.latest ? write.release.tag : [];
    })
    .at(-1);

const runOn =
  (github: FakeGitHub, number: number) =>
  async (step: Step): Promise<void> => {
    const scene = fakeScene({ context: { sha: oidOf(number) }, git: { commits, revisions: { HEAD: oidOf(number) } } });
    const { refs, releases } = github;
    const tags: typeof scene.git.tags = () =>
      step(async () => {
        const held = await refs.list('refs/tags/');
        const all = held.ok ? held.value : [];
        return success(all.map((ref) => ({ ...ref, name: ref.name.replace('refs/tags/', '') })));
      });
    let isMade = false;
    const stepping: FakeGitHub['releases'] = {
      ...releases,
      // Whether its own release is there has nothing to do with the others'.
      findByTag: (tag) => (isMade ? step(() => releases.findByTag(tag)) : releases.findByTag(tag)),
      create: (release) => {
        isMade = true;
        return step(() => releases.create(release));
      },
      markLatest: (id) => step(() => releases.markLatest(id)),
    };
    const update: FakeGitHub['refs']['update'] = (changes) => step(() => refs.update(changes));
    const world = {
      ...scene,
      git: { ...scene.git, tags },
      github: { ...github, refs: { ...refs, update }, releases: stepping },
    };
    const inputs = { 'moving-tags': 'none', annotated: 'false' };
    const { verdict } = await createSteps(fakeVersionPorts()).run(await configOf(inputs), world);
    expect(verdict.mark).toBe('passed');
  };

test('of two runs that move no tag in common the greater release is the latest, in every order of their requests', async () => {
  const refs = [{ name: 'refs/tags/v1.0.0', object: oidOf(1), commit: oidOf(1) }];
  const marked = new Set<string | undefined>();
  const count = await playEveryOrder(() => {
    const github = fakeGitHub({ refs });
    return {
      runs: [runOn(github, 2), runOn(github, 3)],
      check: async () => {
        expect(
          github
            .releasesNow()
            .map(({ tag }) => tag)
            .toSorted(),
        ).toEqual(['v1.0.1', 'v1.1.0']);
        expect(latestOf(github)).toBe('v1.1.0');
        for (const { kind } of github.writes) marked.add(kind);
      },
    };
  });
  expect(count).toBeGreaterThan(100);
  expect(marked).toContain('release-latest');
});
