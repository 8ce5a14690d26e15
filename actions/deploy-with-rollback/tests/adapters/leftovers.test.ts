import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { createLeftovers } from '../../src/adapters/leftovers.ts';

const started: ReturnType<typeof spawn>[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

const sleeper = 'setTimeout(() => {}, 600_000); process.on("SIGTERM", () => {}); process.on("SIGINT", () => {});';

/** A process that sleeps, and obeys no polite signal. */
const start = async (environment: Readonly<Record<string, string>>, script = sleeper) => {
  const child = spawn(process.execPath, ['-e', `${script}; console.log('up')`], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
};

const endOf = (child: ReturnType<typeof spawn>): Promise<string | null> =>
  new Promise((resolve) => {
    if (child.signalCode !== null) resolve(child.signalCode);
    else child.once('exit', (_, signal) => resolve(signal));
  });

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('what a killed rollout left running is ended, with its children; what has another mark is not', async () => {
  const [mark, other] = [randomUUID(), randomUUID()];
  const grandchild = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(sleeper)}], {stdio: 'ignore'});`;
  const ours = await start({ DRAWBRIDGE_ROLLOUT: mark }, `${grandchild} ${sleeper}`);
  const theirs = await start({ DRAWBRIDGE_ROLLOUT: other });
  const longer = await start({ DRAWBRIDGE_ROLLOUT: `${mark}-and-more` });
  const leftovers = createLeftovers();
  expect(await leftovers.end(mark)).toBe(2);
  expect(await endOf(ours)).toBe('SIGKILL');
  expect([theirs.exitCode, theirs.signalCode, longer.exitCode, longer.signalCode]).toEqual([null, null, null, null]);
  expect(await leftovers.end(mark)).toBe(0);
});

test('no mark ends nothing', async () => {
  expect(await createLeftovers().end('')).toBe(0);
});
