import { describe, expect, test } from '@jest/globals';
import { greatestBump, judgeCommits } from '../../src/decide/bumps.ts';
import { type BumpOrNone, defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { type Commit, gather, inARow, oidOf, repositoryOf } from './repository.ts';

const judge = (commits: readonly Commit[], policy: Partial<Policy> = {}) => {
  const whole = { ...defaultPolicy, ...policy };
  return judgeCommits(gather(repositoryOf(commits), commits.at(-1)?.id ?? '', whole).commits, whole);
};

/** Rule and step of each commit, the oldest first. */
const told = (commits: readonly Commit[], policy: Partial<Policy> = {}): readonly string[] =>
  judge(commits, policy)
    .map(({ rule, bump }) => `${rule.kind} ${bump}`)
    .toReversed();

describe('one commit calls for one step, by one rule', () => {
  test.each([
    ['feat: x', 'type minor'],
    ['fix: x', 'type patch'],
    ['perf: x', 'type patch'],
    ['Feat(API): x', 'type minor'],
    ['docs: x', 'unlisted-type none'],
    ['constructor: x', 'unlisted-type none'],
    ['__proto__: x', 'not-conventional none'],
    ['feat!: x', 'breaking major'],
    ['docs!: x', 'breaking major'],
    ['fix: x\n\nBREAKING CHANGE: y', 'breaking major'],
    ['fix: x\n\nBREAKING-CHANGE: y', 'breaking major'],
    ['fix: x\n\nthis is not a\nbreaking change because', 'type patch'],
    ['fix: x\n\n* Breaking change: none', 'type patch'],
    ['fix: x\n\n```\n\nBREAKING CHANGE: sample\n```', 'type patch'],
    ['feat: ok\n\nfoo(bar\nnext', 'type minor'],
    ['fix: handle !: operator', 'type patch'],
    ['fix: drop feat: parsing', 'type patch'],
    ['chore: mention #major in a text', 'unlisted-type none'],
    ['Update readme', 'not-conventional none'],
    ['Update readme\n\nBREAKING CHANGE: y', 'not-conventional none'],
    ["Merge branch 'topic'", 'merge none'],
    ['Merge pull request #12 from o/t\n\nfeat!: x', 'merge none'],
    ['Revert "feat: x"', 'reverts-released patch'],
    ['revert: never again', 'reverts-released patch'],
    ['revert!: never again', 'breaking major'],
  ])('%j: %s', (message, expected) => {
    expect(told(inARow(message))).toEqual([expected]);
  });

  test('types are free to choose, in any spelling of the commit', () => {
    const types = new Map<string, BumpOrNone>([
      ['docs', 'patch'],
      ['feat', 'none'],
    ]);
    expect(told(inARow('DOCS: x', 'feat: x', 'fix: x'), { types })).toEqual([
      'type patch',
      'type none',
      'unlisted-type none',
    ]);
  });

  test('the greatest step wins', () => {
    expect(greatestBump(judge(inARow('fix: a', 'feat: b', 'docs: c')))).toBe('minor');
    expect(greatestBump(judge(inARow('feat!: a', 'feat: b')))).toBe('major');
    expect(greatestBump([])).toBe('none');
  });
});

describe('a squash that calls itself a merge is judged by its title', () => {
  test.each([
    ['Merged PR 12: feat: x', 'type minor'],
    ['Merged PR 12: feat!: x\n\nBody.', 'breaking major'],
    ['Merged PR 12: x', 'merge none'],
    ['Merged in topic (pull request #12)\n\nfix: x\n\nBREAKING CHANGE: y', 'breaking major'],
    ['Merge pull request #12 from o/t\n\nfeat: x', 'type minor'],
    ["Merge branch 'topic'", 'merge none'],
  ])('%j: %s', (message, expected) => {
    expect(told(inARow('chore: root', message)).at(-1)).toBe(expected);
    const merged: readonly Commit[] = [
      { id: 'a', message: 'chore: root' },
      { id: 'b', message: 'chore: topic', parents: ['a'] },
      { id: 'c', message, parents: ['a', 'b'] },
    ];
    expect(told(merged).at(-1)).toBe('merge none');
  });
});

test('a merge under a first line of its own is judged by it, as any commit', () => {
  const merged: readonly Commit[] = [
    { id: 'a', message: 'chore: root' },
    { id: 'b', message: 'fix: topic', parents: ['a'] },
    { id: 'c', message: 'feat: topic (#12)', parents: ['a', 'b'] },
  ];
  expect(told(merged).slice(1)).toEqual(['type patch', 'type minor']);
});

describe('scopes narrow what a path filter lets through', () => {
  test.each([
    ['feat(api)!: x', 'breaking major'],
    ['feat(API): x', 'type minor'],
    ['feat(web, api): x', 'type minor'],
    ['feat: x', 'type minor'],
    ['feat(web)!: x', 'other-scope none'],
    ['feat(api-docs)!: x', 'other-scope none'],
  ])('for the package api, %s is %s', (message, expected) => {
    expect(told(inARow(message), { scopes: ['api'] })).toEqual([expected]);
  });
});

describe('a revert and what it takes back', () => {
  const reverting = (id: string): string => `This reverts commit ${oidOf(id)}.`;

  test('cancel each other inside the range', () => {
    const commits = inARow('fix: a', 'feat!: b', `Revert "feat!: b"\n\n${reverting('c2')}`);
    expect(told(commits)).toEqual(['type patch', 'cancelled none', 'reverts-unreleased none']);
  });

  test('are matched by a short object name', () => {
    const commits = inARow('feat: a', `Revert "feat: a"\n\nThis reverts commit ${oidOf('c1').slice(0, 9)}.`);
    expect(told(commits)).toEqual(['cancelled none', 'reverts-unreleased none']);
  });

  test('are matched by the pull request, as GitHub writes it', () => {
    const commits = inARow('feat: a (#12)', 'Revert "feat: a (#12)" (#13)\n\nReverts drawbridge/shop#12');
    expect(told(commits)).toEqual(['cancelled none', 'reverts-unreleased none']);
  });

  test.each([
    ['Merged in topic (pull request #12)\n\nfeat: a', 'Revert "feat: a (pull request #12)"'],
    ['Merged PR 12: feat: a', 'Revert "Merged PR 12: feat: a"'],
  ])('are matched by the pull request that other hosts quote: %j', (squash, revert) => {
    expect(told(inARow('chore: root', squash, revert)).slice(1)).toEqual(['cancelled none', 'reverts-unreleased none']);
  });

  test('are matched by the first line without the number that a squash added', () => {
    expect(told(inARow('feat: a (#12)', 'Revert "feat: a" (#13)'))).toEqual([
      'cancelled none',
      'reverts-unreleased none',
    ]);
    expect(told(inARow('feat: ab(#12)', 'Revert "feat: a" (#13)'))).toEqual(['type minor', 'reverts-released patch']);
  });

  test('are matched by the first line where nothing better is told, the nearest one', () => {
    const commits = inARow('feat: a', 'Revert "feat: a"', 'feat: a', 'revert: feat: a');
    expect(told(commits)).toEqual([
      'cancelled none',
      'reverts-unreleased none',
      'cancelled none',
      'reverts-unreleased none',
    ]);
  });

  test('do not match a later commit of the same first line', () => {
    expect(told(inARow('Revert "feat: a"', 'feat: a'))).toEqual(['reverts-released patch', 'type minor']);
  });

  test('a revert of something released is a patch, even when a commit of the same first line is in the range', () => {
    const commits = inARow('feat: a', `Revert "feat: a"\n\nThis reverts commit ${'f'.repeat(40)}.`);
    expect(told(commits)).toEqual(['type minor', 'reverts-released patch']);
  });

  test('a revert of an unreleased chore is a patch, since nothing tells what the chore was worth', () => {
    const commits = inARow('chore: pin', `revert: chore: pin\n\n${reverting('c1')}`);
    expect(told(commits)).toEqual(['cancelled none', 'reverts-bumpless patch']);
  });

  test('a revert of a revert brings the first commit back', () => {
    const second = `Revert "feat: a"\n\n${reverting('c1')}`;
    const commits = inARow('feat: a', second, `Revert "Revert "feat: a""\n\n${reverting('c2')}`);
    expect(told(commits)).toEqual(['type minor', 'cancelled none', 'reverts-unreleased none']);
  });

  test('a reapplied commit counts again', () => {
    const commits = inARow(
      'feat: a',
      `Revert "feat: a"\n\n${reverting('c1')}`,
      `Reapply "feat: a"\n\n${reverting('c2')}`,
    );
    expect(told(commits)).toEqual(['type minor', 'cancelled none', 'reverts-unreleased none']);
  });

  test('one revert of several, one of them released, is a patch', () => {
    const commits = inARow('feat: a', `revert: both\n\nRefs: ${oidOf('c1')}, ${'f'.repeat(40)}`);
    expect(told(commits)).toEqual(['cancelled none', 'reverts-released patch']);
  });

  test('a revert of a merge takes back all that the merge brought, and no more', () => {
    const commits: readonly Commit[] = [
      { id: 'root', message: 'fix: root' },
      { id: 'main', message: 'fix: on main', parents: ['root'] },
      { id: 'topic1', message: 'feat: one', parents: ['root'] },
      { id: 'topic2', message: 'feat!: two', parents: ['topic1'] },
      { id: 'merge', message: 'Merge pull request #7 from o/topic', parents: ['main', 'topic2'] },
      {
        id: 'undo',
        message: `Revert "Merge pull request #7 from o/topic"\n\n${reverting('merge')}`,
        parents: ['merge'],
      },
    ];
    expect(told(commits)).toEqual([
      'type patch',
      'type patch',
      'cancelled none',
      'cancelled none',
      'cancelled none',
      'reverts-unreleased none',
    ]);
  });

  test('a commit cannot take itself back', () => {
    expect(told(inARow(`Revert "x"\n\n${reverting('c1')}`))).toEqual(['reverts-released patch']);
  });
});

describe('squashes', () => {
  const squash = 'fix: title (#12)\n\n* feat: first\n\n* wip\n\n* fix: second\n\nBREAKING CHANGE: it breaks';

  test('count by their first line and their footers', () => {
    expect(told(inARow('fix: title (#12)\n\n* feat: first\n\n* fix: second'))).toEqual(['type patch']);
    expect(told(inARow(squash))).toEqual(['breaking major']);
  });

  test('count bullet by bullet when asked to', () => {
    expect(told(inARow(squash), { expandSquash: true })).toEqual(['breaking major', 'type minor', 'breaking major']);
  });

  test('a quoted token breaks nothing', () => {
    expect(told(inARow('fix: a\n\n* docs: explain "BREAKING CHANGE: x"'), { expandSquash: true })).toEqual([
      'unlisted-type none',
      'type patch',
    ]);
  });
});

test('ten thousand commits, a third of them reverts, are judged without a look at each for each', () => {
  const messages = Array.from({ length: 10_000 }, (_, n) => (n % 3 === 2 ? `Revert "feat: x${n - 1}"` : `feat: x${n}`));
  const commits = messages
    .map((message, n) => ({
      oid: oidOf(`c${n}`),
      message,
      parents: n === 0 ? [] : [oidOf(`c${n - 1}`)],
      author: { name: 'Octo', email: 'octo@example.org' },
      files: null,
    }))
    .toReversed();
  const started = performance.now();
  const verdicts = judgeCommits(commits, defaultPolicy);
  expect(performance.now() - started).toBeLessThan(60_000);
  expect(verdicts.filter(({ rule }) => rule.kind === 'cancelled')).toHaveLength(3333);
});

test('a hundred thousand commits that take the same back again and again are judged without a look at each for each', () => {
  const commits = Array.from({ length: 100_000 }, (_, n) => ({
    oid: `${n}`.padStart(40, '0'),
    message: n % 2 === 0 ? 'Revert "feat: a"' : 'feat: a',
    parents: [`${n + 1}`.padStart(40, '0')],
    author: { name: 'Octo', email: 'octo@example.org' },
    files: null,
  }));
  const started = performance.now();
  const verdicts = judgeCommits(commits, defaultPolicy);
  expect(performance.now() - started).toBeLessThan(60_000);
  expect(greatestBump(verdicts)).toBe('none');
});
