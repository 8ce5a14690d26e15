import { bumpBetween, compareVersions } from '@drawbridge/core/domain/version';
import { formatTag } from '@drawbridge/core/domain/version-tag';
import type { CommitVerdict } from './bumps.ts';
import type { Decision } from './decision.ts';
import type { ReleaseFacts, TagFact } from './facts.ts';
import { findBlockingTag, type MovingTag, planMovingTags } from './moving-tags.ts';
import type { Package, PackageSet } from './package.ts';
import type { Policy, ReleaseCall } from './policy.ts';
import { decideRelease } from './release.ts';
import { listKnownTags } from './version-tags.ts';

/** A package, and what was read for its decision. */
export type PackageFacts<Facts extends ReleaseFacts = ReleaseFacts> = {
  readonly package: Package;
  readonly facts: Facts;
};

/** How packages of one repository are released together. */
export type Together = Pick<PackageSet, 'versioning' | 'dependents'>;

const nameOf = ({ package: { name } }: PackageFacts): string => name ?? '';

/**
 * A package that this very commit has released already calls as well: who depends on it and has no tag here was left out
 * when a run died between two tags.
 */
const callOf = (
  each: PackageFacts,
  decision: Decision | undefined,
  dependents: Together['dependents'],
): readonly ReleaseCall[] => {
  if (decision === undefined || !('movingTags' in decision) || dependents === 'none') return [];
  const { base, version } = decision;
  const own = base === null ? 'patch' : bumpBetween(base.version, version);
  const bump = dependents === 'same' ? own : dependents;
  return [{ because: 'dependency', package: nameOf(each), version, bump }];
};

/** Every change once: a commit that changes two packages is one, and counts as where it calls for most. */
export const poolVerdicts = (lists: readonly (readonly CommitVerdict[])[]): readonly CommitVerdict[] => {
  const byChange = new Map<string, CommitVerdict>();
  for (const verdict of lists.flat()) {
    const key = `${verdict.commit.oid} ${verdict.message.header}`;
    if ((byChange.get(key)?.bump ?? 'none') === 'none') byChange.set(key, verdict);
  }
  return [...byChange.values()];
};

