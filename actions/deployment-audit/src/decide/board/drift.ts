import type { Rollout } from '../dora/rollouts.ts';
import type { Place } from './places.ts';

/** An environment, and one of production that serves the same service. */
export interface DriftPair {
  readonly service: string;
  readonly environment: string;
  readonly production: string;
  /** The commits that serve; empty: the log does not know. */
  readonly from: string;
  readonly to: string;
}

/** How far an environment is from production, in commits. */
export interface Drift extends Omit<DriftPair, 'from' | 'to'> {
  readonly distance:
    | { readonly kind: 'known'; readonly ahead: number; readonly behind: number }
    | { readonly kind: 'unknown'; readonly reason: string };
}

/** Beyond this many comparisons a page would be slow to make, and nobody would read them. */
const mostPairs = 40;

const commitOf = (release: Rollout['release'] | null): string => release?.commit ?? '';

/** Which environments are to be compared with which of production, at most forty. */
export const findDriftPairs = (
  places: readonly Place[],
  isProduction: (environment: string) => boolean,
): readonly DriftPair[] => {
  const inProduction = Map.groupBy(
    places.filter(({ environment }) => isProduction(environment)),
    ({ service }) => service,
  );
  return places
    .filter(({ environment }) => !isProduction(environment))
    .flatMap(({ environment, service, current }) =>
      (inProduction.get(service) ?? []).map((production) => ({
        ...{ environment, service },
        production: production.environment,
        from: commitOf(production.current),
        to: commitOf(current),
      })),
    )
    .slice(0, mostPairs);
};
