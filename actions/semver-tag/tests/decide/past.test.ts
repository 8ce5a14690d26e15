import { formatVersion } from '@drawbridge/core/domain/version';
import { describe, expect, test } from '@jest/globals';
import type { ReleaseFacts } from '../../src/decide/facts.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { decideRelease } from '../../src/decide/release.ts';
import { tagsAsOf } from '../../src/decide/version-tags.ts';
import { gather, inARow, oidOf, type Repository, repositoryOf } from './repository.ts';

/** What would have come after `base`, at `head`: the tags that the base's history had, and the commits since it. */
const ask = (repository: Repository, base: string, head: string, given: Partial<Policy> = {}) => {
  const policy = { ...defaultPolicy, ...given };
  const { commits } = gather({ ...repository, tags: new Map() }, head, policy);
  const seen = new Set(gather({ ...repository, tags: new Map() }, base, policy).commits.map(({ oid }) => oid));
  const since = commits.filter(({ oid }) => !seen.has(oid));
  const { tags } = gather(repository, head, policy);
  const facts: ReleaseFacts = {
    ...gather(repository, head, policy),
    tags: tagsAsOf(tags, seen),
    since: oidOf(base),
    asked: true,
    commits: since,
    lineage: since,
  };
  const decision = decideRelease(facts, policy);
  return 'version' in decision ? `${decision.kind} ${formatVersion(decision.version)}` : decision.kind;
};

const history = repositoryOf(inARow('feat: a', 'fix: b', 'docs: c', 'feat: d', 'fix: e', 'feat!: f'), {
  'v1.2.0': 'c1',
  'v1.2.1': 'c2',
  'v1.3.0': 'c4',
  v1: 'c4',
  'v2.0.0-rc.1': 'c5',
  'v2.0.0': 'c6',
  v2: 'c6',
});

describe('what would have come after a commit', () => {
  test.each<[string, string, Partial<Policy>, string]>([
    ['c1', 'c2', {}, 'release 1.2.1'],
    ['c2', 'c4', {}, 'release 1.3.0'],
    ['c1', 'c4', {}, 'release 1.3.0'],
    ['c4', 'c6', {}, 'release 2.0.0'],
    ['c4', 'c5', { channel: ['rc'] }, 'release 1.3.1-rc.1'],
    ['c2', 'c3', {}, 'nothing-to-release'],
    // No release: the version counts from the greatest before it, by the commits after it.
    ['c3', 'c4', {}, 'release 1.3.0'],
    ['c3', 'c5', { types: new Map([['fix', 'patch']]) }, 'release 1.2.2'],
    ['c5', 'c6', {}, 'release 2.0.0'],
    ['c4', 'c4', {}, 'already-released 1.3.0'],
  ])('%s, at %s: the tags that came later are not there', (base, head, policy, expected) => {
    const answer = ask(history, base, head, policy);
    expect(base === head ? answer.replace('finish', 'already-released') : answer).toBe(expected);
  });

  test('a tag out of its history is not there, and its name is free', () => {
    const forked = repositoryOf(
      [
        { id: 'a', message: 'feat: a' },
        { id: 'side', message: 'fix: side', parents: ['a'] },
        { id: 'b', message: 'fix: b', parents: ['a'] },
      ],
      { 'v1.0.0': 'a', 'v1.0.1': 'side', 'v3.0.0': null },
    );
    expect(ask(forked, 'a', 'b')).toBe('release 1.0.1');
  });

  // A run without `base` sees what the candidate was made for; the range above it does not hold that.
  test.each<[string, string, Partial<Policy>, string]>([
    ['v2.0.0-rc.1', 'c3', {}, 'release 2.0.0'],
    ['v2.0.0-rc.1', 'c2', {}, 'nothing-to-release'],
    ['v2.0.0-rc.1', 'c3', { channel: ['rc'] }, 'nothing-to-release'],
    ['v1.0.0-rc.1', 'c3', {}, 'nothing-to-release'],
  ])('%s is followed by its final version where any commit comes after it: at %s', (tag, head, policy, expected) => {
    const row = inARow('feat: a', 'feat!: b', 'chore(release): c');
    const candidate = repositoryOf(row, { 'v1.0.0': 'c1', [tag]: 'c2' });
    expect(ask(candidate, 'c2', head, policy)).toBe(expected);
  });

  test('tags stay in the order given', () => {
    const { tags } = gather(history, 'c6', defaultPolicy);
    expect(tagsAsOf(tags, new Set([oidOf('c4'), oidOf('c1')])).map(({ name }) => name)).toEqual([
      'v1.2.0',
      'v1.3.0',
      'v1',
    ]);
  });
});
