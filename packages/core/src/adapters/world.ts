import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { World, WorldAccess } from '../ports/platform.ts';
import { systemClock } from './clock.ts';
import { createFiles } from './files.ts';
import { createGit } from './git.ts';
import { gitHubLimits } from './github/client.ts';
import { createGitHub } from './github.ts';

const requireFolder = async (workspace: string, workingDirectory: string): Promise<void> => {
  const found = await stat(join(workspace, workingDirectory)).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  throw new Error(
    `\`working-directory\`: ${workingDirectory} is no folder of the workspace.\nCheck the path, and that the checkout comes before this step.`,
  );
};

/** The real world behind the ports; rejects when there is no such folder. The GitHub client is loaded when GitHub is first asked. */
export const openWorld = async (access: WorldAccess): Promise<World> => {
  const { context, token, workingDirectory, cancellation, debug } = access;
  const { workspace, repository, apiUrl, graphqlUrl } = context;
  await requireFolder(workspace, workingDirectory);
  const [clock, random] = [systemClock, Math.random];
  return {
    files: createFiles({ workspace, workingDirectory, signal: cancellation.signal }),
    git: createGit({ access, clock, random, environment: process.env }),
    github: createGitHub({
      token,
      apiUrl,
      graphqlUrl,
      repository,
      cancellation,
      clock,
      random,
      debug,
      limits: gitHubLimits,
    }),
  };
};
