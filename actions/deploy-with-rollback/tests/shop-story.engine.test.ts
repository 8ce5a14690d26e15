import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ActionResult, runAction } from '@drawbridge/testkit/runner/job';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const action = path.join(import.meta.dirname, '..');
const deploy = path.join(import.meta.dirname, '../../../examples/shop/deploy');
const lifetimeMs = '1200000';

let folder: string;
let proxy: ChildProcess;
let port: number;

const shopCommand = (name: string): readonly string[] => [process.execPath, path.join(deploy, 'shop.js'), name];

const journal = () => path.join(folder, 'journal');
const commands = (): string =>
  JSON.stringify({
    ...Object.fromEntries(
      ['capture', 'stage', 'route', 'verify', 'restore', 'clean'].map((name) => [name, shopCommand(name)]),
    ),
    'read-journal': ['sh', '-c', `[ ! -f ${journal()} ] || cat ${journal()}`],
    'write-journal': ['sh', '-c', `cat > ${journal()}.new && mv ${journal()}.new ${journal()}`],
  });

const state = () => path.join(folder, 'state');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shop-story-'));
  const env = { PATH: process.env['PATH'], SHOP_STATE: state(), PROXY_PORT: '0', LIFETIME_MS: lifetimeMs };
  proxy = spawn(process.execPath, [path.join(deploy, 'proxy.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve) => proxy.stdout?.once('data', (chunk) => resolve(String(chunk))));
  port = Number(/port (\d+)/.exec(said)?.[1]);
});

afterAll(async () => {
  for (const slot of ['blue', 'green']) {
    const record: unknown = JSON.parse(await readFile(path.join(state(), `${slot}.json`), 'utf8').catch(() => '{}'));
    if (typeof record !== 'object' || record === null || !('pid' in record)) continue;
    process.kill(Number(record.pid));
  }
  proxy.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

// Nobody plays GitHub: what is deployed by commands needs none.
const nowhere = 'http://127.0.0.1:9';

const ship = async (
  version: string,
  { bake = '1s', ...more }: Readonly<Record<string, string>> = {},
): Promise<ActionResult> => {
  const workspace = await mkdtemp(path.join(folder, 'workspace-'));
  await mkdir(workspace, { recursive: true });
  return runAction({
    step: {
      action,
      with: {
        environment: 'production',
        version,
        target: 'command',
        commands: commands(),
        'health-interval': '100ms',
        bake,
        deployment: 'never',
      },
    },
    workspace,
    event: { name: 'push', payload: {} },
    github: {
      repository: 'octo/shop',
      serverUrl: nowhere,
      apiUrl: nowhere,
      graphqlUrl: nowhere,
      sha: '1'.repeat(40),
      ref: 'refs/heads/main',
    },
    token: 'none',
    env: { SHOP_STATE: state(), LIFETIME_MS: lifetimeMs, ...more },
  });
};

const ask = (agent: Agent): Promise<string> =>
  new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path: '/version', agent }, async (answer) => {
      const text = (await answer.toArray()).join('');
      resolve(answer.statusCode === 200 ? text : `HTTP ${answer.statusCode}`);
    });
    asked.on('error', (error) => resolve(error.message));
    asked.end();
  });

/** What ten clients on kept connections see while something is done: answers and how often each came. */
const watched = async (work: () => Promise<ActionResult>) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 10 });
  const answers = new Map<string, number>();
  let isOver = false;
  const clients = Array.from({ length: 10 }, async () => {
    while (!isOver) {
      const answer = await ask(agent);
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
  const ran = await work().finally(() => {
    isOver = true;
  });
  await Promise.all(clients);
  agent.destroy();
  return { ran, answers };
};

const one = '{"version":"1.0.0"}';
const two = '{"version":"1.1.0"}';
const lastLine = ({ main }: ActionResult): string => main.log.at(-1) ?? '';

test('failure 18: the first deployment, the second and the one that fails each end as they should, with no request lost', async () => {
  const first = await ship('1.0.0');
  expect(lastLine(first)).toMatch(/^✓ Deploy: 1\.0\.0/);

  const second = await watched(() => ship('1.1.0'));
  expect(lastLine(second.ran)).toMatch(/^✓ Deploy: 1\.0\.0 → 1\.1\.0 on production/);
  expect([...second.answers.keys()].toSorted()).toEqual([one, two]);

  // Healthy until it has its traffic; watched until it falls ill, however long a busy machine takes to look.
  const third = await watched(() => ship('1.2.0', { bake: '120s', FAIL_AFTER_MS: '200' }));
  expect(lastLine(third.ran)).toMatch(/Deploy: 1\.2\.0 rolled back to 1\.1\.0 after .*HTTP 500/);
  expect(third.ran.main.exitCode).toBe(1);
  expect(third.answers.get('HTTP 500')).toBeGreaterThan(0);
  const agent = new Agent();
  expect(await ask(agent)).toBe(two);
  agent.destroy();
});
