import { type ChildProcess, spawn } from 'node:child_process';

/** A program to run: no shell stands between, so no argument can become a command. */
export interface ProgramCall {
  /** Absolute path: Windows would look for a bare name in the working folder first. */
  readonly file: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly input: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Receives standard output in chunks; answering "enough" ends the program as if it had succeeded. */
  readonly onOutput: (bytes: Uint8Array) => 'more' | 'enough';
}

/** How a program ended; `errors` is the end of what it wrote to standard error. */
export interface ProgramEnd {
  readonly kind: 'exited' | 'enough' | 'timeout' | 'cancelled' | 'not-started';
  readonly code: number;
  readonly errors: string;
}

const keptErrorBytes = 64 * 1024;
const killAfterMs = 2_000;

const signalTree = (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void => {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('C:\\Windows\\System32\\taskkill.exe', ['/pid', String(child.pid), '/t', '/f']).on('error', () => {});
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended in the meantime.
  }
};

const createTail = () => {
  let kept = Buffer.alloc(0);
  return {
    push: (bytes: Buffer): void => {
      kept = Buffer.concat([kept, bytes]).subarray(-keptErrorBytes);
    },
    text: (): string => kept.toString('utf8'),
  };
};

/**
 * Runs a program to its end, its deadline or the cancellation, whichever is first; then the whole process tree is ended.
 * `@actions/exec` is not used: it offers no way to stop what it started, so neither a deadline nor a cancelled job could
 * end a fetch that hangs, and it turns every chunk of output into text that it splits into lines.
 */
export const runProgram = (call: ProgramCall): Promise<ProgramEnd> =>
  new Promise((resolve) => {
    let stopped: ProgramEnd['kind'] | undefined = call.signal.aborted ? 'cancelled' : undefined;
    if (stopped !== undefined) return resolve({ kind: stopped, code: -1, errors: '' });
    const child = spawn(call.file, call.args, {
      cwd: call.folder,
      env: call.environment,
      // A group of its own, so that what it starts (ssh, git-remote-https) ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const tail = createTail();
    let killer: NodeJS.Timeout | undefined;
    const stop = (kind: 'enough' | 'timeout' | 'cancelled'): void => {
      if (stopped !== undefined) return;
      stopped = kind;
      signalTree(child, 'SIGTERM');
      // What is still there then is killed, and a grandchild that keeps the pipes open is not waited for.
      killer = setTimeout(() => {
        signalTree(child, 'SIGKILL');
        child.stdout.destroy();
        child.stderr.destroy();
      }, killAfterMs);
    };
    const cancel = (): void => stop('cancelled');
    const deadline = setTimeout(() => stop('timeout'), call.timeoutMs);
    call.signal.addEventListener('abort', cancel, { once: true });
    const finish = (end: ProgramEnd): void => {
      clearTimeout(deadline);
      clearTimeout(killer);
      call.signal.removeEventListener('abort', cancel);
      resolve(end);
    };
    child.stdout.on('data', (bytes: Buffer) => {
      if (stopped === undefined && call.onOutput(bytes) === 'enough') stop('enough');
    });
    child.stderr.on('data', tail.push);
    // A program may end without reading its input: then the pipe breaks, and its exit code says why.
    child.stdin.on('error', () => {});
    child.on('error', (error) => finish({ kind: 'not-started', code: -1, errors: error.message }));
    child.on('close', (code) => finish({ kind: stopped ?? 'exited', code: code ?? -1, errors: tail.text() }));
    child.stdin.end(call.input);
  });
