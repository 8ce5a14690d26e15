import { formatVersion } from '@drawbridge/core/domain/version';
import { describe, expect, test } from '@jest/globals';
import type { Policy } from '../../src/decide/policy.ts';
import { describeSteps } from '../../src/render/phrases.ts';
import { describeProblem } from '../../src/render/problems.ts';
import { type Commit, decide, inARow, oidOf, type Repository, repositoryOf, versionOf } from './repository.ts';

type Tags = Readonly<Record<string, string | null>>;

/** What a commit becomes, and why, in the words of the log. */
const tell = (repository: Repository, policy: Partial<Policy>, head?: string): string => {
  const decision = decide(repository, policy, head);
  switch (decision.kind) {
    case 'release':
      return `${formatVersion(decision.version)}, ${describeSteps(decision.steps, decision.verdicts)}`;
    case 'refused':
      return `refused: ${describeProblem(decision.problem).what}`;
    case 'nothing-to-release':
      return `nothing: ${decision.because.kind}`;
    default:
      return `${decision.kind} ${decision.tag.name}`;
  }
};

const fixOf = (repository: Repository, policy: Partial<Policy>, head?: string): string => {
  const decision = decide(repository, policy, head);
  return decision.kind === 'refused' ? describeProblem(decision.problem).fix : '';
};

const shaOf = (id: string): string => oidOf(id).slice(0, 7);
const since = (base: string, ...messages: readonly string[]): Repository =>
  repositoryOf(inARow('feat: start', ...messages), { [base]: 'c1' });

describe('a step that a person asks for', () => {
  test.each<[string, Repository, Partial<Policy>, string]>([
    ['wins over greater commits', since('v1.2.3', 'feat!: a'), { bump: 'patch' }, '1.2.4'],
    ['wins over smaller commits', since('v1.2.3', 'fix: a'), { bump: 'major' }, '2.0.0'],
    ['wins where no commit calls for one', since('v1.2.3', 'docs: a'), { bump: 'minor' }, '1.3.0'],
    ['wins over `default-bump`', since('v1.2.3', 'wip'), { bump: 'minor', defaultBump: 'patch' }, '1.3.0'],
    ['wins over a footer', since('v1.2.3', 'fix: a\n\nRelease-As: 3.0.0'), { bump: 'patch' }, '1.2.4'],
    ['is 1.0.0 when it is major on 0.y.z', since('v0.2.3', 'fix: a'), { bump: 'major' }, '1.0.0'],
    ['begins a channel', since('v1.2.3', 'docs: a'), { bump: 'minor', channel: ['rc'] }, '1.3.0-rc.1'],
  ])('%s', (_, repository, policy, version) => {
    expect(tell(repository, policy)).toBe(`${version}, because \`bump\` asks for it`);
  });

  test('makes the first version where there is none', () => {
    expect(tell(repositoryOf(inARow('docs: a')), { bump: 'minor' })).toBe(
      '0.1.0, the first version, because `bump` asks for it',
    );
  });

  test('makes nothing where there is no commit, as in a package that nobody changed', () => {
    const commits = [...inARow('feat: a'), { id: 'b', message: 'feat: of another package', outside: true }];
    const policy = { bump: 'minor' } as const;
    expect(tell(repositoryOf(commits, { 'v1.0.0': 'c1' }), policy)).toBe('nothing: no-commits');
    expect(tell(repositoryOf(commits, { 'v1.0.0': 'c1' }), { ...policy, channel: ['rc'] })).toBe('nothing: no-commits');
  });

  test('makes no second version of a commit that has one', () => {
    expect(tell(repositoryOf(inARow('feat: a'), { 'v1.0.0': 'c1' }), { bump: 'minor' })).toMatch(/ v1\.0\.0$/);
    const rc = { bump: 'minor', channel: ['rc'] } as const;
    expect(tell(repositoryOf(inARow('a', 'docs: b'), { 'v1.0.0': 'c1', 'v1.1.0-rc.1': 'c2' }), rc)).toBe(
      'already-released v1.1.0-rc.1',
    );
  });
});

