import { runAction } from '@drawbridge/core/action/run-action';
import { createPlatform } from '@drawbridge/core/adapters/platform';
import { readConfig } from './inputs.ts';

const open = async () => {
  const { createPostSteps, createSteps } = await import('./run.ts');
  const { createAuditPorts } = await import('./adapters/audit-ports.ts');
  const ports = createAuditPorts();
  return { ...createSteps(ports), ...createPostSteps(ports) };
};

await runAction(
  {
    name: 'deployment-audit',
    subject: 'Audit',
    secretInputs: ['signing-key'],
    stateVersion: 1,
    readConfig,
    load: open,
    loadPost: open,
  },
  createPlatform(),
);
