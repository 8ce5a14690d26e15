import { describe, expect, test } from '@jest/globals';
import { compareInputs, compareOutputs, type InputSpec } from '../src/contract.ts';

const actionYml = `
name: Sample
description: A sample.
inputs:
  threshold:
    description: The bar.
    default: 80
  files:
    description: What to read.
    required: true
  title:
    description: Free text.
outputs:
  verdict:
    description: What came out.
  percent:
    description: How much.
runs:
  using: node24
  main: dist/index.js
`;
const threshold: InputSpec = { name: 'threshold', required: false, default: '80', description: 'The bar.' };
const files: InputSpec = { name: 'files', required: true, default: undefined };
const title: InputSpec = { name: 'title', required: false, default: '' };

describe('inputs of the code and of action.yml', () => {
  test('that agree give no problem; no default and an empty one are the same', () => {
    expect(compareInputs(actionYml, [threshold, files, title])).toEqual([]);
  });

  test.each([
    ['an input that only action.yml has', [threshold, files], 'Input "title" is in action.yml but not in the code.'],
    [
      'an input that only the code has',
      [threshold, files, title, { ...title, name: 'extra' }],
      'Input "extra" is in the code but not in action.yml.',
    ],
    [
      'an input that the code has twice',
      [threshold, files, title, title],
      'Input "title" is in the code more than once.',
    ],
    [
      'another default',
      [{ ...threshold, default: '70' }, files, title],
      'Input "threshold": the default is "80" in action.yml, "70" in the code.',
    ],
    [
      'a default that is missing',
      [{ ...threshold, default: undefined }, files, title],
      'Input "threshold": the default is "80" in action.yml, none in the code.',
    ],
    [
      'another obligation',
      [threshold, { ...files, required: false }, title],
      'Input "files": required is true in action.yml, false in the code.',
    ],
    [
      'another description',
      [{ ...threshold, description: 'Bar' }, files, title],
      'Input "threshold": the description is "The bar." in action.yml, "Bar" in the code.',
    ],
    [
      'a name in other letters',
      [threshold, files, { ...title, name: 'Title' }],
      'Input "Title" is in the code but not in action.yml.',
    ],
  ])('tell of %s', (_what, specs, problem) => {
    expect(compareInputs(actionYml, specs)).toContain(problem);
  });

  test('refuse to compare with a text that is no action.yml', () => {
    expect(() => compareInputs('name: x', [])).toThrow(/runs/u);
  });
});

describe('outputs of the code and of action.yml', () => {
  test('that agree give no problem', () => {
    expect(compareOutputs(actionYml, ['percent', 'verdict'])).toEqual([]);
  });

  test('tell of each name that stands on one side only', () => {
    expect(compareOutputs(actionYml, ['percent', 'reason'])).toEqual([
      'Output "reason" is in the code but not in action.yml.',
      'Output "verdict" is in action.yml but not in the code.',
    ]);
  });
});
