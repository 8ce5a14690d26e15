import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { shopName as repository } from '@drawbridge/testkit/shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openShop, type Shop } from './shop.ts';
import { openTollgate, type Passing, type Tollgate } from './tollgate.ts';

let folder: string;
/** Every request of a release, in order. */
let points: readonly string[] = [];
const table = new Map<string, Map<string, string>>();

/** A shop at 1.0.0 with a feature on top. */
const openGrownShop = async () => {
  const shop = await openShop();
  const released = await shop.commit('feat: first');
  await shop.github.createTag(repository, { name: 'v1.0.0', target: released, message: 'Version 1.0.0' });
  await shop.github.createTag(repository, { name: 'v1', target: released });
  const head = await shop.commit('feat: a cart');
  return { shop, released, head };
};

interface Victim {
  readonly pid: number;
  /** Resolves when the run is over. */
  readonly ended: Promise<void>;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// The runner's SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL in a shorter time.
const interrupt = async (pid: number): Promise<void> => {
  process.kill(pid, 'SIGINT');
  for (const [signal, afterMs] of [
    ['SIGTERM', 5_000],
    ['SIGKILL', 1_700],
  ] as const) {
    for (const deadline = Date.now() + afterMs; Date.now() < deadline && isAlive(pid); ) await wait(20);
    if (isAlive(pid)) process.kill(pid, signal);
  }
};

type Officer = (passing: Passing, victim: () => Promise<Victim>) => Promise<void>;

const faults: Readonly<Record<string, Officer>> = {
  'reply lost': async (passing) => {
    await passing.carryOut();
    passing.drop();
  },
  'reply cut': async (passing) => {
    await passing.carryOut();
    passing.answer('half');
  },
  'cut before': async (passing) => passing.drop(),
  '500 before': async (passing) => passing.answerWith(500, 'Server Error'),
  '500 after': async (passing) => {
    await passing.carryOut();
    passing.answerWith(500, 'Server Error');
  },
  '403 limit': async (passing) =>
    passing.answerWith(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '1' }),
  'killed before': async (passing, victim) => {
    const { pid, ended } = await victim();
    process.kill(pid, 'SIGKILL');
    await ended;
    passing.drop();
  },
  'killed after': async (passing, victim) => {
    const { pid, ended } = await victim();
    await passing.carryOut();
    process.kill(pid, 'SIGKILL');
    await ended;
    passing.drop();
  },
  'SIGINT before': async (passing, victim) => {
    const { pid, ended } = await victim();
    await interrupt(pid);
    await ended;
    passing.drop();
  },
  'SIGINT after': async (passing, victim) => {
    const { pid, ended } = await victim();
    await passing.carryOut();
    await interrupt(pid);
    await ended;
    passing.drop();
  },
};

interface Crash {
  readonly point: string;
  readonly officer: Officer;
}

/** Runs the bundle once through the gate, with what happens at one request. */
const runThrough = async (shop: Shop, gate: Tollgate, { point, officer }: Crash) => {
  const pidFile = join(await mkdtemp(join(folder, 'run-')), 'pid');
  const over = Promise.withResolvers<void>();
  let wasWatched = false;
  const victim = async (): Promise<Victim> => ({ pid: Number(await readFile(pidFile, 'utf8')), ended: over.promise });
  gate.watch(point, async (passing) => {
    wasWatched = true;
    await officer(passing, victim);
  });
  const env = { NODE_OPTIONS: `--require=${join(folder, 'tell-pid.cjs')}`, PID_FILE: pidFile };
  const ran = await shop.run({ via: gate.url, env, depth: 1 });
  over.resolve();
  if (!wasWatched) throw new Error(`${point} was never asked`);
  return ran;
};

const stateOf = async ({ github, tags }: Shop) => ({
  tags: await tags(),
  releases: [...github.state(repository).releases.values()].map(({ tagName, draft }) => ({ tagName, draft })),
});

/** All tags or none: what a reader of the repository may meet at any time. */
const checkHalfway = async (shop: Shop, { released, head }: { readonly released: string; readonly head: string }) => {
  const { tags, releases } = await stateOf(shop);
  const before = { 'v1.0.0': released, v1: released };
  const after = { 'v1.0.0': released, 'v1.1.0': head, v1: head, 'v1.1': head };
  expect([before, after]).toContainEqual(tags);
  expect(releases.length).toBeLessThanOrEqual('v1.1.0' in tags ? 1 : 0);
  return 'v1.1.0' in tags;
};

