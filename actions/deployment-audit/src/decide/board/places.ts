import type { Release, Rollout } from '../dora/rollouts.ts';

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
  /** Rollouts that began after `last` (or nothing ended) and of which nobody told the end, newest first. */
  readonly open: readonly Rollout[];
  /** What the last look at it found; the log knows the looks that rollouts ended with, and no others. */
  readonly check: Check | undefined;
}

/** The newest look: at the end of a rollout that users met. */
export interface Check {
  readonly atMs: number;
  /** Passed: what serves was looked at. Taken back, failed: what was looked at is not (or should not be) what serves. */
  readonly kind: 'passed' | 'taken-back' | 'failed';
  readonly version: string;
  /** What it found; empty: nobody looked, or nobody wrote it down. */
  readonly words: string;
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

const checks: ReadonlyMap<Rollout['outcome'], Check['kind']> = new Map([
  ['succeeded', 'passed'],
  ['rolled-back', 'taken-back'],
  ['rollback-failed', 'failed'],
]);

const readCheck = (rollouts: readonly Rollout[]): Check | undefined => {
  const looked = rollouts.findLast(({ outcome }) => checks.has(outcome));
  const kind = looked === undefined ? undefined : checks.get(looked.outcome);
  if (looked?.finishedMs === undefined || kind === undefined) return undefined;
  return { atMs: looked.finishedMs, kind, version: looked.release.version, words: looked.health };
};

const endless: ReadonlySet<Rollout['outcome']> = new Set(['in-progress', 'lost']);

const readPlace = (rollouts: readonly [Rollout, ...Rollout[]]): Place => {
  const [{ environment, service }] = rollouts;
  const current = rollouts.map(servesAfter).findLast((release) => release !== undefined) ?? null;
  const brought = ({ outcome, release }: Rollout): boolean =>
    outcome === 'succeeded' && current !== null && isSame(release, current);
  const last = rollouts.findLast(({ finishedMs }) => finishedMs !== undefined);
  const isOpen = ({ outcome, startedMs }: Rollout): boolean =>
    endless.has(outcome) && startedMs >= (last?.startedMs ?? startedMs);
  return {
    ...{ environment, service, current, last },
    broughtBy: rollouts.findLast(brought),
    open: rollouts.filter(isOpen).toReversed(),
    check: readCheck(rollouts),
  };
};

const isFilled = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

const byName = new Intl.Collator('en', { numeric: true });

/** How each environment and service stands: production first, then by name. */
export const readPlaces = (
  rollouts: readonly Rollout[],
  isProduction: (environment: string) => boolean,
): readonly Place[] => {
  const groups = Map.groupBy(rollouts, ({ environment, service }) => JSON.stringify([environment, service]));
  const places = [...groups.values()].flatMap((group) => (isFilled(group) ? [readPlace(group)] : []));
  const rank = ({ environment }: Place): number => (isProduction(environment) ? 0 : 1);
  return places.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      byName.compare(one.environment, other.environment) ||
      byName.compare(one.service, other.service),
  );
};
