import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/inputs.ts';

type Inputs = Readonly<Record<string, string>>;

const read = (inputs: Inputs) => readConfig((name) => inputs[name] ?? '');

const configOf = (inputs: Inputs) => {
  const config = read(inputs);
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return config.value;
};

const problemsOf = (inputs: Inputs): readonly string[] => {
  const config = read(inputs);
  return config.ok ? [] : config.error.map(({ input, message }) => `${input}: ${message}`);
};

describe('the shortest use', () => {
  test('records one environment, required, on the branch deployment-log', () => {
    expect(configOf({ environment: 'production' })).toMatchObject({
      branch: 'deployment-log',
      outputFolder: 'drawbridge/audit',
      reportFile: 'drawbridge/deployment-audit.json',
      task: { mode: 'record', phase: 'both', required: true, gates: [], gateResults: [], outcome: undefined },
    });
  });

  test.each(['verify', 'export', 'report'])('`mode: %s` needs no environment', (mode) => {
    expect(configOf({ mode })).toMatchObject({ environment: '', task: { mode } });
  });

  test.each(['record', 'reconcile'])('`mode: %s` needs one, and says so', (mode) => {
    expect(problemsOf({ mode })).toEqual([
      `environment: \`mode: ${mode}\` needs it. Name it as GitHub does, e.g. production.`,
    ]);
  });
});

describe('a wrong input', () => {
  test.each([
    ['mode', 'audit', /not one of record, verify, reconcile, export, report/],
    ['phase', 'before', /not one of both, intent, result/],
    ['outcome', 'fine', /not one of .*success, failure/],
    ['commit', 'main', /no whole commit/],
    ['branch', 'refs/heads/x', /without refs\/heads/],
    ['branch', '../x', /no name of a branch/],
    ['branch', '-x', /no name of a branch/],
    ['branch', 'a b', /no name of a branch/],
    ['branch', 'x.lock', /no name of a branch/],
    ['environment', 'a\nb', /control characters/],
    ['version', 'x'.repeat(256), /longer than 255/],
    ['gate-results', '[]', /no JSON object/],
    ['gate-results', '{"a": "fine"}', /"a" has no verdict that is known/],
    ['gate-results', '{"a": {"result": "success", "outputs": {"verdict": "fine"}}}', /"a" has no verdict/],
    ['gate-results', '{', /no JSON object/],
    ['from', '2026-02-30', /no day/],
    ['to', 'yesterday', /no day/],
    ['output-folder', '../out', /out of the workspace/],
    ['log-path', '/var/log', /absolute/],
    ['required', 'maybe', /neither true nor false/],
    ['from', '2026-02-30T10:00Z', /no day and no time/],
    ['version', '1.5\u202e0', /control characters/],
    ['fail-on', 'everything', /none, findings/],
  ])('%s: %j is told with its way out', (input, value, says) => {
    const problems = problemsOf({ environment: 'production', [input]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${input}: `));
    expect(problems[0]).toMatch(says);
  });

  test('all of them are told at once', () => {
    expect(problemsOf({ mode: 'x', commit: 'y', from: 'z' })).toHaveLength(3);
  });

  test('a period that ends before it begins is turned around by nobody but the user', () => {
    expect(problemsOf({ mode: 'export', from: '2026-04-01', to: '2026-03-31' })).toEqual([
      'to: it lies before `from`. Turn them around.',
    ]);
  });
});

describe('a period', () => {
  const periodOf = (inputs: Inputs) => configOf({ mode: 'export', ...inputs }).task;

  test('of days holds the last one whole', () => {
    expect(periodOf({ from: '2026-01-01', to: '2026-01-01' })).toMatchObject({
      period: { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 0, 2) },
    });
  });

  test('of moments ends before the last one', () => {
    expect(periodOf({ from: '2026-01-01T06:00:00Z', to: '2026-01-01T07:00Z' })).toMatchObject({
      period: { fromMs: Date.UTC(2026, 0, 1, 6), toMs: Date.UTC(2026, 0, 1, 7) },
    });
  });

  test('may be open', () => {
    expect(periodOf({})).toMatchObject({ period: { fromMs: undefined, toMs: undefined } });
  });
});

test('verdicts of jobs that were handed in by name are taken as they are', () => {
  const { task } = configOf({ environment: 'production', 'gate-results': '{"quality": "passed", "load": "failure"}' });
  expect(task).toMatchObject({
    gateResults: [
      { action: 'quality', mark: 'passed' },
      { action: 'load', mark: 'failed' },
    ],
  });
});
