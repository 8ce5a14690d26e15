import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../src/runner/job.ts';
import type { JobOptions, StepResult } from '../../src/runner/model.ts';
import { fixture, temporaryFolder } from './workspace.ts';

const workspace = temporaryFolder();
const print = async (
  text: string,
  options: Partial<JobOptions> & { readonly with?: Record<string, string> } = {},
): Promise<StepResult> => {
  const { with: inputs = {}, ...rest } = options;
  const step = { action: fixture('printer'), with: { text, ...inputs } };
  return (await runAction({ workspace, ...rest, step })).main;
};

describe('a line that is a command is obeyed', () => {
  test.each(['stdout', 'stderr'])('on %s', async (stream) => {
    const { outputs, commands, log } = await print('hello\n  ::set-output name=a::1\n', { with: { stream } });
    expect(outputs).toEqual({ a: '1' });
    expect(commands).toEqual([{ name: 'set-output', properties: { name: 'a' }, data: '1', stream }]);
    expect(log).toContain('hello');
    expect(log).not.toContain('  ::set-output name=a::1');
  });

  test('in its older form in the middle of a line, so that an injection can be seen', async () => {
    const { masks, log } = await print('untrusted ##[add-mask]pineapple\nI like pineapple\n');
    expect(masks).toEqual(['pineapple']);
    expect(log).toEqual(['I like ***']);
  });

  test('after a lone carriage return, which begins a line', async () => {
    expect((await print('progress\r::set-output name=a::1\n')).outputs).toEqual({ a: '1' });
  });

  test('and its obsolete kinds are announced as deprecated', async () => {
    const { annotations, state } = await print('::save-state name=s::1\n');
    expect(state).toEqual({ s: '1' });
    expect(annotations).toEqual([
      { level: 'warning', message: expect.stringContaining('`save-state` command is deprecated') },
    ]);
  });
});

describe('annotations', () => {
  test('carry their place, relative to the workspace', async () => {
    const { annotations } = await print(
      `::error file=${workspace}/src/a.ts,line=3,endLine=3,col=5,endColumn=9,title=T::bad\n`,
    );
    expect(annotations).toEqual([
      { level: 'error', message: 'bad', title: 'T', file: 'src/a.ts', line: 3, endLine: 3, column: 5, endColumn: 9 },
    ]);
  });

  test.each([
    ['columns over several lines', 'line=1,endLine=2,col=3,endColumn=4', { line: 1, endLine: 2 }],
    ['an end before the start', 'line=5,endLine=2', {}],
    ['columns without a line', 'col=3', {}],
    ['an end column before the column', 'line=1,col=4,endColumn=2', { line: 1 }],
    ['an end line alone', 'endLine=4', { line: 4, endLine: 4 }],
    ['a line that is no number', 'line=one', {}],
  ])('with %s lose what contradicts itself', async (_what, properties, place) => {
    const { annotations } = await print(`::warning ${properties}::x\n`);
    expect(annotations).toEqual([{ level: 'warning', message: 'x', ...place }]);
  });

  test('are kept up to ten of each kind, and the eleventh is dropped but still in the log', async () => {
    const lines = (level: string, count: number) =>
      Array.from({ length: count }, (_, index) => `::${level}::${level} ${index + 1}\n`).join('');
    const { annotations, dropped, log } = await print(lines('error', 11) + lines('warning', 10) + lines('notice', 13));
    expect(dropped).toEqual({ error: 1, warning: 0, notice: 3 });
    expect(annotations.map(({ message }) => message)).not.toContain('error 11');
    expect(annotations).toHaveLength(30);
    expect(log).toContain('##[error]error 11');
  });

  test('are cut at 4,096 characters', async () => {
    const { annotations } = await print(`::error::${'x'.repeat(5_000)}\n`);
    expect(annotations[0]?.message).toHaveLength(4_096);
  });

  test('that are blank take a place and are not shown', async () => {
    const { annotations, dropped } = await print(`${'::notice:: \n'.repeat(10)}::notice::late\n`);
    expect(annotations).toEqual([]);
    expect(dropped.notice).toBe(1);
  });

  test('of errors do not fail the step by themselves', async () => {
    expect((await print('::error::bad\n')).conclusion).toBe('success');
  });
});

