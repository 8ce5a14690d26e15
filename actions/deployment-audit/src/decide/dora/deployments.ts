import type { Rollout } from './rollouts.ts';

/**
 * A change that reached production, counted once: the attempts of a run are one deployment, and so are the environments
 * (regions, for example) that one run ships one commit to.
 */
export interface Deployment {
  /** Service, run and commit. */
  readonly key: string;
  readonly service: string;
  readonly environments: readonly string[];
  /** In the order in which they were begun. */
  readonly rollouts: readonly Rollout[];
  readonly release: Rollout['release'];
  readonly previous: Rollout['previous'];
  readonly mode: Rollout['mode'];
  readonly ref: string;
  readonly startedMs: number;
  readonly finishedMs: number;
  /** The last attempt in every environment succeeded. */
  readonly isSuccessful: boolean;
}

/** Where a deployment went, as names of service and environment: what was there before is what it replaced. */
export const lanesOf = ({ service, environments }: Deployment): readonly string[] =>
  environments.map((environment) => JSON.stringify([service, environment]));

/** What counts, and what does not: neither side is dropped silently. */
export interface Counted {
  /** In the order in which they were finished. */
  readonly deployments: readonly Deployment[];
  /** Ended before users met them, or had nothing to do: no failure of a change. */
  readonly withoutTraffic: number;
  /** Nobody told how they ended. */
  readonly unknown: number;
  /** Under way. */
  readonly inProgress: number;
}

const keyOf = ({ service, run, release }: Rollout): string =>
  JSON.stringify([service, run.id, release.commit === '' ? run.sha : release.commit]);

const known: ReadonlySet<Rollout['outcome']> = new Set(['succeeded', 'rolled-back', 'rollback-failed']);

const reachedUsers = ({ outcome, trafficMoved }: Rollout): boolean =>
  outcome === 'succeeded' || (known.has(outcome) && trafficMoved);

const lastByEnvironment = (rollouts: readonly Rollout[]): readonly Rollout[] => [
  ...new Map(rollouts.map((rollout) => [rollout.environment, rollout])).values(),
];

const collapse = (key: string, rollouts: readonly [Rollout, ...Rollout[]]): Deployment => {
  const [first] = rollouts;
  const last = rollouts.at(-1) ?? first;
  return {
    key,
    service: first.service,
    environments: [...new Set(rollouts.map(({ environment }) => environment))],
    rollouts,
    release: last.release,
    previous: first.previous,
    mode: last.mode,
    ref: first.run.ref,
    startedMs: Math.min(...rollouts.map(({ startedMs }) => startedMs)),
    finishedMs: Math.max(...rollouts.map(({ finishedMs = 0 }) => finishedMs)),
    isSuccessful: lastByEnvironment(rollouts).every(({ outcome }) => outcome === 'succeeded'),
  };
};

const isFilled = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

/** Counts the deployments of the environments that are production. */
export const countDeployments = (
  rollouts: readonly Rollout[],
  isProduction: (environment: string) => boolean,
): Counted => {
  const inProduction = rollouts.filter(({ environment }) => isProduction(environment));
  const groups = Map.groupBy(inProduction.filter(reachedUsers), keyOf);
  const deployments = [...groups].flatMap(([key, group]) => (isFilled(group) ? [collapse(key, group)] : []));
  const count = (test: (rollout: Rollout) => boolean): number => inProduction.filter(test).length;
  return {
    deployments: deployments.toSorted((one, other) => one.finishedMs - other.finishedMs),
    withoutTraffic: count(
      (rollout) =>
        rollout.outcome === 'aborted' ||
        rollout.outcome === 'nothing-to-do' ||
        (known.has(rollout.outcome) && !reachedUsers(rollout)),
    ),
    unknown: count(({ outcome }) => ['unknown', 'lost', 'unfinished', 'superseded'].includes(outcome)),
    inProgress: count(({ outcome }) => outcome === 'in-progress'),
  };
};
