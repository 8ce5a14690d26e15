import { formatVersion } from '@drawbridge/core/domain/version';
import { describe, expect, test } from '@jest/globals';
import type { Decision } from '../../src/decide/decision.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { decideRelease } from '../../src/decide/release.ts';
import {
  type Commit,
  carryOut,
  decide,
  gather,
  inARow,
  oidOf,
  repositoryOf,
  tagOidOf,
  versionOf,
} from './repository.ts';

const movesOf = (decision: Decision): readonly string[] =>
  'movingTags' in decision
    ? decision.movingTags.map((tag) => `${tag.name} ${tag.change === 'hold' ? tag.because.kind : tag.change}`)
    : [];

const inShort = (decision: Decision): string => {
  switch (decision.kind) {
    case 'release':
      return `release ${decision.tagName}`;
    case 'finish':
    case 'already-released':
      return `${decision.kind} ${decision.tag.name}`;
    case 'nothing-to-release':
      return `nothing: ${decision.because.kind}`;
    case 'refused':
      return `refused: ${decision.problem.kind}`;
  }
};

const released = inARow('feat: start');
const rc = { channel: ['rc'] };
const stable1: Partial<Policy> = { initialDevelopment: false };

describe('the next version follows the base and the commits', () => {
  test.each<[string, string, readonly string[], Partial<Policy>, string]>([
    ['a feature', 'v1.0.0', ['feat: x'], {}, 'release v1.1.0'],
    ['a fix', 'v1.0.0', ['fix: x'], {}, 'release v1.0.1'],
    ['a mark', 'v1.0.0', ['feat!: x'], {}, 'release v2.0.0'],
    ['a breaking footer', 'v1.0.0', ['fix: x\n\nBREAKING CHANGE: y'], {}, 'release v2.0.0'],
    ['all of them', 'v1.2.3', ['fix: a', 'feat!: b', 'docs: c'], {}, 'release v2.0.0'],
    ['0.3.0 and a breaking change', 'v0.3.0', ['feat!: x'], {}, 'release v0.4.0'],
    ['0.3.0 and a feature', 'v0.3.0', ['feat: x'], {}, 'release v0.4.0'],
    ['0.3.0 and a fix', 'v0.3.0', ['fix: x'], {}, 'release v0.3.1'],
    ['0.3.0, ready for 1.0.0', 'v0.3.0', ['feat!: x'], stable1, 'release v1.0.0'],
    ['only documentation', 'v1.0.0', ['docs: x'], {}, 'nothing: no-releasing-commits'],
    ['only plain commits', 'v1.0.0', ['Update readme'], {}, 'nothing: no-releasing-commits'],
    ['only plain commits, but a default', 'v1.0.0', ['Update readme'], { defaultBump: 'patch' }, 'release v1.0.1'],
    ['a feature, and a default below it', 'v1.0.0', ['feat: x', 'wip'], { defaultBump: 'patch' }, 'release v1.1.0'],
    ['a feature taken back', 'v1.0.0', ['feat: x', 'Revert "feat: x"'], {}, 'nothing: no-releasing-commits'],
    ['a version told by hand', 'v0.9.0', ['docs: x'], { releaseAs: versionOf('1.0.0') }, 'release v1.0.0'],
    ['a number beyond 2^53', 'v1.9007199254740993.0', ['feat: x'], {}, 'release v1.9007199254740994.0'],
    ['build metadata in the base', 'v1.2.3+build.7', ['fix: x'], {}, 'release v1.2.4'],
  ])('%s after %s', (_, base, messages, policy, expected) => {
    const repository = repositoryOf(inARow('feat: start', ...messages), { [base]: 'c1' });
    expect(inShort(decide(repository, policy))).toBe(expected);
  });

  test.each<[string, readonly string[], Partial<Policy>, string]>([
    ['the initial version', ['feat: x'], {}, 'release v0.1.0'],
    ['the initial version that is configured', ['fix: x'], { initialVersion: versionOf('1.0.0') }, 'release v1.0.0'],
    ['nothing while no commit calls for a release', ['chore: x'], {}, 'nothing: no-releasing-commits'],
    ['the initial version by default bump', ['wip'], { defaultBump: 'patch' }, 'release v0.1.0'],
  ])('without any tag: %s', (_, messages, policy, expected) => {
    expect(inShort(decide(repositoryOf(inARow(...messages)), policy))).toBe(expected);
  });

  test('each commit and each step is told', () => {
    const repository = repositoryOf(inARow('feat: start', 'feat!: x', 'docs: y'), { 'v0.3.0': 'c1' });
    const decision = decide(repository);
    expect(decision).toMatchObject({
      kind: 'release',
      base: { name: 'v0.3.0' },
      verdicts: [
        { commit: { oid: oidOf('c3') }, rule: { kind: 'unlisted-type', type: 'docs' }, bump: 'none' },
        { commit: { oid: oidOf('c2') }, rule: { kind: 'breaking', by: 'mark' }, bump: 'major' },
      ],
      steps: [{ kind: 'bump', because: 'commits', called: 'major', applied: 'minor', to: versionOf('0.4.0') }],
      latest: true,
      commit: oidOf('c3'),
    });
  });

  test('a commit history without commits since the base is told so', () => {
    const commits: readonly Commit[] = [{ id: 'a', message: 'feat: a' }];
    const facts = { ...gather(repositoryOf(commits), 'a', defaultPolicy), commits: [] };
    expect(decideRelease(facts, defaultPolicy)).toMatchObject({
      kind: 'nothing-to-release',
      because: { kind: 'no-commits' },
    });
  });
});

