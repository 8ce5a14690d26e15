import type { Cache, CacheReply } from '@drawbridge/core/ports/cache';

export interface FakeCachePlan {
  /** Keys that are there already, oldest first. */
  readonly keys?: readonly string[];
  /** Nothing can be asked, for this reason. */
  readonly unavailable?: string;
  /** Runs when folders are restored, e.g. to put files there. */
  readonly onRestore?: (folders: readonly string[], key: string) => void;
}

export interface FakeCache extends Cache {
  /** Every call, as "restore KEY FALLBACK..." or "save KEY". */
  readonly calls: readonly string[];
  /** The keys that are there now, oldest first. */
  readonly keys: readonly string[];
}

/** A cache of keys that keeps the port's promises: the exact key first, then the newest with a prefix; keys never change. */
export const fakeCache = (plan: FakeCachePlan = {}): FakeCache => {
  const calls: string[] = [];
  const keys = [...(plan.keys ?? [])];
  const refused: CacheReply | undefined =
    plan.unavailable === undefined ? undefined : { kind: 'unavailable', message: plan.unavailable };
  const find = (key: string, fallbacks: readonly string[]): string | undefined =>
    keys.includes(key)
      ? key
      : fallbacks.map((prefix) => keys.findLast((each) => each.startsWith(prefix))).find((each) => each !== undefined);
  return {
    calls,
    keys,
    restore: async (folders, key, fallbacks) => {
      calls.push(['restore', key, ...fallbacks].join(' '));
      if (refused !== undefined) return refused;
      const found = find(key, [key, ...fallbacks]);
      if (found === undefined) return { kind: 'missed' };
      plan.onRestore?.(folders, found);
      return { kind: 'restored', key: found };
    },
    save: async (_folders, key) => {
      calls.push(`save ${key}`);
      if (refused !== undefined) return refused;
      if (keys.includes(key)) return { kind: 'unavailable', message: `There is an entry ${key} already.` };
      keys.push(key);
      return { kind: 'saved' };
    },
  };
};