const isSameCalls = (a: readonly ReleaseCall[], b: readonly ReleaseCall[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Lets each release call for a step in those that depend on it, until nothing changes: a step only ever grows, and what is
 * refused stays so, so cycles come to an end, too.
 */
const callDependents = (
  packages: readonly PackageFacts[],
  dependents: Together['dependents'],
  judge: (each: PackageFacts, calls: readonly ReleaseCall[]) => Decision,
): readonly Decision[] => {
  const decisions = packages.map((each) => judge(each, []));
  const heard = packages.map((): readonly ReleaseCall[] => []);
  const waiting = packages.map((_, index) => index);
  const indexOf = new Map(packages.map((each, index) => [nameOf(each), index]));
  const callsOn = ({ package: { dependsOn } }: PackageFacts): readonly ReleaseCall[] =>
    packages.flatMap((each, index) =>
      dependsOn.includes(nameOf(each)) ? callOf(each, decisions[index], dependents) : [],
    );
  const dependentsOf = (name: string): readonly number[] =>
    packages.flatMap((each) => (each.package.dependsOn.includes(name) ? (indexOf.get(nameOf(each)) ?? []) : []));
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const each = packages[at];
    const before = decisions[at];
    if (each === undefined || before === undefined || before.kind === 'refused') continue;
    const calls = callsOn(each);
    if (isSameCalls(calls, heard[at] ?? [])) continue;
    heard[at] = calls;
    decisions[at] = judge(each, calls);
    waiting.push(...dependentsOf(nameOf(each)));
  }
  return decisions;
};

/** The release that a package makes because one that shares its version does. */
const follow = (
  { package: { policy }, facts }: PackageFacts,
  own: Decision,
  by: ReleaseCall,
  latest: boolean,
): Decision => {
  const { base, verdicts } = own;
  const { version } = by;
  const tagName = formatTag(policy.template, version);
  const applied = base === null ? null : bumpBetween(base.version, version);
  const steps = [{ kind: 'called', by: [by], applied, to: version }] as const;
  const blocking = findBlockingTag(tagName, facts.tags);
  if (blocking !== null) {
    return {
      kind: 'refused',
      base,
      verdicts,
      problem: { kind: 'name-blocked', tagName, version, by: blocking },
      steps,
    };
  }
  const known = listKnownTags(facts.tags, policy);
  const movingTags = planMovingTags({ version, commit: facts.head }, { tags: facts.tags, known }, policy);
  return {
    kind: 'release',
    base,
    verdicts,
    version,
    steps,
    tagName,
    commit: facts.head,
    movingTags,
    latest,
    dependencies: [],
  };
};

/** Gives all packages the greatest version that one of them calls for. */
const shareVersion = (packages: readonly PackageFacts[], decisions: readonly Decision[]): readonly Decision[] => {
  const releases = packages.flatMap((each, index) => {
    const decision = decisions[index];
    return decision?.kind === 'release' ? [{ name: nameOf(each), decision }] : [];
  });
  const [first] = releases.toSorted((a, b) => compareVersions(b.decision.version, a.decision.version));
  if (first === undefined) return decisions;
  const { version, base, latest } = first.decision;
  const bump = base === null ? 'patch' : bumpBetween(base.version, version);
  const call: ReleaseCall = { because: 'shared', package: first.name, version, bump };
  return packages.flatMap((each, index) => {
    const own = decisions[index];
    if (own === undefined) return [];
    const isLess = own.kind === 'release' && compareVersions(own.version, version) < 0;
    return own.kind === 'nothing-to-release' || isLess ? [follow(each, own, call, latest)] : [own];
  });
};

/** Holds the moving tags that git cannot keep beside a release tag of the same run, as it would beside one that is there. */
const holdBlocked = (decisions: readonly Decision[]): readonly Decision[] => {
  const made = decisions.flatMap((decision) =>
    decision.kind === 'release'
      ? [{ name: decision.tagName, objectOid: decision.commit, commitOid: decision.commit }]
      : [],
  );
  const tags = made.map((tag): TagFact => ({ ...tag, reachable: true, containsHead: true }));
  const hold = (tag: MovingTag): MovingTag => {
    const by = tag.change === 'create' ? findBlockingTag(tag.name, tags) : null;
    return by === null ? tag : { change: 'hold', name: tag.name, because: { kind: 'name-blocked', by } };
  };
  return decisions.map((decision) =>
    'movingTags' in decision ? { ...decision, movingTags: decision.movingTags.map(hold) } : decision,
  );
};

/**
 * Decides all packages of a run: each by its own commits, then by those that it depends on, or whose version it shares.
 * `policyOf` is what the run makes of a policy. In the order given; pure.
 */
export const decideTogether = (
  packages: readonly PackageFacts[],
  together: Together | null,
  policyOf: (policy: Policy) => Policy,
): readonly Decision[] => {
  const judge = ({ package: { policy }, facts }: PackageFacts, calls: readonly ReleaseCall[]): Decision =>
    decideRelease(facts, { ...policyOf(policy), calls });
  if (together?.versioning === 'independent') {
    // A step that a person asks for is for what has changed, not for all fifty.
    const withoutAsking = (policy: Policy): Policy => ({ ...policy, bump: null });
    const asked = packages.map((each) =>
      each.facts.commits.length > 0
        ? each
        : { ...each, package: { ...each.package, policy: withoutAsking(each.package.policy) } },
    );
    return holdBlocked(callDependents(asked, together.dependents, judge));
  }
  const alone = packages.map((each) => judge(each, []));
  return together === null ? alone : holdBlocked(shareVersion(packages, alone));
};
