import type { World, WorldAccess } from '../ports/platform.ts';
import { systemClock } from './clock.ts';
import { createFiles } from './files.ts';
import { createGit } from './git.ts';
import { gitHubLimits } from './github/client.ts';
import { createGitHub } from './github.ts';

/** The real world behind the ports. Opening it reads nothing; the GitHub client is loaded when GitHub is first asked. */
export const openWorld = async (access: WorldAccess): Promise<World> => {
  const { context, token, workingDirectory, cancellation, debug } = access;
  const { workspace, repository, apiUrl, graphqlUrl } = context;
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
