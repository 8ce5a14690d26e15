import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { systemClock } from '../../../src/adapters/clock.ts';
import { createGit } from '../../../src/adapters/git.ts';
import type { RunContext } from '../../../src/domain/event.ts';
import type { Commit, Git } from '../../../src/ports/git.ts';

const run = promisify(execFile);

const environment = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Octo Cat',
  GIT_AUTHOR_EMAIL: 'octo@github.example',
  GIT_COMMITTER_NAME: 'Octo Cat',
  GIT_COMMITTER_EMAIL: 'octo@github.example',
};

/** Runs git as a user of these tests would; returns what it printed, trimmed. */
export const gitIn = async (folder: string, ...args: readonly string[]): Promise<string> => {
  const dated = { ...environment, ...nextDates() };
  const { stdout } = await run('git', ['-c', 'init.defaultBranch=main', ...args], { cwd: folder, env: dated });
  return stdout.trim();
};

let seconds = 1_767_225_600;
const nextDates = () => {
  seconds += 60;
  return { GIT_AUTHOR_DATE: `@${seconds} +0000`, GIT_COMMITTER_DATE: `@${seconds} +0000` };
};

/** A folder that goes when the tests are through. */
export const makeFolder = async (): Promise<{ readonly path: string; remove(): Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'drawbridge-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};

export interface OpenOptions {
  readonly workspace: string;
  readonly temporaryFolder: string;
  readonly workingDirectory?: string;
  readonly token?: string;
  readonly context?: Partial<RunContext>;
  readonly environment?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
  readonly limits?: { readonly localMs: number; readonly networkMs: number; readonly outputBytes: number };
}

/** The adapter under test, with a log of every command. */
export const openGit = (options: OpenOptions): { readonly git: Git; readonly debugLines: string[] } => {
  const debugLines: string[] = [];
  const {
    workspace,
    temporaryFolder,
    workingDirectory = '.',
    token = '',
    signal = new AbortController().signal,
  } = options;
  const git = createGit({
    access: {
      context: fakeContext({ workspace, temporaryFolder, ...options.context }),
      token,
      workingDirectory,
      cancellation: { signal, reason: undefined, deadlineMs: undefined },
      debug: (line) => debugLines.push(line),
    },
    clock: { nowMs: () => performance.now(), sleep: (_, stop) => systemClock.sleep(1, stop) },
    random: () => 0,
    environment: { ...environment, ...options.environment },
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  return { git, debugLines };
};

/** The value, or an error that shows the problem. */
export const unwrap = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (result.ok) return result.value;
  throw new Error(`unexpected problem: ${JSON.stringify(result.error)}`);
};

/** A commit with its fields as they were read: to be compared. */
export const copyOf = ({ oid, parents, message, committedMs, authoredMs, author, files }: Commit): Commit => ({
  oid,
  parents,
  message,
  committedMs,
  authoredMs,
  author,
  files,
});
