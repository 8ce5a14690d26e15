import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openClient, startShop, unwrap } from './shop.ts';

let double: GitHubDouble;
let proxy: Server;
const tunnels: string[] = [];
const outer = { ...process.env };

// The toolkit reads the proxy from the environment, and never uses one for the loopback: so GitHub gets a name here.
beforeAll(async () => {
  double = await startShop();
  const { port } = new URL(double.url);
  proxy = createServer().on('connect', (request, socket, head) => {
    tunnels.push(request.url ?? '');
    const upstream = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const proxyPort = typeof address === 'object' ? address?.port : 0;
  process.env['http_proxy'] = `http://127.0.0.1:${proxyPort}`;
  process.env['GITHUB_API_URL'] = 'http://github.example/api/v3';
  delete process.env['no_proxy'];
  delete process.env['NO_PROXY'];
});

afterAll(async () => {
  process.env = outer;
  proxy.closeAllConnections();
  proxy.close();
  await double.close();
});

test('requests go through the proxy of the environment', async () => {
  const addresses = { apiUrl: 'http://github.example/api/v3', graphqlUrl: 'http://github.example/api/graphql' };
  const { github } = openClient(double, { addresses });
  expect(unwrap(await github.comments.viewerLogin())).toBe('github-actions[bot]');
  expect(await github.releases.findByTag('v1')).toEqual({ ok: true, value: undefined });
  expect(new Set(tunnels)).toEqual(new Set(['github.example:80']));
});
