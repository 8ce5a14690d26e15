import { success } from '@drawbridge/core/domain/result';
import type { FakeProgram } from '@drawbridge/testkit/fakes/shell';
import { describe, expect, test } from '@jest/globals';
import { createHealthWatch } from '../../../src/act/health/health-watch.ts';
import { createHealthMemory } from '../../../src/act/health/memory.ts';
import { createCommandTarget } from '../../../src/act/targets/command/command-target.ts';
import type { Readiness } from '../../../src/act/targets/target.ts';
import type { HealthSettings, ProbeSettings } from '../../../src/decide/settings.ts';
import type { HttpLook, Look, Probe } from '../../../src/ports/probe.ts';
import { commandWorld, orderFor } from '../command-world.ts';

const http: ProbeSettings = {
  kind: 'http',
  url: 'http://{unit}.{side}/{version}',
  headers: { host: '{environment}' },
  status: { from: 200, to: 299 },
  bodyContains: '',
};

const usual: HealthSettings = {
  probes: [http],
  initialDelayMs: 0,
  intervalMs: 1_000,
  timeoutMs: 500,
  healthyThreshold: 2,
  unhealthyThreshold: 3,
  windowMs: 20_000,
};

const good: Look = { kind: 'good', message: 'HTTP 200', durationMs: 1 };
const bad: Look = { kind: 'bad', message: 'HTTP 500', durationMs: 1 };
const nothing: Look = { kind: 'nothing', message: 'no such name', durationMs: 1 };

interface Plan {
  readonly settings?: Partial<HealthSettings>;
  readonly http?: (look: HttpLook, signal: AbortSignal) => Look | Promise<Look>;
  readonly tcp?: () => Promise<Look>;
  readonly programs?: Readonly<Record<string, FakeProgram>>;
  readonly readiness?: () => readonly Readiness[];
}

const open = (plan: Plan) => {
  const world = commandWorld(plan.programs ?? {});
  const startedMs = world.clock.nowMs();
  const looks: { readonly atMs: number; readonly url: string }[] = [];
  const probe: Probe = {
    http: async (look, signal) => {
      looks.push({ atMs: world.clock.nowMs() - startedMs, url: look.url });
      return (await plan.http?.(look, signal)) ?? good;
    },
    tcp: async () => (await plan.tcp?.()) ?? good,
  };
  const commands = { route: ['x'], restore: ['x'], verify: ['x'] };
  const given = createCommandTarget({ ...world, commands, lastCommitted: null });
  const { readiness } = plan;
  const target = readiness === undefined ? given : { ...given, readiness: async () => success(readiness()) };
  const options = { ...world, probe, target, settings: { ...usual, ...plan.settings }, memory: createHealthMemory() };
  return { ...world, looks, options, watch: createHealthWatch(options) };
};

/** Lets time pass until the verdict is there; says how much of it. */
const over = async <T>(clock: { advance(ms: number): Promise<void> }, verdict: Promise<T>, mostMs = 60_000) => {
  let isOver = false;
  void verdict.finally(() => {
    isOver = true;
  });
  await clock.advance(0);
  let tookMs = 0;
  for (; !isOver && tookMs < mostMs; tookMs += 100) await clock.advance(100);
  return { verdict: await verdict, tookMs };
};

const never = new AbortController().signal;

/** Answers one after the other; the last one goes on. */
const series = (...answers: readonly Look[]) => {
  let next = 0;
  return (): Look => answers[Math.min(next++, answers.length - 1)] ?? nothing;
};

