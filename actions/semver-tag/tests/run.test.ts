import { failure, success } from '@drawbridge/core/domain/result';
import { gitProblemOf, oidOf } from '@drawbridge/testkit/fakes/git';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import type { FakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { obstacleOf, play, playIn, pullRequestOf, type Situation, stage } from './stage.ts';

const grown: Situation = {
  messages: ['feat: one', 'feat: two', 'feat(api): three', 'fix: four'],
  tags: { 'v1.4.0': 1, v1: 1, 'v1.4': 1 },
};

const namesOf = ({ github }: FakeScene): readonly string[] => Object.keys(github.refsNow()).toSorted();
const kindsOf = ({ github }: FakeScene): readonly string[] => github.writes.map(({ kind }) => kind);

describe('a release', () => {
  test('is told from its commits to its tags', async () => {
    const { line, outcome, scene } = await play(grown);
    expect(line).toBe('✓ Version: 1.4.0 → 1.5.0, because of 2 features; v1 moved, v1.5 created');
    expect(outcome.outputs).toMatchObject({
      outcome: 'release',
      released: 'true',
      version: '1.5.0',
      tag: 'v1.5.0',
      'previous-version': '1.4.0',
      'previous-tag': 'v1.4.0',
      bump: 'minor',
      major: '1',
      minor: '5',
      patch: '0',
      commit: oidOf(4),
      'release-url': 'https://github.example/octo/shop/releases/tag/v1.5.0',
      'image-tags': '1.5.0\n1.5\n1\nlatest\nsha-0000000',
    });
    expect(scene.runner.record.lines).toEqual([
      '  0000000: 3 commits since v1.4.0 (0000000); 3 tags in the repository',
      '  read from the checkout',
      '  History: 0.0 s',
      '  counts from v1.4.0, the greatest final version before this commit',
      '  0000000  minor  feat(api): three (type feat)',
      '  0000000  minor  feat: two (type feat)',
      '  0000000  patch  fix: four (type fix)',
      '  → 1.5.0, because of 2 features',
      '  v1: to move here from 0000000',
      '  v1.5: to be created',
      "  the tag's signature: not verified (unsigned)",
      '  GitHub Release: https://github.example/octo/shop/releases/tag/v1.5.0',
      expect.stringMatching(/starts no other workflow/),
    ]);
  });

  test('writes all tags in one transaction, before the GitHub Release', async () => {
    const { scene } = await play(grown);
    expect(kindsOf(scene)).toEqual(['tag-object', 'refs', 'release']);
    const [object, refs, release] = scene.github.writes;
    expect(object).toMatchObject({ name: 'v1.5.0', commit: oidOf(4) });
    const tagObject = scene.github.refsNow()['refs/tags/v1.5.0'];
    expect(refs).toEqual({
      kind: 'refs',
      changes: [
        { name: 'refs/tags/v1.5.0', before: undefined, after: tagObject, force: false },
        { name: 'refs/tags/v1', before: oidOf(1), after: oidOf(4), force: true },
        { name: 'refs/tags/v1.5', before: undefined, after: oidOf(4), force: false },
      ],
    });
    expect(tagObject).not.toBe(oidOf(4));
    expect(release).toMatchObject({ release: { tag: 'v1.5.0', prerelease: false, latest: true } });
  });

  test('with `annotated: false` points its tag at the commit', async () => {
    const { scene } = await play({ ...grown, inputs: { annotated: 'false' } });
    expect(scene.github.refsNow()['refs/tags/v1.5.0']).toBe(oidOf(4));
    expect(kindsOf(scene)).toEqual(['refs', 'release']);
  });

  test('with `release: false` and `moving-tags: none` writes its tag alone', async () => {
    const { line, scene } = await play({ ...grown, inputs: { release: 'false', 'moving-tags': 'none' } });
    expect(line).toBe('✓ Version: 1.4.0 → 1.5.0, because of 2 features');
    expect(namesOf(scene)).toEqual(['refs/tags/v1', 'refs/tags/v1.4', 'refs/tags/v1.4.0', 'refs/tags/v1.5.0']);
    expect(kindsOf(scene)).toEqual(['tag-object', 'refs']);
  });

  test('in a channel moves no tags and is no latest release', async () => {
    const { line, log, scene, outcome } = await play({ ...grown, inputs: { 'pre-release': 'rc' } });
    expect(line).toBe('✓ Version: 1.4.0 → 1.5.0-rc.1, because of 2 features');
    expect(log).toContain('  v1.5: left alone, a pre-release moves no tags\n');
    expect(scene.github.writes.at(-1)).toMatchObject({ release: { prerelease: true, latest: false } });
    expect(outcome.outputs['image-tags']).toBe('1.5.0-rc.1\nrc\nsha-0000000');
  });

  test.each([
    {
      name: 'the first',
      messages: ['feat: a', 'fix: b'],
      tags: {},
      says: '0.1.0, the first version, because of 1 feature; v0.1 created',
    },
    {
      name: 'a breaking one',
      messages: ['a', 'feat!: b'],
      tags: { 'v1.0.0': 1 },
      says: '1.0.0 → 2.0.0, because of 1 breaking change; v2 and v2.0 created',
    },
    {
      name: 'a breaking one before 1.0.0',
      messages: ['a', 'feat!: b'],
      tags: { 'v0.3.1': 1 },
      says: '0.3.1 → 0.4.0, because of 1 breaking change (before 1.0.0 a minor step); v0.4 created',
    },
    {
      name: 'one of fixes and a revert',
      messages: ['a', 'fix: b', 'perf: c', 'revert: d'],
      tags: { 'v1.0.0': 1 },
      says: '1.0.0 → 1.0.1, because of 1 revert, 1 performance improvement and 1 fix; v1 and v1.0 created',
    },
  ])('$name says why', async ({ messages, tags, says }) => {
    expect((await play({ messages, tags })).line).toBe(`✓ Version: ${says}`);
  });

  test('by `release-as` and by `default-bump` says so', async () => {
    const plain = { messages: ['a', 'docs: b'], tags: { 'v1.0.0': 1 } };
    expect((await play({ ...plain, inputs: { 'release-as': '2.0.0', 'moving-tags': 'none' } })).line).toBe(
      '✓ Version: 1.0.0 → 2.0.0, because `release-as` says so',
    );
    expect((await play({ ...plain, inputs: { 'default-bump': 'patch', 'moving-tags': 'none' } })).line).toBe(
      '✓ Version: 1.0.0 → 1.0.1, because of `default-bump`',
    );
  });
});

describe('nothing to release is a pass', () => {
  test.each([
    {
      name: 'commits that call for none',
      messages: ['a', 'docs: b', 'chore: c'],
      tags: { 'v1.0.0': 1 },
      says: 'nothing to release: none of the 2 commits since 1.0.0 calls for a version',
    },
    {
      name: 'one such commit',
      messages: ['a', 'docs: b'],
      tags: { 'v1.0.0': 1 },
      says: 'nothing to release: the one commit since 1.0.0 calls for no version',
    },
    {
      name: 'commits after a base that is no release',
      messages: ['a', 'feat: b', 'docs: c', 'docs: d'],
      tags: { 'v1.0.0': 1 },
      says: 'nothing to release: none of the 2 commits after `base` calls for a version',
      inputs: { 'dry-run': 'true', base: oidOf(2) },
    },
    {
      name: 'a commit that a later release contains',
      messages: ['a', 'feat: b', 'feat: c'],
      tags: { 'v1.0.0': 1, 'v1.1.0': 3 },
      says: 'nothing to release: 1.1.0 contains this commit already',
      head: 2,
    },
  ])('$name', async ({ messages, tags, says, head, inputs = {} }) => {
    const git = head === undefined ? {} : { revisions: { HEAD: oidOf(head) } };
    const { line, outcome, scene } = await play({ messages, tags, git, inputs });
    expect(line).toBe(`✓ Version: ${says}`);
    expect(outcome.outputs).toMatchObject({ outcome: 'nothing-to-release', released: 'false', version: '', tag: '' });
    expect(outcome.outputs['previous-version']).toBe('1.0.0');
    expect(scene.github.writes).toEqual([]);
  });
});

describe('a re-run', () => {
  test('changes nothing when all is done', async () => {
    const first = await play(grown);
    const writes = first.scene.github.writes.length;
    const second = await playIn(first.scene);
    expect(second.line).toBe("✓ Version: 1.5.0 is this commit's version already; nothing to do");
    expect(second.outcome.outputs).toMatchObject({
      outcome: 'already-released',
      released: 'false',
      version: '1.5.0',
      tag: 'v1.5.0',
    });
    expect(second.outcome.outputs['release-url']).toContain('/releases/tag/v1.5.0');
    expect(first.scene.github.writes).toHaveLength(writes);
  });

  test('after a crash between the tags and the GitHub Release makes the Release', async () => {
    const scene = stage(grown);
    scene.github.fail('releases.findByTag', gitHubProblemOf('unreachable'), 1);
    const crashed = await playIn(scene);
    expect(crashed.line).toMatch(/^✗ Version: 1\.5\.0 is tagged, its GitHub Release is missing: /);
    expect(crashed.outcome.outputs).toMatchObject({
      outcome: 'failed',
      released: 'true',
      version: '1.5.0',
      'release-url': '',
    });
    const again = await playIn(scene);
    expect(again.line).toBe('✓ Version: 1.5.0 was released before, and is finished now; GitHub Release created');
    expect(again.outcome.outputs).toMatchObject({ outcome: 'finish', released: 'true', version: '1.5.0' });
    const notes = scene.github.writes.at(-1);
    expect(notes).toMatchObject({
      kind: 'release',
      release: { tag: 'v1.5.0', body: expect.stringContaining('three') },
    });
  });

  test('moves the tags that were left behind', async () => {
    const { line, scene } = await play({
      ...grown,
      tags: { ...grown.tags, 'v1.5.0': 4 },
      inputs: { release: 'false' },
    });
    expect(line).toBe('✓ Version: 1.5.0 was released before, and is finished now; v1 moved, v1.5 created');
    expect(scene.github.refsNow()['refs/tags/v1']).toBe(oidOf(4));
  });
});

describe('a faster run', () => {
  test('that released this very commit leaves nothing to do, and keeps its GitHub Release to itself', async () => {
    const rival = async (scene: FakeScene) => {
      await scene.github.refs.update([
        { name: 'refs/tags/v1.5.0', before: undefined, after: oidOf(4), force: false },
        { name: 'refs/tags/v1', before: oidOf(1), after: oidOf(4), force: true },
        { name: 'refs/tags/v1.5', before: undefined, after: oidOf(4), force: false },
      ]);
    };
    const { line, outcome, scene, log } = await play({ ...grown, rivals: [rival] });
    expect(line).toBe("✓ Version: 1.5.0 is this commit's version already; nothing to do");
    expect(outcome.outputs).toMatchObject({ outcome: 'already-released', released: 'false', version: '1.5.0' });
    expect(kindsOf(scene)).toEqual(['tag-object', 'refs']);
    expect(log).toContain('! Another run changed a tag meanwhile; nothing was written, and all is read again.');
    expect(log).toContain('GitHub Release is left to the run that was faster');
  });

  test('that moved v1 to a later release is not moved back', async () => {
    const rival = async (scene: FakeScene) => {
      await scene.github.refs.update([
        { name: 'refs/tags/v1', before: oidOf(1), after: oidOf(5), force: true },
        { name: 'refs/tags/v1.6.0', before: undefined, after: oidOf(5), force: false },
      ]);
    };
    const situation: Situation = {
      ...grown,
      messages: [...(grown.messages ?? []), 'feat: five'],
      git: { revisions: { HEAD: oidOf(4) } },
      rivals: [rival],
    };
    const { line, scene } = await play(situation);
    expect(line).toBe('✓ Version: nothing to release: 1.6.0 contains this commit already');
    expect(scene.github.refsNow()['refs/tags/v1']).toBe(oidOf(5));
    expect(namesOf(scene)).not.toContain('refs/tags/v1.5.0');
  });

  test('that released an earlier commit makes this one the next version', async () => {
    const rival = async (scene: FakeScene) => {
      await scene.github.refs.update([{ name: 'refs/tags/v1.5.0', before: undefined, after: oidOf(3), force: false }]);
    };
    const { line } = await play({ ...grown, rivals: [rival] });
    expect(line).toBe('✓ Version: 1.5.0 → 1.5.1, because of 1 fix; v1 moved, v1.5 created');
  });

  test('three times in a row is an error that says what to do; nothing is written', async () => {
    let moves = 1;
    const rival = async (scene: FakeScene) => {
      const before = moves === 1 ? oidOf(1) : `${moves}`.padStart(40, 'c');
      moves += 1;
      await scene.github.refs.update([
        { name: 'refs/tags/v1', before, after: `${moves}`.padStart(40, 'c'), force: true },
      ]);
    };
    const { message, scene } = await obstacleOf({ ...grown, rivals: [rival, rival, rival] });
    expect(message).toMatch(
      /^other runs changed the tags 3 times .*\n {2}Run the job again, and give it a `concurrency` group/,
    );
    expect(namesOf(scene)).not.toContain('refs/tags/v1.5.0');
  });

  test('that made the GitHub Release between our look and our request is as good', async () => {
    const scene = stage(grown);
    const { create } = scene.github.releases;
    const releases: FakeScene['github']['releases'] = {
      ...scene.github.releases,
      create: async (release) => {
        await create(release);
        return create(release);
      },
    };
    const { line, outcome } = await playIn({ ...scene, github: { ...scene.github, releases } });
    expect(line).toMatch(/^✓ Version: 1\.4\.0 → 1\.5\.0/);
    expect(outcome.outputs['release-url']).toContain('v1.5.0');
  });
});

describe('what GitHub refuses is told with the way out, and nothing is half done', () => {
  const refused = [
    {
      name: 'a read-only token',
      problem: gitHubProblemOf('forbidden'),
      says: 'the token may not write v1.5.0, v1 and v1.5.',
      fix: 'permissions:\n      contents: write',
    },
    {
      name: 'no token',
      problem: gitHubProblemOf('no-token'),
      says: 'there is no `github-token`',
      fix: 'dry-run: true',
    },
    {
      name: 'an expired token',
      problem: gitHubProblemOf('unauthorized'),
      says: 'GitHub does not know the token',
      fix: 'is it expired',
    },
    {
      name: 'changed workflow files',
      problem: gitHubProblemOf('forbidden', { acceptedPermissions: 'contents=write,workflows=write' }),
      says: 'this commit changes workflow files',
      fix: 'the token of an app',
    },
    {
      name: 'a failure of GitHub',
      problem: gitHubProblemOf('unreachable', { requestId: 'AB:12' }),
      says: 'request AB:12',
      fix: 'Run the job again',
    },
  ];
  test.each(refused)('$name', async ({ problem, says, fix }) => {
    const { line, outcome, scene, summary } = await play({
      ...grown,
      github: { problems: { 'refs.createTagObject': problem } },
    });
    expect(line).toMatch(/^✗ Version: 1\.5\.0 is not released, nothing was written: /);
    expect(line).toContain(says);
    expect(outcome.fix).toContain(fix);
    expect(summary).toContain('not released, nothing was written');
    expect(outcome.outputs).toMatchObject({
      outcome: 'failed',
      released: 'false',
      version: '',
      tag: '',
      'image-tags': '',
    });
    expect(scene.github.writes).toEqual([]);
  });

  test('a ruleset that protects a moving tag', async () => {
    const message =
      'mutation updateRefs was answered with 200: Repository rule violations found\n\nCannot update this protected ref.\n\n: refs/tags/v1';
    const problem = gitHubProblemOf('invalid', { message });
    const { line, outcome, scene } = await play({ ...grown, github: { problems: { 'refs.update': problem } } });
    expect(line).toContain('a rule of the repository (GH013) forbids to write v1.');
    expect(outcome.fix).toContain('have the ruleset protect `v*.*.*` alone');
    expect(kindsOf(scene)).toEqual(['tag-object']);
  });

  test('a name that an immutable release has used up', async () => {
    const problem = gitHubProblemOf('invalid', {
      message: 'Validation Failed: tag_name was used by an immutable release',
    });
    const { line, outcome } = await play({ ...grown, github: { problems: { 'releases.create': problem } } });
    expect(line).toBe(
      '✗ Version: 1.5.0 is tagged, its GitHub Release is missing: the name v1.5.0 was used by an immutable release before.',
    );
    expect(outcome.fix).toContain('Set `release-as` to the next version');
  });

  test('`mode: report` tells it and stays green', async () => {
    const problems = { 'refs.createTagObject': gitHubProblemOf('forbidden') };
    const { outcome } = await play({ ...grown, inputs: { mode: 'report' }, github: { problems } });
    expect([outcome.enforced, outcome.verdict.mark]).toEqual([false, 'failed']);
  });
});

describe('an answer that is lost', () => {
  const lost = gitHubProblemOf('unreachable', { message: 'mutation updateRefs had no answer' });
  const losing = (scene: FakeScene): FakeScene => {
    const update: FakeScene['github']['refs']['update'] = async (changes) => {
      await scene.github.refs.update(changes);
      return failure(lost);
    };
    return { ...scene, github: { ...scene.github, refs: { ...scene.github.refs, update } } };
  };

  test('is found in the tags themselves', async () => {
    const { line, outcome, scene } = await playIn(losing(stage(grown)));
    expect(line).toBe('✓ Version: 1.4.0 → 1.5.0, because of 2 features; v1 moved, v1.5 created');
    expect(outcome.outputs['released']).toBe('true');
    expect(kindsOf(scene)).toEqual(['tag-object', 'refs', 'release']);
  });

  test('and was a refusal: nothing was written', async () => {
    const scene = stage(grown);
    scene.github.fail('refs.update', lost);
    const { line } = await playIn(scene);
    expect(line).toMatch(
      /^✗ Version: 1\.5\.0 is not released, nothing was written: GitHub did not let this run write v1\.5\.0/,
    );
  });

  test('and cannot be looked for: that is what is told', async () => {
    const scene = losing(stage(grown));
    let lists = 0;
    const list: FakeScene['github']['refs']['list'] = async () => {
      lists += 1;
      return failure(lost);
    };
    const { line, outcome, report } = await playIn({
      ...scene,
      github: { ...scene.github, refs: { ...scene.github.refs, list } },
    });
    expect(lists).toBe(1);
    expect(line).toMatch(/^✗ Version: 1\.5\.0 may be tagged, or not: /);
    expect(outcome.outputs).toMatchObject({ outcome: 'failed', released: 'false', version: '' });
    expect(report['refs']).toMatchObject([{ written: null }, { written: null }, { written: null }]);
  });
});

describe('a version that may not be made is refused', () => {
  test('a tag of this name on another branch', async () => {
    const forked = [
      {
        oid: oidOf(1),
        parents: [],
        message: 'feat: a',
        committedMs: 0,
        authoredMs: 0,
        author: { name: 'Octo', email: 'octo@example.org' },
        files: null,
      },
      {
        oid: oidOf(2),
        parents: [oidOf(1)],
        message: 'feat: elsewhere',
        committedMs: 0,
        authoredMs: 0,
        author: { name: 'Octo', email: 'octo@example.org' },
        files: null,
      },
      {
        oid: oidOf(3),
        parents: [oidOf(1)],
        message: 'feat: here',
        committedMs: 0,
        authoredMs: 0,
        author: { name: 'Octo', email: 'octo@example.org' },
        files: null,
      },
    ];
    const { line, outcome, scene } = await play({ tags: { 'v1.0.0': 1, 'v1.1.0': 2 }, git: { commits: forked } });
    expect(line).toBe('✗ Version: v1.1.0 exists (at 0000000), and this commit does not descend from it');
    expect(outcome.fix).toContain('go on to 1.2.0, the next one that is free');
    expect(outcome.outputs).toMatchObject({ outcome: 'refused', released: 'false', version: '' });
    expect(scene.github.writes).toEqual([]);
  });

  test('a name that git cannot hold beside another', async () => {
    const { line } = await play({ ...grown, tags: { ...grown.tags, 'v1.5.0/docs': 1 } });
    expect(line).toBe('✗ Version: git holds no tag v1.5.0 beside v1.5.0/docs: one would be a folder of the other');
  });

  test('a step out of the maintenance line', async () => {
    const { line } = await play({ ...grown, inputs: { 'maintenance-line': '1.4.x' } });
    expect(line).toBe('✗ Version: 1.5.0 is outside of the maintenance line 1.4.x');
  });
});

describe('a preview', () => {
  const change: Situation = {
    messages: ['feat: one', 'feat: two', 'fix: three'],
    tags: { 'v1.0.0': 1 },
  };

  test('says what merging makes, in a comment', async () => {
    const context = pullRequestOf({ base: 1, head: 3, title: 'feat: two and three' });
    const { line, outcome, scene } = await play({ ...change, context });
    expect(line).toBe('✓ Version: merging this makes 1.1.0 after 1.0.0, because of 1 feature');
    expect(outcome.outputs).toMatchObject({
      outcome: 'release',
      released: 'false',
      version: '1.1.0',
      tag: 'v1.1.0',
      commit: '',
    });
    expect(kindsOf(scene)).toEqual(['comment-created']);
  });

  test('counts what waits on the base already', async () => {
    const context = pullRequestOf({ base: 2, head: 3, title: 'fix: three' });
    expect((await play({ ...change, context })).line).toBe(
      '✓ Version: merging this makes 1.1.0 after 1.0.0, because of 1 feature',
    );
  });

  test('tells when a squash under the title would make another version', async () => {
    const context = pullRequestOf({ base: 1, head: 3, title: 'docs: tell about two and three' });
    const { line, summary, report } = await play({ ...change, context });
    expect(line).toBe(
      '! Version: merging this makes 1.1.0 after 1.0.0, because of 1 feature; squashed under its title, nothing',
    );
    expect(summary).toContain(
      'Merged or rebased, the 2 commits of this pull request make **1.1.0**. Squashed under its title, they make **nothing**.',
    );
    expect(report).toMatchObject({ preview: true, version: '1.1.0', squashedVersion: null });
  });

  test('with one commit says when the title counts', async () => {
    const context = pullRequestOf({ base: 2, head: 3, title: 'feat!: three' });
    const { line, summary } = await play({ ...change, context });
    expect(line).toContain('squashed under its title, 2.0.0');
    expect(summary).toContain('With a single commit GitHub proposes the commit');
  });

  test('of a change that calls for nothing passes', async () => {
    const context = pullRequestOf({ base: 1, head: 2, title: 'docs: more' });
    const { line } = await play({ messages: ['feat: one', 'docs: two'], tags: { 'v1.0.0': 1 }, context });
    expect(line).toBe('✓ Version: merging this releases nothing: the one commit since 1.0.0 calls for no version');
  });

  test('of a fork judges, and says why there is no comment', async () => {
    const context = pullRequestOf({ base: 1, head: 3, title: 'feat: more' });
    const pullRequest = { ...context.pullRequest, headRepository: 'stranger/shop' };
    const problems = { 'comments.create': gitHubProblemOf('forbidden') };
    const { line, log } = await play({ ...change, context: { ...context, pullRequest }, github: { problems } });
    expect(line).toMatch(/^✓ Version: merging this makes/);
    expect(log).toContain('the token of a pull request from a fork may only read.');
  });

  test('in a merge queue judges without a comment', async () => {
    const context = {
      eventName: 'merge_group',
      mergeGroup: { baseSha: oidOf(1), headSha: oidOf(3) },
      pushBefore: undefined,
    };
    const { line, log, scene } = await play({ ...change, context });
    expect(line).toBe('✓ Version: merging this makes 1.1.0 after 1.0.0, because of 1 feature');
    expect(log).toContain('– No comment: a merge queue run is not about one pull request.');
    expect(scene.github.writes).toEqual([]);
  });

  test('is the same comment when the same commits are judged again', async () => {
    const context = pullRequestOf({ base: 1, head: 3, title: 'feat: more' });
    const first = await play({ ...change, context });
    await first.scene.clock.advance(60_000);
    await playIn(first.scene);
    expect(kindsOf(first.scene)).toEqual(['comment-created']);
  });
});

describe('a tag that somebody made', () => {
  const pushed: Partial<Situation['context']> & object = { ref: 'refs/tags/v1.5.0', pushBefore: undefined };

  test('gets its moving tags and its GitHub Release', async () => {
    const { line, outcome } = await play({ ...grown, tags: { ...grown.tags, 'v1.5.0': 4 }, context: pushed });
    expect(line).toBe(
      '✓ Version: 1.5.0 was released before, and is finished now; v1 moved, v1.5 created; GitHub Release created',
    );
    expect(outcome.outputs).toMatchObject({ outcome: 'finish', released: 'true', version: '1.5.0' });
  });

  test('of a pre-release is taken at its word, whatever channel is configured', async () => {
    const context = { ...pushed, ref: 'refs/tags/v2.0.0-beta.1' };
    const { line, scene } = await play({ ...grown, tags: { ...grown.tags, 'v2.0.0-beta.1': 4 }, context });
    expect(line).toBe('✓ Version: 2.0.0-beta.1 was released before, and is finished now; GitHub Release created');
    expect(scene.github.writes).toMatchObject([{ kind: 'release', release: { prerelease: true, latest: false } }]);
  });

  test.each(['v1', 'nightly', 'api/v3.0.0'])('%s makes no version', async (name) => {
    const { line, scene } = await play({
      ...grown,
      tags: { ...grown.tags, [name]: 4 },
      context: { ...pushed, ref: `refs/tags/${name}` },
    });
    expect(line).toBe(`✓ Version: nothing to release: somebody made the tag ${name}, and a tag makes no version`);
    expect(scene.github.writes).toEqual([]);
  });
});

describe('a dry run', () => {
  test('tells what it would write, and writes nothing', async () => {
    const { line, log, outcome, scene } = await play({ ...grown, inputs: { 'dry-run': 'true' } });
    expect(line).toBe('✓ Version: 1.4.0 → 1.5.0, because of 2 features; a dry run: no tag and no release was made');
    expect(log).toContain(
      '  would create v1.5.0 at 0000000\n  would move v1 from 0000000 to 0000000\n  would create v1.5 at 0000000',
    );
    expect(outcome.outputs).toMatchObject({ outcome: 'release', released: 'false', version: '1.5.0' });
    expect(scene.github.writes).toEqual([]);
    expect(scene.github.calls.filter((call) => call !== 'refs.list')).toEqual([]);
  });

  test('of what is released already tells which tags would follow', async () => {
    const tags = { ...grown.tags, 'v1.5.0': 4 };
    const { line } = await play({ ...grown, tags, inputs: { 'dry-run': 'true' } });
    expect(line).toBe('✓ Version: 1.5.0 is released already; without dry-run, v1 would move and v1.5 would be created');
  });

  test.each([
    ['major\nminor', '; v0.1 is'],
    ['major', ''],
  ])('before 1.0.0 tells why there is no v0, and of v0.1 where it is asked for', async (moving, also) => {
    const { log } = await play({ ...grown, tags: {}, inputs: { 'dry-run': 'true', 'moving-tags': moving } });
    expect(log).toContain(`  v0: never made, before 1.0.0 no version promises to be compatible${also}\n`);
  });

  test.each([
    { token: '', expected: ['remote-once'] },
    { token: 'a-token', expected: ['remote'] },
  ])('asks a remote once without a token: "$token"', async ({ token, expected }) => {
    const scene = stage(grown);
    const asked: unknown[] = [];
    const tags: typeof scene.git.tags = (of) => {
      asked.push(of);
      return scene.git.tags(of);
    };
    await playIn({ ...scene, git: { ...scene.git, tags } }, { 'dry-run': 'true', 'github-token': token });
    expect(asked).toEqual(expected);
  });

  test('makes do with the tags of the checkout when the remote is out of reach', async () => {
    const git = {
      remoteProblem: { ...gitProblemOf('denied', 'no credentials. Grant them.'), reason: 'no credentials.' },
    };
    const { line, log } = await play({ ...grown, git, inputs: { 'dry-run': 'true' } });
    expect(line).toMatch(/^✓ Version: 1\.4\.0 → 1\.5\.0/);
    expect(log).toContain(
      "! Dry run with the checkout's own tags, the remote's are out of reach: no credentials. Tags made since the last fetch are not counted.",
    );
  });
});

describe('what cannot be judged is an error with a fix', () => {
  test('tags that cannot be read, when something would be written', async () => {
    const { message, scene } = await obstacleOf({
      ...grown,
      git: { remoteProblem: gitProblemOf('unreachable', 'no way to the remote') },
    });
    expect(message).toBe('no way to the remote');
    expect(scene.github.writes).toEqual([]);
  });

  test('an empty repository', async () => {
    const problems = {
      resolve: gitProblemOf('unknown-revision', '`git rev-parse --verify HEAD^{commit}` ended with exit code 128'),
    };
    const { message } = await obstacleOf({ git: { problems } });
    expect(message).toBe(
      'there is no commit to release: HEAD names none.\n  Make a first commit, or check out a branch that has one.',
    );
  });

  test.each(['log', 'ancestorsOf', 'prefix'] as const)('git that fails at %s', async (method) => {
    const { message, scene } = await obstacleOf({
      ...grown,
      git: { problems: { [method]: gitProblemOf('unreachable', 'fetch-depth: 0') } },
    });
    expect(message).toContain('fetch-depth: 0');
    expect(scene.github.writes).toEqual([]);
  });

  test.each(['issue_comment', 'watch', 'delete'])('the event %s', async (eventName) => {
    const { message } = await obstacleOf({ ...grown, context: { eventName } });
    expect(message).toMatch(
      new RegExp(`^no version is made on the event \`${eventName}\`\\.\\n  Run this action on \`push\``),
    );
  });
});

test('a package of a monorepo counts only commits that touch its folder', async () => {
  const commits = [
    {
      oid: oidOf(1),
      parents: [],
      message: 'feat: one',
      committedMs: 0,
      authoredMs: 0,
      author: { name: 'Octo', email: 'octo@example.org' },
      files: null,
      paths: ['api/a'],
    },
    {
      oid: oidOf(2),
      parents: [oidOf(1)],
      message: 'feat!: of the web',
      committedMs: 0,
      authoredMs: 0,
      author: { name: 'Octo', email: 'octo@example.org' },
      files: null,
      paths: ['web/a'],
    },
    {
      oid: oidOf(3),
      parents: [oidOf(2)],
      message: 'fix: of the api',
      committedMs: 0,
      authoredMs: 0,
      author: { name: 'Octo', email: 'octo@example.org' },
      files: null,
      paths: ['api/b'],
    },
  ];
  const inputs = { 'working-directory': 'api', 'tag-template': 'api/v{version}' };
  const { line, outcome } = await play({
    git: { commits, prefix: 'api' },
    tags: { 'api/v1.0.0': 1, 'v9.0.0': 2 },
    inputs,
  });
  expect(line).toBe('✓ Version: 1.0.0 → 1.0.1, because of 1 fix; api/v1 and api/v1.0 created');
  expect(outcome.outputs).toMatchObject({ tag: 'api/v1.0.1', 'image-tags': '1.0.1\n1.0\n1\nlatest\nsha-0000000' });
});

test('a package of a monorepo makes no pre-release again for pushes to other packages', async () => {
  const push = (number: number, message: string, paths: readonly string[]) => ({
    oid: oidOf(number),
    parents: number === 1 ? [] : [oidOf(number - 1)],
    message,
    committedMs: 0,
    authoredMs: 0,
    author: { name: 'Octo', email: 'octo@example.org' },
    files: null,
    paths,
  });
  const commits = [push(1, 'feat: one', ['api/a']), push(2, 'feat: b', ['web/b']), push(3, 'feat: c', ['web/c'])];
  const { outcome } = await play({
    git: { commits, prefix: 'api' },
    tags: { 'api/v0.1.0-rc.1': 2 },
    inputs: { 'working-directory': 'api', 'tag-template': 'api/v{version}', 'pre-release': 'rc' },
  });
  expect(outcome.outputs).toMatchObject({ outcome: 'nothing-to-release', released: 'false' });
});

test('a commit from beyond the calendar is judged like any other', async () => {
  const commit = {
    oid: oidOf(1),
    parents: [],
    message: 'feat: one',
    committedMs: 9e21,
    authoredMs: 9e21,
    author: { name: 'Octo', email: 'octo@example.org' },
    files: null,
  };
  expect((await play({ git: { commits: [commit] } })).outcome.outputs['version']).toBe('0.1.0');
});

test('a release that a greater one overtook without meeting it is not the latest', async () => {
  const greater = { name: 'refs/tags/v0.4.0', before: undefined, after: oidOf(3), force: false };
  const { outcome, scene } = await play({
    messages: ['feat: a', 'fix: b', 'feat: c'],
    git: { revisions: { HEAD: oidOf(2) } },
    tags: { 'v0.3.0': 1, 'v0.3': 1 },
    rivals: [async ({ github }) => void (await github.refs.update([greater]))],
  });
  expect(outcome.outputs).toMatchObject({ version: '0.3.1', 'image-tags': '0.3.1\n0.3\nsha-0000000' });
  expect(scene.github.writes.at(-1)).toMatchObject({ kind: 'release', release: { tag: 'v0.3.1', latest: false } });
});

test('the checkout is judged, not what the event names', async () => {
  const scene = stage({ ...grown, git: { revisions: { HEAD: oidOf(3) } } });
  expect((await playIn(scene)).outcome.outputs['commit']).toBe(oidOf(3));
  expect(await scene.git.resolve('HEAD')).toEqual(success(oidOf(3)));
});
