import { products } from './catalogue.js';

export const shippingCents = 490;
export const freeShippingFromCents = 5_000;

/** An empty cart: quantities by product. */
export const createCart = () => new Map();

/** Puts `quantity` pieces of a product into the cart. Throws a RangeError when the order makes no sense. */
export function addToCart(cart, productId, quantity) {
  if (!products.has(productId)) throw new RangeError(`There is no product "${productId}".`);
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 99)
    throw new RangeError('A quantity is a whole number from 1 to 99.');
  cart.set(productId, (cart.get(productId) ?? 0) + quantity);
}

/** What the cart costs, in cents. An empty cart ships nothing. */
export function priceCart(cart) {
  const lines = [...cart].map(([productId, quantity]) => ({
    productId,
    quantity,
    totalCents: products.get(productId).priceCents * quantity,
  }));
  const goodsCents = lines.reduce((sum, line) => sum + line.totalCents, 0);
  const shipping = lines.length === 0 || goodsCents >= freeShippingFromCents ? 0 : shippingCents;
  return { lines, goodsCents, shippingCents: shipping, totalCents: goodsCents + shipping };
}
