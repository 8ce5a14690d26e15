import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { compareVersions } from '@drawbridge/core/domain/version';
import type { Problem } from './decision.ts';
import type { Situation, ToldVersion } from './next-version.ts';
import { findReleaseAs } from './release-as.ts';
import type { VersionTag } from './version-tags.ts';

/**
 * The version that somebody named: the input before a footer, and a step asked for by hand before a footer, too. A footer
 * whose pre-release was made before HEAD is kept already; one that cannot be read is a problem.
 */
export const findTold = (
  { base, known, verdicts, policy }: Omit<Situation, 'told'>,
  head: string,
): Result<ToldVersion | null, Problem> => {
  if (policy.releaseAs !== null) return success({ version: policy.releaseAs, commit: null });
  const found = findReleaseAs(verdicts);
  if (found.kind === 'none' || policy.bump !== null) return success(null);
  const { oid: commit } = found;
  if (found.kind === 'unreadable') return failure({ kind: 'release-as-unreadable', text: found.text, commit });
  const { version } = found;
  const isKept = (tag: VersionTag): boolean =>
    tag.reachable && tag.commitOid !== head && compareVersions(tag.version, version) === 0;
  const isAfterBase = base === null || compareVersions(version, base.version) > 0;
  return success(isAfterBase && known.some(isKept) ? null : { version, commit });
};
