import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { failure, type Result, success } from '@drawbridge/core/domain/result';

export interface DownloadLimits {
  readonly attempts: number;
  /** Before the second attempt; doubled before each further one, unless the server names a time. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
  readonly totalMs: number;
  readonly bytes: number;
}

/** What Trivy's archives of 50 MiB need on a slow day. */
export const downloadLimits: DownloadLimits = {
  attempts: 4,
  pauseMs: 2_000,
  longestPauseMs: 60_000,
  totalMs: 600_000,
  bytes: 512 * 1024 * 1024,
};

export interface DownloadProblem {
  readonly kind: 'gone' | 'unreachable' | 'cancelled';
  readonly message: string;
}

type Attempt =
  | { readonly kind: 'done'; readonly sha256: string }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'again'; readonly reason: string; readonly afterMs: number | undefined };

const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

const retryAfterMs = ({ headers }: IncomingMessage): number | undefined => {
  const seconds = Number(headers['retry-after'] ?? '');
  return seconds > 0 ? seconds * 1000 : undefined;
};

const limitBytes = (most: number, seen: (chunk: Buffer) => void): Transform => {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      seen(chunk);
      done(bytes > most ? new Error(`it is longer than ${most} bytes`) : null, chunk);
    },
  });
};

const requireWhole = (message: IncomingMessage, received: number): void => {
  const announced = Number(message.headers['content-length'] ?? received);
  if (received !== announced) throw new Error(`it broke off after ${received} of ${announced} bytes`);
};

const save = async (message: IncomingMessage, file: string, limits: DownloadLimits, signal: AbortSignal) => {
  const hash = createHash('sha256');
  let received = 0;
  const counter = limitBytes(limits.bytes, (chunk) => {
    received += chunk.length;
    hash.update(chunk);
  });
  await pipeline(message, counter, createWriteStream(file), { signal });
  requireWhole(message, received);
  return hash.digest('hex');
};

const rejectOn = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

const attempt = async (url: string, file: string, limits: DownloadLimits, signal: AbortSignal): Promise<Attempt> => {
  const { HttpClient } = await import('@actions/http-client');
  const client = new HttpClient('drawbridge', [], { socketTimeout: 30_000, allowRetries: false, keepAlive: false });
  try {
    const { message } = await Promise.race([client.get(url), rejectOn(signal)]);
    const status = message.statusCode ?? 0;
    if (status === 200) return { kind: 'done', sha256: await save(message, file, limits, signal) };
    message.resume();
    const reason = `the server answered ${status}`;
    if (status === 404 || status === 410) return { kind: 'gone', reason };
    return isPassing(status) ? { kind: 'again', reason, afterMs: retryAfterMs(message) } : { kind: 'failed', reason };
  } catch (error) {
    return { kind: 'again', reason: Error.isError(error) ? error.message : String(error), afterMs: undefined };
  } finally {
    client.dispose();
  }
};

/**
 * Downloads a file through the job's proxy, and answers its SHA-256. What passes (408, 429, 5xx, a broken connection)
 * is tried again; the whole is bounded in time and size, and a cancelled job ends it.
 */
export const download = async (
  url: string,
  file: string,
  { limits, signal }: { readonly limits: DownloadLimits; readonly signal: AbortSignal },
): Promise<Result<string, DownloadProblem>> => {
  const late = AbortSignal.any([signal, AbortSignal.timeout(limits.totalMs)]);
  for (let count = 1; ; count++) {
    const end = await attempt(url, file, limits, late);
    if (end.kind === 'done') return success(end.sha256);
    if (signal.aborted) return failure({ kind: 'cancelled', message: 'The job was cancelled.' });
    if (end.kind === 'gone') return failure({ kind: 'gone', message: end.reason });
    if (end.kind === 'failed' || count >= limits.attempts || late.aborted)
      return failure({ kind: 'unreachable', message: `${end.reason} (attempt ${count})` });
    const pauseMs = Math.min(end.afterMs ?? limits.pauseMs * 2 ** (count - 1), limits.longestPauseMs);
    await wait(pauseMs, undefined, { signal: late }).catch(() => {});
  }
};
