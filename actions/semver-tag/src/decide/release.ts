import {
  type Bump,
  bumpVersion,
  compareVersions,
  coreOf,
  isStable,
  type Version,
} from '@drawbridge/core/domain/version';
import { formatTag } from '@drawbridge/core/domain/version-tag';
import { judgeCommits } from './bumps.ts';
import type { AlreadyReleased, Decision, Finish, NothingToRelease, Problem, Refused, Release } from './decision.ts';
import type { ReleaseFacts, TagFact } from './facts.ts';
import { findBlockingTag, planMovingTags } from './moving-tags.ts';
import { chooseNextVersion, type NextVersion, type Situation, type VersionStep } from './next-version.ts';
import { isInLine, type Policy } from './policy.ts';
import {
  chooseBase,
  findReleaseAtHead,
  findReleaseBeyondHead,
  listVersionTags,
  type VersionTag,
} from './version-tags.ts';

const isLatest = (version: Version, known: readonly VersionTag[]): boolean =>
  isStable(version) && !known.some((tag) => isStable(tag.version) && compareVersions(tag.version, version) > 0);

const checkHistory = (facts: ReleaseFacts, base: VersionTag | null): Problem | null => {
  if (facts.history !== 'complete') return { kind: 'history-incomplete', because: facts.history };
  return facts.asked || facts.since === (base?.commitOid ?? null) ? null : { kind: 'base-changed' };
};

const checkOrder = (version: Version, { base, known, policy }: Situation): Problem | null => {
  const notBelow = known.filter((tag) => compareVersions(tag.version, version) >= 0);
  const reachable = notBelow.find((tag) => tag.reachable);
  if (policy.releaseAs !== null && reachable) return { kind: 'release-as-not-greater', version, greatest: reachable };
  const releases = notBelow.filter((tag) => isStable(tag.version));
  const [greatest] = releases;
  if (base !== null || policy.releaseAs !== null || greatest === undefined) return null;
  return { kind: 'releases-elsewhere', version, greatest, count: releases.length };
};

const lastBump = (steps: readonly VersionStep[]): Bump =>
  steps.flatMap((step) => (step.kind === 'bump' ? step.applied : [])).at(-1) ?? 'patch';

const nextFree = ({ version, steps }: NextVersion, known: readonly VersionTag[]): Version => {
  const bump = lastBump(steps);
  const greatest = known.find((tag) => bump === 'major' || tag.version.major === version.major);
  return bumpVersion(coreOf(greatest?.version ?? version), bump);
};

const checkName = (next: NextVersion, { known, policy }: Situation, tags: readonly TagFact[]): Problem | null => {
  const { version } = next;
  const tagName = formatTag(policy.template, version);
  const isSame = (tag: VersionTag) =>
    compareVersions(tag.version, version) === 0 ||
    (isStable(tag.version) && compareVersions(tag.version, coreOf(version)) === 0);
  const by = known.find(isSame);
  if (by !== undefined) return { kind: 'version-taken', tagName, version, by, nextFree: nextFree(next, known) };
  const blocking = findBlockingTag(tagName, tags);
  return blocking === null ? null : { kind: 'name-blocked', tagName, version, by: blocking };
};

const checkNext = (next: NextVersion, situation: Situation, tags: readonly TagFact[]): Problem | null => {
  const { line } = situation.policy;
  if (line !== null && !isInLine(next.version, line)) return { kind: 'outside-line', version: next.version, line };
  return checkOrder(next.version, situation) ?? checkName(next, situation, tags);
};

const settle = (tag: VersionTag, facts: ReleaseFacts, situation: Situation): Finish | AlreadyReleased => {
  const { base, known, verdicts, policy } = situation;
  const { version } = tag;
  const movingTags = planMovingTags({ version, commit: facts.head }, { tags: facts.tags, known }, policy);
  const isUnfinished = movingTags.some(({ change }) => change === 'create' || change === 'move');
  const alsoTagged = known.filter((other) => other.commitOid === facts.head && other.name !== tag.name);
  const kind = isUnfinished ? 'finish' : 'already-released';
  return { kind, base, verdicts, version, tag, alsoTagged, movingTags, latest: isLatest(version, known) };
};

const releaseNext = (facts: ReleaseFacts, situation: Situation): Release | NothingToRelease | Refused => {
  const { base, known, verdicts, policy } = situation;
  const next = chooseNextVersion(situation);
  if (next === null) {
    const because = { kind: verdicts.length === 0 ? 'no-commits' : 'no-releasing-commits' } as const;
    return { kind: 'nothing-to-release', base, verdicts, because };
  }
  const problem = checkNext(next, situation, facts.tags);
  if (problem !== null) return { kind: 'refused', base, verdicts, problem, steps: next.steps };
  const { version, steps } = next;
  const movingTags = planMovingTags({ version, commit: facts.head }, { tags: facts.tags, known }, policy);
  const tagName = formatTag(policy.template, version);
  const latest = isLatest(version, known);
  return { kind: 'release', base, verdicts, version, steps, tagName, commit: facts.head, movingTags, latest };
};

/** Decides what HEAD becomes: a release, nothing, the end of a release left half done, or a refusal with its reason. Pure. */
export const decideRelease = (facts: ReleaseFacts, policy: Policy): Decision => {
  const known = listVersionTags(facts.tags, policy.template);
  const base = chooseBase(facts.tags, facts.head, policy);
  const problem = checkHistory(facts, base);
  if (problem !== null) return { kind: 'refused', base, verdicts: [], problem, steps: [] };
  const verdicts = judgeCommits(facts.commits, policy, facts.lineage);
  const situation = { base, known, lineage: facts.lineage, verdicts, policy };
  const released = findReleaseAtHead(known, facts.head, policy);
  if (released !== null) return settle(released, facts, situation);
  const by = findReleaseBeyondHead(known, facts.head, policy);
  if (by !== null) return { kind: 'nothing-to-release', base, verdicts, because: { kind: 'superseded', by } };
  return releaseNext(facts, situation);
};
