import { shortSha } from '@drawbridge/core/domain/object-name';
import type { DeploymentResult, Intent } from '@drawbridge/core/reports/drawbridge/log-entry';

type Release = Intent['release'];

// Where no version was given, the intent is named by its commit: that is no version to compare with.
const versionOf = ({ version, commit }: Release): string => (version === shortSha(commit) ? '' : version);

// A name that was too long stands in the log with an ellipsis at its end.
const isTold = (name: string): boolean => name !== '' && !name.endsWith('…');

const differs = (intended: string, shipped: string): boolean =>
  isTold(intended) && isTold(shipped) && intended !== shipped;

/**
 * What was shipped in place of what was intended, allowed and judged, in words; undefined: it was that, as far as both
 * tell. Bringing to an end what another run left ships whatever that was.
 */
export const findSwap = (
  intended: Release,
  { mode, release }: Pick<DeploymentResult, 'mode' | 'release'>,
): string | undefined => {
  if (mode === 'recover' || release === null) return undefined;
  // A deploy step that was given no artifact calls it by its version.
  const artifact = release.artifact === release.version ? '' : release.artifact;
  if (differs(versionOf(intended), release.version))
    return `${release.version}, and the intent was ${intended.version}`;
  if (differs(intended.artifact, artifact)) return `${artifact}, and the intent was ${intended.artifact}`;
  if (differs(intended.commit, release.commit))
    return `commit ${shortSha(release.commit)}, and the intent was ${shortSha(intended.commit)}`;
  return undefined;
};