describe('the base is the greatest final release before HEAD', () => {
  test.each<[string, Readonly<Record<string, string | null>>, string]>([
    ['by number, not by name', { 'v1.9.0': 'c1', 'v1.10.0': 'c2' }, 'v1.10.0'],
    ['by number, not by the place in history', { 'v1.10.0': 'c1', 'v1.9.0': 'c2' }, 'v1.10.0'],
    ['a final one above its own candidates', { 'v1.1.0': 'c1', 'v1.1.0-rc.1': 'c2' }, 'v1.1.0'],
    ['with moving tags on the way', { 'v1.0.0': 'c1', v1: 'c2', 'v1.0': 'c2', v9: 'c2' }, 'v1.0.0'],
    [
      'with tags that are no versions',
      { 'v1.0.0': 'c1', latest: 'c2', 'v2.0': 'c2', 'codeql-bundle-20240101': 'c2' },
      'v1.0.0',
    ],
    ['with other packages beside it', { 'v1.0.0': 'c1', 'api/v9.0.0': 'c2', 'pkg@8.0.0': 'c2' }, 'v1.0.0'],
    ['of two on one commit, the greater', { 'v12.4.0': 'c2', 'v12.4.1': 'c2' }, 'v12.4.1'],
    ['with a tag that names no commit', { 'v1.0.0': 'c1', 'v3.0.0': null }, 'v1.0.0'],
  ])('%s', (_, tags, base) => {
    const decision = decide(repositoryOf(inARow('a', 'b', 'fix: c'), tags));
    expect(decision).toMatchObject({ kind: 'release', base: { name: base } });
  });

  test('more than a hundred tags change nothing', () => {
    const tags = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`v1.0.${n}`, 'c1']));
    expect(inShort(decide(repositoryOf(inARow('a', 'fix: b'), tags)))).toBe('release v1.0.300');
  });

  test('each package of a monorepo counts by its own template', () => {
    const repository = repositoryOf(inARow('a', 'feat: b'), { 'v5.0.0': 'c1', 'api/v1.0.0': 'c1' });
    const decision = decide(repository, { template: { prefix: 'api/v', suffix: '' } });
    expect(inShort(decision)).toBe('release api/v1.1.0');
    expect(movesOf(decision)).toEqual(['api/v1 create', 'api/v1.1 create']);
  });
});

