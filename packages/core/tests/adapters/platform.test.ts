import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const adapter = pathToFileURL(path.resolve(import.meta.dirname, '../../src/adapters/platform.ts')).href;

const script = `
import { createPlatform } from '${adapter}';
const { runner, clock, process } = createPlatform();
for (let line = 0; line < 50; line++) {
  runner.writeLine('line '.repeat(1000));
  await clock.sleep(2);
}
await process.exit(7);
`;

test('an action whose log nobody reads any more is brought to its end', async () => {
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20_000,
  });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = await once(child, 'exit');
  expect(code).toBe(7);
});

const question = `
import { createPlatform } from '${adapter}';
import { createTerminalRunner } from '${adapter.replace('platform.ts', 'terminal-runner.ts')}';
import { writeFileSync } from 'node:fs';
const { runner, process } = createPlatform({ terminal: createTerminalRunner });
const { temporaryFolder } = runner.context();
writeFileSync(temporaryFolder + '/a', 'a');
runner.writeLine(temporaryFolder);
await process.exit(0);
`;

test('a question in a terminal leaves nothing in the folder for temporary files', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'platform-'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', '--input-type=module', '-e', question],
    {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: { TMPDIR: folder, TMP: folder, TEMP: folder },
      timeout: 20_000,
    },
  );
  expect(path.dirname(stdout.trim())).toBe(folder);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