describe('a floor raises a step, after the rules of 0.y.z', () => {
  test.each<[string, Repository, Partial<Policy>, string]>([
    ['a fix', since('v1.2.3', 'fix: a'), { minimumBump: 'minor' }, '1.3.0, because of 1 fix, raised to a minor step'],
    [
      'a fix on 0.y.z',
      since('v0.2.3', 'fix: a'),
      { minimumBump: 'major' },
      '1.0.0, because of 1 fix, raised to a major',
    ],
    [
      'a breaking change on 0.y.z',
      since('v0.2.3', 'feat!: a'),
      { minimumBump: 'minor' },
      '0.3.0, because of 1 breaking change (before 1.0.0 a minor step)',
    ],
    [
      'a fix in a channel',
      since('v1.2.3', 'fix: a'),
      { minimumBump: 'minor', channel: ['rc'] },
      '1.3.0-rc.1, because of 1 fix, raised to a minor step',
    ],
    ['a step asked for', since('v1.2.3', 'a'), { minimumBump: 'minor', bump: 'patch' }, '1.3.0, because `bump` asks'],
    ['a feature, not', since('v1.2.3', 'feat: a'), { minimumBump: 'minor' }, '1.3.0, because of 1 feature'],
    ['documentation, not: it calls for nothing', since('v1.2.3', 'docs: a'), { minimumBump: 'minor' }, 'nothing'],
  ])('%s', (_, repository, policy, told) => {
    expect(tell(repository, policy)).toContain(told);
  });
});

describe('a ceiling refuses a greater step and names who calls for it', () => {
  const upToMinor = { maximumBump: 'minor' } as const;

  test.each<[string, Repository, Partial<Policy>, string]>([
    [
      'a breaking change',
      since('v1.2.3', 'fix: a', 'feat!: b'),
      upToMinor,
      `refused: 2.0.0 is a major step, because of ${shaOf('c3')}, and \`maximum-bump\` allows a minor step`,
    ],
    [
      'a feature and a breaking change above a patch',
      since('v1.2.3', 'feat: a', 'feat!: b'),
      { maximumBump: 'patch' },
      `refused: 2.0.0 is a major step, because of ${shaOf('c3')} and ${shaOf('c2')}, and`,
    ],
    [
      'many commits, not all of them named',
      since('v1.2.3', ...Array.from({ length: 8 }, (_, n) => `feat!: n${n}`)),
      upToMinor,
      ' and 3 others, and `maximum-bump` allows',
    ],
    ['a breaking change on 0.y.z is a minor step', since('v0.2.3', 'feat!: b'), upToMinor, '0.3.0, because of'],
    ['a step asked for', since('v1.2.3', 'fix: a'), { ...upToMinor, bump: 'major' }, 'because `bump` asks for it, and'],
    [
      'a default',
      since('v1.2.3', 'wip'),
      { ...upToMinor, defaultBump: 'major' },
      'because of `default-bump`, and `maximum-bump`',
    ],
    [
      'an announcement',
      repositoryOf(inARow('a', 'b', 'fix: c'), { 'v1.2.3': 'c1', 'v2.0.0-rc.1': 'c2' }),
      upToMinor,
      'as v2.0.0-rc.1 announced, and',
    ],
    ['a pre-release of it', since('v1.2.3', 'feat!: a'), { ...upToMinor, channel: ['rc'] }, 'refused: 2.0.0-rc.1 is a'],
    [
      'a version told by name is not asked',
      since('v1.2.3', 'a'),
      { ...upToMinor, releaseAs: versionOf('2.0.0') },
      '2.0.0, ',
    ],
    ['the first version is no step', repositoryOf(inARow('feat!: a')), upToMinor, '0.1.0, the first version'],
  ])('%s', (_, repository, policy, told) => {
    expect(tell(repository, policy)).toContain(told);
  });

  test('and tells the ways out', () => {
    expect(fixOf(since('v1.2.3', 'feat!: a'), upToMinor)).toBe(
      'Raise `maximum-bump`, or allow this version alone: `release-as: 2.0.0`, or take the change to a branch that may make it.',
    );
  });
});

