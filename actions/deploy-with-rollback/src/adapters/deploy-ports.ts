import { randomUUID } from 'node:crypto';
import type { DeployPorts } from '../ports/deploy-ports.ts';
import { createLeftovers } from './leftovers.ts';
import { createProbe } from './probe.ts';
import { findSecrets } from './secrets.ts';

/** What only this action needs from the world, on the runner that this process runs on. */
export const createDeployPorts = (): DeployPorts => ({
  probe: createProbe(() => performance.now()),
  leftovers: createLeftovers(),
  newNonce: randomUUID,
  secrets: findSecrets(process.env),
});
