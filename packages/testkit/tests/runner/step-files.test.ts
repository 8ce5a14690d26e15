import { describe, expect, test } from '@jest/globals';
import { runAction, runJob } from '../../src/runner/job.ts';
import type { JobOptions, JobStep } from '../../src/runner/model.ts';
import { fixture, temporaryFolder } from './workspace.ts';

const workspace = temporaryFolder();
const writing = (inputs: Readonly<Record<string, string>>, id = 'w'): JobStep => ({
  id,
  action: fixture('writer'),
  with: inputs,
});
const write = (inputs: Readonly<Record<string, string>>, options: Partial<JobOptions> = {}) =>
  runAction({ workspace, ...options, step: writing(inputs) });
const looking: JobStep = { id: 'look', action: fixture('environment') };

describe('what a step writes to its files', () => {
  test('becomes outputs, environment, path and state', async () => {
    const { main } = await write({
      output: 'a=1\nb<<E\nx\ny\nE\n',
      env: 'K=v\n',
      path: '/one\n\n/two\n',
      state: 's=t\n',
    });
    expect(main.outputs).toEqual({ a: '1', b: 'x\ny' });
    expect(main.env).toEqual({ K: 'v' });
    expect(main.path).toEqual(['/one', '/two']);
    expect(main.state).toEqual({ s: 't' });
  });

  test('reaches the steps after it', async () => {
    const { steps } = await runJob({
      workspace,
      searchPath: '/base',
      steps: [
        writing({ env: 'K=v\n', path: '/one\n/two\n', output: 'a=1\n' }),
        { ...looking, with: { plain: '${{ steps.w.outputs.a }}${{ steps.w.conclusion }}' } },
      ],
    });
    const { env } = JSON.parse(steps[1]?.stdout ?? '');
    expect(env).toMatchObject({ K: 'v', PATH: '/two:/one:/base', INPUT_PLAIN: '1success' });
  });

  test('counts also when the step fails', async () => {
    const { main } = await write({ output: 'a=1\n', 'then-fail': 'yes' });
    expect([main.conclusion, main.outputs]).toEqual(['failure', { a: '1' }]);
  });

  test('fails the step when a line is malformed, and the other files count', async () => {
    const { main } = await write({ output: 'ok=1\nnonsense\n', env: 'K=v\n' });
    expect(main.conclusion).toBe('failure');
    expect(main.exitCode).toBe(0);
    expect(main.annotations.map(({ message }) => message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid format 'nonsense'",
    ]);
    expect([main.outputs, main.env]).toEqual([{ ok: '1' }, { K: 'v' }]);
  });

  test('cannot set NODE_OPTIONS', async () => {
    const { main, env } = await write({ env: 'NODE_OPTIONS=--require x\nnode_options=y\nK=v\n' });
    expect(env).toEqual({ K: 'v' });
    expect(main.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."],
      ['error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."],
    ]);
  });
});

describe('the summary', () => {
  test('is masked line by line', async () => {
    const { main } = await write({ summary: '# Title\ntoken s3cret' }, { secrets: ['s3cret'] });
    expect(main.summary).toBe('# Title\ntoken ***\n');
  });

  test('is null when nothing was written', async () => {
    expect((await write({})).main.summary).toBeNull();
  });

  test('of exactly one mebibyte is kept', async () => {
    const { main } = await write({ 'summary-bytes': '1048576' });
    expect(main.summary).toHaveLength(1_048_577);
    expect(main.annotations).toEqual([]);
  });

  test('of one byte more is dropped whole, with an error that does not fail the step', async () => {
    const { main } = await write({ 'summary-bytes': '1048577' });
    expect(main.summary).toBeNull();
    expect(main.annotations).toEqual([
      {
        level: 'error',
        message: expect.stringContaining(
          '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k.',
        ),
      },
    ]);
    expect(main.conclusion).toBe('success');
  });
});

describe('job outputs', () => {
  const outputs = {
    plain: '${{ steps.w.outputs.a }}',
    secret: '${{ steps.w.outputs.b }}',
    none: '${{ steps.w.outputs.c }}',
  };

  test('with a secret in them are dropped with a warning, while the output of the step stays', async () => {
    const result = await write({ output: 'a=1\nb=x s3cret y\n' }, { outputs, secrets: ['s3cret'] });
    expect(result.main.outputs).toEqual({ a: '1', b: 'x s3cret y' });
    expect(result.outputs).toEqual({ plain: '1' });
    expect(result.warnings).toEqual(["Skip output 'secret' since it may contain secret."]);
  });
});
