import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { type JsonObject, listAt } from '../../src/github/json.ts';
import { type ApiClient, type ApiReply, at, dig, digText, items, openJob, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let job: ApiClient;
let head: string;

beforeAll(async () => {
  double = await startShop();
  job = openJob(double, { actions: 'read', contents: 'read', deployments: 'write' });
  head = await double.state(shop).git.text(['rev-parse', 'refs/heads/main']);
});

afterEach(() => {
  const { deployments, checkRuns } = double.state(shop);
  deployments.length = 0;
  checkRuns.length = 0;
});

afterAll(() => double.close());

const plain = { auto_merge: false, required_contexts: [] } as const;

const deploy = (body: JsonObject): Promise<ApiReply> => job.post(at('/deployments'), body);

const idOf = (reply: ApiReply): string => String(dig(reply.body)['id']);

const statesNow = (): readonly unknown[] =>
  double.state(shop).deployments.map(({ statuses }) => statuses.map(({ state }) => state));

// https://docs.github.com/en/rest/deployments/deployments#create-a-deployment
describe('a deployment', () => {
  test('is made of a branch, a tag or a commit, with GitHub’s defaults', async () => {
    const reply = await deploy({ ref: 'main', ...plain });
    expect([reply.status, dig(reply.body)]).toEqual([
      201,
      expect.objectContaining({
        sha: head,
        ref: 'main',
        task: 'deploy',
        environment: 'production',
        payload: '',
        production_environment: true,
        transient_environment: false,
      }),
    ]);
    const staging = await deploy({ ref: head, environment: 'staging', payload: { run: '7' }, ...plain });
    expect(dig(staging.body)).toMatchObject({ ref: head, payload: { run: '7' }, production_environment: false });
  });

  test('of a ref that is not there is refused', async () => {
    const reply = await deploy({ ref: 'nowhere', ...plain });
    expect([reply.status, digText(reply.body, 'message')]).toEqual([422, 'No ref found for: nowhere']);
  });

  test('waits for every check of the commit, unless told which', async () => {
    const { checkRun } = double.plant(shop);
    checkRun({ name: 'unit', commit: head });
    checkRun({ name: 'deploy', commit: head, status: 'in_progress' });
    const reply = await deploy({ ref: head, auto_merge: false });
    expect([reply.status, digText(reply.body, 'message')]).toEqual([
      409,
      `Conflict: Commit status checks failed for ${head}.`,
    ]);
    expect(listAt(dig(reply.body), 'errors')[0]).toMatchObject({ contexts: [{ context: 'deploy', state: 'pending' }] });
    expect((await deploy({ ref: head, auto_merge: false, required_contexts: ['unit'] })).status).toBe(201);
    expect((await deploy({ ref: head, auto_merge: false, required_contexts: ['never-ran'] })).status).toBe(409);
    expect((await deploy({ ref: head, ...plain })).status).toBe(201);
  });

  test('has the default branch merged into a branch that is behind, instead of being made', async () => {
    await double.commitFiles(shop, { branch: 'behind', message: 'feat: b', files: { b: '1\n' } });
    const main = await double.commitFiles(shop, { branch: 'main', message: 'feat: m', files: { m: '1\n' } });
    const before = await double.state(shop).git.text(['rev-parse', 'behind']);
    expect((await deploy({ ref: before })).status).toBe(201);
    const merged = await deploy({ ref: 'behind' });
    expect([merged.status, digText(merged.body, 'message')]).toEqual([
      202,
      'Auto-merged main into behind on deployment.',
    ]);
    expect(await double.state(shop).git.text(['rev-parse', 'behind^1', 'behind^2'])).toBe(`${before}\n${main}`);
    expect((await deploy({ ref: 'behind' })).status).toBe(201);
  });

  test('conflicts where that merge does', async () => {
    await double.commitFiles(shop, { branch: 'other', message: 'feat: o', files: { same: 'o\n' } });
    await double.commitFiles(shop, { branch: 'main', message: 'feat: s', files: { same: 'm\n' } });
    const reply = await deploy({ ref: 'other' });
    expect([reply.status, digText(reply.body, 'message')]).toEqual([409, 'Conflict merging main into other']);
    expect((await deploy({ ref: 'other', ...plain })).status).toBe(201);
  });

  test('can be found by commit, ref, task and environment, newest first', async () => {
    const first = await deploy({ ref: 'main', environment: 'a', ...plain });
    const second = await deploy({ ref: 'main', environment: 'a', task: 'recover', ...plain });
    await deploy({ ref: 'main', environment: 'b', ...plain });
    const idsAt = async (query: string) =>
      items(await job.get(at(`/deployments?${query}`))).map((each) => dig(each)['id']);
    expect((await idsAt('environment=a')).map(String)).toEqual([idOf(second), idOf(first)]);
    expect((await idsAt('environment=a&task=deploy')).map(String)).toEqual([idOf(first)]);
    expect(await idsAt(`sha=${'a'.repeat(40)}`)).toEqual([]);
    expect(await idsAt('ref=main')).toHaveLength(3);
  });
});

// https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status
describe('a status', () => {
  const setStatus = (id: string, body: JsonObject): Promise<ApiReply> =>
    job.post(at(`/deployments/${id}/statuses`), body);

  test('carries what it was given; the latest comes first', async () => {
    const id = idOf(await deploy({ ref: head, ...plain }));
    const url = 'https://ci.example/7';
    await setStatus(id, { state: 'in_progress', log_url: url });
    const reply = await setStatus(id, { state: 'failure', description: 'taken back' });
    expect([reply.status, dig(reply.body)]).toEqual([
      201,
      expect.objectContaining({ state: 'failure', description: 'taken back', environment: 'production', log_url: '' }),
    ]);
    const all = items(await job.get(at(`/deployments/${id}/statuses`)));
    expect(all.map((each) => [dig(each)['state'], dig(each)['target_url']])).toEqual([
      ['failure', ''],
      ['in_progress', url],
    ]);
  });

  test.each<readonly [string, JsonObject, readonly (readonly string[])[]]>([
    ['takes the place of earlier ones', { state: 'success' }, [['success', 'inactive'], ['failure'], ['success']]],
    ['leaves them when told so', { state: 'success', auto_inactive: false }, [['success'], ['failure'], ['success']]],
    ['leaves them unless it is a success', { state: 'failure' }, [['success'], ['failure'], ['failure']]],
  ])('of an environment that is not production %s', async (_, body, states) => {
    const { deployment } = double.plant(shop);
    for (const state of ['success', 'failure'] as const)
      deployment({ commit: head, environment: 'staging', statuses: [{ state }] });
    await setStatus(idOf(await deploy({ ref: head, environment: 'staging', ...plain })), body);
    expect(statesNow()).toEqual(states);
  });

  test('of production leaves earlier ones as they are', async () => {
    double.plant(shop).deployment({
      commit: head,
      environment: 'production',
      isProduction: true,
      statuses: [{ state: 'success' }],
    });
    await setStatus(idOf(await deploy({ ref: head, ...plain })), { state: 'success' });
    expect(statesNow()).toEqual([['success'], ['success']]);
  });

  test.each<readonly [string, JsonObject]>([
    ['a description of 141 characters', { state: 'success', description: 'x'.repeat(141) }],
    ['a state that GitHub does not take', { state: 'waiting' }],
  ])('with %s is refused', async (_, body) => {
    const id = idOf(await deploy({ ref: head, ...plain }));
    expect((await setStatus(id, body)).status).toBe(422);
    expect(statesNow()).toEqual([[]]);
  });

  test('of a deployment that is not there is not found', async () => {
    expect((await setStatus('7', { state: 'success' })).status).toBe(404);
  });
});

// https://docs.github.com/en/rest/actions/workflow-runs
describe('a run', () => {
  test('stands in each of its attempts, the last one by itself', async () => {
    const { run } = double.plant(shop);
    run({ id: 31, commit: head, conclusion: 'failure', actor: 'ada' });
    run({ id: 31, commit: head, attempt: 2, triggeringActor: 'eve', status: 'in_progress' });
    expect(dig((await job.get(at('/actions/runs/31/attempts/1'))).body)).toMatchObject({
      run_attempt: 1,
      conclusion: 'failure',
      actor: { login: 'ada' },
    });
    expect(dig((await job.get(at('/actions/runs/31'))).body)).toMatchObject({
      run_attempt: 2,
      conclusion: null,
      triggering_actor: { login: 'eve' },
    });
    expect((await job.get(at('/actions/runs/31/attempts/3'))).status).toBe(404);
    expect((await job.get(at('/actions/runs/30'))).status).toBe(404);
  });

  test('tells who reviewed its environments', async () => {
    const { run, runReview } = double.plant(shop);
    run({ id: 32, commit: head });
    expect((await job.get(at('/actions/runs/32/approvals'))).body).toEqual([]);
    runReview({ runId: 32, login: 'grace', environments: ['production'], comment: 'go' });
    const [review] = items(await job.get(at('/actions/runs/32/approvals')));
    expect(dig(review)).toMatchObject({ state: 'approved', comment: 'go', user: { login: 'grace' } });
    expect(listAt(dig(review), 'environments').map((each) => digText(each, 'name'))).toEqual(['production']);
    expect((await job.get(at('/actions/runs/30/approvals'))).status).toBe(404);
  });
});

test.each<readonly [string, (poor: ApiClient) => Promise<ApiReply>, string]>([
  ['a deployment', (poor) => poor.post(at('/deployments'), { ref: 'main' }), 'deployments=write'],
  ['a status', (poor) => poor.post(at('/deployments/1/statuses'), { state: 'success' }), 'deployments=write'],
])('%s is not made by a token that may only read', async (_, ask, accepted) => {
  const reply = await ask(openJob(double, { contents: 'write', deployments: 'read' }));
  expect([reply.status, reply.headers.get('x-accepted-github-permissions')]).toEqual([403, accepted]);
});

test.each<readonly [string, string, string]>([
  ['deployments', '/deployments', 'deployments=read'],
  ['a run', '/actions/runs/31', 'actions=read'],
  ['approvals', '/actions/runs/31/approvals', 'actions=read'],
])('%s of a private repository are not read without a permission', async (_, path, accepted) => {
  const reply = await openJob(double, { contents: 'read' }).get(at(path));
  expect([reply.status, reply.headers.get('x-accepted-github-permissions')]).toEqual([403, accepted]);
});

test('nothing here but a state that does not exist broke the published description', () => {
  expect(double.violations.map(({ operation, detail }) => `${operation}: ${detail}`)).toEqual([
    expect.stringContaining('repos/create-deployment-status: body/state'),
  ]);
});
