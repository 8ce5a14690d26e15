// How long it takes from a bad look to traffic that is back, with everything that a rollout uses for it: the watch, the
// probe over HTTP, the command target, and the shop's own proxy: `node tests/take-back.ts ROUNDS` prints JSON.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '@drawbridge/core/adapters/clock';
import { createShell } from '@drawbridge/core/adapters/shell';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { createHealthWatch } from '../src/act/health/health-watch.ts';
import { createHealthMemory } from '../src/act/health/memory.ts';
import { createCommandTarget } from '../src/act/targets/command/command-target.ts';
import type { Order, TargetReply } from '../src/act/targets/target.ts';
import { createProbe } from '../src/adapters/probe.ts';
import type { Baseline, Release } from '../src/decide/rollout/model.ts';
import type { HealthSettings } from '../src/decide/settings.ts';

const shop = path.resolve(import.meta.dirname, '../../../examples/shop');
const one: Release = { version: '1.0.0', artifact: 'shop@1', commit: 'a1' };
const two: Release = { version: '2.0.0', artifact: 'shop@2', commit: 'b2' };

const lifetimeMs = 120_000;
const health = {
  initialDelayMs: 0,
  intervalMs: 100,
  timeoutMs: 1_000,
  healthyThreshold: 1,
  unhealthyThreshold: 3,
  windowMs: 10_000,
};

const expectDone = async <T>(reply: TargetReply<T>): Promise<T> => {
  const result = await reply;
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** A server whose health can be spoilt; it notes when it last said that it is bad. */
const startPatient = async () => {
  let [isBad, lastBadMs] = [false, Number.NaN];
  const server = createServer((_request, response) => {
    if (isBad) lastBadMs = performance.now();
    response.writeHead(isBad ? 500 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/healthz`,
    spoil: (bad: boolean): void => {
      isBad = bad;
    },
    lastBadMs: (): number => lastBadMs,
    close: (): void => {
      server.close();
    },
  };
};

const startProxy = async (state: string): Promise<{ readonly port: number; close(): void }> => {
  const env = { PATH: process.env['PATH'], SHOP_STATE: state, PROXY_PORT: '0', LIFETIME_MS: String(lifetimeMs) };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const proxy = spawn(process.execPath, [path.join(shop, 'deploy/proxy.js')], { env, stdio: [...stdio] });
  const said = await new Promise<string>((resolve) => proxy.stdout?.once('data', (chunk) => resolve(String(chunk))));
  return { port: Number(/port (\d+)/.exec(said)?.[1]), close: () => proxy.kill('SIGKILL') };
};

const openTarget = (state: string) => {
  const { log } = fakeScene();
  const command = (name: string) => [process.execPath, path.join(shop, 'deploy/shop.js'), name];
  const signal = new AbortController().signal;
  const environment = { ...process.env, SHOP_STATE: state, LIFETIME_MS: String(lifetimeMs) };
  const nowMs = systemClock.nowMs;
  const shell = createShell({ workspace: shop, workingDirectory: '.', environment, signal, debug: () => {}, nowMs });
  const world = { shell, log, clock: systemClock, environment: 'production' };
  const commands = {
    capture: command('capture'),
    stage: command('stage'),
    route: command('route'),
    restore: command('restore'),
  };
  return { world, target: createCommandTarget({ ...world, commands, lastCommitted: null }) };
};

type Opened = ReturnType<typeof openTarget>;

const orderFor = (release: Release, baselines: readonly Baseline[]): Order => ({
  units: ['app'],
  release,
  baselines,
  strategy: 'blue-green',
  epoch: 1,
  deadlineMs: systemClock.nowMs() + 30_000,
});

const deploy = async ({ target }: Opened, release: Release): Promise<Order> => {
  const baselines = await expectDone(target.capture(orderFor(release, [])));
  const order = orderFor(release, baselines);
  await expectDone(target.stage(order));
  return order;
};

/** One rollout under traffic that turns bad; answers the milliseconds from the last bad look to the old version's answer. */
const takeBack = async (opened: Opened, url: string, patient: Awaited<ReturnType<typeof startPatient>>) => {
  const { target, world } = opened;
  const order = await deploy(opened, two);
  await expectDone(target.shift(order));
  patient.spoil(false);
  const probes: HealthSettings['probes'] = [
    { kind: 'http', url: patient.url, headers: {}, status: { from: 200, to: 299 }, bodyContains: '' },
  ];
  const probe = createProbe(systemClock.nowMs);
  const watch = createHealthWatch({
    ...world,
    probe,
    target,
    settings: { ...health, probes },
    memory: createHealthMemory(),
  });
  setTimeout(() => patient.spoil(true), health.intervalMs * 1.5);
  const verdict = await watch.bake(order, 30_000, new AbortController().signal);
  if (verdict.health !== 'breaker-open') throw new Error(`The breaker did not open: ${verdict.message}`);
  await expectDone(target.restore(order));
  const served = await (await fetch(`${url}/version`)).text();
  const durationMs = performance.now() - patient.lastBadMs();
  if (!served.includes(one.version)) throw new Error(`The old version does not serve, but ${served}`);
  return durationMs;
};

const endShop = async (state: string): Promise<void> => {
  for (const slot of ['blue', 'green']) {
    const record: unknown = JSON.parse(await readFile(path.join(state, `${slot}.json`), 'utf8').catch(() => '{}'));
    if (typeof record === 'object' && record !== null && 'pid' in record) process.kill(Number(record.pid));
  }
  await rm(state, { recursive: true, force: true });
};

/** Takes a version back so many times; durations in milliseconds, in order. */
export const measureTakeBacks = async (rounds: number): Promise<readonly number[]> => {
  const state = await mkdtemp(path.join(tmpdir(), 'take-back-'));
  const [proxy, patient] = [await startProxy(state), await startPatient()];
  try {
    const opened = openTarget(state);
    await expectDone(opened.target.shift(await deploy(opened, one)));
    const durations: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      durations.push(await takeBack(opened, `http://127.0.0.1:${proxy.port}`, patient));
    return durations;
  } finally {
    patient.close();
    await endShop(state);
    proxy.close();
  }
};

if (import.meta.main) process.stdout.write(`${JSON.stringify(await measureTakeBacks(Number(process.argv[2])))}\n`);
