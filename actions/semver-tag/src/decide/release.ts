import { compareVersions, compareVersionsTotally, isStable, type Version } from '@drawbridge/core/domain/version';
import { formatTag, versionOfTag } from '@drawbridge/core/domain/version-tag';
import { judgeCommits } from './bumps.ts';
import { passTaken } from './conflict.ts';
import type { AlreadyReleased, Decision, Finish, NothingToRelease, Problem, Refused, Release } from './decision.ts';
import type { ReleaseFacts } from './facts.ts';
import { planMovingTags } from './moving-tags.ts';
import { chooseNextVersion, type Situation } from './next-version.ts';
import { findObjection } from './objections.ts';
import type { Policy } from './policy.ts';
import { findTold } from './told-version.ts';
import {
  chooseBase,
  findReleaseAtHead,
  findReleaseBeyondHead,
  listKnownTags,
  type VersionTag,
} from './version-tags.ts';

const isLatest = (version: Version, known: readonly VersionTag[]): boolean =>
  isStable(version) && !known.some((tag) => isStable(tag.version) && compareVersions(tag.version, version) > 0);

const checkFacts = (facts: ReleaseFacts, base: VersionTag | null, policy: Policy): Problem | null => {
  if (policy.bar?.kind === 'no-line') return { kind: 'branch-no-line', branch: policy.bar.branch };
  if (facts.history !== 'complete') return { kind: 'history-incomplete', because: facts.history };
  return facts.asked || facts.since === (base?.commitOid ?? null) ? null : { kind: 'base-changed' };
};

const settle = (tag: VersionTag, facts: ReleaseFacts, situation: Situation): Finish | AlreadyReleased => {
  const { base, known, verdicts, policy } = situation;
  const { version } = tag;
  const isOwn = versionOfTag(policy.template, tag.name) !== null;
  const movingTags = isOwn ? planMovingTags({ version, commit: facts.head }, { tags: facts.tags, known }, policy) : [];
  const isUnfinished = movingTags.some(({ change }) => change === 'create' || change === 'move');
  const alsoTagged = known.filter(
    (other) => other.commitOid === facts.head && compareVersionsTotally(other.version, version) !== 0,
  );
  const kind = isUnfinished ? 'finish' : 'already-released';
  return { kind, base, verdicts, version, tag, alsoTagged, movingTags, latest: isLatest(version, known) };
};

const releaseNext = (facts: ReleaseFacts, situation: Situation): Release | NothingToRelease | Refused => {
  const { base, known, verdicts, policy } = situation;
  const called = chooseNextVersion(situation);
  if (called === null) {
    const kind = verdicts.length === 0 ? ('no-commits' as const) : ('no-releasing-commits' as const);
    const isOffBase = facts.asked && facts.since !== base?.commitOid;
    const because = isOffBase ? { kind, asked: true as const } : { kind };
    return { kind: 'nothing-to-release', base, verdicts, because };
  }
  const next = passTaken(called, situation);
  const problem = findObjection(next, situation, facts.tags);
  if (problem !== null) return { kind: 'refused', base, verdicts, problem, steps: next.steps };
  const { version, steps } = next;
  const movingTags = planMovingTags({ version, commit: facts.head }, { tags: facts.tags, known }, policy);
  const tagName = formatTag(policy.template, version);
  const latest = isLatest(version, known);
  const { calls: dependencies } = policy;
  const made = { version, tagName, commit: facts.head, movingTags, latest };
  return { kind: 'release', base, verdicts, steps, ...made, dependencies };
};

/** The tag of the told version, where HEAD has it already. */
const findToldAtHead = ({ told, known }: Situation, head: string): VersionTag | null =>
  known.find((tag) => told !== null && tag.commitOid === head && compareVersions(tag.version, told.version) === 0) ??
  null;

const decideInRange = (
  facts: ReleaseFacts,
  known: readonly VersionTag[],
  base: VersionTag | null,
  policy: Policy,
): Decision => {
  const verdicts = judgeCommits(facts.commits, policy, facts);
  const { lineage, asked } = facts;
  const read = { base, known, lineage, verdicts, policy, asked };
  const released = findReleaseAtHead(known, facts.head, policy);
  if (released !== null) return settle(released, facts, { ...read, told: null });
  const by = findReleaseBeyondHead(known, facts.head, policy);
  if (by !== null) return { kind: 'nothing-to-release', base, verdicts, because: { kind: 'superseded', by } };
  const told = findTold(read, facts.head);
  if (!told.ok) return { kind: 'refused', base, verdicts, problem: told.error, steps: [] };
  const situation = { ...read, told: told.value };
  const kept = findToldAtHead(situation, facts.head);
  return kept === null ? releaseNext(facts, situation) : settle(kept, facts, situation);
};

/** Decides what HEAD becomes: a release, nothing, the end of a release left half done, or a refusal with its reason. Pure. */
export const decideRelease = (facts: ReleaseFacts, policy: Policy): Decision => {
  const known = listKnownTags(facts.tags, policy);
  const base = chooseBase(facts.tags, facts.head, policy);
  const { bar } = policy;
  if (bar?.kind === 'not-listed') {
    const because = { kind: 'branch-not-listed', branch: bar.branch } as const;
    return { kind: 'nothing-to-release', base, verdicts: [], because };
  }
  const problem = checkFacts(facts, base, policy);
  if (problem !== null) return { kind: 'refused', base, verdicts: [], problem, steps: [] };
  return decideInRange(facts, known, base, policy);
};
