import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '@drawbridge/testkit/github/json';
import type { Permissions } from '@drawbridge/testkit/github/permissions';
import { type ActionResult, runAction } from '@drawbridge/testkit/runner/job';
import type { JobOptions } from '@drawbridge/testkit/runner/model';
import { openShop, shopName as repository, type Shop } from '@drawbridge/testkit/shop';

const action = join(import.meta.dirname, '..');
const script = join(import.meta.dirname, 'machine.mjs');
const mayDeploy: Permissions = { contents: 'write', deployments: 'write' };

/** One run of the bundle, as a workflow would start it. */
interface Job extends Pick<JobOptions, 'cancelAfter' | 'cancelReason' | 'timeScale'> {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** GitHub, a runner, and the machine that is deployed to. */
export interface Yard {
  readonly shop: Shop;
  /** Says what the machine is to be like, e.g. `bad: 1.5.0`. */
  set(name: string, text: string): Promise<void>;
  /** What serves, or another file of the machine; empty where there is none. */
  get(name?: string): Promise<string>;
  /** Every version that had the traffic, in order, with the time of the switch (epoch milliseconds). */
  diary(): Promise<readonly { readonly atMs: number; readonly version: string }[]>;
  run(job?: Job): Promise<ActionResult & { readonly workspace: string }>;
  /** Lets a lease end that nobody ends any more, by the journal's own text. */
  outlast(): Promise<void>;
  /** The report that the last run of this workspace left. */
  report(workspace: string): Promise<unknown>;
  close(): Promise<void>;
}

const command = (deed: string, ...args: readonly string[]): string =>
  `${deed}: ${JSON.stringify([process.execPath, script, deed, ...args])}`;

const commandsOf = (isBeside: boolean): string =>
  [
    command('capture'),
    command('stage', '{version}'),
    command('route', '{version}'),
    command('restore', '{previous-version}'),
    command('verify'),
    command('clean', '{version}'),
    ...(isBeside ? [command('read-journal'), command('write-journal')] : []),
  ].join('\n');

/** Short enough for a test; everything else as it is by default. */
const quick = { 'health-interval': '100ms', 'health-window': '3s', bake: '400ms' };

let runs = 0;

/** Opens a yard whose journal is beside the target, or on the data branch. */
const openYard = async ({ journal }: { readonly journal: 'beside' | 'branch' }): Promise<Yard> => {
  const shop = await openShop();
  const first = await shop.checkOut('refs/heads/main');
  const machine = join(first.workspace, '..', 'machine');
  await mkdir(machine);
  const get = async (name = 'traffic') => (await readFile(join(machine, name), 'utf8').catch(() => '')).trim();
  const inputs = {
    environment: 'production',
    version: '1.4.0',
    target: 'command',
    commands: commandsOf(journal === 'beside'),
  };
  return {
    shop,
    set: (name, text) => writeFile(join(machine, name), text),
    get,
    diary: async () =>
      (await get('diary'))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({ atMs: Number(line.split(' ')[0]), version: line.split(' ')[1] ?? '' })),
    run: async ({ inputs: own = {}, token, ...options } = {}) => {
      runs += 1;
      const { workspace, sha } = await shop.checkOut('refs/heads/main');
      const request = { repository, event: 'push', ref: 'refs/heads/main' } as const;
      const result = await runAction({
        step: { action, with: { ...inputs, ...quick, ...own } },
        workspace,
        event: { name: 'push', payload: await shop.github.eventPayload(request) },
        github: { ...shop.addresses, sha, ref: 'refs/heads/main', runId: String(runs) },
        token: token ?? shop.token(mayDeploy),
        env: { MACHINE: machine },
        ...options,
      });
      return { ...result, workspace };
    },
    outlast: async () => {
      const text = (await get('journal')).replace(/"untilMs":\d+/, '"untilMs":1');
      await writeFile(join(machine, 'journal'), text);
    },
    report: async (workspace) =>
      parseJson(await readFile(join(workspace, 'drawbridge/deploy-with-rollback.json'), 'utf8')),
    close: () => shop.close(),
  };
};

type Ran = Awaited<ReturnType<Yard['run']>>;

/** The verdict, where main was not cancelled. */
export const lastLine = ({ main }: Ran): string => main.log.at(-1) ?? '';

/** The versions that had the traffic after 1.4.0, one after the other; that the same one gets it again is no change. */
export const versionsOf = async (yard: Yard): Promise<readonly string[]> => {
  const versions = (await yard.diary()).map(({ version }) => version);
  return ['1.4.0', ...versions].filter((version, index, all) => version !== all[index - 1]);
};

/** The state that each GitHub Deployment ended in, oldest first. */
export const deploymentsOf = ({ shop }: Yard): readonly string[] =>
  shop.github.state(repository).deployments.map(({ statuses, task }) => `${task}: ${statuses.at(-1)?.state}`);

let open: Yard[] = [];

/** A yard of the test's own; 1.4.0 serves there already, unless told. */
export const yardWith = async ({
  journal = 'beside',
  serving = true,
}: {
  readonly journal?: 'beside' | 'branch';
  readonly serving?: boolean;
} = {}): Promise<Yard> => {
  const yard = await openYard({ journal });
  open.push(yard);
  if (serving) await yard.set('traffic', '1.4.0');
  return yard;
};

/** Closes what a test has opened. */
export const closeYards = async (): Promise<void> => {
  const yards = open;
  open = [];
  for (const yard of yards) await yard.close();
};
