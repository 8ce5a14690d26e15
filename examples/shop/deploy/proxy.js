// A reverse proxy in one file. All requests go to one version, and a switch counts from the next request on: those that
// are under way end where they began, and no client's connection is closed for it.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';

const nobody = { slot: null, port: null, epoch: 0 };

/**
 * The proxy and its control, two servers that do not listen yet. `backend` is who serves to begin with; `save` is called
 * with the new one before a switch counts.
 */
export function createProxy({ backend = nobody, save = () => {} } = {}) {
  const inFlight = new Map();
  let agent = new Agent({ keepAlive: true });
  let isClosing = false;

  const count = (slot, change) => inFlight.set(slot, (inFlight.get(slot) ?? 0) + change);

  const server = createServer((incoming, outgoing) => {
    // Says so beforehand: a client that is told does not send its next request into a connection that just closes.
    if (isClosing) outgoing.setHeader('connection', 'close');
    if (backend.port === null) return outgoing.writeHead(503).end('Nothing is deployed here.\n');
    const { slot, port } = backend;
    count(slot, 1);
    outgoing.once('close', () => count(slot, -1));
    forward(incoming, outgoing, { port, agent });
  });
  // A client may keep its connection for as long as it likes.
  server.keepAliveTimeout = 0;

  // Compare-and-swap: whoever believes something else to serve, or acts under a lower epoch than was seen, is refused.
  const control = createServer(async (incoming, outgoing) => {
    const answer = (status) =>
      outgoing.writeHead(status).end(JSON.stringify({ ...backend, inFlight: Object.fromEntries(inFlight) }));
    if (incoming.method === 'GET') return answer(200);
    const wish = await json(incoming).catch(() => undefined);
    if (incoming.method !== 'PUT' || typeof wish?.epoch !== 'number') return answer(400);
    if (wish.epoch < backend.epoch) return answer(409);
    const isDone = wish.slot === backend.slot && wish.port === backend.port;
    if (!isDone && 'from' in wish && wish.from !== backend.slot) return answer(409);
    const next = { slot: wish.slot, port: wish.port, epoch: wish.epoch };
    save(next);
    backend = next;
    if (!isDone) {
      leave(agent);
      agent = new Agent({ keepAlive: true });
    }
    answer(200);
  });

  const close = async (drainMs = 1_000) => {
    isClosing = true;
    control.close();
    await new Promise((resolve) => setTimeout(resolve, drainMs));
    await new Promise((resolve) => {
      server.close(resolve);
      setTimeout(() => server.closeAllConnections(), 5_000).unref();
    });
  };
  return { server, control, close };
}

// Connections to the old version that nothing uses any more go now, the others with their last answer.
function leave(agent) {
  agent.maxFreeSockets = 0;
  for (const socket of Object.values(agent.freeSockets).flat()) socket.destroy();
}

function forward(incoming, outgoing, { port, agent }) {
  // These two are about one connection, and there are two here.
  const { connection: _connection, 'keep-alive': _keepAlive, ...headers } = incoming.headers;
  const asked = request({ host: '127.0.0.1', port, agent, method: incoming.method, path: incoming.url, headers });
  asked.on('response', (response) => {
    const { connection: _mine, 'keep-alive': _kept, ...answered } = response.headers;
    outgoing.writeHead(response.statusCode, answered);
    response.pipe(outgoing);
    response.on('error', () => outgoing.destroy());
  });
  asked.on('error', () =>
    outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end('The shop does not answer.\n'),
  );
  outgoing.on('close', () => asked.destroy());
  incoming.pipe(asked);
}

// A reader finds the old text or the new one, never half of one.
function writeWhole(file, value) {
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file);
}

function readBackend(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return nobody;
    throw error;
  }
}

async function main({ SHOP_STATE, PROXY_PORT = '8080', LIFETIME_MS }) {
  const state = SHOP_STATE || '.state';
  mkdirSync(state, { recursive: true });
  const file = path.join(state, 'backend.json');
  const { server, control, close } = createProxy({
    backend: readBackend(file),
    save: (next) => writeWhole(file, next),
  });
  const listen = (each, port) =>
    new Promise((resolve) => each.listen(port, '127.0.0.1', () => resolve(each.address().port)));
  const ports = { port: await listen(server, Number(PROXY_PORT)), control: await listen(control, 0) };
  writeWhole(path.join(state, 'proxy.json'), { pid: process.pid, ...ports });
  console.log(`The proxy listens on port ${ports.port}`);
  const end = () => close().then(() => process.exit());
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  // For demonstrations: nothing is left over, whatever becomes of whoever started it.
  if (LIFETIME_MS) setTimeout(() => process.exit(), Number(LIFETIME_MS)).unref();
}

if (import.meta.main) await main(process.env);
