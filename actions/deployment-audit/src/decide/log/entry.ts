import { formatBytes, formatCount } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { checkLogEntry } from '@drawbridge/core/reports/drawbridge/log-entry-reader';
import { canonicalJson, isCanonicalJson } from './canonical-json.ts';

/** What two bytes of length can tell in a bundle. */
const longestEntryBytes = 65_535;

/** What an entry is about: the log holds one intent and one result for a deployment, each once. */
export const keyOf = (entry: LogEntry): string => {
  if (entry.kind === 'intent') return `intent ${entry.id}`;
  if (entry.kind === 'result') return `result ${entry.intent}`;
  if (entry.kind === 'finding') return `finding ${entry.what} ${entry.about}`;
  return `incident ${entry.state} ${entry.id}`;
};

/** An entry as the log keeps it: canonical JSON in UTF-8, at most 65,535 bytes. */
export const encodeEntry = (entry: LogEntry): Result<Uint8Array, string> => {
  const checked = checkLogEntry(entry);
  if (!checked.ok) return failure(`The entry "${keyOf(entry)}" cannot be kept: ${checked.error}.`);
  const text = canonicalJson(entry);
  if (text === undefined)
    return failure(`The entry "${keyOf(entry)}" cannot be kept: a text in it is half a character.`);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= longestEntryBytes) return success(bytes);
  const size = `it has ${formatBytes(bytes.length)}, and an entry holds ${formatCount(longestEntryBytes)} bytes`;
  return failure(`The entry "${keyOf(entry)}" cannot be kept: ${size}. Shorten its texts.`);
};

/** Why bytes are not an entry as this log writes it. */
export interface EntryProblem {
  readonly kind: 'not-an-entry' | 'not-canonical';
  readonly reason: string;
}

// Ends of the text that a byte-order mark would hide are kept.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const parse = (bytes: Uint8Array): { readonly text: string; readonly value: unknown } | undefined => {
  try {
    const text = decoder.decode(bytes);
    return { text, value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/** Reads an entry strictly: JSON that the closed schema allows, in its canonical form. */
export const decodeEntry = (bytes: Uint8Array): Result<LogEntry, EntryProblem> => {
  if (bytes.length > longestEntryBytes)
    return failure({ kind: 'not-an-entry', reason: `it is longer than ${formatCount(longestEntryBytes)} bytes` });
  const parsed = parse(bytes);
  if (parsed === undefined) return failure({ kind: 'not-an-entry', reason: 'it is not JSON in UTF-8' });
  const checked = checkLogEntry(parsed.value);
  if (!checked.ok) return failure({ kind: 'not-an-entry', reason: checked.error });
  if (isCanonicalJson(parsed.text, parsed.value)) return checked;
  return failure({
    kind: 'not-canonical',
    reason: 'it means the same, but is not written as canonical JSON (RFC 8785)',
  });
};
