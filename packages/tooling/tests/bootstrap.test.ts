import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { runCaptured } from '../src/process.ts';
import { root } from '../src/root.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'drawbridge bootstrap '));
const bootstrap = path.join(root, 'packages/tooling/bootstrap');

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A process that takes the lock, notes when it came and went, and holds it for a while. */
function holder(name: string, lock: string): Promise<{ readonly exitCode: number; readonly output: string }> {
  const script = `
    import { appendFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(path.join(bootstrap, 'lock.mjs'))};
    withLock(() => {
      appendFileSync(${JSON.stringify(path.join(scratch, 'diary'))}, '${name} in\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
      appendFileSync(${JSON.stringify(path.join(scratch, 'diary'))}, '${name} out\\n');
    }, { folder: ${JSON.stringify(lock)} });`;
  return runCaptured(process.execPath, ['--input-type=module', '--eval', script]);
}

describe('the bootstrap', () => {
  test('lets one process install at a time', async () => {
    const lock = path.join(scratch, 'lock');
    const ends = await Promise.all(['a', 'b', 'c'].map((name) => holder(name, lock)));
    expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    const diary = readFileSync(path.join(scratch, 'diary'), 'utf8').trim().split('\n');
    expect(diary).toHaveLength(6);
    for (let line = 0; line < diary.length; line += 2) {
      expect(diary[line + 1]).toBe(diary[line]?.replace('in', 'out'));
    }
    expect(readdirSync(scratch)).not.toContain('lock');
  });

  test('takes over the lock of a process that is gone', async () => {
    const lock = path.join(scratch, 'stale');
    mkdirSync(lock);
    const { output } = await runCaptured(process.execPath, ['--print', 'process.pid']);
    writeFileSync(path.join(lock, 'pid'), output.trim());
    expect((await holder('d', lock)).exitCode).toBe(0);
  });

  test('names what is missing for a command that there is not, from any folder and with spaces in the path', async () => {
    const clone = path.join(scratch, 'a clone');
    cpSync(bootstrap, path.join(clone, 'packages/tooling/bootstrap'), { recursive: true });
    const run = path.join(clone, 'packages/tooling/bootstrap/run.mjs');
    const { exitCode, output } = await runCaptured(process.execPath, [run, '../evil'], { cwd: tmpdir() });
    expect(exitCode).toBe(1);
    expect(output).toContain('There is no command "../evil"');
  });

  test('its lock file holds every package to a hash and names no host', () => {
    const text = readFileSync(path.join(bootstrap, 'package-lock.json'), 'utf8');
    const { packages }: { packages: Readonly<Record<string, { readonly integrity?: string }>> } = JSON.parse(text);
    const unheld = Object.entries(packages).filter(
      ([name, { integrity }]) => name !== '' && !integrity?.startsWith('sha512-'),
    );
    expect(unheld).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(2);
    expect(text).not.toMatch(/https?:/);
  });
});
