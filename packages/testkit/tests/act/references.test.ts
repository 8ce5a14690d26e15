import { serveReferences } from '@drawbridge/testkit/act/served';
import { parseReference, usesOf } from '@drawbridge/testkit/workflows/references';
import { parseTree } from '@drawbridge/testkit/workflows/yaml-tree';
import { expect, test } from '@jest/globals';

test.each([
  ['o/r@v1', { repository: 'o/r', path: '', ref: 'v1' }],
  ['o/r/a/b@main', { repository: 'o/r', path: 'a/b', ref: 'main' }],
  ['o/r/.github/workflows/w.yml@feat/x', { repository: 'o/r', path: '.github/workflows/w.yml', ref: 'feat/x' }],
  ['./actions/x', undefined],
  ['$/actions/x', undefined],
  ['docker://alpine@sha256:0', undefined],
])('%s', (uses, reference) => {
  expect(parseReference(uses)).toEqual(reference);
});

test('uses of jobs, steps and composite actions are found, once each', () => {
  const text = '{jobs: {a: {uses: x}, b: {steps: [{uses: y}, {run: z}, {uses: y}]}}, runs: {steps: [{uses: w}]}}';
  expect(usesOf(parseTree(text))).toEqual(['x', 'y', 'w']);
});

test('an action that nobody can serve is refused by name', async () => {
  const workflow = parseTree('jobs: {a: {steps: [{uses: actions/checkout@v6}, {uses: acme/launch@v1}]}}');
  await expect(serveReferences(workflow, new Map())).rejects.toThrow(/acme\/launch cannot be fetched offline/);
});
