import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareInputs, compareOutputs } from '@drawbridge/testkit/contract';
import { expect, test } from '@jest/globals';
import { defaultPolicy } from '../src/decide/policy.ts';
import { inputs } from '../src/inputs.ts';
import { configOf, play } from './stage.ts';

const actionYml = readFileSync(join(import.meta.dirname, '../action.yml'), 'utf8');

test('action.yml declares the inputs that the code reads, with the same defaults', () => {
  const specs = Object.entries(inputs).map(([name, spec]) => ({
    name,
    required: spec.required,
    default: spec.default,
  }));
  expect(compareInputs(actionYml, specs)).toEqual([]);
});

test('action.yml declares the outputs that the code sets', async () => {
  const { outcome } = await play();
  const ofTheFrame = ['verdict', 'report-file'];
  expect(compareOutputs(actionYml, [...Object.keys(outcome.outputs), ...ofTheFrame])).toEqual([]);
});

test('the defaults of the inputs are the policy that decides when nothing is configured', async () => {
  expect((await configOf()).policy).toEqual(defaultPolicy);
});
