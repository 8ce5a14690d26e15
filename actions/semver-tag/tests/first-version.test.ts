import { lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { describe, expect, test } from '@jest/globals';
import { type Played, play, pullRequestOf, type Situation } from './stage.ts';

const plain: Situation = { messages: ['Initial commit'] };

const wayOf = ({ log }: Played): string | undefined =>
  log.split('\n').find((line) => line.startsWith('– To make the first version'));

describe('a history without a release of which no commit calls for a version', () => {
  test('is told in log and summary how to get its first one', async () => {
    const played = await play(plain);
    expect(played.line).toBe('✓ Version: nothing to release: the one commit calls for no version');
    expect(wayOf(played)).toBe(
      '– To make the first version now, run once with `release-as: 0.1.0`, or push a commit such as `feat: …`.',
    );
    expect(played.summary).toContain('To make the first version now, run once with `release-as: 0.1.0`, or push');
  });

  test('gets it so', async () => {
    const named = await play({ ...plain, inputs: { 'release-as': '0.1.0' } });
    expect(named.outcome.outputs['version']).toBe('0.1.0');
    const pushed = await play({ messages: ['Initial commit', 'feat: x'] });
    expect(pushed.outcome.outputs['version']).toBe('0.1.0');
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['the first version that was chosen', { 'initial-version': '1.0.0' }, 'run once with `release-as: 1.0.0`, or push'],
    ['the emoji of a feature', { preset: 'gitmoji' }, 'push a commit such as `✨ …`.'],
    ['a commit alone in a channel', { 'pre-release': 'rc' }, 'now, push a commit such as'],
  ])('is told %s', async (_, inputs, says) => {
    expect(wayOf(await play({ ...plain, inputs }))).toContain(says);
  });

  test.each([
    ['independent', 'now, push a commit such as `feat: …` that changes a file of a package.'],
    ['fixed', 'now, run once with `release-as: 0.1.0`, or push a commit such as `feat: …` that changes a file of'],
  ])('of packages is told it, too: %s', async (versioning, says) => {
    const packages = '[{ name: api, path: api }, { name: web, path: web }]';
    const git = { commits: lineOfCommits(['Initial commit']).map((commit) => ({ ...commit, paths: ['api/a'] })) };
    const inputs = { packages, versioning };
    expect(wayOf(await play({ ...plain, git, inputs }))).toContain(says);
    for (const tag of ['v1.2.0', 'web/v1.2.0', 'api/v1.2.0']) {
      expect(wayOf(await play({ ...plain, git, inputs: { packages }, tags: { [tag]: 1 } }))).toBeUndefined();
    }
  });

  test.each<[string, Situation]>([
    ['a release', { tags: { 'v1.0.0': 1 }, messages: ['Initial commit', 'docs: x'] }],
    ['a pre-release', { tags: { 'v1.0.0-rc.1': 1 }, messages: ['Initial commit', 'docs: x'] }],
    ['a tag that looks like one', { ...plain, tags: { '1.3.0': 1 } }],
    ['a commit that calls for one', { messages: ['feat: x'] }],
    ['a branch that makes none', { ...plain, inputs: { branches: 'other: final' } }],
    [
      'no more than a pull request',
      {
        messages: ['Initial commit', 'docs: x'],
        context: pullRequestOf({ base: 1, head: 2, title: 'docs: x' }),
        git: { commits: lineOfCommits(['Initial commit', 'docs: x']), revisions: { HEAD: oidOf(2) } },
      },
    ],
  ])('is told nothing where there is %s', async (_, situation) => {
    expect(wayOf(await play(situation))).toBeUndefined();
  });
});
