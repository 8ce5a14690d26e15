import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createContract } from '../../src/github/contract.ts';
import { type Operation, readDescription } from '../../src/github/description.ts';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import type { Json } from '../../src/github/json.ts';
import { createRouter } from '../../src/github/router.ts';
import { type ApiClient, at, digText, openJob, startShop } from './api-client.ts';

const description = readDescription();
const contract = createContract(description);

const operation = (id: string): Operation => {
  const found = description.operations.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no operation ${id}`);
  return found;
};

describe('the contract', () => {
  test.each<readonly [string, Json | undefined, number]>([
    ['conforms', { ref: 'refs/tags/v1', sha: 'a' }, 0],
    ['lacks a member', { ref: 'refs/tags/v1' }, 1],
    ['has a member of another type', { ref: 'refs/tags/v1', sha: 1 }, 1],
    ['is no object', 'text', 1],
    ['is missing', undefined, 1],
  ])('a body that %s', (_, body, problems) => {
    expect(contract.checkBody(operation('git/create-ref'), body)).toHaveLength(problems);
  });

  test('a reply that is not GitHub’s is found out', () => {
    const reply = { status: 201, json: { ref: 'refs/tags/v1', node_id: 'x', url: 'no address', object: {} } };
    expect(contract.checkReply(operation('git/create-ref'), reply).length).toBeGreaterThan(0);
    expect(contract.checkReply(operation('git/create-ref'), { status: 202, json: {} })).toEqual([
      'status 202 is not described',
    ]);
    expect(contract.checkReply(operation('git/create-ref'), { status: 404, json: { message: 1 } })).toHaveLength(1);
  });

  test('unknown members and parameters are named', () => {
    const query = new URLSearchParams('perPage=3');
    expect(contract.findUnknown(operation('git/create-ref'), query, { ref: '', sha: '', force: true })).toEqual([
      'query parameter perPage is unknown',
      'body member force is unknown',
    ]);
  });

  test('every operation in the extract compiles for all of its replies', () => {
    for (const each of description.operations) {
      for (const status of each.responses.keys()) contract.checkReply(each, { status: Number(status), json: {} });
    }
    expect(description.operations.length).toBeGreaterThan(30);
  });
});

describe('the router', () => {
  const find = createRouter(description.operations);

  test.each([
    ['GET', '/repos/o/r/commits/abc/pulls', 'repos/list-pull-requests-associated-with-commit'],
    ['GET', '/repos/o/r/commits/feature/x', 'repos/get-commit'],
    ['GET', '/repos/o/r/releases/latest', 'repos/get-latest-release'],
    ['GET', '/repos/o/r/releases/12', 'repos/get-release'],
    ['GET', '/repos/o/r/git/ref/heads/a%2Fb', 'git/get-ref'],
    ['GET', '/repos/o/r/contents', 'repos/get-content'],
    ['GET', '/repos/o/r/commits', 'repos/list-commits'],
    ['PUT', '/repos/o/r/git/ref/heads/a', undefined],
    ['GET', '/nowhere', undefined],
  ])('%s %s is %s', (method, path, id) => {
    expect(find(method, path)?.operation.id).toBe(id);
  });

  test('a name with slashes arrives whole, encoded or not', () => {
    expect(find('GET', '/repos/o/r/git/ref/heads/a%2Fb')?.parameters.get('ref')).toBe('heads/a/b');
    expect(find('GET', '/repos/o/r/git/ref/heads/a/b')?.parameters.get('ref')).toBe('heads/a/b');
  });
});

describe('a request that does not conform', () => {
  let double: GitHubDouble;
  let job: ApiClient;

  beforeAll(async () => {
    double = await startShop();
    job = openJob(double, { contents: 'write' });
  });

  afterAll(() => double.close());

  test.each<readonly [string, () => ReturnType<ApiClient['get']>, number]>([
    ['a body without a member', () => job.post(at('/git/refs'), { ref: 'refs/tags/x' }), 422],
    ['a parameter of another type', () => job.get(at('/releases?per_page=many')), 422],
    ['a path that nobody plays', () => job.get(at('/traffic/views')), 404],
  ])('%s is answered with an error and noted', async (_, send, status) => {
    const before = double.violations.length;
    expect((await send()).status).toBe(status);
    expect(double.violations.length).toBeGreaterThan(before);
  });

  test('a body that is no JSON is a 400', async () => {
    const token = double.mintToken({ kind: 'job', repository: 'ada/shop', permissions: { contents: 'write' } });
    const headers = { authorization: `Bearer ${token}` };
    const reply = await fetch(`${double.apiUrl}${at('/git/refs')}`, { method: 'POST', headers, body: '{' });
    expect([reply.status, (await reply.text()).includes('Problems parsing JSON')]).toEqual([400, true]);
  });

  test('what is unknown is ignored as on GitHub, and noted', async () => {
    const reply = await job.post(at('/releases'), { tag_name: 'v1.0.0', makeLatest: 'false' });
    expect([reply.status, digText(reply.body, 'tag_name')]).toEqual([201, 'v1.0.0']);
    expect(double.violations.at(-1)?.detail).toBe('body member makeLatest is unknown');
  });
});

test('at the root, as on github.com, REST, GraphQL and git share one host', async () => {
  const double = await startShop({ layout: 'dotcom' });
  const job = openJob(double, { contents: 'read' });
  expect([double.apiUrl, double.graphqlUrl]).toEqual([double.url, `${double.url}/graphql`]);
  expect((await job.get(at(''))).status).toBe(200);
  expect((await job.graphql('{ viewer { login } }')).status).toBe(200);
  await double.close();
});

test('a double whose own reply is not GitHub’s says so when it closes', async () => {
  const double = await startShop();
  const { comments } = double.state('ada/shop');
  comments.set(7, { id: 7, issueNumber: 1, author: 'ada', createdAt: 'yesterday', updatedAt: 'today', body: 'x' });
  const job = openJob(double, { issues: 'read' });
  expect((await job.get(at('/issues/comments/7'))).status).toBe(500);
  await expect(double.close()).rejects.toThrow('issues/get-comment');
});
