import { compareVersions, isStable, type Version } from '@drawbridge/core/domain/version';
import { lineTags, versionOfTag } from '@drawbridge/core/domain/version-tag';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '../../src/decide/decision.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { anyLife, anyPolicy, anyRepository, headOf } from './histories.ts';
import { carryOut, decide, gather, oidOf, type Repository } from './repository.ts';

const runs = 60_000;

type Case = {
  readonly repository: Repository;
  readonly policy: Policy;
  readonly head: string;
  readonly decision: Decision;
};

const checkRelease = ({ repository, policy, head, decision }: Case): void => {
  if (decision.kind !== 'release') return;
  if (repository.tags.has(decision.tagName)) expect(decision.tagName).toBe('a free name');
  if (decision.commit !== oidOf(head)) expect(decision.commit).toBe(oidOf(head));
  if (decision.base !== null && compareVersions(decision.version, decision.base.version) <= 0)
    expect(decision.version).toBe('greater than its base');
  for (const tag of gather(repository, head, policy).tags) {
    const version = tag.reachable ? versionOfTag(policy.template, tag.name) : null;
    if (version !== null && compareVersions(decision.version, version) <= 0)
      expect([decision.tagName, tag.name]).toBe('greater than every version before it');
  }
};

/** The final versions of the same line that name a commit. */
const versionsAt = ({ repository, policy }: Case, id: string | null | undefined): readonly Version[] =>
  [...repository.tags].flatMap(([name, at]) => {
    const version = at === id ? versionOfTag(policy.template, name) : null;
    return version !== null && isStable(version) ? [version] : [];
  });

const isOfLine = (a: Version, b: Version, line: 'major' | 'minor' | 'latest'): boolean =>
  line === 'latest' || (a.major === b.major && (line === 'major' || a.minor === b.minor));

const checkMoves = (found: Case): void => {
  const { repository, policy, head, decision } = found;
  if (decision.kind !== 'release' && decision.kind !== 'finish') return;
  const names = lineTags(policy.template, decision.version);
  for (const tag of decision.movingTags) {
    if (tag.change !== 'move' && tag.change !== 'create') continue;
    const isZero = tag.name === names.major && decision.version.major === '0';
    if (!isStable(decision.version) || tag.to !== oidOf(head) || isZero)
      expect(tag).toBe('a moving tag of a final release, at its commit');
    for (const held of versionsAt(found, repository.tags.get(tag.name))) {
      if (
        isOfLine(
          held,
          decision.version,
          tag.name === names.latest ? 'latest' : tag.name === names.minor ? 'minor' : 'major',
        ) &&
        compareVersions(decision.version, held) < 0
      )
        expect([tag.name, held]).toBe('never backwards');
    }
  }
};

const checkAgain = ({ repository, policy, head, decision }: Case): void => {
  if (decision.kind !== 'release' && decision.kind !== 'finish') return;
  const { version, latest, movingTags } = decision;
  const again = decide(carryOut(repository, decision, head), policy, head);
  expect(again).toMatchObject({ kind: 'already-released', version, latest });
  if (decision.kind === 'finish') return;
  const half = decide(carryOut(repository, { ...decision, movingTags: [] }, head), policy, head);
  const isLeft = movingTags.some(({ change }) => change === 'create' || change === 'move');
  expect(half).toMatchObject({ kind: isLeft ? 'finish' : 'already-released', movingTags });
};

const checkOrder = ({ repository, policy, head, decision }: Case, order: readonly number[]): void => {
  const shuffled = [...repository.tags].map((tag, index) => [order[index] ?? index, tag] as const);
  const tags = new Map(shuffled.toSorted(([left], [right]) => left - right).map(([, tag]) => tag));
  const other = decide({ ...repository, tags }, policy, head);
  if (JSON.stringify(other) !== JSON.stringify(decision)) expect(other).toEqual(decision);
};

describe('whatever the repository and the policy', () => {
  test(`every law holds for ${runs} random histories`, () => {
    const seen = new Map<string, number>();
    const order = fc.array(fc.nat({ max: 1000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(anyRepository, anyPolicy, fc.nat({ max: 60 }), order, (repository, policy, pick, places) => {
        const head = headOf(repository, pick);
        const decision = decide(repository, policy, head);
        seen.set(decision.kind, (seen.get(decision.kind) ?? 0) + 1);
        const found = { repository, policy, head, decision };
        checkRelease(found);
        checkMoves(found);
        checkAgain(found);
        checkOrder(found, places);
      }),
      { seed: 42, numRuns: runs },
    );
    process.stdout.write(`  ${[...seen].map(([kind, count]) => `${count} × ${kind}`).join(', ')}\n`);
    expect(Math.min(...seen.values())).toBeGreaterThan(2_000);
    expect(seen.size).toBe(5);
  });

  test('over the life of a branch versions only rise, and each line tag ends at the greatest of its line', () => {
    let releases = 0;
    fc.assert(
      fc.property(anyLife, fc.boolean(), (life, initialDevelopment) => {
        const policy = { ...defaultPolicy, initialDevelopment };
        let repository: Repository = { commits: [], tags: new Map() };
        let greatest: Version | null = null;
        const newest = new Map<string, string>();
        for (const [index, { message, isReleased }] of life.entries()) {
          const head = `n${index}`;
          const parents = index === 0 ? [] : [`n${index - 1}`];
          repository = { ...repository, commits: [...repository.commits, { id: head, message, parents }] };
          const decision = isReleased ? decide(repository, policy, head) : null;
          if (decision?.kind !== 'release') continue;
          releases += 1;
          if (greatest !== null) expect(compareVersions(decision.version, greatest)).toBeGreaterThan(0);
          greatest = decision.version;
          repository = carryOut(repository, decision, head);
          if (!isStable(greatest)) continue;
          const { major, minor } = lineTags(policy.template, greatest);
          if (greatest.major !== '0') newest.set(major, head);
          newest.set(minor, head);
        }
        for (const [name, at] of newest) if (repository.tags.get(name) !== at) expect(name).toBe(`at ${at}`);
      }),
      { seed: 42, numRuns: 3_000 },
    );
    expect(releases).toBeGreaterThan(5_000);
  });
});
