import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addToCart, createCart, priceCart } from '../src/cart.js';

const cartOf = (...orders) => {
  const cart = createCart();
  for (const [productId, quantity] of orders) addToCart(cart, productId, quantity);
  return cart;
};

test('an empty cart costs nothing', () => {
  assert.equal(priceCart(createCart()).totalCents, 0);
});

test('the same product twice is one line', () => {
  const { lines } = priceCart(cartOf(['tea', 1], ['tea', 2]));
  assert.deepEqual(lines, [{ productId: 'tea', quantity: 3, totalCents: 1_950 }]);
});

test('shipping is added below the limit', () => {
  assert.equal(priceCart(cartOf(['cup', 1])).totalCents, 1_890 + 490);
});

test('shipping is free from the limit on', () => {
  assert.equal(priceCart(cartOf(['kettle', 1])).totalCents, 5_400);
});

for (const quantity of [0, -1, 1.5, 100, '2']) {
  test(`a quantity of ${JSON.stringify(quantity)} is refused`, () => {
    assert.throws(() => cartOf(['tea', quantity]), /whole number/);
  });
}

test('an unknown product is refused', () => {
  assert.throws(() => cartOf(['yacht', 1]), /no product "yacht"/);
});
