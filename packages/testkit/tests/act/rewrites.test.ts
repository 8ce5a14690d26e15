import { rewriteForAct, rewrites } from '@drawbridge/testkit/act/rewrites';
import { formatTree, parseTree } from '@drawbridge/testkit/workflows/yaml-tree';
import { describe, expect, test } from '@jest/globals';

const self = { repository: 'o/r', ref: 'v1' };
const rewritten = (text: string) => rewriteForAct(parseTree(text), self);

const table = [
  ['self reference', 'jobs: {a: {steps: [{uses: $/actions/x}]}}', 'jobs: {a: {steps: [{uses: o/r/actions/x@v1}]}}'],
  [
    'self reference',
    'jobs: {a: {uses: $/.github/workflows/w.yml}}',
    'jobs: {a: {uses: o/r/.github/workflows/w.yml@v1}}',
  ],
  ['self reference', 'runs: {steps: [{uses: $/actions/x}]}', 'runs: {steps: [{uses: o/r/actions/x@v1}]}'],
  ['queue', 'concurrency: {group: g, queue: max}', 'concurrency: {group: g}'],
  ['queue', 'jobs: {a: {concurrency: {group: g, queue: max}}}', 'jobs: {a: {concurrency: {group: g}}}'],
  [
    'environment without deployment',
    'jobs: {a: {environment: {name: production, deployment: false}}}',
    'jobs: {a: {environment: {name: production}}}',
  ],
  ['cache mode', '{cache-mode: read, jobs: {a: {runs-on: x, cache-mode: none}}}', 'jobs: {a: {runs-on: x}}'],
  [
    'new permissions',
    'permissions: {contents: read, code-quality: read, artifact-metadata: write}',
    'permissions: {contents: read}',
  ],
  [
    'background steps',
    'steps: [{run: a, background: true}, {wait: a}, {wait-all: true}, {cancel: a}, {parallel: [{run: b}, {run: c}]}]',
    'steps: [{run: a}, {run: b}, {run: c}]',
  ],
] as const;

describe('the rewrite table for act', () => {
  test.each(table)('%s: %s', (_, before, after) => {
    expect(rewritten(before)).toEqual(parseTree(after));
  });

  test('has a test for each rewrite, and a reason', () => {
    expect(new Set(table.map(([name]) => name))).toEqual(new Set(rewrites.map(({ name }) => name)));
    for (const { why } of rewrites) expect(why).toMatch(/^act /);
  });

  test('leaves everything else as it is', () => {
    const text = 'on: {push: {branches: [main]}}\njobs: {a: {with: {queue: max, cancel: "no", uses: x}, if: "on"}}';
    expect(rewritten(text)).toEqual(parseTree(text));
    expect(parseTree(formatTree(rewritten(text)))).toEqual(parseTree(text));
  });
});
