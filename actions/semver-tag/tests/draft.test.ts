import { failure } from '@drawbridge/core/domain/result';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { describe, expect, test } from '@jest/globals';
import { play, playIn, type Situation, stage } from './stage.ts';

const inputs = { release: 'draft' };
const grown: Situation = { messages: ['feat: one', 'feat: two'], tags: { 'v1.0.0': 1, v1: 1, 'v1.0': 1 }, inputs };

const releasesOf = (scene: ReturnType<typeof stage>) =>
  scene.github.writes.flatMap((write) => (write.kind === 'release' ? write.release : []));

describe('`release: draft`', () => {
  test('makes a draft beside the tags, and says who is to publish it', async () => {
    const { scene, outcome, log, summary, report } = await play(grown);
    expect(releasesOf(scene)).toMatchObject([{ tag: 'v1.1.0', draft: true, body: expect.stringContaining('- two ') }]);
    expect(outcome.outputs['release-url']).toContain('/releases/tag/untagged-');
    expect(log).toContain('  GitHub Release (draft: publish it when it is ready): https://');
    expect(summary).toContain(' (draft: publish it when it is ready).');
    expect(report['release']).toMatchObject({ created: true, draft: true, immutable: false });
  });

  test('once more makes no second draft', async () => {
    const { scene } = await play(grown);
    const again = await playIn(scene, inputs);
    expect(releasesOf(scene)).toHaveLength(1);
    expect(again.outcome.outputs).toMatchObject({ outcome: 'already-released', released: 'false' });
    expect(again.log).toContain('  GitHub Release (draft: publish it when it is ready) is there: ');
  });

  test('after a crash between the tags and the draft makes the draft', async () => {
    const scene = stage(grown);
    scene.github.fail('releases.create', gitHubProblemOf('unreachable'), 1);
    expect((await playIn(scene, inputs)).line).toContain('1.1.0 is tagged, its GitHub Release is missing');
    const { line } = await playIn(scene, inputs);
    expect(line).toBe('✓ Version: 1.1.0 was released before, and is finished now; draft of the GitHub Release created');
    expect(releasesOf(scene)).toMatchObject([{ tag: 'v1.1.0', draft: true }]);
  });

  test('whose answer was lost is found by the next run, which makes no second one', async () => {
    const scene = stage(grown);
    const { releases } = scene.github;
    const create: typeof releases.create = async (release) => {
      await releases.create(release);
      return failure(gitHubProblemOf('unreachable'));
    };
    const deaf = { ...scene, github: { ...scene.github, releases: { ...releases, create } } };
    expect((await playIn(deaf, inputs)).line).toContain('1.1.0 is tagged, its GitHub Release is missing');
    const again = await playIn(scene, inputs);
    expect(again.line).toBe("✓ Version: 1.1.0 is this commit's version already; nothing to do");
    expect(releasesOf(scene)).toHaveLength(1);
  });

  test.each([
    { name: 'a draft that a person has published', draft: false, given: 'draft' },
    { name: 'a draft that waits for a person', draft: true, given: 'true' },
  ])('leaves $name as it is', async ({ draft, given }) => {
    const url = 'https://github.example/octo/shop/releases/tag/v1.1.0';
    const made = { authorLogin: 'octocat', assets: 0 };
    const held = {
      id: 7,
      tag: 'v1.1.0',
      name: '',
      body: 'by hand',
      draft,
      prerelease: false,
      immutable: !draft,
      url,
      ...made,
    };
    const tags = { ...grown.tags, 'v1.1.0': 2, v1: 2, 'v1.1': 2 };
    const { scene, outcome, report } = await play({
      ...grown,
      tags,
      github: { releases: [held] },
      inputs: { release: given },
    });
    expect(scene.github.writes).toEqual([]);
    expect(outcome.outputs).toMatchObject({ outcome: 'already-released', 'release-url': url });
    expect(report['release']).toMatchObject({ created: false, draft, immutable: !draft });
  });

  test('in a dry run is only told', async () => {
    const { scene, log } = await play({ ...grown, inputs: { ...inputs, 'dry-run': 'true' } });
    expect(scene.github.writes).toEqual([]);
    expect(log).toContain('  would make the GitHub Release of v1.1.0, a draft, unless it is there');
  });
});

describe('which release is the latest', () => {
  test.each([
    { name: 'the greatest', tags: { 'v1.0.0': 1 }, more: {}, latest: true },
    {
      name: 'one of a maintenance line',
      tags: { 'v1.0.0': 1, 'v2.0.0': 3 },
      more: { 'maintenance-line': '1.x' },
      latest: false,
    },
    { name: 'a pre-release', tags: { 'v1.0.0': 1 }, more: { 'pre-release': 'rc' }, latest: false },
  ])('$name: $latest', async ({ tags, more, latest }) => {
    const messages = ['feat: one', 'feat: two'];
    const { scene } = await play({ messages, tags, inputs: more });
    expect(releasesOf(scene)).toMatchObject([{ latest }]);
  });

  test('and a moving tag has none', async () => {
    const context = { eventName: 'push', ref: 'refs/tags/v1' } as const;
    const { scene } = await play({ messages: ['feat: one'], tags: { v1: 1 }, context });
    expect(scene.github.writes).toEqual([]);
  });
});
