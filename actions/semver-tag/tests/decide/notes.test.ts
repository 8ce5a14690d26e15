import { describe, expect, test } from '@jest/globals';
import { type CommitVerdict, judgeCommits } from '../../src/decide/bumps.ts';
import type { PullRequestFact } from '../../src/decide/facts.ts';
import { collectNotes, listWork, type NoteGroupName, type ReleaseNotes } from '../../src/decide/notes.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { typesOf } from '../../src/decide/presets.ts';
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

describe('notes of what is not judged by its own first line', () => {
  const bring = (policy: Partial<Policy>, pulls: readonly PullRequestFact[]): readonly CommitVerdict[] => {
    const commits = gather(
      repositoryOf([
        { id: 'a', message: 'chore: a' },
        { id: 'topic', message: 'wip', parents: ['a'] },
        { id: 'merge', message: 'Merge pull request #12 from octo/topic', parents: ['a', 'topic'] },
        { id: 'squash', message: 'Anything (#13)', parents: ['merge'] },
      ]),
      'squash',
      defaultPolicy,
    ).commits;
    const pullRequests = new Map(pulls.map((pull) => [pull.number, pull]));
    return judgeCommits(commits, { ...defaultPolicy, ...policy }, { lineage: commits, pullRequests });
  };

  const titles = [
    { number: 12, title: 'feat(api): a door', labels: ['minor'] },
    { number: 13, title: 'New walls', labels: ['major'] },
  ];

  test('follow the titles of pull requests, and thank those whose commits they cover', () => {
    const verdicts = bring({ source: 'pull-request-title' }, titles);
    expect(collectNotes(verdicts).features).toMatchObject([{ scope: 'api', description: 'a door', pullRequest: 12 }]);
    expect(textsOf(collectNotes(verdicts)).others).toEqual(['New walls', 'a']);
    expect(listWork(verdicts).map(({ commit }) => commit.oid)).toContain(oidOf('topic'));
  });

  test('follow labels where the title says nothing, and break where a label says so', () => {
    const notes = collectNotes(bring({ source: 'pull-request-labels' }, titles));
    expect(textsOf(notes)).toMatchObject({ breaking: ['New walls'], features: ['a door'] });
  });

  test.each<{ readonly label: string; readonly group: NoteGroupName }>([
    { label: 'major', group: 'breaking' },
    { label: 'minor', group: 'features' },
    { label: 'patch', group: 'fixes' },
    { label: 'unknown', group: 'others' },
  ])('a pull request labelled $label stands under $group', ({ label, group }) => {
    const notes = collectNotes(
      bring({ source: 'pull-request-labels' }, [{ number: 13, title: 'Walls', labels: [label] }]),
    );
    expect(textsOf(notes)[group]).toContain('Walls');
  });

  test.each<{ readonly line: string; readonly group: NoteGroupName }>([
    { line: '✨ a door', group: 'features' },
    { line: ':bug: a door', group: 'fixes' },
    { line: '🚑️ a door', group: 'fixes' },
    { line: '⚡️ (web): a door', group: 'performance' },
    { line: '⏪️ a door', group: 'reverts' },
    { line: '💥 a door', group: 'breaking' },
    { line: '📝 a door', group: 'others' },
  ])('$line stands under $group', ({ line, group }) => {
    const notes = notesOf(inARow(line), { grammar: 'gitmoji', types: typesOf('gitmoji') });
    expect(textsOf(notes)).toEqual({ ...nothing, [group]: ['a door'] });
  });

  test('leave out what is skipped, and say so where a rule calls it breaking', () => {
    expect(textsOf(notesOf(inARow('feat: one [skip release]')))).toEqual(nothing);
    const rule = { type: 'docs', scopes: null, paths: null, authors: null, breaking: null, bump: 'major' } as const;
    expect(textsOf(notesOf(inARow('docs: all new'), { rules: [rule] }))).toEqual({ ...nothing, breaking: ['all new'] });
  });
});