describe('before traffic', () => {
  test('looks begin after the initial delay and follow each other from start to start', async () => {
    const { watch, clock, looks } = open({ settings: { initialDelayMs: 3_000, healthyThreshold: 3 } });
    const { verdict } = await over(clock, watch.verify(orderFor('web'), 'new', never));
    expect(verdict).toEqual({ health: 'healthy', message: '3 looks good in a row: HTTP 200' });
    expect(looks.map(({ atMs }) => atMs)).toEqual([3_000, 4_000, 5_000]);
  });

  test('a look that takes its time does not put off the next one', async () => {
    const { watch, clock, looks } = open({
      http: async () => {
        await clock.sleep(400);
        return good;
      },
    });
    await over(clock, watch.verify(orderFor('web'), 'new', never));
    expect(looks.map(({ atMs }) => atMs)).toEqual([0, 1_000]);
  });

  test('the bad look that opens the breaker is the verdict, without another wait', async () => {
    const { watch, clock } = open({ http: series(good, bad) });
    const { verdict, tookMs } = await over(clock, watch.verify(orderFor('web'), 'new', never));
    expect(verdict).toEqual({ health: 'breaker-open', message: '3 of 4 looks bad in a row: HTTP 500' });
    expect(tookMs).toBe(3_000);
  });

  test('a bad probe decides a round at once; the others are not waited for, and end', async () => {
    const ended: boolean[] = [];
    const { watch, clock } = open({
      settings: { probes: [http, { kind: 'tcp', host: 'x', port: 1 }], unhealthyThreshold: 1, timeoutMs: 30_000 },
      http: (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            ended.push(true);
            resolve(nothing);
          });
        }),
      tcp: async () => bad,
    });
    const { verdict, tookMs } = await over(clock, watch.verify(orderFor('web'), 'new', never));
    expect([verdict.health, tookMs, ended]).toEqual(['breaker-open', 0, [true]]);
  });

  test('each probe must be good for a round to be', async () => {
    const { watch, clock } = open({
      settings: { probes: [http, { kind: 'tcp', host: 'x', port: 1 }], unhealthyThreshold: 1 },
      tcp: async () => nothing,
    });
    expect((await over(clock, watch.verify(orderFor('web'), 'new', never))).verdict.health).toBe('breaker-open');
  });

  test('the window is not overslept', async () => {
    const { watch, clock, looks } = open({
      settings: { intervalMs: 15_000, windowMs: 20_000, unhealthyThreshold: 9 },
      http: series(bad),
    });
    const { verdict, tookMs } = await over(clock, watch.verify(orderFor('web'), 'new', never));
    expect(verdict).toEqual({
      health: 'breaker-open',
      message: 'not healthy within 20 s (2 of 2 looks bad): HTTP 500',
    });
    expect([tookMs, looks.length]).toEqual([20_000, 2]);
  });

  test('nor is the deadline of the order', async () => {
    const { watch, clock } = open({ http: series(nothing), settings: { unhealthyThreshold: 99 } });
    const order = { ...orderFor('web'), deadlineMs: clock.nowMs() + 5_000 };
    const { verdict, tookMs } = await over(clock, watch.verify(order, 'new', never));
    expect([verdict.health, tookMs]).toEqual(['inconclusive', 5_000]);
  });

  test('failure 12: no answer at all is never a pass', async () => {
    const { watch, clock } = open({ http: series(nothing) });
    expect((await over(clock, watch.verify(orderFor('web'), 'new', never))).verdict).toEqual({
      health: 'breaker-open',
      message: '3 of 3 looks bad in a row: no such name',
    });
  });

  test('and no probe is none either', async () => {
    const { watch, clock } = open({ settings: { probes: [] } });
    expect((await over(clock, watch.verify(orderFor('web'), 'new', never))).verdict.health).toBe('breaker-open');
  });

  test('when the job is to stop, the looks end, and nothing is healthy for it', async () => {
    const stop = new AbortController();
    const { watch, clock, looks } = open({ settings: { healthyThreshold: 9 } });
    const verdict = watch.verify(orderFor('web'), 'new', stop.signal);
    await clock.advance(1_500);
    stop.abort();
    expect((await verdict).health).toBe('inconclusive');
    expect(looks).toHaveLength(2);
  });
});

