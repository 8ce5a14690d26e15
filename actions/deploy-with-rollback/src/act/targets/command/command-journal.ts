import { failure, success } from '@drawbridge/core/domain/result';
import type { CommandEnd, Shell } from '@drawbridge/core/ports/shell';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ArgumentArray } from '../../../decide/settings.ts';
import type { JournalProblem, JournalStore } from '../../../ports/journal.ts';
import { problemOf } from '../../commands.ts';

/** A journal that the user's commands read and write. */
export interface CommandJournalOptions {
  readonly shell: Shell;
  readonly read: ArgumentArray;
  readonly write: ArgumentArray;
  readonly environment: string;
  readonly service: string;
}

// Short, so that a cancelled job still has time to write down where it stands.
const timeoutMs = 5_000;
const mostBytes = 4 * 1024 * 1024;

const versionOf = (text: string): string => bytesToHex(sha256(new TextEncoder().encode(text)));

const explain = (end: CommandEnd, title: string): JournalProblem | undefined => {
  const problem = problemOf(end, title);
  if (problem === undefined) return undefined;
  const { message } = problem;
  switch (problem.kind) {
    case 'stale':
      return { kind: 'conflict', message };
    // It was ended while it wrote: nobody knows how far it came.
    case 'timed-out':
      return { kind: 'unknown', message };
    case 'unknown':
    case 'cancelled':
    case 'refused':
      return { kind: problem.kind, message };
    default:
      return { kind: 'failed', message };
  }
};

/**
 * The journal beside the target. `read-journal` prints it (nothing at all: there is none yet). `write-journal` gets the
 * new one on standard input and DRAWBRIDGE_EXPECTED: the SHA-256, in hex, of the text that it may replace, or empty where
 * there must be none; it writes whole or not at all, and ends with exit code 3 when something else stands there.
 */
export const createCommandJournal = (options: CommandJournalOptions): JournalStore => {
  const { shell, environment, service } = options;
  const run = (command: ArgumentArray, more: { readonly input?: string; readonly expected?: string }) => {
    const [program = '', ...args] = command;
    const { input, expected = '' } = more;
    return shell.run({
      program,
      args,
      folder: '.',
      environment: {
        DRAWBRIDGE_ENVIRONMENT: environment,
        DRAWBRIDGE_SERVICE: service,
        DRAWBRIDGE_EXPECTED: expected,
      },
      timeoutMs,
      maxOutputBytes: mostBytes,
      ...(input !== undefined && { input }),
    });
  };
  return {
    place: `command ${options.read.join(' ')}`,
    read: async () => {
      const end = await run(options.read, {});
      const problem = explain(end, 'read-journal');
      if (problem !== undefined)
        return failure({ ...problem, kind: problem.kind === 'unknown' ? 'failed' : problem.kind });
      return success(end.output === '' ? undefined : { text: end.output, version: versionOf(end.output) });
    },
    write: async (text, expected) => {
      const end = await run(options.write, { input: text, ...(expected !== undefined && { expected }) });
      const problem = explain(end, 'write-journal');
      if (problem === undefined) return success(versionOf(text));
      return failure(problem.kind === 'cancelled' && end.durationMs > 0 ? { ...problem, kind: 'unknown' } : problem);
    },
  };
};
