import { runAction } from '@drawbridge/core/action/run-action';
import { createPlatform } from '@drawbridge/core/adapters/platform';
import { createCryptography } from './adapters/cryptography.ts';
import { readConfig } from './inputs.ts';
import type { AuditPorts } from './ports/audit-ports.ts';

const ports: AuditPorts = { cryptography: createCryptography(), random: Math.random };

await runAction(
  {
    name: 'deployment-audit',
    subject: 'Audit',
    secretInputs: ['signing-key'],
    stateVersion: 1,
    readConfig,
    load: async () => (await import('./run.ts')).createSteps(ports),
    loadPost: async () => (await import('./run.ts')).createPostSteps(ports),
  },
  createPlatform(),
);