describe('whom it looks at', () => {
  test('each unit, where the probe names it; the side and the values are those of the order', async () => {
    const { watch, clock, looks } = open({ settings: { healthyThreshold: 1 } });
    await over(clock, watch.verify(orderFor('web', 'worker'), 'old', never));
    expect(looks.map(({ url }) => url)).toEqual(['http://web.old/1.5.0', 'http://worker.old/1.5.0']);
  });

  test('one place for all units, where it does not', async () => {
    const { watch, clock, looks } = open({
      settings: { healthyThreshold: 1, probes: [{ ...http, url: 'http://shop/' }] },
    });
    await over(clock, watch.verify(orderFor('web', 'worker'), 'new', never));
    expect(looks.map(({ url }) => url)).toEqual(['http://shop/']);
  });

  test.each([
    [0, 'healthy'],
    [1, 'breaker-open'],
    [75, 'breaker-open'],
  ])('by a command of each unit that ends with %d', async (code, health) => {
    const { watch, clock, shell } = open({
      settings: {
        probes: [{ kind: 'command', command: ['look', '{side}'] }],
        healthyThreshold: 1,
        unhealthyThreshold: 1,
      },
      programs: { look: () => ({ code }) },
    });
    expect((await over(clock, watch.verify(orderFor('web', 'worker'), 'new', never))).verdict.health).toBe(health);
    expect(shell.commands.slice(0, 2).map(({ environment }) => environment['DRAWBRIDGE_UNIT'])).toEqual([
      'web',
      'worker',
    ]);
    expect(shell.commands[0]).toMatchObject({ args: ['new'], timeoutMs: 500 });
  });

  const unit = 'web';
  test.each<[string, readonly Readiness[], string, number]>([
    ['all are ready', [{ unit, kind: 'ready', message: '3 of 3' }], 'healthy', 1_000],
    ['one waits for ever', [{ unit, kind: 'waiting', message: '2 of 3' }], 'breaker-open', 20_000],
    ['one answers badly', [{ unit, kind: 'unhealthy', message: 'exit code 1' }], 'breaker-open', 2_000],
    ['one is given up', [{ unit, kind: 'failed', message: 'CrashLoopBackOff' }], 'breaker-open', 0],
    ['the target says nothing', [], 'breaker-open', 2_000],
  ])('by the target itself, where %s', async (_, said, health, mostMs) => {
    const { watch, clock } = open({ settings: { probes: [{ kind: 'readiness' }] }, readiness: () => said });
    const { verdict, tookMs } = await over(clock, watch.verify(orderFor('web'), 'new', never));
    expect([verdict.health, tookMs]).toEqual([health, mostMs]);
  });
});

describe('under traffic', () => {
  test('good to the end is healthy, with a last look at the end', async () => {
    const { watch, clock, looks } = open({ settings: { intervalMs: 2_000 } });
    const { verdict } = await over(clock, watch.bake(orderFor('web'), 5_000, never));
    expect(verdict).toEqual({
      health: 'healthy',
      message: '4 looks in 5.0 s under traffic, 0 bad; the last: HTTP 200',
    });
    expect(looks.map(({ atMs }) => atMs)).toEqual([0, 2_000, 4_000, 5_000]);
  });

  test('in a short time, looks come closer together until enough of them fit', async () => {
    const { watch, clock, looks } = open({ settings: { intervalMs: 30_000, healthyThreshold: 3 } });
    expect((await over(clock, watch.bake(orderFor('web'), 3_000, never))).verdict.health).toBe('healthy');
    expect(looks.map(({ atMs }) => atMs)).toEqual([0, 1_000, 2_000, 3_000]);
  });

  test('without a time one good look suffices, and one that is not good does not', async () => {
    const { watch, clock } = open({});
    expect((await over(clock, watch.bake(orderFor('web'), 0, never))).verdict.health).toBe('healthy');
    const other = open({ http: series(bad) });
    expect((await over(other.clock, other.watch.bake(orderFor('web'), 0, never))).verdict.health).toBe('unhealthy');
  });

  test('an open breaker stays open for the new version, also for a watch that comes after, and not for the old one', async () => {
    const { watch, clock, looks, options } = open({ http: series(good, bad, bad, bad, good) });
    const opened = (await over(clock, watch.bake(orderFor('web'), 30_000, never))).verdict;
    expect(opened.health).toBe('breaker-open');
    const looked = looks.length;
    const after = createHealthWatch(options);
    expect(await after.verify(orderFor('web'), 'new', never)).toBe(opened);
    expect(await after.bake(orderFor('web'), 1_000, never)).toBe(opened);
    expect(looks).toHaveLength(looked);
    expect((await over(clock, after.verify(orderFor('web'), 'old', never))).verdict.health).toBe('healthy');
  });
});

