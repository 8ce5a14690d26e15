import { createLog } from '@drawbridge/core/action/log';
import type { Cancellation, CancellationReason } from '@drawbridge/core/domain/cancellation';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Clock } from '@drawbridge/core/ports/clock';
import { type FakeClock, fakeClock } from '@drawbridge/testkit/fakes/clock';
import { type FakeRunner, fakeRunner } from '@drawbridge/testkit/fakes/runner';
import type { Crew } from '../../src/act/crew.ts';
import { drive } from '../../src/act/driver.ts';
import { acquireLock } from '../../src/act/lock.ts';
import { finishAfterMain, recoverRollout } from '../../src/act/resume.ts';
import type { OpenSite } from '../../src/act/site.ts';
import type { Order, TargetProblem } from '../../src/act/targets/target.ts';
import { readJournal } from '../../src/decide/journal/reading.ts';
import type { RolloutRecord } from '../../src/decide/journal/record.ts';
import { begin } from '../../src/decide/rollout/begin.ts';
import type { Plan, State } from '../../src/decide/rollout/model.ts';
import { isTerminal } from '../../src/decide/rollout/outcome.ts';
import type { JournalProblem, JournalStore } from '../../src/ports/journal.ts';

export const journalName = 'production/shop';
const leaseMs = 60_000;

const hourMs = 3_600_000;

const plan: Plan = {
  mode: 'deploy',
  release: { version: '1.5.0', artifact: 'shop@sha256:new', commit: 'c5' },
  units: ['web', 'worker'],
  strategy: 'blue-green',
  hooks: ['pre', 'migrate', 'smoke', 'contract', 'post', 'on-rollback'],
  firstDeployment: 'remove',
  allowDowngrade: false,
  force: false,
  bakeMs: 200,
  deadlines: {
    captureMs: 10_000,
    hookMs: 10_000,
    stageMs: 10_000,
    verifyMs: 10_000,
    shiftMs: 10_000,
    bakeMs: 10_000,
    restoreMs: 10_000,
    cleanMs: 10_000,
  },
};

/** What a place where things can go wrong does: nothing, or one of these to the deed or the write that is there. */
export type Interruption = (point: string) => Promise<'go' | 'lose-reply'>;

/** The world that outlives every run: the target, the journal and GitHub. */
export interface CrashWorld {
  readonly clock: FakeClock;
  /** Whether users like the new version. */
  readonly isNewGood: boolean;
  /** By unit. */
  readonly traffic: Map<string, 'old' | 'new'>;
  readonly staged: Set<string>;
  oldIsUp: boolean;
  targetEpoch: number;
  journal: { text: string; version: string } | undefined;
  writes: number;
  reads: number;
  /** `refuses`: reads and writes fail; `hangs`: they end only with their site; `deaf`: they end late, whatever happens. */
  journalFault: 'none' | 'refuses' | 'hangs' | 'deaf';
  /** Deeds that never answer: `polite` ones end with their site, `stubborn` ones when they are killed. */
  readonly hanging: Map<string, 'polite' | 'stubborn'>;
  readonly killed: string[];
  readonly deployments: { release: string; statuses: string[] }[];
  /** What each run hands its post. */
  record: unknown;
  /** When traffic was last on the old version wholly, after having left it; epoch milliseconds. */
  trafficBackMs: number | undefined;
}

export const createCrashWorld = (isNewGood = true): CrashWorld => ({
  clock: fakeClock(),
  isNewGood,
  traffic: new Map(plan.units.map((unit) => [unit, 'old'])),
  staged: new Set(),
  oldIsUp: true,
  targetEpoch: 0,
  journal: undefined,
  writes: 0,
  reads: 0,
  journalFault: 'none',
  hanging: new Map(),
  killed: [],
  deployments: [],
  record: {},
  trafficBackMs: undefined,
});

/** One process: it can be cancelled, and killed; after that nothing that it still does has an effect. */
export interface Life {
  /** The world's time; a process that stands still does not notice it pass. */
  readonly clock: Clock;
  readonly runner: FakeRunner;
  readonly cancellation: Cancellation;
  readonly points: string[];
  cancel(reason: CancellationReason): void;
  kill(): void;
  /** Lets the whole process stand still meanwhile, as a machine that is suspended does. */
  suspend(meanwhile: () => Promise<void>): Promise<void>;
  readonly isDead: () => boolean;
  /** Passes a place where things can go wrong; never comes back in a life that is dead. */
  at(point: string): Promise<'go' | 'lose-reply'>;
}

