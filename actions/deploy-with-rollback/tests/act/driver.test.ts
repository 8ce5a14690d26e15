import { describe, expect, test } from '@jest/globals';
import { readJournal } from '../../src/decide/journal/reading.ts';
import { readRecord } from '../../src/decide/journal/record.ts';
import {
  type CrashWorld,
  createCrashWorld,
  createLife,
  faultsIn,
  type Interruption,
  journalName,
  type Life,
  live,
  runMain,
  runPost,
} from './crash-world.ts';

const journalled = (world: CrashWorld) => {
  const read = readJournal(world.journal?.text ?? '', journalName);
  if (!read.ok) throw new Error(read.error.what);
  return read.value;
};

const saved = (world: CrashWorld) => {
  const read = readRecord(world.record);
  return read.ok ? (read.value?.state ?? null) : null;
};

/** Something that happens when a point is passed for the first time. */
const when =
  (point: string, act: (life: Life) => void) =>
  (life: Life): Interruption => {
    let isDone = false;
    return async (passed) => {
      if (passed === point && !isDone) {
        isDone = true;
        act(life);
      }
      return 'go';
    };
  };

const run = async (world: CrashWorld, life: Life) => live(world, life, runMain(world, life));

describe('before a deed begins', () => {
  const kinds = new Map([
    ['verify new', 'verify-new'],
    ['verify old', 'verify-old'],
  ]);
  const kindOf = (deed: string): string => kinds.get(deed) ?? deed.replace(/^(hook) .*/, '$1');

  test.each([true, false])('it is in the job’s state and in the journal (a good release: %p)', async (isNewGood) => {
    const world = createCrashWorld(isNewGood);
    const seen: string[] = [];
    const life = createLife(world, () => async (point) => {
      const [deed = '', place] = point.split(', ');
      if (place !== 'before' || deed === 'write') return 'go';
      seen.push(deed);
      expect(saved(world)?.underWay?.kind).toBe(kindOf(deed));
      // Traffic back does not wait for the journal: the journalled shift allows it.
      if (deed !== 'restore') expect(journalled(world).state).toEqual(saved(world));
      return 'go';
    });
    await run(world, life);
    expect(seen.length).toBeGreaterThan(12);
    expect(faultsIn(world)).toEqual([]);
  });
});

describe('a deed that does not answer', () => {
  test.each(['polite', 'stubborn'] as const)('ends at its deadline, and the rollout goes back (%s)', async (manner) => {
    const world = createCrashWorld();
    world.hanging.set('shift', manner);
    const life = createLife(world);
    const state = await run(world, life);
    expect(state).toMatchObject({ phase: 'rolled-back', reason: { kind: 'timed-out' } });
    expect(faultsIn(world)).toEqual([]);
    expect(world.killed).toEqual(manner === 'stubborn' ? ['main'] : []);
    expect(life.runner.record.lines.join('\n')).toContain('not done within 10 s');
  });

  test('is told of at least every ten seconds', async () => {
    const world = createCrashWorld();
    world.hanging.set('stage', 'polite');
    const life = createLife(world);
    await run(world, life);
    expect(life.runner.record.lines.join('\n')).toContain('… 1.5.0 up without traffic (web, worker): 10 s so far');
  });
});

describe('a journal that cannot be written', () => {
  test('before anything was touched leaves all as it is', async () => {
    const world = createCrashWorld();
    const life = createLife(
      world,
      when('check, after', () => (world.journalFault = 'refuses')),
    );
    const state = await run(world, life);
    expect(state).toMatchObject({ phase: 'aborted', touched: false });
    expect([...world.traffic.values(), world.staged.size]).toEqual(['old', 'old', 0]);
    expect(life.points).not.toContain('stage, before');
    expect(world.deployments[0]?.statuses).toEqual(['in_progress', 'failure']);
  });

  test.each(['stage, after', 'verify new, after', 'shift, after', 'bake, before'])(
    'from “%s” on never lets it advance: all is brought back, and it is said',
    async (point) => {
      const world = createCrashWorld();
      const life = createLife(
        world,
        when(point, () => (world.journalFault = 'refuses')),
      );
      const state = await run(world, life);
      expect(state?.phase).toBe('rolled-back');
      expect([...world.traffic.values(), world.staged.size]).toEqual(['old', 'old', 0]);
      expect(state?.remarks.filter((remark) => remark.includes('the journal could not be written'))).toHaveLength(1);
      expect(life.runner.record.lines.filter((line) => line.startsWith('! the journal'))).toHaveLength(1);
      expect(world.deployments[0]?.statuses).toEqual(['in_progress', 'failure']);
    },
  );
});

