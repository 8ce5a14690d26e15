import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../ports/platform.ts';
import type { Runner } from '../ports/runner.ts';
import { systemClock } from './clock.ts';
import { nodeProcess } from './process.ts';
import { createRunner } from './runner.ts';
import { isOnRunner, type Terminal } from './terminal-runner.ts';
import type { WorldParts } from './world.ts';

/** What only some actions carry in their bundle. */
interface PlatformParts extends WorldParts {
  /** Lets people start the action in a terminal, too; without it an action wants a runner. */
  readonly terminal?: (terminal: Terminal) => Runner;
}

// A runner empties its folder after each job; after a person's question nobody does. Where none can be made, what needs
// one says so: here nobody could tell it in words.
const openTemporaryFolder = (given: string | undefined): string => {
  if (given) return given;
  try {
    const folder = mkdtempSync(join(tmpdir(), 'drawbridge-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  } catch {
    return '';
  }
};

/** What git says in a line; empty where it says nothing, or where there is no git. */
const askGit = (folder: string, ...args: readonly string[]): string => {
  const options = { cwd: folder, encoding: 'utf8', timeout: 10_000 } as const;
  return spawnSync('git', args, options).stdout?.trim() ?? '';
};

/** The branch that is checked out, as `refs/heads/main`. */
const readBranch = (folder: string): string => askGit(folder, 'symbolic-ref', '--quiet', 'HEAD');

const readOrigin = (folder: string): string => askGit(folder, 'config', '--get', 'remote.origin.url');

// Who names a file for the outputs keeps files, and may still read the lines: a job's own script has that file without
// asking for it.
const withFiles = (runner: Runner, files: Runner, hasSummary: boolean): Runner => ({
  ...runner,
  report: 'optional',
  appendSummary: hasSummary ? files.appendSummary : runner.appendSummary,
  setOutput: (name, value) => {
    runner.setOutput(name, value);
    files.setOutput(name, value);
  },
});

const openRunner = ({ terminal }: PlatformParts): Runner => {
  const { env: environment, stdout } = process;
  if (terminal === undefined || isOnRunner(environment)) return createRunner(environment);
  const folder = process.cwd();
  const runner = terminal({
    environment,
    folder,
    ref: environment.GITHUB_REF ?? readBranch(folder),
    origin: environment.GITHUB_REPOSITORY ? '' : readOrigin(folder),
    temporaryFolder: openTemporaryFolder(environment.RUNNER_TEMP),
    write: (text) => void stdout.write(text),
  });
  if (!environment.GITHUB_OUTPUT) return runner;
  return withFiles(runner, createRunner(environment), Boolean(environment.GITHUB_STEP_SUMMARY));
};

/**
 * The real platform. What reaches the world is loaded when an action with valid inputs opens it; `parts` are what only
 * some actions carry in their bundle.
 */
export const createPlatform = (parts: PlatformParts = {}): Platform => {
  // Whoever read the log may be gone, or its disk be full: what was begun is brought to its end all the same.
  process.stdout.on('error', () => {});
  return {
    runner: openRunner(parts),
    process: nodeProcess,
    clock: systemClock,
    open: async (access) => (await import('./world.ts')).openWorld(access, parts),
  };
};
