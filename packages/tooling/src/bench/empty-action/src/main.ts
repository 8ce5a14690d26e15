import { runAction } from '@drawbridge/core/action/run-action';
import { createPlatform } from '@drawbridge/core/adapters/platform';
import { success } from '@drawbridge/core/domain/result';
import { commonInputs } from '@drawbridge/core/inputs/common';
import { readInputs, text } from '@drawbridge/core/inputs/spec';

const inputs = { ...commonInputs, subject: text({ required: true }) };

await runAction(
  {
    name: 'empty-action',
    subject: 'Nothing',
    stateVersion: 1,
    readConfig: (raw) => {
      const config = readInputs(inputs, raw);
      if (!config.ok) return config;
      const { 'github-token': token, 'working-directory': workingDirectory } = config.value;
      return success({ token, workingDirectory, reportFile: 'empty.json' });
    },
    load: () => import('./steps.ts'),
  },
  createPlatform(),
);
