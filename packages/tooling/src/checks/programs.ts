import path from 'node:path';
import { root } from '../root.ts';
import { programCheck } from './check.ts';

const bin = (name: string): string => path.join(root, 'node_modules/.bin', name);
const config = (name: string): string => path.join(root, 'packages/tooling/config', name);

/** One program over the whole workspace. */
export const types = programCheck({
  name: 'types',
  promise: 'the whole workspace is one program without a type error',
  program: bin('tsc'),
  args: ['--pretty', 'false', '--project', config('tsconfig.workspace.json')],
});

/** Format and lint. */
export const style = programCheck({
  name: 'style',
  promise: 'every file is formatted and linted',
  program: bin('biome'),
  args: ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=50', '.'],
});

/** The import table. */
export const boundaries = programCheck({
  name: 'boundaries',
  promise: 'imports run one way, as the table of rooms says',
  program: bin('depcruise'),
  args: ['--config', config('boundaries.mjs'), '--output-type', 'err', 'packages', 'actions', 'examples'],
});

/** Files, exports and dependencies that nobody uses. */
export const unused = programCheck({
  name: 'unused',
  promise: 'no file, export or dependency is without a user',
  program: bin('knip'),
  args: ['--config', config('knip.json'), '--no-progress', '--no-config-hints'],
});
