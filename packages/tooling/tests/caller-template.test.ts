import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contractOf } from '@drawbridge/testkit/workflows/contract';
import { listAt, mapAt, parseTree, type Tree, textAt } from '@drawbridge/testkit/workflows/yaml-tree';
import { describe, expect, test } from '@jest/globals';
import { asCallersOwn, type CallerPlan } from '../src/docs/caller-template.ts';

const source = `# Head.
name: Example

on:
  workflow_call:
    inputs:
      runner: { description: The runner., type: string, default: ubuntu-24.04 }
      commands: { description: What to run., type: string, default: "" }
      version: { description: Which one., type: string, default: "" }
      setup: { description: First., type: string, default: "" }
      keep: { description: Keep it., type: boolean, default: true }

permissions: {}

jobs:
  work:
    name: work # as it is
    runs-on: \${{ startsWith(inputs.runner, '[') && fromJSON(inputs.runner) || inputs.runner }}
    steps:
      - name: Set up
        if: inputs.setup != ''
        env:
          SETUP: \${{ inputs.setup }}
          VARS: \${{ toJSON(vars) }}
        run: bash -euo pipefail -c "$SETUP"
      - name: Work # why
        if: inputs.version == ''
        uses: $/actions/work
        with:
          commands: \${{ inputs.commands }}
          kind: \${{ inputs.commands != '' && 'own' || 'none' }}
          version: \${{ inputs.version }}
      - name: Keep
        if: \${{ !cancelled() && inputs.keep }}
        run: echo "for \${{ inputs.runner }}"
`;

const plan: CallerPlan = { head: '# Mine.', inputs: { setup: 'make ready' }, asked: ['version'], secrets: {} };
const made = (changes: Partial<CallerPlan> = {}): string => asCallersOwn(source, { ...plan, ...changes });

describe("a workflow as a file of the caller's own", () => {
  test('has its own head and triggers; what is asked by hand stays an input', () => {
    const text = made();
    expect(text).toMatch(/^# Mine\.\nname: Example\n\non:\n {2}push:\n {4}branches: \[main\]\n/);
    expect(Object.keys(mapAt(parseTree(text), 'on', 'workflow_dispatch', 'inputs'))).toEqual(['version']);
    expect(text).toContain('version: ${{ inputs.version }}');
    expect(text).toContain("if: inputs.version == ''");
  });

  test('has values where that had inputs, and comments as they were', () => {
    const text = made({ inputs: { setup: 'make ready', commands: 'a: [b]\nc: ["d"]\n' } });
    expect(text).toContain('    name: work # as it is\n    runs-on: ubuntu-24.04\n');
    expect(text).toContain(
      '          commands: |\n            a: [b]\n            c: ["d"]\n          kind: own\n          version:',
    );
    expect(text).toContain('echo "for ubuntu-24.04"');
    expect(text).toContain('- name: Work # why\n');
  });

  test('leaves out an input that would be empty', () => {
    expect(made()).not.toContain('commands:');
  });

  test('runs a script itself, without the condition that there is one', () => {
    expect(made()).toContain(
      '      - name: Set up\n        env:\n          VARS: ${{ toJSON(vars) }}\n        run: make ready\n      - name: Work',
    );
  });

  test('takes a switch that is on out of its conditions', () => {
    expect(made()).toContain('if: ${{ !cancelled() && true }}');
  });

  test.each([
    ['', 'none'],
    ['a: [b]\n', 'own'],
  ])('settles what depends on an input: %j is %s', (commands, kind) => {
    expect(made({ inputs: { ...plan.inputs, commands } })).toContain(`          kind: ${kind}\n`);
  });

  test('uses the released actions', () => {
    expect(made()).toContain('uses: drawbridge-ci/drawbridge/actions/work@v1\n');
  });

  test('hands secrets to the steps that are named', () => {
    const text = made({
      secrets: { Work: { env: ['A_TOKEN'], with: ['DRAWBRIDGE_SIGNING_KEY'] }, 'Set up': { env: ['B'] } },
    });
    expect(text).toContain('        env:\n          A_TOKEN: ${{ secrets.A_TOKEN }}\n        with:\n');
    expect(text).toContain('          signing-key: ${{ secrets.DRAWBRIDGE_SIGNING_KEY }}\n      - name: Keep\n');
    expect(text).toContain('        env:\n          B: ${{ secrets.B }}\n          VARS:');
  });

  test.each<readonly [string, Partial<CallerPlan>, string]>([
    ['a value for no input', { inputs: { runer: 'x' } }, 'no input runer'],
    ['a question that is no input', { asked: ['vresion'] }, 'no input vresion'],
    ['a secret for no step', { secrets: { Wrok: { env: ['A'] } } }, 'no step Wrok'],
  ])('refuses %s', (_, changes, words) => {
    expect(() => made(changes)).toThrow(words);
  });

  test('refuses a workflow whose token is not closed on top', () => {
    expect(() => asCallersOwn(source.replace('permissions: {}', ''), plan)).toThrow('permissions');
  });
});

describe("deploy-production as a file of the caller's own", () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const reusable = parseTree(read('.github/workflows/deploy-production.yml'));
  const own = parseTree(read('examples/environment-secrets/.github/workflows/deploy-production.yml'));
  const stepsOf = (workflow: Tree) =>
    Object.keys(mapAt(workflow, 'jobs')).map((id) => [
      id,
      listAt(workflow, 'jobs', id, 'steps').map((step) => textAt(step, 'name')),
    ]);

  test('has the same jobs with the same scopes, and the same steps in the same order', () => {
    expect(contractOf(own).jobs).toEqual(contractOf(reusable).jobs);
    expect(stepsOf(own)).toEqual(stepsOf(reusable));
  });

  test('has secrets only where the environment guards them', () => {
    const jobs = Object.entries(mapAt(own, 'jobs'));
    const holding = jobs.filter(([, job]) => JSON.stringify(job).includes('secrets.'));
    expect(holding.map(([id, job]) => [id, textAt(job, 'environment', 'name')])).toEqual([['deploy', 'production']]);
  });
});
