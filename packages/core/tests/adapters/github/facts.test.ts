import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHub } from '../../../src/ports/github.ts';
import { openClient, shop, startShop, unwrap } from './shop.ts';

let double: GitHubDouble;
let commit: string;
let older: string;
let github: GitHub;

const everything = {
  actions: 'read',
  checks: 'read',
  contents: 'read',
  deployments: 'read',
  'pull-requests': 'read',
} as const;

beforeAll(async () => {
  double = await startShop();
  older = await double.commitFiles(shop, { branch: 'topic', message: 'feat: t', files: { t: '1\n' } });
  commit = await double.commitFiles(shop, { branch: 'topic', message: 'feat: u', files: { u: '1\n' } });
  await double.openPullRequest(shop, { head: 'topic', title: 'feat: t' });
  const token = double.mintToken({ kind: 'job', repository: shop, permissions: everything });
  ({ github } = openClient(double, { token }));
});

afterEach(() => {
  const { checkRuns, jobs, reviews, deployments } = double.state(shop);
  for (const planted of [checkRuns, jobs, reviews, deployments]) planted.length = 0;
});

afterAll(() => double.close());

describe('check runs', () => {
  const conclusions = async (): Promise<readonly unknown[]> =>
    unwrap(await github.checkRuns.list(commit)).map(({ name, app, conclusion }) => [name, app, conclusion]);

  test('are those of the commit, each with its address and how it stands', async () => {
    const plants = double.plant(shop);
    plants.checkRun({ name: 'old', commit: older });
    const { id } = plants.checkRun({ name: 'unit', commit });
    plants.checkRun({ name: 'slow', commit, status: 'in_progress' });
    expect(unwrap(await github.checkRuns.list(commit))).toEqual([
      {
        name: 'unit',
        app: 'github-actions',
        status: 'completed',
        conclusion: 'success',
        url: `${double.url}/octo/shop/runs/${id}`,
      },
      expect.objectContaining({ name: 'slow', status: 'in_progress', conclusion: undefined }),
    ]);
  });

  test('stand in their last attempt', async () => {
    const plants = double.plant(shop);
    plants.checkRun({ name: 'unit', commit, conclusion: 'failure' });
    plants.checkRun({ name: 'unit', commit, conclusion: 'success' });
    expect(await conclusions()).toEqual([['unit', 'github-actions', 'success']]);
  });

  test('of the same name in another app or another workflow do not hide a failure', async () => {
    const plants = double.plant(shop);
    plants.checkRun({ name: 'unit', commit, conclusion: 'failure' });
    plants.checkRun({ name: 'unit', commit, suite: 2 });
    plants.checkRun({ name: 'unit', commit, app: 'other-ci', suite: 3, conclusion: 'timed_out' });
    expect(await conclusions()).toEqual([
      ['unit', 'github-actions', 'failure'],
      ['unit', 'github-actions', 'success'],
      ['unit', 'other-ci', 'timed_out'],
    ]);
  });

  test('are listed on every page', async () => {
    const plants = double.plant(shop);
    for (let each = 0; each < 201; each++) plants.checkRun({ name: `c${each}`, commit });
    expect((await conclusions()).length).toBe(201);
  });
});

