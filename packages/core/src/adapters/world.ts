import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache, CacheReply } from '../ports/cache.ts';
import type { World, WorldAccess } from '../ports/platform.ts';
import type { CacheOptions } from './cache.ts';
import { systemClock } from './clock.ts';
import { createFiles } from './files.ts';
import { createGit } from './git.ts';
import { createBranch } from './github/branch.ts';
import { createGitHubClient, gitHubLimits } from './github/client.ts';
import { createStore } from './github/store.ts';
import { createGitHub } from './github.ts';
import { createShell } from './shell.ts';

/** What only some actions have in their bundle. */
export interface WorldParts {
  /** GitHub's library for its cache is larger than most actions. Without it the cache is unavailable. */
  readonly cache?: (options: CacheOptions) => Cache;
}

const noCache = (): Cache => {
  const reply: CacheReply = { kind: 'unavailable', message: 'This action keeps nothing in the cache.' };
  return { restore: async () => reply, save: async () => reply };
};

const requireFolder = async (workspace: string, workingDirectory: string): Promise<void> => {
  const found = await stat(join(workspace, workingDirectory)).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  throw new Error(
    `\`working-directory\`: ${workingDirectory} is no folder of the workspace.\nCheck the path, and that the checkout comes before this step.`,
  );
};

// Beside the code, where no pull request can write.
const dataBranch = 'drawbridge-data';

/** The real world behind the ports; rejects when there is no such folder. The GitHub client is loaded when GitHub is first asked. */
export const openWorld = async (access: WorldAccess, parts: WorldParts = {}): Promise<World> => {
  const { context, token, workingDirectory, cancellation, debug } = access;
  const { workspace, repository, apiUrl, graphqlUrl } = context;
  await requireFolder(workspace, workingDirectory);
  const [clock, random, environment, signal] = [systemClock, Math.random, process.env, cancellation.signal];
  const addresses = { apiUrl, graphqlUrl, repository };
  const client = createGitHubClient({ ...addresses, token, cancellation, clock, random, debug, limits: gitHubLimits });
  return {
    files: createFiles({ workspace, workingDirectory, signal }),
    git: createGit({ access, clock, random, environment }),
    github: createGitHub(client),
    store: createStore(client, { branch: dataBranch, newMark: randomUUID }),
    branch: (name) => createBranch(client, { branch: name, newMark: randomUUID }),
    shell: createShell({ workspace, workingDirectory, environment, signal, debug, nowMs: clock.nowMs }),
    cache: (parts.cache ?? noCache)({ environment, signal, debug }),
  };
};
