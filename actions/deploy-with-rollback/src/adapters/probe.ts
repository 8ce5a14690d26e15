import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { connect } from 'node:net';
import { formatBytes, formatDuration } from '@drawbridge/core/domain/quantity';
import type { HttpLook, Look, Probe } from '../ports/probe.ts';

type Finding = Pick<Look, 'kind' | 'message'>;

interface Limits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly place: string;
  readonly nowMs: () => number;
}

const mostBodyBytes = 64 * 1024;

// What is there and does not answer as it should is bad. Where the look itself could not be made, nothing is known.
const badCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT']);

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  ENOTFOUND: 'the name is not known',
  EAI_AGAIN: 'the name could not be looked up',
};

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

const explain = (error: unknown, place: string): Finding => {
  const known = Error.isError(error) ? error : new Error(String(error));
  const code = codeOf(known);
  const kind = badCodes.has(code) || code.startsWith('HPE_') ? 'bad' : 'nothing';
  return { kind, message: `${reasons[code] ?? (known.message || code)} at ${place}` };
};

/** One look from its beginning to its first answer, its time's end or the signal, whichever comes first. */
const lookOnce = async (
  { timeoutMs, signal, place, nowMs }: Limits,
  start: (signal: AbortSignal) => Promise<Finding>,
): Promise<Look> => {
  const startedMs = nowMs();
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), timeoutMs);
  const stop = (): void => end.abort();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const over = (): Finding =>
    signal.aborted
      ? { kind: 'nothing', message: `the look at ${place} was stopped` }
      : { kind: 'bad', message: `no answer within ${formatDuration(timeoutMs)} at ${place}` };
  try {
    const finding = await start(end.signal).catch((error: unknown) => explain(error, place));
    return { ...(end.signal.aborted ? over() : finding), durationMs: nowMs() - startedMs };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
};

interface Body {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

const readBody = (response: IncomingMessage): Promise<Body> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= mostBodyBytes) return;
      resolve({ bytes: Buffer.concat(chunks).subarray(0, mostBodyBytes), isWhole: false });
      response.destroy();
    });
    response.on('end', () => resolve({ bytes: Buffer.concat(chunks), isWhole: true }));
    response.on('error', reject);
  });

const ask = ({ url, headers }: HttpLook, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { protocol } = new URL(url);
    const request = protocol === 'https:' ? requestHttps : requestHttp;
    // A connection of its own: one that is kept would show how the old version does after a switch.
    const asked = request(url, { headers: { 'user-agent': 'drawbridge', ...headers }, agent: false, signal });
    asked.on('response', resolve);
    asked.on('error', reject);
    asked.end();
  });

const judge = (
  { status, bodyContains }: HttpLook,
  answer: Body & { readonly code: number; readonly place: string },
) => {
  const { code, place, bytes, isWhole } = answer;
  const size = isWhole ? formatBytes(bytes.length) : `more than ${formatBytes(mostBodyBytes)}`;
  const told = `HTTP ${code} at ${place} (${size})`;
  if (code < status.from || code > status.to) return { kind: 'bad', message: told } as const;
  if (bodyContains !== '' && !bytes.includes(bodyContains))
    return { kind: 'bad', message: `${told}: its body does not contain "${bodyContains}"` } as const;
  return { kind: 'good', message: told } as const;
};

// Neither credentials nor a query belong in a log.
const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return `"${url.replace(/[?#].*$/, '')}"`;
  const { origin, pathname, protocol } = new URL(url);
  return `${origin === 'null' ? `${protocol}//` : origin}${pathname}`;
};

const lookByHttp = async (look: HttpLook, place: string, signal: AbortSignal): Promise<Finding> => {
  const response = await ask(look, signal);
  return judge(look, { ...(await readBody(response)), code: response.statusCode ?? 0, place });
};

const lookByTcp = ({ host, port }: { readonly host: string; readonly port: number }, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const socket = connect({ host, port, signal });
    socket.on('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.on('error', reject);
  });

/**
 * Looks by HTTP and TCP, each over a connection of its own that ends with the look. Refused, reset, no HTTP and no answer
 * in time are bad; a look that could not be made (an unknown name, an untrusted certificate) found nothing.
 */
export const createProbe = (nowMs: () => number): Probe => ({
  http: (look, signal) => {
    const place = placeOf(look.url);
    const { timeoutMs } = look;
    return lookOnce({ timeoutMs, signal, place, nowMs }, (until) => lookByHttp(look, place, until));
  },
  tcp: (look, signal) => {
    const place = `${look.host}:${look.port}`;
    const { timeoutMs } = look;
    return lookOnce({ timeoutMs, signal, place, nowMs }, async (until) => {
      await lookByTcp(look, until);
      return { kind: 'good', message: `connected to ${place}` };
    });
  },
});
