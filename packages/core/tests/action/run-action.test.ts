import { fakeBranches } from '@drawbridge/testkit/fakes/branch';
import { fakeCache } from '@drawbridge/testkit/fakes/cache';
import { fakeClock } from '@drawbridge/testkit/fakes/clock';
import { fakeGit } from '@drawbridge/testkit/fakes/git';
import { fakeGitHub } from '@drawbridge/testkit/fakes/github';
import { Exited, fakeProcess } from '@drawbridge/testkit/fakes/process';
import { type FakeRunner, fakeRunner } from '@drawbridge/testkit/fakes/runner';
import { fakeShell } from '@drawbridge/testkit/fakes/shell';
import { fakeStore } from '@drawbridge/testkit/fakes/store';
import { describe, expect, test } from '@jest/globals';
import { CannotJudge } from '../../src/action/cannot-judge.ts';
import type { Outcome, PostOutcome } from '../../src/action/outcome.ts';
import {
  type ActionDefinition,
  type FrameConfig,
  type PostSteps,
  runAction,
  type Scene,
} from '../../src/action/run-action.ts';
import type { Cancellation } from '../../src/domain/cancellation.ts';
import { failure, success } from '../../src/domain/result.ts';
import type { Files } from '../../src/ports/files.ts';
import type { World } from '../../src/ports/platform.ts';

const passed: Outcome = {
  verdict: { mark: 'passed', subject: 'Probe', sentence: 'all is well' },
  outputs: { 'lines-percent': '91.0' },
  summary: {
    verdict: { mark: 'passed', subject: 'Probe', sentence: 'all is well' },
    conditions: [],
    changes: [],
    details: [],
    foot: { markdown: 'foot' },
  },
  annotations: [],
  report: '{}\n',
  enforced: true,
};

const failed: Outcome = {
  ...passed,
  verdict: { mark: 'failed', subject: 'Probe', sentence: 'too low' },
  annotations: Array.from({ length: 12 }, (_, weight) => ({
    level: 'error',
    title: 't',
    message: `m${weight}`,
    weight,
  })),
};

const unused = (): never => {
  throw new Error('this test needs no such port');
};

const emptyWorld = {
  git: fakeGit(),
  github: fakeGitHub(),
  store: fakeStore(),
  shell: fakeShell(),
  cache: fakeCache(),
  branch: fakeBranches().open,
};

const memoryFiles = (written: Map<string, string>, fault?: string): Files => ({
  find: unused,
  read: unused,
  readText: unused,
  writeText: async (path, text) => {
    if (fault !== undefined) return failure({ path, kind: 'unreadable', message: fault });
    written.set(path, text);
    return success(undefined);
  },
});

interface Play {
  readonly run?: (config: FrameConfig, scene: Scene) => Promise<Outcome>;
  readonly post?: PostSteps<FrameConfig>['post'];
  readonly runner?: FakeRunner;
  readonly problems?: readonly { readonly input: string; readonly message: string }[];
  readonly writeFault?: string;
  readonly folder?: string;
  readonly secretInputs?: readonly string[];
}

const play = async (given: Play) => {
  const runner = given.runner ?? fakeRunner();
  const process = fakeProcess();
  const clock = fakeClock();
  const written = new Map<string, string>();
  const { post } = given;
  const definition: ActionDefinition<FrameConfig> = {
    name: 'probe',
    subject: 'Probe',
    stateVersion: 2,
    secretInputs: given.secretInputs ?? [],
    readConfig: () =>
      given.problems === undefined
        ? success({ token: '', workingDirectory: given.folder ?? '.', reportFile: 'drawbridge/probe.json' })
        : failure(given.problems),
    load: async () => ({ run: given.run ?? (async () => passed) }),
    ...(post === undefined ? {} : { loadPost: async () => ({ post }) }),
  };
  const files = memoryFiles(written, given.writeFault);
  const world: World = { ...emptyWorld, files };
  const openedUnder: Cancellation[] = [];
  const open = async ({ cancellation }: { readonly cancellation: Cancellation }): Promise<World> => {
    openedUnder.push(cancellation);
    return { ...world };
  };
  const ended = runAction(definition, { runner, process, clock, open });
  const code = await ended.then(unused, (error: unknown) => {
    if (error instanceof Exited) return error.code;
    throw error;
  });
  return { code, written, process, clock, openedUnder, record: runner.record };
};

