import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';

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
  /** Receives standard error in chunks, beside what `errors` keeps of it. */
  readonly onErrors?: (bytes: Uint8Array) => void;
}

/** How a program ended; `errors` is the end of what it wrote to standard error. */
export interface ProgramEnd {
  readonly kind: 'exited' | 'enough' | 'timeout' | 'cancelled' | 'not-started';
  /** -1 where there is none: it was not started, or a signal ended it. */
  readonly code: number;
  /** The signal that somebody else ended it with. */
  readonly signal: NodeJS.Signals | undefined;
  readonly errors: string;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const keptErrorBytes = 64 * 1024;
const killAfterMs = 2_000;
const openStreamsMs = 2_000;
const pollMs = 25;
const goneAfterMs = 500;

const signalTree = (child: Child, signal: 'SIGTERM' | 'SIGKILL'): void => {
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

// What has ended and is collected by nobody (in many containers there is no init) stays in its group as a zombie.
const isMemberAlive = (group: number, pid: string): boolean => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , member] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(member) === group && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
};

const isTreeAlive = (child: Child): boolean => {
  const group = child.pid;
  if (group === undefined || process.platform === 'win32') return false;
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || readdirSync('/proc').some((pid) => isMemberAlive(group, pid));
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

const closeStreams = (child: Child): void => {
  child.stdout.destroy();
  child.stderr.destroy();
};

// What a program left running in the background may hold its streams open for hours: they are closed when nothing
// comes any more. Whatever waits in the pipes is read first, also by a process that was too busy to read for a while.
const closeWhenIdle = (child: Child): void => {
  let bytes = 0;
  const count = (chunk: Buffer): void => {
    bytes += chunk.length;
  };
  child.stdout.on('data', count);
  child.stderr.on('data', count);
  const look = (): void => {
    const before = bytes;
    const timer = setTimeout(() => {
      setImmediate(() => setImmediate(() => (bytes === before ? closeStreams(child) : look())));
    }, openStreamsMs);
    child.once('close', () => clearTimeout(timer));
  };
  look();
};

const start = (call: ProgramCall): Child =>
  spawn(call.file, call.args, {
    cwd: call.folder,
    env: call.environment,
    // A group of its own, so that what it starts (ssh, git-remote-https) ends with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });

type Stopped = Exclude<ProgramEnd['kind'], 'exited' | 'not-started'>;

/** Ends a tree: asks it, and kills what is still there two seconds later. */
const createStopper = (child: Child) => {
  let stopped: Stopped | undefined;
  let killer: NodeJS.Timeout | undefined;
  const awaitEnd = async (untilMs: number): Promise<boolean> => {
    while (isTreeAlive(child) && performance.now() < untilMs)
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    return !isTreeAlive(child);
  };
  return {
    kind: (): Stopped | undefined => stopped,
    stop: (kind: Stopped): void => {
      if (stopped !== undefined) return;
      stopped = kind;
      signalTree(child, 'SIGTERM');
      killer = setTimeout(() => {
        signalTree(child, 'SIGKILL');
        // A grandchild that left the group and keeps the pipes open is not waited for.
        closeStreams(child);
      }, killAfterMs);
    },
    // The program itself may be gone while what it started, deaf to the first signal, is not.
    settle: async (): Promise<void> => {
      const isGone = stopped === undefined || (await awaitEnd(performance.now() + killAfterMs));
      clearTimeout(killer);
      if (isGone) return;
      // In a process that was too busy for its timers, this wait may end before the killer had its turn.
      signalTree(child, 'SIGKILL');
      await awaitEnd(performance.now() + goneAfterMs);
    },
  };
};

const watch = (call: ProgramCall, child: Child): Promise<ProgramEnd> =>
  new Promise((resolve) => {
    const tail = createTail();
    const stopper = createStopper(child);
    const cancel = (): void => stopper.stop('cancelled');
    const deadline = setTimeout(() => stopper.stop('timeout'), call.timeoutMs);
    call.signal.addEventListener('abort', cancel, { once: true });
    const finish = (end: ProgramEnd): void => {
      clearTimeout(deadline);
      call.signal.removeEventListener('abort', cancel);
      void stopper.settle().then(() => resolve(end));
    };
    child.stdout.on('data', (bytes: Buffer) => {
      if (stopper.kind() === undefined && call.onOutput(bytes) === 'enough') stopper.stop('enough');
    });
    child.stderr.on('data', (bytes: Buffer) => {
      tail.push(bytes);
      call.onErrors?.(bytes);
    });
    // A program may end without reading its input: then the pipe breaks, and its exit code says why.
    child.stdin.on('error', () => {});
    child.on('error', (error) => finish({ kind: 'not-started', code: -1, signal: undefined, errors: error.message }));
    child.on('exit', () => closeWhenIdle(child));
    child.on('close', (code, signal) => {
      const kind = stopper.kind();
      const ended = kind === undefined ? (signal ?? undefined) : undefined;
      finish({ kind: kind ?? 'exited', code: code ?? -1, signal: ended, errors: tail.text() });
    });
    child.stdin.end(call.input);
  });

/**
 * Runs a program to its end, its deadline or the cancellation, whichever is first; then the whole process tree is ended.
 * `@actions/exec` is not used: it offers no way to stop what it started, so neither a deadline nor a cancelled job could
 * end a fetch that hangs, and it turns every chunk of output into text that it splits into lines.
 */
export const runProgram = async (call: ProgramCall): Promise<ProgramEnd> => {
  if (call.signal.aborted) return { kind: 'cancelled', code: -1, signal: undefined, errors: '' };
  try {
    return await watch(call, start(call));
  } catch (error) {
    // Node throws where the system refuses at once: arguments that are too long, or hold a NUL.
    const reason = Error.isError(error) ? error.message : String(error);
    return { kind: 'not-started', code: -1, signal: undefined, errors: reason };
  }
};