describe('a version that a commit names in its footer', () => {
  const footer = (version: string): string => `chore: on\n\nRelease-As: ${version}`;

  test.each<[string, Repository, Partial<Policy>, string]>([
    ['stands over what the commits call for', since('v1.2.3', 'fix: a', footer('3.0.0')), {}, '3.0.0, because '],
    [
      'needs no commit that calls for one',
      since('v1.2.3', footer('1.2.4')),
      {},
      `1.2.4, because ${shaOf('c2')} says so`,
    ],
    ['leaves 0.y.z', since('v0.2.3', footer('1.0.0')), {}, '1.0.0, because'],
    ['is the first version', repositoryOf(inARow(footer('4.0.0'))), {}, '4.0.0, because'],
    [
      'yields to the input',
      since('v1.2.3', footer('3.0.0')),
      { releaseAs: versionOf('4.0.0') },
      '4.0.0, because `release-as` says so',
    ],
    [
      'is refused below the base',
      since('v1.2.3', footer('1.2.0')),
      {},
      `refused: the Release-As footer of ${shaOf('c2')} says 1.2.0, which is not greater than v1.2.3`,
    ],
    ['is refused when it is the base', since('v1.2.3', footer('1.2.3')), {}, 'refused: the Release-As footer of'],
    [
      'is refused when it is no version',
      since('v1.2.3', footer('soon')),
      {},
      `refused: the Release-As footer of ${shaOf('c2')} says "soon", which is no version`,
    ],
    [
      'is the version that a channel leads to',
      since('v1.2.3', footer('3.0.0')),
      { channel: ['rc'] },
      '3.0.0-rc.1, because',
    ],
    ['is a pre-release by its own word', since('v1.2.3', footer('3.0.0-rc.7')), {}, '3.0.0-rc.7, because'],
    [
      'is the end of what a line may make',
      since('v1.2.3', footer('2.0.0')),
      { line: { major: '1', minor: null } },
      'refused: 2.0.0 is outside',
    ],
  ])('%s', (_, repository, policy, told) => {
    expect(tell(repository, policy)).toContain(told);
  });

  test('is told how to be overruled', () => {
    expect(fixOf(since('v1.2.3', footer('soon')), {})).toBe(
      'Name the version in the input `release-as`: it stands over the footer.',
    );
  });

  test('goes on counting in a channel, and asks for nothing more once it is final', () => {
    const commits = inARow('a', footer('3.0.0'), 'docs: c', 'fix: d');
    const tags: Tags = { 'v1.0.0': 'c1', 'v3.0.0-rc.1': 'c2' };
    const rc = { channel: ['rc'] };
    expect(tell(repositoryOf(commits, tags), rc, 'c3')).toBe('nothing: no-releasing-commits');
    expect(tell(repositoryOf(commits, tags), rc)).toContain('3.0.0-rc.2, ');
    expect(tell(repositoryOf(commits, tags), {})).toContain('3.0.0, ');
    expect(tell(repositoryOf(commits, { ...tags, 'v3.0.0': 'c3' }), {})).toBe('3.0.1, because of 1 fix');
  });

  test('whose pre-release was made is kept: it is there, and later commits are judged as ever', () => {
    const commits = inARow('a', footer('3.0.0-rc.7'), 'fix: c');
    const tags: Tags = { 'v1.0.0': 'c1', 'v3.0.0-rc.7': 'c2' };
    expect(tell(repositoryOf(commits, tags), {}, 'c2')).toBe('already-released v3.0.0-rc.7');
    expect(tell(repositoryOf(commits, tags), {})).toBe('3.0.0, because of 1 fix, as v3.0.0-rc.7 announced');
  });
});

/** Main is at `main`; `fix` left it at `a`. */
const apart = (message: string): readonly Commit[] => [
  { id: 'a', message: 'feat: a' },
  { id: 'main', message: 'feat: main', parents: ['a'] },
  { id: 'fix', message, parents: ['a'] },
];

