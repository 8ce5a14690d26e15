import { formatVersion } from '@drawbridge/core/domain/version';
import { describe, expect, test } from '@jest/globals';
import { judgeCommits } from '../../src/decide/bumps.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { findReleaseAs } from '../../src/decide/release-as.ts';
import { type Commit, gather, inARow, oidOf, repositoryOf } from './repository.ts';

const find = (commits: readonly Commit[], policy: Partial<Policy> = {}): string => {
  const whole = { ...defaultPolicy, ...policy };
  const facts = gather(repositoryOf(commits), commits.at(-1)?.id ?? '', whole);
  const found = findReleaseAs(judgeCommits(facts.commits, whole));
  if (found.kind === 'none') return 'none';
  const id = commits.find((commit) => oidOf(commit.id) === found.oid)?.id ?? '';
  return found.kind === 'version' ? `${formatVersion(found.version)} of ${id}` : `"${found.text}" of ${id}`;
};

describe('a footer names the version', () => {
  test.each([
    ['chore: x\n\nRelease-As: 2.0.0', '2.0.0 of c1'],
    ['chore: x\n\nrelease-as: 2.0.0-rc.1', '2.0.0-rc.1 of c1'],
    ['chore: x\n\nRELEASE-AS: 2.0.0', '2.0.0 of c1'],
    ['chore: x\r\n\r\nRelease-As: 2.0.0\r\n', '2.0.0 of c1'],
    ['Whatever it says\n\nRelease-As: 2.0.0', '2.0.0 of c1'],
    ['chore: x\n\nA body.\n\nRefs: #1\nRelease-As: 2.0.0\nSigned-off-by: O <o@example.org>', '2.0.0 of c1'],
    ['chore: x\n\nRelease-As: 2.0.0\n\nMore text.', '2.0.0 of c1'],
    ['chore: x\n\nRelease-As: 2.0.0\nRelease-As: 3.0.0', '3.0.0 of c1'],
    ['chore: x\n\nRelease-As: v2.0.0', '"v2.0.0" of c1'],
    ['chore: x\n\nRelease-As: ', '"" of c1'],
    ['feat!: x\n\nRelease-As: 2.0.0', '2.0.0 of c1'],
    ["Merge branch 'x'\n\nRelease-As: 2.0.0", '2.0.0 of c1'],
    ['chore: x\n\nRelease-As: two', '"two" of c1'],
    ['chore: x\n\nRelease-As: 2.0', '"2.0" of c1'],
    ['chore: Release-As: 2.0.0', 'none'],
    ['chore: x\n\nWrite a footer\nRelease-As: 2.0.0', 'none'],
    ['chore: x\n\n> Release-As: 2.0.0', 'none'],
    ['chore: x\n\n```\n\nRelease-As: 2.0.0\n```', 'none'],
    ['chore: x\n\nRelease-As #2', 'none'],
    ['chore: x', 'none'],
  ])('%j: %s', (message, expected) => {
    expect(find(inARow(message))).toBe(expected);
  });
});

describe('the nearest to HEAD counts', () => {
  const as = (version: string): string => `chore: x\n\nRelease-As: ${version}`;

  test('of several', () => {
    expect(find(inARow(as('2.0.0'), as('3.0.0'), 'feat: y'))).toBe('3.0.0 of c2');
  });

  test('even when nobody can read it, since an older one is not what was asked for last', () => {
    expect(find(inARow(as('2.0.0'), as('three')))).toBe('"three" of c2');
  });

  test('unless it was taken back', () => {
    const revert = `Revert "chore: x"\n\nThis reverts commit ${oidOf('c2')}.`;
    expect(find(inARow(as('2.0.0'), as('3.0.0'), revert))).toBe('2.0.0 of c1');
  });

  test('unless it was taken out', () => {
    expect(find(inARow(as('2.0.0'), `${as('3.0.0')}\n\n[skip release]`))).toBe('2.0.0 of c1');
  });

  test('unless it is about another package', () => {
    const commits = inARow(as('2.0.0'), 'chore(web): x\n\nRelease-As: 3.0.0');
    expect(find(commits, { foreignScopes: ['web'] })).toBe('2.0.0 of c1');
  });

  test('unless it is about another scope', () => {
    const commits = inARow(as('2.0.0'), 'chore(web): x\n\nRelease-As: 3.0.0');
    expect(find(commits, { scopes: ['api'] })).toBe('2.0.0 of c1');
  });
});
