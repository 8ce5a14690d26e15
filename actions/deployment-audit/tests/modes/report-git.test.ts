import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '@drawbridge/core/adapters/clock';
import { createGit } from '@drawbridge/core/adapters/git';
import type { Git } from '@drawbridge/core/ports/git';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readPlaces } from '../../src/decide/board/places.ts';
import { countDeployments } from '../../src/decide/dora/deployments.ts';
import { judgeDeployments } from '../../src/decide/dora/failures.ts';
import { readHistory } from '../../src/decide/dora/rollouts.ts';
import { gatherChanges, gatherDrifts } from '../../src/modes/report/gather.ts';
import { deployed, hourMs, startMs, type Told } from '../decide/dora/log.ts';

const run = promisify(execFile);
const environment = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };

let folder: string;
let git: Git;
const named = new Map<string, string>();

const gitIn = async (args: readonly string[], dates: NodeJS.ProcessEnv = {}): Promise<string> => {
  const who = ['-c', 'init.defaultBranch=main', '-c', 'user.name=Octo Cat', '-c', 'user.email=octo@github.example'];
  const { stdout } = await run('git', [...who, ...args], { cwd: folder, env: { ...environment, ...dates } });
  return stdout.trim();
};

/** A commit made so many hours after the start, and committed anew (by a rebase, say) later. */
const commit = async (name: string, atHour: number, message = `feat: ${name}`): Promise<void> => {
  const date = (hour: number): string => `@${(startMs + hour * hourMs) / 1_000} +0000`;
  const dates = { GIT_AUTHOR_DATE: date(atHour), GIT_COMMITTER_DATE: date(atHour + 1) };
  await gitIn(['commit', '--allow-empty', '--quiet', '-m', message], dates);
  named.set(name, await gitIn(['rev-parse', 'HEAD']));
};

const oid = (name: string): string => named.get(name) ?? '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drawbridge-report-'));
  await gitIn(['init', '--quiet']);
  await commit('one', 0);
  await commit('two', 2);
  await commit('three', 3);
  await commit('revert', 5, `Revert "feat: two"\n\nThis reverts commit ${oid('two')}.`);
  await commit('four', 6);
  git = createGit({
    access: {
      context: fakeContext({ workspace: folder, temporaryFolder: folder }),
      token: '',
      workingDirectory: '.',
      cancellation: { signal: new AbortController().signal, reason: undefined, deadlineMs: undefined },
      debug: () => undefined,
    },
    clock: { nowMs: () => performance.now(), sleep: (_, stop) => systemClock.sleep(1, stop) },
    random: () => 0,
    environment,
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const isProduction = (name: string): boolean => name === 'production';
const historyOf = (told: readonly Told[]) => readHistory(told.flatMap(deployed));

const changesOf = async (told: readonly Told[]) => {
  const { rollouts } = historyOf(told);
  const { deployments } = countDeployments(rollouts, isProduction);
  const changes = await gatherChanges(rollouts, { isProduction, sinceMs: 0 }, { git });
  return { deployments, changes, byVersion: deployments.map(({ key }) => changes.get(key)) };
};

const log: readonly Told[] = [
  { version: '1', at: 1, commit: '' },
  { version: '2', at: 4, commit: '' },
  { version: '3', at: 7, commit: '' },
];

const withCommits = (): readonly Told[] =>
  log.map((told, index) => ({ ...told, commit: [oid('one'), oid('three'), oid('revert')][index] ?? '' }));

describe('what a deployment brought, from a real repository', () => {
  test('is nothing for the first one, then what came between, by author date', async () => {
    const { byVersion } = await changesOf(withCommits());
    expect(byVersion[0]).toEqual({ kind: 'first' });
    expect(byVersion[1]).toMatchObject({
      kind: 'known',
      isCut: false,
      commits: [
        { oid: oid('three'), authoredMs: startMs + 3 * hourMs },
        { oid: oid('two'), authoredMs: startMs + 2 * hourMs },
      ],
    });
  });

  test("finds git's own revert, and the deployment that it takes back", async () => {
    const { deployments, changes } = await changesOf(withCommits());
    const { failures, rework } = judgeDeployments(deployments, { changes, incidents: [] });
    expect(failures.map(({ deployment, causes }) => [deployment.release.version, causes])).toEqual([
      ['2', ['reverted']],
    ]);
    expect(rework.map(({ release }) => release.version)).toEqual(['3']);
  });

  test.each([
    ['a commit that is not here', 'f'.repeat(40)],
    ['what looks like an option', '--output=stolen'],
    ['nonsense', 'no such thing'],
  ])('is not known for %s, and the others are', async (_, strange) => {
    const told = [...withCommits().slice(0, 1), { version: '9', at: 2, commit: strange }, ...withCommits().slice(1)];
    const { byVersion } = await changesOf(told);
    expect(byVersion.map((found) => found?.kind)).toEqual(['first', 'unknown', 'unknown', 'known']);
  });
});

describe('drift, from a real repository', () => {
  const driftOf = async (production: string, staging: string) => {
    const { rollouts } = historyOf([
      { version: '1', at: 1, commit: production },
      { version: '2', at: 2, commit: staging, environment: 'staging' },
    ]);
    const [drift] = await gatherDrifts(readPlaces(rollouts, isProduction), isProduction, { git });
    return drift?.distance;
  };

  test.each([
    ['ahead', 'one', 'four', { kind: 'known', ahead: 4, behind: 0 }],
    ['behind', 'four', 'three', { kind: 'known', ahead: 0, behind: 2 }],
    ['level', 'two', 'two', { kind: 'known', ahead: 0, behind: 0 }],
  ])('is %s', async (_, production, staging, distance) => {
    expect(await driftOf(oid(production), oid(staging))).toEqual(distance);
  });

  test('is not known against a commit that is not here', async () => {
    expect(await driftOf('f'.repeat(40), oid('two'))).toMatchObject({ kind: 'unknown' });
  });
});
