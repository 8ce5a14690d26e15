import type { Log } from '@drawbridge/core/action/log';
import { formatDay } from '@drawbridge/core/domain/day';
import { formatDuration } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { Holder, Lease } from '../decide/journal/document.ts';
import { emptyJournal, formatJournal, type JournalDocument } from '../decide/journal/document.ts';
import { describeHolder, isFree, isHeldBy, takeLease, unfinishedIn } from '../decide/journal/lease.ts';
import { readJournal } from '../decide/journal/reading.ts';
import type { State } from '../decide/rollout/model.ts';
import type { JournalProblem, JournalStore } from '../ports/journal.ts';
import { type HeldJournal, holdJournal } from './journal.ts';

/** Who asks for the lock, for how long at a time, and how long it waits for another's. */
export interface LockRequest {
  /** Environment and service, as the journal is named. */
  readonly name: string;
  readonly holder: Holder;
  /** Made anew for each rollout; a lease that has it is ours and is taken at once. */
  readonly nonce: string;
  readonly leaseMs: number;
  readonly waitMs: number;
  /** Takes no lock but our own: what post does, for a lock that ended may have been followed by another's rollout. */
  readonly onlyOwn?: boolean;
}

export interface LockScene {
  readonly store: JournalStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** The lock, what the journal says, and the rollout that somebody left half done. */
export interface Lock {
  readonly journal: HeldJournal;
  readonly document: JournalDocument;
  readonly unfinished: State | null;
}

/** Why there is no lock. `held`: another run has it, and did not end in time. `unreadable`: the journal is spoilt. */
export interface LockProblem {
  readonly kind: 'held' | 'unreadable' | 'cancelled' | 'failed';
  readonly message: string;
}

interface Found {
  readonly document: JournalDocument;
  readonly version: string | undefined;
}

const pollMs = 2_000;
const sayEveryMs = 10_000;
const racePauseMs = 250;
const mostRaces = 20;

const unreachable = (place: string, { kind, message }: JournalProblem): LockProblem => ({
  kind: kind === 'cancelled' ? 'cancelled' : 'failed',
  message: `The journal (${place}) cannot be reached: ${message}`,
});

const readFound = async ({ store }: LockScene, name: string): Promise<Result<Found, LockProblem>> => {
  const found = await store.read();
  if (!found.ok) return failure(unreachable(store.place, found.error));
  if (found.value === undefined) return success({ document: emptyJournal(name), version: undefined });
  const document = readJournal(found.value.text, name);
  if (document.ok) return success({ document: document.value, version: found.value.version });
  const { what, fix } = document.error;
  return failure({ kind: 'unreadable', message: `The journal (${store.place}) cannot be read: ${what}. ${fix}` });
};

const utcTime = (ms: number): string => `${new Date(ms).toISOString().slice(11, 19)} UTC`;

const longestLeaseMs = 24 * 3_600_000;

/** Leases last a day at most: one that ends later was written by a clock that was wrong, and would never come free. */
const isBeyond = (lease: Lease, nowMs: number): boolean => lease.untilMs > nowMs + longestLeaseMs;

const describeLease = (lease: Lease, nowMs: number): string => {
  const day = isBeyond(lease, nowMs) ? `${formatDay(lease.untilMs)} ` : '';
  return `${describeHolder(lease)}, until ${day}${utcTime(lease.untilMs)}`;
};

const wayOut = (lease: Lease | null, nowMs: number): string =>
  lease !== null && isBeyond(lease, nowMs)
    ? 'No lease lasts that long: the clock of its runner was wrong. Once that run has ended, set `"lease"` in the journal to null.'
    : 'Run the job again when that run has ended.';

const cancelled: LockProblem = { kind: 'cancelled', message: 'The job was cancelled while it waited for the lock.' };

const mayTake = (document: JournalDocument, { nonce, onlyOwn }: LockRequest, nowMs: number): boolean =>
  onlyOwn === true ? document.lease?.nonce === nonce : isFree(document, nonce, nowMs);

/** Waits until the lock is free; says at least every 10 s who holds it. */
const awaitFree = async (request: LockRequest, scene: LockScene): Promise<Result<Found, LockProblem>> => {
  const { clock, log, signal } = scene;
  const endMs = clock.nowMs() + request.waitMs;
  let saidMs = Number.NEGATIVE_INFINITY;
  for (;;) {
    const found = await readFound(scene, request.name);
    if (!found.ok || mayTake(found.value.document, request, clock.nowMs())) return found;
    if (signal.aborted) return failure(cancelled);
    const { lease } = found.value.document;
    const who = lease === null ? 'nobody' : describeLease(lease, clock.nowMs());
    const leftMs = endMs - clock.nowMs();
    if (leftMs <= 0)
      return failure({
        kind: 'held',
        message: `The lock of ${request.name} is held by ${who}, and did not come free in ${formatDuration(request.waitMs)}. ${wayOut(lease, clock.nowMs())}`,
      });
    if (clock.nowMs() - saidMs >= sayEveryMs - pollMs) {
      log.line(`  … waiting for the lock of ${request.name}: held by ${who}; ${formatDuration(leftMs)} left to wait`);
      saidMs = clock.nowMs();
    }
    await clock.sleep(Math.min(pollMs, leftMs), signal);
  }
};

/** One try to take it. undefined: another was faster. */
const take = async (
  found: Found,
  request: LockRequest,
  scene: LockScene,
): Promise<Result<Lock | undefined, LockProblem>> => {
  const { store, clock } = scene;
  const { name, holder, nonce, leaseMs } = request;
  const atMs = clock.nowMs();
  const document = takeLease(found.document, { holder, nonce, untilMs: atMs + leaseMs });
  const claim = { name, holder, nonce, leaseMs, epoch: document.epoch };
  const lockOf = (version: string): Lock => ({
    journal: holdJournal(claim, clock, { document, version, atMs }),
    document,
    unfinished: unfinishedIn(document),
  });
  const written = await store.write(formatJournal(document), found.version);
  if (written.ok) return success(lockOf(written.value));
  if (written.error.kind !== 'conflict' && written.error.kind !== 'unknown')
    return failure(unreachable(store.place, written.error));
  // The answer may have been lost, or be about a first try that did arrive: what is there tells.
  const seen = await readFound(scene, name);
  if (!seen.ok) return seen;
  const isOurs = seen.value.version !== undefined && isHeldBy(seen.value.document, claim);
  return success(isOurs && seen.value.version !== undefined ? lockOf(seen.value.version) : undefined);
};

const tellTakeover = (found: JournalDocument, request: LockRequest, log: Log): void => {
  const { lease } = found;
  if (lease === null || lease.nonce === request.nonce) return;
  log.line(`! The lease of ${describeHolder(lease)} ended at ${utcTime(lease.untilMs)}: its lock is taken over.`);
};

/**
 * Takes the lock by compare-and-swap, under a new epoch: at once where it is free, ours or its lease has ended, else when
 * that comes about within `waitMs`. Hands back the rollout that the last holder left half done.
 */
export const acquireLock = async (request: LockRequest, scene: LockScene): Promise<Result<Lock, LockProblem>> => {
  for (let race = 1; race <= mostRaces; race += 1) {
    const found = await awaitFree(request, scene);
    if (!found.ok) return found;
    const taken = await take(found.value, request, scene);
    if (!taken.ok) return taken;
    if (taken.value !== undefined) {
      tellTakeover(found.value.document, request, scene.log);
      return success(taken.value);
    }
    await scene.clock.sleep(racePauseMs * race, scene.signal);
    if (scene.signal.aborted) return failure(cancelled);
  }
  return failure({ kind: 'failed', message: `The lock of ${request.name}: others were faster ${mostRaces} times.` });
};
