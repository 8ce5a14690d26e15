import { acquireLock } from '../act/lock.ts';
import { recoverRollout } from '../act/resume.ts';
import type { JournalDocument } from '../decide/journal/document.ts';
import { describeHolder, isFree, unfinishedIn } from '../decide/journal/lease.ts';
import { gatherJournal } from '../gather/journal.ts';
import type { Story } from '../render/story.ts';
import { driveSceneOf, lockRequestOf, saveRollout, storyOf, type Voyage } from './voyage.ts';

const isHeld = (voyage: Voyage, document: JournalDocument): boolean =>
  !isFree(document, voyage.nonce, voyage.scene.clock.nowMs());

const inOtherHands = (voyage: Voyage, document: JournalDocument | undefined, why: string): Story =>
  storyOf(voyage, { state: document?.state ?? null, document, outcome: 'superseded', why });

const recoverUnderLock = async (voyage: Voyage): Promise<Story> => {
  const { scene, site } = voyage;
  const { clock, log, cancellation } = scene;
  saveRollout(voyage, null);
  const request = lockRequestOf(voyage, 0);
  const lock = await acquireLock(request, { store: site.store, clock, log, signal: cancellation.signal });
  if (!lock.ok) {
    const { kind, message } = lock.error;
    if (kind === 'held') return inOtherHands(voyage, undefined, message);
    return storyOf(voyage, { state: null, document: undefined, outcome: 'aborted', why: message });
  }
  const { journal, document } = lock.value;
  const state = await recoverRollout(lock.value, driveSceneOf(voyage, null));
  if (state !== undefined) return storyOf(voyage, { state, document: journal.document() });
  await journal.release(site.store, (now) => now);
  return storyOf(voyage, { state: null, document });
};

/** Brings what a lost run left to its end; a live lease is left alone, and where nothing is unfinished no lock is taken. */
export const recover = async (voyage: Voyage): Promise<Story> => {
  const document = await gatherJournal(voyage.site.store, voyage.name);
  if (!document.ok)
    return storyOf(voyage, { state: null, document: undefined, outcome: 'aborted', why: document.error });
  const { lease } = document.value;
  if (lease !== null && isHeld(voyage, document.value))
    return inOtherHands(voyage, document.value, `it is held by ${describeHolder(lease)}`);
  if (unfinishedIn(document.value) === null) return storyOf(voyage, { state: null, document: document.value });
  return recoverUnderLock(voyage);
};
