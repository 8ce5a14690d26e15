import {
  bumpBetween,
  bumpVersion,
  compareVersions,
  coreOf,
  isStable,
  type Version,
} from '@drawbridge/core/domain/version';
import { type NextVersion, prereleaseStep, type Situation } from './next-version.ts';
import type { VersionTag } from './version-tags.ts';

/** The tag that has a version already, whatever build metadata it carries; for a pre-release also the final version it leads to. */
export const findTaken = (version: Version, known: readonly VersionTag[]): VersionTag | null =>
  known.find(
    (tag) =>
      compareVersions(tag.version, version) === 0 ||
      (isStable(tag.version) && compareVersions(tag.version, coreOf(version)) === 0),
  ) ?? null;

const nameCore = ({ major, minor, patch }: Version): string => `${major}.${minor}.${patch}`;

/** The final version after this one, by steps of the same size from the base, that nobody has yet. Linear in the tags. */
export const findFree = (version: Version, { base, known }: Pick<Situation, 'base' | 'known'>): Version => {
  const taken = new Set(known.filter((tag) => isStable(tag.version)).map((tag) => nameCore(tag.version)));
  const bump = base === null ? 'patch' : bumpBetween(base.version, version);
  let free = bumpVersion(coreOf(version), bump);
  while (taken.has(nameCore(free))) free = bumpVersion(free, bump);
  return free;
};

/**
 * With `on-conflict: recompute`, goes on past a version that a commit elsewhere has. A version that was told stays, and so
 * does the first one: a history without any release has lost one rather than met one.
 */
export const passTaken = (next: NextVersion, situation: Situation): NextVersion => {
  const { base, known, policy } = situation;
  const by = findTaken(next.version, known);
  const isTold = next.steps.some(({ kind }) => kind === 'release-as');
  if (policy.onConflict === 'refuse' || base === null || isTold || by === null || by.reachable) return next;
  const free = findFree(next.version, situation);
  const steps = next.steps.filter(({ kind }) => kind !== 'pre-release');
  const passed = [...steps, { kind: 'taken', by, to: free }] as const;
  if (policy.channel === null) return { version: free, steps: passed };
  const last = prereleaseStep(free, policy.channel, known);
  return { version: last.to, steps: [...passed, last] };
};