describe('jobs', () => {
  test('are those of the attempt that was asked for, on every page', async () => {
    const plants = double.plant(shop);
    plants.job({ name: 'unit', runId: 7, commit, conclusion: 'failure' });
    plants.job({ name: 'unit', runId: 7, attempt: 2, commit });
    for (let each = 0; each < 100; each++) plants.job({ name: `j${each}`, runId: 7, attempt: 2, commit });
    plants.job({ name: 'gate', runId: 7, attempt: 2, commit, status: 'in_progress' });
    const [first] = unwrap(await github.jobs.list('7', 1));
    expect(first).toMatchObject({ name: 'unit', conclusion: 'failure' });
    expect(first?.url).toContain('/octo/shop/actions/runs/7/job/');
    const second = unwrap(await github.jobs.list('7', 2));
    expect(second).toHaveLength(102);
    expect(second.at(-1)).toMatchObject({ name: 'gate', status: 'in_progress', conclusion: undefined });
  });

  test('of a run that is not there are an error, not an empty list', async () => {
    expect(await github.jobs.list('8', 1)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('reviews', () => {
  const verdicts = async (): Promise<readonly unknown[]> =>
    unwrap(await github.reviews.list(1)).map(({ reviewer, verdict, commit: at }) => [reviewer, verdict, at]);

  test('say what each reviewer thinks now, of which commit, and whether that counts', async () => {
    const plants = double.plant(shop);
    plants.review({ pullRequest: 1, author: 'ada', commit: older, state: 'CHANGES_REQUESTED' });
    plants.review({ pullRequest: 1, author: 'eve', commit, canWrite: false });
    const { id } = plants.review({ pullRequest: 1, author: 'ada', commit });
    plants.review({ pullRequest: 1, author: 'ada', commit, state: 'COMMENTED' });
    plants.review({ pullRequest: 2, author: 'ada', commit, state: 'CHANGES_REQUESTED' });
    const url = `${double.url}/octo/shop/pull/1#pullrequestreview-${id}`;
    expect(unwrap(await github.reviews.list(1))).toEqual([
      { reviewer: 'ada', verdict: 'approved', commit, canWrite: true, url },
      expect.objectContaining({ reviewer: 'eve', verdict: 'approved', canWrite: false }),
    ]);
  });

  test('that were dismissed stand as such, and what was thought before does not come back', async () => {
    const plants = double.plant(shop);
    plants.review({ pullRequest: 1, author: 'ada', commit: older });
    const last = plants.review({ pullRequest: 1, author: 'ada', commit, state: 'CHANGES_REQUESTED' });
    expect(await verdicts()).toEqual([['ada', 'changes-requested', commit]]);
    last.state = 'DISMISSED';
    expect(await verdicts()).toEqual([['ada', 'dismissed', commit]]);
  });

  test('are read on every page', async () => {
    const plants = double.plant(shop);
    for (let each = 0; each < 150; each++) plants.review({ pullRequest: 1, author: `r${each % 120}`, commit });
    plants.review({ pullRequest: 1, author: 'r0', commit, state: 'CHANGES_REQUESTED' });
    expect((await verdicts()).length).toBe(120);
    expect((await verdicts())[0]).toEqual(['r0', 'changes-requested', commit]);
  });

  test('of a pull request that is not there are an error, not an empty list', async () => {
    expect(await github.reviews.list(9)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('deployments', () => {
  test('of the commit stand in their latest state, newest first', async () => {
    const plants = double.plant(shop);
    const logUrl = 'https://ci.example/log';
    const environmentUrl = 'https://staging.example';
    plants.deployment({ commit: older, environment: 'staging', statuses: [{ state: 'success' }] });
    const staging = plants.deployment({ commit, environment: 'staging', statuses: [{ state: 'in_progress', logUrl }] });
    const preview = plants.deployment({ commit, environment: 'preview' });
    expect(unwrap(await github.deployments.list(commit))).toEqual([
      { id: preview.id, environment: 'preview', state: undefined, url: '' },
      { id: staging.id, environment: 'staging', state: 'in_progress', url: logUrl },
    ]);
    staging.statuses.push({ state: 'success', environmentUrl });
    expect(unwrap(await github.deployments.list(commit))[1]).toMatchObject({ state: 'success', url: environmentUrl });
  });

  test('are read on every page', async () => {
    const plants = double.plant(shop);
    for (let each = 0; each < 101; each++) plants.deployment({ commit, environment: `e${each}` });
    expect(unwrap(await github.deployments.list(commit))).toHaveLength(101);
  });

  test('of a commit that is not there are an error, not an empty list', async () => {
    expect(await github.deployments.list('a'.repeat(40))).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('the repository', () => {
  test.each(['public', 'private', 'internal'] as const)('says that it is %s', async (visibility) => {
    const other = await startShop({
      repositories: [{ owner: 'octo', name: 'shop', visibility, defaultBranch: 'trunk', files: { a: '1' } }],
    });
    const answer = await openClient(other).github.repository.get();
    expect(unwrap(answer)).toEqual({ visibility, defaultBranch: 'trunk' });
    await other.close();
  });
});

describe('a token without the permission', () => {
  test.each([
    ['checkRuns', () => openPoor().checkRuns.list(commit), 'checks=read'],
    ['jobs', () => openPoor().jobs.list('7', 1), 'actions=read'],
    ['reviews', () => openPoor().reviews.list(1), undefined],
    ['deployments', () => openPoor().deployments.list(commit), undefined],
  ] as const)('is refused %s', async (_, ask, acceptedPermissions) => {
    expect(await ask()).toMatchObject({ ok: false, error: { kind: 'forbidden', acceptedPermissions } });
  });
});

const openPoor = (): GitHub => {
  const token = double.mintToken({ kind: 'job', repository: shop, permissions: { contents: 'read' } });
  return openClient(double, { token }).github;
};
