import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fakeShell } from '@drawbridge/testkit/fakes/shell';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createShell } from '../../src/adapters/shell.ts';
import type { Command, CommandEnd, Shell } from '../../src/ports/shell.ts';
import { makeFolder } from './git/remote.ts';

const folders = { workspace: '', outside: '' };
const kept: { remove(): Promise<void> }[] = [];

beforeAll(async () => {
  for (const name of ['workspace', 'outside'] as const) {
    const folder = await makeFolder();
    folders[name] = folder.path;
    kept.push(folder);
  }
  await mkdir(join(folders.workspace, 'services/api'), { recursive: true });
  await writeFile(join(folders.workspace, 'a-file'), '');
});

afterAll(() => Promise.all(kept.map((folder) => folder.remove())));

interface Setting {
  readonly environment?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
  readonly debug?: (line: string) => void;
  readonly workingDirectory?: string;
}

const open = ({ environment, signal, debug, workingDirectory }: Setting = {}): Shell =>
  createShell({
    workspace: folders.workspace,
    workingDirectory: workingDirectory ?? '.',
    environment: environment ?? process.env,
    signal: signal ?? new AbortController().signal,
    debug: debug ?? (() => {}),
    nowMs: () => performance.now(),
  });

const command = (changes: Partial<Command>): Command => ({
  program: process.execPath,
  args: [],
  folder: '.',
  environment: {},
  timeoutMs: 240_000,
  maxOutputBytes: 1024 * 1024,
  ...changes,
});

const script = (source: string, changes: Partial<Command> = {}): Command =>
  command({ args: ['-e', source], ...changes });

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// A killed process stays visible until its parent, or who inherited it, has taken note.
const isGone = async (pid: number): Promise<boolean> => {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    if (!isAlive(pid) || /\) Z /.test(state)) return true;
    await wait(50);
  }
  return false;
};

const runWith = async (shell: Shell, asked: Command): Promise<{ end: CommandEnd; lines: readonly string[] }> => {
  const lines: string[] = [];
  const end = await shell.run({ ...asked, onLine: (line, stream) => lines.push(`${stream}: ${line}`) });
  return { end, lines };
};

// The same promises, held by real processes and by the fake that other tests rely on.
describe.each([
  {
    name: 'a real shell',
    make: (signal: AbortSignal) => open({ signal }),
    program: process.execPath,
    args: ['-e', 'console.log("one\\ntwo"); console.error("three"); process.exitCode = 3'],
    endless: ['-e', 'setInterval(() => {}, 1000)'],
  },
  {
    name: 'the fake shell',
    make: (signal: AbortSignal) =>
      fakeShell(
        {
          programs: {
            tool: ({ args }) =>
              args[0] === 'endless'
                ? new Promise(() => {})
                : { code: 3, output: 'one\ntwo\n', errors: 'three\n', durationMs: 1 },
          },
        },
        signal,
      ),
    program: 'tool',
    args: [],
    endless: ['endless'],
  },
])('$name', ({ make, program, args, endless }) => {
  test('tells how a command ended, what it wrote, and each line as it came', async () => {
    const { end, lines } = await runWith(make(new AbortController().signal), command({ program, args }));
    expect(end).toMatchObject({ kind: 'exited', code: 3, output: 'one\ntwo\n', errors: 'three\n' });
    expect(lines.toSorted()).toEqual(['stderr: three', 'stdout: one', 'stdout: two']);
    expect(end.durationMs).toBeGreaterThan(0);
  });

  test('keeps no output when none is wanted, and ends a command that writes more than that', async () => {
    const shell = make(new AbortController().signal);
    const none = await runWith(shell, command({ program, args, maxOutputBytes: 0 }));
    expect(none.end).toMatchObject({ kind: 'exited', code: 3, output: '' });
    expect(none.lines).toContain('stdout: two');
    expect((await runWith(shell, command({ program, args, maxOutputBytes: 5 }))).end.kind).toBe('too-long');
    expect((await runWith(shell, command({ program, args, maxOutputBytes: 8 }))).end.kind).toBe('exited');
  });

  test('says what is not there', async () => {
    const { end } = await runWith(make(new AbortController().signal), command({ program: 'no-such-tool' }));
    expect(end).toMatchObject({ kind: 'not-found', message: expect.stringContaining('no-such-tool is not on PATH') });
  });

  test('ends what runs, and starts nothing more, once the job is cancelled', async () => {
    const controller = new AbortController();
    const shell = make(controller.signal);
    const running = runWith(shell, command({ program, args: endless }));
    setTimeout(() => controller.abort(), 50);
    expect((await running).end.kind).toBe('cancelled');
    expect((await runWith(shell, command({ program, args }))).end).toMatchObject({ kind: 'cancelled', durationMs: 0 });
  });
});

