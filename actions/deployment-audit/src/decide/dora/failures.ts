import { type ChangedCommit, type ChangesOf, commitsOf, revertedBy } from './changes.ts';
import type { Deployment } from './deployments.ts';
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

const sameRelease = (one: Deployment, other: Deployment): boolean =>
  one.release.version === other.release.version && one.release.artifact === other.release.artifact;

const nextSuccess = (deployments: readonly Deployment[], after: Deployment): Deployment | undefined =>
  deployments.find((each) => each.isSuccessful && each.service === after.service && each.finishedMs > after.finishedMs);

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

/**
 * The first deployment after the release that this one returns to: of V1, V2, V3, V1 it is V2. undefined: this one returns
 * to nothing older (V1, V1 is no return, nor is V1, V2, V1, V2 at its end).
 */
const findReplaced = (earlier: readonly Deployment[], deployment: Deployment): Deployment | undefined => {
  const ageOf = (of: Deployment): number => earlier.findIndex((each) => sameRelease(each, of));
  const last = earlier.findLastIndex((each) => sameRelease(each, deployment));
  if (last === -1) return deployment.mode === 'rollback' ? earlier.at(-1) : undefined;
  return earlier.slice(last + 1).find((each) => ageOf(each) > ageOf(deployment));
};

const successesBefore = (deployments: readonly Deployment[], deployment: Deployment): readonly Deployment[] =>
  deployments.filter(
    (each) => each.isSuccessful && each.service === deployment.service && each.finishedMs < deployment.finishedMs,
  );

const findReturns = (deployments: readonly Deployment[]): readonly (Finding & { readonly by: Deployment })[] =>
  deployments.flatMap((by) => {
    const deployment = by.isSuccessful ? findReplaced(successesBefore(deployments, by), by) : undefined;
    if (deployment === undefined) return [];
    return [
      { deployment, by, cause: 'replaced' as const, failedMs: deployment.finishedMs, recoveredMs: by.finishedMs },
    ];
  });

const names = (oid: string, { oid: whole }: ChangedCommit): boolean => whole.startsWith(oid);

// A commit and its revert in one deployment hurt nobody.
const findReverts = (
  deployments: readonly Deployment[],
  changes: ChangesOf,
): readonly (Finding & { readonly by: Deployment })[] =>
  deployments.flatMap((by) => {
    const own = commitsOf(changes, by);
    const taken = own.flatMap(revertedBy).filter((oid) => !own.some((commit) => names(oid, commit)));
    return successesBefore(deployments, by)
      .filter((each) => taken.some((oid) => commitsOf(changes, each).some((commit) => names(oid, commit))))
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
  const unplanned = new Set([...returns, ...reverts].map(({ by }) => by.key));
  return {
    failures: deployments.flatMap(({ key }) => {
      const own = byDeployment.get(key) ?? [];
      return isFilled(own) ? [join(own)] : [];
    }),
    rework: deployments.filter(
      (each) => each.isSuccessful && (unplanned.has(each.key) || each.mode === 'rollback' || isHotfix(each)),
    ),
  };
};
