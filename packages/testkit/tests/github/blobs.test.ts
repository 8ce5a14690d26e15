import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { type ApiClient, at, dig, digText, openJob, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let job: ApiClient;
const small = 'ä\r\n'.repeat(3);
const large = `${'x'.repeat(511_999)}yz`;

beforeAll(async () => {
  double = await startShop({ repositories: [{ owner: 'ada', name: 'shop', files: { small, large } }] });
  job = openJob(double, { contents: 'read' });
});

afterAll(() => double.close());

const nameOf = (path: string): Promise<string> => double.state(shop).git.text(['rev-parse', `refs/heads/main:${path}`]);

test.each(['small', 'large'] as const)('a blob (%s) comes whole, in base64', async (path) => {
  const sha = await nameOf(path);
  const reply = await job.get(at(`/git/blobs/${sha}`));
  const text = path === 'small' ? small : large;
  expect(reply.body).toMatchObject({ sha, encoding: 'base64', size: Buffer.byteLength(text) });
  expect(Buffer.from(digText(reply.body, 'content'), 'base64').toString('utf8')).toBe(text);
});

test('what is no blob is not found', async () => {
  const head = await double.state(shop).git.text(['rev-parse', 'refs/heads/main']);
  expect((await job.get(at(`/git/blobs/${head}`))).status).toBe(404);
});

// https://github.com/sveltia/sveltia-cms/issues/950
test('GraphQL cuts a text after 512,000 bytes, and says so', async () => {
  const query = (path: string): string =>
    `{ repository(owner: "ada", name: "shop") { object(expression: "main:${path}") { ... on Blob { byteSize isTruncated text } } } }`;
  const cut = dig((await job.graphql(query('large'))).body, 'data', 'repository', 'object');
  expect(cut).toEqual({ byteSize: 512_001, isTruncated: true, text: large.slice(0, 512_000) });
  const whole = dig((await job.graphql(query('small'))).body, 'data', 'repository', 'object');
  expect(whole).toEqual({ byteSize: 12, isTruncated: false, text: small });
});

test('nothing here broke the published description', () => {
  expect(double.violations).toEqual([]);
});
