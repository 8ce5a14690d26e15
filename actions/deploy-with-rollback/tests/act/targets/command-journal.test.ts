import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '@drawbridge/core/adapters/clock';
import { createShell } from '@drawbridge/core/adapters/shell';
import type { Shell } from '@drawbridge/core/ports/shell';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { fakeShell } from '@drawbridge/testkit/fakes/shell';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acquireLock, type LockRequest } from '../../../src/act/lock.ts';
import { createCommandJournal } from '../../../src/act/targets/command/command-journal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journal-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const shell = (): Shell =>
  createShell({
    workspace: folder,
    workingDirectory: '.',
    environment: process.env,
    signal: new AbortController().signal,
    debug: () => {},
    nowMs: systemClock.nowMs,
  });

// What a user would write: a lock, the comparison, and a rename, so that it is written whole or not at all.
const writer = `
  file="$1"; exec 9>"$file.lock"; flock 9
  if [ -f "$file" ]; then now=$(sha256sum < "$file" | cut -d' ' -f1); else now=; fi
  [ "$now" = "$DRAWBRIDGE_EXPECTED" ] || { echo "it is $now" >&2; exit 3; }
  cat > "$file.new" && mv "$file.new" "$file"`;

const openJournal = (name: string) =>
  createCommandJournal({
    shell: shell(),
    read: ['sh', '-c', '[ ! -f "$1" ] || cat "$1"', '-', name],
    write: ['sh', '-c', writer, '-', name],
    environment: 'production',
    service: 'shop',
  });

describe('a journal that real commands keep', () => {
  test('there is none at first; what is written is what is read, to the byte', async () => {
    const journal = openJournal('first');
    expect(await journal.read()).toEqual({ ok: true, value: undefined });
    const text = '{"epoch":1,"ü":"\\n"}\n\n';
    const written = await journal.write(text, undefined);
    expect(written.ok).toBe(true);
    expect(await readFile(path.join(folder, 'first'), 'utf8')).toBe(text);
    const read = await journal.read();
    expect(read).toEqual({ ok: true, value: { text, version: written.ok ? written.value : '' } });
  });

  test('failure 10: whoever has not read what is there loses, and changes nothing', async () => {
    const journal = openJournal('second');
    const one = await journal.write('one', undefined);
    const two = await journal.write('two', one.ok ? one.value : '');
    expect(two.ok).toBe(true);
    expect(await journal.write('late', one.ok ? one.value : '')).toMatchObject({
      ok: false,
      error: { kind: 'conflict' },
    });
    expect(await journal.write('new', undefined)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(await journal.read()).toMatchObject({ ok: true, value: { text: 'two' } });
  });

  test('of several that write at once one wins', async () => {
    const journal = openJournal('third');
    const ends = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => journal.write(text, undefined)));
    const winners = ends.filter(({ ok }) => ok);
    expect(winners).toHaveLength(1);
    expect(ends.filter((end) => !end.ok && end.error.kind === 'conflict')).toHaveLength(4);
  });
});

test('failure 15: the lock of a job that is gone is taken over when its lease has ended, and what is left of that job writes nothing more', async () => {
  const { log, clock } = fakeScene();
  const scene = { store: openJournal('locked'), clock, log, signal: new AbortController().signal };
  const requestOf = (runId: string): LockRequest => ({
    name: 'production/shop',
    holder: { runId, attempt: 1, job: 'deploy' },
    nonce: `nonce-${runId}`,
    leaseMs: 60_000,
    waitMs: 0,
  });
  const first = await acquireLock(requestOf('1001'), scene);
  expect(await acquireLock(requestOf('1002'), scene)).toMatchObject({ ok: false, error: { kind: 'held' } });
  await clock.advance(120_000);
  const second = await acquireLock(requestOf('1002'), scene);
  if (!first.ok || !second.ok) throw new Error('Neither has the lock.');
  expect(second.value.document.epoch).toBe(first.value.document.epoch + 1);
  expect(await first.value.journal.write(scene.store, (document) => document)).toMatchObject({ kind: 'lost' });
  expect(await second.value.journal.write(scene.store, (document) => document)).toEqual({ kind: 'written' });
});

describe('what its ends mean', () => {
  const nothing = { durationMs: 5, output: '', errors: '' };
  const openFake = (end: Parameters<typeof fakeShell>[0], signal?: AbortSignal) =>
    createCommandJournal({
      shell: fakeShell(end, signal),
      read: ['read'],
      write: ['write'],
      environment: 'production',
      service: 'shop',
    });

  test.each([
    ['ended by a signal', { ...nothing, kind: 'killed', signal: 'SIGKILL' }, 'unknown', 'failed'],
    ['not done in time', { ...nothing, kind: 'timeout' }, 'unknown', 'failed'],
    ['stopped while at it', { ...nothing, kind: 'cancelled' }, 'unknown', 'cancelled'],
    ['failed', { ...nothing, kind: 'exited', code: 1 }, 'failed', 'failed'],
    ['not there', { ...nothing, kind: 'not-found', message: 'no such program' }, 'refused', 'refused'],
  ] as const)('%s', async (_, end, written, read) => {
    const journal = openFake({ programs: { write: () => end, read: () => end } });
    expect(await journal.write('x', undefined)).toMatchObject({ ok: false, error: { kind: written } });
    expect(await journal.read()).toMatchObject({ ok: false, error: { kind: read } });
  });

  test('what was never begun was not written', async () => {
    const journal = openFake({ programs: { write: () => ({}) } }, AbortSignal.abort());
    expect(await journal.write('x', undefined)).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });

  test('the commands are told whose journal it is', async () => {
    const fake = fakeShell({ programs: { read: () => ({}) } });
    const journal = createCommandJournal({
      shell: fake,
      read: ['read'],
      write: ['w'],
      environment: 'production',
      service: 'shop',
    });
    await journal.read();
    expect(journal.place).toBe('command read');
    expect(fake.commands[0]?.environment).toMatchObject({
      DRAWBRIDGE_ENVIRONMENT: 'production',
      DRAWBRIDGE_SERVICE: 'shop',
    });
  });
});
