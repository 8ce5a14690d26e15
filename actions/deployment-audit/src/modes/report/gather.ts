import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { GitProblem } from '@drawbridge/core/ports/git';
import { type Drift, type DriftPair, findDriftPairs } from '../../decide/board/drift.ts';
import type { Place } from '../../decide/board/places.ts';
import { type ChangeRange, type Changes, type ChangesOf, findRanges } from '../../decide/dora/changes.ts';
import { countDeployments } from '../../decide/dora/deployments.ts';
import type { Rollout } from '../../decide/dora/rollouts.ts';

type World = Pick<Scene, 'git'>;

/** Beyond this many commits a deployment is an import of history, and the oldest are left out. */
const mostCommits = 5_000;

type ReadLog = World['git']['log'];

/** Problems that the next question may meet, too, after another wait. */
const lasting: ReadonlySet<GitProblem['kind']> = new Set(['unreachable', 'denied', 'timeout', 'cancelled']);
/** One commit that is gone from an offline clone is no reason to give up; three questions in vain are. */
const mostWaits = 3;

/** git's log, which is asked no more once it could not answer three times in a row. */
const patientLog = ({ git }: World): ReadLog => {
  const met: { waits: number } = { waits: 0 };
  return async (range) => {
    if (met.waits === mostWaits)
      return failure({
        kind: 'unreachable',
        command: 'git log',
        message: 'git could not answer, and was asked no more',
      });
    const read = await git.log(range);
    met.waits = !read.ok && lasting.has(read.error.kind) ? met.waits + 1 : 0;
    return read;
  };
};

const readChanges = async ({ from, to }: ChangeRange, log: ReadLog): Promise<Changes> => {
  if (from.length === 0) return { kind: 'first' };
  const commits = await log({ from, to });
  if (!commits.ok) return { kind: 'unknown', reason: commits.error.message };
  return { kind: 'known', commits: commits.value.slice(0, mostCommits), isCut: commits.value.length > mostCommits };
};

interface Asked {
  readonly isProduction: (environment: string) => boolean;
  /** What was finished before is not looked at: no metric of the page needs it. */
  readonly sinceMs: number;
}

/** What each successful deployment to production brought, from git; what git does not know is said, never guessed. */
export const gatherChanges = async (
  rollouts: readonly Rollout[],
  { isProduction, sinceMs }: Asked,
  world: World,
): Promise<ChangesOf> => {
  const { deployments } = countDeployments(rollouts, isProduction);
  const changes = new Map<string, Changes>();
  const log = patientLog(world);
  for (const range of findRanges(deployments))
    if (range.finishedMs >= sinceMs) changes.set(range.key, await readChanges(range, log));
  return changes;
};

const countCommits = async ([from, to]: readonly [string, string], log: ReadLog): Promise<Result<number, string>> => {
  if (from === to) return success(0);
  const commits = await log({ from: [from], to });
  return commits.ok ? success(commits.value.length) : failure(commits.error.message);
};

const measureDistance = async ({ from, to }: DriftPair, log: ReadLog): Promise<Drift['distance']> => {
  if (from === '' || to === '') return { kind: 'unknown', reason: 'the log has no commit of what serves' };
  const ahead = await countCommits([from, to], log);
  if (!ahead.ok) return { kind: 'unknown', reason: ahead.error };
  const behind = await countCommits([to, from], log);
  return behind.ok
    ? { kind: 'known', ahead: ahead.value, behind: behind.value }
    : { kind: 'unknown', reason: behind.error };
};

/** How far each environment is from production, from git. */
export const gatherDrifts = async (
  places: readonly Place[],
  isProduction: (environment: string) => boolean,
  world: World,
): Promise<readonly Drift[]> => {
  const drifts: Drift[] = [];
  const log = patientLog(world);
  for (const pair of findDriftPairs(places, isProduction)) {
    const { environment, service, production } = pair;
    drifts.push({ environment, service, production, distance: await measureDistance(pair, log) });
  }
  return drifts;
};
