import type { Command } from '@drawbridge/core/ports/shell';
import { type FakeCachePlan, fakeCache } from '@drawbridge/testkit/fakes/cache';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import type { FakeEnd } from '@drawbridge/testkit/fakes/shell';
import { describe, expect, test } from '@jest/globals';
import { type DatabaseWish, prepareDatabase } from '../../src/gather/trivy/database.ts';

interface Ages {
  readonly updated: string;
  readonly next: string;
}

// The fake clock stands at 2026-01-01.
const fresh: Ages = { updated: '2025-12-31T18:00:00Z', next: '2026-01-01T18:00:00Z' };
const stale: Ages = { updated: '2025-12-30T18:00:00Z', next: '2025-12-31T18:00:00Z' };
const freshKey = 'drawbridge-trivy-db-2-20251231180000';

const versionOf = (ages: Ages | undefined): string =>
  JSON.stringify({
    Version: '0.76.0',
    ...(ages === undefined ? {} : { VulnerabilityDB: { Version: 2, UpdatedAt: ages.updated, NextUpdate: ages.next } }),
  });

interface Machine {
  readonly wish?: Partial<DatabaseWish & { readonly isNeeded: boolean }>;
  /** What is in the shared folder before anything is done. */
  readonly there?: Ages;
  /** What the cache brings. */
  readonly cached?: Ages;
  readonly cache?: FakeCachePlan;
  /** How the download ends; with a fresh database unless told. */
  readonly download?: FakeEnd;
  readonly variables?: Readonly<Record<string, string>>;
}

const folderIn = (args: readonly string[]): string => args[args.indexOf('--cache-dir') + 1] ?? '';

const prepare = async ({ wish, there, cached, cache, download = {}, variables = {} }: Machine) => {
  const held = new Map<string, Ages>(there === undefined ? [] : [['/temp/cache', there]]);
  const trivy = ({ args }: Command): FakeEnd => {
    if (args[0] === 'version') return { output: versionOf(held.get(folderIn(args))) };
    const isDone = !('kind' in download) && (download.code ?? 0) === 0;
    if (isDone) held.set(folderIn(args), fresh);
    return download;
  };
  const store = fakeCache({
    ...cache,
    onRestore: (folders) => {
      if (cached !== undefined && folders[0]?.endsWith('/db') === true) held.set('/temp/cache', cached);
    },
  });
  const scene = fakeScene({ shell: { programs: { trivy } } });
  const wanted = { databaseRepositories: [], offline: false, cache: true, timeoutMs: 1_000, isNeeded: true, ...wish };
  const result = await prepareDatabase(wanted, {
    ...scene,
    cache: store,
    scratch: {
      variables,
      sharedFolder: async (name) => `/temp/${name}`,
      writeText: async (name) => name,
      has: async (folder) => folder.endsWith('/db') && held.has(folder.replace(/\/db$/, '')),
    },
    tool: { program: 'trivy', version: '0.76.0', origin: 'given' },
    empty: { config: '/own/trivy.yaml', ignore: '/own/ignore', secrets: '/own/secrets.yaml' },
  });
  if (result.ok) await result.value.keep();
  const downloads = scene.shell.commands.filter(({ args }) => args[0] === 'image');
  return { result, store, downloads, lines: scene.runner.record.lines.join('\n') };
};

describe('the database of vulnerabilities', () => {
  test('is downloaded where there is none, and kept under what is in it', async () => {
    const { result, store, downloads } = await prepare({});
    expect(result).toMatchObject({ ok: true, value: { facts: { updatedMs: Date.parse(fresh.updated) } } });
    expect([downloads.length, store.keys]).toEqual([1, [freshKey]]);
  });

  test('that an earlier step of the job brought is used, and the cache not asked', async () => {
    const { result, store, downloads } = await prepare({ there: fresh });
    expect(result.ok).toBe(true);
    expect([downloads, store.calls]).toEqual([[], []]);
  });

  test('comes from the cache while it is fresh, and is not kept again', async () => {
    const { result, store, downloads } = await prepare({ cached: fresh, cache: { keys: [freshKey] } });
    expect(result.ok).toBe(true);
    expect([downloads, store.keys]).toEqual([[], [freshKey]]);
  });

  test('that the cache has and is out of date is replaced, and kept under a key of its own', async () => {
    const old = 'drawbridge-trivy-db-2-20251230180000';
    const { store, downloads } = await prepare({ cached: stale, cache: { keys: [old] } });
    expect([downloads.length, store.keys]).toEqual([1, [old, freshKey]]);
  });

  test('is asked of the repositories that are named, in their order', async () => {
    const { downloads } = await prepare({ wish: { databaseRepositories: ['one.example/db', 'two.example/db'] } });
    expect(downloads[0]?.args.join(' ')).toContain('--db-repository one.example/db --db-repository two.example/db');
  });

  test('is brought to a folder of its own when the cache does not answer, and nothing is kept', async () => {
    const { result, store, lines } = await prepare({ cache: { unavailable: 'It took longer than 3 m.' } });
    expect(result).toMatchObject({ ok: true, value: { cacheFolder: '/temp/downloads' } });
    expect(store.calls.filter((call) => call.startsWith('save'))).toEqual([]);
    expect(lines).toContain('– The cache did not help with the databases: It took longer than 3 m.');
  });

  test('of the folder that the job names is nobody else’s', async () => {
    const { result, store } = await prepare({ variables: { TRIVY_CACHE_DIR: '/mine' } });
    expect(result).toMatchObject({ ok: true, value: { cacheFolder: '/mine' } });
    expect(store.calls).toEqual([]);
  });

  test('is not brought when nothing is searched for vulnerabilities', async () => {
    const { result, store, downloads } = await prepare({ wish: { isNeeded: false } });
    expect(result).toMatchObject({ ok: true, value: { facts: undefined } });
    expect([downloads, store.calls]).toEqual([[], []]);
  });

  test('offline is used at any age, and kept nowhere', async () => {
    const { result, downloads, store } = await prepare({ there: stale, wish: { offline: true } });
    expect(result.ok).toBe(true);
    expect([downloads, store.keys]).toEqual([[], []]);
  });
});

describe('without a database nothing is scanned, and the way out is told', () => {
  test.each<readonly [string, Machine, string]>([
    ['offline', { wish: { offline: true } }, '`offline` allows no download'],
    [
      'the registry allows no more requests',
      { download: { code: 1, errors: '2026-01-01T00:00:00Z\tFATAL\tTOOMANYREQUESTS\n' } },
      'from its own repositories: TOOMANYREQUESTS The registry allows no more requests for now. Name mirrors',
    ],
    [
      'the download takes too long',
      {
        download: { kind: 'timeout', durationMs: 1, output: '', errors: '' },
        wish: { databaseRepositories: ['a/db'] },
      },
      'from a/db: It was not done within 1.0 s. `timeout-minutes` allows more.',
    ],
  ])('%s', async (_, machine, message) => {
    const { result, store } = await prepare(machine);
    expect(result).toEqual({ ok: false, error: expect.stringContaining(message) });
    expect(store.keys).toEqual([]);
  });
});
