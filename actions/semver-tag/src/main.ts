import { runAction } from '@drawbridge/core/action/run-action';
import { createPlatform } from '@drawbridge/core/adapters/platform';
import { createTerminalRunner } from '@drawbridge/core/adapters/terminal-runner';
import { createVersionPorts } from './adapters/version-ports.ts';
import { readConfig } from './inputs.ts';

// A runner starts Node 24; in a terminal there may be an older one.
if (!('isError' in Error)) await import('./adapters/older-node.ts');

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
