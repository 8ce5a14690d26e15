import { describe, expect, test } from '@jest/globals';
import { explainBase } from '../../src/decide/base.ts';
import { listIgnoredTags } from '../../src/decide/ignored-tags.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { chooseBase, listVersionTags } from '../../src/decide/version-tags.ts';
import { describeBase, describeIgnoredTags } from '../../src/render/base.ts';
import { type Commit, gather, inARow, oidOf, repositoryOf } from './repository.ts';

/** c1 and c2 lead to HEAD (c3), c4 comes after it, `side` left at c1. */
const commits: readonly Commit[] = [
  ...inARow('feat: a', 'feat: b', 'feat: c', 'feat: d'),
  { id: 'side', message: 'fix: e', parents: ['c1'] },
];

const explain = (tags: Readonly<Record<string, string | null>>, asked = false): readonly string[] => {
  const facts = gather(repositoryOf(commits, tags), 'c3', defaultPolicy);
  const known = listVersionTags(facts.tags, defaultPolicy.template);
  const base = chooseBase(facts.tags, oidOf('c3'), defaultPolicy);
  return describeBase(explainBase(base, { known, head: facts.head }), asked);
};

describe('why the next version counts from there', () => {
  test.each<[string, Readonly<Record<string, string | null>>, readonly string[]]>([
    ['nothing is released', {}, ['no final version stands before this commit']],
    ['one is released', { 'v1.0.0': 'c1' }, ['counts from v1.0.0, the greatest final version before this commit']],
    [
      'several are, on one commit or more',
      { 'v1.0.0': 'c1', 'v1.1.0': 'c2', 'v1.0.1': 'c2' },
      ['counts from v1.1.0, the greatest final version before this commit'],
    ],
    [
      'greater ones are elsewhere, or no final ones',
      { 'v1.0.0': 'c1', 'v2.0.0': 'side', 'v1.1.0-rc.1': 'c2', 'v3.0.0': null },
      [
        'counts from v1.0.0, the greatest final version before this commit',
        'greater, and not counted from: v3.0.0 (names no commit), v2.0.0 (not in this history) and v1.1.0-rc.1 (a pre-release)',
      ],
    ],
    [
      'this commit and a later one have one',
      { 'v1.0.0': 'c1', 'v1.1.0': 'c3', 'v1.2.0': 'c4' },
      [
        'counts from v1.0.0, the greatest final version before this commit',
        'greater, and not counted from: v1.2.0 (a later commit) and v1.1.0 (this commit)',
      ],
    ],
    [
      'this commit has a lesser one',
      { 'v1.0.0': 'c1', 'v3.0.0': 'c2', 'v2.0.0': 'c3' },
      [
        'counts from v1.0.0, the greatest lesser final version before this commit',
        'greater, and not counted from: v3.0.0 (above this commit’s own version) and v2.0.0 (this commit)',
      ],
    ],
    [
      'all are elsewhere, and there are many',
      Object.fromEntries(Array.from({ length: 1203 }, (_, n) => [`v1.0.${n}`, 'side'])),
      [
        'no final version stands before this commit',
        'greater, and not counted from: v1.0.1202 (not in this history), v1.0.1201 (not in this history), v1.0.1200 (not in this history) and 1,200 more',
      ],
    ],
  ])('where %s', (_, tags, lines) => {
    expect(explain(tags)).toEqual(lines);
  });

  test('where somebody asked from a base, which need not stand before this commit', () => {
    expect(explain({ 'v1.0.0': 'c1' }, true)).toEqual([
      'counts from v1.0.0, the greatest final version at or before `base`',
    ]);
    expect(explain({}, true)).toEqual(['no final version stands at or before `base`']);
  });
});

const v = { prefix: 'v', suffix: '' };
const ignoredOf = (names: readonly string[], ...templates: readonly (typeof v)[]) =>
  listIgnoredTags(
    gather(repositoryOf(commits, Object.fromEntries(names.map((name) => [name, 'c1']))), 'c3', defaultPolicy).tags,
    templates.length === 0 ? [v] : templates,
  ).map(({ name, because }) => `${name} ${because}`);

describe('names that look like versions and are none', () => {
  test.each([
    ['v1.2', 'not-three-numbers'],
    ['v1', 'not-three-numbers'],
    ['v20240101', 'not-three-numbers'],
    ['v1.2.3.4', 'not-three-numbers'],
    ['v01.2.3', 'leading-zero'],
    ['v1.2.3-01', 'leading-zero'],
    ['v1.2.3-rc_1', 'invalid-character'],
    ['v1.2.3-', 'empty-identifier'],
    ['v1.2.x', 'not-a-number'],
    ['vv1.2.3', 'leading-v'],
    ['V1.2.3', 'other-name'],
    ['1.2.3', 'other-name'],
    ['release-1.2.3', 'other-name'],
    ['api/v1.2.3', 'other-name'],
    ['pkg@1.2.3', 'other-name'],
  ])('%s: %s', (name, because) => {
    expect(ignoredOf([name])).toEqual([`${name} ${because}`]);
  });

  test.each(['v1.2.3', 'v1.2.3+build', 'latest', 'nightly', 'codeql-bundle-20240101', 'v', 'version'])(
    '%s is not among them',
    (name) => {
      expect(ignoredOf([name])).toEqual([]);
    },
  );

  test('moving tags of a line that has versions are not, others are', () => {
    expect(ignoredOf(['v1.2.3', 'v1', 'v1.2', 'v1.3', 'v2'])).toEqual([
      'v1.3 not-three-numbers',
      'v2 not-three-numbers',
    ]);
  });

  test('a name that is a version of another package is not', () => {
    const names = ['v1.0.0', 'api/v1.0.0', 'api/v1', 'web@1.0.0', 'api/v1.0'];
    expect(ignoredOf(names, v, { prefix: 'api/v', suffix: '' })).toEqual(['web@1.0.0 other-name']);
  });

  test('prefix and suffix never share characters', () => {
    expect(ignoredOf(['a1.1a'], { prefix: 'a1.1', suffix: '1.1a' })).toEqual(['a1.1a other-name']);
  });

  test('are told in one line, capped and counted', () => {
    const tags = ['v1.2', 'v01.2.3', 'v1.2.3.4', 'V1.2.3', '1.2.3', 'x-1.0', 'y-1.0'];
    const facts = gather(
      repositoryOf(commits, Object.fromEntries(tags.map((name) => [name, 'c1']))),
      'c3',
      defaultPolicy,
    );
    expect(describeIgnoredTags(listIgnoredTags(facts.tags, [v]))).toEqual([
      '7 tags look like a version and count for nothing: 1.2.3 (does not follow the template), V1.2.3 (does not follow the template), v01.2.3 (has a number with a leading zero), v1.2 (does not have three numbers), v1.2.3.4 (does not have three numbers) and 2 more',
    ]);
    expect(describeIgnoredTags([])).toEqual([]);
  });
});
