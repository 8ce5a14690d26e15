import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Holder, JournalDocument } from '../decide/journal/document.ts';
import { unfinishedIn } from '../decide/journal/lease.ts';
import { readJournal } from '../decide/journal/reading.ts';
import { type RolloutRecord, readRecord } from '../decide/journal/record.ts';
import type { State, Step } from '../decide/rollout/model.ts';
import { isTerminal } from '../decide/rollout/outcome.ts';
import { reduce } from '../decide/rollout/reduce.ts';
import { type DriveScene, drive } from './driver.ts';
import { isJournalDeed } from './intent.ts';
import { holdJournal } from './journal.ts';
import { acquireLock, type Lock, type LockProblem } from './lock.ts';

/** What goes on with a rollout needs beside what drives it: who it is, and how to keep the record. */
export interface ResumeScene extends Omit<DriveScene, 'journal' | 'save' | 'hasPost'> {
  readonly holder: Holder;
  readonly leaseMs: number;
  readonly saveRecord: (record: RolloutRecord) => void;
}

/** What post found: nothing to do, the rollout at its end, or what kept it from going on. */
export type Finish = Result<State | undefined, LockProblem>;

const isUnfinished = (state: State): boolean => !isTerminal(state.phase);

/**
 * Brings the rollout that somebody left half done to its end, under the lock that was taken for it: `mode: recover`, or
 * the next run before its own rollout. undefined: none was left.
 */
export const recoverRollout = async (lock: Lock, scene: Omit<DriveScene, 'journal'>): Promise<State | undefined> => {
  const { unfinished, journal } = lock;
  if (unfinished === null) return undefined;
  const { epoch } = journal.claim;
  const message = `the run that held the lock did not bring it to its end; epoch ${epoch} goes on`;
  scene.log.line(
    `! A rollout of ${unfinished.plan.release.version} was left half done: it is brought to its end first.`,
  );
  return drive(reduce(unfinished, { kind: 'resumed', epoch, message }), { ...scene, journal });
};

/** Which is further: the record is saved before the journal is written, but a save can be lost with the job's files. */
const laterOf = (saved: State | null, journalled: State | null): State | null => {
  if (saved === null || journalled === null) return saved ?? journalled;
  // Where the journal itself is what was to be done, it tells whether that was done.
  if (saved.underWay !== null && isJournalDeed(saved.underWay)) return journalled;
  const isBehind =
    journalled.epoch > saved.epoch || (journalled.epoch === saved.epoch && journalled.nextEffect > saved.nextEffect);
  return isBehind ? journalled : saved;
};

const ended = 'its step was cut off before it came to its end; post went on';

/** Post without a journal to ask: under the epoch that main had, never forward, since traffic back is worth more than the book. */
const finishWithoutJournal = (
  record: RolloutRecord & { readonly state: State },
  scene: ResumeScene,
  why: string,
): Promise<State> => {
  const { name, nonce, state } = record;
  const { holder, leaseMs, clock, log } = scene;
  log.line(`! ${why} The rollout is taken back all the same, under epoch ${state.epoch}.`);
  const journal = holdJournal({ name, holder, nonce, leaseMs, epoch: state.epoch }, clock);
  const step: Step = reduce(state, { kind: 'cancelled', reason: 'cancelled', message: ended });
  return drive(step, {
    ...scene,
    journal,
    hasPost: false,
    save: (now) => scene.saveRecord({ name, nonce, state: now }),
  });
};

const finishUnder = async (lock: Lock, record: RolloutRecord, scene: ResumeScene): Promise<State | undefined> => {
  const { journal } = lock;
  const { epoch } = journal.claim;
  const { name, nonce } = record;
  const state = laterOf(record.state, lock.unfinished);
  if (state === null) {
    const site = await scene.open(scene.cancellation);
    await journal.release(site.store, (document) => document);
    return undefined;
  }
  const step = reduce(state, { kind: 'resumed', epoch, message: ended });
  return drive(step, {
    ...scene,
    journal,
    hasPost: false,
    save: (now) => scene.saveRecord({ name, nonce, state: now }),
  });
};

const superseded = ({ state }: RolloutRecord, message: string): State | undefined =>
  state === null ? undefined : reduce(state, { kind: 'lock-lost', message }).state;

/** What the journal says of the rollout that main left: still ours, ended, or another's. */
const placeOf = (document: JournalDocument, { nonce, state }: RolloutRecord): 'ours' | 'ended' | 'another' => {
  if (document.lease?.nonce === nonce) return 'ours';
  const isEnded = document.lease === null && unfinishedIn(document) === null && document.epoch === state?.epoch;
  return isEnded ? 'ended' : 'another';
};

type Found = { readonly kind: 'read'; readonly document: JournalDocument } | LockProblem;

const readThere = async (record: RolloutRecord, scene: ResumeScene): Promise<Found | undefined> => {
  const { store } = await scene.open(scene.cancellation);
  const found = await store.read();
  if (!found.ok)
    return { kind: 'failed', message: `The journal (${store.place}) cannot be read: ${found.error.message}.` };
  if (found.value === undefined) return undefined;
  const document = readJournal(found.value.text, record.name);
  if (document.ok) return { kind: 'read', document: document.value };
  const { what, fix } = document.error;
  return { kind: 'unreadable', message: `The journal (${store.place}) cannot be read: ${what}. ${fix}` };
};

const finishOurs = async (record: RolloutRecord, scene: ResumeScene): Promise<Finish> => {
  const { name, nonce, state } = record;
  const { holder, leaseMs, clock, log, cancellation } = scene;
  const { store } = await scene.open(cancellation);
  const request = { name, holder, nonce, leaseMs, waitMs: 0, onlyOwn: true };
  const lock = await acquireLock(request, { store, clock, log, signal: cancellation.signal });
  if (lock.ok) return success(await finishUnder(lock.value, record, scene));
  if (lock.error.kind === 'held') return success(superseded(record, lock.error.message));
  if (state === null || lock.error.kind === 'cancelled') return failure(lock.error);
  return success(await finishWithoutJournal({ ...record, state }, scene, lock.error.message));
};

const finish = async (record: RolloutRecord, scene: ResumeScene): Promise<Finish> => {
  const { state, nonce } = record;
  const killed = await scene.leftovers.end(nonce);
  if (killed > 0) scene.log.line(`! Programs that main left running and that were ended: ${killed}.`);
  const found = await readThere(record, scene);
  if (found?.kind === 'read') {
    const place = placeOf(found.document, record);
    if (place === 'ours') return finishOurs(record, scene);
    if (place === 'ended') return success(found.document.state ?? undefined);
    return success(superseded(record, 'another run holds the lock, or has gone on since'));
  }
  if (state === null) return found === undefined ? success(undefined) : failure(found);
  const why = found?.message ?? 'The journal is not there any more.';
  return success(await finishWithoutJournal({ ...record, state }, scene, why));
};

/**
 * What post does with the record that main saved. Nothing, and no request, where main came to the end; nothing either
 * where another run holds the lock or went on since: only a lock that is still ours is taken, under a new epoch, and the
 * rollout is brought to its end. Programs that outlived main are ended first.
 */
export const finishAfterMain = async (saved: unknown, scene: ResumeScene): Promise<Finish> => {
  const record = readRecord(saved);
  if (!record.ok) return failure({ kind: 'unreadable', message: `What main left for post: ${record.error.reason}.` });
  if (record.value === undefined) return success(undefined);
  const { state } = record.value;
  return state === null || isUnfinished(state) ? finish(record.value, scene) : success(undefined);
};
