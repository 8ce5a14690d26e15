import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { addToCart, createCart, priceCart } from './cart.js';
import { listProducts } from './catalogue.js';

/**
 * The shop as an HTTP server. Carts live in memory; `version` is what /version answers. With `failAfterMs` it fails on
 * purpose, all of it, so long after its first customer came: for trying out what becomes of a version that starts healthy,
 * gets its traffic, and then fails.
 */
export function createShop({ version, failAfterMs = Number.POSITIVE_INFINITY }) {
  let failsAtMs = Number.POSITIVE_INFINITY;
  const carts = new Map();
  const routes = {
    'GET /healthz': () => [200, { status: 'ok' }],
    'GET /version': () => [200, { version }],
    'GET /products': () => [200, listProducts()],
    'POST /carts': () => {
      const id = randomUUID();
      carts.set(id, createCart());
      return [201, { id }];
    },
    'GET /carts/:id': ({ cart }) => [200, priceCart(cart)],
    'POST /carts/:id': async ({ cart, request }) => {
      const { productId, quantity } = await json(request);
      addToCart(cart, productId, quantity);
      return [200, priceCart(cart)];
    },
  };
  return createServer(async (request, response) => {
    // Whoever looks at its health is no customer.
    if (request.url !== '/healthz') failsAtMs = Math.min(failsAtMs, Date.now() + failAfterMs);
    const isWell = Date.now() < failsAtMs;
    const [status, body] = isWell
      ? await answer({ request, routes, carts }).catch(explain)
      : explain(new Error('on purpose'));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
}

async function answer({ request, routes, carts }) {
  const { pathname } = new URL(request.url, 'http://shop');
  const cartId = pathname.match(/^\/carts\/([^/]+)$/)?.[1];
  const route = routes[`${request.method} ${cartId ? '/carts/:id' : pathname}`];
  if (!route) return [404, { error: 'There is nothing here.' }];
  if (cartId && !carts.has(cartId)) return [404, { error: 'This cart does not exist.' }];
  return route({ request, cart: carts.get(cartId) });
}

function explain(error) {
  if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError)
    return [400, { error: error.message }];
  return [500, { error: 'The shop failed.' }];
}