const describeEnd = ({ exitCode, signal, log }: Awaited<ReturnType<Shop['run']>>['main']): string => {
  if (signal !== null) return '†';
  if (exitCode === 0) return '✓';
  return (log.at(-1) ?? '').includes('stopped before a verdict') ? '■' : '✗';
};

const play = async (fault: string, crash: Crash): Promise<void> => {
  const { shop, released, head } = await openGrownShop();
  const gate = await openTollgate(shop.github.url);
  try {
    const { main } = await runThrough(shop, gate, crash);
    const end = describeEnd(main);
    const isTagged = await checkHalfway(shop, { released, head });
    if (end === '✓') expect(isTagged).toBe(true);
    // What the person can do stands below the verdict, or as a notice before it.
    if (end === '✗') {
      const levels = main.annotations.map(({ level }) => level);
      expect([['error'], ['notice', 'error']]).toContainEqual(levels);
      expect(main.annotations.map(({ message }) => message).join('\n')).toMatch(/.\n./);
    }
    if (fault.startsWith('killed')) expect(end).toBe('†');
    if (fault.startsWith('SIGINT')) expect(end).not.toBe('†');
    const again = await shop.run();
    expect([crash.point, again.main.exitCode, again.main.log.at(-1)]).toEqual([
      crash.point,
      0,
      expect.stringMatching(/^✓ Version: /),
    ]);
    expect(await stateOf(shop)).toEqual({
      tags: { 'v1.0.0': released, 'v1.1.0': head, v1: head, 'v1.1': head },
      releases: [{ tagName: 'v1.1.0', draft: false }],
    });
    const made = shop.github.requests.filter(
      ({ operation, status }) => operation === 'repos/create-release' && status === 201,
    );
    expect(made.length).toBeLessThanOrEqual(1);
    expect((await shop.run()).written).toEqual([]);
    table.get(crash.point)?.set(fault, isTagged ? `${end} ` : `${end}∅`);
  } finally {
    await gate.close();
    await shop.close();
  }
};

const playAll = async (fault: string, officer: Officer): Promise<void> => {
  const waiting = [...points];
  const work = async (): Promise<void> => {
    for (let point = waiting.shift(); point !== undefined; point = waiting.shift())
      await play(fault, { point, officer });
  };
  // All of them come to their end before the first that failed is told.
  for (const done of await Promise.allSettled([work(), work(), work()]))
    if (done.status === 'rejected') throw done.reason;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crashes-'));
  await writeFile(
    join(folder, 'tell-pid.cjs'),
    "require('node:fs').writeFileSync(process.env.PID_FILE, String(process.pid));\n",
  );
  const { shop } = await openGrownShop();
  const gate = await openTollgate(shop.github.url);
  const { main } = await shop.run({ via: gate.url, depth: 1 });
  expect(main.log.at(-1)).toBe('✓ Version: 1.0.0 → 1.1.0, because of 1 feature; v1 moved, v1.1 created');
  points = [...gate.labels];
  for (const point of points) table.set(point, new Map());
  await gate.close();
  await shop.close();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  const names = Object.keys(faults);
  const width = Math.max(...points.map((point) => point.length));
  const lines = points.map(
    (point) =>
      `  ${point.padEnd(width)}  ${names.map((name) => (table.get(point)?.get(name) ?? '?').padEnd(name.length)).join('  ')}`,
  );
  process.stdout.write(
    [
      `  ${''.padEnd(width)}  ${names.join('  ')}`,
      ...lines,
      '  First run: ✓ released, ✗ failed and said why, ■ stopped, † killed; ∅ nothing was written. Every second run released or found all done.',
      '',
    ].join('\n'),
  );
});

describe('whatever happens at any request of a release, the next run makes it whole: one version, one release', () => {
  test('a release asks GitHub for reading, a tag object, all refs at once, and a release', () => {
    expect(points).toEqual(expect.arrayContaining(['POST /git/tags', 'updateRefs', 'POST /releases']));
  });

  test.each(Object.entries(faults))('%s', playAll);
});
