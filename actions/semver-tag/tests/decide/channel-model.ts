import { compareVersions, coreOf, isStable, type Version } from '@drawbridge/core/domain/version';
import { lineTags, versionOfTag } from '@drawbridge/core/domain/version-tag';
import fc from 'fast-check';
import { policyOn } from '../../src/decide/branches.ts';
import type { Refused } from '../../src/decide/decision.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { readBranches } from '../../src/inputs/branches.ts';
import { carryOut, decide, gather, oidOf, type Repository } from './repository.ts';

const names = ['main', 'next', 'beta', 'beta/two', 'alpha', '1.x', '0.2.x'] as const;
const rules = readBranches([
  'main: final',
  'next: pre-release next',
  'beta: pre-release beta',
  'beta/*: pre-release beta',
  'alpha: pre-release alpha',
  '*.x: maintenance',
]);

const message = fc.constantFrom(
  'feat: a',
  'feat: b',
  'fix: c',
  'fix: d',
  'fix!: e',
  'docs: f',
  'Revert "feat: a"',
  'chore: g\n\nRelease-As: 3.0.0',
);

/** One thing that happens: a commit, or a merge of another branch; `pick` says which, where a new branch begins. */
const event = fc.record({
  branch: fc.constantFrom(...names),
  merges: fc.option(fc.constantFrom(...names), { freq: 3 }),
  message,
  pick: fc.nat({ max: 99 }),
  isReleased: fc.constantFrom(true, true, true, false),
});

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

/** What happens to seven branches of one repository over time, and how it wants its versions made. */
export const anyTimes = fc.record({
  events: fc.array(event, { minLength: 4, maxLength: 40 }),
  onConflict: fc.constantFrom<Policy['onConflict']>('refuse', 'recompute'),
  initialDevelopment: fc.boolean(),
});

type Times = typeof anyTimes extends fc.Arbitrary<infer T> ? T : never;
type World = { readonly repository: Repository; readonly tips: ReadonlyMap<string, string> };

/** What a run of the model saw. */
export type Census = { finals: number; preReleases: number; refused: number };

const versionsIn = ({ tags }: Repository): readonly Version[] =>
  [...tags.keys()].flatMap((name) => versionOfTag(defaultPolicy.template, name) ?? []);

const isSameSeries = (a: Version, b: Version): boolean =>
  compareVersions(coreOf(a), coreOf(b)) === 0 && a.prerelease[0] === b.prerelease[0];

/** The first law that a new version breaks, or null. */
const findBreach = (version: Version, head: string, { repository }: World, policy: Policy): string | null => {
  const known = versionsIn(repository);
  if (known.some((other) => compareVersions(other, version) === 0)) return 'the same version was made before';
  const reachable = gather(repository, head, policy).tags.filter((tag) => tag.reachable);
  const before = reachable.flatMap(({ name }) => versionOfTag(policy.template, name) ?? []);
  if (before.some((other) => compareVersions(other, version) > 0)) return 'a version before it is greater';
  if (isStable(version) !== (policy.channel === null)) return 'a branch made what another makes';
  const series = isStable(version) ? [] : known.filter((other) => isSameSeries(other, version));
  if (series.some((other) => compareVersions(other, version) > 0)) return 'its number went backwards';
  return null;
};

/** A pre-release goes on past every number there is, so none of them can be in its way. */
const isCollisionOfNumbers = ({ problem }: Refused): boolean => {
  if (problem.kind !== 'version-taken') return false;
  const taken = versionOfTag(defaultPolicy.template, problem.by.name);
  return taken !== null && !isStable(taken);
};

const findMisplaced = ({ repository }: World): string | null => {
  const finals = versionsIn(repository).filter(isStable);
  for (const version of finals) {
    const { minor } = lineTags(defaultPolicy.template, version);
    const [greatest] = finals
      .filter((other) => other.major === version.major && other.minor === version.minor)
      .toSorted((a, b) => compareVersions(b, a));
    const at = `v${greatest?.major}.${greatest?.minor}.${greatest?.patch}`;
    if (repository.tags.get(minor) !== repository.tags.get(at)) return `${minor} is not at ${at}`;
  }
  return null;
};

const grow = ({ branch, merges, message: text, pick }: Event, { repository, tips }: World): World => {
  const { commits } = repository;
  const start = tips.get(branch) ?? commits[pick % Math.max(1, commits.length)]?.id;
  const other = merges === null ? undefined : tips.get(merges);
  const isMerge = other !== undefined && other !== start;
  const parents = [...new Set([start, isMerge ? other : undefined])].filter((id) => id !== undefined);
  const id = `n${commits.length}`;
  const commit = { id, message: isMerge ? `Merge branch '${merges}' into ${branch}` : text, parents };
  return { repository: { ...repository, commits: [...commits, commit] }, tips: new Map(tips).set(branch, id) };
};

/** Lives through the times; the first law that is broken, with the version that breaks it, or null. */
export const findBrokenLaw = ({ events, onConflict, initialDevelopment }: Times, census: Census): string | null => {
  let world: World = { repository: { commits: [], tags: new Map() }, tips: new Map() };
  for (const each of events) {
    world = grow(each, world);
    const head = world.tips.get(each.branch) ?? '';
    if (!each.isReleased) continue;
    const policy = policyOn(
      each.branch,
      { ...defaultPolicy, onConflict, initialDevelopment },
      rules.ok ? rules.value : [],
    );
    const decision = decide(world.repository, policy, head);
    census.refused += decision.kind === 'refused' ? 1 : 0;
    if (decision.kind === 'refused' && isCollisionOfNumbers(decision))
      return `${each.branch}: a number was met, not passed`;
    if (decision.kind !== 'release') continue;
    census[isStable(decision.version) ? 'finals' : 'preReleases'] += 1;
    const breach =
      decision.commit === oidOf(head) ? findBreach(decision.version, head, world, policy) : 'another commit';
    if (breach !== null) return `${decision.tagName} on ${each.branch}: ${breach}`;
    world = { ...world, repository: carryOut(world.repository, decision, head) };
    const misplaced = findMisplaced(world);
    if (misplaced !== null) return `after ${decision.tagName} on ${each.branch}: ${misplaced}`;
  }
  return null;
};