describe('moving tags', () => {
  test.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
    ['are made with the first release', { 'v1.0.0': 'c1' }, 'feat: x', ['v1 create', 'v1.1 create']],
    ['move with their line', { 'v1.0.0': 'c1', v1: 'c1', 'v1.0': 'c1' }, 'fix: x', ['v1 move', 'v1.0 move']],
    ['of an older line stay', { 'v1.0.0': 'c1', v1: 'c1' }, 'feat!: x', ['v2 create', 'v2.0 create']],
    ['promise nothing as v0', { 'v0.3.0': 'c1' }, 'feat: x', ['v0 zero-major', 'v0.4 create']],
    [
      'are blocked by a tag below their name',
      { 'v1.0.0': 'c1', 'v1/x': 'c1' },
      'fix: x',
      ['v1 name-blocked', 'v1.0 create'],
    ],
  ])('%s', (_, tags, message, expected) => {
    expect(movesOf(decide(repositoryOf(inARow('a', message), tags)))).toEqual(expected);
  });

  test('tell what the ref must still be: the object itself, not what it peels to', () => {
    const repository = repositoryOf(inARow('a', 'fix: b'), { 'v1.0.0': 'c1', v1: 'c1' });
    const facts = gather(repository, 'c2', defaultPolicy);
    const annotated = facts.tags.map((tag) => (tag.name === 'v1' ? { ...tag, objectOid: tagOidOf('v1') } : tag));
    const decision = decideRelease({ ...facts, tags: annotated }, defaultPolicy);
    expect(decision.kind === 'release' ? decision.movingTags[0] : null).toEqual({
      change: 'move',
      name: 'v1',
      fromObject: tagOidOf('v1'),
      from: oidOf('c1'),
      to: oidOf('c2'),
    });
  });

  test('can be switched off', () => {
    const repository = repositoryOf(inARow('a', 'fix: b'), { 'v1.0.0': 'c1' });
    expect(movesOf(decide(repository, { movingTags: { major: false, minor: true, latest: false } }))).toEqual([
      'v1.0 create',
    ]);
  });

  const onlyLatest = { movingTags: { major: false, minor: false, latest: true } };

  test.each<[string, Readonly<Record<string, string>>, Partial<Policy>, readonly string[]]>([
    ['is made', { 'v1.0.0': 'c1' }, {}, ['latest create']],
    ['moves to the greatest release', { 'v1.0.0': 'c1', latest: 'c1' }, {}, ['latest move']],
    ['follows 0.y.z, too', { 'v0.1.0': 'c1', latest: 'c1' }, {}, ['latest move']],
    ['stays at a greater release', { 'v1.0.0': 'c1', 'v2.0.0': 'c3', latest: 'c3' }, {}, ['latest greater-release']],
    ['stays at a later commit', { 'v1.0.0': 'c1', latest: 'c3' }, {}, ['latest ahead']],
    ['is no pre-release', { 'v1.0.0': 'c1', latest: 'c1' }, { channel: ['rc'] }, ['latest pre-release']],
    ['is blocked by a folder of its name', { 'v1.0.0': 'c1', 'latest/x': 'c1' }, {}, ['latest name-blocked']],
  ])('latest %s', (_, tags, policy, expected) => {
    const line: Partial<Policy> = 'v2.0.0' in tags ? { line: { major: '1', minor: null } } : {};
    const repository = repositoryOf(inARow('a', 'fix: b', 'docs: c'), tags);
    expect(movesOf(decide(repository, { ...onlyLatest, ...line, ...policy }, 'c2'))).toEqual(expected);
  });

  test.each([
    ['api/v', 'api/latest'],
    ['api@', 'api@latest'],
    ['', 'latest'],
  ])('latest of the template %s{version} is %s', (prefix, name) => {
    const repository = repositoryOf(inARow('a', 'fix: b'), { [`${prefix}1.0.0`]: 'c1' });
    const [move] = movesOf(decide(repository, { ...onlyLatest, template: { prefix, suffix: '' } }));
    expect(move).toBe(`${name} create`);
  });

  test('that somebody put on a later commit stay there', () => {
    const repository = repositoryOf(inARow('a', 'fix: b', 'docs: c'), { 'v1.0.0': 'c1', v1: 'c3' });
    expect(movesOf(decide(repository, {}, 'c2'))).toEqual(['v1 ahead', 'v1.0 create']);
  });
});

/** v2.0.0 on main; a line `fix` that left at v1.2.0. */
const twoLines: readonly Commit[] = [
  { id: 'a', message: 'feat: a' },
  { id: 'b', message: 'feat!: b', parents: ['a'] },
  { id: 'fix', message: 'fix: on the old line', parents: ['a'] },
];