describe('masks', () => {
  test('hide a secret from the line after it on, in its derived forms and in annotations', async () => {
    const encoded = Buffer.from('correct horse').toString('base64');
    const { log, annotations } = await print(
      `correct horse\n::add-mask::correct horse\ncorrect horse\n${encoded}\n::error::correct horse\n`,
    );
    expect(log).toEqual(['correct horse', '***', '***', '##[error]***']);
    expect(annotations[0]?.message).toBe('***');
  });

  test('of several lines hide each line', async () => {
    const { log } = await print('::add-mask::first line%0Asecond line\nsecond line here\n');
    expect(log).toEqual(['*** here']);
  });

  test('of nothing give a warning', async () => {
    const { annotations } = await print('::add-mask:: \n');
    expect(annotations[0]?.message).toBe("Can't add secret mask for empty string in ##[add-mask] command.");
  });

  test('hold for the token and the secrets of the job from the start', async () => {
    const basic = Buffer.from('x-access-token:ghs_abc').toString('base64');
    const { log } = await print(`ghs_abc s3cret ${basic}\n`, { token: 'ghs_abc', secrets: ['s3cret'] });
    expect(log).toEqual(['*** *** ***']);
  });
});

describe('the other commands', () => {
  test('groups are listed and shown', async () => {
    const { groups, log } = await print('::group::Reports\ninside\n::endgroup::\n');
    expect(groups).toEqual(['Reports']);
    expect(log).toEqual(['##[group]Reports', 'inside', '##[endgroup]']);
  });

  test('debug lines are shown only when step debugging is on', async () => {
    expect((await print('::debug::detail\n')).log).toEqual([]);
    expect((await print('::debug::detail\n', { debug: true })).log).toContain('##[debug]detail');
  });

  test('stop-commands turns all commands into text until its token comes back', async () => {
    const text = '::stop-commands::pause-7\n::error::one\n##[add-mask]one\n::pause-7::\n::error::two\n';
    const { log, annotations, masks } = await print(text);
    expect(log).toEqual(['::stop-commands::pause-7', '::error::one', '##[add-mask]one', '::pause-7::', '##[error]two']);
    expect(annotations.map(({ message }) => message)).toEqual(['two']);
    expect(masks).toEqual([]);
  });

  test.each(['', 'pause-logging', 'warning'])('stop-commands with the token "%s" fails the step', async (token) => {
    const { conclusion, annotations } = await print(`::stop-commands::${token}\n::error::still read\n`);
    expect(conclusion).toBe('failure');
    expect(annotations.map(({ message }) => message)).toEqual([expect.stringContaining('endToken'), 'still read']);
  });

  test('echo shows the commands that are obeyed, but never what is masked', async () => {
    const { log } = await print(
      '::echo::on\n::set-output name=a::1\n::add-mask::secret-x\n::echo::off\n::set-output name=b::2\n',
    );
    expect(log).toContain('::set-output name=a::1');
    expect(log).toContain('::add-mask::***');
    expect(log).not.toContain('::set-output name=b::2');
  });

  test.each(['::set-env name=A::b', '::add-path::/x'])('%s is disabled and fails the step', async (line) => {
    const { conclusion, annotations, env, path } = await print(`${line}\n`);
    expect(conclusion).toBe('failure');
    expect(annotations.map(({ message }) => message)).toEqual([
      `Unable to process command '${line}' successfully.`,
      expect.stringContaining('command is disabled'),
    ]);
    expect([env, path]).toEqual([{}, []]);
  });

  test('set-env works for those who opted in, but not for NODE_OPTIONS', async () => {
    const { env } = await print('::set-env name=A::b\n::set-env name=NODE_OPTIONS::c\n', {
      env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' },
    });
    expect(env).toEqual({ A: 'b' });
  });

  test('set-output without a name fails the step', async () => {
    const { conclusion, annotations } = await print('::set-output::x\n');
    expect(conclusion).toBe('failure');
    expect(annotations.at(-1)?.message).toBe("Required field 'name' is missing in ##[set-output] command.");
  });
});

test('a plain text that no one may take for a command is shown as it is', async () => {
  const { log, commands } = await print('| ::error::x\n::unknown::x\n# #[add-mask]x\n');
  expect(log).toEqual(['| ::error::x', '::unknown::x', '# #[add-mask]x']);
  expect(commands).toEqual([]);
});

test('an exit code other than 0 fails the step', async () => {
  const { conclusion, exitCode } = await print('', { with: { 'exit-code': '3' } });
  expect([conclusion, exitCode]).toEqual(['failure', 3]);
});
