import { failure, success } from '@drawbridge/core/domain/result';
import type { GitHubReply, RefChange, RefsUpdate } from '@drawbridge/core/ports/github';
import { type FakeCommit, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { type FakeGitHub, fakeGitHub } from '@drawbridge/testkit/fakes/github';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { moveForward } from '../src/act/forward.ts';
import { findLeftBehind } from '../src/decide/forward.ts';
import { defaultPolicy } from '../src/decide/policy.ts';
import { createSteps } from '../src/run.ts';
import { playEveryOrder, type Step } from './interleavings.ts';
import { configOf } from './stage.ts';
import { fakeVersionPorts } from './version-ports.ts';

const [first] = lineOfCommits(['feat: one']);
const beside = (number: number, message: string): readonly FakeCommit[] =>
  lineOfCommits([message]).map((commit) => ({ ...commit, oid: oidOf(number), parents: [oidOf(1)] }));

/** 1.0.0, a fix on one branch and a feature on another. */
const commits = [...(first === undefined ? [] : [first]), ...beside(2, 'fix: two'), ...beside(3, 'feat: three')];

const openGitHub = (): FakeGitHub =>
  fakeGitHub({
    refs: ['v1.0.0', 'v1'].map((name) => ({ name: `refs/tags/${name}`, object: oidOf(1), commit: oidOf(1) })),
  });

const conflict = failure(gitHubProblemOf('conflict', { message: 'it has moved' }));

/** Refs as REST changes them across branches: a look, and then, by force, a move that compares nothing. */
const withoutComparison = (github: FakeGitHub, step: Step): FakeGitHub['refs'] => {
  const { refs, refsNow } = github;
  const move = async ({ name, before, after }: RefChange): GitHubReply<RefsUpdate> => {
    const held = await step(async () => refsNow()[name]);
    if (held !== before) return conflict;
    return step(() => refs.update([{ name, before: refsNow()[name], after, force: true }]));
  };
  const update = async (changes: readonly RefChange[]): GitHubReply<RefsUpdate> => {
    const made: string[] = [];
    for (const change of changes) {
      const done = change.before === undefined ? await step(() => refs.update([change])) : await move(change);
      if (!done.ok && made.length === 0) return done;
      if (!done.ok) return success({ together: false, made, stopped: done.error });
      made.push(change.name);
    }
    return success({ together: false, made, stopped: undefined });
  };
  return { ...refs, list: (prefix) => step(() => refs.list(prefix)), update };
};

const runOn =
  (github: FakeGitHub, number: number, inputs: Readonly<Record<string, string>>) =>
  async (step: Step): Promise<void> => {
    const scene = fakeScene({ context: { sha: oidOf(number) }, git: { commits, revisions: { HEAD: oidOf(number) } } });
    const tags: typeof scene.git.tags = async () => {
      const held = await github.refs.list('refs/tags/');
      return held.ok
        ? success(held.value.map((ref) => ({ ...ref, name: ref.name.replace('refs/tags/', '') })))
        : success([]);
    };
    const refs = withoutComparison(github, step);
    const world = { ...scene, git: { ...scene.git, tags }, github: { ...github, refs } };
    const { verdict } = await createSteps(fakeVersionPorts()).run(await configOf(inputs), world);
    expect(verdict.mark).toBe('passed');
  };

const inputs = { release: 'false', annotated: 'false' };

describe('runs on two branches of a server that compares nothing', () => {
  test('leave a moving tag at the greater release, in every order of their requests', async () => {
    const settings = { ...inputs, 'moving-tags': 'major' };
    const count = await playEveryOrder(() => {
      const github = openGitHub();
      return {
        runs: [runOn(github, 2, settings), runOn(github, 3, settings)],
        check: async () => {
          expect(github.refsNow()).toMatchObject({ 'refs/tags/v1.0.1': oidOf(2), 'refs/tags/v1.1.0': oidOf(3) });
          expect(github.refsNow()['refs/tags/v1']).toBe(oidOf(3));
        },
      };
    });
    expect(count).toBeGreaterThan(100);
  });
});

test('what a greater release took over is told', async () => {
  const github = openGitHub();
  const { refs } = github;
  const update: FakeGitHub['refs']['update'] = async (changes) => {
    // Another run is faster at the moving tag, and this one does not see it.
    await refs.update([{ name: 'refs/tags/v1.1.0', before: undefined, after: oidOf(3), force: false }]);
    const done = await refs.update(changes);
    return done.ok ? success({ ...done.value, together: false }) : done;
  };
  const scene = fakeScene({ context: { sha: oidOf(2) }, git: { commits, revisions: { HEAD: oidOf(2) } } });
  const world = { ...scene, github: { ...github, refs: { ...refs, update } } };
  const tags: typeof scene.git.tags = async () =>
    success([
      { name: 'v1.0.0', object: oidOf(1), commit: oidOf(1) },
      { name: 'v1', object: oidOf(1), commit: oidOf(1) },
    ]);
  await createSteps(fakeVersionPorts()).run(await configOf(inputs), { ...world, git: { ...scene.git, tags } });
  expect(github.refsNow()['refs/tags/v1']).toBe(oidOf(3));
  expect(scene.runner.record.lines.join('\n')).toContain(
    '! v1 goes on to 0000000: another run made a greater release meanwhile.',
  );
});

test('a server that refuses to move a tag on is asked once', async () => {
  const github = openGitHub();
  const { refs } = github;
  let asked = 0;
  const update: FakeGitHub['refs']['update'] = async () => {
    asked += 1;
    return failure(gitHubProblemOf('invalid', { message: 'Repository rule violations found' }));
  };
  await refs.update([{ name: 'refs/tags/v1.1.0', before: undefined, after: oidOf(3), force: false }]);
  const { log } = fakeScene();
  await moveForward(['v1'], [defaultPolicy], { log, github: { ...github, refs: { ...refs, update } } });
  expect(asked).toBe(1);
});

describe('a moving tag is left behind', () => {
  const tag = (name: string, commit: number) => ({
    name,
    objectOid: oidOf(commit),
    commitOid: oidOf(commit),
    reachable: false,
    containsHead: false,
  });
  const find = (names: readonly string[], ...tags: readonly (readonly [string, number])[]) =>
    findLeftBehind(
      names,
      tags.map(([name, commit]) => tag(name, commit)),
      [defaultPolicy],
    ).map(({ name, to }) => [name, to]);

  test.each<[string, readonly (readonly [string, number])[], readonly (readonly [string, string])[]]>([
    [
      'at a lower release of its line',
      [
        ['v1.0.0', 1],
        ['v1.1.0', 2],
        ['v1', 1],
      ],
      [['v1', oidOf(2)]],
    ],
    [
      'not at the greatest',
      [
        ['v1.0.0', 1],
        ['v1.1.0', 2],
        ['v1', 2],
      ],
      [],
    ],
    [
      'not by a greater release of another line',
      [
        ['v1.0.0', 1],
        ['v2.0.0', 2],
        ['v1', 1],
      ],
      [],
    ],
    [
      'not by a pre-release',
      [
        ['v1.0.0', 1],
        ['v1.1.0-rc.1', 2],
        ['v1', 1],
      ],
      [],
    ],
    [
      'not where a person put it on a commit of no release',
      [
        ['v1.0.0', 1],
        ['v1.1.0', 2],
        ['v1', 9],
      ],
      [],
    ],
    [
      'not where it is gone',
      [
        ['v1.0.0', 1],
        ['v1.1.0', 2],
      ],
      [],
    ],
    [
      'in the minor line',
      [
        ['v1.1.0', 1],
        ['v1.1.1', 2],
        ['v1.1', 1],
      ],
      [['v1.1', oidOf(2)]],
    ],
  ])('%s', (_, tags, expected) => {
    expect(find(['v1', 'v1.1'], ...tags)).toEqual(expected);
  });
});
