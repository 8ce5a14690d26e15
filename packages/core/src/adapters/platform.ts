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

// A runner empties its folder after each job; after a person's question nobody does.
const openTemporaryFolder = (given: string | undefined): string => {
  if (given) return given;
  const folder = mkdtempSync(join(tmpdir(), 'drawbridge-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The branch that is checked out, as `refs/heads/main`; empty where none is, or where there is no git. */
const readBranch = (): string =>
  spawnSync('git', ['symbolic-ref', '--quiet', 'HEAD'], { encoding: 'utf8', timeout: 10_000 }).stdout?.trim() ?? '';

const openRunner = ({ terminal }: PlatformParts): Runner => {
  const { env: environment, stdout } = process;
  if (terminal === undefined || isOnRunner(environment)) return createRunner(environment);
  return terminal({
    environment,
    folder: process.cwd(),
    ref: environment.GITHUB_REF ?? readBranch(),
    temporaryFolder: openTemporaryFolder(environment.RUNNER_TEMP),
    write: (text) => void stdout.write(text),
  });
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
