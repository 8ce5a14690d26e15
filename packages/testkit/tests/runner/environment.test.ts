import { describe, expect, test } from '@jest/globals';
import { runAction, runJob } from '../../src/runner/job.ts';
import type { JobOptions, JobStep } from '../../src/runner/model.ts';
import { fixture, temporaryFolder } from './workspace.ts';

interface Seen {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly stdin: string;
}

const workspace = temporaryFolder();
const action = fixture('environment');
const run = (step: Partial<JobStep> = {}, options: Partial<JobOptions> = {}) =>
  runAction({ workspace, ...options, step: { action, ...step } });
const see = async (step: Partial<JobStep> = {}, options: Partial<JobOptions> = {}): Promise<Seen> => {
  const { main } = await run(step, options);
  return JSON.parse(main.stdout);
};

describe('inputs', () => {
  test('travel in upper case, blanks as underscores, dashes as they are', async () => {
    const { env } = await see({ with: { 'two words': 'a', 'with-dash': 'b', Plain: 'c' } });
    expect(env).toMatchObject({ INPUT_TWO_WORDS: 'a', 'INPUT_WITH-DASH': 'b', INPUT_PLAIN: 'c' });
  });

  test('that are not given have the default of action.yml, with its expressions evaluated', async () => {
    const { env } = await see({}, { token: 'ghs_abc', github: { repository: 'o/r' } });
    expect(env).toMatchObject({
      INPUT_PLAIN: 'forty two',
      INPUT_TWO_WORDS: '80',
      'INPUT_GITHUB-TOKEN': 'ghs_abc',
      INPUT_PLACE: 'o/r on Linux',
    });
  });

  test('that are required and not given arrive empty: the runner enforces nothing', async () => {
    const { main } = await run();
    expect(main.conclusion).toBe('success');
    expect(JSON.parse(main.stdout).env['INPUT_WITH-DASH']).toBe('');
  });

  test('given as empty text stay empty instead of taking the default', async () => {
    expect((await see({ with: { plain: '' } })).env['INPUT_PLAIN']).toBe('');
  });

  test('that action.yml does not know give a warning and are passed on', async () => {
    const { main } = await run({ with: { plian: 'x' } });
    const [warning] = main.annotations;
    expect(warning?.level).toBe('warning');
    expect(warning?.message).toBe(
      "Unexpected input(s) 'plian', valid inputs are ['plain', 'two words', 'with-dash', 'github-token', 'place', 'old']",
    );
    expect(JSON.parse(main.stdout).env['INPUT_PLIAN']).toBe('x');
  });

  test('that are deprecated give a warning with their message', async () => {
    const { main } = await run({ with: { old: 'x' } });
    expect(main.annotations[0]?.message).toBe("Input 'old' has been deprecated with message: Use plain instead.");
  });

  test('of a bare script are neither checked nor completed', async () => {
    const { main } = await run({ action: { main: `${action}/main.mjs` }, with: { any: 'x' } });
    const { env } = JSON.parse(main.stdout);
    expect(main.annotations).toEqual([]);
    expect(env.INPUT_ANY).toBe('x');
    expect(env.INPUT_PLAIN).toBeUndefined();
  });

  test('may be expressions of the workflow', async () => {
    const { env } = await see(
      { with: { plain: "run ${{ github.run_id }} of ${{ format('{0}}}', 'x') }}" } },
      { github: { runId: '77' } },
    );
    expect(env['INPUT_PLAIN']).toBe('run 77 of x}');
  });

  test('fail the step when a default asks for a context that defaults cannot see', async () => {
    const { main, conclusion } = await run({ action: fixture('greedy-default') });
    expect(conclusion).toBe('failure');
    expect(main.annotations[0]?.message).toMatch(/env/u);
    expect(main.stdout).toBe('');
  });
});

