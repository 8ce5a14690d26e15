import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { shopName as repository } from '@drawbridge/testkit/shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openShop, type Shop } from './shop.ts';
import { openTollgate, type Passing, type Tollgate } from './tollgate.ts';

let folder: string;

/** A release that may be interrupted, and what it makes when it is not. */
interface Scenario {
  readonly inputs: Readonly<Record<string, string>>;
  readonly open: () => Promise<Shop>;
  /** Prefixes of the tags: one for each package. */
  readonly prefixes: readonly string[];
  readonly line: RegExp;
  /** Tags may stand alone until the next run. */
  readonly isOneByOne: boolean;
}

interface Grown {
  readonly shop: Shop;
  readonly released: string;
  readonly head: string;
}

/** A shop in which each package is at 1.0.0, with a feature on top. */
const openGrownShop = async ({ open, prefixes }: Scenario): Promise<Grown> => {
  const shop = await open();
  const released = await shop.commit('feat: first');
  for (const prefix of prefixes) {
    const name = `${prefix}v1.0.0`;
    await shop.github.createTag(repository, { name, target: released, message: 'Version 1.0.0' });
    await shop.github.createTag(repository, { name: `${prefix}v1`, target: released });
  }
  const files = Object.fromEntries(prefixes.map((prefix) => [`${prefix}cart`, 'a cart\n']));
  const head = await shop.commit('feat: a cart', 'main', files);
  return { shop, released, head };
};

const one = {
  inputs: {},
  prefixes: [''],
  line: /^✓ Version: 1\.0\.0 → 1\.1\.0, because of 1 feature; v1 moved, v1\.1 created$/,
};
const packages = ['api', 'web'].map((name) => `- name: ${name}\n  path: ${name}\n`).join('');
const two = {
  inputs: { packages },
  prefixes: ['api/', 'web/'],
  line: /^✓ Version: .*released: api 1\.0\.0 → 1\.1\.0 and web 1\.0\.0 → 1\.1\.0$/,
};

