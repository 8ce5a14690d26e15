import { runAction } from '@drawbridge/core/action/run-action';
import { createPlatform } from '@drawbridge/core/adapters/platform';
import { readConfig } from './inputs.ts';

const load = async () => {
  const { createSteps } = await import('./run.ts');
  const { createDeployPorts } = await import('./adapters/deploy-ports.ts');
  return createSteps(createDeployPorts());
};

await runAction(
  { name: 'deploy-with-rollback', subject: 'Deploy', stateVersion: 1, readConfig, load, loadPost: load },
  createPlatform(),
);
