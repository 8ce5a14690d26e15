import { isCommitted, isGoingBack } from '../rollout/course.ts';
import type { Phase, Release, State } from '../rollout/model.ts';

/** A job, as a person finds it. */
export interface Holder {
  readonly runId: string;
  readonly attempt: number;
  readonly job: string;
}

/** The lock while it is held. */
export interface Lease {
  readonly holder: Holder;
  /**
   * Made anew for each rollout and handed from main to post: the legs of a matrix share run, attempt and job, so that
   * these cannot tell whose the lease is.
   */
  readonly nonce: string;
  /** Epoch milliseconds, by the holder's clock. */
  readonly untilMs: number;
}

/** A release that was good, and by unit where it comes back from, as far as a later rollout has captured that. */
export interface CommittedRelease {
  readonly release: Release;
  readonly handles: Readonly<Record<string, string>>;
  readonly committedAtMs: number;
  readonly runUrl: string;
}

/** One deed of the rollout. */
export interface JournalEntry {
  readonly atMs: number;
  readonly epoch: number;
  readonly phase: Phase;
  /** The deed and how it ended, in one line. */
  readonly what: string;
  readonly durationMs: number;
}

/** All that is remembered of what is deployed to one environment under one name: lock, rollout, history. */
export interface JournalDocument {
  /** Environment and service, so that a journal that strayed is not taken for another's. */
  readonly name: string;
  /** Fencing: rises with every taking of the lock, and never falls. */
  readonly epoch: number;
  /** null: nobody holds the lock, and no rollout is unfinished. */
  readonly lease: Lease | null;
  /** The last rollout, as it stands or as it ended. */
  readonly state: State | null;
  /** Newest first; what `mode: rollback` may go to. */
  readonly committed: readonly CommittedRelease[];
  /** Of the last rollout, oldest first. */
  readonly entries: readonly JournalEntry[];
  readonly droppedEntries: number;
}

export const journalSchema = 1;
/** A longer one is refused: no rollout writes so much, and a ConfigMap holds no more. */
export const maxJournalBytes = 1024 ** 2;

const mostCommitted = 20;
const mostEntries = 300;
const longestWhat = 300;

/** The journal of what was never deployed. */
export const emptyJournal = (name: string): JournalDocument => ({
  name,
  epoch: 0,
  lease: null,
  state: null,
  committed: [],
  entries: [],
  droppedEntries: 0,
});

/** The document as it is stored: JSON without a space too many. */
export const formatJournal = (document: JournalDocument): string =>
  JSON.stringify({ schema: journalSchema, ...document });

/** Adds what was done; beyond 300 entries the oldest go, and are counted. */
export const addEntries = (document: JournalDocument, added: readonly JournalEntry[]): JournalDocument => {
  const all = [
    ...document.entries,
    ...added.map((entry) => ({ ...entry, what: entry.what.slice(0, longestWhat).toWellFormed() })),
  ];
  const dropped = Math.max(0, all.length - mostEntries);
  return { ...document, entries: all.slice(dropped), droppedEntries: document.droppedEntries + dropped };
};

const isSame = (one: Release, other: Release): boolean =>
  one.version === other.version && one.artifact === other.artifact;

/** What the rollout captured of a release that was committed before: now it is known where that comes back from. */
const withHandles = (known: CommittedRelease, { baselines }: State): CommittedRelease => {
  const captured = (baselines ?? []).filter(({ release }) => release !== null && isSame(release, known.release));
  return {
    ...known,
    handles: { ...known.handles, ...Object.fromEntries(captured.map(({ unit, handle }) => [unit, handle])) },
  };
};

/** Where and when a release was found good. */
export interface CommitNote {
  readonly committedAtMs: number;
  readonly runUrl: string;
}

// What served, healthy, when the rollout began was good, too, whoever shipped it.
const findServed = ({ baselines }: State, note: CommitNote): readonly CommittedRelease[] => {
  const [first, ...others] = baselines ?? [];
  if (first === undefined || first.release === null) return [];
  const { release } = first;
  const isOne = others.every((other) => other.release !== null && isSame(other.release, release));
  if (!isOne || ![first, ...others].every(({ isHealthy }) => isHealthy)) return [];
  return [{ release, handles: {}, ...note }];
};

/**
 * The rollout's release joins those that were good, at their head; what it replaces comes next, also where it was never
 * shipped from here. Done twice each is there once. At most 20 are kept.
 */
export const commitRelease = (document: JournalDocument, state: State, note: CommitNote): JournalDocument => {
  const { release } = state.plan;
  const isKnown = (served: CommittedRelease): boolean =>
    document.committed.some((known) => isSame(known.release, served.release));
  const served = findServed(state, note).filter((each) => !isKnown(each));
  const older = [...served, ...document.committed]
    .filter((known) => !isSame(known.release, release))
    .map((known) => withHandles(known, state));
  return { ...document, committed: [{ release, handles: {}, ...note }, ...older].slice(0, mostCommitted) };
};

// A commit whose answer was lost may be taken back all the same: then what it recorded was not good after all.
const withoutDoubtful = (document: JournalDocument, state: State): JournalDocument => {
  const wasCommitted = document.state !== null && isCommitted(document.state.phase);
  const [newest, ...older] = document.committed;
  const isTakenBack = wasCommitted && isGoingBack(state.phase) && newest !== undefined;
  return isTakenBack && isSame(newest.release, state.plan.release) ? { ...document, committed: older } : document;
};

/** The rollout as it now stands, with what was done since it was last written. */
export const recordState = (
  document: JournalDocument,
  state: State,
  added: readonly JournalEntry[],
): JournalDocument => ({ ...addEntries(withoutDoubtful(document, state), added), state });
