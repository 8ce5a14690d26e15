import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { probeAct, probeTrivy } from '@drawbridge/testkit/programs';
import { afterEach, beforeEach, expect } from '@jest/globals';

const main = path.resolve(import.meta.dirname, '../src/main.ts');
let folder = '';
let kept = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-story-'));
  kept = mkdtempSync(path.join(tmpdir(), 'drawbridge-kept-'));
});
afterEach(() => {
  for (const each of [folder, kept]) rmSync(each, { recursive: true, force: true });
});

interface Told {
  readonly exitCode: number | null;
  readonly output: string;
}

interface Wish {
  readonly args?: readonly string[];
  readonly stopAt?: string;
  readonly env?: NodeJS.ProcessEnv;
}

// Whatever the demo makes lies under its TMPDIR, also the home folders of the steps: by it they can be found again.
/** Plays the demo as `npm run demo` does, in a folder of its own; presses Ctrl-C once `stopAt` was told. */
export async function tell({ args = [], stopAt, env }: Wish = {}): Promise<Told> {
  const flags = ['--disable-warning=ExperimentalWarning', main, '--keep-in', kept, ...args];
  const child = spawn(process.execPath, flags, { env: { ...process.env, ...env, TMPDIR: folder } });
  let output = '';
  let isStopped = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (isStopped || stopAt === undefined || !output.includes(stopAt)) return;
      // Once, as a key is pressed: the second time ends the demo on the spot.
      isStopped = child.kill('SIGINT');
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.on('error', reject).on('close', resolve);
  return { exitCode: await promise, output };
}

const leftProcesses = (): readonly string[] =>
  globSync('/proc/[0-9]*/environ').filter((file) => {
    try {
      return readFileSync(file, 'utf8').includes(folder);
    } catch {
      return false;
    }
  });

/** The demo leaves neither a file nor a process. */
export function expectNothingLeft(): void {
  expect(readdirSync(folder)).toEqual([]);
  expect(leftProcesses()).toEqual([]);
}

/** A file that the demo kept. */
export const keptText = (name: string): string => readFileSync(path.join(kept, name), 'utf8');

/** What the whole story needs. */
export const probe = () => {
  const act = probeAct();
  return act.available ? probeTrivy() : act;
};

/** Where the demo keeps a file. */
export const keptPath = (name: string): string => path.join(kept, name);
