import {
  appliedBump,
  type Bump,
  type BumpPolicy,
  bumpVersion,
  type Channel,
  compareVersions,
  coreOf,
  isInChannel,
  isStable,
  nextPrerelease,
  type Version,
} from '@drawbridge/core/domain/version';
import { type CommitVerdict, greatestBump } from './bumps.ts';
import type { CommitPlace } from './facts.ts';
import type { Policy, ReleaseCall } from './policy.ts';
import { ancestorsIn, rangeOf } from './range.ts';
import type { VersionTag } from './version-tags.ts';

/** What called for a step: the commits, the default where none of them did, or the person who started the run. */
export type Cause = 'commits' | 'default-bump' | 'asked';

/** One step on the way to the next version, in the order taken. */
export type VersionStep =
  /** `commit` says so in a footer; null: the input does. */
  | { readonly kind: 'release-as'; readonly commit: string | null; readonly to: Version }
  | { readonly kind: 'initial'; readonly because: Cause; readonly to: Version }
  | {
      readonly kind: 'bump';
      readonly because: Cause;
      readonly called: Bump;
      /** Differs from `called` where 0.y.z keeps a breaking change a minor step. */
      readonly applied: Bump;
      readonly to: Version;
    }
  /** Releases of other packages call for more than the commits do; `applied` is null where there is no version yet. */
  | {
      readonly kind: 'called';
      readonly by: readonly ReleaseCall[];
      readonly applied: Bump | null;
      readonly to: Version;
    }
  /** The step before is smaller than `minimum-bump`. */
  | { readonly kind: 'raised'; readonly applied: Bump; readonly to: Version }
  /** A pre-release before HEAD already announces a greater version. */
  | { readonly kind: 'announced'; readonly by: VersionTag; readonly to: Version }
  /** The channel would sort below a pre-release before HEAD, so it goes on beyond that one. */
  | { readonly kind: 'beyond'; readonly by: VersionTag; readonly to: Version }
  /** The version was given to a commit elsewhere, so it goes on to the next one of the same step that is free. */
  | { readonly kind: 'taken'; readonly by: VersionTag; readonly to: Version }
  | { readonly kind: 'pre-release'; readonly channel: Channel; readonly to: Version };

export type NextVersion = { readonly version: Version; readonly steps: readonly VersionStep[] };

/** A version that somebody named, in the input or in a footer of a commit. */
export type ToldVersion = { readonly version: Version; readonly commit: string | null };

export type Situation = {
  readonly base: VersionTag | null;
  readonly known: readonly VersionTag[];
  readonly lineage: readonly CommitPlace[];
  readonly verdicts: readonly CommitVerdict[];
  readonly policy: Policy;
  readonly told: ToldVersion | null;
  /** As in ReleaseFacts. */
  readonly asked: boolean;
};

/** The steps by size. */
export const bumpRank: { readonly [bump in Bump]: number } = { patch: 1, minor: 2, major: 3 };

type Call = { readonly because: Cause; readonly called: Bump };

const findCall = ({ verdicts, policy }: Situation): Call | null => {
  // What nobody changed is not released either, however many packages one word is about.
  if (policy.bump !== null && verdicts.length > 0) return { because: 'asked', called: policy.bump };
  const byCommits = greatestBump(verdicts);
  if (byCommits !== 'none') return { because: 'commits', called: byCommits };
  const { defaultBump } = policy;
  return verdicts.length === 0 || defaultBump === 'none' ? null : { because: 'default-bump', called: defaultBump };
};

// Who asks for a major step on 0.y.z asks for 1.0.0.
const rulesFor = ({ initialDevelopment }: Policy, isAsked: boolean): BumpPolicy => ({
  initialDevelopment: initialDevelopment && !isAsked,
});

const greatestCalls = (calls: readonly ReleaseCall[]): readonly ReleaseCall[] =>
  calls.filter(({ bump }) => calls.every((other) => bumpRank[other.bump] <= bumpRank[bump]));

/** What other packages' releases call for beyond the own call. A person's word wins over them. */
const callsBeyond = (own: Call | null, { policy }: Situation): readonly ReleaseCall[] => {
  if (own?.because === 'asked') return [];
  const least = own === null ? 0 : bumpRank[own.called];
  return greatestCalls(policy.calls.filter(({ bump }) => bumpRank[bump] > least));
};

const firstStep = (situation: Situation): VersionStep | null => {
  const { base, policy } = situation;
  const own = findCall(situation);
  const by = callsBeyond(own, situation);
  const called = by[0]?.bump ?? own?.called;
  if (called === undefined) return null;
  if (base === null) {
    const to = policy.initialVersion;
    return own === null ? { kind: 'called', by, applied: null, to } : { kind: 'initial', because: own.because, to };
  }
  const rules = rulesFor(policy, own?.because === 'asked');
  const applied = appliedBump(base.version, called, rules);
  const to = bumpVersion(base.version, called, rules);
  const isOwn = own !== null && by.length === 0;
  return isOwn ? { kind: 'bump', because: own.because, called, applied, to } : { kind: 'called', by, applied, to };
};

