// How long it takes from a bad look to traffic that is back, with everything that a rollout uses for it: the watch, the
// probe over HTTP, the command target, and the shop's own proxy: `node tests/take-back.ts ROUNDS program` prints JSON.
// With `direct` in place of `program` the command is no program, but asks the proxy at once: what is left is our own time.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '@drawbridge/core/adapters/clock';
import { createShell } from '@drawbridge/core/adapters/shell';
import type { Shell } from '@drawbridge/core/ports/shell';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { type FakeEnd, fakeShell } from '@drawbridge/testkit/fakes/shell';
import type { CommandWorld } from '../src/act/commands.ts';
import { createHealthWatch } from '../src/act/health/health-watch.ts';
import { createHealthMemory } from '../src/act/health/memory.ts';
import { createCommandTarget } from '../src/act/targets/command/command-target.ts';
import type { Order, Target, TargetReply } from '../src/act/targets/target.ts';
import { createProbe } from '../src/adapters/probe.ts';
import type { Baseline, Release } from '../src/decide/rollout/model.ts';
import type { HealthSettings } from '../src/decide/settings.ts';

const shop = path.resolve(import.meta.dirname, '../../../examples/shop');
const one: Release = { version: '1.0.0', artifact: 'shop@1', commit: 'a1' };
const two: Release = { version: '2.0.0', artifact: 'shop@2', commit: 'b2' };

const lifetimeMs = 1_200_000;
const health = {
  initialDelayMs: 0,
  intervalMs: 100,
  timeoutMs: 30_000,
  healthyThreshold: 1,
  unhealthyThreshold: 3,
  windowMs: 60_000,
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

/** How the commands are carried out. */
export type Way = 'program' | 'direct';

interface Opened {
  readonly world: CommandWorld;
  readonly target: Target;
  /** Rollouts of the release, ready for their traffic. */
  deploy(release: Release): Promise<Order>;
  close(): Promise<void>;
}

const worldWith = (shell: Shell): CommandWorld => ({
  shell,
  log: fakeScene().log,
  clock: systemClock,
  environment: 'production',
});

const readText = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '{}');

const numberIn = (text: string, name: string): number => Number(new RegExp(`"${name}":(\\d+)`).exec(text)?.[1]);

const endShop = async (state: string): Promise<void> => {
  for (const slot of ['blue', 'green']) {
    const pid = numberIn(await readText(path.join(state, `${slot}.json`)), 'pid');
    if (pid > 0) process.kill(pid);
  }
  await rm(state, { recursive: true, force: true });
};

const openPrograms = (state: string): Opened => {
  const command = (name: string) => [process.execPath, path.join(shop, 'deploy/shop.js'), name];
  const signal = new AbortController().signal;
  const environment = { ...process.env, SHOP_STATE: state, LIFETIME_MS: String(lifetimeMs) };
  const nowMs = systemClock.nowMs;
  const world = worldWith(
    createShell({ workspace: shop, workingDirectory: '.', environment, signal, debug: () => {}, nowMs }),
  );
  const [capture, stage, route, restore] = ['capture', 'stage', 'route', 'restore'].map(command);
  if (!capture || !stage || !route || !restore) throw new Error('A command is missing.');
  const target = createCommandTarget({ ...world, commands: { capture, stage, route, restore }, lastCommitted: null });
  const deploy = async (release: Release): Promise<Order> => {
    const order = orderFor(release, await expectDone(target.capture(orderFor(release, []))));
    await expectDone(target.stage(order));
    return order;
  };
  return { world, target, deploy, close: () => endShop(state) };
};

const startVersion = async ({ version }: Release): Promise<{ readonly port: number; readonly server: Server }> => {
  const server = createServer((_request, response) => response.end(JSON.stringify({ version })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: typeof address === 'object' ? (address?.port ?? 0) : 0 };
};

const openDirect = async (state: string): Promise<Opened> => {
  const control = numberIn(await readText(path.join(state, 'proxy.json')), 'control');
  const [blue, green] = [await startVersion(one), await startVersion(two)];
  const switchTo = async (slot: string): Promise<FakeEnd> => {
    const { port } = slot === 'blue' ? blue : green;
    const body = JSON.stringify({ slot, port, epoch: 1 });
    const answer = await fetch(`http://127.0.0.1:${control}/`, { method: 'PUT', body });
    return { code: answer.ok ? 0 : 1 };
  };
  const world = worldWith(fakeShell({ programs: { switch: ({ args }) => switchTo(args[0] ?? '') } }));
  const commands = { route: ['switch', 'green'], restore: ['switch', 'blue'] };
  const target = createCommandTarget({ ...world, commands, lastCommitted: null });
  const baseline = { unit: 'app', release: one, handle: 'blue', isHealthy: true };
  const close = async (): Promise<void> => {
    for (const { server } of [blue, green]) server.close();
    await rm(state, { recursive: true, force: true });
  };
  return { world, target, deploy: async (release) => orderFor(release, [baseline]), close };
};

const orderFor = (release: Release, baselines: readonly Baseline[]): Order => ({
  units: ['app'],
  release,
  baselines,
  strategy: 'blue-green',
  epoch: 1,
  deadlineMs: systemClock.nowMs() + 240_000,
});

/** One rollout under traffic that turns bad; answers the milliseconds from the last bad look to the old version's answer. */
const takeBack = async (opened: Opened, url: string, patient: Awaited<ReturnType<typeof startPatient>>) => {
  const { target, world } = opened;
  const order = await opened.deploy(two);
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
  const verdict = await watch.bake(order, 120_000, new AbortController().signal);
  if (verdict.health !== 'breaker-open') throw new Error(`The breaker did not open: ${verdict.message}`);
  await expectDone(target.restore(order));
  const served = await (await fetch(`${url}/version`)).text();
  const durationMs = performance.now() - patient.lastBadMs();
  if (!served.includes(one.version)) throw new Error(`The old version does not serve, but ${served}`);
  return durationMs;
};

/** Takes a version back so many times; durations in milliseconds, in order. */
export const measureTakeBacks = async (rounds: number, way: Way): Promise<readonly number[]> => {
  const state = await mkdtemp(path.join(tmpdir(), 'take-back-'));
  const [proxy, patient] = [await startProxy(state), await startPatient()];
  const opened = way === 'program' ? openPrograms(state) : await openDirect(state);
  try {
    if (way === 'program') await expectDone(opened.target.shift(await opened.deploy(one)));
    const durations: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      durations.push(await takeBack(opened, `http://127.0.0.1:${proxy.port}`, patient));
    return durations;
  } finally {
    patient.close();
    await opened.close();
    proxy.close();
  }
};

const [rounds, way] = process.argv.slice(2);
if (import.meta.main)
  process.stdout.write(
    `${JSON.stringify(await measureTakeBacks(Number(rounds), way === 'direct' ? 'direct' : 'program'))}\n`,
  );