describe('a version that a commit elsewhere has', () => {
  const recompute = { onConflict: 'recompute' } as const;

  test.each<[string, Tags, string, Partial<Policy>, string]>([
    ['the next patch', { 'v1.2.1': 'main' }, 'fix: b', {}, '1.2.2'],
    [
      'past all of them',
      { 'v1.2.1': 'main', 'v1.2.2': 'main', 'v1.2.3': null, 'v1.2.5': 'main' },
      'fix: b',
      {},
      '1.2.4',
    ],
    ['the next minor', { 'v1.3.0': 'main', 'v1.3.1': 'main', 'v1.4.0': 'main' }, 'feat: b', {}, '1.5.0'],
    ['the next major', { 'v2.0.0': 'main', 'v2.9.0': 'main' }, 'feat!: b', {}, '3.0.0'],
    ['whatever its build metadata', { 'v1.2.1+linux': 'main' }, 'fix: b', {}, '1.2.2'],
    ['of a channel, the next core', { 'v1.2.1': 'main' }, 'fix: b', { channel: ['rc'] }, '1.2.2-rc.1'],
    [
      'of a channel, with its number',
      { 'v1.2.1': 'main', 'v1.2.2-rc.4': 'main' },
      'fix: b',
      { channel: ['rc'] },
      '1.2.2-rc.5',
    ],
  ])('is passed with `on-conflict: recompute`: %s', (_, tags, message, policy, version) => {
    const repository = repositoryOf(apart(message), { 'v1.2.0': 'a', ...tags });
    const told = tell(repository, { ...recompute, ...policy }, 'fix');
    expect(told.split(', ')[0]).toBe(version);
    expect(told).toMatch(/, because of 1 .*, since v.* is elsewhere/);
  });

  test('is refused by default, with both ways out', () => {
    const repository = repositoryOf(apart('fix: b'), { 'v1.2.0': 'a', 'v1.2.1': 'main' });
    expect(tell(repository, {}, 'fix')).toContain('refused: v1.2.1 exists');
    expect(fixOf(repository, {}, 'fix')).toBe(
      'Merge v1.2.1 into this branch, or go on to 1.2.2, the next one that is free: `on-conflict: recompute`.',
    );
  });

  test('is refused also then when it was told by name', () => {
    const repository = repositoryOf(apart('fix: b'), { 'v1.2.0': 'a', 'v2.0.0': 'main' });
    expect(tell(repository, { ...recompute, releaseAs: versionOf('2.0.0') }, 'fix')).toContain(
      'refused: v2.0.0 exists',
    );
  });

  test('is no reason to start over where no release is in this history', () => {
    expect(tell(repositoryOf(apart('feat: b'), { 'v0.1.0': 'main' }), recompute, 'fix')).toContain(
      'refused: 1 release exists up to 0.1.0',
    );
  });

  test.each(['refuse', 'recompute'] as const)('as a pre-release is counted past, with `%s`', (onConflict) => {
    const repository = repositoryOf(apart('fix: b'), { 'v1.2.0': 'a', 'v1.2.1-rc.3': 'main', 'v1.2.1-beta.9': 'main' });
    expect(tell(repository, { onConflict, channel: ['rc'] }, 'fix')).toBe('1.2.1-rc.4, because of 1 fix');
  });
});

describe('a line ends where the next minor stands elsewhere', () => {
  const line = { line: { major: '1', minor: null } };

  test.each<[string, Tags, string, Partial<Policy>, string]>([
    ['a patch below it is made', { 'v1.4.0': 'main' }, 'fix: b', {}, '1.2.1, '],
    ['a minor below it is made', { 'v1.4.0': 'main' }, 'feat: b', {}, '1.3.0, '],
    ['that very minor is taken', { 'v1.3.0': 'main' }, 'feat: b', {}, 'refused: v1.3.0 exists'],
    [
      'beyond it nothing is made, also with recompute',
      { 'v1.3.0': 'main' },
      'feat: b',
      { onConflict: 'recompute' },
      'refused: 1.4.0 would stand above v1.3.0',
    ],
    ['a patch of an inner line ends nothing', { 'v1.2.1': 'main' }, 'feat: b', {}, '1.3.0, '],
    ['another major ends nothing', { 'v2.0.0': 'main' }, 'feat: b', {}, '1.3.0, '],
    ['a pre-release ends nothing', { 'v1.4.0-rc.1': 'main' }, 'feat: b', {}, '1.3.0, '],
  ])('%s', (_, tags, message, policy, told) => {
    const repository = repositoryOf(apart(message), { 'v1.2.0': 'a', ...tags });
    expect(tell(repository, { ...line, ...policy }, 'fix')).toContain(told);
  });

  test('also for a version told by name, with the way out', () => {
    const repository = repositoryOf(apart('feat: b'), { 'v1.2.0': 'a', 'v1.4.0': 'main' });
    const policy = { ...line, releaseAs: versionOf('1.5.0') };
    expect(tell(repository, policy, 'fix')).toContain('refused: 1.5.0 would stand above v1.4.0');
    expect(fixOf(repository, policy, 'fix')).toBe(
      'Make this change where v1.4.0 is, or merge that in; below 1.4.0 the line is free.',
    );
  });
});
