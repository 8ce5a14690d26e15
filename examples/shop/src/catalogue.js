/** Everything the shop sells; prices in cents. */
export const products = new Map([
  ['tea', { name: 'Green tea, 100 g', priceCents: 650 }],
  ['cup', { name: 'Stoneware cup', priceCents: 1_890 }],
  ['kettle', { name: 'Kettle, 1.2 l', priceCents: 5_400 }],
]);

/** The products as a list that a client can show. */
export const listProducts = () => [...products].map(([id, product]) => ({ id, ...product }));
