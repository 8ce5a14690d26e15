import { isTerminal } from '../rollout/outcome.ts';
import type { JournalDocument, Lease } from './document.ts';

/** How far the clocks of two runners may be apart before a live lease looks like one that has ended. */
const clockSkewMs = 5_000;

/**
 * Whether the lock may be taken. The time in a lease comes from another machine's clock, so a wrong clock can take a live
 * lease over: that costs the holder its rollout and harms nothing, because the taking raises the epoch, the holder's next
 * write to the journal is a conflict, and a target that has seen the new epoch refuses the old one.
 */
export const isFree = ({ lease }: JournalDocument, nonce: string, nowMs: number): boolean =>
  lease === null || lease.nonce === nonce || lease.untilMs + clockSkewMs < nowMs;

/** Whether the document is still that of the holder who has this epoch and nonce. */
export const isHeldBy = (
  { epoch, lease }: JournalDocument,
  own: { readonly epoch: number; readonly nonce: string },
): boolean => epoch === own.epoch && lease?.nonce === own.nonce;

/**
 * The lock taken, under a new epoch. A rollout that nobody brought to its end stays, to be recovered; of one that has
 * ended only its release is kept.
 */
export const takeLease = (document: JournalDocument, lease: Lease): JournalDocument => {
  const taken = { ...document, epoch: document.epoch + 1, lease };
  return unfinishedIn(document) === null ? { ...taken, state: null, entries: [], droppedEntries: 0 } : taken;
};

/** The rollout that somebody left half done; null when there is none. */
export const unfinishedIn = ({ state }: JournalDocument): JournalDocument['state'] =>
  state === null || isTerminal(state.phase) ? null : state;

/** Who holds the lock, for a person who waits for it. */
export const describeHolder = ({ holder }: Lease): string =>
  `run ${holder.runId}, attempt ${holder.attempt}, job ${holder.job}`;
