import { type JsonObject, without } from './json.ts';
import type { Tally } from './tally.ts';

// What tools write where SARIF 2.1.0 section 3.27.10 has only four words.
const levels: ReadonlyMap<unknown, string> = new Map([
  ['critical', 'error'],
  ['high', 'error'],
  ['fatal', 'error'],
  ['error', 'error'],
  ['medium', 'warning'],
  ['moderate', 'warning'],
  ['warn', 'warning'],
  ['warning', 'warning'],
  ['low', 'note'],
  ['info', 'note'],
  ['information', 'note'],
  ['informational', 'note'],
  ['note', 'note'],
  ['none', 'none'],
]);

/** What holds a level with one that SARIF has; one that nobody knows is taken as an error, so that nothing passes by it. */
export const repairLevel = (holder: JsonObject, tally: Tally): JsonObject => {
  const { level } = holder;
  if (level === undefined) return holder;
  if (level === null) return without(holder, 'level');
  const known = levels.get(typeof level === 'string' ? level.trim().toLowerCase() : level);
  if (known === level) return holder;
  tally.add('level', known === undefined ? 'that nobody knows, taken for "error"' : 'in the words of other formats');
  return { ...holder, level: known ?? 'error' };
};

const kinds = ['pass', 'open', 'informational', 'notApplicable', 'review', 'fail'];

/** A result with a kind that SARIF has (section 3.27.9); one that nobody knows goes: a result without one is a failure. */
export const repairKind = (result: JsonObject, tally: Tally): JsonObject => {
  const { kind } = result;
  if (kind === undefined || kinds.some((known) => known === kind)) return result;
  const meant =
    typeof kind === 'string' ? kinds.find((known) => known.toLowerCase() === kind.toLowerCase()) : undefined;
  tally.add('kind', meant === undefined ? 'that nobody knows, taken for "fail"' : 'written as SARIF has it');
  return meant === undefined ? without(result, 'kind') : { ...result, kind: meant };
};
