// What a switch of traffic costs: requests lost under load, and the time until traffic is back. Alone:
// `node packages/tooling/src/bench/switches.ts`. HAProxy is measured where it is on PATH (Debian: apt-get install haproxy).
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { probeProgram } from '@drawbridge/testkit/programs';
import { root } from '../root.ts';
import { formatRows, type Row } from './row.ts';

const switches = 100;
const clients = 50;
const takeBacks = 100;
const takeBackBoundMs = 250;
/** Whatever becomes of this process, what it starts ends by itself. */
const lifetimeMs = 300_000;

type Slot = 'blue' | 'green';
type Ports = Readonly<Record<Slot, number>>;

/** Something that sends requests to one of two versions. */
interface Proxy {
  readonly port: number;
  switchTo(slot: Slot): Promise<void>;
  close(): void;
}

interface Loss {
  readonly answered: number;
  readonly lost: number;
  /** How often a client saw another version than the answer before. */
  readonly seenSwitches: number;
  readonly slowestSwitchMs: number;
  readonly example: string;
}

const shop = path.join(root, 'examples/shop');
/** A program of the machine, which nothing here installs. */
const haproxy = 'haproxy';

async function startOne(file: string, env: Record<string, string>): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [path.join(shop, file)], {
    env: { ...env, LIFETIME_MS: String(lifetimeMs) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((resolve) => child.stdout?.once('data', (chunk) => resolve(String(chunk))));
  return { child, port: Number(/port (\d+)/.exec(said)?.[1]) };
}

async function startShopProxy(ports: Ports, folder: string): Promise<Proxy> {
  const { child, port } = await startOne('deploy/proxy.js', { SHOP_STATE: folder, PROXY_PORT: '0' });
  const { control }: { readonly control: number } = JSON.parse(readFileSync(path.join(folder, 'proxy.json'), 'utf8'));
  const switchTo = async (slot: Slot): Promise<void> => {
    const body = JSON.stringify({ slot, port: ports[slot], epoch: 1 });
    const answer = await fetch(`http://127.0.0.1:${control}/`, { method: 'PUT', body });
    if (!answer.ok) throw new Error(`The proxy refuses the switch: ${await answer.text()}`);
  };
  return { port, switchTo, close: () => child.kill('SIGKILL') };
}

const haproxyConfig = ({ blue, green }: Ports, { port, socket }: { port: number; socket: string }): string => `
global
  stats socket ${socket} mode 600 level admin
defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 30s
frontend shop
  bind 127.0.0.1:${port}
  default_backend shop
backend shop
  server blue 127.0.0.1:${blue}
  server green 127.0.0.1:${green} disabled
`;

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** One command of HAProxy's runtime API (management guide, section 9.3). */
function tell(socket: string, command: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const client = connect(socket, () => client.end(`${command}\n`));
    let said = '';
    client.on('data', (chunk) => {
      said += chunk;
    });
    client.on('error', reject);
    client.on('close', () => (said.trim() === '' ? resolve() : reject(new Error(said))));
  });
}

async function startHaproxy(ports: Ports, folder: string): Promise<Proxy> {
  const [port, socket, config] = [await findFreePort(), path.join(folder, 'socket'), path.join(folder, 'haproxy.cfg')];
  writeFileSync(config, haproxyConfig(ports, { port, socket }));
  const child = spawn(haproxy, ['-db', '-f', config], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), lifetimeMs);
  timer.unref();
  const switchTo = async (slot: Slot): Promise<void> => {
    // First the one, then not the other: there is always somebody.
    await tell(socket, `enable server shop/${slot}`);
    await tell(socket, `disable server shop/${slot === 'blue' ? 'green' : 'blue'}`);
  };
  const close = (): void => {
    clearTimeout(timer);
    child.kill('SIGKILL');
  };
  for (let round = 0; round < 100; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const isUp = await tell(socket, 'enable server shop/blue').then(
      () => true,
      () => false,
    );
    if (isUp) return { port, switchTo, close };
  }
  close();
  throw new Error('HAProxy does not start.');
}

/** Clients on kept connections, each asking again as soon as it was answered, until told to stop. */
function startClients(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const seen = { answered: 0, lost: 0, seenSwitches: 0, example: '' };
  let isOver = false;
  const lose = (what: string): void => {
    seen.lost += 1;
    seen.example ||= what;
  };
  const ask = (): Promise<string> =>
    new Promise((resolve) => {
      const fail = (error: Error): void => {
        lose(error.message);
        resolve('');
      };
      const asked = request({ host: '127.0.0.1', port, path: '/version', agent, timeout: 10_000 }, (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('error', fail);
        answer.on('end', () => {
          if (answer.statusCode === 200) seen.answered += 1;
          else lose(`HTTP ${answer.statusCode}`);
          resolve(text);
        });
      });
      asked.on('timeout', () => asked.destroy(new Error('no answer within 10 s')));
      asked.on('error', fail);
      asked.end();
    });
  const run = async (): Promise<void> => {
    let before = '';
    while (!isOver) {
      const now = await ask();
      if (now !== '' && before !== '' && now !== before) seen.seenSwitches += 1;
      before = now || before;
    }
  };
  const all = Promise.all(Array.from({ length: clients }, run));
  const stop = async (): Promise<void> => {
    isOver = true;
    await all;
    agent.destroy();
  };
  return { seen, stop };
}

