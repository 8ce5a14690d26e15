import { describe, expect, test } from '@jest/globals';
import { findRanges } from '../../../src/decide/dora/changes.ts';
import { countDeployments } from '../../../src/decide/dora/deployments.ts';
import { lastWeeks } from '../../../src/decide/dora/metrics.ts';
import { score } from '../../../src/decide/dora/quick-check.ts';
import { readHistory } from '../../../src/decide/dora/rollouts.ts';
import { commit, deployed, hourMs, incident, startMs, weigh } from './log.ts';

describe('deployment frequency', () => {
  test('counts successful deployments to production, and the median time between them', () => {
    const { metrics } = weigh([
      ...deployed({ version: '1', at: 0 }),
      ...deployed({ version: '2', at: 10 }),
      ...deployed({ version: '3', at: 40 }),
      ...deployed({ version: '4', at: 50, environment: 'staging' }),
    ]);
    expect(metrics.deploymentFrequency).toEqual({ deployments: 3, days: 7, medianGapMs: 20 * hourMs });
  });

  test('takes the attempts of a run as one deployment', () => {
    const again = { version: '1', run: '7' };
    const { metrics } = weigh([
      ...deployed({ ...again, at: 0, outcome: 'aborted', trafficMoved: false }),
      ...deployed({ ...again, at: 1, attempt: 2 }),
      ...deployed({ ...again, at: 2, attempt: 3 }),
    ]);
    expect(metrics.deploymentFrequency.deployments).toBe(1);
  });

  test('takes the regions of a matrix as one deployment, which succeeds only in all of them', () => {
    const region = { version: '1', run: '7' };
    const both = weigh([
      ...deployed({ ...region, at: 0, environment: 'production-eu' }),
      ...deployed({ ...region, at: 1, environment: 'production-us' }),
    ]);
    expect(both.metrics.deploymentFrequency.deployments).toBe(1);
    const one = weigh([
      ...deployed({ ...region, at: 0, environment: 'production-eu' }),
      ...deployed({ ...region, at: 1, environment: 'production-us', outcome: 'rolled-back' }),
    ]);
    expect(one.metrics.deploymentFrequency.deployments).toBe(0);
    expect(one.metrics.changeFailRate).toEqual({ hits: 1, of: 1 });
  });

  test('takes two services of one run as two deployments', () => {
    const shared = { version: '1', run: '7', at: 0 };
    const { metrics } = weigh([...deployed({ ...shared, service: 'web' }), ...deployed({ ...shared, service: 'api' })]);
    expect(metrics.deploymentFrequency.deployments).toBe(2);
  });
});