describe('maintenance lines', () => {
  const tags = { 'v1.2.0': 'a', 'v2.0.0': 'b', v1: 'a', 'v1.2': 'a', v2: 'b' };

  test('1.2.x goes on while 2.0.0 exists elsewhere: v1 moves, latest does not', () => {
    const decision = decide(repositoryOf(twoLines, tags), { line: { major: '1', minor: '2' } }, 'fix');
    expect(inShort(decision)).toBe('release v1.2.1');
    expect(movesOf(decision)).toEqual(['v1 move', 'v1.2 move']);
    expect(decision).toMatchObject({ latest: false });
  });

  test('v1 stays when 1.3.0 exists elsewhere, v1.2 moves', () => {
    const repository = repositoryOf(twoLines, { 'v1.2.0': 'a', 'v1.3.0': 'b', v1: 'b', 'v1.2': 'a' });
    expect(movesOf(decide(repository, {}, 'fix'))).toEqual(['v1 greater-release', 'v1.2 move']);
  });

  test.each<[string, { readonly major: string; readonly minor: string | null }, string, string]>([
    ['a feature does not fit 1.2.x', { major: '1', minor: '2' }, 'feat: x', 'refused: outside-line'],
    ['a feature fits 1.x', { major: '1', minor: null }, 'feat: x', 'release v1.3.0'],
    ['a breaking change does not fit 1.x', { major: '1', minor: null }, 'feat!: x', 'refused: outside-line'],
  ])('%s', (_, line, message, expected) => {
    const commits = [...twoLines.slice(0, 2), { id: 'fix', message, parents: ['a'] }];
    expect(inShort(decide(repositoryOf(commits, tags), { line }, 'fix'))).toBe(expected);
  });

  test('a fix that was already merged forward is still released on its own line', () => {
    const forward = [...twoLines, { id: 'merge', message: "Merge branch '1.2.x'", parents: ['b', 'fix'] }];
    const repository = repositoryOf(forward, { ...tags, 'v2.0.1': 'merge' });
    expect(inShort(decide(repository, { line: { major: '1', minor: '2' } }, 'fix'))).toBe('release v1.2.1');
    expect(inShort(decide(repository, {}, 'fix'))).toBe('nothing: superseded');
  });
});

describe('a name that is taken is never taken again', () => {
  test('a release tag at a commit out of reach is a collision with a way out', () => {
    const repository = repositoryOf(twoLines, { 'v1.2.0': 'a', 'v1.2.1': 'b', 'v1.9.1': 'b' });
    expect(decide(repository, {}, 'fix')).toMatchObject({
      kind: 'refused',
      problem: {
        kind: 'version-taken',
        tagName: 'v1.2.1',
        by: { name: 'v1.2.1', commitOid: oidOf('b') },
        nextFree: versionOf('1.2.2'),
      },
    });
  });

  test('the same version with other build metadata is taken too', () => {
    const repository = repositoryOf(twoLines, { 'v1.2.0': 'a', 'v1.2.1+b': 'b' });
    expect(inShort(decide(repository, {}, 'fix'))).toBe('refused: version-taken');
  });

  test('a tag that names no commit takes its name all the same', () => {
    expect(inShort(decide(repositoryOf(inARow('a', 'fix: b'), { 'v1.0.0': 'c1', 'v1.0.1': null })))).toBe(
      'refused: version-taken',
    );
  });

  test('releases that are all out of reach are not started over', () => {
    const repository = repositoryOf(twoLines, { 'v1.9.1': 'b', 'v0.0.1': 'b' });
    expect(decide(repository, {}, 'fix')).toMatchObject({
      kind: 'refused',
      problem: { kind: 'releases-elsewhere', greatest: { name: 'v1.9.1' }, count: 1 },
    });
  });

  test('a release tag that is a folder of another cannot be made', () => {
    const repository = repositoryOf(inARow('a', 'fix: b'), { 'v1.0.0': 'c1', 'v1.0.1/x': 'c1' });
    expect(inShort(decide(repository))).toBe('refused: name-blocked');
  });

  test.each(['1.0.0', '0.9.0', '1.0.0-rc.1'])('release-as %s after v1.0.0 is refused', (version) => {
    const repository = repositoryOf(inARow('a', 'fix: b'), { 'v1.0.0': 'c1' });
    expect(inShort(decide(repository, { releaseAs: versionOf(version) }))).toBe('refused: release-as-not-greater');
  });
});

