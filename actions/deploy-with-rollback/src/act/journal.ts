import type { Clock } from '@drawbridge/core/ports/clock';
import type { Holder } from '../decide/journal/document.ts';
import { formatJournal, type JournalDocument } from '../decide/journal/document.ts';
import { describeHolder, isHeldBy } from '../decide/journal/lease.ts';
import { readJournal } from '../decide/journal/reading.ts';
import type { JournalProblem, JournalStore, JournalText } from '../ports/journal.ts';

/** Who holds the lock, by what it is known, and for how long it is asked for at a time. */
export interface Claim {
  /** Environment and service. */
  readonly name: string;
  readonly holder: Holder;
  readonly nonce: string;
  readonly epoch: number;
  readonly leaseMs: number;
}

/** How a write ended. `lost`: the journal is another's now. `failed`: it cannot be reached, or refuses. */
export type WriteEnd =
  | { readonly kind: 'written' }
  | { readonly kind: 'lost' | 'cancelled'; readonly message: string }
  /** `isCertain`: nothing of it was written. */
  | { readonly kind: 'failed'; readonly message: string; readonly isCertain: boolean };

type JournalChange = (document: JournalDocument) => JournalDocument;

/** The journal while its lock is ours. Writes are done one after the other, and each renews the lease. */
export interface HeldJournal {
  readonly claim: Claim;
  /** As it was last read or written; undefined until then. */
  readonly document: () => JournalDocument | undefined;
  /** Fires when a write finds that the journal is another's. */
  readonly lost: AbortSignal;
  /** By our clock, and with a margin: until then nobody takes over. */
  isFresh(): boolean;
  write(store: JournalStore, change: JournalChange): Promise<WriteEnd>;
  /** Ends the lease with a last change. */
  release(store: JournalStore, change: JournalChange): Promise<WriteEnd>;
  /** Renews the lease whenever a third of it has passed, until the returned function is called. */
  keepAlive(store: () => JournalStore | undefined): () => void;
}

interface Known {
  readonly document: JournalDocument;
  readonly version: string;
}

type Stopped = Exclude<WriteEnd, { readonly kind: 'written' }>;
type Look = { readonly kind: 'ours'; readonly known: Known } | Stopped;

const tries = 4;
const freshShare = 0.9;

const describeTaken = ({ lease, epoch }: JournalDocument): string =>
  lease === null
    ? `the lock was ended under epoch ${epoch}`
    : `${describeHolder(lease)} took the lock over under epoch ${epoch}`;

const stoppedBy = ({ kind, message }: JournalProblem, isCertain: boolean): Stopped =>
  kind === 'cancelled' ? { kind, message } : { kind: 'failed', message, isCertain };

// A journal that is gone or spoilt is nobody's: the rollout is still ours to take back.
const lookAt = (found: JournalText | undefined, claim: Claim): Look => {
  const isCertain = false;
  if (found === undefined) return { kind: 'failed', message: 'the journal is not there any more', isCertain };
  const document = readJournal(found.text, claim.name);
  if (!document.ok)
    return { kind: 'failed', message: `the journal cannot be read any more: ${document.error.what}`, isCertain };
  return isHeldBy(document.value, claim)
    ? { kind: 'ours', known: { document: document.value, version: found.version } }
    : { kind: 'lost', message: describeTaken(document.value) };
};

interface Attempt {
  readonly store: JournalStore;
  readonly text: string;
  readonly next: JournalDocument;
}

/** What a write came to whose answer says too little: it is read back. */
const readBack = async ({ store, text, next }: Attempt, claim: Claim): Promise<Look | Known> => {
  const found = await store.read();
  if (!found.ok) return stoppedBy(found.error, false);
  if (found.value?.text === text) return { document: next, version: found.value.version };
  return lookAt(found.value, claim);
};

const attemptWrite = async (attempt: Attempt, expected: string, claim: Claim): Promise<Look | Known> => {
  const { store, text, next } = attempt;
  const written = await store.write(text, expected);
  if (written.ok) return { document: next, version: written.value };
  const isOpen = written.error.kind === 'conflict' || written.error.kind === 'unknown';
  return isOpen ? readBack(attempt, claim) : stoppedBy(written.error, true);
};

const lookFirst = async (store: JournalStore, claim: Claim): Promise<Look> => {
  const found = await store.read();
  return found.ok ? lookAt(found.value, claim) : stoppedBy(found.error, true);
};

/**
 * The journal of a lock that is ours. `found` is what the taking of the lock wrote; undefined where the journal could not
 * be read: then the first write reads it, and goes on only if the lock is still ours.
 */
export const holdJournal = (claim: Claim, clock: Clock, found?: Known & { readonly atMs: number }): HeldJournal => {
  const lost = new AbortController();
  let known: Known | undefined = found;
  let renewedMs = found?.atMs ?? 0;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  const write = async (store: JournalStore, change: JournalChange): Promise<WriteEnd> => {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const startMs = clock.nowMs();
      const looked: Look = known === undefined ? await lookFirst(store, claim) : { kind: 'ours', known };
      if (looked.kind !== 'ours') return looked;
      const next = change(looked.known.document);
      const end = await attemptWrite({ store, next, text: formatJournal(next) }, looked.known.version, claim);
      if (!('kind' in end)) {
        [known, renewedMs] = [end, startMs];
        return { kind: 'written' };
      }
      if (end.kind !== 'ours') return end;
      known = end.known;
    }
    return { kind: 'failed', message: `the journal was written by others ${tries} times in a row`, isCertain: false };
  };

  const inTurn = async (store: JournalStore, change: JournalChange): Promise<WriteEnd> => {
    waiting += 1;
    const turn = last.then(() => write(store, change));
    last = turn;
    const end = await turn;
    waiting -= 1;
    if (end.kind === 'lost') lost.abort();
    return end;
  };

  const renewed =
    (change: JournalChange): JournalChange =>
    (document) => {
      const { holder, nonce, leaseMs } = claim;
      return { ...change(document), lease: { holder, nonce, untilMs: clock.nowMs() + leaseMs } };
    };

  return {
    claim,
    document: () => known?.document,
    lost: lost.signal,
    isFresh: () => clock.nowMs() < renewedMs + claim.leaseMs * freshShare,
    write: (store, change) => inTurn(store, renewed(change)),
    release: (store, change) => inTurn(store, (document) => ({ ...change(document), lease: null })),
    keepAlive: (store) =>
      clock.every(claim.leaseMs / 6, () => {
        const isDue = clock.nowMs() - renewedMs > claim.leaseMs / 3;
        const current = isDue && waiting === 0 ? store() : undefined;
        if (current !== undefined)
          void inTurn(
            current,
            renewed((document) => document),
          );
      }),
  };
};
