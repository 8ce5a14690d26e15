import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildBundles } from '../src/bundle/build.ts';
import { runCaptured } from '../src/process.ts';

const out = mkdtempSync(path.join(tmpdir(), 'drawbridge-facades-'));
const asked: Pick<IncomingMessage, 'url' | 'headers'>[] = [];
let server: Server;
let address = '';

beforeAll(async () => {
  await buildBundles([{ action: path.join(import.meta.dirname, 'facade-probe'), out }]);
  server = createServer(({ url, headers }, response) => {
    asked.push({ url, headers });
    response.setHeader('content-type', 'application/json').end('{"value":"a.made.up.token"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound: AddressInfo | string | null = server.address();
  address = typeof bound === 'object' ? `http://127.0.0.1:${bound?.port}/token?run=7` : '';
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(out, { recursive: true, force: true });
});

test('through the facades, a bundle still asks for an OIDC token and describes its platform', async () => {
  const env = {
    PATH: process.env['PATH'] ?? '',
    ACTIONS_ID_TOKEN_REQUEST_URL: address,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'made-up',
  };
  const { exitCode, output } = await runCaptured(process.execPath, [path.join(out, 'index.js')], { cwd: out, env });
  const told = JSON.parse(output.split('\n').find((line) => line.startsWith('{')) ?? 'null');
  expect([exitCode, told]).toEqual([0, { token: 'a.made.up.token', platform: process.platform, isNamed: true }]);
  expect(output).toContain('::add-mask::a.made.up.token');
  expect(asked.map(({ url }) => url)).toEqual(['/token?run=7&audience=octo']);
  expect(asked[0]?.headers.authorization).toBe('Bearer made-up');
});