describe('where a program comes from', () => {
  const tool = async (folder: string): Promise<string> => {
    const file = join(folder, 'drawbridge-tool');
    await mkdir(folder, { recursive: true });
    await writeFile(file, `#!/bin/sh\necho "from ${folder}"\n`);
    await chmod(file, 0o755);
    return file;
  };
  const onPath = async (entries: readonly string[], use: () => Promise<CommandEnd>): Promise<CommandEnd> => {
    const before = process.env['PATH'];
    process.env['PATH'] = entries.join(':');
    try {
      return await use();
    } finally {
      process.env['PATH'] = before;
    }
  };

  test('a folder of the workspace on PATH is passed over, also one behind a link', async () => {
    await tool(join(folders.workspace, 'bin'));
    await tool(join(folders.outside, 'bin'));
    await symlink(join(folders.workspace, 'bin'), join(folders.outside, 'link'));
    const entries = [join(folders.workspace, 'bin'), join(folders.outside, 'link'), join(folders.outside, 'bin')];
    const end = await onPath([...entries, '/bin'], () => open().run(command({ program: 'drawbridge-tool' })));
    expect(end).toMatchObject({ kind: 'exited', output: `from ${join(folders.outside, 'bin')}\n` });
    const none = await onPath(entries.slice(0, 2), () => open().run(command({ program: 'drawbridge-tool' })));
    expect(none).toMatchObject({ kind: 'not-found', message: expect.stringContaining('only inside the workspace') });
  });

  test('"." on PATH and a relative path find nothing', async () => {
    await tool(folders.workspace);
    const dot = await onPath(['.'], () => open().run(command({ program: 'drawbridge-tool' })));
    expect(dot.kind).toBe('not-found');
    expect((await open().run(command({ program: './drawbridge-tool' }))).kind).toBe('not-found');
  });

  test('an absolute path is taken at its word, also one of the workspace', async () => {
    const file = await tool(join(folders.workspace, 'named'));
    expect(await open().run(command({ program: file }))).toMatchObject({ kind: 'exited', code: 0 });
    await chmod(file, 0o644);
    expect((await open().run(command({ program: file }))).kind).toBe('not-found');
  });
});

describe('where a command runs', () => {
  test('in a folder of the working directory', async () => {
    const shell = open({ workingDirectory: 'services' });
    const end = await shell.run(script('console.log(process.cwd())', { folder: 'api' }));
    expect(end.output).toMatch(/\/services\/api\n$/);
  });

  test.each([
    ['..', 'leads out of the workspace'],
    ['/', 'leads out of the workspace'],
    ['gone', 'does not exist'],
    ['a-file', 'is no folder'],
  ])('not in %s, which %s', async (folder, why) => {
    expect(await open().run(script('', { folder }))).toMatchObject({
      kind: 'not-started',
      message: expect.stringContaining(why),
    });
  });
});

describe('what a command is given', () => {
  const job = {
    PATH: process.env['PATH'],
    KEPT: 'yes',
    GITHUB_SHA: 'abc',
    NODE_OPTIONS: '--no-warnings',
    GITHUB_TOKEN: 'a',
    GH_TOKEN: 'a',
    'INPUT_GITHUB-TOKEN': 'a',
    ACTIONS_RUNTIME_TOKEN: 'a',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'a',
    ACTIONS_RESULTS_URL: 'a',
    ACTIONS_CACHE_URL: 'a',
    GITHUB_ENV: 'a',
    GITHUB_PATH: 'a',
    GITHUB_OUTPUT: 'a',
    GITHUB_STATE: 'a',
    GITHUB_STEP_SUMMARY: 'a',
    STATE_record: 'a',
  };
  const print = 'console.log(JSON.stringify(process.env))';

  test('the environment of the job, without what acts in its name', async () => {
    const end = await open({ environment: job }).run(script(print));
    expect(JSON.parse(end.output)).toEqual({
      PATH: job.PATH,
      KEPT: 'yes',
      GITHUB_SHA: 'abc',
      NODE_OPTIONS: '--no-warnings',
    });
  });

  test('and what is asked for: added, or taken away', async () => {
    const environment = { GITHUB_TOKEN: 'on purpose', KEPT: undefined, NODE_OPTIONS: undefined, GITHUB_SHA: 'b' };
    const end = await open({ environment: job }).run(script(print, { environment }));
    expect(JSON.parse(end.output)).toEqual({ PATH: job.PATH, GITHUB_TOKEN: 'on purpose', GITHUB_SHA: 'b' });
  });

  test('arguments as they are: no shell reads them', async () => {
    const args = ['-e', 'console.log(process.argv.slice(1).join("|"))', '--', '$(id)', '; rm -rf .', '"', ''];
    expect((await open().run(command({ args }))).output).toBe('$(id)|; rm -rf .|"|\n');
  });

  test.each([
    ['too long for the system', 'x'.repeat(4 * 1024 * 1024)],
    ['with a NUL', 'a\0b'],
  ])('never an argument that is %s: it says so', async (_name, argument) => {
    const end = await open().run(command({ args: [argument] }));
    expect(end).toMatchObject({ kind: 'not-started', message: expect.stringContaining('could not be started') });
  });

  test('no input to wait for', async () => {
    const end = await open().run(script('process.stdin.on("end", () => console.log("ended")).resume()'));
    expect(end.output).toBe('ended\n');
  });

  test.each([
    ['beyond ASCII, without a last line end', 'ä漢字🌉\nb'],
    ['larger than a pipe holds', 'x'.repeat(300_000)],
  ])('the input that it was given, %s', async (_, input) => {
    const source = 'process.stdin.pipe(process.stdout)';
    expect(await open().run(script(source, { input }))).toMatchObject({ kind: 'exited', code: 0, output: input });
  });

  test('an input that it need not read', async () => {
    const ended = await open().run(script('process.exit(4)', { input: 'x'.repeat(300_000) }));
    expect(ended).toMatchObject({ kind: 'exited', code: 4 });
  });
});

