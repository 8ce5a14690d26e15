import path from 'node:path';
import { type Contract, contractOf, impactOf } from '@drawbridge/testkit/workflows/contract';
import { parseTree } from '@drawbridge/testkit/workflows/yaml-tree';
import { describe, expect, test } from '@jest/globals';
import { listFiles, readText, reusableWorkflows } from './repository-files.ts';

const contract = (text: string): Contract => contractOf(parseTree(text));
const base = `
on: {workflow_call: {inputs: {files: {type: string, default: a}}, outputs: {result: {value: x}}}}
permissions: {}
jobs: {work: {permissions: {contents: read}}}
`;

describe('a change of contract', () => {
  test.each([
    ['nothing', 'default: a', 'default: a', 'none'],
    ['a new optional input', 'inputs: {', 'inputs: {more: {type: string, default: ""}, ', 'minor'],
    ['a new output', 'outputs: {', 'outputs: {more: {value: y}, ', 'minor'],
    ['a new job without a new scope', 'jobs: {', 'jobs: {more: {permissions: {contents: read}}, ', 'minor'],
    ['a scope less', 'contents: read', '', 'minor'],
    ['a new required input', 'inputs: {', 'inputs: {more: {type: string, required: true}, ', 'major'],
    ['a new required secret', 'inputs: {', 'secrets: {key: {required: true}}, inputs: {', 'major'],
    ['an input less', 'files: {type: string, default: a}', '', 'major'],
    ['another type', 'type: string', 'type: number', 'major'],
    ['another default', 'default: a', 'default: b', 'major'],
    ['an output less', 'result: {value: x}', '', 'major'],
    ['a renamed job', 'work:', 'labour:', 'major'],
    ['a new scope', 'contents: read', 'contents: read, checks: read', 'major'],
    ['a wider scope', 'contents: read', 'contents: write', 'major'],
  ] as const)('%s', (_, from, to, impact) => {
    const changed = base.replace(from, to);
    expect(impactOf(contract(base), contract(changed))).toBe(impact);
  });
});

describe('the contracts that users rely on', () => {
  const folder = 'packages/testkit/tests/workflows/contracts';
  const recorded = (file: string): unknown => JSON.parse(readText(`${folder}/${path.basename(file, '.yml')}.json`));

  test('each reusable workflow has a recorded one, and each record its workflow', () => {
    const names = (files: readonly string[]) => files.map((file) => path.parse(file).name).sort();
    expect(names(listFiles(`${folder}/*.json`))).toEqual(names(reusableWorkflows()));
  });

  test.each(reusableWorkflows())('%s is as recorded; a wanted change is a change of the record too', (file) => {
    expect(contract(readText(file))).toEqual(recorded(file));
  });

  test.each(reusableWorkflows())('%s has at most twenty inputs, in kebab-case, each described and typed', (file) => {
    const inputs = Object.entries(contract(readText(file)).inputs);
    expect(inputs.length).toBeLessThanOrEqual(20);
    for (const [name, { required, default: fallback }] of inputs) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(required || fallback !== null).toBe(true);
    }
  });
});
