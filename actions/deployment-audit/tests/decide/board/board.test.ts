import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { describe, expect, test } from '@jest/globals';
import { type Board, buildBoard, periodBefore, usualPeriod } from '../../../src/decide/board/board.ts';
import { findDriftPairs } from '../../../src/decide/board/drift.ts';
import type { ChangesOf } from '../../../src/decide/dora/changes.ts';
import { readHistory } from '../../../src/decide/dora/rollouts.ts';
import { deployed, hourMs, incident, startMs, type Told } from '../dora/log.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const days = ({ fromMs, toMs }: { fromMs: number; toMs: number }): readonly string[] =>
  [fromMs, toMs].map((ms) => new Date(ms).toISOString().slice(0, 10));
const open = { fromMs: undefined, toMs: undefined };

describe('the period', () => {
  const nowMs = Date.parse('2026-11-21T15:40:00Z');

  test('is the eleven weeks before and this one up to the end of today, where nothing was asked for', () => {
    expect(days(usualPeriod(nowMs, open))).toEqual(['2026-08-31', '2026-11-22']);
  });

  test('counts its weeks back from its end, where only that was asked for', () => {
    expect(days(usualPeriod(nowMs, { ...open, toMs: day('2026-04-01') }))).toEqual(['2026-01-12', '2026-04-01']);
  });

  test('does not reach into the future, which would make every frequency too small', () => {
    const asked = { fromMs: day('2026-11-01'), toMs: day('2027-01-01') };
    expect(days(usualPeriod(nowMs, asked))).toEqual(['2026-11-01', '2026-11-22']);
  });

  test('is compared with one of the same length just before', () => {
    const period = { fromMs: day('2026-11-11'), toMs: day('2026-11-21') };
    expect(days(periodBefore(period))).toEqual(['2026-11-01', '2026-11-11']);
  });
});

const week = 7 * 24;
const isProduction = (environment: string): boolean => environment.startsWith('prod');

const boardOf = (told: readonly Told[], changes: ChangesOf = new Map(), more: readonly LogEntry[] = []): Board =>
  buildBoard(readHistory([...told.flatMap(deployed), ...more]), {
    nowMs: startMs + 4 * week * hourMs - 1,
    period: { fromMs: startMs + 2 * week * hourMs, toMs: startMs + 4 * week * hourMs },
    isProduction,
    changes,
    drifts: [],
  });

describe('trends', () => {
  const before: Told = { version: '1', at: 0 };

  test.each<readonly [string, readonly Told[], Partial<Board['figures']['trends']>]>([
    [
      'two for one',
      [before, { version: '2', at: 2 * week }, { version: '3', at: 2 * week + 1 }],
      { deploymentFrequency: 'better' },
    ],
    ['one for one', [before, { version: '2', at: 2 * week }], { deploymentFrequency: 'same' }],
    ['none for one', [before], { deploymentFrequency: 'worse', changeFailRate: undefined }],
    [
      'a failure for none',
      [before, { version: '2', at: 2 * week, outcome: 'rolled-back' }],
      { changeFailRate: 'worse', recoveryTime: undefined },
    ],
    [
      'a shorter outage for a longer one',
      [
        { ...before, outcome: 'rolled-back', took: 2 },
        { version: '2', at: 2 * week, outcome: 'rolled-back', took: 1 },
      ],
      { recoveryTime: 'better', changeFailRate: 'same' },
    ],
    [
      'one for none, where the log began only now',
      [{ version: '2', at: 2 * week }],
      { deploymentFrequency: undefined },
    ],
    ['nothing for nothing', [], { deploymentFrequency: undefined, leadTime: undefined, reworkRate: undefined }],
  ])('%s', (_, told, expected) => expect(boardOf(told).figures.trends).toMatchObject(expected));
});

describe('the board', () => {
  test('lists exactly the failures that are counted, newest first', () => {
    const { figures } = boardOf([
      { version: 'old', at: 1, outcome: 'rolled-back' },
      { version: '2', at: 2 * week, outcome: 'rolled-back' },
      { version: '3', at: 2 * week + 5, outcome: 'rollback-failed' },
    ]);
    expect(figures.failures.map(({ deployment }) => deployment.release.version)).toEqual(['3', '2']);
    expect(figures.now.metrics.changeFailRate.hits).toBe(figures.failures.length);
  });

  test('has twelve weeks, of which the last one holds the end of the period', () => {
    const { weeks } = boardOf([]).figures;
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)?.period.toMs).toBe(startMs + 4 * week * hourMs);
  });

  test('says why the commits of a deployment are not known, each reason once', () => {
    const told = [1, 2, 3].map((number) => ({ version: String(number), at: 2 * week + number }));
    const keys = told.map(({ version, at }) => JSON.stringify(['', `run-${version}-${at}`, `c-${version}`]));
    const changes = new Map(keys.map((key) => [key, { kind: 'unknown', reason: 'no git here' } as const]));
    const { figures } = boardOf(told, changes);
    expect(figures.unknownChanges).toEqual(['no git here']);
    expect(figures.now.metrics.leadTime).toMatchObject({ medianMs: null, incomplete: 3 });
  });

  test('keeps incidents that are not over, and when the log begins', () => {
    const incidents = ['over', 'open'].map((id) => incident(id, 'opened', 3 * week));
    const board = boardOf([{ version: '1', at: 5 }], new Map(), [...incidents, incident('over', 'resolved', 3 * week)]);
    expect(board.incidents.map(({ id }) => id)).toEqual(['open']);
    expect(board.beganMs).toBe(startMs + 5 * hourMs);
    expect(boardOf([]).beganMs).toBeUndefined();
  });
});

describe('drift', () => {
  const pairsOf = (told: readonly Told[]) => findDriftPairs(boardOf(told).places, isProduction);

  test('compares each environment with production of the same service, by the commits that serve', () => {
    const pairs = pairsOf([
      { version: '1', at: 0, service: 'web' },
      { version: '2', at: 1, service: 'web', environment: 'staging' },
      { version: '7', at: 1, service: 'api', environment: 'staging' },
    ]);
    expect(pairs).toEqual([
      { service: 'web', environment: 'staging', production: 'production', from: 'c-1', to: 'c-2' },
    ]);
  });

  test('knows no commit where what serves is not known', () => {
    const [pair] = pairsOf([
      { version: '1', at: 0, outcome: 'rollback-failed' },
      { version: '2', at: 1, environment: 'staging' },
    ]);
    expect(pair).toMatchObject({ from: '', to: 'c-2' });
  });

  test('stops at forty comparisons', () => {
    const reviews = Array.from({ length: 60 }, (_, at) => ({ version: '2', at, environment: `review-${at}` }));
    expect(pairsOf([{ version: '1', at: 0 }, ...reviews])).toHaveLength(40);
  });
});
