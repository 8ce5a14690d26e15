import { evaluateCondition, evaluateTemplate } from '@drawbridge/testkit/runner/expressions';
import { conditionsOf, jobRuns, type NeedResult, withImplicitSuccess } from '@drawbridge/testkit/workflows/conditions';
import { listAt, mapAt, parseTree, textAt } from '@drawbridge/testkit/workflows/yaml-tree';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from './repository-files.ts';
import { defaultInputs, runScript } from './scripted-step.ts';

const workflow = parseTree(readText('.github/workflows/ci-quality.yml'));
const conditions = new Map(conditionsOf(workflow).map(({ place, condition }) => [place, condition]));

const defaults = defaultInputs(workflow);

const pullRequest = { event_name: 'pull_request', ref: 'refs/pull/7/merge', repository: 'acme/shop', run_id: '41' };
const events = [
  ['a pull request', pullRequest, 'refs/pull/7/merge', 'true'],
  [
    'a pull request of a fork',
    { ...pullRequest, event: { pull_request: { head: { repo: { fork: true } } } } },
    'refs/pull/7/merge',
    'true',
  ],
  ['a push', { ...pullRequest, event_name: 'push', ref: 'refs/heads/main' }, '41', 'false'],
  [
    'a merge queue',
    { ...pullRequest, event_name: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-a' },
    '41',
    'false',
  ],
  ['a schedule', { ...pullRequest, event_name: 'schedule', ref: 'refs/heads/main' }, '41', 'false'],
  ['a run by hand', { ...pullRequest, event_name: 'workflow_dispatch', ref: 'refs/heads/main' }, '41', 'false'],
] as const;

describe('concurrency of ci-quality', () => {
  test.each(events)('%s', (_, github, key, cancels) => {
    const contexts = { github: { ...github, workflow: 'CI' }, inputs: { ...defaults, key: 'node-24' } };
    expect(evaluateTemplate(textAt(workflow, 'concurrency', 'group') ?? '', contexts)).toBe(
      `drawbridge-ci-quality:acme/shop:CI:${key}:.:node-24`,
    );
    expect(evaluateTemplate(textAt(workflow, 'concurrency', 'cancel-in-progress') ?? '', contexts)).toBe(cancels);
  });
});

test.each([
  ['another workflow', { workflow: 'Nightly' }, {}],
  ['another folder and key, whose names read alike in a row', {}, { 'working-directory': 'a-b', key: 'c' }],
])('a call by %s is not cancelled by this one', (_, github, inputs) => {
  const group = textAt(workflow, 'concurrency', 'group') ?? '';
  const contexts = {
    github: { ...pullRequest, workflow: 'CI' },
    inputs: { ...defaults, 'working-directory': 'a', key: 'b-c' },
  };
  const other = { github: { ...contexts.github, ...github }, inputs: { ...contexts.inputs, ...inputs } };
  expect(evaluateTemplate(group, other)).not.toBe(evaluateTemplate(group, contexts));
});

describe('conditions of ci-quality', () => {
  test('all have their table below', () => {
    expect([...conditions.keys()]).toEqual([
      'checks',
      'checks, Set up Node',
      'checks, Set up Python',
      'checks, Coverage',
      'checks, Gate',
      'checks, Keep the reports',
      'result',
    ]);
  });

  test.each([
    ['success', 'success', true],
    ['success', 'skipped', false],
    ['success', '', false],
    ['failure', 'success', false],
    ['cancelled', 'success', false],
    ['skipped', '', false],
  ] as const)('checks: plan ends with %s and asks for %j', (result, checks, runs) => {
    const needs = { plan: { result, outputs: { checks } } };
    expect(jobRuns(conditions.get('checks'), { needs, github: pullRequest, inputs: defaults }, [result])).toBe(runs);
  });

  test.each(['success', 'failure', 'cancelled', 'skipped'] as const)('result always runs, also after %s', (result) => {
    expect(jobRuns(conditions.get('result'), { needs: {} }, ['success', result])).toBe(true);
  });

  test.each([
    ['checks, Set up Node', 'node', { 'node-version': '24' }, true],
    ['checks, Set up Node', 'node', { 'node-version': '' }, false],
    ['checks, Set up Node', 'python', { 'node-version': '24' }, false],
    ['checks, Set up Python', 'python', { 'python-version': '3.13' }, true],
    ['checks, Set up Python', 'python', { 'python-version': '' }, false],
    ['checks, Set up Python', 'none', { 'python-version': '3.13' }, false],
    ['checks, Coverage', 'node', { 'coverage-files': 'a.info' }, true],
    ['checks, Coverage', 'node', { 'coverage-files': '' }, false],
  ] as const)('%s: preset %s, %j', (place, preset, inputs, runs) => {
    const contexts = { needs: { plan: { outputs: { preset } } }, inputs: { ...defaults, ...inputs } };
    const condition = withImplicitSuccess(conditions.get(place));
    expect(evaluateCondition(condition, contexts, 'success')).toBe(runs);
    expect(evaluateCondition(condition, contexts, 'failure')).toBe(false);
  });

  test.each([
    ['success', 'success', 'reports/junit.xml', true],
    ['failure', 'failure', 'reports/junit.xml', true],
    ['failure', 'success', 'reports/junit.xml', true],
    ['failure', 'skipped', 'reports/junit.xml', false],
    ['cancelled', 'cancelled', 'reports/junit.xml', false],
    ['success', 'success', '', false],
  ] as const)('the gate: job %s, commands %s, reports %j', (status, outcome, reports, runs) => {
    const contexts = { inputs: { ...defaults, reports }, steps: { commands: { outcome } } };
    const condition = withImplicitSuccess(conditions.get('checks, Gate'));
    expect(evaluateCondition(condition, contexts, status)).toBe(runs);
  });

  test.each([
    ['enforce', 'shop/drawbridge/coverage-threshold.json', 'junit.xml\ndrawbridge=drawbridge/coverage-threshold.json'],
    ['enforce', '', 'junit.xml'],
    ['report', 'shop/drawbridge/coverage-threshold.json', 'junit.xml\ndrawbridge=drawbridge/coverage-threshold.json'],
  ])('the gate reads, coverage-mode %s, report %j: %j', (mode, reportFile, read) => {
    const steps = listAt(workflow, 'jobs', 'checks', 'steps');
    const gate = steps.find((step) => textAt(step, 'id') === 'gate');
    const contexts = {
      inputs: { ...defaults, reports: 'junit.xml', 'coverage-mode': mode },
      steps: { coverage: { outputs: { 'report-file': reportFile } } },
    };
    expect(evaluateTemplate(textAt(gate, 'with', 'reports') ?? '', contexts).trim()).toBe(read);
  });

  test.each([
    ['success', true, 'coverage.json', '', true],
    ['failure', true, 'coverage.json', 'gate.json', true],
    ['failure', true, '', 'gate.json', true],
    ['cancelled', true, 'coverage.json', 'gate.json', false],
    ['success', false, 'coverage.json', 'gate.json', false],
    ['failure', true, '', '', false],
  ] as const)('the reports after %s, wanted: %s, coverage %j, gate %j', (status, wanted, coverage, gate, runs) => {
    const contexts = {
      inputs: { 'upload-report': wanted },
      steps: { coverage: { outputs: { 'report-file': coverage } }, gate: { outputs: { 'report-file': gate } } },
    };
    const condition = withImplicitSuccess(conditions.get('checks, Keep the reports'));
    expect(evaluateCondition(condition, contexts, status)).toBe(runs);
  });

  test.each([
    ['ubuntu-24.04', 'ubuntu-24.04'],
    ['["self-hosted", "linux"]', 'Array'],
  ])('the runner %j', (runner, seen) => {
    expect(evaluateTemplate(textAt(workflow, 'jobs', 'plan', 'runs-on') ?? '', { inputs: { runner } })).toBe(seen);
  });

  test.each([
    ['passed', 'judged'],
    ['failed', 'judged'],
    ['attention', 'judged'],
    ['not-judged', 'not-judged'],
    ['', 'not-judged'],
    ['surprise', 'not-judged'],
  ])('a verdict %j of coverage or gate is %s', (verdict, told) => {
    for (const step of ['coverage', 'gate']) {
      const template = textAt(workflow, 'jobs', 'checks', 'outputs', step) ?? '';
      expect(evaluateTemplate(template, { steps: { [step]: { outputs: { verdict } } } })).toBe(told);
      expect(evaluateTemplate(template, { steps: { [step]: { outputs: {} } } })).toBe('not-judged');
    }
  });
});

interface World {
  readonly plan: NeedResult;
  readonly expected: string;
  readonly checks: NeedResult;
  readonly commands: string;
  readonly coverage: string;
  readonly gate: string;
}

const compare = listAt(workflow, 'jobs', 'result', 'steps')[0];

function verdictOf({ plan, expected, checks, commands, coverage, gate }: World): 'green' | 'red' {
  const needs = {
    plan: { result: plan, outputs: { expected } },
    checks: { result: checks, outputs: { commands, coverage, gate } },
  };
  const { status } = runScript(compare, { needs });
  return status === 0 ? 'green' : 'red';
}

const everything = (coverage: string, gate = 'judged') =>
  `{"plan":"success","checks":"success","commands":"success","coverage":"${coverage}","gate":"${gate}"}`;
const nothing = '{"plan":"success","checks":"skipped"}';
const fine: World = {
  plan: 'success',
  expected: everything('judged'),
  checks: 'success',
  commands: 'success',
  coverage: 'judged',
  gate: 'judged',
};

describe('result of ci-quality', () => {
  test('needs every other job', () => {
    const others = Object.keys(mapAt(workflow, 'jobs')).filter((id) => id !== 'result');
    expect(listAt(workflow, 'jobs', 'result', 'needs')).toEqual(others);
  });

  test.each([
    ['all ran as expected', fine, 'green'],
    ['coverage was not asked for', { ...fine, expected: everything('not-judged'), coverage: 'not-judged' }, 'green'],
    [
      'nothing had to run',
      { ...fine, expected: nothing, checks: 'skipped', commands: '', coverage: '', gate: '' },
      'green',
    ],
    ['checks failed', { ...fine, checks: 'failure' }, 'red'],
    ['checks were cancelled', { ...fine, checks: 'cancelled' }, 'red'],
    ['checks were skipped unexpectedly', { ...fine, checks: 'skipped', commands: '', coverage: '', gate: '' }, 'red'],
    ['checks ran unexpectedly', { ...fine, expected: nothing }, 'red'],
    ['the commands were skipped', { ...fine, commands: 'skipped' }, 'red'],
    ['coverage was not judged', { ...fine, coverage: 'not-judged' }, 'red'],
    ['coverage said nothing', { ...fine, coverage: '' }, 'red'],
    [
      'the gate was not asked for',
      { ...fine, expected: everything('judged', 'not-judged'), gate: 'not-judged' },
      'green',
    ],
    ['the gate did not judge', { ...fine, gate: 'not-judged' }, 'red'],
    ['the gate said nothing', { ...fine, gate: '' }, 'red'],
    ['the plan failed', { ...fine, plan: 'failure' }, 'red'],
    ['the plan said nothing', { ...fine, expected: '' }, 'red'],
    [
      'the plan was skipped and everything with it',
      { plan: 'skipped', expected: '', checks: 'skipped', commands: '', coverage: '', gate: '' },
      'red',
    ],
  ] as const)('%s', (_, world, verdict) => {
    expect(verdictOf(world)).toBe(verdict);
  });

  test('no failed, cancelled or unexpectedly skipped need is ever green', () => {
    const result = fc.constantFrom<NeedResult>('success', 'failure', 'cancelled', 'skipped');
    const worlds = fc.record({
      plan: result,
      expected: fc.constantFrom(everything('judged'), everything('not-judged', 'not-judged'), nothing, '', 'null'),
      checks: result,
      commands: fc.constantFrom('success', 'failure', 'skipped', ''),
      coverage: fc.constantFrom('judged', 'not-judged', '', '","coverage":"judged'),
      gate: fc.constantFrom('judged', 'not-judged', '', '","gate":"judged'),
    });
    fc.assert(
      fc.property(worlds, (world) => {
        if (verdictOf(world) === 'red') return;
        expect(world.plan).toBe('success');
        if (world.expected === nothing) expect(world.checks).toBe('skipped');
        else expect([world.checks, world.commands]).toEqual(['success', 'success']);
        if (world.expected === everything('judged')) expect([world.coverage, world.gate]).toEqual(['judged', 'judged']);
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});
