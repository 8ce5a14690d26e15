import { runAction } from '@drawbridge/core/action/run-action';
import { createPlatform } from '@drawbridge/core/adapters/platform';
import { readConfig } from './inputs.ts';

await runAction(
  { name: 'quality-gate', subject: 'Gate', stateVersion: 1, readConfig, load: () => import('./run.ts') },
  createPlatform(),
);
