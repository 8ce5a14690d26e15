// Preloaded into an action: adds up the JavaScript that Node loads, and writes the sum when the process ends.
import { statSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const target = process.env['DRAWBRIDGE_READS'];
let bytes = 0;

registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) bytes += statSync(fileURLToPath(url)).size;
    return nextLoad(url, context);
  },
});

process.on('exit', () => {
  if (target !== undefined) writeFileSync(target, String(bytes));
});
