import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openClient, shop, startShop, unwrap } from './shop.ts';

let double: GitHubDouble;
let between: Server;
let url: string;
let head: string;
let sent: string[];

const collect = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

// GitHub sends reading to the new address with 301, and writing with 307, so that it stays what it was
// (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects).
const pass = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { method = '', url: path = '', headers } = asked;
  const body = await collect(asked);
  if (path.includes('/repos/octo/shop')) {
    sent.push(`${method} ${path}`);
    const location = `${url}${path.replace('/repos/octo/shop', '/repos/Octo/Shop')}`;
    const text = JSON.stringify({ message: 'Moved Permanently', url: location });
    response.writeHead(method === 'GET' ? 301 : 307, { location, 'content-type': 'application/json' }).end(text);
    return;
  }
  const answer = await fetch(new URL(path, double.url), {
    method,
    headers: { authorization: String(headers.authorization), 'content-type': 'application/json' },
    ...(body === '' ? {} : { body }),
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
};

beforeEach(async () => {
  sent = [];
  double = await startShop({ refTransactions: 'unknown' });
  head = await double.commitFiles(shop, { branch: 'main', message: 'feat: a', files: { a: '1\n' } });
  between = createServer((asked, response) => {
    pass(asked, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const address = between.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});

afterEach(async () => {
  between.closeAllConnections();
  between.close();
  await double.close();
});

test('a repository that got another name is written to under that name', async () => {
  const addresses = { apiUrl: double.apiUrl.replace(double.url, url), graphqlUrl: double.graphqlUrl };
  const { refs, releases } = openClient(double, { addresses }).github;
  const object = unwrap(await refs.createTagObject({ name: 'v1.0.0', commit: head, message: 'One\n' }));
  const change = { name: 'refs/tags/v1.0.0', before: undefined, after: object.oid, force: false };
  expect(unwrap(await refs.update([change])).made).toEqual(['refs/tags/v1.0.0']);
  const plain = { name: 'v1.0.0', body: 'notes', prerelease: false, latest: true, draft: false };
  const made = unwrap(await releases.create({ ...plain, tag: 'v1.0.0', commit: head }));
  expect(unwrap(await releases.findByTag('v1.0.0'))).toEqual(made);
  expect(sent.map((each) => each.split(' ')[0])).toEqual(['POST', 'POST', 'POST', 'GET']);
});
