import { createLog } from '@drawbridge/core/action/log';
import { failure, success } from '@drawbridge/core/domain/result';
import { fakeClock } from '@drawbridge/testkit/fakes/clock';
import { fakeRunner } from '@drawbridge/testkit/fakes/runner';
import { describe, expect, test } from '@jest/globals';
import { acquireLock, type LockRequest } from '../../src/act/lock.ts';
import { emptyJournal, formatJournal } from '../../src/decide/journal/document.ts';
import { readJournal } from '../../src/decide/journal/reading.ts';
import type { JournalStore } from '../../src/ports/journal.ts';
import { full, name, state } from '../decide/journal/samples.ts';

const holder = { runId: '2002', attempt: 1, job: 'deploy' };
const ours: LockRequest = { name, holder, nonce: 'n2', leaseMs: 60_000, waitMs: 60_000 };

type Fault = 'lost, written' | 'lost, not written' | 'refused';

const startMs = Date.UTC(2026, 0, 1);

const setUp = (text?: string) => {
  const clock = fakeClock(startMs);
  const runner = fakeRunner();
  const controller = new AbortController();
  const faults: Fault[] = [];
  let now = text === undefined ? undefined : { text, version: 'v0' };
  let writes = 0;
  const store: JournalStore = {
    place: 'the test',
    read: async () => success(now),
    write: async (next, expected) => {
      const fault = faults.shift();
      if (fault === 'refused') return failure({ kind: 'refused', message: 'not allowed' });
      if (fault === 'lost, not written') return failure({ kind: 'unknown', message: 'no answer' });
      if (expected !== now?.version) return failure({ kind: 'conflict', message: 'moved' });
      writes += 1;
      now = { text: next, version: `v${writes}` };
      return fault === undefined ? success(now.version) : failure({ kind: 'unknown', message: 'no answer' });
    },
  };
  const put = (next: string): void => {
    writes += 1;
    now = { text: next, version: `v${writes}` };
  };
  const document = () => {
    const read = readJournal(now?.text ?? '', name);
    if (!read.ok) throw new Error(read.error.what);
    return read.value;
  };
  const scene = { store, clock, log: createLog(runner, clock), signal: controller.signal };
  return { scene, store, clock, runner, controller, faults, put, document };
};

const heldUntil = (untilMs: number): string =>
  formatJournal({ ...full, lease: full.lease === null ? null : { ...full.lease, untilMs } });

/** Lets time pass until the promise is there. */
const patiently = async <T>(clock: ReturnType<typeof fakeClock>, work: Promise<T>): Promise<T> => {
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  for (let turn = 0; turn < 1_000 && !isDone; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!isDone) await clock.advance(500);
  }
  return work;
};