describe('a job that is cancelled', () => {
  const spots = ['shift, step done', 'shift, after', 'bake, before', 'bake, step done', 'hook smoke, after'];

  test.each(spots)('at “%s”: traffic is back within two seconds, and post does the rest', async (spot) => {
    const world = createCrashWorld();
    let toldMs = 0;
    const life = createLife(
      world,
      when(spot, ({ cancel }) => {
        toldMs = world.clock.nowMs();
        cancel('cancel');
      }),
    );
    await run(world, life);
    expect([...world.traffic.values()]).toEqual(['old', 'old']);
    if (world.trafficBackMs !== undefined) expect(world.trafficBackMs - toldMs).toBeLessThan(2_000);
    const post = createLife(world);
    await live(world, post, runPost(world, post));
    expect(faultsIn(world)).toEqual([]);
    expect(journalled(world).state).toMatchObject({ reason: { kind: 'cancelled' } });
  });

  test('during a write that does not hear of it: traffic is back all the same', async () => {
    const world = createCrashWorld();
    let toldMs = 0;
    let hasTraffic = false;
    const life = createLife(world, ({ cancel }) => async (point) => {
      hasTraffic ||= point === 'shift, after';
      if (hasTraffic && point === 'write, before' && toldMs === 0) {
        world.journalFault = 'deaf';
        toldMs = world.clock.nowMs();
        cancel('cancel');
      }
      return 'go';
    });
    await run(world, life);
    expect([...world.traffic.values()]).toEqual(['old', 'old']);
    expect((world.trafficBackMs ?? 0) - toldMs).toBeLessThan(1_000);
  });

  test.each(['hangs', 'refuses'] as const)('while the journal %s: traffic is back all the same', async (fault) => {
    const world = createCrashWorld();
    let toldMs = 0;
    const life = createLife(
      world,
      when('bake, before', ({ cancel }) => {
        world.journalFault = fault;
        toldMs = world.clock.nowMs();
        cancel('cancel');
      }),
    );
    await run(world, life);
    expect([...world.traffic.values()]).toEqual(['old', 'old']);
    expect((world.trafficBackMs ?? 0) - toldMs).toBeLessThan(2_000);
    expect(world.clock.nowMs() - toldMs).toBeLessThan(7_500);
    world.journalFault = 'none';
    const post = createLife(world);
    await live(world, post, runPost(world, post));
    expect(faultsIn(world)).toEqual([]);
    // Only the job's state could tell why.
    expect(journalled(world).state).toMatchObject({ reason: { kind: 'cancelled' } });
  });

  test('while a program ignores that it is to end: it is killed before traffic goes back', async () => {
    const world = createCrashWorld();
    world.hanging.set('bake', 'stubborn');
    let toldMs = 0;
    const life = createLife(
      world,
      when('bake, before', ({ cancel }) => {
        toldMs = world.clock.nowMs();
        cancel('cancel');
      }),
    );
    await run(world, life);
    expect(world.killed).toEqual(['main']);
    expect((world.trafficBackMs ?? 0) - toldMs).toBeLessThan(2_000);
  });

  test('by a runner’s shutdown goes on as long as it may: no post will run', async () => {
    const world = createCrashWorld();
    const life = createLife(
      world,
      when('bake, before', ({ cancel }) => cancel('shutdown')),
    );
    const state = await run(world, life);
    expect(state).toMatchObject({ phase: 'rolled-back', reason: { kind: 'shutdown' } });
    expect(faultsIn(world)).toEqual([]);
  });

  test('after the commit, only cleaning is left', async () => {
    const world = createCrashWorld();
    const life = createLife(
      world,
      when('clean, before', ({ cancel }) => cancel('cancel')),
    );
    await run(world, life);
    const post = createLife(world);
    expect(await live(world, post, runPost(world, post))).toMatchObject({ ok: true, value: { phase: 'succeeded' } });
    expect(faultsIn(world)).toEqual([]);
  });
});

test('the journal tells every deed with its phase, epoch and duration', async () => {
  const world = createCrashWorld(false);
  await run(world, createLife(world));
  const { entries } = journalled(world);
  expect(entries.map(({ what }) => what)).toEqual([
    'what serves now (web, worker)',
    'GitHub is told of 1.5.0 (web, worker)',
    '1.5.0 as the target would take it (web, worker)',
    'hook pre (web, worker)',
    'hook migrate (web, worker)',
    '1.5.0 up without traffic (web, worker)',
    'health of 1.5.0 (web, worker)',
    'hook smoke (web, worker)',
    'traffic to 1.5.0 (web, worker)',
    'health of 1.5.0 under traffic (web, worker); too many errors',
    'traffic back to 1.4.0 (web, worker)',
    'hook on-rollback (web, worker)',
    '1.4.0 made whole (web, worker)',
    'health of 1.4.0 (web, worker)',
    '1.5.0 goes (web, worker)',
    'GitHub is told: rolled-back (web, worker)',
  ]);
  expect(entries.every(({ epoch, durationMs }) => epoch === 1 && durationMs >= 0)).toBe(true);
});

test('a journal that does not answer leaves no version in front of users that nobody looks at', async () => {
  const world = createCrashWorld(true);
  let movedMs = Number.NaN;
  const hang = when('shift, after', () => {
    movedMs = world.clock.nowMs();
    world.journalFault = 'hangs';
  });
  const state = await run(world, createLife(world, hang));
  expect(state).toMatchObject({
    phase: 'rolled-back',
    reason: { message: expect.stringContaining('no answer within 20 s') },
  });
  expect((world.trafficBackMs ?? Number.NaN) - movedMs).toBeLessThan(25_000);
});
