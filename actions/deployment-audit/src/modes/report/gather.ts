import type { Scene } from '@drawbridge/core/action/run-action';
import { type ChangeRange, type Changes, type ChangesOf, findRanges } from '../../decide/dora/changes.ts';
import { countDeployments } from '../../decide/dora/deployments.ts';
import type { Rollout } from '../../decide/dora/rollouts.ts';

/** Beyond this many commits a deployment is an import of history, and the oldest are left out. */
const mostCommits = 5_000;

const readChanges = async ({ from, to }: ChangeRange, { git }: Pick<Scene, 'git'>): Promise<Changes> => {
  if (from === undefined) return { kind: 'first' };
  const commits = await git.log({ from: [from], to });
  if (!commits.ok) return { kind: 'unknown', reason: commits.error.message };
  return { kind: 'known', commits: commits.value.slice(0, mostCommits), isCut: commits.value.length > mostCommits };
};

/** What each successful deployment to production brought, from git; what git does not know is said, never guessed. */
export const gatherChanges = async (
  rollouts: readonly Rollout[],
  isProduction: (environment: string) => boolean,
  scene: Pick<Scene, 'git'>,
): Promise<ChangesOf> => {
  const { deployments } = countDeployments(rollouts, isProduction);
  const changes = new Map<string, Changes>();
  for (const range of findRanges(deployments)) changes.set(range.key, await readChanges(range, scene));
  return changes;
};
