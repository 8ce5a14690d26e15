import { expect } from '@jest/globals';
import type { JournalStore } from '../../src/ports/journal.ts';

/** Two writers of one journal that was never written. */
export interface StoreUnderLaw {
  readonly one: JournalStore;
  readonly other: JournalStore;
}

const writeFirst = async (store: JournalStore, text: string): Promise<string> => {
  const written = await store.write(text, undefined);
  if (!written.ok) throw new Error(written.error.message);
  return written.value;
};

const readVersion = async (store: JournalStore): Promise<string | undefined> => {
  const found = await store.read();
  if (!found.ok) throw new Error(found.error.message);
  return found.value?.version;
};

const textIn = async (store: JournalStore): Promise<string | undefined> => {
  const found = await store.read();
  if (!found.ok) throw new Error(found.error.message);
  return found.value?.text;
};

const conflict = { ok: false, error: { kind: 'conflict' } };

/** What every journal store promises (ports/journal): `test.each` over these with a fresh pair each. */
export const journalStoreLaws: readonly {
  readonly law: string;
  readonly holds: (pair: StoreUnderLaw) => Promise<void>;
}[] = [
  {
    law: 'what was never written is not there, and that is no fault',
    holds: async ({ one }) => expect(await one.read()).toEqual({ ok: true, value: undefined }),
  },
  {
    law: 'what was written is read back, by everybody',
    holds: async ({ one, other }) => {
      await writeFirst(one, '{"é":"\\u0000 ✓"}');
      expect([await textIn(one), await textIn(other)]).toEqual(['{"é":"\\u0000 ✓"}', '{"é":"\\u0000 ✓"}']);
    },
  },
  {
    law: 'a write answers the version that the next write compares with',
    holds: async ({ one }) => {
      const first = await writeFirst(one, 'first');
      const second = await one.write('second', first);
      expect(second.ok).toBe(true);
      if (second.ok) expect(await one.write('third', second.value)).toMatchObject({ ok: true });
      expect(await textIn(one)).toBe('third');
    },
  },
  {
    law: 'the version that is read is as good as the one that was answered',
    holds: async ({ one, other }) => {
      await writeFirst(one, 'first');
      expect(await other.write('second', await readVersion(other))).toMatchObject({ ok: true });
      expect(await textIn(one)).toBe('second');
    },
  },
  {
    law: 'a second first write is a conflict and changes nothing',
    holds: async ({ one, other }) => {
      await writeFirst(one, 'first');
      expect(await other.write('also first', undefined)).toMatchObject(conflict);
      expect(await textIn(one)).toBe('first');
    },
  },
  {
    law: 'a write on an older version is a conflict and changes nothing',
    holds: async ({ one, other }) => {
      const first = await writeFirst(one, 'first');
      expect(await other.write('second', first)).toMatchObject({ ok: true });
      expect(await one.write('stale', first)).toMatchObject(conflict);
      expect(await textIn(one)).toBe('second');
    },
  },
  {
    law: 'of many writers on one version one wins',
    holds: async ({ one, other }) => {
      const first = await writeFirst(one, 'first');
      const writes = await Promise.all(
        Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? one : other).write(`writer ${index}`, first)),
      );
      const winner = writes.findIndex(({ ok }) => ok);
      expect(writes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await textIn(one)).toBe(`writer ${winner}`);
    },
  },
  {
    law: 'a text of 200 KiB is kept whole',
    holds: async ({ one }) => {
      const text = JSON.stringify({ filler: 'é'.repeat(100 * 1024) });
      await writeFirst(one, text);
      expect(await textIn(one)).toBe(text);
    },
  },
];
