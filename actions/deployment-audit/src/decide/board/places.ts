import type { Rollout } from '../dora/rollouts.ts';

type Release = Rollout['release'];

/** One environment (and service) as it stands, as far as the log knows. */
export interface Place {
  readonly environment: string;
  readonly service: string;
  /** What serves; null: nobody said so. */
  readonly current: Release | null;
  /** The rollout that brought what serves; undefined: it is older than the log. */
  readonly broughtBy: Rollout | undefined;
  /** The newest rollout that has ended. */
  readonly last: Rollout | undefined;
  /** Rollouts whose intent has no result, newest first. */
  readonly open: readonly Rollout[];
}

/** What serves after a rollout; undefined: it did not change that, or nobody knows. */
const servesAfter = ({ outcome, current, release, previous }: Rollout): Release | null | undefined => {
  if (current !== null) return current;
  switch (outcome) {
    case 'succeeded':
    case 'nothing-to-do':
      return release;
    case 'rolled-back':
      return previous;
    case 'rollback-failed':
      return null;
    default:
      return undefined;
  }
};

const isSame = (one: Release, other: Release): boolean =>
  one.version === other.version && one.artifact === other.artifact;

const readPlace = (rollouts: readonly [Rollout, ...Rollout[]]): Place => {
  const [{ environment, service }] = rollouts;
  const current = rollouts.map(servesAfter).findLast((release) => release !== undefined) ?? null;
  const brought = ({ outcome, release }: Rollout): boolean =>
    outcome === 'succeeded' && current !== null && isSame(release, current);
  return {
    environment,
    service,
    current,
    broughtBy: rollouts.findLast(brought),
    last: rollouts.findLast(({ finishedMs }) => finishedMs !== undefined),
    open: rollouts.filter(({ outcome }) => outcome === 'in-progress' || outcome === 'lost').toReversed(),
  };
};

const isFilled = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

/** How each environment and service stands, by name. */
export const readPlaces = (rollouts: readonly Rollout[]): readonly Place[] => {
  const groups = Map.groupBy(rollouts, ({ environment, service }) => JSON.stringify([environment, service]));
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => (isFilled(group) ? [readPlace(group)] : []));
};
