import { spawn } from 'node:child_process';
import { root } from './root.ts';

export interface Finished {
  readonly exitCode: number;
  readonly output: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs a program without a shell and gives its exit code; it writes to this process's own streams. */
export async function runInherited(command: string, args: readonly string[], options: Options = {}): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const env = { ...process.env, ...options.env };
  spawn(command, args, { cwd: options.cwd ?? root, env, stdio: 'inherit' })
    .on('error', reject)
    .on('close', (code) => resolve(code ?? 1));
  return promise;
}

/** Runs a program without a shell and gives its exit code with both streams as one text, in the order they came. */
export async function runCaptured(command: string, args: readonly string[], options: Options = {}): Promise<Finished> {
  const { promise, resolve, reject } = Promise.withResolvers<Finished>();
  const env = { ...process.env, ...options.env };
  const child = spawn(command, args, { cwd: options.cwd ?? root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  child.on('error', reject).on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  return promise;
}
