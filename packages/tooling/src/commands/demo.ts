import { existsSync } from 'node:fs';
import path from 'node:path';
import { runInherited } from '../process.ts';
import { root } from '../root.ts';

const story = path.join(root, 'packages/demo/src/main.ts');
if (existsSync(story)) {
  const flags = ['--disable-warning=ExperimentalWarning'];
  process.exitCode = await runInherited(process.execPath, [...flags, story, ...process.argv.slice(2)]);
} else {
  process.stderr.write('✗ packages/demo/src/main.ts is missing: there is no story to tell.\n');
  process.exitCode = 1;
}
