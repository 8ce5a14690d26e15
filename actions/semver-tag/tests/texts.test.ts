import { lineOfCommits } from '@drawbridge/testkit/fakes/git';
import { describe, expect, test } from '@jest/globals';
import { configOf, play, pullRequestOf, type Situation } from './stage.ts';

const messages = ['feat: first', 'feat: a basket (#12)\n\nCloses #9'];

const shop: Situation = {
  messages,
  tags: { 'v1.0.0': 1 },
  git: {
    commits: lineOfCommits(messages).map((commit) => ({
      ...commit,
      author: { name: 'Octo Cat', email: '583231+octocat@users.noreply.github.example' },
    })),
  },
};

const bodyOf = ({ scene }: Awaited<ReturnType<typeof play>>): string =>
  scene.github.writes.flatMap((write) => (write.kind === 'release' ? write.release.body : [])).join('\n');

describe('what a run writes about a version', () => {
  test('is in the release, in the outputs, and in the package’s entry', async () => {
    const played = await play(shop);
    const { outputs } = played.outcome;
    expect(bodyOf(played)).toContain('**Contributors**: @octocat\n');
    expect(outputs['notes']).toBe(bodyOf(played));
    expect(outputs['changelog']).toMatch(
      /^## \[1\.1\.0\]\(<.*v1\.0\.0\.\.\.v1\.1\.0>\) - \d{4}-\d\d-\d\d\n\n### Features\n\n- a basket /,
    );
    const { notes, changelog } = outputs;
    expect(JSON.parse(outputs['packages'] ?? '')).toMatchObject([{ name: null, version: '1.1.0', notes, changelog }]);
  });

  test('is cut in the entry of a repository that is one package, so that all outputs stay within what GitHub takes', async () => {
    const long = Array.from({ length: 700 }, (_, index) => `fix: ${index} ${'long '.repeat(38)}`);
    const { outputs } = (await play({ messages: ['feat: first', ...long], tags: { 'v1.0.0': 1 } })).outcome;
    const notes = expect.stringMatching(/… the rest stands in the GitHub Release\.$/);
    expect(JSON.parse(outputs['packages'] ?? '')).toMatchObject([{ notes }]);
    expect(outputs['notes']?.length).toBeGreaterThan(60_000);
    expect(outputs['packages']?.length).toBeLessThanOrEqual(50_000);
    // GitHub takes 1 MB, counted in UTF-16.
    expect(2 * Object.values(outputs).join('').length).toBeLessThan(700_000);
  });

  test('follows the template', async () => {
    const template = '# Shop {version}\n\n{breaking}\n\n{features}\n\nby {contributors}, after {previous-tag}';
    const played = await play({ ...shop, inputs: { 'notes-template': template } });
    expect(bodyOf(played)).toMatch(/^# Shop 1\.1\.0\n\n### Features\n\n- a basket .*\n\nby @octocat, after v1\.0\.0$/);
    expect(played.outcome.outputs['notes']).toBe(bodyOf(played));
    expect(played.summary).toContain('<summary>Release notes</summary>');
  });

  test('takes a merge request of GitLab for text: no page of GitHub has its number', async () => {
    const played = await play({ messages: ['feat: first', 'fix: a hinge (!12)'], tags: { 'v1.0.0': 1 } });
    expect(played.line).toContain('1.0.0 → 1.0.1, because of 1 fix');
    expect(bodyOf(played)).toMatch(/^- a hinge \(!12\) \[`0000000`\]/m);
  });

  test('mentions nobody in the summary, nor in the comment on a pull request', async () => {
    const { summary } = await play(shop);
    const context = pullRequestOf({ base: 1, head: 2, title: 'feat: a basket' });
    const { scene, outcome } = await play({ ...shop, context });
    const [comment] = scene.github.writes;
    const body = comment?.kind === 'comment-created' ? comment.body : '';
    for (const text of [summary, body]) {
      expect(text).toContain('- a basket ');
      expect(text).not.toContain('@octocat');
    }
    expect(outcome.outputs['notes']).toContain('@octocat');
  });

  test('is nothing where there is no version', async () => {
    const { outcome } = await play({ messages: ['feat: a', 'docs: b'], tags: { 'v1.0.0': 1 } });
    expect(outcome.outputs).toMatchObject({ notes: '', changelog: '', 'image-tags': '' });
  });

  test('names images by channel and commit', async () => {
    const { outcome } = await play({ ...shop, inputs: { 'pre-release': 'rc' } });
    expect(outcome.outputs['image-tags']?.split('\n')).toEqual(['1.1.0-rc.1', 'rc', 'sha-0000000']);
  });
});

test('a template that names what is not there is refused before anything is read', async () => {
  await expect(configOf({ 'notes-template': '{verison}' })).rejects.toThrow('Did you mean {version}?');
});