describe('what is told of it', () => {
  test('a line when the state changes, and one every ten seconds', async () => {
    const { watch, clock, scene } = open({
      settings: { probes: [{ ...http, url: 'http://shop/' }] },
      http: series(bad, bad, good),
    });
    await over(clock, watch.bake(orderFor('web'), 25_000, never));
    expect(scene.runner.record.lines).toEqual([
      '  1.5.0, look 1: bad; HTTP 500',
      '  1.5.0, look 3: good; HTTP 200',
      '  1.5.0, look 13: good; HTTP 200',
      '  1.5.0, look 23: good; HTTP 200',
    ]);
  });

  test('the old version is called by its own name', async () => {
    const { watch, clock, scene } = open({});
    await over(clock, watch.verify(orderFor('web'), 'old', never));
    expect(scene.runner.record.lines).toEqual(['  1.4.0, look 1: good; HTTP 200']);
  });

  test('the report gets each probe with its looks, without what may be secret in its address', async () => {
    const { watch, clock } = open({
      settings: {
        probes: [
          { ...http, url: 'http://shop/?token=x' },
          { kind: 'tcp', host: 'shop', port: 80 },
        ],
        unhealthyThreshold: 9,
      },
      http: series(good, bad, good),
    });
    await over(clock, watch.verify(orderFor('web'), 'new', never));
    const [first, second] = watch.seen();
    expect(first).toEqual({ name: 'http http://shop/, 1.5.0', looks: 4, bad: 1, last: 'HTTP 200' });
    expect(second).toMatchObject({ name: 'tcp shop:80, 1.5.0', bad: 0 });
  });

  test('the report keeps both versions apart, and ends with the one that was judged bad', async () => {
    const readiness: readonly Readiness[][] = [
      [{ unit: 'web', kind: 'failed', message: 'CrashLoopBackOff' }],
      [{ unit: 'web', kind: 'ready', message: 'all pods are ready' }],
    ];
    let next = 0;
    const { watch, clock } = open({
      settings: { probes: [{ kind: 'readiness' }], healthyThreshold: 1 },
      readiness: () => readiness[next++] ?? [],
    });
    await over(clock, watch.verify(orderFor('web'), 'new', never));
    await over(clock, watch.verify(orderFor('web'), 'old', never));
    expect(watch.seen()).toEqual([
      { name: 'readiness, 1.4.0', looks: 1, bad: 0, last: 'web: all pods are ready' },
      { name: 'readiness, 1.5.0', looks: 1, bad: 1, last: 'web: CrashLoopBackOff' },
    ]);
  });

  test.each([
    ['of one version the probe that is bad comes last', ['new', 'bad'], ['new', 'good'], ['b', 'a']],
    ['of two that are bad the new version comes last', ['new', 'bad'], ['old', 'bad'], ['b', 'a']],
    ['an old version that is not well comes after a new one that is', ['old', 'nothing'], ['new', 'good'], ['b', 'a']],
    ['what is well stays in its order', ['new', 'good'], ['old', 'good'], ['a', 'b']],
    ['of two bad probes that looked last comes last', ['new', 'bad'], ['new', 'bad'], ['a', 'b']],
  ] as const)('%s', (_, [sideOfA, kindOfA], [sideOfB, kindOfB], names) => {
    const memory = createHealthMemory();
    memory.note({ name: 'a', side: sideOfA }, { kind: kindOfA, message: '' });
    memory.note({ name: 'b', side: sideOfB }, { kind: kindOfB, message: '' });
    expect(memory.seen().map(({ name }) => name)).toEqual(names);
  });

  test('a version that is shipped anew is not taken for itself', async () => {
    const { watch, clock } = open({ settings: { probes: [{ ...http, url: 'http://shop/' }], healthyThreshold: 1 } });
    const order = orderFor('web');
    const again = { ...order, baselines: order.baselines.map((each) => ({ ...each, release: order.release })) };
    await over(clock, watch.verify(again, 'new', never));
    await over(clock, watch.verify(again, 'old', never));
    expect(watch.seen().map(({ name, looks }) => [name, looks])).toEqual([
      ['http http://shop/, 1.5.0', 1],
      ['http http://shop/, 1.5.0 (old)', 1],
    ]);
  });
});
