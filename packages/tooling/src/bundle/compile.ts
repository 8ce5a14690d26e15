// Bundles the action in the working directory into the folder given; a process of its own, since ncc reads process.cwd().
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ncc from '@vercel/ncc';
import { findNeeded, findPackageFolders, formatLicences, listContents, readPackage } from './bundled-packages.ts';
import { beginSwap } from './folder-swap.ts';

const [outFolder] = process.argv.slice(2);
if (outFolder === undefined) throw new Error('compile.ts wants the folder to write to.');

// Types are judged once for the whole workspace by `npm run check`; here they would be judged again per action.
const options = { cache: false, minify: false, sourceMap: false, transpileOnly: true, quiet: true };
const { code, assets, stats } = await ncc(path.resolve('src/main.ts'), options);

const detail = { all: false, modules: true, nestedModules: true, ids: true, reasons: true };
const unlimited = Object.fromEntries(
  ['modulesSpace', 'nestedModulesSpace', 'reasonsSpace'].map((space) => [space, Number.POSITIVE_INFINITY]),
);
const { files, missing } = listContents(stats.toJson({ ...detail, ...unlimited }));
const needed = findNeeded(missing);
if (needed.length > 0) throw new Error(`These imports lead nowhere: ${needed.join('; ')}`);
const licences = formatLicences(findPackageFolders(files).map(readPackage));

// Names of chunks change from build to build: what is not of this build must not stay.
const { fresh, finish } = beginSwap(path.resolve(outFolder));
write('index.js', code);
for (const [name, asset] of Object.entries(assets)) write(name, asset.source);
write('licenses.txt', licences);
// The runner starts post also where main was killed before it left a state; nothing else tells post apart, and it would be
// main once more: a job that was cancelled would begin its work then.
const manifest = existsSync('action.yml') ? readFileSync('action.yml', 'utf8') : '';
if (/^ {2}post: dist\/post\.js$/m.test(manifest))
  write('post.js', "process.env.STATE_drawbridge ||= 'null';\nawait import('./index.js');\n");
finish();

function write(name: string, content: string | Uint8Array): void {
  const file = path.join(fresh, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