const never = (): Promise<never> => new Promise(() => {});

export const createLife = (
  world: CrashWorld,
  interrupt: (life: Life) => Interruption = () => async () => 'go',
): Life => {
  const controller = new AbortController();
  const points: string[] = [];
  let reason: CancellationReason | undefined;
  let isDead = false;
  let pause: Promise<void> | undefined;
  const clock: Clock = {
    nowMs: world.clock.nowMs,
    sleep: async (durationMs, signal) => {
      await world.clock.sleep(durationMs, signal);
      await pause;
    },
    every: (intervalMs, tick) =>
      world.clock.every(intervalMs, () => {
        if (pause === undefined && !isDead) tick();
      }),
  };
  const life: Life = {
    clock,
    runner: fakeRunner(),
    points,
    cancellation: {
      signal: controller.signal,
      get reason() {
        return reason;
      },
      get deadlineMs() {
        return reason === undefined ? undefined : world.clock.nowMs() + 7_000;
      },
    },
    cancel: (given) => {
      reason ??= given;
      controller.abort();
    },
    kill: () => {
      isDead = true;
    },
    suspend: async (meanwhile) => {
      pause = meanwhile();
      await pause;
      pause = undefined;
    },
    isDead: () => isDead,
    at: async (point) => {
      if (isDead) return never();
      points.push(point);
      const answer = await interruption(point);
      return isDead ? never() : answer;
    },
  };
  const interruption = interrupt(life);
  return life;
};

const unknown = { kind: 'unknown', message: 'the answer was lost' } as const;

const openStore = (world: CrashWorld, life: Life, signal: AbortSignal): JournalStore => {
  const cancelled: JournalProblem = { kind: 'cancelled', message: 'stopped' };
  const refused: JournalProblem = { kind: 'refused', message: 'the journal may not be touched' };
  const wait = async (): Promise<boolean> => {
    if (world.journalFault === 'hangs') await life.clock.sleep(hourMs, signal);
    if (world.journalFault === 'deaf') await life.clock.sleep(3_000);
    await life.clock.sleep(80, signal);
    return signal.aborted;
  };
  return {
    place: 'the test',
    read: async () => {
      if (life.isDead()) return never();
      world.reads += 1;
      if (await wait()) return failure(cancelled);
      return world.journalFault === 'refuses' ? failure(refused) : success(world.journal);
    },
    write: async (text, expected) => {
      if ((await life.at('write, before')) === 'lose-reply') return failure(unknown);
      if (await wait()) return failure(cancelled);
      if (life.isDead()) return never();
      if (world.journalFault === 'refuses') return failure(refused);
      if (world.journal?.version !== expected) return failure({ kind: 'conflict', message: 'somebody else wrote' });
      world.writes += 1;
      const version = `v${world.writes}`;
      world.journal = { text, version };
      if ((await life.at('write, after')) === 'lose-reply') return failure(unknown);
      return signal.aborted ? failure(cancelled) : success(version);
    },
  };
};