describe('lead time', () => {
  test('runs from each commit to the end of the deployment, merges left out; median and p90 are interpolated', () => {
    const { metrics } = weigh([...deployed({ version: '1', at: 0 }), ...deployed({ version: '2', at: 10, took: 0 })], {
      '1': { kind: 'first' },
      '2': [commit('a', 0), commit('b', 4), commit('c', 6), commit('m', 9, { parents: ['a', 'b'] })],
    });
    expect(metrics.leadTime).toEqual({
      medianMs: 6 * hourMs,
      p90Ms: 33_120_000,
      commits: 3,
      negative: 0,
      incomplete: 0,
    });
  });

  test('is nothing for a first deployment, which would inherit the whole history', () => {
    const { metrics } = weigh(deployed({ version: '1', at: 0 }), { '1': { kind: 'first' } });
    expect(metrics.leadTime).toMatchObject({ medianMs: null, commits: 0, incomplete: 0 });
  });

  test('leaves out commits from the future, and counts them', () => {
    const { metrics } = weigh(deployed({ version: '1', at: 1, took: 0 }), { '1': [commit('a', 0), commit('b', 5)] });
    expect(metrics.leadTime).toMatchObject({ medianMs: hourMs, commits: 1, negative: 1 });
  });

  test.each([
    ['are not known', { kind: 'unknown', reason: 'shallow' } as const],
    ['are cut off', { kind: 'known', commits: [], isCut: true } as const],
  ])('says how many deployments are incomplete when their commits %s', (_, changes) => {
    expect(weigh(deployed({ version: '1', at: 1 }), { '1': changes }).metrics.leadTime.incomplete).toBe(1);
  });

  test('counts a commit that was taken back and comes again the first time only', () => {
    const { metrics } = weigh(
      [...deployed({ version: '2', at: 10, took: 0 }), ...deployed({ version: '3', at: 20, took: 0 })],
      { '2': [commit('a', 0)], '3': [commit('a', 0), commit('b', 10)] },
    );
    expect(metrics.leadTime).toMatchObject({ commits: 2, medianMs: 10 * hourMs });
  });

  test('counts from the last successful deployment of the same service, not from one that was taken back', () => {
    const entries = [
      ...deployed({ version: '1', at: 0, service: 'web' }),
      ...deployed({ version: '2', at: 1, service: 'web', outcome: 'rolled-back' }),
      ...deployed({ version: '9', at: 2, service: 'api' }),
      ...deployed({ version: '3', at: 3, service: 'web' }),
    ];
    const { deployments } = countDeployments(readHistory(entries).rollouts, () => true);
    expect(findRanges(deployments).map(({ from, to }) => [from, to])).toEqual([
      [[], 'c-1'],
      [[], 'c-9'],
      [['c-1'], 'c-3'],
    ]);
  });

  test('counts from what served in the same environments, where one follows another late', () => {
    const entries = [
      ...deployed({ version: '1', at: 0, environment: 'production-eu' }),
      ...deployed({ version: '2', at: 1, environment: 'production-eu' }),
      ...deployed({ version: '1', at: 2, environment: 'production-us' }),
      ...deployed({ version: '3', at: 3, environment: 'production-eu', run: '7' }),
      ...deployed({ version: '3', at: 4, environment: 'production-us', run: '7' }),
    ];
    const { deployments } = countDeployments(readHistory(entries).rollouts, () => true);
    expect(findRanges(deployments).map(({ from, to }) => [from, to])).toEqual([
      [[], 'c-1'],
      [['c-1'], 'c-2'],
      [[], 'c-1'],
      [['c-2', 'c-1'], 'c-3'],
    ]);
  });

  test('of a rebased commit runs from when it was first committed, for that is its author date', () => {
    const { metrics } = weigh(deployed({ version: '1', at: 10, took: 0 }), { '1': [commit('rebased', 2)] });
    expect(metrics.leadTime.medianMs).toBe(8 * hourMs);
  });
});

