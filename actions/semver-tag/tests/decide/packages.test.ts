import { formatVersion } from '@drawbridge/core/domain/version';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '../../src/decide/decision.ts';
import type { CommitFact, ReleaseFacts } from '../../src/decide/facts.ts';
import { listPackages, type PackageSet, type PackageSettings } from '../../src/decide/package.ts';
import { decideTogether } from '../../src/decide/packages.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { describeSteps } from '../../src/render/phrases.ts';
import { oidOf } from './repository.ts';

type Wish = {
  /** Versions by package; without one it has none yet. */
  readonly versions: Readonly<Record<string, string | null>>;
  /** package -> those it depends on. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  /** First line of the one commit of a package. */
  readonly commits: Readonly<Record<string, string>>;
  readonly dependents?: PackageSet['dependents'];
  readonly policy?: Partial<Policy>;
};

const base = oidOf('base');

const commitOf = (name: string, message: string): CommitFact => ({
  oid: oidOf(`c-${name}`),
  message,
  parents: [base],
  author: { name: 'Octo Cat', email: 'octo@example.org' },
  files: [`${name}/a`],
});

const settingsOf = (name: string, { needs = {} }: Wish): PackageSettings => ({
  name,
  paths: [name],
  scopes: [name],
  dependsOn: needs[name] ?? [],
  tagTemplate: null,
});

const decide = (wish: Wish): ReadonlyMap<string, Decision> => {
  const { versions, commits, dependents = 'patch', policy } = wish;
  const names = Object.keys(versions);
  const set: PackageSet = {
    packages: names.map((name) => settingsOf(name, wish)),
    versioning: 'independent',
    dependents,
  };
  const tags = names.flatMap((name) => {
    const version = versions[name];
    const tag = { objectOid: oidOf(name), commitOid: base, reachable: true, containsHead: false };
    return version === null || version === undefined ? [] : [{ name: `${name}/v${version}`, ...tag }];
  });
  const facts = (name: string): ReleaseFacts => {
    const own = commits[name] === undefined ? [] : [commitOf(name, commits[name])];
    const since = versions[name] == null ? null : base;
    const read = { head: oidOf('head'), tags, since, asked: false, commits: own, lineage: own };
    return { ...read, pullRequests: new Map(), history: 'complete' };
  };
  const packages = listPackages({ ...defaultPolicy, ...policy }, set).map((each) => ({
    package: each,
    facts: facts(each.name ?? ''),
  }));
  const decisions = decideTogether(packages, set, (own) => own);
  return new Map(names.flatMap((name, index) => (decisions[index] === undefined ? [] : [[name, decisions[index]]])));
};

const inShort = (decisions: ReadonlyMap<string, Decision>): string =>
  [...decisions]
    .flatMap(([name, decision]) => {
      if (decision.kind === 'release') return [`${name} ${formatVersion(decision.version)}`];
      return decision.kind === 'refused' ? [`${name} refused`] : [];
    })
    .join(', ');

const chain = { api: ['core'], web: ['api'] };
const ones = { core: '1.0.0', api: '1.0.0', web: '1.0.0' };

