import { formatDuration } from '../domain/quantity.ts';
import type { Cache, CacheReply } from '../ports/cache.ts';

export interface CacheLimits {
  readonly restoreMs: number;
  readonly saveMs: number;
}

const cacheLimits: CacheLimits = { restoreMs: 180_000, saveMs: 300_000 };

export interface CacheOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Fires when the job is cancelled. */
  readonly signal: AbortSignal;
  readonly debug: (line: string) => void;
  readonly limits?: CacheLimits;
}

type Library = typeof import('@actions/cache');

const unavailable = (message: string): CacheReply => ({ kind: 'unavailable', message });

// The library swallows what goes wrong and shows it as annotations of the step; ours all carry a title.
const complaint = /^::(?:warning|error)::|^(?=Failed to save: |Cache (?:restore|save) skipped: )/;
const chatter =
  /^(?:Cache Size: |Cache (?:restored|saved) successfully|Sent |Received |Attempt |\[command\]|Cache hit )/;

const readable = (text: string): string =>
  text.replaceAll('%0A', ' ').replaceAll('%0D', ' ').replaceAll('%25', '%').trim();

type Write = typeof process.stdout.write;

/** Takes what the library says out of the step's log: its complaints are the reason that it does not give otherwise. */
const listen = (debug: (line: string) => void) => {
  const complaints: string[] = [];
  const original: Write = process.stdout.write;
  const passOn = original.bind(process.stdout);
  const take = (text: string): boolean => {
    if (complaint.test(text)) complaints.push(readable(text.replace(complaint, '')));
    else if (!chatter.test(text)) return false;
    debug(text.trim());
    return true;
  };
  const listening: Write = (chunk: string | Uint8Array, ...rest: never[]): boolean =>
    typeof chunk === 'string' && take(chunk) ? true : passOn(chunk, ...rest);
  process.stdout.write = listening;
  return {
    complaints,
    stop: (): void => {
      process.stdout.write = original;
    },
  };
};

const endOf = (signal: AbortSignal, afterMs: number) => {
  const late = AbortSignal.any([signal, AbortSignal.timeout(afterMs)]);
  return new Promise<CacheReply>((resolve) => {
    const tell = (): void =>
      resolve(
        unavailable(signal.aborted ? 'The job was cancelled.' : `It took longer than ${formatDuration(afterMs)}.`),
      );
    if (late.aborted) tell();
    else late.addEventListener('abort', tell, { once: true });
  });
};

/** GitHub's cache through its own library, which is loaded by the first call. No call rejects, none outlives its limit. */
export const createCache = ({ environment, signal, debug, limits = cacheLimits }: CacheOptions): Cache => {
  const isOffered = (): boolean =>
    (environment['ACTIONS_RESULTS_URL'] ?? '') !== '' || (environment['ACTIONS_CACHE_URL'] ?? '') !== '';

  const ask = async (
    limitMs: number,
    use: (library: Library) => Promise<CacheReply | undefined>,
  ): Promise<CacheReply> => {
    if (!isOffered()) return unavailable('This runner offers no cache.');
    const ear = listen(debug);
    const reason = (): string => ear.complaints.join(' ') || 'The cache gave no reason.';
    const work = async (): Promise<CacheReply> => {
      try {
        const reply = (await use(await import('@actions/cache'))) ?? unavailable(reason());
        return reply.kind === 'missed' && ear.complaints.length > 0 ? unavailable(reason()) : reply;
      } catch (error) {
        return unavailable(Error.isError(error) ? error.message : String(error));
      }
    };
    try {
      return await Promise.race([work(), endOf(signal, limitMs)]);
    } finally {
      ear.stop();
    }
  };

  // One after the other: what the library says could not be told apart otherwise.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (call: () => Promise<CacheReply>): Promise<CacheReply> => {
    const turn = last.then(call);
    last = turn;
    return turn;
  };

  return {
    restore: (folders, key, fallbacks) =>
      inTurn(() =>
        ask(limits.restoreMs, async ({ restoreCache }) => {
          const found = await restoreCache([...folders], key, [...fallbacks]);
          return found === undefined ? { kind: 'missed' } : { kind: 'restored', key: found };
        }),
      ),
    save: (folders, key) =>
      inTurn(() =>
        ask(limits.saveMs, async ({ saveCache }) =>
          (await saveCache([...folders], key)) === -1 ? undefined : { kind: 'saved' },
        ),
      ),
  };
};
