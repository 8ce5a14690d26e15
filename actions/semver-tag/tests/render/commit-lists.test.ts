import { expect, test } from '@jest/globals';
import { judgeCommits } from '../../src/decide/bumps.ts';
import type { CommitFact } from '../../src/decide/facts.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { greatestFirst, listReported } from '../../src/render/commit-lists.ts';
import { renderCommits } from '../../src/render/log.ts';

const author = { name: 'Octo Cat', email: 'octo@example.org' };
const types = ['docs', 'fix', 'feat', 'chore'] as const;

const commitsOf = (count: number): readonly CommitFact[] =>
  Array.from({ length: count }, (_, index) => ({
    oid: index.toString(16).padStart(40, '0'),
    parents: [(index + 1).toString(16).padStart(40, '0')],
    message: `${types[index % types.length]}: change ${index}`,
    author,
    files: null,
  }));

const headersOf = (verdicts: ReturnType<typeof greatestFirst>): readonly string[] =>
  verdicts.map(({ message }) => message.header);

test('the greatest steps come first, else commits stay in their order, and no more than wanted', () => {
  const verdicts = judgeCommits(commitsOf(8), defaultPolicy);
  expect(headersOf(greatestFirst(verdicts, 5))).toEqual([
    'feat: change 2',
    'feat: change 6',
    'fix: change 1',
    'fix: change 5',
    'docs: change 0',
  ]);
  expect(greatestFirst(verdicts, 100)).toHaveLength(8);
  expect(greatestFirst(verdicts, 0)).toEqual([]);
});

test('a report lists ten thousand commits as they came, and of more those with the greatest steps', () => {
  const verdicts = judgeCommits(commitsOf(10_001), defaultPolicy);
  const some = verdicts.slice(1);
  expect(listReported(some)).toEqual(some);
  const reported = listReported(verdicts);
  expect(reported).toHaveLength(10_000);
  expect(reported[0]?.bump).toBe('minor');
  const calling = verdicts.filter(({ bump }) => bump !== 'none').length;
  expect(reported.filter(({ bump }) => bump !== 'none')).toHaveLength(calling);
});

test.each([
  { count: 100, last: undefined },
  { count: 101, last: '  and 1 more commit in the report' },
  { count: 10_002, last: '  and 9,902 more commits; 10,000 commits in the report' },
])('the log of $count commits says where the others are', ({ count, last }) => {
  const lines = renderCommits(judgeCommits(commitsOf(count), defaultPolicy));
  expect(lines[100]).toBe(last);
});

test.each([
  { count: 100, last: undefined },
  { count: 101, last: '  ! and 1 more line of this kind' },
  { count: 250, last: '  ! and 150 more lines of this kind' },
])('of $count lines that nearly were breaking changes the log shows a hundred', ({ count, last }) => {
  const commits = commitsOf(count).map((commit) => ({ ...commit, message: `${commit.message}\n\nbreaking change: x` }));
  const remarks = renderCommits(judgeCommits(commits, defaultPolicy)).filter((line) => line.startsWith('  ! '));
  expect(remarks).toHaveLength(Math.min(count, 101));
  expect(remarks[100]).toBe(last);
});
