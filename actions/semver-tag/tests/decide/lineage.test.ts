import { formatVersion } from '@drawbridge/core/domain/version';
import { describe, expect, test } from '@jest/globals';
import { type Commit, decide, oidOf, repositoryOf } from './repository.ts';

const api = (id: string, message: string, ...parents: readonly string[]): Commit => ({
  id,
  message,
  ...(parents.length === 0 ? {} : { parents }),
});
const web = (id: string, message: string, ...parents: readonly string[]): Commit => ({
  ...api(id, message, ...parents),
  outside: true,
});

const outcomeOf = (...[repository, policy]: Parameters<typeof decide>): string => {
  const decision = decide(repository, policy);
  return 'version' in decision ? formatVersion(decision.version) : decision.kind;
};

describe('in a package, a pre-release is not made again when nothing of the package changed', () => {
  test.each([
    [
      'its tag stands on a commit of another package',
      [api('a', 'feat: a'), web('b', 'feat: b'), web('c', 'feat: c')],
      'b',
    ],
    [
      'another package lies between its commits',
      [api('a', 'feat: a'), web('b', 'feat: b'), api('c', 'docs: c'), web('d', 'feat: d')],
      'c',
    ],
  ] as const)('%s', (_, commits, tagged) => {
    expect(outcomeOf(repositoryOf(commits, { 'v0.1.0-rc.1': tagged }), { channel: ['rc'] })).toBe('nothing-to-release');
  });

  test('and is made when something did', () => {
    const commits = [api('a', 'feat: a'), web('b', 'feat: b'), web('c', 'feat: c'), api('d', 'fix: d')];
    expect(outcomeOf(repositoryOf(commits, { 'v0.1.0-rc.1': 'b' }), { channel: ['rc'] })).toBe('0.1.0-rc.2');
  });
});

describe('in a package, a reverted merge takes back what it brought, and nothing else', () => {
  const merged = [
    api('base', 'feat: base'),
    api('main', 'fix: on main', 'base'),
    web('other', 'feat: of the web', 'main'),
    api('topic', 'feat: of the topic', 'main'),
    web('tip', 'docs: of the web', 'topic'),
    api('merge', "Merge branch 'topic'", 'other', 'tip'),
  ];

  test('though commits of other packages lie between', () => {
    const message = `Revert "Merge branch 'topic'"\n\nThis reverts commit ${oidOf('merge')}.`;
    const commits = [...merged, api('revert', message)];
    expect(outcomeOf(repositoryOf(commits, { 'v1.0.0': 'base' }))).toBe('1.0.1');
  });
});
