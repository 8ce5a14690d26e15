import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { createShop } from '../src/server.js';

const server = createShop({ version: '1.2.3' });
let address;

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

const call = async (method, path, body) => {
  const response = await fetch(address + path, { method, body });
  return [response.status, await response.json()];
};
const order = (path, productId, quantity) => call('POST', path, JSON.stringify({ productId, quantity }));
const newCart = async () => `/carts/${(await call('POST', '/carts'))[1].id}`;

test('it is healthy', async () => {
  assert.deepEqual(await call('GET', '/healthz'), [200, { status: 'ok' }]);
});

test('it tells its version', async () => {
  assert.deepEqual(await call('GET', '/version'), [200, { version: '1.2.3' }]);
});

test('it lists what it sells', async () => {
  const [status, products] = await call('GET', '/products');
  assert.equal(status, 200);
  assert.deepEqual(products[0], { id: 'tea', name: 'Green tea, 100 g', priceCents: 650 });
});

test('an order is priced, and the cart remembers it', async () => {
  const cart = await newCart();
  const [, priced] = await order(cart, 'cup', 2);
  assert.equal(priced.totalCents, 3_780 + 490);
  assert.deepEqual(await call('GET', cart), [200, priced]);
});

test('two carts know nothing of each other', async () => {
  const [mine, yours] = [await newCart(), await newCart()];
  await order(mine, 'tea', 1);
  assert.equal((await call('GET', yours))[1].totalCents, 0);
});

test('an order that makes no sense is refused with its reason', async () => {
  const [status, { error }] = await order(await newCart(), 'yacht', 1);
  assert.equal(status, 400);
  assert.match(error, /yacht/);
});

test('a body that is not JSON is refused', async () => {
  assert.equal((await call('POST', await newCart(), 'tea, please'))[0], 400);
});

for (const path of ['/', '/carts/nobody', '/healthz/more']) {
  test(`there is nothing at ${path}`, async () => {
    assert.equal((await call('GET', path))[0], 404);
  });
}

test('where it is told to fail, it does so from its first customer on, and its health with it', async () => {
  const failing = createShop({ version: '1.2.3', failAfterMs: 0 });
  failing.listen(0, '127.0.0.1');
  await once(failing, 'listening');
  const status = async (path) => (await fetch(`http://127.0.0.1:${failing.address().port}${path}`)).status;
  const seen = [await status('/healthz'), await status('/version'), await status('/healthz')];
  failing.close();
  assert.deepEqual(seen, [200, 500, 500]);
});
