import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { describe, expect, test } from '@jest/globals';
import { readAlarms } from '../../../src/decide/board/alarms.ts';
import { type Place, readPlaces } from '../../../src/decide/board/places.ts';
import { readHistory } from '../../../src/decide/dora/rollouts.ts';
import { deployed, hourMs, startMs } from '../dora/log.ts';

const release = (version: string) => ({ version, artifact: `shop@sha256:${version}`, commit: `c-${version}` });

const isProduction = (environment: string): boolean => environment.startsWith('prod');

const placesOf = (...entries: readonly (readonly LogEntry[])[]): readonly Place[] =>
  readPlaces(readHistory(entries.flat()).rollouts, isProduction);

const placeOf = (...entries: readonly (readonly LogEntry[])[]): Place => {
  const [place, ...others] = placesOf(...entries);
  if (place === undefined || others.length > 0) throw new Error('one place was expected');
  return place;
};

const alarmsOf = (place: Place): readonly string[] => readAlarms([place]).map(({ kind }) => kind);

const one = deployed({ version: '1', at: 0, result: { current: release('1'), health: '200 in 12 ms' } });

describe('what serves', () => {
  test('is what a success brought, and that is when it was deployed', () => {
    const place = placeOf(one);
    expect(place.current?.version).toBe('1');
    expect(place.broughtBy?.finishedMs).toBe(startMs + 0.1 * hourMs);
    expect(place.last).toBe(place.broughtBy);
    expect(alarmsOf(place)).toEqual([]);
  });

  test.each(['told by the result', 'told by what was before'])(
    'after a rollback is the version before (%s), deployed when it came',
    (how) => {
      const told = how === 'told by the result' ? { current: release('1') } : { previous: release('1') };
      const place = placeOf(one, deployed({ version: '2', at: 5, outcome: 'rolled-back', result: told }));
      expect(place.current?.version).toBe('1');
      expect(place.broughtBy?.release.version).toBe('1');
      expect(place.last?.release.version).toBe('2');
      expect(alarmsOf(place)).toEqual(['taken-back']);
    },
  );

  test('after a rollback that failed is not known, and that is the first alarm', () => {
    const place = placeOf(one, deployed({ version: '2', at: 5, outcome: 'rollback-failed' }));
    expect(place.current).toBeNull();
    expect(place.broughtBy).toBeUndefined();
    expect(alarmsOf(place)).toEqual(['not-serving']);
  });

  test('after a first version that was taken back is nothing that the log knows', () => {
    expect(placeOf(deployed({ version: '1', at: 0, outcome: 'rolled-back' })).current).toBeNull();
  });

  test.each(['aborted', 'superseded', 'unfinished', 'unknown'] as const)(
    'stays what it was after one that ended as %s',
    (outcome) => {
      expect(placeOf(one, deployed({ version: '2', at: 5, outcome })).current?.version).toBe('1');
    },
  );

  test('is certain again after an end that nobody told, once another rollout has ended', () => {
    const unknown = deployed({ version: '2', at: 5, outcome: 'unknown' });
    expect(alarmsOf(placeOf(one, unknown))).toEqual(['no-end']);
    expect(alarmsOf(placeOf(one, unknown, deployed({ version: '3', at: 6 })))).toEqual([]);
  });

  test('is what was asked for where there was nothing to do', () => {
    expect(placeOf(deployed({ version: '4', at: 0, outcome: 'nothing-to-do' })).current?.version).toBe('4');
  });

  test('tells the same version with another artifact apart', () => {
    const other = deployed({ version: '1', at: 5, result: { current: { ...release('1'), artifact: 'other' } } });
    const place = placeOf(one, other);
    expect(place.current?.artifact).toBe('other');
    expect(place.broughtBy).toBeUndefined();
  });
});

describe('rollouts without an end', () => {
  test.each(['in-progress', 'lost'] as const)('%s is open, and does not change what serves', (outcome) => {
    const place = placeOf(one, deployed({ version: '2', at: 5, outcome }));
    expect(place.open.map(({ release: { version } }) => version)).toEqual(['2']);
    expect(place.current?.version).toBe('1');
    expect(alarmsOf(place)).toEqual(outcome === 'lost' ? ['no-end'] : []);
  });

  test('are told no more once a later rollout has ended', () => {
    const place = placeOf(one, deployed({ version: '2', at: 5, outcome: 'lost' }), deployed({ version: '3', at: 6 }));
    expect(place.open).toEqual([]);
  });

  test('stand for themselves where nothing else happened', () => {
    const place = placeOf(deployed({ version: '1', at: 0, outcome: 'in-progress' }));
    expect([place.current, place.broughtBy, place.last, place.check]).toEqual([null, undefined, undefined, undefined]);
    expect(place.open).toHaveLength(1);
  });
});

describe('the last check', () => {
  test('is the end of the newest rollout that users met, and says of which version', () => {
    expect(placeOf(one).check).toEqual({
      atMs: startMs + 0.1 * hourMs,
      kind: 'passed',
      version: '1',
      words: '200 in 12 ms',
    });
  });

  test.each([
    ['rolled-back', 'taken-back'],
    ['rollback-failed', 'failed'],
  ] as const)('of one that was %s speaks of what was taken back, not of what serves', (outcome, kind) => {
    const bad = deployed({ version: '2', at: 5, outcome, result: { health: '500 in 3 ms' } });
    expect(placeOf(one, bad).check).toMatchObject({ kind, version: '2', words: '500 in 3 ms' });
  });

  test.each(['aborted', 'unknown', 'nothing-to-do'] as const)('is not made by one that ended as %s', (outcome) => {
    expect(placeOf(one, deployed({ version: '2', at: 5, outcome })).check?.version).toBe('1');
  });
});

test('places come production first, then by name, numbers as numbers; services stand apart', () => {
  const names = [
    ['review-10', ''],
    ['staging', 'web'],
    ['review-9', ''],
    ['production', 'web'],
    ['production', 'api'],
  ] as const;
  const places = placesOf(
    ...names.map(([environment, service], at) => deployed({ version: '1', at, environment, service })),
  );
  expect(places.map(({ environment, service }) => `${environment} ${service}`.trim())).toEqual([
    'production api',
    'production web',
    'review-9',
    'review-10',
    'staging web',
  ]);
});
