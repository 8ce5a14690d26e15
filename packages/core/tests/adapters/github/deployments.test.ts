import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import type { Permissions } from '@drawbridge/testkit/github/permissions';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHub, NewDeployment, NewDeploymentStatus } from '../../../src/ports/github.ts';
import { openClient, shop, startShop, unwrap } from './shop.ts';

let double: GitHubDouble;
let commit: string;
let github: GitHub;

const openWith = (permissions: Permissions): GitHub =>
  openClient(double, { token: double.mintToken({ kind: 'job', repository: shop, permissions }) }).github;

beforeAll(async () => {
  double = await startShop({ now: () => new Date('2026-11-20T10:00:00Z') });
  commit = await double.commitFiles(shop, { branch: 'main', message: 'feat: a', files: { a: '1\n' } });
  github = openWith({ actions: 'read', contents: 'read', deployments: 'write' });
});

afterEach(() => {
  const { deployments, checkRuns, runs, runReviews } = double.state(shop);
  for (const planted of [deployments, checkRuns, runs, runReviews]) planted.length = 0;
});

afterAll(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
});

const plan = (changes: Partial<NewDeployment> = {}): NewDeployment => ({
  commit,
  environment: 'production',
  task: 'deploy',
  description: '1.5.0, blue-green',
  payload: { run: '7', attempt: '1', service: 'web' },
  production: true,
  ...changes,
});

const statusOf = (deployment: number, changes: Partial<NewDeploymentStatus> = {}): NewDeploymentStatus => ({
  deployment,
  state: 'success',
  description: '1.5.0 serves',
  environmentUrl: 'https://shop.example',
  logUrl: 'https://ci.example/7',
  autoInactive: true,
  ...changes,
});

const made = () => double.state(shop).deployments;
const statesNow = (): readonly unknown[] => made().map(({ statuses }) => statuses.map(({ state }) => state));

const requestsOf = (method: string, path: RegExp): number =>
  double.requests.filter((each) => each.method === method && path.test(each.path)).length;

