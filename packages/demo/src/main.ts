import path from 'node:path';
import { parseArgs } from 'node:util';
import { findMissing } from './engines.ts';
import { openScreen } from './screen.ts';
import { story } from './story.ts';
import { tellStory } from './telling.ts';

const { values } = parseArgs({ options: { 'expect-version': { type: 'string' }, 'keep-in': { type: 'string' } } });
const keepIn = path.resolve(values['keep-in'] ?? path.join(import.meta.dirname, '../../../.out/demo'));
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => stop.abort(new Error(`stopped by ${name}`)));
const [screen, missing] = [openScreen(process.stdout), findMissing()];
for (const what of missing) screen.line(`✗ Demo: ${what}`);
const order = { chapters: story(values['expect-version']), screen, keepIn, signal: stop.signal };
process.exitCode = missing.length === 0 && (await tellStory(order)) ? 0 : 1;
