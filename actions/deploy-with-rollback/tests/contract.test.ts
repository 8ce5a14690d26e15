import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareInputs, compareOutputs } from '@drawbridge/testkit/contract';
import { expect, test } from '@jest/globals';
import { inputs } from '../src/inputs/table.ts';
import { play } from './play.ts';

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

test('main and post are one bundle, and post knows that it is post', () => {
  expect(actionYml).toMatch(/main: dist\/index\.js\n {2}post: dist\/post\.js\n$/);
});
