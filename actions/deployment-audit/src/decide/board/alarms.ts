import type { Place } from './places.ts';

/** Something that a person should look at now. */
export interface Alarm {
  readonly place: Place;
  readonly kind: 'not-serving' | 'taken-back' | 'no-end';
}

const kinds: ReadonlyMap<string, Alarm['kind']> = new Map([
  ['rollback-failed', 'not-serving'],
  ['rolled-back', 'taken-back'],
  ['unknown', 'no-end'],
  ['unfinished', 'no-end'],
]);

const kindOf = ({ last, open }: Place): Alarm['kind'] | undefined =>
  open.some(({ outcome }) => outcome === 'lost') ? 'no-end' : kinds.get(last?.outcome ?? '');

const order: readonly Alarm['kind'][] = ['not-serving', 'no-end', 'taken-back'];

/** What should be looked at now, worst first. */
export const readAlarms = (places: readonly Place[]): readonly Alarm[] =>
  places
    .flatMap((place) => {
      const kind = kindOf(place);
      return kind === undefined ? [] : [{ place, kind }];
    })
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