const scenarios: Readonly<Record<string, Scenario>> = {
  'one package': { ...one, isOneByOne: false, open: () => openShop() },
  'one package, on a server without transactions': {
    ...one,
    isOneByOne: true,
    open: () => openShop({}, { refTransactions: 'unknown' }),
  },
  'two packages': { ...two, isOneByOne: false, open: () => openShop() },
  'two packages, on a server without transactions': {
    ...two,
    isOneByOne: true,
    open: () => openShop({}, { refTransactions: 'unknown' }),
  },
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

interface Crash extends Pick<Scenario, 'inputs'> {
  readonly point: string;
  readonly officer: Officer;
}

/** Runs the bundle once through the gate, with what happens at one request. */
const runThrough = async (shop: Shop, gate: Tollgate, { point, officer, inputs }: Crash) => {
  const pidFile = join(await mkdtemp(join(folder, 'run-')), 'pid');
  const over = Promise.withResolvers<void>();
  let wasWatched = false;
  const victim = async (): Promise<Victim> => ({ pid: Number(await readFile(pidFile, 'utf8')), ended: over.promise });
  gate.watch(point, async (passing) => {
    wasWatched = true;
    await officer(passing, victim);
  });
  const env = { NODE_OPTIONS: `--require=${join(folder, 'tell-pid.cjs')}`, PID_FILE: pidFile };
  const ran = await shop.run({ via: gate.url, env, depth: 1, inputs });
  over.resolve();
  if (!wasWatched) throw new Error(`${point} was never asked`);
  return ran;
};

const stateOf = async ({ github, tags }: Shop) => ({
  tags: await tags(),
  releases: [...github.state(repository).releases.values()].map(({ tagName, draft }) => ({ tagName, draft })),
});

const tagsOf = ({ prefixes }: Scenario, { released, head }: Grown, isDone: boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(
    prefixes.flatMap((prefix) => [
      [`${prefix}v1.0.0`, released],
      [`${prefix}v1`, isDone ? head : released],
      ...(isDone ? [`${prefix}v1.1.0`, `${prefix}v1.1`].map((name) => [name, head]) : []),
    ]),
  );

/** All tags or none, or each of them as before or as it shall be: what a reader of the repository may meet at any time. */
const checkHalfway = async (scenario: Scenario, grown: Grown): Promise<boolean> => {
  const { tags, releases } = await stateOf(grown.shop);
  const [before, after] = [tagsOf(scenario, grown, false), tagsOf(scenario, grown, true)];
  if (scenario.isOneByOne)
    for (const [name, commit] of Object.entries(tags)) expect([before[name], after[name]]).toContain(commit);
  else expect([before, after]).toContainEqual(tags);
  for (const { tagName } of releases) expect(tags[tagName]).toBe(grown.head);
  return Object.entries(after).every(([name, commit]) => tags[name] === commit);
};

const describeEnd = ({ exitCode, signal, log }: Awaited<ReturnType<Shop['run']>>['main']): string => {
  if (signal !== null) return '†';
  if (exitCode === 0) return '✓';
  return (log.at(-1) ?? '').includes('stopped before a verdict') ? '■' : '✗';
};

interface Trial {
  readonly scenario: Scenario;
  /** By request, then by fault: how the first run ended. */
  readonly table: Map<string, Map<string, string>>;
}

const play = async (fault: string, crash: Crash, { scenario, table }: Trial): Promise<void> => {
  const grown = await openGrownShop(scenario);
  const { shop } = grown;
  const { inputs } = scenario;
  const gate = await openTollgate(shop.github.url);
  try {
    const { main } = await runThrough(shop, gate, crash);
    const end = describeEnd(main);
    const isTagged = await checkHalfway(scenario, grown);
    if (end === '✓') expect(isTagged).toBe(true);
    // What the person can do stands below the verdict, or as a notice before it.
    if (end === '✗') {
      const levels = main.annotations.map(({ level }) => level);
      expect([['error'], ['notice', 'error']]).toContainEqual(levels);
      expect(main.annotations.map(({ message }) => message).join('\n')).toMatch(/.\n./);
    }
    if (fault.startsWith('killed')) expect(end).toBe('†');
    if (fault.startsWith('SIGINT')) expect(end).not.toBe('†');
    const again = await shop.run({ inputs });
    expect([crash.point, again.main.exitCode, again.main.log.at(-1)]).toEqual([
      crash.point,
      0,
      expect.stringMatching(/^✓ Version: /),
    ]);
    const state = await stateOf(shop);
    expect(state.tags).toEqual(tagsOf(scenario, grown, true));
    const wanted = scenario.prefixes.map((prefix) => ({ tagName: `${prefix}v1.1.0`, draft: false }));
    expect(state.releases.toSorted((a, b) => (a.tagName < b.tagName ? -1 : 1))).toEqual(wanted);
    const made = shop.github.requests.filter(
      ({ operation, status }) => operation === 'repos/create-release' && status === 201,
    );
    expect(made.length).toBeLessThanOrEqual(wanted.length);
    expect((await shop.run({ inputs })).written).toEqual([]);
    table.get(crash.point)?.set(fault, isTagged ? `${end} ` : `${end}∅`);
  } finally {
    await gate.close();
    await shop.close();
  }
};

/** Every request of a release that nothing interrupts, in order. */
const findPoints = async (scenario: Scenario): Promise<readonly string[]> => {
  const { shop } = await openGrownShop(scenario);
  const gate = await openTollgate(shop.github.url);
  const { main } = await shop.run({ via: gate.url, depth: 1, inputs: scenario.inputs });
  expect(main.log.at(-1)).toMatch(scenario.line);
  await gate.close();
  await shop.close();
  return [...gate.labels];
};

const playAll = async (fault: string, officer: Officer, trial: Trial): Promise<void> => {
  const waiting = [...trial.table.keys()];
  const { inputs } = trial.scenario;
  const work = async (): Promise<void> => {
    for (let point = waiting.shift(); point !== undefined; point = waiting.shift())
      await play(fault, { point, officer, inputs }, trial);
  };
  // All of them come to their end before the first that failed is told.
  for (const done of await Promise.allSettled([work(), work(), work()]))
    if (done.status === 'rejected') throw done.reason;
};

const tell = (names: readonly string[], table: Trial['table']): void => {
  const points = [...table.keys()];
  const width = Math.max(...points.map((point) => point.length));
  const cells = (point: string) => names.map((name) => (table.get(point)?.get(name) ?? '?').padEnd(name.length));
  process.stdout.write(
    [
      `  ${''.padEnd(width)}  ${names.join('  ')}`,
      ...points.map((point) => `  ${point.padEnd(width)}  ${cells(point).join('  ')}`),
      '  First run: ✓ released, ✗ failed and said why, ■ stopped, † killed; ∅ not all was written. Every second run released or found all done.',
      '',
    ].join('\n'),
  );
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crashes-'));
  await writeFile(
    join(folder, 'tell-pid.cjs'),
    "require('node:fs').writeFileSync(process.env.PID_FILE, String(process.pid));\n",
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('whatever happens at any request of a release, the next run makes it whole: one version, one release', () => {
  describe.each(Object.entries(scenarios))('%s', (name, scenario) => {
    // Reading, and the ways in which answers get lost, are the same for all: one scenario plays them. The other calls that
    // packages make are played in memory, every one of them (crashes.test.ts).
    const played = Object.entries(faults).filter(
      ([fault]) => name === 'one package' || fault === 'killed after' || fault === 'reply lost',
    );
    const table: Trial['table'] = new Map();

    beforeAll(async () => {
      const points = await findPoints(scenario);
      const isPlayed = (point: string): boolean => name === 'one package' || /^(POST|PATCH|updateRefs)/.test(point);
      for (const point of points.filter(isPlayed)) table.set(point, new Map());
    });

    afterAll(() =>
      tell(
        played.map(([fault]) => fault),
        table,
      ),
    );

    test('asks GitHub for reading, tag objects, all refs at once if it can, and releases', () => {
      const refs = scenario.isOneByOne ? ['updateRefs', 'POST /git/refs'] : ['updateRefs'];
      expect([...table.keys()]).toEqual(expect.arrayContaining(['POST /git/tags', ...refs, 'POST /releases']));
    });

    test.each(played)('%s', (fault, officer) => playAll(fault, officer, { scenario, table }));
  });
});
