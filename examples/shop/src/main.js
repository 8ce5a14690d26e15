import { createShop } from './server.js';

const { VERSION = 'development', PORT = '8080', HOST, FAIL_AFTER_MS, LIFETIME_MS } = process.env;
const server = createShop({ version: VERSION, ...(FAIL_AFTER_MS && { failAfterMs: Number(FAIL_AFTER_MS) }) });
server.listen(Number(PORT), HOST, () => console.log(`The shop listens on port ${server.address().port}`));
process.once('SIGTERM', () => server.close());
// For demonstrations: nothing is left over, whatever becomes of whoever started it.
if (LIFETIME_MS) setTimeout(() => process.exit(), Number(LIFETIME_MS)).unref();
