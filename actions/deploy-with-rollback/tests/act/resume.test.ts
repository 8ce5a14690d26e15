import { describe, expect, test } from '@jest/globals';
import { pointsOf, stopAt } from './crash-matrix.ts';
import {
  createCrashWorld,
  createLife,
  faultsIn,
  type Life,
  live,
  runMain,
  runPost,
  runRecovery,
} from './crash-world.ts';

/** A world in which main was killed when it passed a point. */
const killedAt = async (point: string) => {
  const world = createCrashWorld();
  const main = createLife(world, (life: Life) => async (passed) => {
    if (passed === point) life.kill();
    return 'go';
  });
  await live(world, main, runMain(world, main));
  return world;
};

describe('post', () => {
  test('asks nobody anything where main came to the end', async () => {
    const world = createCrashWorld();
    const main = createLife(world);
    await live(world, main, runMain(world, main));
    const [reads, writes] = [world.reads, world.writes];
    const post = createLife(world);
    expect(await live(world, post, runPost(world, post))).toEqual({ ok: true, value: undefined });
    expect([world.reads, world.writes, world.killed, post.points]).toEqual([reads, writes, [], []]);
  });

  test('asks nobody anything where main saved nothing', async () => {
    const world = createCrashWorld();
    const post = createLife(world);
    expect(await live(world, post, runPost(world, post))).toEqual({ ok: true, value: undefined });
    expect([world.reads, world.writes]).toEqual([0, 0]);
  });

  test('tells the end that only the journal knows, and changes nothing', async () => {
    const writes = (await pointsOf(true)).filter((point) => point === 'write, after').length;
    const world = createCrashWorld();
    let written = 0;
    const main = createLife(world, (life: Life) => async (point) => {
      if (point === 'write, after') written += 1;
      if (written === writes) life.kill();
      return 'go';
    });
    await live(world, main, runMain(world, main));
    const post = createLife(world);
    expect(await live(world, post, runPost(world, post))).toMatchObject({ ok: true, value: { phase: 'succeeded' } });
    expect([world.writes, post.points]).toEqual([writes, []]);
  });

  test('ends the programs that outlived main before it brings traffic back', async () => {
    const world = await killedAt('shift, step done');
    const post = createLife(world, () => async (point) => {
      if (point === 'restore, before') expect(world.killed).toEqual(['main']);
      return 'go';
    });
    expect(await live(world, post, runPost(world, post))).toMatchObject({ ok: true, value: { phase: 'rolled-back' } });
    expect(faultsIn(world)).toEqual([]);
  });

  test('leaves a rollout alone that another run has gone on with', async () => {
    const world = await killedAt('bake, before');
    await world.clock.advance(120_000);
    const next = createLife(world);
    await live(world, next, runRecovery(world, next));
    const again = createLife(world);
    expect(await live(world, again, runMain(world, again, 'again'))).toMatchObject({ phase: 'succeeded' });
    world.record = { rollout: { name: 'production/shop', nonce: 'main', state: null } };
    const post = createLife(world);
    expect(await live(world, post, runPost(world, post))).toEqual({ ok: true, value: undefined });
    expect([...world.traffic.values()]).toEqual(['new', 'new']);
  });

  test('brings traffic back also where the journal does not answer, and says so', async () => {
    const world = await killedAt('bake, before');
    world.journalFault = 'refuses';
    const post = createLife(world);
    expect(await live(world, post, runPost(world, post))).toMatchObject({ ok: true, value: { phase: 'rolled-back' } });
    expect([...world.traffic.values()]).toEqual(['old', 'old']);
    expect(post.runner.record.lines.join('\n')).toContain('taken back all the same');
    world.journalFault = 'none';
    await world.clock.advance(120_000);
    const next = createLife(world);
    await live(world, next, runRecovery(world, next));
    expect(faultsIn(world)).toEqual([]);
  });

  test('brings traffic back also where somebody removed the journal', async () => {
    const world = await killedAt('bake, before');
    world.journal = undefined;
    const post = createLife(world);
    expect(await live(world, post, runPost(world, post))).toMatchObject({ ok: true, value: { phase: 'rolled-back' } });
    expect([...world.traffic.values()]).toEqual(['old', 'old']);
  });

  test('refuses a record that main never wrote', async () => {
    const world = createCrashWorld();
    world.record = { rollout: { name: 'production/shop', nonce: 'main', state: { phase: 'bliss' } } };
    const post = createLife(world);
    expect(await live(world, post, runPost(world, post))).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
  });
});

describe('the next run', () => {
  test('waits for a live lease, then brings to its end what the killed run left', async () => {
    const world = await killedAt('shift, after');
    const killedMs = world.clock.nowMs();
    const next = createLife(world);
    expect(await live(world, next, runRecovery(world, next))).toMatchObject({ phase: 'rolled-back', epoch: 2 });
    expect(world.clock.nowMs() - killedMs).toBeGreaterThan(60_000);
    expect(next.runner.record.lines.join('\n')).toContain('A rollout of 1.5.0 was left half done');
    expect(faultsIn(world)).toEqual([]);
  });

  test('finishes the cleaning of what was committed, and does not take it back', async () => {
    const world = await killedAt('clean, before');
    const next = createLife(world);
    expect(await live(world, next, runRecovery(world, next))).toMatchObject({ phase: 'succeeded' });
    expect([...world.traffic.values(), world.oldIsUp]).toEqual(['new', 'new', false]);
    expect(faultsIn(world)).toEqual([]);
  });
});

test('a Deployment that was made after another run took over does not stay open', async () => {
  const index = (await pointsOf(true)).indexOf('announce, before');
  const { world, faults } = await stopAt(index, 'taken over', true);
  expect(faults).toEqual([]);
  expect(world.deployments.map(({ statuses }) => statuses)).toEqual([['in_progress', 'failure']]);
});
