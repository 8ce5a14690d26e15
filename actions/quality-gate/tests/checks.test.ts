import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import type { FakeProgram } from '@drawbridge/testkit/fakes/shell';
import { expect, test } from '@jest/globals';
import { runChecks } from '../src/gather/checks.ts';
import { type Check, parseChecks } from '../src/inputs/checks.ts';

const checksOf = (text: string): readonly Check[] => {
  const checks = parseChecks(text);
  if (!checks.ok) throw new Error(checks.error);
  return checks.value;
};

const many = (count: number): readonly Check[] =>
  checksOf(Array.from({ length: count }, (_, index) => `- name: c${index}\n  command: [tool, "${index}"]\n`).join(''));

const withTool = (tool: FakeProgram) => fakeScene({ shell: { programs: { tool } } });

test.each([1, 4, 64])(
  'at most %d run at once, and all come back in the order in which they are written',
  async (most) => {
    let running = 0;
    let highest = 0;
    const scene = withTool(async () => {
      running += 1;
      highest = Math.max(highest, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return { code: 0 };
    });
    const runs = await runChecks({ checks: many(20), maxParallel: most }, scene);
    expect(highest).toBe(Math.min(most, 20));
    expect(runs.map(({ result }) => result.name)).toEqual(many(20).map(({ name }) => name));
  },
);

test('every ten seconds a line tells how far they are, and what is being waited for', async () => {
  const release: (() => void)[] = [];
  const scene = withTool(async () => {
    await new Promise<void>((resolve) => release.push(resolve));
    return { code: 0 };
  });
  const running = runChecks({ checks: many(3), maxParallel: 2 }, scene);
  await scene.clock.advance(20_000);
  for (let index = 0; index < 3; index += 1) {
    release[index]?.();
    await scene.clock.advance(0);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await running;
  expect(scene.runner.record.lines.filter((line) => line.includes('…'))).toEqual([
    '  … 0 of 3 checks done; running: c0 10 s, c1 10 s; 1 waiting',
    '  … 0 of 3 checks done; running: c0 20 s, c1 20 s; 1 waiting',
  ]);
});

test('of much output the last thousand lines are shown, and how many are left out', async () => {
  const output = Array.from({ length: 5_000 }, (_, index) => `line ${index}\n`).join('');
  const scene = withTool(() => ({ code: 0, output }));
  await runChecks({ checks: many(1), maxParallel: 1 }, scene);
  const { lines } = scene.runner.record;
  expect(lines).toContain('  … 4,000 earlier lines left out');
  expect(lines.at(-1)).toBe('  │ line 4999');
  expect(lines.filter((line) => line.startsWith('  │'))).toHaveLength(1_000);
});

test.each([
  [{ code: 3 }, 'failed', 'exit code 3', 3],
  [{ kind: 'killed', signal: 'SIGKILL', durationMs: 1, output: '', errors: '' }, 'failed', 'ended by SIGKILL', 3],
  [{ kind: 'timeout', durationMs: 1, output: '', errors: '' }, 'timed-out', 'not done within 10 m', 3],
  [{ kind: 'not-found', message: 'no tool', durationMs: 0, output: '', errors: '' }, 'not-started', 'no tool', 1],
] as const)('%j is %s: %s, after %d attempts', async (end, ended, reason, attempts) => {
  const scene = withTool(() => end);
  const checks = checksOf('- name: unit\n  command: [tool]\n  retries: 2\n');
  const [run] = await runChecks({ checks, maxParallel: 1 }, scene);
  expect(run?.result).toMatchObject({ end: ended, reason, attempts });
});

test('a pass after a failure is told as flaky, with what each attempt wrote', async () => {
  let attempt = 0;
  const scene = withTool(() => {
    attempt += 1;
    return { code: attempt === 1 ? 1 : 0, output: `attempt ${attempt}\n` };
  });
  const checks = checksOf('- name: unit\n  command: [tool]\n  retries: 2\n');
  const [run] = await runChecks({ checks, maxParallel: 1 }, scene);
  expect(run?.result).toMatchObject({ end: 'passed', attempts: 2, tail: 'attempt 2' });
  expect(scene.runner.record.lines).toEqual([
    '  ! unit: exit code 1; attempt 2 of 3 begins',
    '  │ attempt 1',
    '  ! unit passed at attempt 2 (flaky), 0.0 s',
    '  │ attempt 2',
  ]);
});

test.each([
  ['- '.repeat(3) + '['.repeat(300), 'the list of checks nests too deeply'],
  [`- name: ${'x'.repeat(300_000)}`, 'the list of checks is longer than 262144 characters'],
])('a list of checks that is a bomb is called by its name', (text, says) => {
  expect(parseChecks(text)).toMatchObject({ ok: false, error: expect.stringContaining(says) });
});
