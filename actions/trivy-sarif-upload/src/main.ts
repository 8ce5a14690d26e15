import { runAction } from '@drawbridge/core/action/run-action';
import { createCache } from '@drawbridge/core/adapters/cache';
import { createPlatform } from '@drawbridge/core/adapters/platform';
import { readConfig } from './inputs.ts';

const load = async () => {
  const { createSteps } = await import('./run.ts');
  const { createTrivyPorts } = await import('./adapters/trivy-ports.ts');
  return createSteps(createTrivyPorts());
};

await runAction(
  { name: 'trivy-sarif-upload', subject: 'Scan', stateVersion: 1, readConfig, load },
  createPlatform({ cache: createCache }),
);