/** The steps that commits, default, a person or other packages call for, from the base. */
const stepsByCall = (situation: Situation): readonly VersionStep[] => {
  const step = firstStep(situation);
  if (step === null) return [];
  const { base, policy } = situation;
  const applied = 'applied' in step ? step.applied : null;
  const { minimumBump } = policy;
  if (base === null || applied === null || bumpRank[applied] >= bumpRank[minimumBump]) return [step];
  return [step, { kind: 'raised', applied: minimumBump, to: bumpVersion(base.version, minimumBump) }];
};

/** The greatest pre-release before HEAD that no final release has overtaken. */
const findAnnounced = ({ base, known }: Situation): VersionTag | null =>
  known.find(
    ({ version, reachable }) =>
      reachable && !isStable(version) && (base === null || compareVersions(version, base.version) > 0),
  ) ?? null;

const withAnnounced = (steps: readonly VersionStep[], announced: VersionTag | null): readonly VersionStep[] => {
  const last = steps.at(-1);
  if (announced === null) return steps;
  const to = coreOf(announced.version);
  return last !== undefined && compareVersions(last.to, to) >= 0
    ? steps
    : [...steps, { kind: 'announced', by: announced, to }];
};

/** Tells whether a commit changes something for those who have the commits in `seen`. */
const isNews = ({ commit, rule, bump }: CommitVerdict, seen: ReadonlySet<string>): boolean =>
  !seen.has(commit.oid) &&
  (bump !== 'none' || (rule.kind === 'reverts-unreleased' && rule.oids.some((oid) => seen.has(oid))));

const commitsSeenBy = (tags: readonly VersionTag[], { lineage }: Situation): ReadonlySet<string> =>
  ancestorsIn(
    rangeOf(lineage),
    tags.flatMap(({ commitOid }) => commitOid ?? []),
  );

const hasNewsFor = (channel: Channel, situation: Situation): boolean => {
  const { known, verdicts, policy, told } = situation;
  if ((policy.bump !== null && verdicts.length > 0) || policy.calls.length > 0) return true;
  const seen = commitsSeenBy(
    known.filter(({ version }) => isInChannel(version, channel)),
    situation,
  );
  if (told !== null && told.commit !== null && !seen.has(told.commit)) return true;
  if (verdicts.some((verdict) => isNews(verdict, seen))) return true;
  return policy.defaultBump !== 'none' && verdicts.some(({ commit }) => !seen.has(commit.oid));
};

const goBeyond = (announced: VersionTag, situation: Situation): VersionStep => {
  const seen = commitsSeenBy([announced], situation);
  const { policy, verdicts } = situation;
  const since = greatestBump(verdicts.filter(({ commit }) => !seen.has(commit.oid)));
  const own: Bump = since === 'none' ? 'patch' : since;
  const [call] = greatestCalls(policy.calls);
  const called = call !== undefined && bumpRank[call.bump] > bumpRank[own] ? call.bump : own;
  const bump = policy.bump ?? called;
  const to = bumpVersion(coreOf(announced.version), bump, rulesFor(policy, policy.bump !== null));
  return { kind: 'beyond', by: announced, to };
};

/** The step from a final version to the next pre-release that leads to it; its number follows every one there is, wherever it is. */
export const prereleaseStep = (core: Version, channel: Channel, known: readonly VersionTag[]): VersionStep => {
  const existing = known.map(({ version }) => version);
  return { kind: 'pre-release', channel, to: nextPrerelease(core, channel, existing) };
};

const stepToTold = ({ version, commit }: ToldVersion): VersionStep => ({ kind: 'release-as', commit, to: version });

const stepsInChannel = (channel: Channel, situation: Situation): readonly VersionStep[] => {
  if (!hasNewsFor(channel, situation)) return [];
  const { known, told } = situation;
  const announced = findAnnounced(situation);
  const steps = withAnnounced(told === null ? stepsByCall(situation) : [stepToTold(told)], announced);
  const core = steps.at(-1)?.to;
  if (core === undefined) return [];
  const step = prereleaseStep(core, channel, known);
  if (announced === null || compareVersions(step.to, announced.version) > 0) return [...steps, step];
  const beyond = goBeyond(announced, situation);
  return [...steps, beyond, prereleaseStep(beyond.to, channel, known)];
};

const stepsToFinal = (situation: Situation): readonly VersionStep[] => {
  const steps = stepsByCall(situation);
  // Of a range that begins above the last final version, the commits that a pre-release was made for are not in the verdicts.
  const isCalled = steps.length > 0 || (situation.asked && situation.verdicts.length > 0);
  return isCalled ? withAnnounced(steps, findAnnounced(situation)) : [];
};

/** True for a version that is taken as it was told. On a channel, a footer names the final version that its pre-releases lead to. */
const isTakenAtItsWord = ({ version, commit }: ToldVersion, { channel }: Policy): boolean =>
  channel === null || commit === null || !isStable(version);

/** The next version and the way to it, or null when nothing calls for one. Greater than every release before HEAD, unless told. */
export const chooseNextVersion = (situation: Situation): NextVersion | null => {
  const { told, policy } = situation;
  if (told !== null && isTakenAtItsWord(told, policy)) return { version: told.version, steps: [stepToTold(told)] };
  const { channel } = policy;
  const steps = channel === null ? stepsToFinal(situation) : stepsInChannel(channel, situation);
  const version = steps.at(-1)?.to;
  return version === undefined ? null : { version, steps };
};
