import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Customers, startCustomers } from './customers.ts';

const run = promisify(execFile);
const deploy = path.resolve(import.meta.dirname, '../../../examples/shop/deploy');
const lifetimeMs = 3_600_000;
const longestStartMs = 60_000;
const pollMs = 20;

/** Where the shop serves: its machine with two slots, its proxy, and customers who never stop asking. */
export interface Market {
  /** The shop's variables (`vars`) about its machine. */
  readonly variables: Readonly<Record<string, string>>;
  readonly customers: Customers;
  /** Ships a checkout by hand, as it was done before: no health, no way back. */
  readonly shipByHand: (
    checkout: string,
    release: { readonly version: string; readonly commit: string },
  ) => Promise<void>;
  /** Sends the customers home and ends what serves. */
  readonly close: () => Promise<void>;
}

const readJson = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

async function awaitProxy(file: string, proxy: ChildProcess): Promise<number> {
  const untilMs = performance.now() + longestStartMs;
  while (performance.now() < untilMs && proxy.exitCode === null) {
    if (existsSync(file)) return Number((await readJson(file))['port']);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error('the proxy of the shop does not start');
}

const longestEndMs = 30_000;

// It is no child of ours, so that only asking tells when it is gone.
async function endProcess(pid: number): Promise<void> {
  const untilMs = performance.now() + longestEndMs;
  try {
    for (process.kill(pid, 'SIGKILL'); performance.now() < untilMs; process.kill(pid, 0))
      await new Promise((resolve) => setTimeout(resolve, pollMs));
  } catch {
    // It has ended.
  }
}

// What a slot started outlives the run that started it: that is what a deployment is for. The market started the runs.
async function emptySlots(state: string): Promise<void> {
  for (const slot of ['blue', 'green']) {
    const file = path.join(state, `${slot}.json`);
    if (existsSync(file)) await endProcess(Number((await readJson(file))['pid']));
  }
}

/** Opens the market in a folder; whatever runs there ends with it, or within an hour. */
export async function openMarket(folder: string): Promise<Market> {
  const state = path.join(folder, 'machine');
  await mkdir(state, { recursive: true });
  const own = { PATH: process.env['PATH'], SHOP_STATE: state, PROXY_PORT: '0', LIFETIME_MS: String(lifetimeMs) };
  const proxy = spawn(process.execPath, [path.join(deploy, 'proxy.js')], { env: own, stdio: 'ignore' });
  const port = await awaitProxy(path.join(state, 'proxy.json'), proxy);
  const customers = startCustomers(port);
  return {
    variables: { SHOP_STATE: state, SHOP_BAKE: '2s', SHOP_INTERVAL: '250ms' },
    customers,
    shipByHand: async (checkout, { version, commit }) => {
      const release = { DRAWBRIDGE_VERSION: version, DRAWBRIDGE_ARTIFACT: version, DRAWBRIDGE_COMMIT: commit };
      for (const deed of ['stage', 'route'])
        await run(process.execPath, ['deploy/shop.js', deed], { cwd: checkout, env: { ...own, ...release } });
    },
    close: async () => {
      await customers.leave();
      const ended = new Promise((resolve) => proxy.once('exit', resolve));
      if (proxy.exitCode === null && proxy.kill('SIGKILL')) await ended;
      await emptySlots(state);
    },
  };
}
