import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { listAt } from '../../src/github/json.ts';
import { type ApiClient, type ApiReply, at, dig, openJob, problemsOf, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let job: ApiClient;
let head: string;

beforeAll(async () => {
  double = await startShop();
  job = openJob(double, { actions: 'read', checks: 'read', contents: 'read', deployments: 'read' });
  head = await double.state(shop).git.text(['rev-parse', 'refs/heads/main']);
});

afterAll(() => double.close());

const namesIn = (reply: ApiReply, key: string): readonly unknown[] =>
  listAt(dig(reply.body), key).map((item) => dig(item)['name']);

// https://docs.github.com/en/rest/checks/runs#list-check-runs-for-a-git-reference
describe('check runs', () => {
  beforeAll(() => {
    const plants = double.plant(shop);
    plants.checkRun({ name: 'unit', commit: head, conclusion: 'failure' });
    plants.checkRun({ name: 'unit', commit: head });
    plants.checkRun({ name: 'unit', commit: head, suite: 2 });
    plants.checkRun({ name: 'lint', commit: head, status: 'queued' });
  });

  test('are the last of each suite, or all of them', async () => {
    const path = at(`/commits/${head}/check-runs`);
    expect(namesIn(await job.get(path), 'check_runs')).toEqual(['lint', 'unit', 'unit']);
    const all = await job.get(`${path}?filter=all`);
    expect([dig(all.body)['total_count'], namesIn(all, 'check_runs')]).toEqual([4, ['lint', 'unit', 'unit', 'unit']]);
    expect(dig(listAt(dig(all.body), 'check_runs')[0])).toMatchObject({ status: 'queued', conclusion: null });
  });

  test('come by branch as well, in pages', async () => {
    const reply = await job.get(at('/commits/main/check-runs?per_page=2&page=1'));
    expect([namesIn(reply, 'check_runs').length, reply.headers.get('link')?.includes('rel="next"')]).toEqual([2, true]);
  });

  test('of a commit that is not there are refused', async () => {
    expect((await job.get(at(`/commits/${'a'.repeat(40)}/check-runs`))).status).toBe(422);
  });
});

// https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run-attempt
test('jobs belong to one attempt of a run; a run that is not there is not found', async () => {
  const plants = double.plant(shop);
  plants.job({ name: 'unit', runId: 7, commit: head });
  plants.job({ name: 'again', runId: 7, attempt: 2, commit: head });
  expect(namesIn(await job.get(at('/actions/runs/7/attempts/2/jobs')), 'jobs')).toEqual(['again']);
  expect((await job.get(at('/actions/runs/8/attempts/1/jobs'))).status).toBe(404);
});

test('reviews can be filtered by their state, and need a permission', async () => {
  await double.commitFiles(shop, { branch: 'topic', message: 'feat: x', files: { x: '1\n' } });
  await double.openPullRequest(shop, { head: 'topic', title: 'feat: x' });
  const plants = double.plant(shop);
  plants.review({ pullRequest: 1, author: 'eve', commit: head, state: 'COMMENTED' });
  plants.review({ pullRequest: 1, author: 'eve', commit: head, canWrite: false });
  const query = `{ repository(owner: "ada", name: "shop") { pullRequest(number: 1) {
    reviews(first: 9, states: [APPROVED]) { nodes { state authorCanPushToRepository author { login } commit { oid } } } } } }`;
  const reply = await openJob(double, { 'pull-requests': 'read' }).graphql(query);
  const reviews = dig(reply.body, 'data', 'repository', 'pullRequest', 'reviews');
  expect(reviews['nodes']).toEqual([
    { state: 'APPROVED', authorCanPushToRepository: false, author: { login: 'eve' }, commit: { oid: head } },
  ]);
  expect(problemsOf(await job.graphql(query))).toEqual(['FORBIDDEN Resource not accessible by integration']);
});

test('deployments stand with their latest status, and can be filtered by environment', async () => {
  const plants = double.plant(shop);
  plants.deployment({ commit: head, environment: 'production' });
  const statuses = [{ state: 'in_progress' }, { state: 'success' }] as const;
  plants.deployment({ commit: head, environment: 'staging', statuses });
  const query = `query q($oid: GitObjectID!) { repository(owner: "ada", name: "shop") { object(oid: $oid) {
    ... on Commit { deployments(first: 9, environments: ["staging"]) { nodes { environment latestStatus { state } } } } } } }`;
  const reply = await job.graphql(query, { oid: head });
  const deployments = dig(reply.body, 'data', 'repository', 'object', 'deployments');
  expect(deployments['nodes']).toEqual([{ environment: 'staging', latestStatus: { state: 'SUCCESS' } }]);
  const poor = await openJob(double, { contents: 'read' }).graphql(query, { oid: head });
  expect(problemsOf(poor)).toEqual(['FORBIDDEN Resource not accessible by integration']);
});

test('nothing here broke the published description', () => {
  expect(double.violations).toEqual([]);
});