describe('change fail rate', () => {
  test('counts a deployment that was taken back under traffic', () => {
    const { metrics } = weigh([
      ...deployed({ version: '1', at: 0 }),
      ...deployed({ version: '2', at: 1, outcome: 'rolled-back' }),
    ]);
    expect(metrics.changeFailRate).toEqual({ hits: 1, of: 2 });
  });

  test.each(['aborted', 'rolled-back'] as const)('does not count one that %s before users met it', (outcome) => {
    const { metrics, withoutTraffic } = weigh(deployed({ version: '2', at: 1, outcome, trafficMoved: false }));
    expect(metrics.changeFailRate).toEqual({ hits: 0, of: 0 });
    expect(withoutTraffic).toBe(1);
  });

  test('of V1, V2, V3, V1 the failure is V2, and the second V1 its remedy', () => {
    const { failures, failedVersions, reworkVersions } = weigh([
      ...deployed({ version: 'V1', at: 0 }),
      ...deployed({ version: 'V2', at: 1, took: 0 }),
      ...deployed({ version: 'V3', at: 2 }),
      ...deployed({ version: 'V1', at: 4, took: 0 }),
    ]);
    expect(failedVersions).toEqual(['V2']);
    expect(failures[0]).toMatchObject({ causes: ['replaced'], failedMs: startMs + hourMs });
    expect(failures[0]?.recoveredMs).toBe(startMs + 4 * hourMs);
    expect(reworkVersions).toEqual(['V1']);
  });

  test.each([
    ['the same version again', ['V1', 'V1']],
    ['a version that comes again after its rollback', ['V1', 'V2', 'V1', 'V2']],
  ])('%s is no return to an older one', (_, versions) => {
    const { failedVersions } = weigh(versions.flatMap((version, at) => deployed({ version, at })));
    expect(failedVersions).toEqual(versions.length === 2 ? [] : ['V2']);
  });

  test('a region that follows another late takes nothing back', () => {
    const { failedVersions, reworkVersions } = weigh([
      ...deployed({ version: 'V1', at: 0, environment: 'production-eu' }),
      ...deployed({ version: 'V2', at: 1, environment: 'production-eu' }),
      ...deployed({ version: 'V1', at: 2, environment: 'production-us' }),
      ...deployed({ version: 'V2', at: 3, environment: 'production-us' }),
    ]);
    expect([failedVersions, reworkVersions]).toEqual([[], []]);
  });

  test('is of all deployments, rollbacks by hand among them, whose number is told beside', () => {
    const { metrics } = weigh([
      ...deployed({ version: 'V1', at: 0 }),
      ...deployed({ version: 'V2', at: 1 }),
      ...deployed({ version: 'V1', at: 2, mode: 'rollback' }),
    ]);
    expect(metrics.changeFailRate).toEqual({ hits: 1, of: 3 });
    expect(metrics.rollbacks).toBe(1);
  });

  test('of one deployment that failed for three causes is one failure', () => {
    const { failures, metrics } = weigh(
      [
        ...deployed({ version: '1', at: 0 }),
        ...deployed({ version: '2', at: 1, took: 0 }),
        incident('a', 'opened', 2),
        ...deployed({ version: '1', at: 3, took: 0 }),
        incident('a', 'resolved', 5),
      ],
      {
        '2': [commit('abcdef1234', 0)],
      },
    );
    expect(failures[0]?.causes).toEqual(['replaced', 'incident']);
    expect(failures[0]?.recoveredMs).toBe(startMs + 5 * hourMs);
    expect(metrics.changeFailRate).toEqual({ hits: 1, of: 3 });
  });

  test('takes no incident of another service or environment for its own', () => {
    const { failedVersions } = weigh([
      ...deployed({ version: '1', at: 0, service: 'web' }),
      ...deployed({ version: '2', at: 1, environment: 'production-eu' }),
      incident('a', 'opened', 3),
    ]);
    expect(failedVersions).toEqual([]);
  });

  test('a revert makes the deployment fail that brought the commit', () => {
    const { failures, failedVersions, reworkVersions } = weigh(
      [
        ...deployed({ version: '1', at: 0 }),
        ...deployed({ version: '2', at: 1 }),
        ...deployed({ version: '3', at: 2 }),
      ],
      {
        '2': [commit('abcdef1234', 0)],
        '3': [commit('f', 1, { message: 'Revert "fix: something"\n\nThis reverts commit abcdef1234.' })],
      },
    );
    expect(failedVersions).toEqual(['2']);
    expect(failures[0]?.causes).toEqual(['reverted']);
    expect(reworkVersions).toEqual(['3']);
  });

  test('a commit and its revert in one deployment hurt nobody', () => {
    const { failedVersions, reworkVersions } = weigh(
      [...deployed({ version: '1', at: 0 }), ...deployed({ version: '2', at: 1 })],
      {
        '1': [commit('0', 0)],
        '2': [commit('abcdef1234', 0), commit('f', 1, { message: 'Revert "x"\n\nThis reverts commit abcdef1234.' })],
      },
    );
    expect([failedVersions, reworkVersions]).toEqual([[], []]);
  });

  test('two incidents after one deployment are one failure, of the last one that finished before them', () => {
    const { failures, failedVersions } = weigh([
      ...deployed({ version: '1', at: 0 }),
      ...deployed({ version: '2', at: 1 }),
      ...deployed({ version: '3', at: 9, took: 2 }),
      incident('a', 'opened', 10),
      incident('b', 'opened', 10.5),
      incident('a', 'resolved', 12),
      incident('b', 'resolved', 14),
    ]);
    expect(failedVersions).toEqual(['2']);
    expect(failures[0]).toMatchObject({ failedMs: startMs + 10 * hourMs, recoveredMs: startMs + 14 * hourMs });
  });

  test('an incident that opens at the very moment a deployment finishes is not its doing', () => {
    const { failedVersions } = weigh([
      ...deployed({ version: '1', at: 0 }),
      ...deployed({ version: '2', at: 1, took: 1 }),
      incident('a', 'opened', 2),
    ]);
    expect(failedVersions).toEqual(['1']);
  });

  test('a run that was taken back and then succeeds is one deployment that failed', () => {
    const { metrics } = weigh([
      ...deployed({ version: '1', run: '7', at: 0, outcome: 'rolled-back' }),
      ...deployed({ version: '1', run: '7', at: 1, attempt: 2 }),
    ]);
    expect(metrics.changeFailRate).toEqual({ hits: 1, of: 1 });
    expect(metrics.deploymentFrequency.deployments).toBe(1);
  });
});