describe('a release calls for one in the packages that depend on it', () => {
  test.each<[string, Wish, string]>([
    [
      'a patch, also of those that depend on them',
      { versions: ones, needs: chain, commits: { core: 'feat: x' } },
      'core 1.1.0, api 1.0.1, web 1.0.1',
    ],
    [
      'nothing, with none',
      { versions: ones, needs: chain, commits: { core: 'feat: x' }, dependents: 'none' },
      'core 1.1.0',
    ],
    [
      'a minor step',
      { versions: ones, needs: chain, commits: { core: 'fix: x' }, dependents: 'minor' },
      'core 1.0.1, api 1.1.0, web 1.1.0',
    ],
    [
      'its own step',
      { versions: ones, needs: chain, commits: { core: 'feat!: x' }, dependents: 'same' },
      'core 2.0.0, api 2.0.0, web 2.0.0',
    ],
    [
      'at least that: own commits may call for more',
      { versions: ones, needs: chain, commits: { core: 'fix: x', api: 'feat: y' } },
      'core 1.0.1, api 1.1.0, web 1.0.1',
    ],
    [
      'none of those that do not depend on it',
      { versions: ones, needs: chain, commits: { web: 'feat: x' } },
      'web 1.1.0',
    ],
    [
      'the first version of one that has none',
      { versions: { core: '1.0.0', api: null }, needs: { api: ['core'] }, commits: { core: 'fix: x' } },
      'core 1.0.1, api 0.1.0',
    ],
    [
      'on 0.y.z a minor step for a major one',
      {
        versions: { core: '1.0.0', api: '0.3.0' },
        needs: { api: ['core'] },
        commits: { core: 'feat!: x' },
        dependents: 'same',
      },
      'core 2.0.0, api 0.4.0',
    ],
    [
      'the step that 0.y.z made of a breaking change',
      {
        versions: { core: '0.3.0', api: '1.0.0' },
        needs: { api: ['core'] },
        commits: { core: 'feat!: x' },
        dependents: 'same',
      },
      'core 0.4.0, api 1.1.0',
    ],
    [
      'what a cycle calls for, once',
      { versions: ones, needs: { core: ['web'], ...chain }, commits: { api: 'feat: x' } },
      'core 1.0.1, api 1.1.0, web 1.0.1',
    ],
    [
      'what a cycle gives back',
      { versions: ones, needs: { core: ['api'], api: ['core'] }, commits: { api: 'fix: x' }, dependents: 'minor' },
      'core 1.1.0, api 1.1.0',
    ],
    [
      'a pre-release in a channel',
      { versions: ones, needs: chain, commits: { core: 'feat: x' }, policy: { channel: ['rc'] } },
      'core 1.1.0-rc.1, api 1.0.1-rc.1, web 1.0.1-rc.1',
    ],
    [
      'no more than is allowed',
      {
        versions: ones,
        needs: chain,
        commits: { core: 'feat: x' },
        dependents: 'major',
        policy: { maximumBump: 'minor' },
      },
      'core 1.1.0, api refused',
    ],
    [
      'no less than is allowed',
      { versions: ones, needs: chain, commits: { core: 'fix: x' }, policy: { minimumBump: 'minor' } },
      'core 1.1.0, api 1.1.0, web 1.1.0',
    ],
  ])('%s', (_, wish, expected) => {
    expect(inShort(decide(wish))).toBe(expected);
  });

  test('and says because of which', () => {
    const decision = decide({
      versions: { core: '1.0.0', util: '1.0.0', api: '1.0.0' },
      needs: { api: ['core', 'util'] },
      commits: { core: 'feat!: x', util: 'fix: y' },
    }).get('api');
    if (decision?.kind !== 'release') throw new Error('The package is released.');
    expect(describeSteps(decision.steps, decision.verdicts)).toBe('because core 2.0.0 and util 1.0.1 are released');
    expect(decision.dependencies.map(({ package: name }) => name)).toEqual(['core', 'util']);
  });
});

test('whatever depends on whatever: it ends, every dependent is released, and a step only grows', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const versions = Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const needs = fc.dictionary(fc.constantFrom(...names), fc.subarray(names));
  const commits = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('feat: x', 'fix: x', 'feat!: x', 'docs: x'));
  const dependents = fc.constantFrom<PackageSet['dependents']>('none', 'patch', 'minor', 'major', 'same');
  const property = fc.property(needs, commits, dependents, (needed, made, called) => {
    const alone = decide({ versions, needs: needed, commits: made, dependents: 'none' });
    const together = decide({ versions, needs: needed, commits: made, dependents: called });
    for (const [name, decision] of together) {
      const isCalled = (needed[name] ?? []).some((other) => other !== name && together.get(other)?.kind === 'release');
      if (called !== 'none' && isCalled) expect(decision.kind).toBe('release');
      const own = alone.get(name);
      if (own?.kind !== 'release') continue;
      expect(decision).toMatchObject({ kind: 'release' });
      expect(decision.kind === 'release' && formatVersion(decision.version) >= formatVersion(own.version)).toBe(true);
    }
  });
  fc.assert(property, { seed: 42, numRuns: 300 });
});
