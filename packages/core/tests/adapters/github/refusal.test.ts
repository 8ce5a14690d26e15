import { setTimeout as wait } from 'node:timers/promises';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import type { FaultHandle, FaultPlan } from '@drawbridge/testkit/github/faults';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { explainRefusal } from '../../../src/action/refusal.ts';
import { openClient, shop, startShop, unwrap } from './shop.ts';

let double: GitHubDouble;
let asked = 0;
const planned: FaultHandle[] = [];

beforeAll(async () => {
  double = await startShop();
  await double.commitFiles(shop, { branch: 'topic', message: 'feat: t', files: { t: '1\n' } });
  await double.openPullRequest(shop, { head: 'topic', title: 'feat: t' });
});

beforeEach(() => {
  asked = double.requests.length;
  for (const fault of planned.splice(0)) fault.remove();
  double.state(shop).comments.clear();
});

afterAll(() => double.close());

const plan = (fault: FaultPlan): FaultHandle => {
  const handle = double.faults.add(fault);
  planned.push(handle);
  return handle;
};

const listPath = /\/issues\/1\/comments/;

/** Until the double has written down so many requests of this test: it does so after the client has left, too. */
const seen = async (count: number): Promise<void> => {
  while (double.requests.length < asked + count) await wait(5);
};

describe('without the right token', () => {
  test('none: nothing is asked', async () => {
    const { github } = openClient(double, { token: '' });
    for (const answer of [await github.comments.list(1), await github.refs.list('refs/tags/')]) {
      expect(answer).toMatchObject({ ok: false, error: { kind: 'no-token' } });
    }
    expect(double.requests).toHaveLength(asked);
  });

  test('one that may only read: forbidden, with what GitHub would have accepted', async () => {
    const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
    const token = double.mintToken({ kind: 'job', repository: shop, permissions });
    const { github, pauses } = openClient(double, { token });
    const answer = await github.comments.create(1, 'x');
    expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden', status: 403 } });
    if (answer.ok) return;
    expect(answer.error.requestId).toMatch(/^DOUBLE:/);
    expect(answer.error.acceptedPermissions).toContain('pull_requests=write');
    const { fix } = explainRefusal(
      answer.error,
      { doing: 'write comments', scope: 'pull-requests' },
      fakeContext({ repository: shop }),
    );
    expect(fix).toContain('permissions:\n      pull-requests: write');
    expect(pauses).toEqual([]);
    const update = await github.refs.update([
      { name: 'refs/tags/v1', before: undefined, after: 'a'.repeat(40), force: false },
    ]);
    expect(update).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });

  test('one that nobody made: unauthorized', async () => {
    const answer = await openClient(double, { token: 'ghs_unknown' }).github.comments.viewerLogin();
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unauthorized', status: 401 } });
  });
});

test.each([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [409, 'conflict'],
  [422, 'invalid'],
] as const)('%d is %s, and asking again would not help', async (status, kind) => {
  const fault = plan({ match: { path: listPath }, times: 9, fault: { kind: 'status', status } });
  const { github, pauses } = openClient(double);
  expect(await github.comments.list(1)).toMatchObject({ ok: false, error: { kind, status } });
  expect([fault.hits(), pauses]).toEqual([1, []]);
});

test.each([500, 502, 503, 504])('%d passes: reading is tried again, later each time', async (status) => {
  plan({ match: { path: listPath }, times: 3, fault: { kind: 'status', status } });
  const { github, pauses } = openClient(double);
  expect(unwrap(await github.comments.list(1))).toEqual([]);
  expect(pauses).toEqual([500, 1_000, 2_000]);
});

test('what does not pass is unreachable after five attempts', async () => {
  const fault = plan({ match: { path: listPath }, times: 99, fault: { kind: 'status', status: 503 } });
  expect(await openClient(double).github.comments.list(1)).toMatchObject({
    ok: false,
    error: { kind: 'unreachable', status: 503 },
  });
  expect(fault.hits()).toBe(5);
});

describe('limits', () => {
  test.each([403, 429] as const)(
    'the secondary one (%d) is waited for as long as it asks, also for a POST',
    async (status) => {
      const fault = { kind: 'secondary-limit', status, retryAfterSeconds: 7 } as const;
      plan({ match: { method: 'POST', path: listPath }, fault });
      const { github, pauses } = openClient(double);
      expect(unwrap(await github.comments.create(1, 'x')).body).toBe('x');
      expect(pauses).toEqual([7_000]);
    },
  );

  test('the primary one is waited for when it ends before the deadline', async () => {
    plan({ match: { path: listPath }, fault: { kind: 'primary-limit', resetsInSeconds: 20 } });
    const { github, pauses } = openClient(double);
    expect(unwrap(await github.comments.list(1))).toEqual([]);
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThan(18_000);
    expect(pauses[0]).toBeLessThanOrEqual(20_000);
  });

  test('one that ends later than the deadline ends the attempt at once', async () => {
    plan({ match: { path: listPath }, fault: { kind: 'primary-limit', resetsInSeconds: 2_400 } });
    const { github, pauses } = openClient(double);
    expect(await github.comments.list(1)).toMatchObject({ ok: false, error: { kind: 'rate-limited', status: 403 } });
    expect(pauses).toEqual([]);
  });

  test('the one of GraphQL comes with status 200', async () => {
    const fault = { kind: 'graphql-error', type: 'RATE_LIMITED', message: 'API rate limit exceeded' } as const;
    plan({ match: { graphqlOperation: 'viewer' }, fault });
    const { github, pauses } = openClient(double);
    expect(unwrap(await github.comments.viewerLogin())).toBe('github-actions[bot]');
    expect(pauses).toEqual([60_000]);
  });
});

