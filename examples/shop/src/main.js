import { createShop } from './server.js';

const server = createShop({ version: process.env.VERSION ?? 'development' });
server.listen(Number(process.env.PORT ?? 8080), () => console.log(`The shop listens on port ${server.address().port}`));
process.once('SIGTERM', () => server.close());
