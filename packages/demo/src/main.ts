import path from 'node:path';
import { parseArgs } from 'node:util';
import { findMissing, findScanner } from './engines.ts';
import { openScreen } from './screen.ts';
import { story } from './story.ts';
import { tellStory } from './telling.ts';

const { values } = parseArgs({ options: { 'expect-version': { type: 'string' }, 'keep-in': { type: 'string' } } });
const keepIn = path.resolve(values['keep-in'] ?? path.join(import.meta.dirname, '../../../.out/demo'));
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => stop.abort(new Error(`stopped by ${name}`)));
const [screen, trivy] = [openScreen(process.stdout), findScanner()];
const missing = findMissing({ trivy });
for (const what of missing) screen.line(`✗ Demo: ${what}`);
if (missing.length === 0 && !trivy.available) {
  screen.line(`! ${trivy.reason}. Without it the shop is not scanned, and the chapter about that is left out.`);
}
const chapters = story({ version: values['expect-version'] ?? '1.1.0', isScanned: trivy.available });
const order = { chapters, screen, keepIn, signal: stop.signal };
process.exitCode = missing.length === 0 && (await tellStory(order)) ? 0 : 1;
