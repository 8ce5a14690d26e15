import type { Clock } from '@drawbridge/core/ports/clock';
import { type CommitNote, commitRelease, type JournalEntry, recordState } from '../decide/journal/document.ts';
import { isGoingBack } from '../decide/rollout/course.ts';
import { needsJournalFirst } from '../decide/rollout/doubt.ts';
import type { Effect, RolloutEvent, State, Step } from '../decide/rollout/model.ts';
import { isRestoring } from '../decide/rollout/outcome.ts';
import { reduce } from '../decide/rollout/reduce.ts';
import type { JournalStore } from '../ports/journal.ts';
import { shorten } from './deed.ts';
import type { HeldJournal, WriteEnd } from './journal.ts';

/** What the driver writes into the journal, and what it makes of the answers. */
export interface Book {
  /** Adds a line on what was done; it goes with the next write. */
  note(entry: JournalEntry): void;
  /** Writes the state with what is under way in it. Nothing is written where just that stands there already. */
  intend(state: State, store: JournalStore): Promise<WriteEnd>;
  /** Records the release as good, and the phase after that, in one write: a crash finds both or neither. */
  commit(state: State, store: JournalStore): Promise<WriteEnd>;
  /** Ends the lease, and records the rollout's end with it. */
  unlock(state: State, store: JournalStore): Promise<WriteEnd>;
  /** Whether the journal is still ours; `written` says that it is. */
  check(store: JournalStore): Promise<WriteEnd>;
}

const after = (state: State): State =>
  state.underWay === null ? state : reduce(state, { kind: 'done', effect: state.underWay.id }).state;

/** Keeps a held journal for the driver. */
export const keepBook = (journal: HeldJournal, clock: Clock, runUrl: string): Book => {
  const pending: JournalEntry[] = [];
  const flush = async (work: (added: readonly JournalEntry[]) => Promise<WriteEnd>): Promise<WriteEnd> => {
    const added = [...pending];
    const end = await work(added);
    if (end.kind === 'written') pending.splice(0, added.length);
    return end;
  };
  return {
    note: (entry) => pending.push(entry),
    intend: (state, store) => flush((added) => journal.write(store, (document) => recordState(document, state, added))),
    commit: (state, store) => {
      const note: CommitNote = { committedAtMs: clock.nowMs(), runUrl };
      return flush((added) =>
        journal.write(store, (document) => commitRelease(recordState(document, after(state), added), state, note)),
      );
    },
    unlock: (state, store) =>
      flush((added) => journal.release(store, (document) => recordState(document, after(state), added))),
    check: (store) => journal.write(store, (document) => document),
  };
};

/** Whether the journal itself is where a deed happens. */
export const isJournalDeed = ({ kind }: Effect): boolean => kind === 'commit' || kind === 'unlock';

/** What a deed in the journal came to. undefined: it was stopped. */
export const eventOfDeed = (effect: Effect, end: WriteEnd): RolloutEvent | undefined => {
  switch (end.kind) {
    case 'written':
      return { kind: 'done', effect: effect.id };
    case 'lost':
      return { kind: 'lock-lost', message: end.message };
    case 'failed':
      return { kind: 'failed', effect: effect.id, message: shorten(`journal: ${end.message}`), certain: end.isCertain };
    case 'cancelled':
      return undefined;
  }
};

/**
 * Whether an effect may begin although the journal cannot be written: what brings the baseline back and tells the end is
 * worth more than the book. What goes forward is not begun, nor what takes back a commit that may stand in the book.
 */
export const isWorthMore = ({ state, effect }: Step): boolean =>
  effect !== null && ((isGoingBack(state.phase) && !needsJournalFirst(state)) || effect.kind === 'conclude');

/** Whether an effect may begin beside its journal write: the journalled shift allows it, while nobody else may have the lock. */
export const isLicensed = ({ state, effect }: Step, journal: HeldJournal): boolean =>
  effect !== null && isRestoring(effect) && state.touched && !needsJournalFirst(state) && journal.isFresh();
