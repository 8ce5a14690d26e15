import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How the process ended. `timedOut` means that it and its children were killed at the deadline. */
export interface ProcessEnd {
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly stderr: string;
}

/** What to start, and how long it may take. */
export interface ProcessOrder {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  /** Ends the process and its children at once when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Asks the process, and it alone, to end (SIGINT) when it aborts: a workflow engine then cancels what it runs. */
  readonly cancel?: AbortSignal | undefined;
}

/** Runs a process in a group of its own, hands over standard output line by line, and leaves no child behind. */
export async function runProcess(order: ProcessOrder, onLine: (line: string) => void): Promise<ProcessEnd> {
  const child = spawn(order.file, [...order.args], {
    cwd: order.cwd,
    env: order.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let stderr = '';
  let timedOut = false;
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
  const timer = setTimeout(() => {
    timedOut = true;
    killGroup(child.pid);
  }, order.timeoutMs);
  const onAbort = (): void => killGroup(child.pid);
  order.signal?.addEventListener('abort', onAbort, { once: true });
  const onCancel = (): boolean => child.kill('SIGINT');
  order.cancel?.addEventListener('abort', onCancel, { once: true });
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    return { exitCode, timedOut, stderr };
  } finally {
    clearTimeout(timer);
    order.signal?.removeEventListener('abort', onAbort);
    order.cancel?.removeEventListener('abort', onCancel);
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}