describe('how a command ends', () => {
  test('by a signal that somebody else sent', async () => {
    expect(await open().run(script('process.kill(process.pid, "SIGABRT")'))).toMatchObject({
      kind: 'killed',
      signal: 'SIGABRT',
    });
  });

  test('a flood is stopped at its limit', async () => {
    const flood = 'const b = Buffer.alloc(65536, 120); const f = () => process.stdout.write(b, f); f()';
    const end = await open().run(script(flood, { maxOutputBytes: 100_000 }));
    expect(end.kind).toBe('too-long');
    expect(end.output.length).toBeLessThanOrEqual(100_000);
  });

  // The child tells its id once it is deaf to the first signal, and holds no stream: only the end of its whole tree
  // takes it away.
  const deafChild = (changes: Partial<Command>): Command => {
    const deaf = 'trap "" TERM; echo $$; exec sleep 250 >/dev/null 2>&1';
    return command({ program: 'sh', args: ['-c', `sh -c '${deaf}' & wait`], ...changes });
  };

  // A busy machine may need longer than the first deadline before the child has told its id.
  test('at its deadline, with everything that it started', async () => {
    let end = await open().run(deafChild({ timeoutMs: 1_000 }));
    for (const timeoutMs of [10_000, 100_000]) if (end.output === '') end = await open().run(deafChild({ timeoutMs }));
    expect(end).toMatchObject({ kind: 'timeout', output: expect.stringMatching(/^[1-9]\d*\n$/) });
    expect(await isGone(Number(end.output))).toBe(true);
  });

  test('with the job, with everything that it started', async () => {
    const controller = new AbortController();
    const shell = open({ signal: controller.signal });
    const end = await shell.run(deafChild({ onLine: () => controller.abort() }));
    expect(end).toMatchObject({ kind: 'cancelled', output: expect.stringMatching(/^[1-9]\d*\n$/) });
    expect(end.durationMs).toBeLessThan(200_000);
    expect(await isGone(Number(end.output))).toBe(true);
  });

  // A loop that stood still runs its late timers in one go: whoever waits for the end must not call the killer off.
  test('with everything that it started, also when this process was busy as it was to be killed', async () => {
    const controller = new AbortController();
    const onLine = (): void => {
      controller.abort();
      setTimeout(() => {
        const untilMs = performance.now() + 600;
        while (performance.now() < untilMs);
      }, 1_800);
    };
    const end = await open({ signal: controller.signal }).run(deafChild({ onLine }));
    expect(end).toMatchObject({ kind: 'cancelled', output: expect.stringMatching(/^[1-9]\d*\n$/) });
    expect(await isGone(Number(end.output))).toBe(true);
  });

  test('although something in the background still holds its streams open', async () => {
    const source = `
      const held = require('node:child_process').spawn('sleep', ['250'], { stdio: 'inherit', detached: true });
      held.unref();
      console.log(held.pid);
    `;
    const end = await open().run(script(source));
    expect(end).toMatchObject({ kind: 'exited', code: 0, output: expect.stringMatching(/^[1-9]\d*\n$/) });
    expect(isAlive(Number(end.output))).toBe(true);
    process.kill(Number(end.output), 'SIGKILL');
  });

  test('with everything it wrote, by a reader that was busy meanwhile', async () => {
    const running = open().run(script('process.stdout.write("x".repeat(60000))'));
    await wait(300);
    const untilMs = performance.now() + 2_500;
    while (performance.now() < untilMs);
    expect((await running).output.length).toBe(60_000);
  });
});

test('each command is noted with how it ended and how long it took', async () => {
  const notes: string[] = [];
  await open({ debug: (line) => notes.push(line) }).run(command({ args: ['--version'] }));
  expect(notes).toEqual([expect.stringMatching(/--version → exit code 0 in \d/)]);
});
