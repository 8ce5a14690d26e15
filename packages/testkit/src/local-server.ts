import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A request with its body. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly response: ServerResponse;
}

export interface LocalServer {
  /** e.g. "127.0.0.1:40123" */
  readonly host: string;
  close(): Promise<void>;
}

const mostBodyBytes = 256 * 1024 * 1024;
const lifetimeMs = 60 * 60_000;

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > mostBodyBytes) throw new Error('The request is longer than the server takes.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Serves on this machine alone, at a port of its own; closes by itself after an hour. */
export const startLocalServer = async (answer: (exchange: Exchange) => void): Promise<LocalServer> => {
  const server = createServer((request, response) => {
    readBody(request)
      .then((body) => {
        const { method = 'GET', headers } = request;
        answer({ method, url: new URL(request.url ?? '/', 'http://127.0.0.1'), headers, body, response });
      })
      .catch(() => response.destroy());
  });
  // Five seconds unless told: a process that was busy for so long would send into a connection that is just being closed.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      clearTimeout(timer);
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const timer = setTimeout(close, lifetimeMs);
  timer.unref();
  return { host: `127.0.0.1:${address.port}`, close };
};
