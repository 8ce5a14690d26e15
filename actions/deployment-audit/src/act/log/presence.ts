import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import type { NewEntry } from '../../decide/log/addition.ts';
import { splitBundle } from '../../decide/log/bundle.ts';
import { decodeEntry, keyOf } from '../../decide/log/entry.ts';
import { bundlePath, bundleSize, entryPath } from '../../decide/log/layout.ts';
import { markOf } from '../../decide/log/standing.ts';
import type { LogAccess } from './access.ts';
import type { Held } from './standing.ts';

/** Somebody else wrote to the branch between two reads. */
export const movedOn: GitHubProblem = {
  kind: 'conflict',
  request: 'read of the log',
  message: 'The branch moved on.',
  status: undefined,
  requestId: undefined,
  acceptedPermissions: undefined,
};

type Read<T> = Promise<Result<T, GitHubProblem>>;

const readBundled = async (
  { branch }: LogAccess,
  head: string | undefined,
  index: number,
): Read<string | undefined> => {
  const state = await branch.readBytes(bundlePath(Math.floor(index / bundleSize)));
  if (!state.ok) return state;
  if (state.value?.head !== head) return failure(movedOn);
  const entries = splitBundle(state.value?.bytes ?? new Uint8Array(0));
  const bytes = entries.ok ? entries.value[index % bundleSize] : undefined;
  return success(bytes && new TextDecoder().decode(bytes));
};

const readSingle = async ({ branch }: LogAccess, head: string | undefined, index: number): Read<string | undefined> => {
  const path = entryPath(index);
  const state = await branch.read([path]);
  if (!state.ok) return state;
  return state.value?.head === head ? success(state.value?.texts[path]) : failure(movedOn);
};

const isAt = async (
  access: LogAccess,
  { head, standing }: Held,
  [key, index]: readonly [string, number],
): Read<boolean> => {
  const { size } = standing.frontier;
  const isBundled = index < size - (size % bundleSize);
  const text = await (isBundled ? readBundled : readSingle)(access, head, index);
  if (!text.ok) return text;
  const entry = text.value === undefined ? undefined : decodeEntry(new TextEncoder().encode(text.value));
  return success(entry?.ok === true && keyOf(entry.value) === key);
};

/**
 * Which of the entries are among the newest of the log, by key, with their index. A mark only tells where to look: two
 * keys can have one, and no signature covers it, so that the entry itself decides.
 */
export const findPresent = async (
  access: LogAccess,
  held: Held,
  entries: readonly NewEntry[],
): Read<ReadonlyMap<string, number>> => {
  const { recent, frontier } = held.standing;
  const present = new Map<string, number>();
  for (const { key } of entries) {
    const at = recent.lastIndexOf(markOf(key, access.cryptography.sha256));
    if (at < 0 || present.has(key)) continue;
    const index = frontier.size - recent.length + at;
    const is = await isAt(access, held, [key, index]);
    if (!is.ok) return is;
    if (is.value) present.set(key, index);
  }
  return success(present);
};