const openCrew = (world: CrashWorld, life: Life, signal: AbortSignal): Crew => {
  type Done<T> = Promise<Result<T, TargetProblem>>;
  const cancelled: TargetProblem = { kind: 'cancelled', message: 'stopped' };
  /** A deed by its steps; between any two the world may end. */
  const deed = async <T>(name: string, order: Order, steps: readonly (() => void)[], value: T): Done<T> => {
    if ((await life.at(`${name}, before`)) === 'lose-reply') return failure(unknown);
    const hang = world.hanging.get(name);
    if (hang === 'stubborn') await never();
    if (hang === 'polite') await life.clock.sleep(hourMs, signal);
    for (const step of steps) {
      await life.clock.sleep(30, signal);
      if (life.isDead()) return never();
      if (signal.aborted) return failure(cancelled);
      if (order.epoch < world.targetEpoch) return failure({ kind: 'stale', message: 'a newer epoch was here' });
      world.targetEpoch = order.epoch;
      step();
      if ((await life.at(`${name}, step done`)) === 'lose-reply') return failure(unknown);
    }
    return (await life.at(`${name}, after`)) === 'lose-reply' ? failure(unknown) : success(value);
  };
  const route = (unit: string, side: 'old' | 'new') => (): void => {
    const isUp = side === 'old' ? world.oldIsUp : world.staged.has(unit);
    if (!isUp) throw new Error(`${unit}: traffic to ${side}, which is not up`);
    world.traffic.set(unit, side);
    if ([...world.traffic.values()].every((each) => each === 'old')) world.trafficBackMs = world.clock.nowMs();
  };
  const noStep = [(): void => {}];
  const serving = (side: 'old' | 'new') => (): void => {
    const isUp = side === 'old' ? world.oldIsUp : world.staged.size === plan.units.length;
    if (!isUp) throw new Error(`${side} is not up`);
  };
  const verdict = async (name: string, order: Order, side: 'old' | 'new') => {
    const answer = await deed(name, order, [serving(side)], undefined);
    if (answer.ok && name === 'bake' && !world.isNewGood)
      return { health: 'unhealthy', message: 'too many errors' } as const;
    return answer.ok
      ? ({ health: 'healthy', message: 'all looks good' } as const)
      : Promise.reject(new Error(answer.error.message));
  };
  const conclusion = (state: State): string => (state.ending === 'succeeded' ? 'success' : 'failure');
  return {
    target: {
      name: 'the test',
      capture: (order) =>
        deed(
          'capture',
          order,
          [],
          order.units.map((unit) => ({
            unit,
            release: { version: '1.4.0', artifact: 'shop@sha256:old', commit: 'c4' },
            handle: 'blue',
            isHealthy: true,
          })),
        ),
      check: (order) => deed('check', order, [], []),
      stage: (order) =>
        deed(
          'stage',
          order,
          order.units.map((unit) => () => void world.staged.add(unit)),
          undefined,
        ),
      shift: (order) =>
        deed(
          'shift',
          order,
          order.units.map((unit) => route(unit, 'new')),
          undefined,
        ),
      readiness: async () => success([]),
      restore: (order) =>
        deed(
          'restore',
          order,
          order.units.map((unit) => route(unit, 'old')),
          undefined,
        ),
      settle: (order) => deed('settle', order, noStep, undefined),
      discard: (order) =>
        deed(
          'discard',
          order,
          [
            () => {
              if ([...world.traffic.values()].includes('new')) throw new Error('the new version has traffic');
              world.staged.clear();
            },
          ],
          undefined,
        ),
      clean: (order) =>
        deed(
          'clean',
          order,
          [
            () => {
              if ([...world.traffic.values()].includes('old')) throw new Error('the old version has traffic');
              world.oldIsUp = false;
            },
          ],
          undefined,
        ),
      rescue: () => [],
    },
    health: {
      verify: (order, side) => verdict(`verify ${side}`, order, side),
      bake: (order) => verdict('bake', order, 'new'),
      seen: () => [],
    },
    hooks: { run: (hook, order) => deed(`hook ${hook}`, order, noStep, undefined) },
    announcer: {
      announce: async (state) => {
        if ((await life.at('announce, before')) === 'lose-reply') return null;
        world.deployments.push({ release: state.plan.release.version, statuses: ['in_progress'] });
        return (await life.at('announce, after')) === 'lose-reply' ? null : world.deployments.length;
      },
      // As the real one: what has no id is looked up.
      conclude: async (state) => {
        await life.at('conclude, before');
        await life.clock.sleep(30, signal);
        // What GitHub did not take is no failure of the deed.
        if (signal.aborted) return false;
        for (const deployment of world.deployments)
          if (deployment.statuses.length === 1) deployment.statuses.push(conclusion(state));
        await life.at('conclude, after');
        return true;
      },
    },
  };
};

const sceneOf = (world: CrashWorld, life: Life) => {
  const open: OpenSite = async ({ signal }) => ({
    crew: openCrew(world, life, signal),
    store: openStore(world, life, signal),
  });
  const saveRecord = (rollout: RolloutRecord): void => {
    // What the runner keeps is text.
    if (!life.isDead()) world.record = JSON.parse(JSON.stringify({ rollout }));
  };
  return {
    open,
    saveRecord,
    clock: life.clock,
    log: createLog(life.runner, life.clock),
    cancellation: life.cancellation,
    leftovers: {
      end: async (mark: string) => {
        world.killed.push(mark);
        return 0;
      },
    },
    runUrl: 'https://github.example/octo/shop/actions/runs/1001/attempts/1',
    holder: { runId: '1001', attempt: 1, job: 'deploy' },
    leaseMs,
  };
};

