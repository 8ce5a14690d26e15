import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

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
    timeout: 240_000,
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
const { temporaryFolder, ref, serverUrl, repository } = runner.context();
writeFileSync(temporaryFolder + '/a', 'a');
runner.writeLine(temporaryFolder);
runner.writeLine(ref);
runner.writeLine(serverUrl + ' ' + repository);
runner.setOutput('version', '1.2.0');
await runner.appendSummary('# ' + (runner.report ?? 'needed'));
await process.exit(0);
`;

const ask = async (cwd: string, env: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const args = ['--no-warnings', '--input-type=module', '-e', question];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env, timeout: 240_000 });
  return stdout.split('\n');
};

describe('a question in a terminal', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'platform-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  test('leaves nothing in the folder for temporary files', async () => {
    const [own = ''] = await ask(process.cwd(), { TMPDIR: folder, TMP: folder, TEMP: folder });
    expect(path.dirname(own)).toBe(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  test('writes its outputs on lines, and into the file that is named for them; then its summary, too', async () => {
    const [file, summary] = [path.join(folder, 'outputs'), path.join(folder, 'summary')];
    await Promise.all([file, summary].map((each) => writeFile(each, '')));
    const env = { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: folder };
    expect((await ask(folder, env)).slice(3)).toEqual(['version=1.2.0', '']);
    expect((await ask(folder, { ...env, GITHUB_OUTPUT: file })).slice(3)).toEqual(['version=1.2.0', '']);
    expect(await readFile(file, 'utf8')).toMatch(/^version<<(\S+)\n1\.2\.0\n\1\n$/);
    await ask(folder, { ...env, GITHUB_STEP_SUMMARY: summary });
    expect(await readFile(summary, 'utf8')).toBe('');
    await ask(folder, { ...env, GITHUB_OUTPUT: file, GITHUB_STEP_SUMMARY: summary });
    expect(await readFile(summary, 'utf8')).toBe('# optional');
  });

  test('is about the branch that is checked out, unless it names another', async () => {
    const env = { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: folder };
    await promisify(execFile)('git', ['init', '--quiet', '--initial-branch', 'next', folder]);
    expect((await ask(folder, env))[1]).toBe('refs/heads/next');
    expect((await ask(folder, { ...env, GITHUB_REF: 'refs/heads/main' }))[1]).toBe('refs/heads/main');
    expect((await ask(folder, { ...env, PATH: '' }))[1]).toBe('');
  });

  test('is about the repository of the remote, whose credentials are not told', async () => {
    const env = { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: folder };
    const git = promisify(execFile);
    await git('git', ['init', '--quiet', folder]);
    expect((await ask(folder, env))[2]).toBe(` local/${path.basename(folder)}`);
    await git('git', ['-C', folder, 'remote', 'add', 'origin', 'https://octo:secret@git.example.com/octo/shop.git']);
    expect((await ask(folder, env))[2]).toBe('https://git.example.com octo/shop');
    expect((await ask(folder, { ...env, GITHUB_REPOSITORY: 'octo/fork' }))[2]).toBe('https://github.com octo/fork');
  });
});
