import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createProbe } from '../../src/adapters/probe.ts';
import type { HttpLook } from '../../src/ports/probe.ts';
import { makeSelfSigned } from './self-signed.ts';

const open: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];

const listen = async (server: Server): Promise<number> => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  open.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
};

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});

const probe = createProbe(() => performance.now());
const never = new AbortController().signal;

const ask = (url: string, more: Partial<HttpLook> = {}, signal = never) =>
  probe.http(
    { url, headers: {}, status: { from: 200, to: 299 }, bodyContains: '', timeoutMs: 120_000, ...more },
    signal,
  );

const serve = async (answer: RequestListener) => `http://127.0.0.1:${await listen(createHttp(answer))}`;

describe('an answer', () => {
  test.each<[string, number, string, Partial<HttpLook>, string, RegExp]>([
    ['within the range', 200, 'ok', {}, 'good', /^HTTP 200 at http:\/\/127\.0\.0\.1:\d+\/healthz \(2 B\)$/],
    ['at the end of the range', 299, '', {}, 'good', /HTTP 299/],
    ['beyond the range', 300, '', {}, 'bad', /HTTP 300/],
    ['below a range of its own', 200, '', { status: { from: 201, to: 201 } }, 'bad', /HTTP 200/],
    ['of failure', 500, 'x'.repeat(412), {}, 'bad', /^HTTP 500 at \S+ \(412 B\)$/],
    ['with the text that it must contain', 200, 'all is well', { bodyContains: 'is well' }, 'good', /HTTP 200/],
    ['without it', 200, 'all is lost', { bodyContains: 'is well' }, 'bad', /does not contain "is well"$/],
  ])('%s', async (_, status, body, more, kind, message) => {
    const url = await serve((_request, response) => response.writeHead(status).end(body));
    const look = await ask(`${url}/healthz`, more);
    expect(look).toMatchObject({ kind });
    expect(look.message).toMatch(message);
    expect(look.durationMs).toBeGreaterThan(0);
  });

  test('that leads elsewhere is not followed', async () => {
    const paths: (string | undefined)[] = [];
    const url = await serve(({ url: path }, response) => {
      paths.push(path);
      response.writeHead(302, { location: '/login' }).end();
    });
    expect((await ask(`${url}/`)).kind).toBe('bad');
    expect(paths).toEqual(['/']);
  });

  test('without an end is read no further than 64 KiB', async () => {
    const url = await serve((_request, response) => {
      const write = (): void => {
        if (response.destroyed) return;
        response.write('x'.repeat(10_000), () => setImmediate(write));
      };
      write();
    });
    const look = await ask(url, { bodyContains: 'never' });
    expect(look).toMatchObject({ kind: 'bad' });
    expect(look.message).toContain('(more than 64.0 KiB)');
  });

  test('is asked for over a connection of its own, with the headers given', async () => {
    const seen: (string | undefined)[] = [];
    const ports = new Set<number | undefined>();
    const url = await serve(({ headers, socket }, response) => {
      seen.push(headers.connection, headers['x-token']?.toString());
      ports.add(socket.remotePort);
      response.end();
    });
    await ask(url, { headers: { 'x-token': 'abc' } });
    await ask(url);
    expect(seen).toEqual(['close', 'abc', 'close', undefined]);
    expect(ports.size).toBe(2);
  });

  test('is told without what may be secret in the address', async () => {
    const url = await serve((_request, response) => response.end());
    const look = await ask(`${url.replace('//', '//user:secret@')}/path?token=secret`);
    expect(look.message).not.toContain('secret');
  });
});

describe('a version that is there and does not answer as it should is bad', () => {
  test('refused', async () => {
    const port = await listen(createTcp());
    await new Promise<void>((resolve) => open.splice(0)[0]?.server.close(() => resolve()));
    expect(await ask(`http://127.0.0.1:${port}`)).toMatchObject({
      kind: 'bad',
      message: `connection refused at http://127.0.0.1:${port}/`,
    });
    expect(await probe.tcp({ host: '127.0.0.1', port, timeoutMs: 120_000 }, never)).toMatchObject({
      kind: 'bad',
      message: `connection refused at 127.0.0.1:${port}`,
    });
  });

  const soon = 300;
  const patient = 120_000;

  test.each<[string, (socket: Socket) => void, number, RegExp]>([
    ['reset before it answers', (socket) => socket.resetAndDestroy(), patient, /reset/],
    ['closed before it answers', (socket) => socket.end(), patient, /connection reset/],
    ['no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9\r\n\r\n'), patient, /Parse Error/],
    ['silent', () => {}, soon, /^no answer within 0\.3 s at /],
    [
      'silent after half an answer',
      (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'),
      soon,
      /no answer within/,
    ],
    [
      'cut in the middle',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'),
      patient,
      /connection reset/,
    ],
  ])('%s', async (_, behave, timeoutMs, message) => {
    const port = await listen(createTcp((socket) => socket.on('error', () => {}).once('data', () => behave(socket))));
    const look = await ask(`http://127.0.0.1:${port}`, { timeoutMs });
    expect(look).toMatchObject({ kind: 'bad' });
    expect(look.message).toMatch(message);
  });
});

describe('a look that could not be made found nothing', () => {
  test.each([
    ['a name that nobody knows', 'http://nowhere.invalid/', /nowhere\.invalid/],
    ['no address at all', 'nowhere', /"nowhere"/],
    ['a protocol that it does not speak', 'ftp://127.0.0.1/', /ftp/],
  ])('%s', async (_, url, message) => {
    const look = await ask(url, { timeoutMs: 120_000 });
    expect(look).toMatchObject({ kind: 'nothing' });
    expect(look.message).toMatch(message);
  });

  test('a header that HTTP does not know', async () => {
    expect(await ask('http://127.0.0.1:9', { headers: { 'no such': 'header' } })).toMatchObject({ kind: 'nothing' });
  });

  test('a certificate that nobody vouches for', async () => {
    const port = await listen(createHttps(makeSelfSigned('localhost'), (_request, response) => response.end('ok')));
    const look = await ask(`https://127.0.0.1:${port}`);
    expect(look).toMatchObject({ kind: 'nothing' });
    expect(look.message).toMatch(/self[- ]signed certificate/i);
  });

  test('a server that speaks no TLS', async () => {
    const url = await serve((_request, response) => response.end());
    expect(await ask(url.replace('http:', 'https:'))).toMatchObject({ kind: 'nothing' });
  });

  test('one that was stopped', async () => {
    const url = await serve(() => {});
    const stop = new AbortController();
    const look = ask(url, {}, stop.signal);
    setTimeout(() => stop.abort(), 20);
    expect(await look).toMatchObject({ kind: 'nothing', message: `the look at ${url}/ was stopped` });
    expect(await ask(url, {}, AbortSignal.abort())).toMatchObject({ kind: 'nothing' });
  });
});

test('a port that takes a connection is good, and the connection ends with the look', async () => {
  let closed: Promise<unknown> | undefined;
  const port = await listen(
    createTcp((socket) => {
      closed = new Promise((resolve) => socket.on('close', resolve));
    }),
  );
  expect(await probe.tcp({ host: '127.0.0.1', port, timeoutMs: 120_000 }, never)).toMatchObject({
    kind: 'good',
    message: `connected to 127.0.0.1:${port}`,
  });
  await closed;
});
