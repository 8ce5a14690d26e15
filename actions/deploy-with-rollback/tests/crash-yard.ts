import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAction } from '@drawbridge/testkit/runner/job';
import { openShop, shopName as repository, type Shop } from '@drawbridge/testkit/shop';
import { readJournal } from '../src/decide/journal/reading.ts';
import { isTerminal } from '../src/decide/rollout/outcome.ts';

const source = join(import.meta.dirname, '..');
const script = join(import.meta.dirname, 'crash-machine.sh');

export type Signal = 'INT' | 'TERM' | 'KILL';

/** One machine, on which one version is shipped over another, and stopped once. */
export interface CrashCase {
  /** The point at which the action gets the signal, counted from 1; undefined: none. */
  readonly stop?: { readonly at: number; readonly signal: Signal };
  /** Whether users like the new version. */
  readonly isGood: boolean;
}

/** What came of it. */
export interface CrashEnd {
  readonly points: readonly string[];
  readonly faults: readonly string[];
  /** From the signal to traffic back on the old version; undefined: it was not away. */
  readonly backMs: number | undefined;
  /** Where the signal hit, e.g. "route after". */
  readonly at: string;
  readonly log: readonly string[];
}

const command = (deed: string, ...args: readonly string[]): string =>
  `${deed}: ${JSON.stringify(['/bin/sh', script, deed, ...args])}`;

const commands = [
  command('capture'),
  command('stage', '{version}'),
  command('route', '{version}'),
  command('restore', '{previous-version}'),
  command('verify'),
  command('clean', '{version}'),
  command('read-journal'),
  command('write-journal'),
].join('\n');

const inputs = {
  version: '1.5.0',
  target: 'command',
  commands,
  'health-interval': '100ms',
  'healthy-threshold': '1',
  'unhealthy-threshold': '1',
  'health-window': '2s',
  bake: '100ms',
};

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

let machines = 0;

const machineIn = async (folder: string, { stop, isGood }: CrashCase) => {
  machines += 1;
  const machine = join(folder, `machine-${machines}`);
  await mkdir(machine);
  const read = async (name: string): Promise<string> => readFile(join(machine, name), 'utf8').catch(() => '');
  await writeFile(join(machine, 'traffic'), '1.4.0\n');
  if (!isGood) await writeFile(join(machine, 'sour'), '');
  if (stop !== undefined) await writeFile(join(machine, 'stop'), `${stop.at} ${stop.signal}\n`);
  return { machine, environment: `yard-${machines}`, read };
};

type Machine = Awaited<ReturnType<typeof machineIn>>;

/** GitHub, a commit there that may be deployed, and the action as it was when the shop was opened. */
export type CrashShop = Shop & { readonly sha: string; readonly action: string };

const ship = async (shop: CrashShop, { machine, environment }: Machine) => {
  const request = { repository, event: 'push', ref: 'refs/heads/main' } as const;
  const payload = await shop.github.eventPayload(request);
  return runAction({
    step: { action: shop.action, with: { ...inputs, environment } },
    workspace: await mkdtemp(join(machine, 'workspace-')),
    event: { name: 'push', payload },
    github: { ...shop.addresses, sha: shop.sha, ref: 'refs/heads/main', runId: String(machines) },
    token: shop.token({ contents: 'write', deployments: 'write' }),
    env: { MACHINE: machine },
  });
};

const faultsOf = async (shop: CrashShop, { read, environment }: Machine): Promise<readonly string[]> => {
  const text = await read('journal');
  const traffic = (await read('traffic')).trim();
  if (text === '') return traffic === '1.4.0' ? [] : [`no journal, and ${traffic} serves`];
  const journal = readJournal(text, environment);
  if (!journal.ok) return [journal.error.what];
  const { state, lease, committed } = journal.value;
  const isCommitted = committed.some(({ release }) => release.version === '1.5.0');
  const open = shop.github
    .state(repository)
    .deployments.filter((each) => each.environment === environment)
    .filter(({ statuses }) => !['success', 'failure', 'error', 'inactive'].includes(statuses.at(-1)?.state ?? 'none'));
  return [
    ...(lease === null ? [] : ['the lock is held']),
    ...(state === null || isTerminal(state.phase) ? [] : [`the journal stays at ${state.phase}`]),
    ...(traffic === (isCommitted ? '1.5.0' : '1.4.0') ? [] : [`${traffic} serves, committed: ${isCommitted}`]),
    ...(isCommitted === (state?.phase === 'succeeded') || state === null ? [] : [`it ended as ${state.phase}`]),
    ...open.map(({ statuses }) => `a Deployment is ${statuses.at(-1)?.state ?? 'without a status'}`),
  ];
};

const backAfter = (told: readonly string[], diary: readonly string[]): number | undefined => {
  const [atMs = '0', , , , serving] = told;
  if (serving !== '1.5.0') return undefined;
  const back = diary
    .map((line) => line.split(' '))
    .find(([ms, version]) => version === '1.4.0' && Number(ms) >= Number(atMs));
  return back === undefined ? undefined : Number(back[0]) - Number(atMs);
};

// Users do not wait for post: who was told to stop brings traffic back itself.
const faultsOfMain = ({ stop }: CrashCase, told: readonly string[], points: readonly string[]): readonly string[] => {
  const [atMs = '0', main, , , serving] = told;
  if (stop === undefined || stop.signal === 'KILL' || serving !== '1.5.0') return [];
  const restored = points
    .map((line) => line.split(' '))
    .find(([ms, , deed]) => deed === 'restore' && Number(ms) >= Number(atMs));
  return restored === undefined || restored[1] === main ? [] : ['post brought traffic back, not main'];
};

/** Ships on a machine of its own and stops that once; post follows, as the runner lets it. */
export const crash = async (shop: CrashShop, plan: CrashCase): Promise<CrashEnd> => {
  const folder = await mkdtemp(join(tmpdir(), 'crash-'));
  const machine = await machineIn(folder, plan);
  const { main, post } = await ship(shop, machine);
  const points = linesOf(await machine.read('points'));
  const early = await faultsOf(shop, machine);
  // A program that nobody ended would do its deed in this time.
  if (plan.stop?.signal === 'KILL') await new Promise((resolve) => setTimeout(resolve, 1_100));
  const late = await faultsOf(shop, machine);
  const told = (await machine.read('told')).trim().split(' ');
  const end: CrashEnd = {
    points,
    faults: [...new Set([...early, ...late, ...faultsOfMain(plan, told, points)])],
    backMs: backAfter(told, linesOf(await machine.read('diary'))),
    at: told.slice(2, 4).join(' '),
    log: [...main.log, ...(post?.log ?? [])],
  };
  await rm(folder, { recursive: true, force: true });
  return end;
};

/** Opens the shop of a row of crashes. */
export const openCrashShop = async (): Promise<CrashShop> => {
  const shop = await openShop();
  const { workspace, sha } = await shop.checkOut('refs/heads/main');
  const action = join(workspace, '..', 'action');
  for (const part of ['action.yml', 'dist']) await cp(join(source, part), join(action, part), { recursive: true });
  return { ...shop, sha, action };
};