describe('the lock', () => {
  test('of what was never deployed is taken under epoch 1', async () => {
    const { scene, document } = setUp();
    const lock = await acquireLock(ours, scene);
    expect(lock).toMatchObject({ ok: true, value: { unfinished: null } });
    expect(document()).toMatchObject({ epoch: 1, lease: { holder, nonce: 'n2', untilMs: startMs + 60_000 } });
  });

  test('that is held is waited for, with a line every ten seconds that says by whom', async () => {
    const { scene, clock, runner, put } = setUp(heldUntil(startMs + 100_000));
    const waiting = acquireLock(ours, scene);
    clock.sleep(31_000).then(() => put(formatJournal({ ...emptyJournal(name), epoch: 3 })));
    const lock = await patiently(clock, waiting);
    expect(lock).toMatchObject({ ok: true, value: { journal: { claim: { epoch: 4 } } } });
    const lines = runner.record.lines.filter((line) => line.includes('run 1001, attempt 2, job deploy'));
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines[0]).toContain('until 00:01:40 UTC');
  });

  test('by a clock that was days ahead is told with its day, and how a person opens the lock', async () => {
    const { scene, clock } = setUp(heldUntil(Date.UTC(2026, 5, 1)));
    const taken = await patiently(clock, acquireLock({ ...ours, waitMs: 0 }, scene));
    const message = expect.stringMatching(/until 2026-06-01 00:00:00 UTC, .* set `"lease"` in the journal to null\.$/);
    expect(taken).toEqual({ ok: false, error: { kind: 'held', message } });
  });

  test('that stays held is given up, in words', async () => {
    const { scene, clock, document } = setUp(heldUntil(startMs + 3_600_000));
    const lock = await patiently(clock, acquireLock(ours, scene));
    expect(lock).toMatchObject({ ok: false, error: { kind: 'held' } });
    if (!lock.ok) expect(lock.error.message).toContain('run 1001, attempt 2, job deploy');
    expect(document().lease?.nonce).toBe('n1');
  });

  test('whose lease is over is taken over, and what is unfinished is handed back', async () => {
    const { scene, runner } = setUp(heldUntil(startMs - 6_000));
    const lock = await acquireLock(ours, scene);
    expect(lock).toMatchObject({ ok: true, value: { unfinished: state, journal: { claim: { epoch: 4 } } } });
    expect(runner.record.lines.join()).toContain('taken over');
  });

  test('that is ours already is taken at once, under a new epoch', async () => {
    const { scene } = setUp(heldUntil(startMs + 3_600_000));
    const lock = await acquireLock({ ...ours, nonce: 'n1', waitMs: 0 }, scene);
    expect(lock).toMatchObject({ ok: true, value: { journal: { claim: { epoch: 4 } } } });
  });

  test.each([
    ['free', formatJournal({ ...full, lease: null })],
    ['over', heldUntil(startMs - 60_000)],
  ])('that is %s is not taken by who wants only its own', async (_, text) => {
    const { scene, document } = setUp(text);
    const lock = await acquireLock({ ...ours, waitMs: 0, onlyOwn: true }, scene);
    expect(lock).toMatchObject({ ok: false, error: { kind: 'held' } });
    expect(document().epoch).toBe(3);
  });

  test.each<[Fault, number]>([
    ['lost, written', 1],
    ['lost, not written', 1],
  ])('whose taking was %s is taken once', async (fault, epoch) => {
    const { scene, clock, faults, document } = setUp();
    faults.push(fault);
    const lock = await patiently(clock, acquireLock(ours, scene));
    expect(lock).toMatchObject({ ok: true, value: { journal: { claim: { epoch } } } });
    expect(document().epoch).toBe(epoch);
  });

  test('that may not be written is refused with its place', async () => {
    const { scene, faults } = setUp();
    faults.push('refused');
    expect(await acquireLock(ours, scene)).toEqual({
      ok: false,
      error: { kind: 'failed', message: 'The journal (the test) cannot be reached: not allowed' },
    });
  });

  test.each(['', '{"schema":1', heldUntil(0).replace('"schema":1', '"schema":9')])(
    'in a spoilt journal (%#) is never taken',
    async (text) => {
      const { scene, store } = setUp(text);
      expect(await acquireLock(ours, scene)).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
      expect(await store.read()).toEqual({ ok: true, value: { text, version: 'v0' } });
    },
  );

  test('is not waited for once the job is cancelled', async () => {
    const { scene, clock, controller } = setUp(heldUntil(startMs + 3_600_000));
    const waiting = acquireLock(ours, scene);
    controller.abort();
    expect(await patiently(clock, waiting)).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});

describe('while it is held', () => {
  const hold = async () => {
    const set = setUp();
    const lock = await acquireLock(ours, set.scene);
    if (!lock.ok) throw new Error(lock.error.message);
    return { ...set, journal: lock.value.journal };
  };

  test('the lease is renewed when a third of it has passed, and not before', async () => {
    const { journal, clock, store, document } = await hold();
    const stop = journal.keepAlive(() => store);
    await clock.advance(20_000);
    expect(document().lease?.untilMs).toBe(startMs + 60_000);
    await clock.advance(300_000);
    stop();
    expect(document().lease?.untilMs).toBeGreaterThan(startMs + 320_000);
    expect(journal.isFresh()).toBe(true);
    await clock.advance(60_000);
    expect(journal.isFresh()).toBe(false);
  });

  test.each<[Fault]>([['lost, written'], ['lost, not written']])('a write that was %s is written', async (fault) => {
    const { journal, store, faults, document } = await hold();
    faults.push(fault);
    expect(await journal.write(store, (now) => ({ ...now, state }))).toEqual({ kind: 'written' });
    expect(document().state).toEqual(state);
  });

  test('another’s lock is never written over', async () => {
    const { journal, store, put, document } = await hold();
    put(heldUntil(startMs + 60_000));
    expect(await journal.write(store, (now) => now)).toEqual({
      kind: 'lost',
      message: 'run 1001, attempt 2, job deploy took the lock over under epoch 3',
    });
    expect(journal.lost.aborted).toBe(true);
    expect(document().lease?.nonce).toBe('n1');
  });

  test('a spoilt journal is not ours to write, nor another’s', async () => {
    const { journal, store, put } = await hold();
    put('{}');
    expect(await journal.write(store, (now) => now)).toMatchObject({ kind: 'failed' });
    expect(journal.lost.aborted).toBe(false);
  });

  test('writes that come at once are done one after the other, and none is lost', async () => {
    const { journal, store, document } = await hold();
    const entry = { atMs: 1, epoch: 1, phase: 'locked', what: '', durationMs: 1 } as const;
    const writes = Array.from({ length: 10 }, (_, index) =>
      journal.write(store, (now) => ({ ...now, entries: [...now.entries, { ...entry, what: String(index) }] })),
    );
    await Promise.all(writes);
    expect(document().entries.map(({ what }) => what)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  test('its end leaves no lease', async () => {
    const { journal, store, document } = await hold();
    expect(await journal.release(store, (now) => now)).toEqual({ kind: 'written' });
    expect(document()).toMatchObject({ lease: null, epoch: 1 });
  });
});