describe('an outcome is told everywhere, the verdict last', () => {
  test('a passing gate: outputs, report, summary, exit code 0', async () => {
    const { code, record, written } = await play({});
    expect(code).toBe(0);
    expect(record.lines.at(-1)).toBe('✓ Probe: all is well');
    expect(Object.fromEntries(record.outputs)).toEqual({
      'lines-percent': '91.0',
      verdict: 'passed',
      'report-file': 'drawbridge/probe.json',
    });
    expect(written.get('drawbridge/probe.json')).toBe('{}\n');
    expect(record.summaries[0]).toMatch(/^### ✓ Probe: all is well\n/);
  });

  test.each([
    ['services/api', 'services/api/drawbridge/probe.json'],
    ['./services/api/', 'services/api/drawbridge/probe.json'],
  ])('the report of a step in %s is named as later steps reach it', async (folder, path) => {
    const { record } = await play({ folder });
    expect(record.outputs.get('report-file')).toBe(path);
  });

  test('a failing gate is a result: one error is the verdict, nine are left for places', async () => {
    const { code, record } = await play({ run: async () => failed });
    expect(code).toBe(1);
    expect(record.annotations).toHaveLength(10);
    expect(record.annotations.at(-1)).toMatchObject({ level: 'error', title: 'Probe', message: '✗ Probe: too low' });
    expect(record.lines.at(-1)).toBe('error: ✗ Probe: too low');
    expect(record.outputs.get('verdict')).toBe('failed');
  });

  test('in mode report the same verdict is told and the step stays green', async () => {
    const { code, record } = await play({ run: async () => ({ ...failed, enforced: false }) });
    expect(code).toBe(0);
    expect(record.outputs.get('verdict')).toBe('failed');
    expect(record.annotations.at(-1)).toMatchObject({ level: 'warning', message: '! Probe: too low' });
  });

  test('a summary that cannot be written does not turn the verdict around', async () => {
    const { code, record } = await play({ runner: fakeRunner({ summaryFault: 'disk full' }) });
    expect(code).toBe(0);
    expect(record.lines).toContain('! The job summary could not be written: disk full');
  });

  test('outputs that cannot be written are a failure, and it is told', async () => {
    const { code, record } = await play({ runner: fakeRunner({ outputFault: 'no such file' }) });
    expect(code).toBe(1);
    expect(record.lines.at(-1)).toBe('error: ✗ Probe: no such file');
    expect(record.summaries.join('')).toContain('no such file');
  });

  test('a report that cannot be written is a failure', async () => {
    const { code, record } = await play({ writeFault: 'drawbridge/probe.json: the disk is full.' });
    expect(code).toBe(1);
    expect(record.annotations.at(-1)?.message).toContain('the disk is full');
  });

  test('inputs that nobody asked for are told before anything else', async () => {
    const runner: FakeRunner = { ...fakeRunner(), describeStrangers: () => ['! INPUT_HAED names no input'] };
    const { code, record } = await play({ runner });
    expect([code, record.lines[0]]).toEqual([0, '! INPUT_HAED names no input']);
  });

  test('a person gets the report that was asked for, and no other file', async () => {
    const askedFor = { inputs: { 'report-file': 'drawbridge/probe.json' } };
    const asked = await play({ runner: { ...fakeRunner(askedFor), report: 'on-request' } });
    expect([...asked.written.keys()]).toEqual(['drawbridge/probe.json']);
    expect(asked.record.outputs.get('report-file')).toBe('drawbridge/probe.json');
    const plain = await play({ runner: { ...fakeRunner(), report: 'on-request' } });
    expect([plain.code, plain.written.size, plain.record.outputs.get('report-file')]).toEqual([0, 0, '']);
    expect(plain.record.lines).toEqual(['✓ Probe: all is well']);
  });

  test('a report that cannot be written keeps no person from the answer', async () => {
    const askedFor = { inputs: { 'report-file': 'drawbridge/probe.json' } };
    const runner: FakeRunner = { ...fakeRunner(askedFor), report: 'on-request' };
    const { code, record } = await play({ runner, writeFault: 'no room.' });
    const welcome = await play({ runner: { ...fakeRunner(), report: 'optional' } });
    expect([...welcome.written.keys()]).toEqual(['drawbridge/probe.json']);
    expect([code, record.outputs.get('lines-percent'), record.outputs.get('report-file')]).toEqual([0, '91.0', '']);
    expect(record.lines).toEqual(['! The report could not be written. no room.', '✓ Probe: all is well']);
  });

  test('the way out is told before the verdict, which is the last line', async () => {
    const { record } = await play({ run: async () => ({ ...failed, fix: 'Grant it:\n    contents: write' }) });
    expect(record.annotations.slice(-2)).toMatchObject([
      { level: 'notice', message: 'Grant it:\n    contents: write' },
      { level: 'error', message: '✗ Probe: too low' },
    ]);
  });

  test('hostile text in a verdict starts no command', async () => {
    const sentence = 'x\r::add-mask::a ##[add-mask]b';
    const { record } = await play({ run: async () => ({ ...passed, verdict: { ...passed.verdict, sentence } }) });
    expect(record.lines.at(-1)).toBe('✓ Probe: x ::add-mask::a ## [add-mask]b');
  });
});

describe('what stops an action before its verdict', () => {
  test('wrong inputs are one annotation with all problems, and nothing runs', async () => {
    let ran = false;
    const { code, record } = await play({
      problems: [
        { input: 'lines', message: '"x" is not a percentage.' },
        { input: 'mode', message: '"y" is not one of enforce, report.' },
      ],
      run: async () => {
        ran = true;
        return passed;
      },
    });
    expect([code, ran, record.annotations.length]).toEqual([1, false, 1]);
    expect(record.annotations[0]?.message).toBe(
      '✗ Probe: 2 inputs are wrong.\nInput `lines`: "x" is not a percentage.\nInput `mode`: "y" is not one of enforce, report.',
    );
    expect(record.outputs.get('verdict')).toBe('failed');
  });

  test('anything else fails with its chain of causes; the stack is for debug logs', async () => {
    const { code, record } = await play({
      run: async () => {
        throw new Error('the report could not be read', { cause: new Error('disk gone') });
      },
    });
    expect(code).toBe(1);
    expect(record.annotations[0]?.message).toBe('✗ Probe: the report could not be read\nbecause: disk gone');
    expect(record.lines.join('\n')).not.toContain('run-action');
    expect(record.debugLines.join('\n')).toContain('run-action');
  });

  test.each([
    ['SIGINT', 'cancel', 7000],
    ['SIGTERM', 'shutdown', 2000],
  ] as const)('%s is a %s with a deadline, and the step is not green', async (signal, reason, windowMs) => {
    const runner = fakeRunner();
    const seen: unknown[] = [];
    const process = fakeProcess();
    const clock = fakeClock();
    const definition: ActionDefinition<FrameConfig> = {
      name: 'probe',
      subject: 'Probe',
      stateVersion: 1,
      readConfig: () => success({ token: '', workingDirectory: '.', reportFile: 'r.json' }),
      load: async () => ({
        run: async (_config, { cancellation }) => {
          process.send(signal);
          seen.push(cancellation.signal.aborted, cancellation.reason, (cancellation.deadlineMs ?? 0) - clock.nowMs());
          throw new Error('aborted');
        },
      }),
    };
    const world: World = { ...emptyWorld, files: memoryFiles(new Map()) };
    await expect(runAction(definition, { runner, process, clock, open: async () => world })).rejects.toThrow('exit 1');
    expect(seen).toEqual([true, reason, windowMs]);
    expect(runner.record.annotations[0]?.message).toBe(`! Probe: stopped before a verdict (${reason}).`);
    expect(runner.record.outputs.get('verdict')).toBe('not-judged');
  });
});

describe('a gate that cannot judge', () => {
  const obstacles = [
    { what: 'a.info: the report is empty.', fix: 'Run the tests.' },
    { what: 'b.info: the report is cut.', fix: 'Run them again.' },
  ];
  const stopped = (count: number, enforced: boolean) =>
    play({
      run: async () => {
        throw new CannotJudge(obstacles.slice(0, count), { enforced });
      },
    });

  test('fails with what stands in the way as its verdict, writes no report, and says the way out', async () => {
    const { code, record, written } = await stopped(1, true);
    expect([code, written.size, record.outputs.get('verdict')]).toEqual([1, 0, 'failed']);
    expect(record.annotations).toMatchObject([
      { level: 'error', message: '✗ Probe: a.info: the report is empty.\n  Run the tests.' },
    ]);
  });

  test('tells several obstacles at once, in the summary too', async () => {
    const { record } = await stopped(2, true);
    expect(record.annotations[0]?.message.split('\n')).toEqual([
      '✗ Probe: 2 things stand in the way of a verdict.',
      '✗ a.info: the report is empty.',
      '  Run the tests.',
      '✗ b.info: the report is cut.',
      '  Run them again.',
    ]);
    expect(record.summaries[0]).toContain('Run the tests.\n\n✗ b.info');
  });

  test('in mode report the same is told and the step stays green', async () => {
    const { code, record } = await stopped(1, false);
    expect([code, record.outputs.get('verdict')]).toEqual([0, 'failed']);
    expect(record.annotations).toMatchObject([{ level: 'warning' }]);
  });
});

describe('post', () => {
  const state = (value: object): FakeRunner => fakeRunner({ states: { drawbridge: JSON.stringify(value) } });

  test('main leaves a versioned state before it opens the world, so that post knows itself', async () => {
    const { record } = await play({ post: async () => undefined });
    expect(record.states.get('drawbridge')).toBe('{"version":2,"action":"probe","record":{}}');
  });

  test('an action without post leaves no state', async () => {
    const { record } = await play({});
    expect(record.states.size).toBe(0);
  });

  test('post gets the record that main left, its inputs and a whole scene', async () => {
    const seen: unknown[] = [];
    const { code } = await play({
      runner: state({ version: 2, action: 'probe', record: { kept: true } }),
      folder: 'api',
      post: async (record, { workingDirectory }, { context }) => {
        seen.push(record, workingDirectory, context.repository);
        return undefined;
      },
    });
    expect([code, seen]).toEqual([0, [{ kept: true }, 'api', 'octo/shop']]);
  });

  test.each([
    ['of another version', { version: 1, action: 'probe', record: {} }, 'version 1'],
    ['of another action', { version: 2, action: 'other', record: {} }, 'not one of probe'],
  ])('a state %s is a warning and never fails the job', async (_, value, words) => {
    const { code, record } = await play({ runner: state(value), post: async () => undefined });
    expect(code).toBe(0);
    expect(record.annotations[0]).toMatchObject({ level: 'warning' });
    expect(record.annotations[0]?.message).toContain(words);
  });

  test('post is post, and has nothing to go on with, where main was killed before it left anything', async () => {
    const seen: unknown[] = [];
    const { code } = await play({
      runner: fakeRunner({ states: { drawbridge: 'null' } }),
      post: async (record) => {
        seen.push(record);
        return undefined;
      },
    });
    expect([code, seen]).toEqual([0, [{}]]);
  });

  test('what goes wrong in post is a warning', async () => {
    const { code, record } = await play({
      runner: state({ version: 2, action: 'probe', record: {} }),
      post: async () => {
        throw new Error('too late');
      },
    });
    expect([code, record.annotations[0]?.level]).toEqual([0, 'warning']);
  });

  const left = () => state({ version: 2, action: 'probe', record: {} });

  const rolledBack: PostOutcome = {
    verdict: { mark: 'failed', subject: 'Probe', sentence: '1.5.0 rolled back to 1.4.0' },
    fix: 'Look at the log.',
    summary: { ...failed.summary, verdict: { mark: 'failed', subject: 'Probe', sentence: '1.5.0 rolled back' } },
    report: '{"late":true}\n',
    failsJob: false,
  };

  test('main leaves that state before it reads its inputs, so that post knows itself also where they are wrong', async () => {
    const problems = [{ input: 'mode', message: 'no such mode.' }];
    const { code, record } = await play({ problems, post: async () => undefined });
    expect([code, record.states.has('drawbridge')]).toEqual([1, true]);
  });

  test('with wrong inputs is silent and green: main has told what is wrong with them', async () => {
    let ran = false;
    const { code, record, openedUnder } = await play({
      runner: left(),
      problems: [{ input: 'mode', message: 'no such mode.' }],
      post: async () => {
        ran = true;
        return rolledBack;
      },
    });
    expect([code, ran, openedUnder.length]).toEqual([0, false, 0]);
    expect([record.lines, record.annotations, record.summaries, record.outputs.size]).toEqual([[], [], [], 0]);
  });

  test('without an outcome says nothing and leaves main’s report', async () => {
    const { code, record, written } = await play({ runner: left(), post: async () => undefined });
    expect([code, record.lines, record.summaries, written.size]).toEqual([0, [], [], 0]);
  });

  test('tells its outcome: summary, report in place of main’s, the way out, the verdict last; no outputs', async () => {
    const { code, record, written } = await play({ runner: left(), post: async () => rolledBack });
    expect([code, record.outputs.size]).toEqual([0, 0]);
    expect(written.get('drawbridge/probe.json')).toBe('{"late":true}\n');
    expect(record.summaries[0]).toMatch(/^### ✗ Probe: 1\.5\.0 rolled back\n/);
    expect(record.annotations).toMatchObject([
      { level: 'notice', message: 'Look at the log.' },
      { level: 'warning', message: '! Probe: 1.5.0 rolled back to 1.4.0' },
    ]);
    expect(record.lines.at(-1)).toContain('! Probe: 1.5.0 rolled back to 1.4.0');
  });

  test('fails the job where its outcome says so, and writes no report where it has none', async () => {
    const outcome: PostOutcome = { ...rolledBack, report: undefined, failsJob: true };
    const { code, record, written } = await play({ runner: left(), post: async () => outcome });
    expect([code, written.size]).toEqual([1, 0]);
    expect(record.annotations.at(-1)).toMatchObject({ level: 'error', message: '✗ Probe: 1.5.0 rolled back to 1.4.0' });
  });

  test('whose report cannot be written says so and tells its verdict all the same', async () => {
    const { code, record } = await play({
      runner: left(),
      writeFault: 'the disk is full.',
      post: async () => rolledBack,
    });
    expect(code).toBe(0);
    expect(record.lines[0]).toBe('! The report could not be written. the disk is full.');
    expect(record.lines.at(-1)).toContain('rolled back to 1.4.0');
  });
});

describe('a world that is opened again', () => {
  const fresh: Cancellation = { signal: new AbortController().signal, reason: undefined, deadlineMs: undefined };

  test('stands under the cancellation that was asked for, and leaves the first one as it is', async () => {
    const worlds: (World | Scene)[] = [];
    const { openedUnder, code } = await play({
      run: async (_config, scene) => {
        worlds.push(scene, await scene.reopen(fresh));
        expect(scene.cancellation).not.toBe(fresh);
        return passed;
      },
    });
    expect(code).toBe(0);
    expect(openedUnder).toHaveLength(2);
    expect(openedUnder[1]).toBe(fresh);
    expect(openedUnder[0]).not.toBe(fresh);
    expect(worlds[0]).not.toBe(worlds[1]);
  });

  test('works on when the job has been told to stop', async () => {
    const runner = fakeRunner();
    const process = fakeProcess();
    const seen: unknown[] = [];
    const definition: ActionDefinition<FrameConfig> = {
      name: 'probe',
      subject: 'Probe',
      stateVersion: 1,
      readConfig: () => success({ token: '', workingDirectory: '.', reportFile: 'r.json' }),
      load: async () => ({
        run: async (_config, { shell, reopen }) => {
          process.send('SIGINT');
          const again = await reopen(fresh);
          const command = {
            program: 'restore',
            args: [],
            folder: '.',
            environment: {},
            timeoutMs: 1,
            maxOutputBytes: 9,
          };
          seen.push((await shell.run(command)).kind, (await again.shell.run(command)).kind);
          return passed;
        },
      }),
    };
    const open = async ({ cancellation }: { readonly cancellation: Cancellation }): Promise<World> => ({
      ...emptyWorld,
      files: memoryFiles(new Map()),
      shell: fakeShell({ programs: { restore: () => ({}) } }, cancellation.signal),
    });
    await expect(runAction(definition, { runner, process, clock: fakeClock(), open })).rejects.toThrow('exit 0');
    expect(seen).toEqual(['cancelled', 'exited']);
  });
});

test('the token and its derived forms are masked before anything else', async () => {
  const runner = fakeRunner({ inputs: { 'github-token': 'ghs_made_up_value' } });
  await play({ runner });
  expect(runner.record.masks).toContain('ghs_made_up_value');
  expect(runner.record.masks).toContain(Buffer.from('ghs_made_up_value').toString('hex'));
});

test('inputs that hold secrets are masked like the token, whatever is wrong with the others', async () => {
  const runner = fakeRunner({ inputs: { 'signing-key': 'made-up-key-of-this-test' } });
  await play({ runner, secretInputs: ['signing-key'], problems: [{ input: 'mode', message: 'no such mode.' }] });
  expect(runner.record.masks).toContain('made-up-key-of-this-test');
  expect(runner.record.masks).toContain(Buffer.from('made-up-key-of-this-test').toString('hex'));
});