describe('the environment', () => {
  test('says where the job runs', async () => {
    const github = {
      repository: 'o/r',
      sha: 'f'.repeat(40),
      ref: 'refs/tags/v1',
      apiUrl: 'http://127.0.0.1:1',
      runAttempt: '3',
    };
    const { env, cwd } = await see(
      { id: 'here' },
      { github, event: { name: 'release', payload: { action: 'published' } } },
    );
    expect(cwd).toBe(workspace);
    expect(env).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: 'here',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_REPOSITORY_OWNER: 'o',
      GITHUB_SHA: 'f'.repeat(40),
      GITHUB_REF: 'refs/tags/v1',
      GITHUB_REF_NAME: 'v1',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_API_URL: 'http://127.0.0.1:1',
      GITHUB_EVENT_NAME: 'release',
      GITHUB_RUN_ATTEMPT: '3',
      GITHUB_WORKSPACE: workspace,
      RUNNER_OS: 'Linux',
    });
    for (const name of ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) {
      expect(env[name]).toMatch(/_runner_file_commands/u);
    }
    expect(env['GITHUB_EVENT_PATH']?.startsWith(env['RUNNER_TEMP'] ?? '?')).toBe(true);
  });

  test('holds neither the token nor the event, nor anything of the calling process', async () => {
    process.env['DRAWBRIDGE_LEAK'] = 'leak';
    const { env } = await see({ action: { main: `${action}/main.mjs` } }, { token: 'ghs_abc' });
    delete process.env['DRAWBRIDGE_LEAK'];
    expect(JSON.stringify(env)).not.toContain('ghs_abc');
    expect(env['DRAWBRIDGE_LEAK']).toBeUndefined();
    expect(env['GITHUB_EVENT']).toBeUndefined();
    expect(env['HOME']).not.toBe(process.env['HOME']);
    expect(env['PATH']).toBe(process.env['PATH']);
  });

  test('of the job and the step reach the process, the step on top', async () => {
    const { env } = await see({ env: { A: '${{ env.A }}+step' } }, { env: { A: 'job', B: 'job' } });
    expect(env).toMatchObject({ A: 'job+step', B: 'job' });
  });

  test('cannot be made to lie about the runner: its own variables come last', async () => {
    const { env } = await see({ env: { GITHUB_SHA: 'forged' } });
    expect(env['GITHUB_SHA']).not.toBe('forged');
  });

  test('names the repository and ref of the action when it is referred to from elsewhere', async () => {
    const { env } = await see({ uses: 'drawbridge-ci/drawbridge/actions/semver-tag@v1' });
    expect(env).toMatchObject({ GITHUB_ACTION_REPOSITORY: 'drawbridge-ci/drawbridge', GITHUB_ACTION_REF: 'v1' });
  });

  test('asks for debug output only when step debugging is on', async () => {
    expect((await see({}, { debug: true })).env['RUNNER_DEBUG']).toBe('1');
    expect((await see()).env['RUNNER_DEBUG']).toBeUndefined();
  });

  test('gives the process a closed standard input', async () => {
    expect((await see()).stdin).toBe('');
  });
});

test('the header shows what was given, with secrets masked', async () => {
  const { main } = await run({ uses: 'o/r@v1', with: { plain: 'x' }, env: { A: 'b' } }, { token: 'ghs_abc' });
  expect(main.header).toEqual(
    expect.arrayContaining([
      '##[group]Run o/r@v1',
      'with:',
      '  plain: x',
      '  github-token: ***',
      'env:',
      '  A: b',
      '##[endgroup]',
    ]),
  );
  expect(main.log.join('\n')).not.toContain('ghs_abc');
});

test.each([
  ['has no action.yml', 'fixtures-missing', /Can't find 'action.yml'/u],
  ['is not a JavaScript action', 'composite', /only JavaScript actions/u],
])('a folder that %s is refused before anything runs', async (_what, name, message) => {
  await expect(runJob({ workspace, steps: [{ action: fixture(name) }] })).rejects.toThrow(message);
});

test('a workspace that is not there is refused', async () => {
  await expect(run({}, { workspace: `${workspace}/missing` })).rejects.toThrow(/is not a folder/u);
});
