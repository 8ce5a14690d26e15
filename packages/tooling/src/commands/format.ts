import path from 'node:path';
import { runInherited } from '../process.ts';
import { root } from '../root.ts';

const paths = process.argv.slice(2);
const biome = path.join(root, 'node_modules/.bin/biome');
process.exitCode = await runInherited(biome, ['check', '--write', ...(paths.length > 0 ? paths : ['.'])]);
