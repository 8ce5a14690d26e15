import path from 'node:path';
import { styleText } from 'node:util';
import { findActionFolders } from '../actions.ts';
import { buildBundles } from '../bundle/build.ts';

const chosen = process.argv.slice(2);
const folders = findActionFolders().filter((folder) => chosen.length === 0 || chosen.includes(path.basename(folder)));
if (folders.length === 0) {
  process.stderr.write(
    `✗ There is no action${chosen.length > 0 ? ` named ${chosen.join(' or ')}` : ' yet'} in actions/\n`,
  );
  process.exitCode = 1;
} else {
  const startMs = Date.now();
  await buildBundles(folders.map((action) => ({ action, out: path.join(action, 'dist') })));
  const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
  const names = folders.map((folder) => path.basename(folder)).join(', ');
  process.stdout.write(`${styleText('green', '✓')} ${names} bundled into dist/ (${seconds} s)\n`);
}
