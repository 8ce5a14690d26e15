import { compareVersions, isStable, type Version } from '@drawbridge/core/domain/version';
import { versionOfTag } from '@drawbridge/core/domain/version-tag';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '../../src/decide/decision.ts';
import { collectNotes } from '../../src/decide/notes.ts';
import { type BumpOrNone, defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { decideRelease } from '../../src/decide/release.ts';
import { anyInterference } from './histories.ts';
import { type Commit, carryOut, decide, gather, oidOf, type Repository, versionOf } from './repository.ts';

const subjects = [
  'feat: a',
  'fix: b',
  'fix: b (#3)',
  'perf(api): c',
  'feat!: d',
  'docs: e',
  'wip',
  'Revert "feat: a"',
  'revert: fix: b',
  'Revert "Revert "feat: a""',
  "Merge branch 'topic'",
  'Merge pull request #3 from o/t',
  'chore: f\n\nBREAKING CHANGE: g',
  'docs: h\n\nRelease-As: 2.0.0',
  'fix: i\n\nRelease-As: 2.0.0-rc.1',
];
const tagNames = [
  'v0.1.0',
  'v0.2.0',
  'v1.0.0',
  'v1.0.1',
  'v1.1.0',
  'v1.2.0',
  'v2.0.0',
  'v1.0.1-rc.1',
  'v1.1.0-rc.1',
  'v1.1.0-beta.2',
  'v2.0.0-rc.1',
  'v1.1.0+build',
  'v0',
  'v1',
  'v2',
  'v1.0',
  'v1.1',
  'v1.2',
  'latest',
  'api/v1.1.0',
  'v1/x',
];

const anyMessage = fc.oneof(
  fc.constantFrom(...subjects),
  fc
    .record({ subject: fc.constantFrom(...subjects), back: fc.nat({ max: 5 }) }, {})
    .map(({ subject, back }) => `Revert "${subject}"\n\nThis reverts commit ${oidOf(`n${back}`)}.`),
);

type Seeds = ReadonlyArray<{ readonly message: string; readonly parents: readonly number[] }>;

const commitsFrom = (seeds: Seeds): readonly Commit[] =>
  seeds.map(({ message, parents }, index) => ({
    id: `n${index}`,
    message,
    parents: index === 0 ? [] : [...new Set(parents.map((parent) => `n${index - 1 - (parent % index)}`))],
  }));

const anyRepository: fc.Arbitrary<Repository> = fc
  .record({
    seeds: fc.array(
      fc.record({ message: anyMessage, parents: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 2 }) }),
      { minLength: 1, maxLength: 8 },
    ),
    tags: fc.array(fc.tuple(fc.constantFrom(...tagNames), fc.option(fc.nat({ max: 7 }), { freq: 12 })), {
      maxLength: 8,
    }),
  })
  .map(({ seeds, tags }) => ({
    commits: commitsFrom(seeds),
    tags: new Map(tags.map(([name, at]) => [name, at === null ? null : `n${at % seeds.length}`])),
  }));

const anyWish = fc.record({
  defaultBump: fc.constantFrom<BumpOrNone>('none', 'none', 'patch', 'minor', 'major'),
  initialDevelopment: fc.boolean(),
  initialVersion: fc.constantFrom(versionOf('0.1.0'), versionOf('1.0.0')),
  channel: fc.constantFrom(null, null, ['rc'], ['beta']),
  line: fc.constantFrom(null, null, { major: '1', minor: null }, { major: '1', minor: '1' }),
  releaseAs: fc.constantFrom(null, null, null, versionOf('3.0.0'), versionOf('1.1.0')),
  scopes: fc.constantFrom(null, ['web']),
  expandSquash: fc.boolean(),
});

const anyPolicy: fc.Arbitrary<Policy> = fc
  .tuple(anyWish, anyInterference)
  .map(([wish, interference]) => ({ ...defaultPolicy, ...wish, ...interference }));

const anyHead = fc.nat({ max: 7 });
const headOf = (repository: Repository, pick: number): string => repository.commits.at(-1 - (pick % 2))?.id ?? 'n0';

type Case = {
  readonly repository: Repository;
  readonly policy: Policy;
  readonly head: string;
  readonly decision: Decision;
};

const seen = new Map<string, number>();

const holdForAll = (check: (found: Case) => void): void =>
  fc.assert(
    fc.property(anyRepository, anyPolicy, anyHead, (repository, policy, pick) => {
      const head = headOf(repository, pick);
      const decision = decide(repository, policy, head);
      seen.set(decision.kind, (seen.get(decision.kind) ?? 0) + 1);
      check({ repository, policy, head, decision });
    }),
    { seed: 42, numRuns: 1500 },
  );