/** Main: the lock, what was left half done, then its own rollout. */
export const runMain = async (world: CrashWorld, life: Life, nonce = 'main'): Promise<State | undefined> => {
  const scene = sceneOf(world, life);
  scene.saveRecord({ name: journalName, nonce, state: null });
  const { store } = await scene.open(life.cancellation);
  const request = { name: journalName, holder: scene.holder, nonce, leaseMs, waitMs: 0 };
  const lock = await acquireLock(request, { ...scene, store, signal: life.cancellation.signal });
  if (!lock.ok) return undefined;
  const save = (state: State): void => scene.saveRecord({ name: journalName, nonce, state });
  const { journal } = lock.value;
  return drive(begin(plan, journal.claim.epoch), { ...scene, journal, save, hasPost: true });
};

/** Post, with the record that main saved last. */
export const runPost = (world: CrashWorld, life: Life) => finishAfterMain(world.record, sceneOf(world, life));

/** Another run that only brings to its end what it finds, `mode: recover`. Answers the lock's trouble in words. */
export const runRecovery = async (
  world: CrashWorld,
  life: Life,
  nonce = 'recovery',
): Promise<State | string | undefined> => {
  const scene = sceneOf(world, life);
  const { store } = await scene.open(life.cancellation);
  const request = {
    name: journalName,
    holder: { ...scene.holder, runId: '1002' },
    nonce,
    leaseMs,
    waitMs: 2 * leaseMs,
  };
  const lock = await acquireLock(request, { ...scene, store, signal: life.cancellation.signal });
  if (!lock.ok) return lock.error.message;
  const state = await recoverRollout(lock.value, { ...scene, save: () => {}, hasPost: false });
  if (state === undefined) await lock.value.journal.release(store, (document) => document);
  return state;
};

/** Lets time pass until the work is done, or its process is dead, or an hour is over. */
export const live = async <T>(world: CrashWorld, life: Life, work: Promise<T>): Promise<T | undefined> => {
  let end: { readonly value: T } | { readonly error: unknown } | undefined;
  void work.then(
    (value) => {
      end = { value };
    },
    (error: unknown) => {
      end = { error };
    },
  );
  const startMs = world.clock.nowMs();
  while (end === undefined && !life.isDead()) {
    await new Promise((resolve) => setImmediate(resolve));
    if (world.clock.nowMs() - startMs > hourMs) throw new Error('it never ends');
    await world.clock.advance(10);
  }
  if (end === undefined) return undefined;
  if ('error' in end) throw end.error;
  return end.value;
};

/** What is wrong with where the world ended; nothing, if all is as it should be. */
export const faultsIn = (world: CrashWorld): readonly string[] => {
  if (world.journal === undefined) return ['there is no journal'];
  const read = readJournal(world.journal.text, journalName);
  if (!read.ok) return [`the journal: ${read.error.what}`];
  const { lease, state, committed } = read.value;
  const sides = [...new Set(world.traffic.values())];
  const isCommitted = committed.some(({ release }) => release.version === plan.release.version);
  const faults: string[] = [];
  if (lease !== null) faults.push('the lock is held');
  if (state !== null && !isTerminal(state.phase)) faults.push(`the journal stays at ${state.phase}`);
  if (sides.length !== 1) faults.push('traffic is on both versions');
  if ((sides[0] === 'new') !== isCommitted)
    faults.push(`traffic on ${sides[0]}, and the new one is ${isCommitted ? '' : 'not '}committed`);
  if (state !== null && (state.phase === 'succeeded') !== isCommitted) faults.push(`it ended as ${state.phase}`);
  for (const { statuses } of world.deployments)
    if (statuses.at(-1) !== (isCommitted ? 'success' : 'failure')) faults.push(`deployment: ${statuses.join(', ')}`);
  if (!isCommitted && world.staged.size > 0) faults.push('what was staged is still there');
  return faults;
};
