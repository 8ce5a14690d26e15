import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../src/github/faults.ts';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { type ApiClient, at, digText, items, openClient, openJob, problemsOf, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let job: ApiClient;

beforeEach(async () => {
  double = await startShop();
  job = openJob(double, { contents: 'write', 'pull-requests': 'write' });
  await double.commitFiles(shop, { branch: 'topic', message: 'feat: x', files: { b: '1\n' } });
  await double.openPullRequest(shop, { head: 'topic', title: 'feat: x' });
});

afterEach(() => double.close());

const comments = (): number => double.state(shop).comments.size;

describe('faults on demand', () => {
  test.each([401, 403, 404, 409, 422, 429, 500, 502, 503, 504])(
    'a status of %d, once, and nothing happens',
    async (status) => {
      const fault = double.faults.add({
        match: { method: 'POST', path: /comments$/ },
        fault: { kind: 'status', status },
      });
      expect((await job.get(at('/issues/1/comments'))).status).toBe(200);
      expect((await job.post(at('/issues/1/comments'), { body: 'x' })).status).toBe(status);
      expect([comments(), fault.hits()]).toEqual([0, 1]);
      expect((await job.post(at('/issues/1/comments'), { body: 'x' })).status).toBe(201);
    },
  );

  // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
  test.each([403, 429] as const)('the secondary limit as %d with Retry-After in seconds', async (status) => {
    double.faults.add({ fault: { kind: 'secondary-limit', status, retryAfterSeconds: 7 } });
    const reply = await job.get(at(''));
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([status, '7']);
    expect(digText(reply.body, 'message')).toContain('secondary rate limit');
  });

  test('the primary limit says that nothing remains, and until when', async () => {
    double.faults.add({ fault: { kind: 'primary-limit', resetsInSeconds: 30 } });
    const { status, headers } = await job.get(at(''));
    const reset = Date.parse('2026-10-01T12:00:30Z') / 1000;
    expect([status, headers.get('x-ratelimit-remaining'), headers.get('x-ratelimit-reset')]).toEqual([
      403,
      '0',
      String(reset),
    ]);
  });

  test('a lost reply: the change is made, and the client never hears of it', async () => {
    double.faults.add({ match: { method: 'POST' }, fault: { kind: 'lost-reply' } });
    await expect(job.post(at('/issues/1/comments'), { body: 'x' })).rejects.toThrow();
    expect([comments(), double.requests.at(-1)?.status, double.requests.at(-1)?.fault]).toEqual([1, 0, 'lost-reply']);
  });

  test('a cut: the body ends in its middle', async () => {
    double.faults.add({ fault: { kind: 'cut' } });
    await expect(job.get(at(''))).rejects.toThrow();
  });

  test('slow: the reply is right, and late', async () => {
    double.faults.add({ fault: { kind: 'slow', delayMs: 80 } });
    const start = performance.now();
    expect((await job.get(at(''))).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(75);
  });

  test.each([
    ['by the name of its operation', 'Move'],
    ['by its root field', 'viewer'],
  ])('a GraphQL request is struck %s', async (_, graphqlOperation) => {
    double.faults.add({
      match: { graphqlOperation },
      fault: { kind: 'graphql-error', type: 'RATE_LIMITED', message: 'no' },
    });
    expect(problemsOf(await job.graphql('query Other { rateLimit { limit } }'))).toEqual([]);
    expect(problemsOf(await job.graphql('query Move { viewer { login } }'))).toEqual(['RATE_LIMITED no']);
  });

  test('a fault strikes as often as it was told to, until it is removed', async () => {
    const fault: Fault = { kind: 'status', status: 503 };
    const twice = double.faults.add({ times: 2, fault });
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await job.get(at(''))).status);
    expect([statuses, twice.hits()]).toEqual([[503, 503, 200], 2]);
    double.faults.add({ times: 9, fault }).remove();
    expect((await job.get(at(''))).status).toBe(200);
  });
});

describe('limits', () => {
  // engines.md, "limits": 1,000 requests an hour a repository for job tokens, whatever number of jobs shares it.
  test('the hour’s budget is counted down in every reply and then refused', async () => {
    const small = await startShop({ requestsPerHour: 2 });
    const [one, two] = [openJob(small, { contents: 'read' }), openJob(small, { contents: 'read' })];
    expect((await one.get(at(''))).headers.get('x-ratelimit-remaining')).toBe('1');
    expect((await two.get(at(''))).headers.get('x-ratelimit-remaining')).toBe('0');
    const refused = await one.get(at(''));
    expect([refused.status, digText(refused.body, 'message')]).toEqual([
      403,
      'API rate limit exceeded for installation.',
    ]);
    await small.close();
  });

  test.each([
    ['job', '1000'],
    ['app', '5000'],
  ] as const)('the token of a %s has %s requests an hour', async (kind, limit) => {
    const token = double.mintToken({ kind, login: 'x[bot]', repository: shop, permissions: {} });
    expect((await openClient(double, token).get(at(''))).headers.get('x-ratelimit-limit')).toBe(limit);
  });

  // engines.md, "limits": 80 content writes a minute.
  test('the 81st write of a minute meets the secondary limit; a minute later writes go on', async () => {
    let nowMs = Date.parse('2026-10-01T12:00:00Z');
    const busy = await startShop({ now: () => new Date(nowMs) });
    await busy.openPullRequest(shop, { head: 'main', title: 'feat: x' });
    const writer = openJob(busy, { issues: 'write' });
    const write = () => writer.post(at('/issues/1/comments'), { body: 'x' });
    for (let count = 0; count < 80; count += 1) expect((await write()).status).toBe(201);
    const refused = await write();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, '60']);
    nowMs += 60_001;
    expect((await write()).status).toBe(201);
    expect(items(await writer.get(at('/issues/1/comments?per_page=100')))).toHaveLength(81);
    await busy.close();
  });
});
