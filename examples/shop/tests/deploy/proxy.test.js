import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createProxy } from '../../deploy/proxy.js';

const listen = async (server) => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
};

// A version that answers with its name and what it was sent, slowly where the path says so.
const startVersion = async (name) => {
  const server = createServer(async (incoming, outgoing) => {
    const body = (await incoming.toArray()).join('');
    if (incoming.url === '/slow') await wait(150);
    outgoing.end(`${name} ${incoming.method} ${body}`);
  });
  return { server, slot: name, port: await listen(server) };
};

let [blue, green, proxy, port, control, saved] = [];

before(async () => {
  [blue, green] = [await startVersion('blue'), await startVersion('green')];
});
beforeEach(async () => {
  saved = [];
  proxy = createProxy({ save: (backend) => saved.push(backend) });
  [port, control] = [await listen(proxy.server), await listen(proxy.control)];
});
after(() => {
  blue.server.close();
  green.server.close();
});

const ask = (path = '/', { method = 'GET', body, agent } = {}) =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, agent }, async (answer) => {
      const text = (await answer.toArray()).join('');
      resolve({ status: answer.statusCode, text, isReused: asked.reusedSocket, headers: answer.headers });
    });
    asked.on('error', reject);
    asked.end(body);
  });
const put = async (wish) => {
  const answer = await fetch(`http://127.0.0.1:${control}/`, { method: 'PUT', body: JSON.stringify(wish) });
  return [answer.status, await answer.json()];
};
const to = ({ slot, port: backend }, more = {}) => ({ slot, port: backend, epoch: 1, ...more });

test('before anything is deployed it says so', async () => {
  assert.equal((await ask()).status, 503);
  await proxy.close(0);
});

test('requests go through with their method and body, and the switch counts from the next one on', async () => {
  await put(to(blue, { from: null }));
  assert.equal((await ask('/', { method: 'POST', body: 'tea' })).text, 'blue POST tea');
  await put(to(green, { from: 'blue' }));
  assert.equal((await ask()).text, 'green GET ');
  assert.deepEqual(
    saved.map(({ slot }) => slot),
    ['blue', 'green'],
  );
  await proxy.close(0);
});

test('whoever believes another version to serve is refused, and nothing changes', async () => {
  await put(to(blue, { from: null }));
  const [status, seen] = await put(to(green, { from: 'green' }));
  assert.deepEqual([status, seen.slot], [409, 'blue']);
  assert.equal((await ask()).text, 'blue GET ');
  await proxy.close(0);
});

test('a switch that has happened can be asked for again', async () => {
  await put(to(blue, { from: null }));
  assert.equal((await put(to(blue, { from: null })))[0], 200);
  await proxy.close(0);
});

test('a run whose lock was taken over switches nothing any more', async () => {
  await put(to(blue, { from: null, epoch: 4 }));
  const [status, seen] = await put(to(green, { from: 'blue', epoch: 3 }));
  assert.deepEqual([status, seen.slot, seen.epoch], [409, 'blue', 4]);
  await proxy.close(0);
});

for (const [what, body] of [
  ['that is not JSON', 'green'],
  ['without an epoch', '{"slot":"green","port":1}'],
]) {
  test(`a wish ${what} is refused`, async () => {
    const answer = await fetch(`http://127.0.0.1:${control}/`, { method: 'PUT', body });
    assert.equal(answer.status, 400);
    await proxy.close(0);
  });
}

test('a request that is under way ends where it began, on a connection that goes on', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await put(to(blue, { from: null }));
  const slow = ask('/slow', { agent });
  await wait(50);
  const [, { inFlight }] = await put(to(green, { from: 'blue' }));
  assert.equal(inFlight.blue, 1);
  assert.equal((await slow).text, 'blue GET ');
  const next = await ask('/', { agent });
  assert.deepEqual([next.text, next.isReused], ['green GET ', true]);
  agent.destroy();
  await proxy.close(0);
});

test('a version that does not answer is a bad gateway, not a hanging client', async () => {
  await put({ slot: 'gone', port: 9, epoch: 1 });
  assert.equal((await ask()).status, 502);
  await proxy.close(0);
});

test('20 clients on kept connections lose nothing over 20 switches', async () => {
  await put(to(blue, { from: null }));
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  let [isOver, answered] = [false, 0];
  const clients = Array.from({ length: 20 }, async () => {
    while (!isOver) {
      assert.equal((await ask('/', { agent })).status, 200);
      answered += 1;
    }
  });
  for (let round = 0; round < 20; round += 1) {
    const [from, next] = round % 2 === 0 ? [blue, green] : [green, blue];
    assert.equal((await put(to(next, { from: from.slot })))[0], 200);
    await wait(10);
  }
  isOver = true;
  await Promise.all(clients);
  assert.ok(answered > 20, `${answered} requests were answered`);
  agent.destroy();
  await proxy.close(0);
});

test('when it is to end, it answers what comes and tells clients to come no more', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await put(to(blue, { from: null }));
  await ask('/', { agent });
  const closing = proxy.close(100);
  const last = await ask('/', { agent });
  assert.deepEqual([last.status, last.headers.connection], [200, 'close']);
  await closing;
  await assert.rejects(ask());
  agent.destroy();
});
