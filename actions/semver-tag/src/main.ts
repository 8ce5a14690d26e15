import { runAction } from '@drawbridge/core/action/run-action';
import { createPlatform } from '@drawbridge/core/adapters/platform';
import { createTerminalRunner } from '@drawbridge/core/adapters/terminal-runner';
import { createVersionPorts } from './adapters/version-ports.ts';
import { readConfig } from './inputs.ts';

await runAction(
  {
    name: 'semver-tag',
    subject: 'Version',
    stateVersion: 1,
    secretInputs: ['signing-key', 'signing-passphrase'],
    readConfig,
    load: async () => (await import('./run.ts')).createSteps(createVersionPorts()),
  },
  createPlatform({ terminal: createTerminalRunner }),
);
