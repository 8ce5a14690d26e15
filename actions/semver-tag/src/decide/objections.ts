import { appliedBump, bumpBetween, compareVersions, isStable } from '@drawbridge/core/domain/version';
import { formatTag } from '@drawbridge/core/domain/version-tag';
import { findFree, findTaken } from './conflict.ts';
import type { Problem } from './decision.ts';
import type { TagFact } from './facts.ts';
import { findBlockingTag } from './moving-tags.ts';
import { bumpRank, type NextVersion, type Situation } from './next-version.ts';
import { isInLine } from './policy.ts';
import type { VersionTag } from './version-tags.ts';

/** The least release of the line that stands elsewhere, with a minor number that this history has not reached. */
const findEndOfLine = ({ base, known }: Situation): VersionTag | null => {
  if (base === null) return null;
  const { version: from } = base;
  const isNextMinor = ({ version, reachable }: VersionTag): boolean =>
    !reachable &&
    isStable(version) &&
    version.major === from.major &&
    version.minor !== from.minor &&
    compareVersions(version, from) > 0;
  return known.findLast(isNextMinor) ?? null;
};

const checkLine = ({ version }: NextVersion, situation: Situation): Problem | null => {
  const { line } = situation.policy;
  if (line === null) return null;
  if (!isInLine(version, line)) return { kind: 'outside-line', version, line };
  const end = findEndOfLine(situation);
  // The very version is told as taken, which says the same and more.
  if (end === null || compareVersions(version, end.version) <= 0) return null;
  return { kind: 'beyond-line', version, line, end };
};

const checkMaximum = ({ version, steps }: NextVersion, { base, verdicts, policy }: Situation): Problem | null => {
  const isTold = steps.some(({ kind }) => kind === 'release-as');
  if (base === null || isTold) return null;
  const bump = bumpBetween(base.version, version);
  const { maximumBump: maximum } = policy;
  if (bumpRank[bump] <= bumpRank[maximum]) return null;
  const tooGreat = verdicts.filter(
    (verdict) =>
      verdict.bump !== 'none' && bumpRank[appliedBump(base.version, verdict.bump, policy)] > bumpRank[maximum],
  );
  const announced = steps.findLast((step) => step.kind === 'announced' || step.kind === 'beyond')?.by ?? null;
  const isAsked = steps.some((step) => 'because' in step && step.because === 'asked');
  const commits = isAsked ? [] : tooGreat.map(({ commit }) => commit.oid);
  const calls = steps.flatMap((step) => (step.kind === 'called' ? step.by : []));
  return { kind: 'beyond-maximum', version, bump, maximum, commits, calls, announced, isAsked };
};

const checkOrder = ({ version, steps }: NextVersion, { base, known, told }: Situation): Problem | null => {
  const notBelow = known.filter((tag) => compareVersions(tag.version, version) >= 0);
  const reachable = notBelow.find((tag) => tag.reachable);
  const isTold = steps.some(({ kind }) => kind === 'release-as');
  if (isTold && reachable) {
    return { kind: 'release-as-not-greater', version, greatest: reachable, commit: told?.commit ?? null };
  }
  const releases = notBelow.filter((tag) => isStable(tag.version));
  const [greatest] = releases;
  if (base !== null || isTold || greatest === undefined) return null;
  return { kind: 'releases-elsewhere', version, greatest, count: releases.length };
};

const checkName = ({ version }: NextVersion, situation: Situation, tags: readonly TagFact[]): Problem | null => {
  const { known, policy } = situation;
  const tagName = formatTag(policy.template, version);
  const by = findTaken(version, known);
  if (by !== null) {
    const free = findFree(version, situation);
    const nextFree = checkLine({ version: free, steps: [] }, situation) === null ? free : null;
    return { kind: 'version-taken', tagName, version, by, nextFree };
  }
  const blocking = findBlockingTag(tagName, tags);
  return blocking === null ? null : { kind: 'name-blocked', tagName, version, by: blocking };
};

/** Why the next version may not be made, or null when it may. */
export const findObjection = (next: NextVersion, situation: Situation, tags: readonly TagFact[]): Problem | null =>
  checkLine(next, situation) ??
  checkOrder(next, situation) ??
  checkMaximum(next, situation) ??
  checkName(next, situation, tags);