const releasesAt = (repository: Repository, id: string | null | undefined, major: string): readonly Version[] =>
  [...repository.tags].flatMap(([name, at]) => {
    const version = versionOfTag(defaultPolicy.template, name);
    return version !== null && at === id && isStable(version) && version.major === major ? [version] : [];
  });

describe('whatever the repository and the policy', () => {
  test('a release is greater than its base and than every version before it, and its name is free', () => {
    holdForAll(({ repository, policy, head, decision }) => {
      if (decision.kind !== 'release') return;
      expect(repository.tags.has(decision.tagName)).toBe(false);
      for (const tag of gather(repository, head, policy).tags) {
        const version = versionOfTag(policy.template, tag.name);
        if (version === null || !tag.reachable) continue;
        expect(compareVersions(decision.version, version)).toBeGreaterThan(0);
      }
    });
  });

  test('moving tags never go backwards, and only final releases move them', () => {
    holdForAll(({ repository, head, decision }) => {
      if (decision.kind !== 'release' && decision.kind !== 'finish') return;
      for (const tag of decision.movingTags) {
        if (tag.change !== 'move' && tag.change !== 'create') continue;
        expect(isStable(decision.version)).toBe(true);
        expect(tag.name).not.toBe('v0');
        expect(tag.to).toBe(oidOf(head));
        for (const held of releasesAt(repository, repository.tags.get(tag.name), decision.version.major)) {
          if (tag.name.includes('.') && held.minor !== decision.version.minor) continue;
          expect(compareVersions(decision.version, held)).toBeGreaterThanOrEqual(0);
        }
      }
    });
  });

  test('carried out and decided again, it is released and nothing is left to do', () => {
    holdForAll(({ repository, policy, head, decision }) => {
      if (decision.kind !== 'release' && decision.kind !== 'finish') return;
      const again = decide(carryOut(repository, decision, head), policy, head);
      expect(again).toMatchObject({ kind: 'already-released', version: decision.version, latest: decision.latest });
    });
  });

  test('what is carried out half is finished', () => {
    holdForAll(({ repository, policy, head, decision }) => {
      if (decision.kind !== 'release') return;
      const half = carryOut(repository, { ...decision, movingTags: [] }, head);
      const again = decide(half, policy, head);
      const left = decision.movingTags.some(({ change }) => change === 'create' || change === 'move');
      expect(again).toMatchObject({ kind: left ? 'finish' : 'already-released', movingTags: decision.movingTags });
    });
  });

  test('the order of the tags does not matter', () => {
    holdForAll(({ repository, policy, head, decision }) => {
      const reversed = { ...repository, tags: new Map([...repository.tags].toReversed()) };
      expect(decide(reversed, policy, head)).toEqual(decision);
    });
  });

  test('a release of a maintenance line stays inside it', () => {
    holdForAll(({ policy: { line }, decision }) => {
      if (decision.kind !== 'release' || line === null) return;
      expect(decision.version.major).toBe(line.major);
      expect(decision.version.minor).toBe(line.minor ?? decision.version.minor);
    });
  });

  test('every commit of the range is judged, and noted at most once', () => {
    holdForAll(({ repository, policy, head, decision }) => {
      if (decision.kind === 'refused') return;
      const { commits } = gather(repository, head, policy);
      expect(decision.verdicts.map(({ commit }) => commit.oid)).toEqual(commits.map(({ oid }) => oid));
      const { breaking, counts, ...groups } = collectNotes(decision.verdicts);
      const inGroups = Object.values(groups).flatMap((entries) => entries.map(({ oid }) => oid));
      const noted = [...breaking.map(({ entry }) => entry.oid), ...inGroups];
      expect(new Set(noted).size).toBe(noted.length);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(noted.length);
    });
  });

  test('the cases above meet every kind of answer often', () => {
    for (const kind of ['release', 'finish', 'already-released', 'nothing-to-release', 'refused']) {
      expect(seen.get(kind) ?? 0).toBeGreaterThan(100);
    }
  });

  test('hostile commits and tags get an answer as well', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.array(text, { maxLength: 5 }),
        (messages, names) => {
          const commits = messages.map((message, index) => ({ id: `n${index}`, message }));
          const repository = { commits, tags: new Map(names.map((name) => [name, 'n0'])) };
          const policy = { ...defaultPolicy, defaultBump: 'patch' as const, expandSquash: true };
          const decision = decideRelease(gather(repository, 'n0', policy), policy);
          expect(['release', 'nothing-to-release', 'refused']).toContain(decision.kind);
        },
      ),
      { seed: 42, numRuns: 500 },
    );
  });
});
