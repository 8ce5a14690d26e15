import type { TrivyPorts } from '../ports/trivy-ports.ts';
import { createScratch } from './scratch.ts';
import { createToolbox } from './toolbox.ts';

/** What only this action needs from the world, on the runner that this process runs on. */
export const createTrivyPorts = (environment: NodeJS.ProcessEnv = process.env): TrivyPorts => ({
  toolbox: createToolbox({ environment }),
  scratch: createScratch(environment),
});
