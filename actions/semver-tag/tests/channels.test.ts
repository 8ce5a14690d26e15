import { lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { describe, expect, test } from '@jest/globals';
import { play, pullRequestOf } from './stage.ts';

const branches = 'main: final\nnext: pre-release next\nrelease/*: maintenance';
const on = (branch: string) => ({ ref: `refs/heads/${branch}` });
const shop = { messages: ['feat: one', 'feat: two'], tags: { 'v1.0.0': 1 } };

describe('each branch makes what `branches` says', () => {
  test.each([
    ['main', '✓ Version: 1.0.0 → 1.1.0, because of 1 feature; v1 and v1.1 created'],
    ['next', '✓ Version: 1.0.0 → 1.1.0-next.1, because of 1 feature'],
    ['release/1.x', '✓ Version: 1.0.0 → 1.1.0, because of 1 feature; v1 and v1.1 created'],
    ['release/1.0.x', '✗ Version: 1.1.0 is outside of the maintenance line 1.0.x'],
    ['release/winter', '✗ Version: `branches` makes release/winter a maintenance line, and that name is no line'],
    ['feature/cart', '✓ Version: nothing to release: `branches` has no line for the branch `feature/cart`'],
  ])('%s', async (branch, expected) => {
    const { line } = await play({ ...shop, inputs: { branches }, context: on(branch) });
    expect(line).toBe(expected);
  });

  test('a branch that is not listed writes nothing and passes', async () => {
    const { outcome, scene } = await play({ ...shop, inputs: { branches }, context: on('feature/cart') });
    expect(scene.github.writes).toEqual([]);
    expect(outcome.outputs).toMatchObject({ outcome: 'nothing-to-release', released: 'false', version: '' });
    expect(outcome.verdict.mark).toBe('passed');
  });

  test('a pull request previews what the branch makes that it is merged into', async () => {
    const change = pullRequestOf({ base: 1, head: 2, title: 'feat: two' });
    const previewOn = async (baseRef: string) => {
      const context = { ...change, pullRequest: { ...change.pullRequest, baseRef } };
      return (await play({ ...shop, inputs: { branches }, context })).line;
    };
    expect(await previewOn('next')).toBe(
      '✓ Version: merging this makes 1.1.0-next.1 after 1.0.0, because of 1 feature',
    );
    expect(await previewOn('feature/cart')).toBe(
      '✓ Version: merging this releases nothing: `branches` has no line for the branch `feature/cart`',
    );
  });

  test('a tag that somebody pushed is finished whatever branches there are', async () => {
    const context = { ref: 'refs/tags/v1.1.0' };
    const tags = { 'v1.0.0': 1, 'v1.1.0': 2 };
    const { line } = await play({ ...shop, tags, inputs: { branches }, context });
    expect(line).toContain('1.1.0 was released before, and is finished now; v1 and v1.1 created');
  });

  test('a run on no branch is told so', async () => {
    const { line } = await play({ ...shop, inputs: { branches, 'dry-run': 'true' }, context: { ref: '' } });
    expect(line).toBe('✓ Version: nothing to release: `branches` has no line for this run, which is on no branch');
  });
});

describe('a step asked for by hand', () => {
  const inputs = { bump: 'major' };
  const context = { eventName: 'workflow_dispatch', actor: 'octo-cat', triggeringActor: 'mona' };

  test('is recorded with who asked, in log, summary and tag', async () => {
    const { line, log, summary, scene } = await play({ ...shop, inputs, context });
    expect(line).toBe('✓ Version: 1.0.0 → 2.0.0, because `bump` asks for it; v2 and v2.0 created');
    expect(log).toContain('  mona asked for this step');
    expect(summary).toContain('mona asked for this step.');
    expect(JSON.stringify(scene.github.writes)).toContain('Asked for by mona');
  });

  test('stands in the report with the way to the version', async () => {
    const { report } = await play({ ...shop, inputs, context });
    expect(report).toMatchObject({
      askedBy: 'mona',
      bump: 'major',
      steps: [{ version: '2.0.0', reason: 'because `bump` asks for it' }],
    });
    expect((await play(shop)).report).toMatchObject({
      askedBy: null,
      steps: [{ version: '1.1.0', reason: 'because of 1 feature' }],
    });
  });

  test('is that of who started the run where the runner names no one else', async () => {
    const { log } = await play({ ...shop, inputs, context: { ...context, triggeringActor: '' } });
    expect(log).toContain('  octo-cat asked for this step');
  });

  test('is told of nobody where nobody knows who asked, as in a terminal', async () => {
    const { log, summary, report } = await play({
      ...shop,
      inputs,
      context: { ...context, actor: '', triggeringActor: '' },
    });
    expect(`${log}${summary}`).not.toContain('asked for this step');
    expect(report).toMatchObject({ askedBy: null, bump: 'major' });
  });

  test('is told of nobody where nobody asked', async () => {
    const { log, summary, scene } = await play({ ...shop, context });
    expect(`${log}${summary}${JSON.stringify(scene.github.writes)}`).not.toMatch(/asked/i);
  });
});

describe('where the count begins', () => {
  const tags = { 'v1.0.0': 1, 'v2.0.0-rc.1': 1, 'v1.0': 1, 'v01.0.0': 1, 'release-0.9': 1 };

  test('stands in log and summary, with what was passed over and what only looks like a version', async () => {
    const { log, summary, report } = await play({ ...shop, tags });
    expect(report).toMatchObject({
      base: [
        'counts from v1.0.0, the greatest final version before this commit',
        'greater, and not counted from: v2.0.0-rc.1 (a pre-release)',
      ],
      ignoredTags: { count: 2, first: [{ name: 'release-0.9', reason: 'does not follow the template' }, {}] },
    });
    expect(log).toContain('  counts from v1.0.0, the greatest final version before this commit\n');
    expect(log).toContain('  greater, and not counted from: v2.0.0-rc.1 (a pre-release)\n');
    expect(log).toContain(
      '  2 tags look like a version and count for nothing: release-0.9 (does not follow the template) and v01.0.0 (has a number with a leading zero)\n',
    );
    expect(summary).toContain('Counts from v1.0.0, the greatest final version before this commit.');
    expect(summary).toContain('Tags that look like versions and are none (2)');
    expect(summary).toContain('| `v01.0.0` | has a number with a leading zero |');
  });
});

test('a question about the past is answered as on that day', async () => {
  const messages = ['feat: one', 'feat: two', 'fix: three', 'feat!: four'];
  const tags = { 'v1.2.0': 1, 'v1.3.0': 2, 'v1.3.1': 3, 'v2.0.0': 4 };
  const revisions = Object.fromEntries(Object.entries(tags).map(([name, commit]) => [name, oidOf(commit)]));
  const git = { commits: lineOfCommits(messages), revisions };
  const answer = async (base: string, head: string) => {
    const { outcome } = await play({ messages, tags, git, inputs: { 'dry-run': 'true', base, head } });
    return outcome.outputs['version'];
  };
  expect(await answer('v1.2.0', 'v1.3.0')).toBe('1.3.0');
  expect(await answer('v1.3.0', 'v1.3.1')).toBe('1.3.1');
  expect(await answer('v1.3.1', 'v2.0.0')).toBe('2.0.0');
  expect(await answer('v1.2.0', 'v1.3.1')).toBe('1.3.0');
});

describe('tags that were taken or that move', () => {
  const forked = [
    { parents: [], message: 'feat: one' },
    { parents: [oidOf(1)], message: 'feat: elsewhere' },
    { parents: [oidOf(1)], message: 'feat: here' },
  ].map((commit, index) => ({
    ...commit,
    oid: oidOf(index + 1),
    committedMs: 0,
    authoredMs: 0,
    author: { name: 'Octo Cat', email: 'octo@example.org' },
    files: null,
  }));

  test('`on-conflict: recompute` goes on to the next one that is free, and says why', async () => {
    const { line, log } = await play({
      tags: { 'v1.0.0': 1, 'v1.1.0': 2 },
      git: { commits: forked },
      context: { sha: oidOf(3) },
      inputs: { 'on-conflict': 'recompute' },
    });
    expect(line).toContain('✓ Version: 1.0.0 → 1.2.0, because of 1 feature, since v1.1.0 is elsewhere (at ');
    expect(log).toMatch(/→ 1\.1\.0, because of 1 feature\n {2}→ 1\.2\.0, since v1\.1\.0 is elsewhere/);
  });

  test('`on-conflict: recompute` is not advised where the maintenance line would refuse it', async () => {
    const situation = { tags: { 'v1.0.0': 1, 'v1.1.0': 2 }, git: { commits: forked }, context: { sha: oidOf(3) } };
    const fixOf = async (inputs: Readonly<Record<string, string>>) =>
      (await play({ ...situation, inputs })).outcome.fix;
    expect(await fixOf({})).toContain('go on to 1.2.0, the next one that is free');
    expect(await fixOf({ 'maintenance-line': '1.x' })).toBe(
      'Merge v1.1.0 into this branch, or make the change there: the maintenance line holds none after it.',
    );
  });

  test('`latest` moves with the others, in the same transaction', async () => {
    const tags = { 'v1.0.0': 1, v1: 1, latest: 1 };
    const { line, scene } = await play({ ...shop, tags, inputs: { 'moving-tags': 'major\nlatest' } });
    expect(line).toBe('✓ Version: 1.0.0 → 1.1.0, because of 1 feature; v1 and latest moved');
    const latest = { name: 'refs/tags/latest', before: oidOf(1), after: oidOf(2), force: true };
    expect(JSON.stringify(scene.github.writes)).toContain(JSON.stringify(latest));
  });
});