describe('HEAD is already a release', () => {
  const all = { 'v1.0.0': 'c1', v1: 'c1', 'v1.0': 'c1' };

  test('and everything is in its place', () => {
    const decision = decide(repositoryOf(released, all));
    expect(inShort(decision)).toBe('already-released v1.0.0');
    expect(movesOf(decision)).toEqual(['v1 keep', 'v1.0 keep']);
  });

  test('and a crash left v1 behind: it is finished', () => {
    const repository = repositoryOf(inARow('feat: a', 'feat: b'), { ...all, 'v1.1.0': 'c2' });
    const decision = decide(repository);
    expect(inShort(decision)).toBe('finish v1.1.0');
    expect(movesOf(decision)).toEqual(['v1 move', 'v1.1 create']);
    expect(inShort(decide(carryOut(repository, decision, 'c2')))).toBe('already-released v1.1.0');
  });

  test('the base is the release before it, so that its notes can still be written', () => {
    const decision = decide(repositoryOf(inARow('feat: a', 'feat: b'), { ...all, 'v1.1.0': 'c2' }));
    expect(decision).toMatchObject({ base: { name: 'v1.0.0' }, verdicts: [{ commit: { oid: oidOf('c2') } }] });
  });

  test('and a greater one of its line exists elsewhere: nothing moves back', () => {
    const decision = decide(repositoryOf(inARow('a', 'fix: b'), { ...all, 'v1.1.0': 'c2', v1: 'c2' }), {}, 'c1');
    expect(inShort(decision)).toBe('already-released v1.0.0');
    expect(movesOf(decision)).toEqual(['v1 greater-release', 'v1.0 keep']);
    expect(decision).toMatchObject({ latest: false });
  });

  test('twice: the greater one is the release', () => {
    const repository = repositoryOf(released, { 'v12.4.0': 'c1', 'v12.4.1': 'c1', v12: 'c1', 'v12.4': 'c1' });
    expect(decide(repository)).toMatchObject({
      kind: 'already-released',
      tag: { name: 'v12.4.1' },
      alsoTagged: [{ name: 'v12.4.0' }],
    });
  });

  test('or is part of a later one, since the oldest run came last', () => {
    const repository = repositoryOf(inARow('a', 'fix: b', 'feat: c'), { 'v1.0.0': 'c1', 'v1.1.0': 'c3' });
    expect(decide(repository, {}, 'c2')).toMatchObject({ because: { kind: 'superseded', by: { name: 'v1.1.0' } } });
  });

  test('and a greater version is told by hand for the same commit: it gets that one too', () => {
    expect(inShort(decide(repositoryOf(released, all), { releaseAs: versionOf('2.0.0') }))).toBe('release v2.0.0');
  });

  test('of another package only: it is still to be released', () => {
    expect(inShort(decide(repositoryOf(released, { 'api/v1.0.0': 'c1' })))).toBe('release v0.1.0');
  });
});

