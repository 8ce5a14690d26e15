import type { CancellationReason } from '@drawbridge/core/domain/cancellation';
import {
  type CrashWorld,
  createCrashWorld,
  createLife,
  faultsIn,
  type Interruption,
  type Life,
  live,
  runMain,
  runPost,
  runRecovery,
} from './crash-world.ts';

/** The ways in which a run is stopped at one point. */
export const stops = ['cancel', 'shutdown', 'kill', 'kill, no post', 'lost reply', 'taken over', 'robbed'] as const;
export type Stop = (typeof stops)[number];

/** What a stopped run came to. */
export interface Stopped {
  readonly world: CrashWorld;
  readonly main: Life;
  readonly faults: readonly string[];
  /** From the stop to traffic wholly back; undefined: it did not have to come back. */
  readonly backAfterMs: number | undefined;
}

/** Every point that a run passes, in order. */
export const pointsOf = async (isNewGood: boolean): Promise<readonly string[]> => {
  const world = createCrashWorld(isNewGood);
  const life = createLife(world);
  await live(world, life, runMain(world, life));
  return life.points;
};

const hasLeft = (world: CrashWorld): boolean => [...world.traffic.values()].includes('new');

/** At the n-th point of a life, once. */
const atPoint =
  (index: number, act: (life: Life) => Promise<'go' | 'lose-reply'>) =>
  (life: Life): Interruption => {
    let isDone = false;
    return async () => {
      if (isDone || life.points.length - 1 !== index) return 'go';
      isDone = true;
      return act(life);
    };
  };

/** Another run takes the expired lock over and brings all to its end, while the first one stands still. */
const takeOver = async (world: CrashWorld): Promise<void> => {
  await world.clock.advance(70_000);
  const other = createLife(world);
  await live(world, other, runRecovery(world, other, 'other'));
};

/** Another run, with a clock that is far ahead, takes the lock and dies at once. */
const rob = async (world: CrashWorld): Promise<void> => {
  if (world.journal === undefined) return;
  const document: unknown = JSON.parse(world.journal.text);
  if (typeof document !== 'object' || document === null || !('epoch' in document)) return;
  const lease = {
    holder: { runId: '1003', attempt: 1, job: 'deploy' },
    nonce: 'robber',
    untilMs: world.clock.nowMs() + 60_000,
  };
  world.writes += 1;
  const text = JSON.stringify({ ...document, epoch: Number(document.epoch) + 1, lease });
  world.journal = { text, version: `v${world.writes}` };
};

const deedsOf = (stop: Stop, world: CrashWorld, told: { atMs: number; hadLeft: boolean }) => {
  const cancel = (reason: CancellationReason) => async (life: Life) => {
    [told.atMs, told.hadLeft] = [world.clock.nowMs(), hasLeft(world)];
    life.cancel(reason);
    return 'go' as const;
  };
  const kill = async (life: Life) => {
    life.kill();
    return 'go' as const;
  };
  const others = {
    cancel: cancel('cancel'),
    shutdown: cancel('shutdown'),
    kill,
    'kill, no post': kill,
    'lost reply': async () => 'lose-reply' as const,
    'taken over': async (life: Life) => {
      await life.suspend(() => takeOver(world));
      return 'go' as const;
    },
    robbed: async () => {
      await rob(world);
      return 'go' as const;
    },
  };
  return others[stop];
};

const isCommitted = (world: CrashWorld): boolean =>
  world.journal !== undefined && /"committed":\[\{"release":\{"version":"1\.5\.0"/.test(world.journal.text);

/** Main itself brings traffic back before it ends: users do not wait for post. */
const faultsAfterMain = (stop: Stop, world: CrashWorld): readonly string[] => {
  const isStopped = stop === 'cancel' || stop === 'shutdown';
  return isStopped && !isCommitted(world) && hasLeft(world) ? ['main left traffic on the new version'] : [];
};

const hasPost = (stop: Stop): boolean => stop !== 'shutdown' && stop !== 'kill, no post';

/** Stops main at one point, lets post run where the runner would run it, then the next run, and looks at the world. */
export const stopAt = async (index: number, stop: Stop, isNewGood: boolean): Promise<Stopped> => {
  const world = createCrashWorld(isNewGood);
  const told = { atMs: 0, hadLeft: false };
  const main = createLife(world, atPoint(index, deedsOf(stop, world, told)));
  await live(world, main, runMain(world, main));
  const atOnce = faultsAfterMain(stop, world);
  const backMs = told.hadLeft ? world.trafficBackMs : undefined;
  if (hasPost(stop)) {
    const post = createLife(world);
    await live(world, post, runPost(world, post));
  }
  const early = hasPost(stop) && stop !== 'robbed' && world.journal !== undefined ? faultsIn(world) : [];
  const next = createLife(world);
  await live(world, next, runRecovery(world, next));
  const faults = [
    ...atOnce,
    ...early.map((each) => `before the next run: ${each}`),
    ...(world.journal === undefined ? [] : faultsIn(world)),
  ];
  return { world, main, faults, backAfterMs: backMs === undefined ? undefined : backMs - told.atMs };
};

/** Main is killed at one point, post at another; the next run has to do it. */
export const killTwice = async (first: number, second: number, isNewGood: boolean): Promise<readonly string[]> => {
  const world = createCrashWorld(isNewGood);
  const kill = async (life: Life) => {
    life.kill();
    return 'go' as const;
  };
  const main = createLife(world, atPoint(first, kill));
  await live(world, main, runMain(world, main));
  const post = createLife(world, atPoint(second, kill));
  await live(world, post, runPost(world, post));
  const next = createLife(world);
  await live(world, next, runRecovery(world, next));
  return world.journal === undefined ? [] : faultsIn(world);
};
