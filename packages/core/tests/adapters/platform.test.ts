import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
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