async function loseRequests(proxy: Proxy, requestsPerSwitch: number): Promise<Loss> {
  await proxy.switchTo('blue');
  const { seen, stop } = startClients(proxy.port);
  let slowestSwitchMs = 0;
  for (let round = 1; round <= switches; round += 1) {
    const until = round * requestsPerSwitch;
    while (seen.answered + seen.lost < until) await new Promise((resolve) => setTimeout(resolve, 5));
    const startedMs = performance.now();
    await proxy.switchTo(round % 2 === 1 ? 'green' : 'blue');
    slowestSwitchMs = Math.max(slowestSwitchMs, performance.now() - startedMs);
  }
  await stop();
  return { ...seen, slowestSwitchMs };
}

const count = (value: number): string => value.toLocaleString('en-US');

function lossRow(name: string, { answered, lost, seenSwitches, slowestSwitchMs, example }: Loss): Row {
  const seen = `${count(lost)} of ${count(answered + lost)} (slowest switch ${slowestSwitchMs.toFixed(0)} ms)`;
  // Where no client saw a switch, nothing was tried.
  const holds = lost === 0 && seenSwitches >= switches;
  return {
    what: `requests lost, ${switches} switches, ${clients} clients, ${name}`,
    seen: example === '' ? seen : `${seen}: ${example}`,
    bound: '0',
    holds,
  };
}

type Start = (ports: Ports, folder: string) => Promise<Proxy>;

async function measureLoss(start: Start, requestsPerSwitch: number): Promise<Loss> {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-switches-'));
  const [blue, green] = [await startOne('src/main.js', version('1')), await startOne('src/main.js', version('2'))];
  try {
    const proxy = await start({ blue: blue.port, green: green.port }, folder);
    return await loseRequests(proxy, requestsPerSwitch).finally(() => proxy.close());
  } finally {
    for (const { child } of [blue, green]) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

const version = (name: string): Record<string, string> => ({ VERSION: name, HOST: '127.0.0.1', PORT: '0' });

// A user's command is a program, and so starts one: what a start costs here says how busy the machine is.
function timeBareNode(): number {
  const startedMs = performance.now();
  spawnSync(process.execPath, ['-e', '0'], { env: {} });
  return performance.now() - startedMs;
}

/** Milliseconds from the look that opens the breaker to the old version's answer, shortest first. */
function measureTakeBacks(way: 'program' | 'direct'): readonly number[] {
  const script = path.join(root, 'actions/deploy-with-rollback/tests/take-back.ts');
  const args = ['--disable-warning=ExperimentalWarning', script, String(takeBacks), way];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: lifetimeMs });
  if (status !== 0) throw new Error(`It could not be measured how long taking back lasts: ${stderr}`);
  const durations: readonly number[] = JSON.parse(stdout);
  return durations.toSorted((a, b) => a - b);
}

function takeBackRows(): readonly Row[] {
  const bare = Array.from({ length: 15 }, timeBareNode).toSorted((a, b) => a - b)[7] ?? Number.NaN;
  const rowOf = (what: string, durations: readonly number[], more: (p50: number) => string): Row => {
    const at = (share: number): number => durations[Math.ceil(share * durations.length) - 1] ?? Number.NaN;
    const seen = `p50 ${at(0.5).toFixed(0)} ms${more(at(0.5))}, p99 ${at(0.99).toFixed(0)} ms`;
    const bound = `${takeBackBoundMs} ms at p99`;
    return { what: `last bad look to traffic back, ${what}`, seen, bound, holds: at(0.99) <= takeBackBoundMs };
  };
  return [
    rowOf('our own part', measureTakeBacks('direct'), () => ''),
    rowOf("with the shop's command", measureTakeBacks('program'), (p50) => ` (${(p50 / bare).toFixed(1)} x bare node)`),
  ];
}

/** Rows about switches of traffic; what HAProxy would say is left out, with the reason, where it is not on PATH. */
export async function benchSwitches(): Promise<readonly Row[]> {
  const rows = [lossRow("the shop's proxy", await measureLoss(startShopProxy, 500))];
  const found = probeProgram(haproxy, ['-v'], 'on Debian: apt-get install haproxy');
  if (found.available) rows.push(lossRow('HAProxy', await measureLoss(startHaproxy, 2_000)));
  else rows.push({ what: 'requests lost, HAProxy', seen: `left out: ${found.reason}`, bound: '', holds: true });
  return [...rows, ...takeBackRows()];
}

if (import.meta.main) process.stdout.write(`${formatRows(await benchSwitches())}\n`);
