import type { Platform } from '../ports/platform.ts';
import { systemClock } from './clock.ts';
import { nodeProcess } from './process.ts';
import { createRunner } from './runner.ts';
import type { WorldParts } from './world.ts';

/**
 * The real platform. What reaches the world is loaded when an action with valid inputs opens it; `parts` are what only
 * some actions carry in their bundle.
 */
export const createPlatform = (parts: WorldParts = {}): Platform => {
  // Whoever read the log may be gone, or its disk be full: what was begun is brought to its end all the same.
  process.stdout.on('error', () => {});
  return {
    runner: createRunner(process.env),
    process: nodeProcess,
    clock: systemClock,
    open: async (access) => (await import('./world.ts')).openWorld(access, parts),
  };
};