describe('GraphQL errors', () => {
  test.each([
    ['STALE_DATA', 'conflict'],
    ['NOT_FOUND', 'not-found'],
    ['FORBIDDEN', 'forbidden'],
    ['INSUFFICIENT_SCOPES', 'forbidden'],
    ['UNPROCESSABLE', 'invalid'],
    ['SOMETHING_NEW', 'failed'],
  ] as const)('%s is %s', async (type, kind) => {
    plan({ fault: { kind: 'graphql-error', type, message: 'GitHub said so' } });
    const answer = await openClient(double).github.comments.viewerLogin();
    expect(answer).toMatchObject({ ok: false, error: { kind } });
    expect(answer.ok ? '' : answer.error.message).toContain('GitHub said so');
  });
});

describe('the connection', () => {
  test.each(['cut', 'lost-reply'] as const)('%s: reading is tried again', async (kind) => {
    plan({ match: { path: listPath }, fault: { kind } });
    const { github, pauses } = openClient(double);
    expect(unwrap(await github.comments.list(1))).toEqual([]);
    expect(pauses).toEqual([500]);
  });

  test('an answer that does not come is given up after its time, and asked for again', async () => {
    const over = Promise.withResolvers<void>();
    plan({ match: { path: listPath }, fault: { kind: 'held', until: over.promise } });
    // Long enough for the second answer, also of a busy machine.
    const { github, pauses } = openClient(double, { limits: { attemptMs: 1_500 } });
    expect(unwrap(await github.comments.list(1))).toEqual([]);
    expect(pauses).toEqual([500]);
    over.resolve();
    await seen(2);
  });

  test('a server that is not there is unreachable, after attempts that even a POST may make', async () => {
    const addresses = { apiUrl: 'http://127.0.0.1:9', graphqlUrl: 'http://127.0.0.1:9/graphql' };
    const { github, pauses } = openClient(double, { addresses });
    expect(await github.comments.create(1, 'x')).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    expect(pauses).toHaveLength(4);
  });

  test('no attempt is made beyond the deadline', async () => {
    plan({ match: { path: listPath }, times: 99, fault: { kind: 'status', status: 503 } });
    const { github, pauses } = openClient(double, { limits: { requestMs: 2_000 } });
    expect((await github.comments.list(1)).ok).toBe(false);
    expect(pauses).toEqual([500, 1_000]);
  });
});

describe('a cancelled job', () => {
  test('ends the request that is under way', async () => {
    const controller = new AbortController();
    const over = Promise.withResolvers<void>();
    const fault = plan({ match: { path: listPath }, fault: { kind: 'held', until: over.promise } });
    const answer = openClient(double, { signal: controller.signal }).github.comments.list(1);
    while (fault.hits() === 0) await wait(5);
    controller.abort();
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    over.resolve();
    await seen(1);
  });

  test('ends the pauses between attempts, and asks nothing more', async () => {
    const controller = new AbortController();
    plan({ match: { path: listPath }, times: 99, fault: { kind: 'status', status: 503 } });
    const { github } = openClient(double, { signal: controller.signal, onPause: () => controller.abort() });
    expect(await github.comments.list(1)).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await github.comments.viewerLogin()).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(double.requests).toHaveLength(asked + 1);
  });
});

test.each(['enterprise', 'dotcom'] as const)('the addresses of %s are used as given', async (layout) => {
  const other = await startShop({ layout });
  const { github, debugLines } = openClient(other);
  expect(unwrap(await github.comments.viewerLogin())).toBe('github-actions[bot]');
  expect(await github.releases.findByTag('v1')).toEqual({ ok: true, value: undefined });
  const prefix = layout === 'enterprise' ? '/api' : '';
  const rest = layout === 'enterprise' ? '/api/v3' : '';
  expect(debugLines.map((line) => line.split(' →')[0])).toEqual([
    `POST ${prefix}/graphql`,
    `GET ${rest}/repos/octo/shop/releases/tags/v1`,
    // A draft has no tag to be found by.
    `POST ${prefix}/graphql`,
  ]);
  await other.close();
});

test('each request is in the debug log with its duration, and no secret is', async () => {
  const token = double.mintToken({ kind: 'job', repository: shop, permissions: { 'pull-requests': 'write' } });
  const { github, debugLines } = openClient(double, { token });
  unwrap(await github.comments.create(1, 'x'));
  expect(debugLines).toHaveLength(1);
  expect(debugLines[0]).toMatch(/^POST \/api\/v3\/repos\/octo\/shop\/issues\/1\/comments → 201 in \d/);
  expect(debugLines.join()).not.toContain(token);
});
