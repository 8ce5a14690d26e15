import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CacheDouble, type CacheDoubleOptions, startCacheDouble } from '@drawbridge/testkit/cache/cache-double';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createCache } from '../../src/adapters/cache.ts';
import type { Cache } from '../../src/ports/cache.ts';
import { makeFolder } from './git/remote.ts';

// The library describes every step to whoever debugs; a test's output is no place for that.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk: string | Uint8Array, ...rest: never[]) =>
  String(chunk).startsWith('::debug::') || write(chunk, ...rest);

const names = ['ACTIONS_CACHE_SERVICE_V2', 'ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_SERVER_URL'];
const before = { ...process.env };
const state = { root: '', remove: async () => {}, doubles: [] as CacheDouble[] };

beforeEach(async () => {
  const folder = await makeFolder();
  [state.root, state.remove] = [folder.path, folder.remove];
  process.env['RUNNER_TEMP'] = join(folder.path, 'temp');
  process.env['GITHUB_WORKSPACE'] = folder.path;
  await mkdir(join(folder.path, 'temp'));
  await mkdir(join(folder.path, 'db'));
  await writeFile(join(folder.path, 'db', 'trivy.db'), 'everything known');
});

afterEach(async () => {
  for (const double of state.doubles.splice(0)) await double.close();
  for (const name of [...names, 'RUNNER_TEMP', 'GITHUB_WORKSPACE', 'ACTIONS_CACHE_MODE']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  await state.remove();
});

interface Opened {
  readonly cache: Cache;
  readonly double: CacheDouble;
  readonly debugLines: string[];
}

// The library reads the job's environment by itself.
const open = async (options: CacheDoubleOptions = {}): Promise<Opened> => {
  const double = await startCacheDouble(options);
  state.doubles.push(double);
  Object.assign(process.env, double.environment);
  const debugLines: string[] = [];
  const signal = new AbortController().signal;
  const cache = createCache({ environment: process.env, signal, debug: (line) => debugLines.push(line) });
  return { cache, double, debugLines };
};

const folders = (): readonly string[] => [join(state.root, 'db')];

describe('the real library against the service', () => {
  test('what was saved is restored, by its key or by the start of it, and keys never change', async () => {
    const { cache, double } = await open();
    expect(await cache.restore(folders(), 'db-1', ['db-'])).toEqual({ kind: 'missed' });
    expect(await cache.save(folders(), 'db-1')).toEqual({ kind: 'saved' });
    await writeFile(join(state.root, 'db', 'trivy.db'), 'everything known a day later');
    expect(await cache.save(folders(), 'db-2')).toEqual({ kind: 'saved' });
    expect((await cache.save(folders(), 'db-2')).kind).toBe('unavailable');
    expect(double.keys()).toEqual(['db-1', 'db-2']);
    await rm(join(state.root, 'db'), { recursive: true });
    expect(await cache.restore(folders(), 'none', ['db-'])).toEqual({ kind: 'restored', key: 'db-2' });
    expect(await readFile(join(state.root, 'db', 'trivy.db'), 'utf8')).toBe('everything known a day later');
    expect(await cache.restore(folders(), 'db-1', [])).toEqual({ kind: 'restored', key: 'db-1' });
  });

  test('a token that may only read: restoring works, saving is told and no failure', async () => {
    const { cache } = await open({ access: 'read' });
    expect(await cache.restore(folders(), 'db-1', [])).toEqual({ kind: 'missed' });
    const message = expect.stringContaining('cache write denied');
    expect(await cache.save(folders(), 'db-1')).toEqual({ kind: 'unavailable', message });
  });

  test.each([
    ['no access at all', { access: 'none' } as const, 'cache read denied'],
    ['a service that refuses', { status: 400 } as const, '400'],
    ['a rate limit', { status: 429 } as const, 'Rate limited'],
  ])('%s is unavailable, with its reason', async (_name, options, reason) => {
    const { cache } = await open(options);
    const message = expect.stringContaining(reason);
    expect(await cache.restore(folders(), 'db-1', [])).toEqual({ kind: 'unavailable', message });
  });

  test('a run whose cache mode forbids it does not ask', async () => {
    const { cache, double } = await open();
    process.env['ACTIONS_CACHE_MODE'] = 'none';
    expect((await cache.restore(folders(), 'db-1', [])).kind).toBe('unavailable');
    expect((await cache.save(folders(), 'db-1')).kind).toBe('unavailable');
    expect(double.calls).toEqual([]);
  });
});

describe('what cannot be asked', () => {
  test('a runner without a cache', async () => {
    const signal = new AbortController().signal;
    const cache = createCache({ environment: {}, signal, debug: () => {} });
    const reply = { kind: 'unavailable', message: 'This runner offers no cache.' };
    expect(await cache.restore(folders(), 'db-1', [])).toEqual(reply);
    expect(await cache.save(folders(), 'db-1')).toEqual(reply);
  });

  test('a cancelled job, and a service that takes too long', async () => {
    const { double } = await open();
    const controller = new AbortController();
    controller.abort();
    const given = { environment: process.env, debug: () => {} };
    const cancelled = createCache({ ...given, signal: controller.signal });
    expect(await cancelled.save(folders(), 'db-1')).toEqual({ kind: 'unavailable', message: 'The job was cancelled.' });
    const limits = { restoreMs: 1, saveMs: 1 };
    const hurried = createCache({ ...given, signal: new AbortController().signal, limits });
    expect(await hurried.restore(folders(), 'db-1', [])).toMatchObject({ message: 'It took longer than 0.0 s.' });
    expect(double.keys()).toEqual([]);
  });

  test('folders that are not there', async () => {
    const { cache } = await open();
    expect((await cache.save([join(state.root, 'gone')], 'db-1')).kind).toBe('unavailable');
  });
});

test('what the library says is kept out of the log; what others say meanwhile is not', async () => {
  const { cache, debugLines } = await open({ access: 'none' });
  const shown: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => shown.push(String(chunk)) > 0);
  try {
    const restoring = cache.restore(folders(), 'db-1', []);
    process.stdout.write('another line\n');
    await restoring;
    process.stdout.write('::warning::a later one\n');
  } finally {
    spy.mockRestore();
  }
  expect(shown.filter((line) => !line.startsWith('::debug::'))).toEqual(['another line\n', '::warning::a later one\n']);
  expect(debugLines.join()).toContain('cache read denied');
});
