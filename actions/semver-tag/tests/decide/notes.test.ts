import { describe, expect, test } from '@jest/globals';
import { judgeCommits } from '../../src/decide/bumps.ts';
import { collectNotes, type ReleaseNotes } from '../../src/decide/notes.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { type Commit, gather, inARow, oidOf, repositoryOf } from './repository.ts';

const notesOf = (commits: readonly Commit[], policy: Partial<Policy> = {}): ReleaseNotes => {
  const whole = { ...defaultPolicy, ...policy };
  return collectNotes(judgeCommits(gather(repositoryOf(commits), commits.at(-1)?.id ?? '', whole).commits, whole));
};

const textsOf = (notes: ReleaseNotes): Readonly<Record<string, readonly string[]>> => ({
  breaking: notes.breaking.map(({ entry }) => entry.description),
  features: notes.features.map(({ description }) => description),
  fixes: notes.fixes.map(({ description }) => description),
  performance: notes.performance.map(({ description }) => description),
  reverts: notes.reverts.map(({ description }) => description),
  others: notes.others.map(({ description }) => description),
});

const nothing = { breaking: [], features: [], fixes: [], performance: [], reverts: [], others: [] };

describe('release notes', () => {
  test('group what the commits bring, the newest first', () => {
    const notes = notesOf(
      inARow('feat: one', 'fix: two', 'perf: three', 'docs: four', 'Plain five', 'feat!: six', 'Revert "old"'),
    );
    expect(textsOf(notes)).toEqual({
      breaking: ['six'],
      features: ['one'],
      fixes: ['two'],
      performance: ['three'],
      reverts: ['old'],
      others: ['Plain five', 'four'],
    });
  });

  test('carry what links need, and no markup', () => {
    const notes = notesOf(
      inARow(
        'fix(api): a <b>bold</b> [x](y) (#12)\n\nCloses #7\nFixes: #8, #9, octo/other#11\nRefs: #10\nResolves: none',
      ),
    );
    expect(notes.fixes).toEqual([
      { oid: oidOf('c1'), scope: 'api', description: 'a <b>bold</b> [x](y)', pullRequest: 12, closes: [7, 8, 9] },
    ]);
  });

  test('tell what breaks in the words of the footer, once: not in its own group again', () => {
    const notes = notesOf(inARow('chore!: drop it\n\nBREAKING CHANGE: the old door\nis closed', 'feat!: new'));
    expect(notes.breaking).toMatchObject([
      { texts: [], entry: { description: 'new' } },
      { texts: ['the old door\nis closed'], entry: { description: 'drop it' } },
    ]);
    expect([notes.features, notes.others]).toEqual([[], []]);
  });

  test('stand by scope, those without one first, then the newest first', () => {
    const notes = notesOf(inARow('fix(web): 1', 'fix: 2', 'fix(API): 3', 'fix(web): 4', 'fix: 5', 'fix(api): 6'));
    expect(textsOf(notes).fixes).toEqual(['5', '2', '6', '3', '4', '1']);
  });

  test('leave out what a revert in the same release took back', () => {
    expect(textsOf(notesOf(inARow('feat: one', 'Revert "feat: one"')))).toEqual(nothing);
  });

  test('leave out merges and commits of other scopes', () => {
    expect(textsOf(notesOf(inARow("Merge branch 'x'", 'feat(web): y'), { scopes: ['api'] }))).toEqual(nothing);
  });

  test('say once what a commit and the merge that brought it both say, with the pull request of the merge', () => {
    const commits: readonly Commit[] = [
      { id: 'a', message: 'chore: a' },
      { id: 'topic', message: 'feat(API): topic', parents: ['a'] },
      { id: 'merge', message: 'feat(api): topic (#12)', parents: ['a', 'topic'] },
    ];
    expect(notesOf(commits).features).toEqual([
      { oid: oidOf('topic'), scope: 'API', description: 'topic', pullRequest: 12, closes: [] },
    ]);
  });

  test('say once what a squash says in its first line and in a bullet', () => {
    const notes = notesOf(inARow('feat: title (#12)\n\n* feat: title\n\n* fix: second'), { expandSquash: true });
    expect(textsOf(notes)).toMatchObject({ features: ['title'], fixes: ['second'] });
  });

  test('two commits that say the same are two', () => {
    expect(textsOf(notesOf(inARow('fix: typo', 'fix: typo'))).fixes).toEqual(['typo', 'typo']);
  });

  test('a plain first line loses only the number of its pull request', () => {
    expect(notesOf(inARow('Update readme (#7)')).others).toMatchObject([
      { description: 'Update readme', pullRequest: 7 },
    ]);
  });
});
