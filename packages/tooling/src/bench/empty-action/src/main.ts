import { runAction } from '@drawbridge/core/action/run-action';
import { createPlatform } from '@drawbridge/core/adapters/platform';
import { success } from '@drawbridge/core/domain/result';
import { commonInputs, toCommonConfig } from '@drawbridge/core/inputs/common';
import { readInputs, text } from '@drawbridge/core/inputs/spec';

const inputs = { ...commonInputs('empty-action'), subject: text({ required: true }) };

await runAction(
  {
    name: 'empty-action',
    subject: 'Nothing',
    stateVersion: 1,
    readConfig: (raw) => {
      const config = readInputs(inputs, raw);
      return config.ok ? success(toCommonConfig(config.value)) : config;
    },
    load: () => import('./steps.ts'),
  },
  createPlatform(),
);
