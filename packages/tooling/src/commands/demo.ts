import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../root.ts';

const story = path.join(root, 'packages/demo/src/main.ts');
// In this very process: a Ctrl-C is answered once, by who has something to clear away.
if (existsSync(story)) await import(pathToFileURL(story).href);
else {
  process.stderr.write('✗ packages/demo/src/main.ts is missing: there is no story to tell.\n');
  process.exitCode = 1;
}
