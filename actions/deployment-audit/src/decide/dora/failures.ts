import { type ChangedCommit, type ChangesOf, commitsOf, revertedBy } from './changes.ts';
import { type Deployment, lanesOf } from './deployments.ts';
import type { IncidentSpan } from './rollouts.ts';

/** Why a deployment needed somebody (or something) to step in. */
export type FailureCause = 'taken-back' | 'replaced' | 'reverted' | 'incident';

/** A failed deployment, once, whatever made it so. */
export interface Failure {
  readonly deployment: Deployment;
  readonly causes: readonly FailureCause[];
  /** From here on users were hurt. */
  readonly failedMs: number;
  /** undefined: it is not mended yet. */
  readonly recoveredMs: number | undefined;
}

interface Finding {
  readonly deployment: Deployment;
  readonly cause: FailureCause;
  readonly failedMs: number;
  readonly recoveredMs: number | undefined;
}

const sharesLane = (one: Deployment, other: Deployment): boolean =>
  one.service === other.service && one.environments.some((each) => other.environments.includes(each));

const nextSuccess = (deployments: readonly Deployment[], after: Deployment): Deployment | undefined =>
  deployments.find((each) => each.isSuccessful && each.finishedMs > after.finishedMs && sharesLane(each, after));

// When within the rollout users were hurt is not in the log: its whole time is the most that it can have been.
const findTakenBack = (deployments: readonly Deployment[]): readonly Finding[] =>
  deployments.flatMap((deployment) =>
    deployment.rollouts
      .filter(({ outcome }) => outcome !== 'succeeded')
      .map(({ outcome, startedMs, finishedMs }) => ({
        deployment,
        cause: 'taken-back' as const,
        failedMs: startedMs,
        recoveredMs:
          outcome === 'rolled-back'
            ? finishedMs
            : deployment.isSuccessful
              ? deployment.finishedMs
              : nextSuccess(deployments, deployment)?.finishedMs,
      })),
  );

interface Return extends Finding {
  readonly by: Deployment;
}

const releaseKey = ({ release }: Deployment): string => JSON.stringify([release.version, release.artifact]);

/** What one environment of a service got, oldest first, and where each release was first and last. */
interface Lane {
  readonly past: Deployment[];
  readonly first: Map<string, number>;
  readonly last: Map<string, number>;
}

/**
 * The first deployment after the release that this one returns to: of V1, V2, V3, V1 it is V2. undefined: this one returns
 * to nothing older (V1, V1 is no return, nor is V1, V2, V1, V2 at its end).
 */
const findReplaced = ({ past, first, last }: Lane, deployment: Deployment): Deployment | undefined => {
  const key = releaseKey(deployment);
  const at = last.get(key);
  if (at === undefined) return deployment.mode === 'rollback' ? past.at(-1) : undefined;
  const age = first.get(key) ?? 0;
  return past.slice(at + 1).find((each) => (first.get(releaseKey(each)) ?? 0) > age);
};

const enter = ({ past, first, last }: Lane, deployment: Deployment): void => {
  const key = releaseKey(deployment);
  if (!first.has(key)) first.set(key, past.length);
  last.set(key, past.length);
  past.push(deployment);
};

// Each environment by itself: one that follows another late does not take the other's release back.
const findReturns = (deployments: readonly Deployment[]): readonly Return[] => {
  const lanes = new Map<string, Lane>();
  return deployments.flatMap((by) => {
    if (!by.isSuccessful) return [];
    return lanesOf(by).flatMap((name) => {
      const lane = lanes.get(name) ?? { past: [], first: new Map(), last: new Map() };
      const deployment = findReplaced(lane, by);
      lanes.set(name, lane);
      enter(lane, by);
      if (deployment === undefined) return [];
      return [
        { deployment, by, cause: 'replaced' as const, failedMs: deployment.finishedMs, recoveredMs: by.finishedMs },
      ];
    });
  });
};

const names = (oid: string, { oid: whole }: ChangedCommit): boolean => whole.startsWith(oid);

// A commit and its revert in one deployment hurt nobody.
const findReverts = (deployments: readonly Deployment[], changes: ChangesOf): readonly Return[] =>
  deployments.flatMap((by) => {
    const own = commitsOf(changes, by);
    const taken = own.flatMap(revertedBy).filter((oid) => !own.some((commit) => names(oid, commit)));
    if (taken.length === 0) return [];
    const brought = (each: Deployment): boolean =>
      taken.some((oid) => commitsOf(changes, each).some((commit) => names(oid, commit)));
    return deployments
      .filter((each) => each.isSuccessful && each.finishedMs < by.finishedMs && sharesLane(each, by) && brought(each))
      .map((deployment) => ({
        ...{ deployment, by, cause: 'reverted' as const },
        failedMs: deployment.finishedMs,
        recoveredMs: by.finishedMs,
      }));
  });

const findIncidents = (deployments: readonly Deployment[], incidents: readonly IncidentSpan[]): readonly Finding[] =>
  incidents.flatMap((incident) => {
    const deployment = deployments.findLast(
      (each) =>
        each.isSuccessful &&
        each.finishedMs < incident.openedMs &&
        each.environments.includes(incident.environment) &&
        each.service === incident.service,
    );
    if (deployment === undefined) return [];
    const { openedMs, resolvedMs } = incident;
    return [{ deployment, cause: 'incident' as const, failedMs: openedMs, recoveredMs: resolvedMs }];
  });

const join = (findings: readonly [Finding, ...Finding[]]): Failure => {
  const isOpen = findings.some(({ recoveredMs }) => recoveredMs === undefined);
  return {
    deployment: findings[0].deployment,
    causes: [...new Set(findings.map(({ cause }) => cause))],
    failedMs: Math.min(...findings.map(({ failedMs }) => failedMs)),
    recoveredMs: isOpen ? undefined : Math.max(...findings.map(({ recoveredMs = 0 }) => recoveredMs)),
  };
};

const isFilled = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

/** What failed, and which deployments were made only because of that. */
export interface Judged {
  /** In the order of the deployments. */
  readonly failures: readonly Failure[];
  /** Unplanned ones: returns to an older release, reverts of what was deployed, hotfix branches. */
  readonly rework: readonly Deployment[];
  /** Those of them that put an older release back. */
  readonly rollbacks: readonly Deployment[];
}

const isHotfix = ({ ref }: Deployment): boolean => /^refs\/heads\/hotfix[/-]/i.test(ref);

/** Judges deployments (in the order in which they finished) by what came after them. */
export const judgeDeployments = (
  deployments: readonly Deployment[],
  known: { readonly changes: ChangesOf; readonly incidents: readonly IncidentSpan[] },
): Judged => {
  const returns = findReturns(deployments);
  const reverts = findReverts(deployments, known.changes);
  const findings = [
    ...findTakenBack(deployments),
    ...returns,
    ...reverts,
    ...findIncidents(deployments, known.incidents),
  ];
  const byDeployment = Map.groupBy(findings, ({ deployment }) => deployment.key);
  const [back, undone] = [returns, reverts].map((list) => new Set(list.map(({ by }) => by.key)));
  const isRollback = ({ key, mode }: Deployment): boolean => mode === 'rollback' || back?.has(key) === true;
  const successful = deployments.filter(({ isSuccessful }) => isSuccessful);
  return {
    failures: deployments.flatMap(({ key }) => {
      const own = byDeployment.get(key) ?? [];
      return isFilled(own) ? [join(own)] : [];
    }),
    rework: successful.filter((each) => isRollback(each) || undone?.has(each.key) === true || isHotfix(each)),
    rollbacks: successful.filter(isRollback),
  };
};