describe('a deployment', () => {
  test('is made of the commit, also while a check of it is still running, and nothing is merged', async () => {
    double.plant(shop).checkRun({ name: 'deploy', commit, status: 'in_progress' });
    const id = unwrap(await github.deployments.create(plan()));
    expect(made()).toMatchObject([
      {
        id,
        commit,
        ref: commit,
        environment: 'production',
        task: 'deploy',
        description: '1.5.0, blue-green',
        payload: { run: '7', attempt: '1', service: 'web' },
        isProduction: true,
        isTransient: false,
      },
    ]);
  });

  test('to an environment called production is not one of production when the plan says so', async () => {
    unwrap(await github.deployments.create(plan({ production: false })));
    expect(made()[0]?.isProduction).toBe(false);
  });

  test.each<readonly [string, number]>([
    ['of 140 characters', 140],
    ['of 141', 141],
    ['of a thousand, in characters of two units', 500],
  ])('has a description %s cut to what GitHub takes', async (_, length) => {
    const description = length === 500 ? '🌉'.repeat(length) : 'x'.repeat(length);
    unwrap(await github.deployments.create(plan({ description })));
    const kept = made()[0]?.description ?? '';
    expect([kept.length <= 140, kept.isWellFormed(), kept === description]).toEqual([true, true, length === 140]);
  });

  test('has its description cut between two words', async () => {
    unwrap(await github.deployments.create(plan({ description: 'nine word '.repeat(20) })));
    expect(made()[0]?.description).toMatch(/^(nine word )+nine word…$|^(nine word )+nine…$/);
  });

  test.each(['lost-reply', 'cut'] as const)('is made once when the answer is lost (%s)', async (kind) => {
    const before = requestsOf('POST', /deployments$/);
    double.faults.add({ match: { method: 'POST', path: /deployments$/ }, fault: { kind } });
    unwrap(await github.deployments.create(plan({ payload: { run: '6' } })));
    double.faults.add({ match: { method: 'POST', path: /deployments$/ }, fault: { kind } });
    const id = unwrap(await github.deployments.create(plan()));
    expect(made().map((each) => each.payload)).toEqual([{ run: '6' }, { run: '7', attempt: '1', service: 'web' }]);
    expect(made()[1]?.id).toBe(id);
    expect(requestsOf('POST', /deployments$/) - before).toBe(2);
  });

  test('is made by the next attempt when the first did not arrive', async () => {
    double.plant(shop).deployment({ commit, environment: 'production', payload: { run: '7', attempt: '2' } });
    double.faults.add({ match: { method: 'POST', path: /deployments$/ }, fault: { kind: 'status', status: 502 } });
    const id = unwrap(await github.deployments.create(plan()));
    expect(made().map((each) => each.id)).toContain(id);
    expect(made()).toHaveLength(2);
  });

  test('that GitHub never answers is given up after three attempts', async () => {
    double.faults.add({ match: { path: /deployments$/ }, times: 3, fault: { kind: 'status', status: 503 } });
    const answer = await github.deployments.create(plan());
    expect(answer.ok ? '' : answer.error.kind).toBe('unreachable');
  });

  test('of a commit that is not there is refused', async () => {
    const answer = await github.deployments.create(plan({ commit: 'a'.repeat(40) }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid', status: 422 } });
  });
});

describe('a status', () => {
  test('is the newest of its deployment', async () => {
    const id = unwrap(await github.deployments.create(plan()));
    unwrap(await github.deployments.setStatus(statusOf(id, { state: 'in_progress' })));
    unwrap(await github.deployments.setStatus(statusOf(id)));
    expect(made()[0]?.statuses).toMatchObject([
      { state: 'in_progress' },
      { state: 'success', description: '1.5.0 serves', environmentUrl: 'https://shop.example' },
    ]);
  });

  test.each([
    [true, [['success', 'inactive'], ['success']]],
    [false, [['success'], ['success']]],
  ] as const)('lets GitHub set earlier ones inactive (%s)', async (autoInactive, states) => {
    double.plant(shop).deployment({ commit, environment: 'staging', statuses: [{ state: 'success' }] });
    const id = unwrap(await github.deployments.create(plan({ environment: 'staging', production: false })));
    unwrap(await github.deployments.setStatus(statusOf(id, { autoInactive })));
    expect(statesNow()).toEqual(states);
  });

  test.each(['lost-reply', 'cut'] as const)('is set once when the answer is lost (%s)', async (kind) => {
    const id = unwrap(await github.deployments.create(plan()));
    double.faults.add({ match: { method: 'POST', path: /statuses$/ }, fault: { kind } });
    unwrap(await github.deployments.setStatus(statusOf(id, { description: 'back on 1.4.0 '.repeat(20) })));
    expect(statesNow()).toEqual([['success']]);
  });

  test('is set by the next attempt when the first did not arrive', async () => {
    const id = unwrap(await github.deployments.create(plan()));
    double.faults.add({ match: { method: 'POST', path: /statuses$/ }, fault: { kind: 'status', status: 502 } });
    unwrap(await github.deployments.setStatus(statusOf(id)));
    expect(statesNow()).toEqual([['success']]);
  });

  test('of a deployment that is not there is not found', async () => {
    expect(await github.deployments.setStatus(statusOf(7))).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('the deployments to an environment', () => {
  test('stand newest first, each with what it is about', async () => {
    const older = double.plant(shop).deployment({
      commit,
      environment: 'production',
      ref: 'main',
      creator: 'ada',
      createdAt: '2026-11-19T10:00:00Z',
      statuses: [{ state: 'success' }, { state: 'inactive', createdAt: '2026-11-20T09:00:00Z' }],
    });
    double.plant(shop).deployment({ commit, environment: 'staging' });
    const id = unwrap(await github.deployments.create(plan({ task: 'recover' })));
    unwrap(await github.deployments.setStatus(statusOf(id, { state: 'failure' })));
    expect(unwrap(await github.deployments.listIn('production', 10))).toEqual([
      {
        id,
        environment: 'production',
        state: 'failure',
        url: 'https://ci.example/7',
        commit,
        ref: commit,
        task: 'recover',
        creatorLogin: 'github-actions[bot]',
        createdMs: Date.parse('2026-11-20T10:00:00Z'),
        updatedMs: Date.parse('2026-11-20T10:00:00Z'),
        payload: '{"run":"7","attempt":"1","service":"web"}',
      },
      expect.objectContaining({
        id: older.id,
        state: 'inactive',
        ref: 'main',
        task: 'deploy',
        creatorLogin: 'ada',
        createdMs: Date.parse('2026-11-19T10:00:00Z'),
        updatedMs: Date.parse('2026-11-20T09:00:00Z'),
        payload: '',
      }),
    ]);
  });

  test.each([
    [3, 1, 3],
    [100, 1, 100],
    [150, 2, 150],
    [500, 3, 205],
  ])('are %i at most, in %i requests', async (limit, requests, count) => {
    const { deployment } = double.plant(shop);
    for (let each = 0; each < 205; each++) deployment({ commit, environment: 'production' });
    const before = double.requests.length;
    const found = unwrap(await github.deployments.listIn('production', limit));
    expect([found.length, double.requests.length - before]).toEqual([count, requests]);
    expect(found[0]?.id).toBe(made().at(-1)?.id);
  });

  test('are none where nothing was ever deployed', async () => {
    expect(unwrap(await github.deployments.listIn('nowhere', 10))).toEqual([]);
  });
});

describe('a run', () => {
  test('stands in the attempt that was asked for', async () => {
    const { run } = double.plant(shop);
    run({ id: 7, commit, conclusion: 'cancelled', actor: 'ada' });
    run({ id: 7, commit, attempt: 2, status: 'in_progress', actor: 'ada', triggeringActor: 'eve' });
    expect(unwrap(await github.runs.get('7', 1))).toEqual({
      id: '7',
      attempt: 1,
      status: 'completed',
      conclusion: 'cancelled',
      url: `${double.url}/octo/shop/actions/runs/7`,
      actorLogin: 'ada',
    });
    expect(unwrap(await github.runs.get('7', 2))).toMatchObject({ conclusion: undefined, actorLogin: 'eve' });
  });

  test('that GitHub knows no more is none', async () => {
    expect(await github.runs.get('8', 1)).toEqual({ ok: true, value: undefined });
  });

  test('tells who allowed its environments', async () => {
    const { run, runReview } = double.plant(shop);
    run({ id: 7, commit });
    runReview({ runId: 7, login: 'grace', environments: ['production', 'billing'], comment: 'go' });
    runReview({ runId: 7, login: 'linus', environments: ['billing'], state: 'rejected' });
    expect(unwrap(await github.runs.approvals('7'))).toEqual([
      { login: 'grace', state: 'approved', comment: 'go', environments: ['production', 'billing'] },
      { login: 'linus', state: 'rejected', comment: '', environments: ['billing'] },
    ]);
    expect(await github.runs.approvals('8')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('a token without the permission', () => {
  test.each<readonly [string, (poor: GitHub) => Promise<unknown>, string | undefined]>([
    ['making a deployment', (poor) => poor.deployments.create(plan()), 'deployments=write'],
    ['setting a status', (poor) => poor.deployments.setStatus(statusOf(1)), 'deployments=write'],
    ['the deployments to an environment', (poor) => poor.deployments.listIn('production', 1), undefined],
    ['a run', (poor) => poor.runs.get('7', 1), 'actions=read'],
    ['approvals', (poor) => poor.runs.approvals('7'), 'actions=read'],
  ])('is refused %s', async (_, ask, acceptedPermissions) => {
    const answer = await ask(openWith({ contents: 'write' }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden', acceptedPermissions } });
  });
});
