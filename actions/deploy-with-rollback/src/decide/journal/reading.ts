import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { JsonCursor } from '@drawbridge/core/reports/json/cursor';
import { readJsonBytes } from '@drawbridge/core/reports/json/document';
import type { Lease } from './document.ts';
import {
  type CommittedRelease,
  type JournalDocument,
  type JournalEntry,
  journalSchema,
  maxJournalBytes,
} from './document.ts';
import { journalFix, readOrNull, readPhase, readRelease, readState } from './state-reading.ts';

/** Why a journal is not read: what is wrong and where, and the way out. */
export interface JournalFault {
  readonly what: string;
  readonly fix: string;
}

/** The last millisecond that a date can name (https://tc39.es/ecma262/#sec-time-values-and-time-range). */
const lastMs = 8.64e15;
// Far more than there ever are rollouts, and far enough from where numbers stop rising.
const mostEpochs = 2 ** 52;

const readMs = (cursor: JsonCursor): number => {
  const ms = cursor.amount();
  return ms <= lastMs ? ms : cursor.refuse(`is ${ms}, and no time`, journalFix);
};

const readEpoch = (cursor: JsonCursor): number => {
  const epoch = cursor.natural();
  return epoch <= mostEpochs ? epoch : cursor.refuse(`is ${epoch}, to which no rollouts lead`, journalFix);
};

const readLease = (cursor: JsonCursor): Lease => {
  const holder = cursor.at('holder');
  return {
    holder: {
      runId: holder.at('runId').text(),
      attempt: holder.at('attempt').natural(),
      job: holder.at('job').text(),
    },
    nonce: cursor.at('nonce').text(),
    untilMs: readMs(cursor.at('untilMs')),
  };
};

const readCommitted = (cursor: JsonCursor): CommittedRelease => ({
  release: readRelease(cursor.at('release')),
  handles: Object.fromEntries(
    cursor
      .at('handles')
      .members()
      .map(([unit, handle]) => [unit, handle.text()]),
  ),
  committedAtMs: readMs(cursor.at('committedAtMs')),
  runUrl: cursor.at('runUrl').text(),
});

const readEntry = (cursor: JsonCursor): JournalEntry => ({
  atMs: readMs(cursor.at('atMs')),
  epoch: readEpoch(cursor.at('epoch')),
  phase: readPhase(cursor.at('phase')),
  what: cursor.at('what').text(),
  durationMs: readMs(cursor.at('durationMs')),
});

const checkSchema = (root: JsonCursor): void => {
  const cursor = root.at('schema');
  const schema = cursor.natural();
  if (schema > journalSchema)
    cursor.refuse(
      `is ${schema}; this version reads ${journalSchema}`,
      'Use the version of the action that wrote it, or a newer one.',
    );
  if (schema < journalSchema) cursor.refuse(`is ${schema}, which never was`, journalFix);
};

const checkName = (root: JsonCursor, name: string): void => {
  const cursor = root.at('name');
  const found = cursor.text();
  if (found !== name)
    cursor.refuse(`is ${JSON.stringify(found.slice(0, 60))}; here that of ${JSON.stringify(name)} is read`, journalFix);
};

const readDocument =
  (name: string) =>
  (root: JsonCursor): JournalDocument => {
    checkSchema(root);
    checkName(root, name);
    return {
      name,
      epoch: readEpoch(root.at('epoch')),
      lease: readOrNull(root.at('lease'), readLease),
      state: readOrNull(root.at('state'), readState),
      committed: root.at('committed').list().map(readCommitted),
      entries: root.at('entries').list().map(readEntry),
      droppedEntries: root.at('droppedEntries').natural(),
    };
  };

/**
 * Reads a stored journal. Whatever is not whole, not ours, of a newer schema, of another name or above 1 MiB is refused
 * with its place: taken for empty, it would let a rollout begin in the middle of another one.
 */
export const readJournal = (text: string, name: string): Result<JournalDocument, JournalFault> => {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > maxJournalBytes)
    return failure({ what: `it has ${bytes.length} bytes, and a journal at most ${maxJournalBytes}`, fix: journalFix });
  const read = readJsonBytes(bytes, readDocument(name));
  if (read.ok) return success(read.value);
  const { line, byteOffset, reason, fix } = read.error;
  const what = `line ${line}, byte ${byteOffset}: ${reason.replace('the report', 'the journal')}`;
  return failure({ what, fix: fix.includes('report') ? journalFix : fix });
};
