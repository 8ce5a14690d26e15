import { renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import { oidOf } from '@drawbridge/testkit/fakes/git';
import { expect, test } from '@jest/globals';
import { play, pullRequestOf } from '../stage.ts';

const shop = 'https://github.example/octo/shop';
const commit = (number: number): string => `[\`0000000\`](<${shop}/commit/${oidOf(number)}>)`;

test('a summary reads: verdict, tags, release, commits with the greatest step first, notes, foot', async () => {
  const { summary } = await play({ messages: ['a', 'docs: b', 'feat: c'], tags: { 'v1.0.0': 1, v1: 1 } });
  expect(summary.split('\n').slice(0, 21)).toEqual([
    '### ✓ Version: 1.0.0 → 1.1.0, because of 1 feature; v1 moved, v1.1 created',
    '',
    '| Tag | What became of it |',
    '| --- | --- |',
    `| [\`v1.1.0\`](<${shop}/tree/v1.1.0>) | created |`,
    `| [\`v1\`](<${shop}/tree/v1>) | moved from ${commit(1)} |`,
    `| [\`v1.1\`](<${shop}/tree/v1.1>) | created |`,
    '',
    `[GitHub Release](<${shop}/releases/tag/v1.1.0>).`,
    '',
    'Signature of the tag: not verified (unsigned).',
    '',
    'Counts from v1.0.0, the greatest final version before this commit.',
    '',
    '| Step | Commit | First line | Rule |',
    '| --- | --- | --- | --- |',
    `| minor | ${commit(3)} | \`feat: c\` | type feat |`,
    `| none | ${commit(2)} | \`docs: b\` | type docs, not listed |`,
    '',
    '<details>',
    '<summary>Release notes</summary>',
  ]);
  expect(summary).toMatch(/<sub>2 commits since \[`v1\.0\.0`\].*, up to .*, read and judged in 0\.0 s/);
});

test('a refusal shows its way out', async () => {
  const { summary } = await play({
    messages: ['a', 'feat!: b'],
    tags: { 'v1.0.0': 1 },
    inputs: { 'maintenance-line': '1.x' },
  });
  expect(summary).toContain('### ✗ Version: 2.0.0 is outside of the maintenance line 1.x');
  expect(summary).toContain('Make this change on the main branch');
});

test('what nearly was a breaking change is remarked', async () => {
  const { summary, log } = await play({
    messages: ['a', 'fix: b\n\nBreaking change: all of it'],
    tags: { 'v1.0.0': 1 },
  });
  expect(summary).toContain('<summary>Nearly breaking changes (1)</summary>');
  expect(log).toContain('  ! 0000000, line 3: looks like a breaking change, but only capitals count');
});

test('a comment says nothing of the time it took', async () => {
  const { scene } = await play({
    messages: ['feat: a', 'fix: b'],
    tags: { 'v1.0.0': 1 },
    context: pullRequestOf({ base: 1, head: 2, title: 'fix: b' }),
  });
  const [write] = scene.github.writes;
  const body = write?.kind === 'comment-created' ? write.body : '';
  expect(body).toContain('### ✓ Version: merging this makes 1.0.1 after 1.0.0, because of 1 fix');
  expect(body).not.toContain('read and judged in');
});

test('a summary of very many commits stays within its room, verdict and tags first', async () => {
  const messages = ['a', ...Array.from({ length: 6000 }, (_, index) => `fix: ${index} ${'long '.repeat(60)}`)];
  const { outcome } = await play({ messages, tags: { 'v1.0.0': 1 } });
  const summary = renderDocument(outcome.summary, summaryRoom);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(summaryRoom.size);
  expect(summary).toMatch(/^### ✓ Version: 1\.0\.0 → 1\.0\.1, because of 6,000 fixes/);
  expect(summary).toContain('/tree/v1.0.1');
});
