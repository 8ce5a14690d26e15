import {
  appliedBump,
  type Bump,
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
import type { BumpOrNone, Policy } from './policy.ts';
import { ancestorsIn, rangeOf } from './range.ts';
import type { VersionTag } from './version-tags.ts';

/** One step on the way to the next version, in the order taken. */
export type VersionStep =
  | { readonly kind: 'release-as'; readonly to: Version }
  | { readonly kind: 'initial'; readonly to: Version }
  | {
      readonly kind: 'bump';
      readonly because: 'commits' | 'default-bump';
      readonly called: Bump;
      /** Differs from `called` where 0.y.z keeps a breaking change a minor step. */
      readonly applied: Bump;
      readonly to: Version;
    }
  /** A pre-release before HEAD already announces a greater version. */
  | { readonly kind: 'announced'; readonly by: VersionTag; readonly to: Version }
  /** The channel would sort below a pre-release before HEAD, so it goes on beyond that one. */
  | { readonly kind: 'beyond'; readonly by: VersionTag; readonly to: Version }
  | { readonly kind: 'pre-release'; readonly channel: Channel; readonly to: Version };

export type NextVersion = { readonly version: Version; readonly steps: readonly VersionStep[] };

export type Situation = {
  readonly base: VersionTag | null;
  readonly known: readonly VersionTag[];
  readonly lineage: readonly CommitPlace[];
  readonly verdicts: readonly CommitVerdict[];
  readonly policy: Policy;
};

const stepByCommits = ({ base, verdicts, policy }: Situation): VersionStep | null => {
  const byCommits = greatestBump(verdicts);
  const called: BumpOrNone = byCommits === 'none' && verdicts.length > 0 ? policy.defaultBump : byCommits;
  if (called === 'none') return null;
  if (base === null) return { kind: 'initial', to: policy.initialVersion };
  return {
    kind: 'bump',
    because: byCommits === 'none' ? 'default-bump' : 'commits',
    called,
    applied: appliedBump(base.version, called, policy),
    to: bumpVersion(base.version, called, policy),
  };
};

/** The greatest pre-release before HEAD that no final release has overtaken. */
const findAnnounced = ({ base, known }: Situation): VersionTag | null =>
  known.find(
    ({ version, reachable }) =>
      reachable && !isStable(version) && (base === null || compareVersions(version, base.version) > 0),
  ) ?? null;

const withAnnounced = (step: VersionStep | null, announced: VersionTag | null): readonly VersionStep[] => {
  const steps = step === null ? [] : [step];
  if (announced === null) return steps;
  const to = coreOf(announced.version);
  return step !== null && compareVersions(step.to, to) >= 0
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
  const { known, verdicts, policy } = situation;
  const seen = commitsSeenBy(
    known.filter(({ version }) => isInChannel(version, channel)),
    situation,
  );
  if (verdicts.some((verdict) => isNews(verdict, seen))) return true;
  return policy.defaultBump !== 'none' && verdicts.some(({ commit }) => !seen.has(commit.oid));
};

const goBeyond = (announced: VersionTag, situation: Situation): VersionStep => {
  const seen = commitsSeenBy([announced], situation);
  const since = greatestBump(situation.verdicts.filter(({ commit }) => !seen.has(commit.oid)));
  const core = coreOf(announced.version);
  return { kind: 'beyond', by: announced, to: bumpVersion(core, since === 'none' ? 'patch' : since, situation.policy) };
};

const prereleaseStep = (core: Version, channel: Channel, { known }: Situation): VersionStep => {
  const existing = known.map(({ version }) => version);
  return { kind: 'pre-release', channel, to: nextPrerelease(core, channel, existing) };
};

const stepsInChannel = (channel: Channel, situation: Situation): readonly VersionStep[] => {
  if (!hasNewsFor(channel, situation)) return [];
  const announced = findAnnounced(situation);
  const steps = withAnnounced(stepByCommits(situation), announced);
  const core = steps.at(-1)?.to;
  if (core === undefined) return [];
  const step = prereleaseStep(core, channel, situation);
  if (announced === null || compareVersions(step.to, announced.version) > 0) return [...steps, step];
  const beyond = goBeyond(announced, situation);
  return [...steps, beyond, prereleaseStep(beyond.to, channel, situation)];
};

const stepsToFinal = (situation: Situation): readonly VersionStep[] => {
  const step = stepByCommits(situation);
  return step === null ? [] : withAnnounced(step, findAnnounced(situation));
};

/** The next version and the way to it, or null when nothing calls for one. Greater than every release before HEAD, unless told by `releaseAs`. */
export const chooseNextVersion = (situation: Situation): NextVersion | null => {
  const { channel, releaseAs } = situation.policy;
  if (releaseAs !== null) return { version: releaseAs, steps: [{ kind: 'release-as', to: releaseAs }] };
  const steps = channel === null ? stepsToFinal(situation) : stepsInChannel(channel, situation);
  const version = steps.at(-1)?.to;
  return version === undefined ? null : { version, steps };
};
