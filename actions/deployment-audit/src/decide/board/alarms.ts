import type { Place } from './places.ts';

/** Something that a person should look at now. */
export interface Alarm {
  readonly place: Place;
  readonly kind: 'not-serving' | 'taken-back' | 'no-end';
}

const alarmsOf = (place: Place): readonly Alarm[] => [
  ...(place.last?.outcome === 'rollback-failed' ? [{ place, kind: 'not-serving' as const }] : []),
  ...(place.last?.outcome === 'rolled-back' ? [{ place, kind: 'taken-back' as const }] : []),
  ...(place.open.some(({ outcome }) => outcome === 'lost') || place.last?.outcome === 'unknown'
    ? [{ place, kind: 'no-end' as const }]
    : []),
];

const order: readonly Alarm['kind'][] = ['not-serving', 'no-end', 'taken-back'];

/** What should be looked at now, worst first. */
export const readAlarms = (places: readonly Place[]): readonly Alarm[] =>
  places.flatMap(alarmsOf).toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