describe('pre-releases', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[], Partial<Policy>, string]>([
    ['begin with number 1 of what the commits call for', { 'v1.0.0': 'c1' }, ['feat: x'], rc, 'release v1.1.0-rc.1'],
    ['count on', { 'v1.0.0': 'c1', 'v1.1.0-rc.1': 'c2' }, ['feat: x', 'fix: y'], rc, 'release v1.1.0-rc.2'],
    [
      'count by number',
      { 'v1.0.0': 'c1', 'v1.1.0-rc.9': 'c1', 'v1.1.0-rc.10': 'c2' },
      ['feat: x', 'fix: y'],
      rc,
      'release v1.1.0-rc.11',
    ],
    [
      'rise with a greater step',
      { 'v1.0.0': 'c1', 'v1.1.0-rc.1': 'c2' },
      ['feat: x', 'feat!: y'],
      rc,
      'release v2.0.0-rc.1',
    ],
    ['need news', { 'v1.0.0': 'c1', 'v1.1.0-rc.1': 'c2' }, ['feat: x', 'docs: y'], rc, 'nothing: no-releasing-commits'],
    [
      'count a feature taken back as news',
      { 'v1.0.0': 'c1', 'v1.1.0-rc.1': 'c2' },
      ['feat: x', 'Revert "feat: x"'],
      rc,
      'release v1.1.0-rc.2',
    ],
    [
      'of a channel follow those of a lower one',
      { 'v1.0.0': 'c1', 'v1.1.0-beta.3': 'c2' },
      ['feat: x'],
      rc,
      'release v1.1.0-rc.1',
    ],
    [
      'of a channel that sorts lower go on beyond, never backwards',
      { 'v1.0.0': 'c1', 'v1.1.0-rc.1': 'c2' },
      ['feat: x', 'fix: y'],
      { channel: ['beta'] },
      'release v1.1.1-beta.1',
    ],
    [
      'beyond, as far as the commits since then call for',
      { 'v1.0.0': 'c1', 'v1.1.0-rc.1': 'c2' },
      ['feat: x', 'feat: y'],
      { channel: ['beta'] },
      'release v1.2.0-beta.1',
    ],
    ['become final on the same commit', { 'v1.0.0': 'c1', 'v1.1.0-rc.1': 'c2' }, ['feat: x'], {}, 'release v1.1.0'],
    ['before any final release count as announced', { 'v1.0.0-rc.1': 'c1' }, ['fix: x'], rc, 'release v1.0.0-rc.2'],
    [
      'that announce more than the commits call for are kept to',
      { 'v1.0.0': 'c1', 'v2.0.0-rc.1': 'c1' },
      ['fix: x'],
      {},
      'release v2.0.0',
    ],
    [
      'that a final release overtook announce nothing',
      { 'v1.1.0-rc.1': 'c1', 'v1.1.0': 'c1' },
      ['fix: x'],
      {},
      'release v1.1.1',
    ],
    ['stay on 0.y.z', { 'v0.3.0': 'c1' }, ['feat!: x'], rc, 'release v0.4.0-rc.1'],
    [
      'of HEAD are there already',
      { 'v1.0.0': 'c1', 'v1.1.0-rc.1': 'c2' },
      ['feat: x'],
      rc,
      'already-released v1.1.0-rc.1',
    ],
  ])('%s', (_, tags, messages, policy, expected) => {
    expect(inShort(decide(repositoryOf(inARow('feat: start', ...messages), tags), policy))).toBe(expected);
  });

  test('never move a moving tag, and are never the latest', () => {
    const repository = repositoryOf(inARow('a', 'fix: b'), { 'v1.0.0': 'c1', v1: 'c1', 'v1.0': 'c1' });
    const decision = decide(repository, rc);
    expect(inShort(decision)).toBe('release v1.0.1-rc.1');
    expect(movesOf(decision)).toEqual(['v1 pre-release', 'v1.0 pre-release']);
    expect(decision).toMatchObject({ latest: false });
  });

  test('of another branch are counted past, not collided with', () => {
    const repository = repositoryOf(twoLines, { 'v1.2.0': 'a', 'v1.2.1-rc.1': 'b' });
    expect(inShort(decide(repository, rc, 'fix'))).toBe('release v1.2.1-rc.2');
  });

  test('of a version that is already final elsewhere are refused', () => {
    const repository = repositoryOf(twoLines, { 'v1.2.0': 'a', 'v1.2.1': 'b' });
    expect(inShort(decide(repository, rc, 'fix'))).toBe('refused: version-taken');
  });

  test('without a channel, no branch gets one', () => {
    expect(inShort(decide(repositoryOf(inARow('a', 'docs: b'), { 'v1.0.0': 'c1' })))).toBe(
      'nothing: no-releasing-commits',
    );
  });
});

describe('merges', () => {
  const merged = (message: string): readonly Commit[] => [
    { id: 'a', message: 'feat: a' },
    { id: 'topic', message: 'fix: topic', parents: ['a'] },
    { id: 'merge', message, parents: ['a', 'topic'] },
  ];

  test.each([
    ['Merge pull request #12 from o/t\n\nfeat!: topic', 'release v1.0.1'],
    ['feat: topic (#12)', 'release v1.1.0'],
  ])('%j', (message, expected) => {
    expect(inShort(decide(repositoryOf(merged(message), { 'v1.0.0': 'a' })))).toBe(expected);
  });
});

describe('what was not read whole is not judged', () => {
  test.each(['shallow', 'truncated'] as const)('a %s history', (history) => {
    const facts = { ...gather(repositoryOf(released), 'c1', defaultPolicy), history };
    expect(decideRelease(facts, defaultPolicy)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'history-incomplete', because: history },
      verdicts: [],
    });
  });

  test('commits gathered from another base', () => {
    const repository = repositoryOf(inARow('a', 'fix: b'), { 'v1.0.0': 'c1' });
    const facts = { ...gather(repository, 'c2', defaultPolicy), since: null };
    expect(inShort(decideRelease(facts, defaultPolicy))).toBe('refused: base-changed');
  });
});

test('the version of a release is written as its tag says', () => {
  const decision = decide(repositoryOf(inARow('a', 'feat: b'), { 'v1.0.0': 'c1' }));
  expect(decision.kind === 'release' ? formatVersion(decision.version) : null).toBe('1.1.0');
});
