import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { createLineSplitter } from './lines.ts';
import type { SentSignal, Stream } from './model.ts';

// ProcessInvoker.cs: how long the runner waits after each signal, and for streams that a child process keeps open.
const sigintWaitMs = 7_500;
const sigtermWaitMs = 2_500;
const openStreamsWaitMs = 5_000;

export interface ProcessRequest {
  readonly node: string;
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeScale: number;
  readonly onLine: (line: string, stream: Stream) => void;
  readonly onBytes: (count: number) => void;
}

export interface ProcessEnd {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly signals: readonly SentSignal[];
  readonly durationMs: number;
}

export interface RunningProcess {
  readonly finished: Promise<ProcessEnd>;
  /** SIGINT, then SIGTERM, then SIGKILL, each only if the one before did not end the process in its time. */
  readonly cancel: () => Promise<void>;
  readonly kill: () => void;
}

const collect = (child: ChildProcess, stream: Stream, request: ProcessRequest): Buffer[] => {
  const chunks: Buffer[] = [];
  const splitter = createLineSplitter((line) => request.onLine(line, stream));
  child[stream]?.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    splitter.push(chunk);
    request.onBytes(chunk.length);
  });
  child[stream]?.on('close', splitter.end);
  return chunks;
};

// A child that inherited the streams keeps them open; the runner gives it a while after the process itself is gone.
const waitForEnd = (child: ChildProcess, timeScale: number): Promise<void> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    child.once('error', reject);
    child.once('exit', () => {
      timer = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, openStreamsWaitMs * timeScale);
    });
    child.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const settlesWithin = async (finished: Promise<unknown>, waitMs: number): Promise<boolean> => {
  const timer = new AbortController();
  const late = delay(waitMs, false, { signal: timer.signal }).catch(() => false);
  const settled = await Promise.race([
    finished.then(
      () => true,
      () => true,
    ),
    late,
  ]);
  timer.abort();
  return settled;
};

const listen = (child: ChildProcess, request: ProcessRequest, signals: readonly SentSignal[]): Promise<ProcessEnd> => {
  const startedAt = performance.now();
  const stdout = collect(child, 'stdout', request);
  const stderr = collect(child, 'stderr', request);
  return waitForEnd(child, request.timeScale).then(() => ({
    exitCode: child.exitCode,
    signal: child.signalCode,
    stdout: Buffer.concat(stdout).toString(),
    stderr: Buffer.concat(stderr).toString(),
    signals,
    durationMs: performance.now() - startedAt,
  }));
};

/** Starts a script as the runner starts a JavaScript action: closed input, the given environment and nothing else. */
export const startProcess = (request: ProcessRequest): RunningProcess => {
  const { node, script, cwd, env, timeScale } = request;
  const startedAt = performance.now();
  const child = spawn(node, [script], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined).end();
  const signals: SentSignal[] = [];
  const finished = listen(child, request, signals);
  const send = (signal: SentSignal['signal']): void => {
    if (child.exitCode !== null || child.signalCode !== null || !child.kill(signal)) return;
    signals.push({ signal, atMs: performance.now() - startedAt });
  };
  const cancel = async (): Promise<void> => {
    send('SIGINT');
    if (await settlesWithin(finished, sigintWaitMs * timeScale)) return;
    send('SIGTERM');
    if (await settlesWithin(finished, sigtermWaitMs * timeScale)) return;
    send('SIGKILL');
  };
  return { finished, cancel, kill: () => send('SIGKILL') };
};
