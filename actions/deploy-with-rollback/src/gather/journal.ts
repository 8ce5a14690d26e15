import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { emptyJournal, type JournalDocument } from '../decide/journal/document.ts';
import { readJournal } from '../decide/journal/reading.ts';
import type { JournalStore } from '../ports/journal.ts';

/** What the journal says, without its lock; why it cannot be read, in words. What was never deployed has an empty one. */
export const gatherJournal = async (store: JournalStore, name: string): Promise<Result<JournalDocument, string>> => {
  const found = await store.read();
  if (!found.ok) return failure(`the journal (${store.place}) cannot be reached: ${found.error.message}`);
  if (found.value === undefined) return success(emptyJournal(name));
  const document = readJournal(found.value.text, name);
  if (document.ok) return document;
  const { what, fix } = document.error;
  return failure(`the journal (${store.place}) cannot be read: ${what}. ${fix}`);
};