describe('recovery time', () => {
  test('of what took itself back is the whole rollout, the most that it can have been', () => {
    const { metrics } = weigh([
      ...deployed({ version: '1', at: 0 }),
      ...deployed({ version: '2', at: 1, took: 0.5, outcome: 'rolled-back' }),
    ]);
    expect(metrics.recoveryTime).toEqual({ medianMs: hourMs / 2, p90Ms: hourMs / 2, recovered: 1, open: 0 });
  });

  test('of a failed rollback ends with the next success; until then it is open, and never dropped', () => {
    const broken = deployed({ version: '2', at: 1, took: 0, outcome: 'rollback-failed' });
    expect(weigh(broken).metrics.recoveryTime).toEqual({ medianMs: null, p90Ms: null, recovered: 0, open: 1 });
    const mended = weigh([...broken, ...deployed({ version: '3', at: 4, took: 0 })]);
    expect(mended.metrics.recoveryTime).toMatchObject({ medianMs: 3 * hourMs, recovered: 1, open: 0 });
  });

  test('of a failed rollback does not end with a success elsewhere', () => {
    const { metrics } = weigh([
      ...deployed({ version: '2', at: 1, environment: 'production-eu', outcome: 'rollback-failed' }),
      ...deployed({ version: '3', at: 4, environment: 'production-us' }),
    ]);
    expect(metrics.recoveryTime).toMatchObject({ recovered: 0, open: 1 });
  });

  test('is never below nothing, whatever the clocks of two runners say', () => {
    const { metrics } = weigh(deployed({ version: '2', at: 2, took: -1, outcome: 'rolled-back' }));
    expect(metrics.recoveryTime.medianMs).toBe(0);
  });

  test('is open while an incident is', () => {
    const { metrics } = weigh([...deployed({ version: '1', at: 0 }), incident('a', 'opened', 5)]);
    expect(metrics.recoveryTime).toMatchObject({ recovered: 0, open: 1 });
  });
});

describe('rework rate', () => {
  test.each([
    ['a rollback by hand', { mode: 'rollback' } as const],
    ['a hotfix branch', { ref: 'refs/heads/hotfix/cart' } as const],
  ])('counts %s', (_, more) => {
    const { metrics } = weigh([...deployed({ version: '1', at: 0 }), ...deployed({ version: '2', at: 1, ...more })]);
    expect(metrics.reworkRate).toEqual({ hits: 1, of: 2 });
  });

  test('a rollback by hand to what the log does not know marks the deployment before it', () => {
    const { failedVersions } = weigh([
      ...deployed({ version: '2', at: 0 }),
      ...deployed({ version: '1', at: 1, mode: 'rollback' }),
    ]);
    expect(failedVersions).toEqual(['2']);
  });
});

describe('what is not counted is told', () => {
  test.each(['unknown', 'unfinished', 'superseded'] as const)('%s', (outcome) => {
    const { unknown, metrics } = weigh(deployed({ version: '1', at: 0, outcome }));
    expect(unknown).toBe(1);
    expect(metrics.changeFailRate.of).toBe(0);
  });

  test('in progress', () => {
    expect(weigh(deployed({ version: '1', at: 0, outcome: 'in-progress' })).inProgress).toBe(1);
  });

  test('an empty log measures nothing', () => {
    const { metrics } = weigh([]);
    expect(metrics).toMatchObject({ changeFailRate: { hits: 0, of: 0 }, leadTime: { medianMs: null } });
    expect(score(metrics)).toMatchObject({ leadTime: null, changeFailRate: null, deploymentFrequency: 0 });
  });
});

describe("DORA's Quick Check", () => {
  test.each([
    [0.5, 10],
    [1, 8],
    [23, 8],
    [24, 6],
    [24 * 7, 4],
    [24 * 30, 2],
    [24 * 180, 0],
  ])('a lead time of %d hours scores %d', (hours, expected) => {
    const { metrics } = weigh(deployed({ version: '1', at: 100, took: 0 }), { '1': [commit('a', 100 - hours)] });
    expect(score(metrics).leadTime).toBe(expected);
  });

  test('a fail rate of a quarter scores 7.5', () => {
    const { metrics } = weigh([
      ...['1', '2', '3'].flatMap((version, at) => deployed({ version, at })),
      ...deployed({ version: '4', at: 5, outcome: 'rolled-back' }),
    ]);
    expect(score(metrics).changeFailRate).toBe(7.5);
  });
});

test('weeks begin on Monday, UTC, and the last one holds the moment', () => {
  const weeks = lastWeeks(Date.UTC(2026, 10, 22, 23, 59), 2);
  expect(weeks.map(({ fromMs, toMs }) => [fromMs, toMs].map((ms) => new Date(ms).toISOString().slice(0, 10)))).toEqual([
    ['2026-11-09', '2026-11-16'],
    ['2026-11-16', '2026-11-23'],
  ]);
});
